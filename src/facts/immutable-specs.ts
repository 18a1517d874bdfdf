/**
 * What the API server or an admission webhook refuses to change in an object that exists.
 *
 * VirtualMachines, instance types and preferences can be changed: a VM takes an edit up at its next start, and of an
 * instance type or preference a revision is stored for each VM that uses it.
 */

import { CDI_GROUP, KUBEVIRT_GROUP, STORAGE_GROUP } from './kinds.js';

export interface ImmutableSpec {
  readonly group: string;
  readonly kind: string;
  /** Paths that cannot be changed. */
  readonly paths: readonly (readonly string[])[];
  /** Paths below them that can. */
  readonly except?: readonly (readonly string[])[];
  /** Paths below which defaults are stored where nothing is written: what is added there may be what is stored. */
  readonly filledIn?: readonly (readonly string[])[];
  /** Values that count where nothing is written, by the last key. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** Paths of quantities that may grow. */
  readonly growing?: readonly (readonly string[])[];
  readonly source: string;
}

const SPEC: ImmutableSpec['paths'] = [['spec']];
const ADMITTERS = 'kubevirt/kubevirt pkg/storage/admitters';

export const IMMUTABLE_SPECS: readonly ImmutableSpec[] = [
  {
    group: '',
    kind: 'PersistentVolumeClaim',
    paths: SPEC,
    except: [
      ['spec', 'volumeAttributesClassName'],
      ['spec', 'resources', 'limits'],
    ],
    filledIn: [
      ['spec', 'storageClassName'],
      ['spec', 'volumeName'],
      ['spec', 'dataSource'],
      ['spec', 'dataSourceRef'],
    ],
    defaults: { volumeMode: 'Filesystem' },
    growing: [['spec', 'resources', 'requests', 'storage']],
    source: 'kubernetes/kubernetes pkg/apis/core/validation/validation.go func ValidatePersistentVolumeClaimUpdate',
  },
  {
    group: STORAGE_GROUP,
    kind: 'StorageClass',
    paths: [['provisioner'], ['parameters'], ['reclaimPolicy'], ['volumeBindingMode']],
    defaults: { reclaimPolicy: 'Delete', volumeBindingMode: 'Immediate' },
    source: 'kubernetes/kubernetes pkg/apis/storage/validation/validation.go func ValidateStorageClassUpdate',
  },
  {
    group: CDI_GROUP,
    kind: 'DataVolume',
    paths: SPEC,
    // What a warm migration adds step by step.
    except: [
      ['spec', 'checkpoints'],
      ['spec', 'finalCheckpoint'],
    ],
    source: 'kubevirt/containerized-data-importer pkg/apiserver/webhooks/datavolume-validate.go func Admit',
  },
  {
    group: KUBEVIRT_GROUP,
    kind: 'VirtualMachineInstance',
    paths: SPEC,
    filledIn: SPEC,
    source: 'kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmi-update-admitter.go func Admit',
  },
  {
    group: KUBEVIRT_GROUP,
    kind: 'VirtualMachineInstanceMigration',
    paths: SPEC,
    source:
      'kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/migration-update-admitter.go func Admit',
  },
  {
    group: 'snapshot.kubevirt.io',
    kind: 'VirtualMachineSnapshot',
    paths: SPEC,
    source: `${ADMITTERS}/vmsnapshot.go func Admit`,
  },
  {
    group: 'snapshot.kubevirt.io',
    kind: 'VirtualMachineRestore',
    paths: SPEC,
    source: `${ADMITTERS}/vmrestore.go func Admit`,
  },
  {
    group: 'export.kubevirt.io',
    kind: 'VirtualMachineExport',
    paths: SPEC,
    source: `${ADMITTERS}/vmexport.go func Admit`,
  },
];
