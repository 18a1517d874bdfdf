/** Facts about guests' firmware. */
/** The architecture whose QEMU lacks the model of a persistent TPM, tpm-crb. Source: kubevirt/kubevirt#13981. */
export declare const WITHOUT_PERSISTENT_TPM: readonly string[];
/** The firmware.uuid of KubeVirt's own Windows example, which is copied with it. Source: kubevirt/kubevirt examples/vmi-windows.yaml. */
export declare const EXAMPLE_UUID = "5d307ca9-b3ef-428c-8861-06e72d69f223";
/** What firmware.serial may be where it is checked. Source: vmi-create-admitter.go func validateFirmwareSerial. */
export declare const SERIAL_LIMIT = 256;
export declare const SERIAL_CHARACTERS: RegExp;
