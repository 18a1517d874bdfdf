/**
 * API versions of KubeVirt's groups, oldest first, and the KubeVirt releases that serve them. All kinds of a group share
 * them. Those of CDI and HyperConverged go by the KubeVirt release that they are used with.
 *
 * Sources: kubevirt/kubevirt pkg/virt-operator/resource/generate/components/crds.go, v1.0.1 to v1.9.0; the CRDs of
 * kubevirt/containerized-data-importer v1.57 to v1.66 and kubevirt/hyperconverged-cluster-operator v1.10 to v1.18.
 */
import type { ReleaseRange } from './behaviours.js';
export declare const API_VERSIONS: Readonly<Record<string, Readonly<Record<string, ReleaseRange>>>>;
/** The API group of each kind that the constructs write. */
export declare const WRITTEN_KINDS: {
    readonly CDI: "cdi.kubevirt.io";
    readonly CDIConfig: "cdi.kubevirt.io";
    readonly DataImportCron: "cdi.kubevirt.io";
    readonly DataSource: "cdi.kubevirt.io";
    readonly DataVolume: "cdi.kubevirt.io";
    readonly HyperConverged: "hco.kubevirt.io";
    readonly KubeVirt: "kubevirt.io";
    readonly MigrationPolicy: "migrations.kubevirt.io";
    readonly StorageProfile: "cdi.kubevirt.io";
    readonly VirtualMachine: "kubevirt.io";
    readonly VirtualMachineBackup: "backup.kubevirt.io";
    readonly VirtualMachineClone: "clone.kubevirt.io";
    readonly VirtualMachineClusterInstancetype: "instancetype.kubevirt.io";
    readonly VirtualMachineClusterPreference: "instancetype.kubevirt.io";
    readonly VirtualMachineExport: "export.kubevirt.io";
    readonly VirtualMachineInstance: "kubevirt.io";
    readonly VirtualMachineInstanceMigration: "kubevirt.io";
    readonly VirtualMachineInstanceReplicaSet: "kubevirt.io";
    readonly VirtualMachineInstancetype: "instancetype.kubevirt.io";
    readonly VirtualMachinePool: "pool.kubevirt.io";
    readonly VirtualMachinePreference: "instancetype.kubevirt.io";
    readonly VirtualMachineRestore: "snapshot.kubevirt.io";
    readonly VirtualMachineSnapshot: "snapshot.kubevirt.io";
};
export type WrittenKind = keyof typeof WRITTEN_KINDS;
/** The API group of each kind of the products, those that the constructs do not write included. */
export declare const KIND_GROUPS: Readonly<Record<string, string>>;
