import type { Construct } from 'constructs';
import type { VirtualMachineSpec } from './api/index.js';
import { type Some } from './joined.js';
import type { DiskProps, FirmwareUuidProps, MachineProps, NetworkProps, RunStrategy } from './machine-props.js';
import { type INamed, Resource, type ResourceProps } from './resource.js';
import type { State, StateKind } from './state.js';
/** A VM of the app, or one that exists. */
export interface IVirtualMachine extends INamed {
    readonly namespace: string | undefined;
}
export interface VirtualMachineProps<K extends StateKind = StateKind> extends ResourceProps, MachineProps<K>, FirmwareUuidProps {
    /**
     * Whether and when the VM runs.
     * @default Always
     */
    readonly runStrategy?: RunStrategy;
    /**
     * Labels and annotations of the instance and its pod.
     * @default - the label `vm.kubevirt.io/name`
     */
    readonly podMetadata?: {
        readonly labels?: Record<string, string>;
        readonly annotations?: Record<string, string>;
    };
    /**
     * Any other field of the VirtualMachine's spec; a field that a prop sets too must agree with it, lists are joined.
     * @default - none
     */
    readonly spec?: Some<Omit<VirtualMachineSpec, 'running'>>;
}
/**
 * A virtual machine whose TPM and UEFI state persists where it is meant to.
 * @see https://kubevirt.io/user-guide/user_workloads/lifecycle/
 */
export declare class VirtualMachine<K extends StateKind = 'stateless'> extends Resource implements IVirtualMachine {
    #private;
    /** A VM that is not of this app. */
    static fromVirtualMachineName(name: string, namespace?: string): IVirtualMachine;
    readonly resourceType = "virtualmachines";
    /** What was asked to be kept; undefined where the preference alone decides. */
    readonly state: State<K> | undefined;
    constructor(scope: Construct, id: string, props?: VirtualMachineProps<K>);
    /**
     * Adds a disk behind those there are.
     * @throws Error when its name is taken.
     */
    addDisk(disk: DiskProps): void;
    /**
     * Adds a network behind those there are.
     * @throws Error when its name is taken.
     */
    addNetwork(network: NetworkProps): void;
}
