/** Edits the sources of programs. */
import type { ObjectChange, Safety } from '../finding.js';
import type { KubeObject } from '../kube-object.js';
import type { Plan } from './source/units.js';
export { Proof, type Proven } from './source/proof.js';
export type { Plan };
/** What the program of an object came to, as a list whose indexes are the bases of its objects. */
export declare const judgedIn: (object: KubeObject) => unknown;
/** What changes of objects come to in the sources of their programs. @throws Refused */
export declare function planOf(changes: readonly ObjectChange[], safety: Safety): Plan;
