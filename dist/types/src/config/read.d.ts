/** Reads the text of a configuration: YAML 1.2, strictly, with every mistake at its line and column. */
import type { Config } from '../config.js';
import type { RuleNames } from './names.js';
/** Where a configuration stands. */
export interface ConfigPlace {
    /** As the user knows it. */
    readonly file: string;
    /** Absolute path of its folder. */
    readonly folder: string;
}
/** Whether a text is a Kubernetes manifest, which may well be named vmstate.yaml. */
export declare function isManifest(text: string): boolean;
/**
 * Reads a configuration.
 * @throws UsageError that names every mistake with its place.
 */
export declare function readConfig(text: string, place: ConfigPlace, rules: RuleNames): Config;
