import type { Construct } from 'constructs';
import type { VirtualMachineInstanceMigrationSpec } from './api/index.js';
import { type Some } from './joined.js';
import { Operation } from './operation.js';
import type { ResourceProps } from './resource.js';
import type { IVirtualMachine } from './virtual-machine.js';
/** What a VirtualMachineInstanceMigration is made of. */
export interface VirtualMachineInstanceMigrationProps extends ResourceProps {
    /** The VM that is moved. The migration stands in its namespace and is made after it. */
    readonly virtualMachine: IVirtualMachine;
    /**
     * Any other field of the migration's spec, as `addedNodeSelector`; a field that a prop sets too must agree with it.
     * @default - none
     */
    readonly spec?: Some<VirtualMachineInstanceMigrationSpec>;
}
/**
 * Has a running VM move to another node, once. For a VM that cannot, the synth fails (`migration/request-refused`).
 * @see https://kubevirt.io/user-guide/compute/live_migration/
 * @example
 * const vm = new VirtualMachine(chart, 'vm', { liveMigration: true });
 * new VirtualMachineInstanceMigration(chart, 'move', { virtualMachine: vm });
 */
export declare class VirtualMachineInstanceMigration extends Operation {
    readonly resourceType = "virtualmachineinstancemigrations";
    /** @throws Error when a namespace is asked for that is not that of the VM. */
    constructor(scope: Construct, id: string, props: VirtualMachineInstanceMigrationProps);
}
