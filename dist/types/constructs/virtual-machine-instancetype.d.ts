import type { Construct } from 'constructs';
import type { VirtualMachineInstancetypeSpec } from './api/index.js';
import { type Some } from './joined.js';
import type { IMatched } from './machine-props.js';
import { Resource, type ResourceProps } from './resource.js';
import { type Quantity } from './volume.js';
type InstancetypeKind = 'VirtualMachineInstancetype' | 'VirtualMachineClusterInstancetype';
/** What a VirtualMachineInstancetype is made of. */
export interface VirtualMachineInstancetypeProps extends ResourceProps {
    /** Number of virtual CPUs; how they are spread over sockets, cores and threads is for a preference to say. */
    readonly cpu: number;
    /** Memory of the guest. */
    readonly memory: Quantity;
    /**
     * Any other field of the instance type's spec; a field that a prop sets too must agree with it.
     * @default - none
     */
    readonly spec?: Some<VirtualMachineInstancetypeSpec>;
}
/** What the instance types of both scopes are. */
declare abstract class Instancetype extends Resource implements IMatched {
    constructor(scope: Construct, id: string, props: VirtualMachineInstancetypeProps, kind: InstancetypeKind);
}
/**
 * A size of VMs, for VMs of its namespace.
 * @see https://kubevirt.io/user-guide/user_workloads/instancetypes/
 * @example
 * const instancetype = new VirtualMachineInstancetype(chart, 'desktop', { cpu: 4, memory: '8Gi' });
 * new VirtualMachine(chart, 'vm', { instancetype });
 */
export declare class VirtualMachineInstancetype extends Instancetype {
    /** An instance type that is not of this app, in the namespace of the VM that names it. */
    static fromVirtualMachineInstancetypeName(name: string): IMatched;
    readonly resourceType = "virtualmachineinstancetypes";
    /** @throws Error when `cpu` is no whole number of at least 1. */
    constructor(scope: Construct, id: string, props: VirtualMachineInstancetypeProps);
}
/**
 * A size of VMs, for VMs of all namespaces.
 * @see https://kubevirt.io/user-guide/user_workloads/instancetypes/
 * @example
 * const instancetype = new VirtualMachineClusterInstancetype(chart, 'desktop', { cpu: 4, memory: Size.gibibytes(8) });
 * new VirtualMachine(chart, 'vm', { instancetype });
 */
export declare class VirtualMachineClusterInstancetype extends Instancetype {
    /** A cluster-wide instance type that is not of this app, as `u1.medium` of those that KubeVirt deploys. */
    static fromVirtualMachineClusterInstancetypeName(name: string): IMatched;
    readonly resourceType = "virtualmachineclusterinstancetypes";
    /** @throws Error when `cpu` is no whole number of at least 1, or a namespace is given. */
    constructor(scope: Construct, id: string, props: VirtualMachineInstancetypeProps);
}
export {};
