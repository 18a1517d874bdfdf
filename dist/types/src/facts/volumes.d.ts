/** Kinds of volumes of a VirtualMachineInstance. Source: kubevirt/kubevirt staging/src/kubevirt.io/api/core/v1/schema.go type VolumeSource. */
/** Disks whose writes are gone when the pod ends. */
export declare const EPHEMERAL_VOLUMES: readonly string[];
/** Volumes that hold data for a guest, never its system. */
export declare const VOLUMES_WITHOUT_SYSTEM: readonly string[];
/** Annotation of a VM by which Harvester makes the claims of its volumes: a JSON list. Source: harvester/harvester pkg/util/constants.go. */
export declare const CLAIM_TEMPLATES_ANNOTATION = "harvesterhci.io/volumeClaimTemplates";
