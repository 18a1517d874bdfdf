/**
 * Storage that virtual machines stand on: what objects outside of KubeVirt's own API take.
 *
 * Sources: kubevirt/containerized-data-importer
 * staging/src/kubevirt.io/containerized-data-importer-api/pkg/apis/core/v1beta1/types.go; kubernetes/api
 * storage/v1/types.go and core/v1/types.go.
 */
import type { OtherValue } from './kubernetes.js';
/** Access modes and volume mode of a claim that go together. */
export interface ClaimPropertySet {
    /** At most four. */
    readonly accessModes: readonly ('ReadWriteOnce' | 'ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOncePod' | OtherValue)[];
    readonly volumeMode: 'Block' | 'Filesystem' | OtherValue;
}
/** `spec` of StorageProfile: what the user knows better than CDI about a StorageClass of the same name. */
export interface StorageProfileSpec {
    /** The best first, at most eight. CDI copies them to the status, and completes them there. */
    readonly claimPropertySets?: readonly ClaimPropertySet[] | undefined;
    /** How CDI clones a volume. */
    readonly cloneStrategy?: 'copy' | 'snapshot' | 'csi-clone' | OtherValue | undefined;
    /** What a DataImportCron keeps of an image. */
    readonly dataImportCronSourceFormat?: 'pvc' | 'snapshot' | OtherValue | undefined;
    /** Name of the VolumeSnapshotClass with which to clone by snapshot. */
    readonly snapshotClass?: string | undefined;
}
/** `status` of StorageProfile: what KubeVirt and CDI read. CDI writes it; elsewhere it stands for the cluster's. */
export interface StorageProfileStatus extends StorageProfileSpec {
    readonly provisioner?: string | undefined;
    readonly storageClass?: string | undefined;
}
/** A label of nodes, and the values of it from which volumes can be reached. */
export interface TopologySelectorLabelRequirement {
    readonly key: string;
    readonly values: readonly string[];
}
/** Nodes from which volumes can be reached. */
export interface TopologySelectorTerm {
    readonly matchLabelExpressions?: readonly TopologySelectorLabelRequirement[] | undefined;
}
/** StorageClass, which has its fields beside `metadata`. */
export interface StorageClassFields {
    readonly provisioner: string;
    readonly allowVolumeExpansion?: boolean | undefined;
    readonly allowedTopologies?: readonly TopologySelectorTerm[] | undefined;
    readonly mountOptions?: readonly string[] | undefined;
    /** What the provisioner makes of them is its own. */
    readonly parameters?: Readonly<Record<string, string>> | undefined;
    /** Kubernetes takes `Delete` when none is given. */
    readonly reclaimPolicy?: 'Delete' | 'Retain' | OtherValue | undefined;
    /** Kubernetes takes `Immediate` when none is given. */
    readonly volumeBindingMode?: 'Immediate' | 'WaitForFirstConsumer' | OtherValue | undefined;
}
