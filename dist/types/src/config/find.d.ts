/** Finds the configuration of a run: the nearest vmstate.yaml upward from the paths that are named. */
import type { Config } from '../config.js';
import type { RuleNames } from './names.js';
export interface FindOptions {
    readonly cwd: string;
    /** A file to take in place of the one found; false takes none. */
    readonly config?: string | false;
}
/**
 * The configuration for the named paths, if there is one.
 * @throws UsageError when it cannot be read, when it is wrong, or when the paths have different ones.
 */
export declare function findConfig(paths: readonly string[], options: FindOptions, rules: RuleNames): Config | undefined;
