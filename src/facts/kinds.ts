/** The kinds that decide about state, by API group, and how their specs nest. Source: kubevirt.io/api, CDI and HCO types. */

export const KUBEVIRT_GROUP = 'kubevirt.io';
export const INSTANCETYPE_GROUP = 'instancetype.kubevirt.io';
export const CDI_GROUP = 'cdi.kubevirt.io';
export const HYPERCONVERGED_GROUP = 'hco.kubevirt.io';
export const STORAGE_GROUP = 'storage.k8s.io';
export const VOLUME_SNAPSHOT_GROUP = 'snapshot.storage.k8s.io';
export const SNAPSHOT_GROUP = 'snapshot.kubevirt.io';
export const CLONE_GROUP = 'clone.kubevirt.io';
export const EXPORT_GROUP = 'export.kubevirt.io';
export const BACKUP_GROUP = 'backup.kubevirt.io';
export const POOL_GROUP = 'pool.kubevirt.io';
export const MIGRATIONS_GROUP = 'migrations.kubevirt.io';
export const ARGO_GROUP = 'argoproj.io';
export const FLUX_KUSTOMIZE_GROUP = 'kustomize.toolkit.fluxcd.io';
export const OLM_GROUP = 'operators.coreos.com';

/** Whether an API group is KubeVirt's own, or one below it. */
export const isKubeVirtGroup = (group: string): boolean =>
  group === KUBEVIRT_GROUP || group.endsWith(`.${KUBEVIRT_GROUP}`);

/** Whether objects of an API group are read for verdicts: KubeVirt's own, and the storage they stand on. */
export const isJudgedGroup = (group: string): boolean => isKubeVirtGroup(group) || group === STORAGE_GROUP;

/** Objects that bring forth VirtualMachineInstances. */
export interface MachineKind {
  readonly group: string;
  readonly kind: string;
  /** Path of the VirtualMachine's spec; absent when there is no VirtualMachine between. */
  readonly vm?: readonly string[];
  /** Path of the VirtualMachineInstance's metadata and spec. */
  readonly vmi: readonly string[];
}

export const MACHINE_KINDS: readonly MachineKind[] = [
  { group: KUBEVIRT_GROUP, kind: 'VirtualMachine', vm: ['spec'], vmi: ['spec', 'template'] },
  { group: KUBEVIRT_GROUP, kind: 'VirtualMachineInstance', vmi: [] },
  { group: KUBEVIRT_GROUP, kind: 'VirtualMachineInstanceReplicaSet', vmi: ['spec', 'template'] },
  {
    group: POOL_GROUP,
    kind: 'VirtualMachinePool',
    vm: ['spec', 'virtualMachineTemplate', 'spec'],
    vmi: ['spec', 'virtualMachineTemplate', 'spec', 'template'],
  },
];

/** The kinds of preferences, in the group of instance types. */
export const PREFERENCE_KINDS: readonly string[] = ['VirtualMachinePreference', 'VirtualMachineClusterPreference'];

/**
 * Text that a document must hold to be worth parsing: it names a judged API group, a kind of one (the
 * group may be misspelt, or missing), or an object that decides for one. */
export const RELEVANT_TEXT =
  /kubevirt\.io|storage\.k8s\.io|PersistentVolume|kind"?: *"?(?:Namespace\b|VirtualMach|KubeVirt\b|DataVolume|DataImportCron|DataSource\b|StorageProfile|MigrationPolicy|HyperConverged|CDI)|kustomize\.config\.k8s\.io|argoproj\.io|toolkit\.fluxcd\.io|velero\.io|velero-plugin|oadp\.openshift\.io|operators\.coreos\.com|ResourceQuota|LimitRange|virt-operator/;

/** API groups whose unreadable documents are errors rather than notes. */
export const JUDGED_TEXT = /kubevirt\.io/;

/** Files that kustomize reads although they may carry no apiVersion and kind. */
export const KUSTOMIZATION_FILES: readonly string[] = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** Annotations by which GitOps tools delete an object and make it anew where it cannot be changed. Source: Argo CD and Flux documentation. */
export const FORCED_SYNC: readonly { readonly annotation: string; readonly pattern: RegExp }[] = [
  { annotation: 'argocd.argoproj.io/sync-options', pattern: /(?:^|,)\s*Force=true/ },
  { annotation: 'kustomize.toolkit.fluxcd.io/force', pattern: /^enabled$/i },
];
