/** VMs whose name or namespace kustomizations change, though their own manifests stay, or keep, though those change. */
import { type Place } from '../kube-object.js';
import type { Change } from './change.js';
import type { Machine } from './machine.js';
import type { Pair } from './pairs.js';
export interface MovedBy {
    readonly place: Place;
    readonly field: string;
    readonly was: string;
    readonly is: string;
    /** The machines with state that it builds, before and after. */
    readonly machines: readonly Machine[];
}
export declare class KustomizedNames {
    #private;
    private readonly change;
    constructor(change: Change);
    /** Whether a machine ends up under another name or in another namespace, as far as its kustomizations tell. */
    isMoved(pair: Pair<Machine>): boolean;
    /** What the kustomizations of a change rename. */
    moved(): Generator<MovedBy>;
}
