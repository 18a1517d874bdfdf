/** Gives findings the fixes that can be made where they were read from, or says why one is not made. */
import type { Finding, RuledProblem } from './finding.js';
import type { SourceDocument } from './kube-object.js';
/** The problems of a cluster, with what it is made of. */
export interface ClusterProblems {
    readonly name: string | undefined;
    readonly documents: ReadonlySet<SourceDocument>;
    /** All that was found of it, also what is ignored or out of scope. */
    readonly problems: readonly RuledProblem[];
}
/** The part of a finding that tells of its fix. */
export declare function mended({ fix, rule }: RuledProblem, own: ClusterProblems, all: readonly ClusterProblems[], inScope: (file: string) => boolean): Pick<Finding, 'fix' | 'noFix'>;
