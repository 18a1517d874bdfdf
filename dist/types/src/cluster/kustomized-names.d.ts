/** VMs whose name or namespace a kustomization changes, though their own manifests stay. */
import { type Place } from '../kube-object.js';
import type { Change } from './change.js';
import type { Machine } from './machine.js';
export interface MovedBy {
    readonly place: Place;
    readonly field: string;
    readonly was: string;
    readonly is: string;
    /** The machines with state that it builds, before and after. */
    readonly machines: readonly Machine[];
}
/** What the kustomizations of a change rename. */
export declare function movedByKustomizations(change: Change): Generator<MovedBy>;
