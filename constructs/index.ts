/** cdk8s constructs for KubeVirt objects whose TPM and UEFI state really persists. */

export type { Level } from '../src/index.js';
export type { Release } from '../src/kubevirt/release.js';
export * as api from './api/index.js';
export { CDI, type CDIProps } from './cdi.js';
export type { ICluster } from './cluster.js';
export { DataVolume, DataVolumeClaim, type DataVolumeProps, type IDataVolume } from './data-volume.js';
export type { ExposeOptions, ISelecting, ServiceClass, ServicePortOptions } from './expose.js';
export type { FactsFiles } from './facts.js';
export { FirmwareUuid, type UuidSubject } from './firmware-uuid.js';
export { type GuardOptions, guard } from './guard.js';
export {
  HyperConverged,
  type HyperConvergedImportOptions,
  type HyperConvergedProps,
  type HyperConvergedVersion,
} from './hyperconverged.js';
export type { Some } from './joined.js';
export { KubeVirt, type KubeVirtImportOptions, type KubeVirtProps } from './kubevirt.js';
export type {
  DiskBus,
  DiskProps,
  EvictionStrategy,
  FirmwareUuidProps,
  IMatched,
  IPreference,
  MachineProps,
  NetworkProps,
  RunProps,
  RunStrategy,
} from './machine-props.js';
export { MigrationPolicy, type MigrationPolicyProps } from './migration-policy.js';
export type { ISubject } from './operation.js';
export { type ArgoCdOptions, type INamed, Resource, type ResourceProps } from './resource.js';
export { type EfiState, State, type StateKind, type StateOptions, type TpmState } from './state.js';
export { type IStorageClass, StorageClass, type StorageClassProps } from './storage-class.js';
export { type ClaimPropertySet, StorageProfile, type StorageProfileProps } from './storage-profile.js';
export { type IVirtualMachine, VirtualMachine, type VirtualMachineProps } from './virtual-machine.js';
export {
  VirtualMachineClone,
  type VirtualMachineCloneOptions,
  type VirtualMachineCloneProps,
} from './virtual-machine-clone.js';
export { ExportSource, VirtualMachineExport, type VirtualMachineExportProps } from './virtual-machine-export.js';
export {
  VirtualMachineInstanceMigration,
  type VirtualMachineInstanceMigrationProps,
} from './virtual-machine-instance-migration.js';
export {
  VirtualMachineClusterInstancetype,
  VirtualMachineInstancetype,
  type VirtualMachineInstancetypeProps,
} from './virtual-machine-instancetype.js';
export { VirtualMachinePool, type VirtualMachinePoolProps } from './virtual-machine-pool.js';
export {
  VirtualMachineClusterPreference,
  VirtualMachinePreference,
  type VirtualMachinePreferenceProps,
} from './virtual-machine-preference.js';
export {
  VirtualMachineRestore,
  type VirtualMachineRestoreOptions,
  type VirtualMachineRestoreProps,
} from './virtual-machine-restore.js';
export {
  type IVirtualMachineSnapshot,
  VirtualMachineSnapshot,
  type VirtualMachineSnapshotOptions,
  type VirtualMachineSnapshotProps,
} from './virtual-machine-snapshot.js';
export {
  type AccessMode,
  DataVolumeSource,
  type DataVolumeTemplate,
  type Quantity,
  Volume,
  type VolumeMode,
} from './volume.js';
export { Windows } from './windows.js';
