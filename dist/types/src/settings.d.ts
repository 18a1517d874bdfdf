/** What a run is set to: the configuration found for its paths, and what the command line or the library gives over it. */
import { Levels } from './config/levels.js';
import { type RuleNames } from './config/names.js';
import type { Config, Level, SchemaCheck, SchemaMode } from './config.js';
import type { Severity } from './finding.js';
import type { Release } from './kubevirt/release.js';
/** Every rule with what it reports. */
export declare const RULE_NAMES: RuleNames;
export interface Settings {
    readonly configuration: Config | undefined;
    /** The release that wins over the configuration and over what is read. */
    readonly kubevirt: Release | undefined;
    readonly levels: Levels;
    readonly failOn: Severity | 'never';
    readonly schema: SchemaMode;
}
/** What wins over the configuration. */
export interface Given {
    readonly cwd: string;
    /** A file to take in place of the one found; false takes none. */
    readonly config?: string | false | undefined;
    readonly kubevirt?: string | undefined;
    readonly rules?: Iterable<readonly [rule: string, level: string]> | undefined;
    readonly failOn?: Severity | 'never' | undefined;
    readonly schema?: SchemaMode | undefined;
    /** Name of standard input, for the path `-`. */
    readonly stdinFilename?: string | undefined;
}
/** Levels under which only what schemas say is reported, and what could not be compared with one. */
export declare const SCHEMAS_ALONE: Readonly<Record<string, Level>>;
/** Levels given for a run without a configuration, over objects. */
export declare const levelsOf: (given: Iterable<readonly [rule: string, level: string]>, schema?: SchemaCheck) => Levels;
/**
 * The settings of a run over some paths.
 * @throws UsageError for what is given or configured wrongly.
 */
export declare function settingsOf(paths: readonly string[], given: Given): Settings;
/** The settings with the keys of a configuration: defaults, file and command line merged. */
export declare function resolved({ configuration, kubevirt, levels, failOn, schema }: Settings): {
    clusters: ({
        name: string;
        paths: readonly string[];
        facts: readonly string[];
        render?: string;
    } | {
        kubevirt: string;
        name: string;
        paths: readonly string[];
        facts: readonly string[];
        render?: string;
    })[];
    exclude: readonly string[];
    rules: Record<string, string>;
    overrides: {
        files: readonly string[];
        rules: Record<string, string>;
    }[];
    failOn: Severity | "never";
    schema: SchemaMode;
    kubevirt?: string;
};
/** The resolved settings as a configuration in YAML; rules that nothing sets are marked as default. */
export declare function resolvedText(settings: Settings): string;
