import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { VirtualMachinePoolSpec, VirtualMachinePoolSpecV1alpha1 } from './api/index.js';
import { type ExposeOptions, type ISelecting, type ServiceClass } from './expose.js';
import { type Some } from './joined.js';
import type { DiskProps, MachineProps, NetworkProps, RunProps } from './machine-props.js';
import { type INamed, Resource, type ResourceProps } from './resource.js';
import type { State, StateKind } from './state.js';
type Labels = Readonly<Record<string, string>>;
/** What a VirtualMachinePool is made of. */
export interface VirtualMachinePoolProps<K extends StateKind = StateKind> extends ResourceProps, MachineProps<K>, RunProps {
    /**
     * Number of VMs.
     * @default - KubeVirt's own: 1
     */
    readonly replicas?: number;
    /**
     * Labels that the pool gives to its VMs and their pods, and by which it knows them.
     * @default - `kubevirt.io/vmpool` with the name of the pool
     */
    readonly labels?: Labels;
    /**
     * Any other field of the pool's spec, as `nameGeneration` and `scaleInStrategy`; a field that a prop sets too must agree
     * with it, lists are joined.
     * @default - none
     */
    readonly spec?: Some<VirtualMachinePoolSpec> | Some<VirtualMachinePoolSpecV1alpha1>;
}
/**
 * Like VMs that come and go. What a VM of a pool keeps of TPM and UEFI state is deleted with the VM when the pool is scaled
 * in, so a pool with state fails the synth unless `guest/pool-state` is accepted with a reason. A firmware.uuid belongs to
 * one VM, so a pool has none: each VM gets its own.
 * @see https://kubevirt.io/user-guide/user_workloads/pool/
 * @example
 * const pool = new VirtualMachinePool(chart, 'runners', {
 *   replicas: 3,
 *   cpu: 2,
 *   memory: '4Gi',
 *   disks: [{ name: 'root', volume: Volume.containerDisk('quay.io/containerdisks/fedora:42') }],
 * });
 * pool.exposeViaService(kplus.Service, { ports: [{ port: 22 }] });
 */
export declare class VirtualMachinePool<K extends StateKind = StateKind> extends Resource {
    #private;
    /** A pool that is not of this app. */
    static fromVirtualMachinePoolName(name: string): INamed;
    readonly resourceType = "virtualmachinepools";
    /** What was asked to be kept by each VM; undefined where the preference alone decides. */
    readonly state: State<K> | undefined;
    /** @throws Error when there is no label by which the pool could know its VMs. */
    constructor(scope: Construct, id: string, props?: VirtualMachinePoolProps<K>);
    /**
     * Adds a disk to each VM, behind those there are.
     * @throws Error when its name is taken, or none that it can have.
     */
    addDisk(disk: DiskProps): void;
    /**
     * Adds a network to each VM, behind those there are.
     * @throws Error when its name is taken, or none that it can have.
     */
    addNetwork(network: NetworkProps): void;
    /**
     * Exposes the VMs by a Service of cdk8s-plus, which selects their pods.
     * @param service The class `Service` of the cdk8s-plus that the app uses.
     */
    exposeViaService<S extends ISelecting, P extends object>(service: ServiceClass<S, P>, props: P, id?: string): S;
    /** Exposes the VMs by a Service, which selects their pods. */
    exposeViaService(options: ExposeOptions, id?: string): ApiObject;
}
export {};
