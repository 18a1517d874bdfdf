/** Gives findings the fixes that can be made where they were read from, or says why one is not made. */
import type { Finding, RuledProblem } from './finding.js';
import type { ObjectProgram, SourceDocument } from './kube-object.js';
/** The problems of a cluster, with what it is made of. */
export interface ClusterProblems {
    readonly name: string | undefined;
    readonly documents: ReadonlySet<SourceDocument>;
    /** All that was found of it, also what is ignored or out of scope. */
    readonly problems: readonly RuledProblem[];
}
/** A problem, and the cluster it is one of. */
export interface Mendable {
    readonly problem: RuledProblem;
    readonly own: ClusterProblems;
}
type Mended = Pick<Finding, 'fix' | 'noFix'>;
/** The parts of findings that tell of their fixes, in the order of the problems. Made at once: programs are read again for them. */
export declare function mendedAll(mendable: readonly Mendable[], all: readonly ClusterProblems[], programs: () => Iterable<ObjectProgram>, inScope: (file: string) => boolean): readonly Mended[];
export {};
