/** The linter: reads, judges, locates, sorts. */
import type { Cluster } from './cluster/cluster.js';
import type { Target } from './cluster/target.js';
import { Levels } from './config/levels.js';
import { type Finding, type RuledProblem, type Severity, type UnsealedFinding } from './finding.js';
import { type Shard } from './fingerprint.js';
import { type KubeObject } from './kube-object.js';
import type { Release } from './kubevirt/release.js';
import type { Loaded } from './load.js';
import { Locator } from './locate.js';
import { type TargetRef } from './plan.js';
import type { InputProblem } from './read/files.js';
export interface Summary {
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    /** Findings that ignores in the manifests took out. */
    readonly suppressed: number;
    /** Findings that fixes took out; absent where none were to be made. */
    readonly fixed?: number;
    /** Findings that the baseline holds; absent without one. */
    readonly baseline?: number;
    /** Findings that were there at the revision that is compared with; absent without one. */
    readonly older?: number;
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
    /** The part of the findings that this is; absent for all of them. */
    readonly shard?: ShardOfRun;
}
/** A part of the findings of a run. */
export interface ShardOfRun extends Shard {
    /** The severity from which on the run fails by its configuration; absent where that says nothing. */
    readonly failOn?: Severity | 'never';
}
/** What gives a file its name from the top of the tree. */
export type NameFile = (file: string) => string;
/** A problem as the user gets it. */
export declare function finding(problem: RuledProblem, cluster: string | undefined, locator: Locator, nameOf?: NameFile): UnsealedFinding;
/** The order of findings in a report. */
export declare function compareFindings(left: Omit<UnsealedFinding, 'about'>, right: Omit<UnsealedFinding, 'about'>): number;
/** How many findings there are of each severity. */
export declare const counts: (findings: readonly Pick<Finding, "severity">[]) => Pick<Summary, "errors" | "warnings" | "infos">;
/** Sorts and counts what was found. */
export declare function result(targets: readonly TargetRef[], findings: UnsealedFinding[], suppressed: number, rest?: Pick<LintResult, 'problems'>, files?: number): LintResult;
/** A result without some of its findings, which are counted under a name instead. */
export declare function without(result: LintResult, isLeftOut: (finding: Finding) => boolean, as: 'baseline' | 'older'): LintResult;
/** Whether a problem touches what is reported: its place, or a related one, stands in a file in scope. */
export declare function isInScope(problem: RuledProblem, inScope: (object: KubeObject) => boolean): boolean;
/**
 * Lints what was loaded.
 * @param before Called with every target before its rules run.
 * @param shard The part of the findings that is told; default: all. All rules run all the same: what one object means is
 * told by the others.
 */
export declare function lintLoaded(loaded: Loaded, kubevirt: Release | undefined, levels?: Levels, before?: (target: Target) => void, shard?: ShardOfRun): LintResult;
/** Lints one cluster of objects that come from no file. `before` is called with every target before its rules run. */
export declare function lintCluster(cluster: Cluster, kubevirt: Release | undefined, levels?: Levels, ignoreErrors?: boolean, before?: (target: Target) => void): LintResult;
/** Whether a result holds a finding at or above a level. */
export declare function reaches({ findings }: LintResult, level: Severity): boolean;
