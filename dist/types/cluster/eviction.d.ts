/** How VMs are meant to leave a node. */
import { type Maybe } from '../value.js';
import type { Machine } from './machine.js';
import type { Target } from './target.js';
/** The eviction strategy in force: the VM's own, else the cluster's. */
export declare function evictionStrategy(target: Target, machine: Machine): Maybe<string | undefined>;
/** Whether a VM may leave its node by live migration only, so that one that cannot holds up a drain. */
export declare function evictsByMigration(target: Target, machine: Machine): Maybe<boolean>;
/** Whether surely nobody chose an eviction strategy. */
export declare function hasNoStrategy(target: Target, machine: Machine): boolean;
/** `its evictionStrategy LiveMigrate`, or the cluster's. */
export declare function strategySource(target: Target, machine: Machine): string;
