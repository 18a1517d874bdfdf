/** Snapshots, restores, clones and exports in Git, and the machines they work on. */
import type { KubeObject, Place } from '../kube-object.js';
import { type Maybe } from '../value.js';
import type { Machine } from './machine.js';
import type { Target } from './target.js';
type SourceKind = 'VirtualMachine' | 'VirtualMachineSnapshot';
/** What an operation works on. */
export interface Source {
    /** Undefined for a source that is no VM; unknown when it cannot be told which VM it is. */
    readonly machine: Maybe<Machine | undefined>;
    /** The snapshot by which the VM is named, if it is. */
    readonly snapshot?: KubeObject;
    /** The kind of object to capture, where the source is named but not in scope. */
    readonly missing?: SourceKind;
}
export interface Operation extends Source {
    readonly what: 'snapshot' | 'restore' | 'clone' | 'export';
    readonly object: KubeObject;
    /** Where it names its source. */
    readonly place: Place;
}
/** The machine of a VirtualMachine by its name. */
export declare function machineNamed(target: Target, name: string, namespace: string | undefined): Source;
/** Every operation of a cluster, in order of reading by kind. */
export declare function operationsOf(target: Target): Operation[];
/** An operation on a VM that is known. */
export type KnownOperation = Operation & {
    readonly machine: Machine;
};
/** The operations of a kind on VMs that are known. */
export declare function knownOperations(target: Target, what?: Operation['what']): Generator<KnownOperation>;
export {};
