/** Kinds of volumes of a VirtualMachineInstance. Source: kubevirt/kubevirt staging/src/kubevirt.io/api/core/v1/schema.go type VolumeSource. */

/** Disks whose writes are gone when the pod ends. */
export const EPHEMERAL_VOLUMES: readonly string[] = ['containerDisk', 'ephemeral'];

/** Volumes that hold data for a guest, never its system. */
export const VOLUMES_WITHOUT_SYSTEM: readonly string[] = [
  'cloudInitConfigDrive',
  'cloudInitNoCloud',
  'configMap',
  'downwardAPI',
  'downwardMetrics',
  'emptyDisk',
  'secret',
  'serviceAccount',
  'sysprep',
];

/** Annotation of a VM by which Harvester makes the claims of its volumes: a JSON list. Source: harvester/harvester pkg/util/constants.go. */
export const CLAIM_TEMPLATES_ANNOTATION = 'harvesterhci.io/volumeClaimTemplates';
