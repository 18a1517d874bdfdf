/** The firmware.uuid of a VM, under which its TPM is found again. */
/** The VM whose uuid is asked for. */
export interface UuidSubject {
    /** Name of the VM. */
    readonly name: string;
    /** Its namespace; undefined where none is written. */
    readonly namespace: string | undefined;
}
/**
 * Which `firmware.uuid` a VM gets. One that is changed orphans the TPM state kept under the old one, so a VM that exists
 * must keep what it has: `of` or `legacy`, or give captured facts, from which it is read.
 * @example
 * // New to the cluster: it gets FirmwareUuid.ofName() by itself, since it keeps state.
 * new VirtualMachine(chart, 'new', { state: State.persistent() });
 * // Made in KubeVirt up to v1.5 without a uuid of its own.
 * new VirtualMachine(chart, 'old', { state: State.persistent(), firmwareUuid: FirmwareUuid.legacy() });
 * // Made with this one.
 * const firmwareUuid = FirmwareUuid.of('c7b1f0e4-3b52-4d0a-9e27-5a8c1d6f2e90');
 * new VirtualMachine(chart, 'kept', { state: State.persistent(), firmwareUuid });
 */
export declare class FirmwareUuid {
    /** The uuid of a VM. */
    readonly uuidOf: (vm: UuidSubject) => string;
    /**
     * The uuid that a VM has already.
     * @throws Error when it is no UUID.
     */
    static of(uuid: string): FirmwareUuid;
    /**
     * The uuid that KubeVirt itself derived from the VM's name up to v1.5: for VMs made then without one of their own.
     * It is the same for VMs of one name in several namespaces.
     * @see https://github.com/kubevirt/kubevirt/blob/main/pkg/virt-controller/watch/vm/firmware.go
     */
    static legacy(): FirmwareUuid;
    /** UUIDv5 of namespace and name: for VMs that are new to the cluster. It is what a VM that keeps state gets by itself. */
    static ofName(): FirmwareUuid;
    private constructor();
}
