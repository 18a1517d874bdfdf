/** Brings together what one place causes. */
import type { Place } from '../kube-object.js';
/** Groups of what stands at one place: the same object, and the same path in it. In order of finding. */
export declare function byPlace<T extends {
    readonly place: Place;
}>(found: Iterable<T>): T[][];
