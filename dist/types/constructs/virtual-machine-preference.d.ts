import type { Construct } from 'constructs';
import type { VirtualMachinePreferenceSpec } from './api/index.js';
import { type Some } from './joined.js';
import type { DiskBus, IMatched, IPreference } from './machine-props.js';
import { Resource, type ResourceProps } from './resource.js';
import type { State, StateKind } from './state.js';
import { type Quantity } from './volume.js';
type PreferenceKind = 'VirtualMachinePreference' | 'VirtualMachineClusterPreference';
/** What a VirtualMachinePreference is made of. */
export interface VirtualMachinePreferenceProps<K extends StateKind = StateKind> extends ResourceProps {
    /**
     * The TPM and UEFI state of the guest. A VM that names this construct writes what is kept into its own spec too: there
     * alone snapshots, exports and clones see it.
     * @default - nothing is preferred
     */
    readonly state?: State<K>;
    /**
     * Whether the firmware starts signed boot loaders only. It brings System Management Mode, without which KubeVirt
     * refuses it.
     * @default - with UEFI: true
     */
    readonly secureBoot?: boolean;
    /**
     * How disks are attached that do not say so.
     * @default - KubeVirt's own for disks: sata
     */
    readonly preferredDiskBus?: DiskBus;
    /**
     * How CD-ROMs are attached that do not say so.
     * @default - KubeVirt's own for CD-ROMs: sata
     */
    readonly preferredCdromBus?: DiskBus;
    /**
     * How LUNs are attached that do not say so.
     * @default - KubeVirt's own for LUNs: sata
     */
    readonly preferredLunBus?: DiskBus;
    /**
     * Model of network cards, as `virtio` or `e1000e`.
     * @default - KubeVirt's own: virtio
     */
    readonly preferredInterfaceModel?: string;
    /**
     * The least that a VM must have; KubeVirt refuses one that has less.
     * @default - none
     */
    readonly requirements?: {
        readonly cpu?: number;
        readonly memory?: Quantity;
    };
    /**
     * Any other field of the preference's spec; a field that a prop sets too must agree with it.
     * @default - none
     */
    readonly spec?: Some<VirtualMachinePreferenceSpec>;
}
/** What the preferences of both scopes are. */
declare abstract class Preference<K extends StateKind> extends Resource implements IPreference<K> {
    /** What is preferred of TPM and UEFI state. */
    readonly state: State<K> | undefined;
    /** Whether Secure Boot was asked for. */
    readonly secureBoot: boolean | undefined;
    constructor(scope: Construct, id: string, props: VirtualMachinePreferenceProps<K>, kind: PreferenceKind);
}
/**
 * What guests of a kind prefer where their VM says nothing, for VMs of its namespace.
 * @see https://kubevirt.io/user-guide/user_workloads/instancetypes/
 * @example
 * // The VM writes the state into its own spec too, where snapshots see it.
 * const preference = new VirtualMachinePreference(chart, 'sealed', { state: State.persistent() });
 * new VirtualMachine(chart, 'vm', { preference });
 */
export declare class VirtualMachinePreference<K extends StateKind = 'stateless'> extends Preference<K> {
    /** A preference that is not of this app, in the namespace of the VM that names it. */
    static fromVirtualMachinePreferenceName(name: string): IMatched;
    readonly resourceType = "virtualmachinepreferences";
    constructor(scope: Construct, id: string, props?: VirtualMachinePreferenceProps<K>);
}
/**
 * What guests of a kind prefer where their VM says nothing, for VMs of all namespaces.
 * @see https://kubevirt.io/user-guide/user_workloads/instancetypes/
 * @example
 * const preference = new VirtualMachineClusterPreference(chart, 'linux', { preferredDiskBus: 'virtio' });
 * new VirtualMachine(chart, 'vm', { preference });
 */
export declare class VirtualMachineClusterPreference<K extends StateKind = 'stateless'> extends Preference<K> {
    /** A cluster-wide preference that is not of this app, as `windows.11` of those that KubeVirt deploys. */
    static fromVirtualMachineClusterPreferenceName(name: string): IMatched;
    readonly resourceType = "virtualmachineclusterpreferences";
    /** @throws Error when a namespace is given. */
    constructor(scope: Construct, id: string, props?: VirtualMachinePreferenceProps<K>);
}
export {};
