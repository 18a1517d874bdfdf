/**
 * Changed block tracking, which lets backups be incremental and keeps its data beside the TPM and UEFI state.
 * Sources: kubevirt/kubevirt pkg/storage/cbt; staging/src/kubevirt.io/api/core/v1/types.go type ChangedBlockTrackingSelectors.
 */
export declare const TRACKING_GATE = "IncrementalBackup";
/** Where the KubeVirt object says which VMs are tracked, below `spec.configuration`. */
export declare const TRACKING_SELECTORS = "changedBlockTrackingLabelSelectors";
/** Volumes whose blocks are tracked. */
export declare const TRACKED_VOLUMES: readonly string[];
/** What KubeVirt adds to the claim for it after v1.9. */
export declare const TRACKING_ROOM = "512Mi";
/** The label that every namespace carries: its name. */
export declare const NAMESPACE_NAME_LABEL = "kubernetes.io/metadata.name";
