/**
 * Changed block tracking, which lets backups be incremental and keeps its data beside the TPM and UEFI state.
 * Sources: kubevirt/kubevirt pkg/storage/cbt; staging/src/kubevirt.io/api/core/v1/types.go type ChangedBlockTrackingSelectors.
 */

export const TRACKING_GATE = 'IncrementalBackup';

/** Where the KubeVirt object says which VMs are tracked, below `spec.configuration`. */
export const TRACKING_SELECTORS = 'changedBlockTrackingLabelSelectors';

/** Volumes whose blocks are tracked. */
export const TRACKED_VOLUMES: readonly string[] = ['persistentVolumeClaim', 'dataVolume', 'hostDisk'];

/** What KubeVirt adds to the claim for it after v1.9. */
export const TRACKING_ROOM = '512Mi';

/** The label that every namespace carries: its name. */
export const NAMESPACE_NAME_LABEL = 'kubernetes.io/metadata.name';
