/**
 * Kinds that the API serves and the table of fields lacks, with what of their types is known; in the form of the table.
 * Sources: kubevirt/containerized-data-importer staging/src/kubevirt.io/containerized-data-importer-api
 * pkg/apis/core/v1beta1 types.go types StorageProfile and ClaimPropertySet, and pkg/operator/resources/crds_generated.go;
 * kubevirt/kubevirt staging/src/kubevirt.io/api/backup/v1alpha1 types.go.
 */

const CDI_RELEASES = { from: '1.57', to: '1.66' };
const PROFILE =
  'cloneStrategy string;claimPropertySets list<#v1beta1.ClaimPropertySet>;dataImportCronSourceFormat string;snapshotClass string';

/** Kinds of CDI, and their types. */
export const MORE_OF_CDI = {
  kinds: [
    {
      group: 'cdi.kubevirt.io',
      kind: 'StorageProfile',
      namespaced: false,
      types: [{ type: 'v1beta1.StorageProfile', ...CDI_RELEASES }],
      served: { v1beta1: CDI_RELEASES },
    },
  ],
  types: {
    'v1beta1.StorageProfile':
      'apiVersion string;kind string;metadata #v1.ObjectMeta;spec #v1beta1.StorageProfileSpec !;status #v1beta1.StorageProfileStatus',
    'v1beta1.StorageProfileSpec': PROFILE,
    'v1beta1.StorageProfileStatus': `${PROFILE};provisioner string;storageClass string`,
    'v1beta1.ClaimPropertySet': 'accessModes list<string> !1.60-;volumeMode string !1.60-',
  },
} as const;

/** Versions that a kind is served in beside those of the table: by kind, with CDI's releases. */
export const MORE_VERSIONS: Readonly<Record<string, Readonly<Record<string, { from: string; to: string }>>>> = {
  CDI: { v1alpha1: CDI_RELEASES },
};

/** Kinds of the groups of the table that exist and whose fields are not known. */
export const OTHER_KINDS: Readonly<Record<string, readonly string[]>> = {
  'backup.kubevirt.io': ['VirtualMachineBackupTracker'],
  'cdi.kubevirt.io': ['ObjectTransfer', 'VolumeCloneSource', 'VolumeImportSource', 'VolumeUploadSource'],
};
