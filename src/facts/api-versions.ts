/**
 * API versions of KubeVirt's groups, oldest first, and the KubeVirt releases that serve them. All kinds of a group share
 * them. Those of CDI and HyperConverged go by the KubeVirt release that they are used with.
 *
 * Sources: kubevirt/kubevirt pkg/virt-operator/resource/generate/components/crds.go, v1.0.1 to v1.9.0; the CRDs of
 * kubevirt/containerized-data-importer v1.57 to v1.66 and kubevirt/hyperconverged-cluster-operator v1.10 to v1.18.
 */

import type { ReleaseRange } from './behaviours.js';
import {
  BACKUP_GROUP,
  CDI_GROUP,
  CLONE_GROUP,
  EXPORT_GROUP,
  HYPERCONVERGED_GROUP,
  INSTANCETYPE_GROUP,
  KUBEVIRT_GROUP,
  MIGRATIONS_GROUP,
  POOL_GROUP,
  SNAPSHOT_GROUP,
} from './kinds.js';

export const API_VERSIONS: Readonly<Record<string, Readonly<Record<string, ReleaseRange>>>> = {
  [KUBEVIRT_GROUP]: { v1alpha3: { from: '1.0.0' }, v1: { from: '1.0.0' } },
  [SNAPSHOT_GROUP]: { v1alpha1: { from: '1.0.0' }, v1beta1: { from: '1.3.0' } },
  [CLONE_GROUP]: { v1alpha1: { from: '1.0.0' }, v1beta1: { from: '1.5.0' } },
  [EXPORT_GROUP]: { v1alpha1: { from: '1.0.0', to: '1.8' }, v1beta1: { from: '1.3.0' }, v1: { from: '1.9.0' } },
  [BACKUP_GROUP]: { v1alpha1: { from: '1.8.0' } },
  [POOL_GROUP]: { v1alpha1: { from: '1.0.0' }, v1beta1: { from: '1.7.0' } },
  [MIGRATIONS_GROUP]: { v1alpha1: { from: '1.0.0' } },
  [INSTANCETYPE_GROUP]: {
    v1alpha1: { from: '1.0.0', to: '1.5' },
    v1alpha2: { from: '1.0.0', to: '1.5' },
    v1beta1: { from: '1.0.0' },
  },
  [CDI_GROUP]: { v1beta1: { from: '1.0.0' } },
  [HYPERCONVERGED_GROUP]: { v1beta1: { from: '1.0.0' }, v1: { from: '1.8.0' } },
};

/** The API group of each kind that the constructs write. */
export const WRITTEN_KINDS = {
  CDI: CDI_GROUP,
  CDIConfig: CDI_GROUP,
  DataImportCron: CDI_GROUP,
  DataSource: CDI_GROUP,
  DataVolume: CDI_GROUP,
  HyperConverged: HYPERCONVERGED_GROUP,
  KubeVirt: KUBEVIRT_GROUP,
  MigrationPolicy: MIGRATIONS_GROUP,
  StorageProfile: CDI_GROUP,
  VirtualMachine: KUBEVIRT_GROUP,
  VirtualMachineBackup: BACKUP_GROUP,
  VirtualMachineClone: CLONE_GROUP,
  VirtualMachineClusterInstancetype: INSTANCETYPE_GROUP,
  VirtualMachineClusterPreference: INSTANCETYPE_GROUP,
  VirtualMachineExport: EXPORT_GROUP,
  VirtualMachineInstance: KUBEVIRT_GROUP,
  VirtualMachineInstanceMigration: KUBEVIRT_GROUP,
  VirtualMachineInstanceReplicaSet: KUBEVIRT_GROUP,
  VirtualMachineInstancetype: INSTANCETYPE_GROUP,
  VirtualMachinePool: POOL_GROUP,
  VirtualMachinePreference: INSTANCETYPE_GROUP,
  VirtualMachineRestore: SNAPSHOT_GROUP,
  VirtualMachineSnapshot: SNAPSHOT_GROUP,
} as const;

export type WrittenKind = keyof typeof WRITTEN_KINDS;

/** The API group of each kind of the products, those that the constructs do not write included. */
export const KIND_GROUPS: Readonly<Record<string, string>> = {
  ...WRITTEN_KINDS,
  VirtualMachineBackupTracker: BACKUP_GROUP,
  VirtualMachineInstancePreset: KUBEVIRT_GROUP,
  VirtualMachineSnapshotContent: SNAPSHOT_GROUP,
};
