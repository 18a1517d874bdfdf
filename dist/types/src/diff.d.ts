/** What a change does to existing state: pairs the clusters of both sides, judges, locates, sorts. */
import { Change, type ChangeInput } from './cluster/change.js';
import type { Cluster } from './cluster/cluster.js';
import { type TargetChoice } from './cluster/targets.js';
import type { Levels } from './config/levels.js';
import type { Release } from './kubevirt/release.js';
import { type LintResult } from './lint.js';
import { type TargetRef } from './plan.js';
import type { InputProblem } from './read/files.js';
import type { Sides } from './sides.js';
/** As which release a cluster was judged, and which one ran before the change. */
export interface DiffTargetRef extends TargetRef {
    /** The release before the change without the v, where it is another one. */
    readonly before?: string;
}
/**
 * The findings of `change/*`. A place with a `revision` stands in the base: what it names is gone from the working tree.
 */
export interface DiffResult extends LintResult {
    /** The base as the user named it. */
    readonly base: string;
    readonly targets: readonly DiffTargetRef[];
}
/** The change of a cluster, in each release judged; the release that Git deploys wins over the one captured. */
export declare function changesOf(before: Cluster, after: Cluster, kubevirt: Release | undefined, rest?: Pick<ChangeInput, 'hides' | 'twin'>): {
    choice: TargetChoice;
    changes: Change[];
};
/** Compares what was loaded. */
export declare function diffSides(base: string, sides: Sides, kubevirt: Release | undefined, levels: Levels): DiffResult;
/** What could not be read on either side, each once. */
export declare function inputProblems({ before, after }: Sides): readonly InputProblem[];
