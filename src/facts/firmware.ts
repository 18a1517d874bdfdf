/** Facts about guests' firmware. */

/** The architecture whose QEMU lacks the model of a persistent TPM, tpm-crb. Source: kubevirt/kubevirt#13981. */
export const WITHOUT_PERSISTENT_TPM: readonly string[] = ['arm64'];

/** The architecture of guests where nothing names one, on nodes of the usual kind. */
export const USUAL_ARCHITECTURE = 'amd64';

/** The label of nodes by which a VM chooses those of an architecture. */
export const ARCHITECTURE_LABEL = 'kubernetes.io/arch';

/** The firmware.uuid of KubeVirt's own Windows example, which is copied with it. Source: kubevirt/kubevirt examples/vmi-windows.yaml. */
export const EXAMPLE_UUID = '5d307ca9-b3ef-428c-8861-06e72d69f223';

/** What firmware.serial may be where it is checked. Source: vmi-create-admitter.go func validateFirmwareSerial. */
export const SERIAL_LIMIT = 256;
export const SERIAL_CHARACTERS = /^[A-Za-z0-9_.+-]+$/;
/**
 * The namespace in which KubeVirt derives a VM's firmware.uuid from its name.
 * Source: kubevirt/kubevirt pkg/virt-controller/watch/vm/firmware.go const magicUUID.
 */
export const LEGACY_UUID_NAMESPACE = '6a1a24a1-4061-4607-8bf4-a3963d0c5895';
