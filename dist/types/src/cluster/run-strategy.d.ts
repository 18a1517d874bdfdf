/** Whether and when the VMs of a cluster are declared to run. */
import type { KubeObject } from '../kube-object.js';
import { type Maybe, type Path, type PlainMap } from '../value.js';
import type { Cluster } from './cluster.js';
/** A VirtualMachine's spec, in its own object or as a pool's template. */
export interface VirtualMachineSpec {
    readonly object: KubeObject;
    readonly path: Path;
    readonly spec: PlainMap;
}
/** The VirtualMachines in Git, and those that pools there make. Specs that are not known are left out. */
export declare const virtualMachines: (of: Cluster) => readonly VirtualMachineSpec[];
/** The run strategy that a VM is declared to have, by either field; undefined when neither or both say it. */
export declare function runStrategyOf({ spec }: VirtualMachineSpec): Maybe<string | undefined>;
