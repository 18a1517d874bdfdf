/** The linter: reads, judges, locates, sorts. */
import type { Cluster } from './cluster/cluster.js';
import { Levels } from './config/levels.js';
import { type Finding, type Severity } from './finding.js';
import type { Release } from './kubevirt/release.js';
import type { Loaded } from './load.js';
import { type TargetRef } from './plan.js';
import type { InputProblem } from './read/files.js';
export interface Summary {
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    /** Findings that ignores in the manifests took out. */
    readonly suppressed: number;
    /** Files in scope; absent for objects given to the library. */
    readonly files?: number;
}
export interface LintResult {
    /** Version of vmstate that made the result. */
    readonly version: string;
    readonly targets: readonly TargetRef[];
    /** Sorted by file, line, column, rule and message. */
    readonly findings: readonly Finding[];
    readonly summary: Summary;
    /** Paths that could not be read; absent when there are none. */
    readonly problems?: readonly InputProblem[];
}
/** Lints what was loaded. */
export declare function lintLoaded(loaded: Loaded, kubevirt: Release | undefined, levels?: Levels): LintResult;
/** Lints one cluster of objects that come from no file. */
export declare function lintCluster(cluster: Cluster, kubevirt: Release | undefined, levels?: Levels): LintResult;
/** Whether a result holds a finding at or above a level. */
export declare function reaches({ findings }: LintResult, level: Severity): boolean;
