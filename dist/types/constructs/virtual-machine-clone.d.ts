import type { Construct } from 'constructs';
import type { VirtualMachineCloneSpec } from './api/index.js';
import { type Some } from './joined.js';
import { Operation } from './operation.js';
import type { ResourceProps } from './resource.js';
import type { IVirtualMachine } from './virtual-machine.js';
import type { IVirtualMachineSnapshot } from './virtual-machine-snapshot.js';
/** What a clone is beside its source. */
export interface VirtualMachineCloneOptions extends ResourceProps {
    /**
     * Name of the VM that is made.
     * @default - KubeVirt makes one up
     */
    readonly targetName?: string;
    /**
     * Labels of the source that the new VM gets, as patterns; `!` before one takes labels out.
     * @default - all
     */
    readonly labelFilters?: readonly string[];
    /**
     * Annotations of the source that the new VM gets, as patterns; `!` before one takes annotations out.
     * @default - all
     */
    readonly annotationFilters?: readonly string[];
    /**
     * MAC addresses of the new VM by name of the interface.
     * @default - KubeVirt gives new ones
     */
    readonly newMacAddresses?: Readonly<Record<string, string>>;
    /**
     * Serial number of the new VM in its SMBIOS.
     * @default - KubeVirt makes one up
     */
    readonly newSMBiosSerial?: string;
    /**
     * Any other field of the clone's spec; a field that a prop sets too must agree with it.
     * @default - none
     */
    readonly spec?: Some<VirtualMachineCloneSpec>;
}
/** What a VirtualMachineClone is made of. */
export interface VirtualMachineCloneProps extends VirtualMachineCloneOptions {
    /** A VM that keeps no TPM or UEFI state, or a snapshot of one: KubeVirt cannot give the state to another VM. */
    readonly source: IVirtualMachine<'stateless'> | IVirtualMachineSnapshot<'stateless'>;
}
/**
 * Has KubeVirt make a copy of a VM that keeps no state. What only a preference keeps is told at synth (`snapshot/clone`,
 * `snapshot/preference-invisible`).
 * @see https://kubevirt.io/user-guide/storage/clone_api/
 * @example
 * const golden = new VirtualMachine(chart, 'golden', { disks: [{ name: 'root', volume: Volume.claim('golden') }] });
 * new VirtualMachineClone(chart, 'clone', { source: golden, targetName: 'runner-1' });
 */
export declare class VirtualMachineClone extends Operation {
    readonly resourceType = "virtualmachineclones";
    /** @throws Error when a namespace is asked for that is not that of the source, or a name that no VM can have. */
    constructor(scope: Construct, id: string, props: VirtualMachineCloneProps);
}
