/** The keys of vmstate.yaml: one table for the reader, its messages and the JSON Schema. */
import { type RuleNames } from './names.js';
export declare const FAIL_ON: readonly [...import("../finding.js").Severity[], "never"];
/** The shape of the whole file, for the rules that there are. */
export declare function configShape(rules: RuleNames): import("./shape.js").Shape<{
    readonly kubevirt?: import("../kubevirt/release.js").Release;
    readonly clusters?: readonly {
        readonly name?: string;
        readonly paths?: readonly string[];
        readonly kubevirt?: import("../kubevirt/release.js").Release;
        readonly facts?: readonly string[];
        readonly render?: string;
    }[];
    readonly exclude?: readonly string[];
    readonly rules?: ReadonlyMap<string, import("../config.js").Level>;
    readonly overrides?: readonly {
        readonly files?: readonly string[];
        readonly rules?: ReadonlyMap<string, import("../config.js").Level>;
    }[];
    readonly failOn?: import("../finding.js").Severity | "never";
}>;
/** The JSON Schema of vmstate.yaml, for editors. */
export declare function configSchema(rules: RuleNames): string;
