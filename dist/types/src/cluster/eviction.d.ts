/** How VMs are meant to leave a node, and what keeps them on it. */
import { type Place } from '../kube-object.js';
import type { Blocker } from '../kubevirt/live-migration.js';
import { type Maybe } from '../value.js';
import type { Machine } from './machine.js';
import type { Target } from './target.js';
/** The eviction strategy in force: the VM's own, else the cluster's. */
export declare function evictionStrategy(target: Target, machine: Machine): Maybe<string | undefined>;
/** Whether a VM may leave its node by live migration only, so that one that cannot holds up a drain. */
export declare function evictsByMigration(target: Target, machine: Machine): Maybe<boolean>;
/** Whether nobody in sight chose an eviction strategy: surely not the VM, nor the cluster as far as it is known. */
export declare function hasNoStrategy(target: Target, machine: Machine): boolean;
/** `its evictionStrategy LiveMigrate`, `their ...`, or `the cluster's ...` where each of them takes that. */
export declare function strategySource(target: Target, machines: readonly Machine[]): string;
/** Something that surely keeps a machine from migrating, and the place that decides it. */
export interface Obstacle {
    readonly machine: Machine;
    readonly blocker: Blocker;
    readonly place: Place;
}
/** `VirtualMachine lab/win11`, or `the 3 VMs that use it`. */
export declare function whoText(machines: readonly Machine[]): string;
