import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { VirtualMachineSpec } from './api/index.js';
import { type ExposeOptions, type ISelecting, type ServiceClass } from './expose.js';
import { type Some } from './joined.js';
import type { DiskProps, FirmwareUuidProps, MachineProps, NetworkProps, RunProps } from './machine-props.js';
import { type INamed, Resource, type ResourceProps } from './resource.js';
import type { State, StateKind } from './state.js';
import { VirtualMachineClone, type VirtualMachineCloneOptions } from './virtual-machine-clone.js';
import { VirtualMachineSnapshot, type VirtualMachineSnapshotOptions } from './virtual-machine-snapshot.js';
/** A VM of the app, or one that exists. */
export interface IVirtualMachine<K extends StateKind = StateKind> extends INamed {
    /** Its namespace; undefined where none is written. */
    readonly namespace: string | undefined;
    /** What it keeps; undefined where that is not known. */
    readonly state: State<K> | undefined;
}
/** What a VirtualMachine is made of. */
export interface VirtualMachineProps<K extends StateKind = StateKind> extends ResourceProps, MachineProps<K>, RunProps, FirmwareUuidProps {
    /**
     * Any other field of the VirtualMachine's spec; a field that a prop sets too must agree with it, lists are joined.
     * @default - none
     */
    readonly spec?: Some<Omit<VirtualMachineSpec, 'running'>>;
}
/**
 * A virtual machine whose TPM and UEFI state persists where it is meant to.
 * @see https://kubevirt.io/user-guide/user_workloads/lifecycle/
 * @example
 * // Windows 11 that may move between nodes. TPM, UEFI variables and Secure Boot come with the preset.
 * new VirtualMachine(chart, 'win11', {
 *   windows: Windows.WINDOWS_11,
 *   cpu: 4,
 *   memory: Size.gibibytes(8),
 *   liveMigration: true,
 *   disks: [
 *     {
 *       name: 'root',
 *       volume: Volume.template({
 *         size: Size.gibibytes(64),
 *         accessModes: ['ReadWriteMany'],
 *         volumeMode: 'Block',
 *         source: DataVolumeSource.dataSource('windows-11', 'images'),
 *       }),
 *     },
 *   ],
 * });
 * @example
 * // cloud-init and a claim of cdk8s-plus; any other field of the API stands in spec.
 * const claim = new kplus.PersistentVolumeClaim(chart, 'root', { storage: Size.gibibytes(20) });
 * const vm = new VirtualMachine(chart, 'db', {
 *   instancetype: 'u1.large',
 *   disks: [{ name: 'root', volume: Volume.claim(claim) }],
 *   spec: { template: { spec: { terminationGracePeriodSeconds: 600 } } },
 * });
 * vm.addDisk({ name: 'init', volume: Volume.cloudInitNoCloud('#cloud-config\nhostname: db\n') });
 * @example
 * // The type tells what a VM keeps. Without an argument it stands for any VM, and the synth alone refuses a clone.
 * const desktops: VirtualMachine[] = [new VirtualMachine(chart, 'desktop', { windows: Windows.WINDOWS_11 })];
 */
export declare class VirtualMachine<K extends StateKind = any> extends Resource implements IVirtualMachine<K> {
    #private;
    /**
     * A VM that is not of this app.
     * @param state What it keeps, where that is known: only a VM that keeps nothing can be cloned.
     */
    static fromVirtualMachineName<K extends StateKind = StateKind>(name: string, namespace?: string, state?: State<K>): IVirtualMachine<K>;
    readonly resourceType = "virtualmachines";
    /** What was asked to be kept; undefined where the preference alone decides. */
    readonly state: State<K> | undefined;
    constructor(scope: Construct, id: string, props?: VirtualMachineProps<K>);
    /**
     * Adds a disk behind those there are.
     * @throws Error when its name is taken, or none that it can have.
     */
    addDisk(disk: DiskProps): void;
    /**
     * Adds a network behind those there are.
     * @throws Error when its name is taken or empty, or it cannot be bound so.
     */
    addNetwork(network: NetworkProps): void;
    /** Has a snapshot taken of the VM: its disks and, in releases that can, its TPM and UEFI state. */
    snapshot(id: string, options?: VirtualMachineSnapshotOptions): VirtualMachineSnapshot<K>;
    /**
     * Has KubeVirt make a copy of the VM. One that keeps state cannot be cloned: where its type tells that, it does not compile;
     * else the synth fails.
     */
    clone(this: VirtualMachine<'stateless'>, id: string, options?: VirtualMachineCloneOptions): VirtualMachineClone;
    /**
     * Exposes the VM by a Service of cdk8s-plus, which selects its pod.
     * @param service The class `Service` of the cdk8s-plus that the app uses.
     * @throws Error when the name of the VM is too long to be the value of a label.
     */
    exposeViaService<S extends ISelecting, P extends object>(service: ServiceClass<S, P>, props: P, id?: string): S;
    /**
     * Exposes the VM by a Service, which selects its pod.
     * @throws Error when the name of the VM is too long to be the value of a label.
     */
    exposeViaService(options: ExposeOptions, id?: string): ApiObject;
}
