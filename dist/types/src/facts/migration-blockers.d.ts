/**
 * What makes a VirtualMachineInstance not live-migratable, by release. The condition of each row is decided in
 * src/kubevirt/live-migration.ts; what depends on the node (host-model, TSC frequency) no manifest tells and is left out.
 *
 * Source: kubevirt/kubevirt pkg/virt-handler/vm.go (calculateLiveMigrationCondition, checkVolumesForMigration) and
 * pkg/network/vmispec, read at the latest patch of each minor.
 */
import type { ReleaseRange } from './behaviours.js';
export interface MigrationBlocker extends ReleaseRange {
    readonly id: string;
    /** Reason of the VMI's LiveMigratable condition. */
    readonly reason: string;
    /** Where in the VMI spec the cause stands. */
    readonly path: string;
    /** What is in the way, as a clause. */
    readonly what: string;
}
export declare const MIGRATION_BLOCKERS: readonly [{
    readonly id: "state-rwo";
    readonly from: "1.3.0";
    readonly to: "1.3";
    readonly reason: "DisksNotLiveMigratable";
    readonly path: "";
    readonly what: "its TPM or UEFI state is on a ReadWriteOnce claim";
}, {
    readonly id: "claim-not-shared";
    readonly from: "1.0.0";
    readonly reason: "DisksNotLiveMigratable";
    readonly path: "volumes";
    readonly what: "a disk is on a claim without ReadWriteMany";
}, {
    readonly id: "host-disk";
    readonly from: "1.0.0";
    readonly reason: "DisksNotLiveMigratable";
    readonly path: "volumes";
    readonly what: "a hostDisk is not shared";
}, {
    readonly id: "pod-network";
    readonly from: "1.0.0";
    readonly reason: "InterfaceNotLiveMigratable";
    readonly path: "domain.devices.interfaces";
    readonly what: "an interface on the pod network has a binding that cannot move";
}, {
    readonly id: "virtiofs";
    readonly from: "1.0.0";
    readonly to: "1.4";
    readonly reason: "VirtIOFSNotLiveMigratable";
    readonly path: "domain.devices.filesystems";
    readonly what: "it uses virtiofs";
}, {
    readonly id: "host-devices";
    readonly from: "1.0.0";
    readonly to: "1.8";
    readonly reason: "HostDeviceNotLiveMigratable";
    readonly path: "domain.devices.hostDevices";
    readonly what: "it uses host devices";
}, {
    readonly id: "gpus";
    readonly from: "1.0.0";
    readonly to: "1.8";
    readonly reason: "HostDeviceNotLiveMigratable";
    readonly path: "domain.devices.gpus";
    readonly what: "it uses GPUs";
}, {
    readonly id: "host-devices-v19";
    readonly from: "1.9.0";
    readonly reason: "HostDeviceNotLiveMigratable";
    readonly path: "domain.devices.hostDevices";
    readonly what: "it uses host devices";
}, {
    readonly id: "gpus-v19";
    readonly from: "1.9.0";
    readonly reason: "HostDeviceNotLiveMigratable";
    readonly path: "domain.devices.gpus";
    readonly what: "it uses GPUs";
}, {
    readonly id: "sev";
    readonly from: "1.0.0";
    readonly reason: "SEVNotLiveMigratable";
    readonly path: "domain.launchSecurity.sev";
    readonly what: "it uses AMD SEV";
}, {
    readonly id: "snp";
    readonly from: "1.7.0";
    readonly reason: "SEVNotLiveMigratable";
    readonly path: "domain.launchSecurity.snp";
    readonly what: "it uses AMD SEV-SNP";
}, {
    readonly id: "tdx";
    readonly from: "1.7.0";
    readonly reason: "TDXNotLiveMigratable";
    readonly path: "domain.launchSecurity.tdx";
    readonly what: "it uses Intel TDX";
}, {
    readonly id: "secure-execution";
    readonly from: "1.6.0";
    readonly reason: "SecureExecutionNotLiveMigratable";
    readonly path: "domain.launchSecurity";
    readonly what: "it uses IBM Secure Execution";
}, {
    readonly id: "persistent-reservation";
    readonly from: "1.0.0";
    readonly to: "1.8";
    readonly reason: "PersistentReservationNotLiveMigratable";
    readonly path: "domain.devices.disks";
    readonly what: "a LUN uses SCSI persistent reservation";
}, {
    readonly id: "hyperv-passthrough";
    readonly from: "1.3.0";
    readonly reason: "HypervPassthroughNotLiveMigratable";
    readonly path: "domain.features.hypervPassthrough";
    readonly what: "it uses Hyper-V passthrough";
}, {
    readonly id: "isolated-emulator";
    readonly from: "1.0.0";
    readonly to: "1.0";
    readonly reason: "DedicatedCPUNotLiveMigratable";
    readonly path: "domain.cpu";
    readonly what: "it uses dedicated CPUs with an isolated emulator thread";
}];
export type MigrationBlockerId = (typeof MIGRATION_BLOCKERS)[number]['id'];
/** Template annotation that lets a VM with bridge binding on the pod network migrate. */
export declare const ALLOW_BRIDGE_MIGRATION_ANNOTATION = "kubevirt.io/allow-pod-bridge-network-live-migration";
/** Gate that lets one mediated GPU move. */
export declare const VGPU_MIGRATION_GATE = "VGPULiveMigration";
/** The ways to bind an interface. Source: kubevirt/kubevirt staging/src/kubevirt.io/api/core/v1/schema.go type Interface. */
export declare const INTERFACE_BINDINGS: readonly string[];
/** Bindings under which an interface on the pod network can move, by the first release where that holds. */
export declare const MIGRATABLE_POD_BINDINGS: readonly {
    readonly binding: string;
    readonly from: string;
}[];
/** First release in which a network binding plugin with a `migration` section counts as able to move. */
export declare const MIGRATABLE_PLUGINS: ReleaseRange;
