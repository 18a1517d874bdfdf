/** Velero's backups, as far as they decide whether a state claim is in them. Source: velero.io/docs resource-filtering. */

export const VELERO_GROUP = 'velero.io';

/** Objects that select what is backed up, and where the selection stands. */
export const VELERO_KINDS: readonly { readonly kind: string; readonly spec: readonly string[] }[] = [
  { kind: 'Backup', spec: ['spec'] },
  { kind: 'Schedule', spec: ['spec', 'template'] },
];

/** Label that keeps an object out of every backup when `true`. */
export const VELERO_EXCLUDE_LABEL = 'velero.io/exclude-from-backup';

/** Label of a backup of objects without their volumes. Source: kubevirt/kubevirt-velero-plugin pkg/util/util.go. */
export const METADATA_BACKUP_LABEL = 'velero.kubevirt.io/metadataBackup';

/** Fields that list resources taken and left out: of all, or of namespaced ones only. */
export const VELERO_INCLUDES = ['includedResources', 'includedNamespaceScopedResources'] as const;
export const VELERO_EXCLUDES = ['excludedResources', 'excludedNamespaceScopedResources'] as const;

/** Names by which those lists may call claims, pods and VMs. */
export const CLAIM_RESOURCES = /^(persistentvolumeclaims?|pvcs?)$/i;
export const POD_RESOURCES = /^(pods?|po)$/i;
export const MACHINE_RESOURCES = /^(virtualmachines?|vms?)(\.kubevirt\.io)?$/i;

/** The plugin that adds the state claim to the backup of a VM, where an image, chart value or list names it. */
export const VELERO_PLUGIN = /kubevirt-velero-plugin/;

/** Objects in which the plugin may be named. */
export const VELERO_PLUGIN_KINDS: readonly { readonly group: string; readonly kind: string }[] = [
  { group: 'apps', kind: 'Deployment' },
  { group: 'helm.toolkit.fluxcd.io', kind: 'HelmRelease' },
  { group: 'argoproj.io', kind: 'Application' },
];

/** OpenShift's object that lists plugins by short names, and ours among them. */
export const OADP = {
  group: 'oadp.openshift.io',
  kind: 'DataProtectionApplication',
  plugins: ['spec', 'configuration', 'velero', 'defaultPlugins'],
  plugin: 'kubevirt',
} as const;
