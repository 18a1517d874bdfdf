/** Props that a VirtualMachine shares with the machines of a VirtualMachinePool. */
import type { Disk, Interface } from './api/index.js';
import type { FirmwareUuid } from './firmware-uuid.js';
import type { Some } from './joined.js';
import type { INamed } from './resource.js';
import type { State, StateKind } from './state.js';
import type { Quantity, Volume } from './volume.js';
import type { Windows } from './windows.js';
/** What a node drain does with a VM. `LiveMigrate` waits until it has moved. */
export type EvictionStrategy = 'LiveMigrate' | 'LiveMigrateIfPossible' | 'None' | 'External';
/** Whether and when a VM runs. */
export type RunStrategy = 'Always' | 'Halted' | 'Manual' | 'Once' | 'RerunOnFailure' | 'WaitAsReceiver';
/** How a disk is attached; `sata` needs no driver in the guest. */
export type DiskBus = 'virtio' | 'sata' | 'scsi' | 'usb';
/**
 * A disk of a VM with the volume it stands on.
 * @example
 * const vm = new VirtualMachine(chart, 'vm', { disks: [{ name: 'root', volume: Volume.claim('root') }] });
 * vm.addDisk({ name: 'tools', type: 'cdrom', bus: 'sata', volume: Volume.containerDisk('quay.io/example/tools:1') });
 */
export interface DiskProps {
    /**
     * Name of the disk and its volume, unique in the VM: lower case letters, digits and `-`, at most 63 of them, since KubeVirt
     * names containers and DataVolumes after it.
     */
    readonly name: string;
    /** What it stands on. */
    readonly volume: Volume;
    /**
     * How the guest sees it.
     * @default disk
     */
    readonly type?: 'disk' | 'cdrom' | 'lun';
    /**
     * How it is attached.
     * @default - that of the preference, else KubeVirt's own for the type
     */
    readonly bus?: DiskBus;
    /**
     * Place in the boot order, from 1.
     * @default - none: disks boot in the order given
     */
    readonly bootOrder?: number;
    /**
     * Any other field of the disk.
     * @default - none
     */
    readonly fields?: Some<Disk>;
}
/**
 * A network of a VM with the card that is bound to it.
 * @example
 * new VirtualMachine(chart, 'vm', {
 *   networks: [{ name: 'default' }, { name: 'lan', multus: 'networks/vlan12', macAddress: '02:00:00:00:00:12' }],
 * });
 */
export interface NetworkProps {
    /** Name of the network and its interface, unique in the VM. */
    readonly name: string;
    /**
     * The NetworkAttachmentDefinition that Multus attaches, as `name` or `namespace/name`.
     * @default - the pod network
     */
    readonly multus?: string;
    /**
     * How the guest is bound to it: masquerade is for the pod network only, sriov for networks of Multus.
     * @default - masquerade for the pod network, bridge for others
     */
    readonly binding?: 'masquerade' | 'bridge' | 'sriov';
    /**
     * Model of the network card.
     * @default - that of the preference, else virtio
     */
    readonly model?: string;
    /**
     * MAC address of the network card.
     * @default - one that is made at every start
     */
    readonly macAddress?: string;
    /**
     * Any other field of the interface.
     * @default - none
     */
    readonly fields?: Some<Interface>;
}
/** An instance type or a preference: the name of a cluster-wide one, or a construct of either scope. */
export interface IMatched extends INamed {
    /** Its kind, which tells the scope: `VirtualMachineInstancetype`, `VirtualMachineClusterPreference`, ... */
    readonly kind: string;
}
/** A preference whose state is known: a VM that names it writes what is kept into its own spec too. */
export interface IPreference<K extends StateKind = StateKind> extends IMatched {
    /** What it prefers of TPM and UEFI state. */
    readonly state: State<K> | undefined;
    /** Whether it asks for Secure Boot; undefined where it does not say so. */
    readonly secureBoot: boolean | undefined;
}
/** What a machine is made of, whether it stands alone or in a pool. */
export interface MachineProps<K extends StateKind = StateKind> {
    /**
     * Windows as the guest: its preference, where the release bundles it, and the TPM and UEFI state that it asks for.
     * @default - no preset
     */
    readonly windows?: Windows<K>;
    /**
     * The TPM and UEFI state of the guest.
     * @default - that of the Windows preset, else what a preference of the app keeps; where neither is given, nothing is
     * written and the preference decides
     */
    readonly state?: State<K>;
    /**
     * Whether the firmware starts signed boot loaders only. It brings System Management Mode, without which KubeVirt
     * refuses it.
     * @default - with UEFI: that of a preference of the app, else true, but for arm64; without: left to the preference
     */
    readonly secureBoot?: boolean;
    /**
     * Size of the VM: the name of a cluster-wide instance type, or a construct.
     * @default - none: `cpu` and `memory` say it
     */
    readonly instancetype?: string | IMatched;
    /**
     * What the guest prefers: the name of a cluster-wide preference, or a construct.
     * @default - that of the Windows preset
     */
    readonly preference?: string | IMatched | IPreference<K>;
    /**
     * Number of cores; an error at synth beside an instance type, where KubeVirt refuses it.
     * @default - those of the instance type, else 1
     */
    readonly cpu?: number;
    /**
     * Memory of the guest, more than 0; an error at synth beside an instance type, where KubeVirt refuses it.
     * @default - that of the instance type
     */
    readonly memory?: Quantity;
    /**
     * Architecture of the guest.
     * @default - that of the cluster
     */
    readonly architecture?: 'amd64' | 'arm64' | 's390x';
    /**
     * Disks in boot order; `addDisk` adds more.
     * @default - none
     */
    readonly disks?: readonly DiskProps[];
    /**
     * Networks; `addNetwork` adds more.
     * @default - the pod network, bound by masquerade
     */
    readonly networks?: readonly NetworkProps[];
    /**
     * Whether the VM is meant to move between nodes while it runs: drains wait until it has moved (`evictionStrategy`
     * LiveMigrate), and what KubeVirt does not let move fails the synth, as far as it is known: disks and state that are not
     * ReadWriteMany, and devices, bindings and features. Whether another node may take it, by `nodeSelector`, `affinity` and the
     * like, is not checked. `false` says that it stays (None).
     * @default - the cluster's eviction strategy
     */
    readonly liveMigration?: boolean;
}
/** Whether the machine runs, and what its pod is told. */
export interface RunProps {
    /**
     * Whether and when the VM runs.
     * @default Always
     */
    readonly runStrategy?: RunStrategy;
    /**
     * Labels and annotations of the instance and its pod, beside the labels by which they are selected.
     * @default - none
     */
    readonly podMetadata?: {
        readonly labels?: Record<string, string>;
        readonly annotations?: Record<string, string>;
    };
}
/** The uuid belongs to one machine, so a pool has none. */
export interface FirmwareUuidProps {
    /**
     * The `firmware.uuid`, under which the TPM is found again. A VM that exists must keep what it has.
     * @default - that of the captured VM; else, for a VM that keeps state, `FirmwareUuid.ofName()`
     */
    readonly firmwareUuid?: FirmwareUuid;
}
