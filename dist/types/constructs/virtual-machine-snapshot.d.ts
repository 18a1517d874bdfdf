import type { Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import type { VirtualMachineSnapshotSpec } from './api/index.js';
import { type Some } from './joined.js';
import { Operation } from './operation.js';
import type { INamed, ResourceProps } from './resource.js';
import type { StateKind } from './state.js';
import type { IVirtualMachine } from './virtual-machine.js';
import { VirtualMachineRestore, type VirtualMachineRestoreOptions } from './virtual-machine-restore.js';
/** A snapshot of the app, or one that exists, and the VM that it was taken of. */
export interface IVirtualMachineSnapshot<K extends StateKind = StateKind> extends INamed {
    /** Its namespace; undefined where none is written. */
    readonly namespace: string | undefined;
    /** The VM that it was taken of. */
    readonly virtualMachine: IVirtualMachine<K>;
}
/** What a snapshot is beside its VM. */
export interface VirtualMachineSnapshotOptions extends ResourceProps {
    /**
     * After which time a snapshot that is not ready has failed: a `Duration`, or text such as `5m`.
     * @default - KubeVirt's own: 5 minutes
     */
    readonly failureDeadline?: Duration | string;
    /**
     * What becomes of the content when the snapshot is deleted.
     * @default - KubeVirt's own: delete
     */
    readonly deletionPolicy?: 'delete' | 'retain';
    /**
     * Any other field of the snapshot's spec; a field that a prop sets too must agree with it.
     * @default - none
     */
    readonly spec?: Some<VirtualMachineSnapshotSpec>;
}
/** What a VirtualMachineSnapshot is made of. */
export interface VirtualMachineSnapshotProps<K extends StateKind = StateKind> extends VirtualMachineSnapshotOptions {
    /** The VM that it is taken of. The snapshot stands in its namespace and is made after it. */
    readonly virtualMachine: IVirtualMachine<K>;
}
/**
 * A snapshot of a VM: its disks, and in releases that can its TPM and UEFI state. For a VM with a persistent TPM in a
 * release that cannot, the synth fails (`snapshot/unsupported`).
 * @see https://kubevirt.io/user-guide/storage/snapshot_restore_api/
 * @example
 * const vm = new VirtualMachine(chart, 'vm', { disks: [{ name: 'root', volume: Volume.claim('root') }] });
 * new VirtualMachineSnapshot(chart, 'before-update', { virtualMachine: vm, failureDeadline: '10m' });
 */
export declare class VirtualMachineSnapshot<K extends StateKind = StateKind> extends Operation implements IVirtualMachineSnapshot<K> {
    /** A snapshot that is not of this app, with the VM that it was taken of. */
    static fromVirtualMachineSnapshotName<K extends StateKind = StateKind>(name: string, virtualMachine: IVirtualMachine<K>): IVirtualMachineSnapshot<K>;
    readonly resourceType = "virtualmachinesnapshots";
    /** The VM that it is taken of. */
    readonly virtualMachine: IVirtualMachine<K>;
    /** @throws Error when a namespace is asked for that is not that of the VM. */
    constructor(scope: Construct, id: string, props: VirtualMachineSnapshotProps<K>);
    /** Has the VM restored from this snapshot: disks and, where it holds it, TPM and UEFI state. */
    restore(id: string, options?: VirtualMachineRestoreOptions): VirtualMachineRestore;
}
