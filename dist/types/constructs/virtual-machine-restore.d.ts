import type { Construct } from 'constructs';
import type { VirtualMachineRestoreSpec } from './api/index.js';
import { type Some } from './joined.js';
import { Operation } from './operation.js';
import type { ResourceProps } from './resource.js';
import type { IVirtualMachineSnapshot } from './virtual-machine-snapshot.js';
/** What a restore is beside its snapshot. */
export interface VirtualMachineRestoreOptions extends ResourceProps {
    /**
     * Any other field of the restore's spec, as `targetReadinessPolicy`; the target is always the snapshot's VM.
     * @default - none
     */
    readonly spec?: Some<VirtualMachineRestoreSpec>;
}
/** What a VirtualMachineRestore is made of. */
export interface VirtualMachineRestoreProps extends VirtualMachineRestoreOptions {
    /** The snapshot. The VM that it was taken of is the one that is restored: its state belongs to no other. */
    readonly snapshot: IVirtualMachineSnapshot;
}
/**
 * Has a VM restored from a snapshot of itself.
 * @see https://kubevirt.io/user-guide/storage/snapshot_restore_api/
 * @example
 * const vm = VirtualMachine.fromVirtualMachineName('win11-anna', 'desktops');
 * const snapshot = VirtualMachineSnapshot.fromVirtualMachineSnapshotName('before-update', vm);
 * new VirtualMachineRestore(chart, 'restore', { snapshot });
 */
export declare class VirtualMachineRestore extends Operation {
    readonly resourceType = "virtualmachinerestores";
    /** The snapshot that is restored. */
    readonly snapshot: IVirtualMachineSnapshot;
    /** @throws Error when a namespace is asked for that is not that of the snapshot. */
    constructor(scope: Construct, id: string, props: VirtualMachineRestoreProps);
}
