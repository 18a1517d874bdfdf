/** Proves changes of sources: alone where that is affordable, else many at once. */
import type { ObjectChange, Safety } from '../../finding.js';
import type { ObjectProgram, SourceDocument } from '../../kube-object.js';
import { type TextEdit } from '../containers.js';
import { type Plan } from './units.js';
/** The edits of one file of a program; the path of its document is the absolute one. */
export interface SourceEdits {
    readonly document: SourceDocument;
    readonly edits: readonly TextEdit[];
}
/** Edits that were proven, with all that they change. */
export interface Proven {
    readonly safety: Safety;
    readonly documents: readonly SourceEdits[];
    readonly changes: readonly ObjectChange[];
}
export type Outcome = Proven | {
    readonly refused: string;
};
/** Proves plans, and gives the edits of those that hold. */
export declare class Proof {
    #private;
    constructor(programs: Iterable<ObjectProgram>);
    of(plans: readonly Plan[]): ReadonlyMap<Plan, Outcome>;
    /** Whether what was proven alone holds together. */
    holds(all: readonly Proven[]): boolean;
}
