/** The keys of vmstate.yaml: one table for the reader, its messages and the JSON Schema. */
import { type RuleNames } from './names.js';
/** What `schema` takes. */
export declare const SCHEMA_CHECKS: readonly ["builtin", "off"];
/** What it takes on the command line alone: a configuration in a checkout runs no program. */
export declare const SCHEMA_MODES: readonly ["builtin", "kubeconform", "off"];
export declare const FAIL_ON: readonly [...import("../finding.js").Severity[], "never"];
/** Files with objects captured from a cluster: one, or a list. */
export declare const factsFiles: import("./shape.js").Shape<readonly string[]>;
/** A map from rules, or families of them, to levels. `where` comes before what is said of an unknown rule. */
export declare const levelMap: (names: RuleNames, where?: string) => import("./shape.js").Shape<ReadonlyMap<string, import("../config.js").Level>>;
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
    readonly schema?: "off" | "builtin";
}>;
/** The JSON Schema of vmstate.yaml, for editors. */
export declare function configSchema(rules: RuleNames): string;
