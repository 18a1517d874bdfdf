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

export const MIGRATION_BLOCKERS = [
  {
    id: 'state-rwo',
    from: '1.3.0',
    to: '1.3',
    reason: 'DisksNotLiveMigratable',
    path: '',
    what: 'its TPM or UEFI state is on a ReadWriteOnce claim',
  },
  {
    id: 'claim-not-shared',
    from: '1.0.0',
    reason: 'DisksNotLiveMigratable',
    path: 'volumes',
    what: 'a disk is on a claim without ReadWriteMany',
  },
  {
    id: 'host-disk',
    from: '1.0.0',
    reason: 'DisksNotLiveMigratable',
    path: 'volumes',
    what: 'a hostDisk is not shared',
  },
  {
    id: 'pod-network',
    from: '1.0.0',
    reason: 'InterfaceNotLiveMigratable',
    path: 'domain.devices.interfaces',
    what: 'an interface on the pod network has a binding that cannot move',
  },
  {
    id: 'virtiofs',
    from: '1.0.0',
    to: '1.4',
    reason: 'VirtIOFSNotLiveMigratable',
    path: 'domain.devices.filesystems',
    what: 'it uses virtiofs',
  },
  {
    id: 'host-devices',
    from: '1.0.0',
    to: '1.8',
    reason: 'HostDeviceNotLiveMigratable',
    path: 'domain.devices.hostDevices',
    what: 'it uses host devices',
  },
  {
    id: 'gpus',
    from: '1.0.0',
    to: '1.8',
    reason: 'HostDeviceNotLiveMigratable',
    path: 'domain.devices.gpus',
    what: 'it uses GPUs',
  },
  {
    id: 'host-devices-v19',
    from: '1.9.0',
    reason: 'HostDeviceNotLiveMigratable',
    path: 'domain.devices.hostDevices',
    what: 'it uses host devices',
  },
  {
    id: 'gpus-v19',
    from: '1.9.0',
    reason: 'HostDeviceNotLiveMigratable',
    path: 'domain.devices.gpus',
    what: 'it uses GPUs',
  },
  {
    id: 'sev',
    from: '1.0.0',
    reason: 'SEVNotLiveMigratable',
    path: 'domain.launchSecurity.sev',
    what: 'it uses AMD SEV',
  },
  {
    id: 'snp',
    from: '1.7.0',
    reason: 'SEVNotLiveMigratable',
    path: 'domain.launchSecurity.snp',
    what: 'it uses AMD SEV-SNP',
  },
  {
    id: 'tdx',
    from: '1.7.0',
    reason: 'TDXNotLiveMigratable',
    path: 'domain.launchSecurity.tdx',
    what: 'it uses Intel TDX',
  },
  {
    id: 'secure-execution',
    from: '1.6.0',
    reason: 'SecureExecutionNotLiveMigratable',
    path: 'domain.launchSecurity',
    what: 'it uses IBM Secure Execution',
  },
  {
    id: 'persistent-reservation',
    from: '1.0.0',
    to: '1.8',
    reason: 'PersistentReservationNotLiveMigratable',
    path: 'domain.devices.disks',
    what: 'a LUN uses SCSI persistent reservation',
  },
  {
    id: 'hyperv-passthrough',
    from: '1.3.0',
    reason: 'HypervPassthroughNotLiveMigratable',
    path: 'domain.features.hypervPassthrough',
    what: 'it uses Hyper-V passthrough',
  },
  {
    id: 'isolated-emulator',
    from: '1.0.0',
    to: '1.0',
    reason: 'DedicatedCPUNotLiveMigratable',
    path: 'domain.cpu',
    what: 'it uses dedicated CPUs with an isolated emulator thread',
  },
] as const satisfies readonly MigrationBlocker[];

export type MigrationBlockerId = (typeof MIGRATION_BLOCKERS)[number]['id'];

/** Template annotation that lets a VM with bridge binding on the pod network migrate. */
export const ALLOW_BRIDGE_MIGRATION_ANNOTATION = 'kubevirt.io/allow-pod-bridge-network-live-migration';

/** Gate that lets one mediated GPU move. */
export const VGPU_MIGRATION_GATE = 'VGPULiveMigration';

/** The ways to bind an interface. Source: kubevirt/kubevirt staging/src/kubevirt.io/api/core/v1/schema.go type Interface. */
export const INTERFACE_BINDINGS: readonly string[] = [
  'binding',
  'bridge',
  'macvtap',
  'masquerade',
  'passt',
  'passtBinding',
  'slirp',
  'sriov',
];

/** Bindings under which an interface on the pod network can move, by the first release where that holds. */
export const MIGRATABLE_POD_BINDINGS: readonly { readonly binding: string; readonly from: string }[] = [
  { binding: 'masquerade', from: '1.0.0' },
  { binding: 'passtBinding', from: '1.8.0' },
];

/** First release in which a network binding plugin with a `migration` section counts as able to move. */
export const MIGRATABLE_PLUGINS: ReleaseRange = { from: '1.2.0' };
