/** Migration objects in Git, and the machines they move. */
import type { KubeObject, Place } from '../kube-object.js';
import type { Machine } from './machine.js';
import type { Target } from './target.js';
export interface Migration {
    readonly object: KubeObject;
    readonly machine: Machine;
    /** Where it names the machine. */
    readonly place: Place;
    /** The field by which it sends the machine to another namespace or cluster, or receives it from there. */
    readonly decentralized?: 'sendTo' | 'receive';
}
/** The migration objects in Git whose machine is known. */
export declare function migrationsOf(target: Target): Migration[];
