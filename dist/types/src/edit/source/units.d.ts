/** Which changes of sources are made, and proven, together. */
import type { ObjectChange, Safety } from '../../finding.js';
import type { ts } from '../../read/typescript/compiler.js';
import type { TextEdit } from '../containers.js';
import { type Operation } from './operations.js';
/** Changes of objects of programs, with what they come to in the sources. */
export interface Plan {
    readonly safety: Safety;
    readonly changes: readonly ObjectChange[];
    readonly operations: readonly Operation[];
}
/** Plans that are made together or not at all: they do the same to the same literals. */
export interface Unit {
    readonly plans: readonly Plan[];
    readonly edits: ReadonlyMap<ts.SourceFile, readonly TextEdit[]>;
}
/** Units in as few groups as may be proven together: in none of them do two do different things at one place. */
export declare function batchesOf(units: readonly Unit[]): Unit[][];
/** Plans in groups: those that share an operation go together. */
export declare function unitsOf(plans: readonly Plan[]): Plan[][];
