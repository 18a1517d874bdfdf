/** What does not fit, in words for people: what is wrong, why in this release, what to do. */
import { type KubeObject } from '../kube-object.js';
import type { ServedKind } from './kinds.js';
import type { SchemaProblem } from './problem.js';
import type { ObjectType } from './shapes.js';
import { type Fault } from './walk.js';
/** An object with what it is compared to. */
export interface Judged {
    readonly object: KubeObject;
    readonly served: ServedKind;
    readonly root: ObjectType;
}
/** A fault as a problem; undefined where it cannot be told whether it is one. */
export declare function problemOf(fault: Fault, judged: Judged): SchemaProblem | undefined;
