/**
 * What a capture of a cluster reads, and what it keeps of it: all that a verdict can depend on, and nothing else. A test lints
 * every example with whole objects as facts and with what is kept of them, and compares.
 */

import { CAPTURE_GROUP, CAPTURED_NAMESPACE } from './capture-marks.js';
import { DATA_VOLUME_TTL } from './cdi.js';
import { CDI_GATES_PATH, CLAIM_WEBHOOK_PATH, MINIMUM_SIZE_ANNOTATION } from './claim-size.js';
import { ARGO_GLOBAL_DIFF, ARGO_GLOBAL_HEALTH, ARGO_OPERATOR_DIFF, ARGO_OPERATOR_HEALTH } from './gitops.js';
import {
  HYPERCONVERGED_BUNDLE_SWITCH,
  HYPERCONVERGED_EVICTION_STRATEGY,
  HYPERCONVERGED_FEATURE_GATES,
  HYPERCONVERGED_GATE_ANNOTATIONS,
  HYPERCONVERGED_OPERANDS,
  HYPERCONVERGED_REFERENCE_POLICY,
  HYPERCONVERGED_STATE_CLASS,
  type HyperconvergedPaths,
} from './hyperconverged.js';
import { STORED_REVISION } from './instancetypes.js';
import {
  ARGO_GROUP,
  CDI_GROUP,
  HYPERCONVERGED_GROUP,
  INSTANCETYPE_GROUP,
  KUBEVIRT_GROUP,
  OLM_GROUP,
  POOL_GROUP,
  SNAPSHOT_GROUP,
  STORAGE_GROUP,
  VOLUME_SNAPSHOT_GROUP,
} from './kinds.js';
import { ALLOW_BRIDGE_MIGRATION_ANNOTATION } from './migration-blockers.js';
import { PROVISIONER_KEYS } from './provisioner-keys.js';
import { CDI_OPERATOR_IMAGE, OPERATOR_IMAGE } from './release-signs.js';
import { DEFAULT_CLASS_ANNOTATIONS } from './state-claim.js';
import { OADP, VELERO_PLUGIN } from './velero.js';
import { CLAIM_TEMPLATES_ANNOTATION } from './volumes.js';
import { OS_KEY_PREFIXES, OS_KEYS, OS_TYPE_KEY, TEMPLATE_KEY } from './windows.js';

/**
 * What is kept of a value: all of it; that it is there, without what it holds; an address without who may fetch it; the texts
 * that match; or what a table says of its keys, where `*` stands for every other key and `prefix*` for those that begin so.
 * Items of a list are kept as the table for the list says.
 */
export type Kept =
  | 'all'
  | 'nothing'
  | 'presence'
  | 'address'
  | { readonly matching: RegExp }
  | { readonly keys: Readonly<Record<string, Kept>> };

/**
 * When a kind is read from a cluster: always; where VMs are, in the namespaces that hold any; when it is asked for by the
 * option of that name; or never, so that it is only kept of a file that holds it.
 */
export type CapturedWhen = 'always' | 'where VMs are' | 'crds' | 'snapshots' | 'never';

/** Objects of a kind that tell nothing, which are left out. */
export type CapturedOnly =
  | 'with claims'
  | 'single'
  | 'first local of its class'
  | 'of judged groups'
  | 'of instance types and preferences'
  | 'with something kept';

export interface CapturedKind {
  readonly group: string;
  readonly kind: string;
  /** Plural, as the API server and roles name it. */
  readonly resource: string;
  readonly namespaced: boolean;
  /** Whether it configures all namespaces, in whichever it stands: it is read from all of them, even where only some are asked for. */
  readonly forAll?: boolean;
  readonly when: CapturedWhen;
  readonly only?: CapturedOnly;
  /** What cannot be told where it may not be read, as a clause; kinds that are never read have none. */
  readonly tells?: string;
  /** Of its metadata beside name and namespace. */
  readonly metadata?: Readonly<Record<string, Kept>>;
  /** Of the rest beside apiVersion and kind. */
  readonly rest: Readonly<Record<string, Kept>>;
}

const keys = (table: Readonly<Record<string, Kept>>): Kept => ({ keys: table });
const all = (...names: readonly string[]): Record<string, Kept> =>
  Object.fromEntries(names.map((name) => [name, 'all' as const]));

/** Tables by paths, so that what is read is named once. */
function at(paths: readonly (readonly string[])[]): Record<string, Kept> {
  const heads = [...new Set(paths.map(([head = '']) => head))];
  return Object.fromEntries(
    heads.map((head): [string, Kept] => {
      const below = paths.filter(([first]) => first === head).map((path) => path.slice(1));
      return [head, below.some((path) => path.length === 0) ? 'all' : keys(at(below))];
    }),
  );
}

const OWNERS: Record<string, Kept> = { ownerReferences: keys(all('apiVersion', 'kind', 'name')) };

/** What tells of a guest or its object: who it is, and which labels choose it. */
const MACHINE_METADATA: Record<string, Kept> = {
  labels: 'all',
  annotations: keys({
    ...all(...OS_KEYS, TEMPLATE_KEY, ...OS_KEY_PREFIXES.map((prefix) => `${prefix}*`)),
    ...all(ALLOW_BRIDGE_MIGRATION_ANNOTATION),
    // Their texts are those of the guest.
    'kubevirt.io/ignitiondata': 'presence',
    'hooks.kubevirt.io/hookSidecars': 'presence',
  }),
};

const QUANTITY_AND_MODES: Record<string, Kept> = {
  ...all('accessModes', 'volumeMode', 'storageClassName'),
  resources: keys({ requests: keys(all('storage')) }),
};

const DATA_VOLUME: Kept = keys({
  pvc: keys(QUANTITY_AND_MODES),
  storage: keys(QUANTITY_AND_MODES),
  source: keys({
    ...Object.fromEntries(['http', 'registry', 's3', 'gcs'].map((kind) => [kind, keys({ url: 'address' })])),
    ...Object.fromEntries(['pvc', 'snapshot'].map((kind) => [kind, keys(all('name', 'namespace'))])),
    '*': 'presence',
  }),
  sourceRef: keys(all('kind', 'name', 'namespace')),
});

/** Volumes whose source is a name; of every other it counts that it is there. What a guest is set up with is never kept. */
const VOLUME: Kept = keys({
  ...all('name', 'persistentVolumeClaim', 'dataVolume', 'ephemeral', 'hostDisk', 'memoryDump', 'containerPath'),
  containerDisk: keys(all('image')),
  '*': 'presence',
});

const LAUNCH_SECURITY: Kept = keys({ '*': keys({ session: 'nothing', dhCert: 'nothing', '*': 'all' }) });

const INSTANCE_SPEC: Kept = keys({
  domain: keys({ launchSecurity: LAUNCH_SECURITY, '*': 'all' }),
  ...all('architecture', 'evictionStrategy', 'networks', 'nodeSelector', 'utilityVolumes'),
  volumes: VOLUME,
});

const TEMPLATE: Kept = keys({ metadata: keys(MACHINE_METADATA), spec: INSTANCE_SPEC });

const VM_SPEC: Record<string, Kept> = {
  ...all('instancetype', 'preference', 'running', 'runStrategy', 'updateVolumesStrategy', 'liveUpdateFeatures'),
  dataVolumeTemplates: keys({ metadata: keys(all('name')), spec: DATA_VOLUME }),
  template: TEMPLATE,
};

const VM_METADATA: Record<string, Kept> = {
  ...MACHINE_METADATA,
  uid: 'all',
  annotations: keys({
    ...(MACHINE_METADATA.annotations as { keys: Record<string, Kept> }).keys,
    ...all(CLAIM_TEMPLATES_ANNOTATION),
  }),
};

const CLAIM_PROPERTY_SETS = all('claimPropertySets');

const INSTANCETYPE_SPEC: Record<string, Kept> = {
  ...all('gpus', 'hostDevices'),
  launchSecurity: LAUNCH_SECURITY,
  cpu: keys(all('dedicatedCPUPlacement', 'isolateEmulatorThread', 'numa')),
};

const INSTANCETYPE = {
  group: INSTANCETYPE_GROUP,
  when: 'always',
  rest: { spec: keys(INSTANCETYPE_SPEC) },
} as const;

const PREFERENCE_SPEC: Record<string, Kept> = {
  devices: keys(
    all('preferredTPM', 'preferredAutoattachPodInterface', 'preferredInterfaceMasquerade', 'preferredPanicDeviceModel'),
  ),
  features: keys(all('preferredSmm', 'preferredHyperv')),
  firmware: 'all',
  preferredLaunchSecurity: LAUNCH_SECURITY,
};

const PREFERENCE = {
  group: INSTANCETYPE_GROUP,
  when: 'always',
  metadata: { labels: keys(all(OS_TYPE_KEY)) },
  rest: { spec: keys(PREFERENCE_SPEC) },
} as const;

const HYPERCONVERGED_TABLES: readonly HyperconvergedPaths[] = [
  HYPERCONVERGED_STATE_CLASS,
  HYPERCONVERGED_EVICTION_STRATEGY,
  HYPERCONVERGED_REFERENCE_POLICY,
  HYPERCONVERGED_BUNDLE_SWITCH,
];

const HYPERCONVERGED_PATHS = [
  ...HYPERCONVERGED_TABLES.flatMap((table) => Object.values(table)),
  HYPERCONVERGED_FEATURE_GATES,
];

const CLASS_PARAMETERS = [
  ...new Set(
    Object.values(PROVISIONER_KEYS).flatMap((rows) => rows.flatMap(({ when }) => when.map((test) => test.parameter))),
  ),
];

const IMAGES = new RegExp([OPERATOR_IMAGE, CDI_OPERATOR_IMAGE, VELERO_PLUGIN].map(({ source }) => source).join('|'));

/** Every kind of which something is kept, in the order in which they are read. */
export const CAPTURED_KINDS: readonly CapturedKind[] = [
  {
    group: CAPTURE_GROUP,
    kind: CAPTURED_NAMESPACE,
    resource: 'capturednamespaces',
    namespaced: false,
    when: 'never',
    rest: {},
  },
  {
    group: '',
    kind: 'Namespace',
    resource: 'namespaces',
    namespaced: false,
    tells: 'which VMs are tracked by the labels of their namespace',
    when: 'where VMs are',
    metadata: { labels: 'all' },
    rest: {},
  },
  {
    group: KUBEVIRT_GROUP,
    kind: 'KubeVirt',
    resource: 'kubevirts',
    namespaced: true,
    forAll: true,
    tells: 'the KubeVirt release, the feature gates, and the class of state',
    when: 'always',
    metadata: OWNERS,
    rest: {
      spec: keys(all('configuration', 'imageTag')),
      status: keys(all('observedKubeVirtVersion', 'targetKubeVirtVersion')),
    },
  },
  {
    group: HYPERCONVERGED_GROUP,
    kind: 'HyperConverged',
    resource: 'hyperconvergeds',
    namespaced: true,
    forAll: true,
    tells: 'whether HyperConverged configures KubeVirt, and how',
    when: 'always',
    metadata: {
      annotations: keys(
        all(
          ...Object.values(HYPERCONVERGED_OPERANDS).map(({ patch }) => patch),
          ...Object.values(HYPERCONVERGED_GATE_ANNOTATIONS),
        ),
      ),
    },
    rest: { ...at(HYPERCONVERGED_PATHS), status: keys({ versions: keys(all('name', 'version')) }) },
  },
  {
    group: CDI_GROUP,
    kind: 'CDI',
    resource: 'cdis',
    namespaced: false,
    tells: "CDI's release, and whether it raises small claims",
    when: 'always',
    metadata: OWNERS,
    rest: { ...at([DATA_VOLUME_TTL, CDI_GATES_PATH, CLAIM_WEBHOOK_PATH]), status: keys(all('observedVersion')) },
  },
  {
    group: STORAGE_GROUP,
    kind: 'StorageClass',
    resource: 'storageclasses',
    namespaced: false,
    tells: 'which StorageClass state gets, and what its provisioner can do',
    when: 'always',
    metadata: { annotations: keys(all(...DEFAULT_CLASS_ANNOTATIONS)), creationTimestamp: 'all' },
    rest: { ...all('provisioner', 'volumeBindingMode'), parameters: keys(all(...CLASS_PARAMETERS)) },
  },
  {
    group: CDI_GROUP,
    kind: 'StorageProfile',
    resource: 'storageprofiles',
    namespaced: false,
    tells: 'the access mode that a StorageClass gives state, and its smallest claim',
    when: 'always',
    metadata: { annotations: keys(all(MINIMUM_SIZE_ANNOTATION)) },
    rest: { spec: keys(CLAIM_PROPERTY_SETS), status: keys({ ...CLAIM_PROPERTY_SETS, snapshotClass: 'all' }) },
  },
  {
    group: VOLUME_SNAPSHOT_GROUP,
    kind: 'VolumeSnapshotClass',
    resource: 'volumesnapshotclasses',
    namespaced: false,
    tells: 'whether snapshots can hold state',
    when: 'always',
    rest: all('driver'),
  },
  {
    group: '',
    kind: 'PersistentVolume',
    resource: 'persistentvolumes',
    namespaced: false,
    tells: 'whether classes without a provisioner have local volumes',
    when: 'always',
    only: 'first local of its class',
    rest: { spec: keys({ storageClassName: 'all', local: 'presence' }) },
  },
  {
    group: '',
    kind: 'Node',
    resource: 'nodes',
    namespaced: false,
    tells: 'whether there is more than one node to bind volumes to',
    when: 'always',
    only: 'single',
    rest: {},
  },
  {
    ...INSTANCETYPE,
    kind: 'VirtualMachineClusterInstancetype',
    resource: 'virtualmachineclusterinstancetypes',
    namespaced: false,
    tells: 'what VMs get of cluster-wide instance types',
  },
  {
    ...INSTANCETYPE,
    kind: 'VirtualMachineInstancetype',
    resource: 'virtualmachineinstancetypes',
    namespaced: true,
    tells: 'what VMs get of instance types',
  },
  {
    ...PREFERENCE,
    kind: 'VirtualMachineClusterPreference',
    resource: 'virtualmachineclusterpreferences',
    namespaced: false,
    tells: 'what VMs get of cluster-wide preferences',
  },
  {
    ...PREFERENCE,
    kind: 'VirtualMachinePreference',
    resource: 'virtualmachinepreferences',
    namespaced: true,
    tells: 'what VMs get of preferences',
  },
  {
    ...STORED_REVISION,
    resource: 'controllerrevisions',
    namespaced: true,
    when: 'never',
    only: 'of instance types and preferences',
    rest: { data: keys({ ...all('apiVersion', 'kind'), spec: keys({ ...INSTANCETYPE_SPEC, ...PREFERENCE_SPEC }) }) },
  },
  {
    group: KUBEVIRT_GROUP,
    kind: 'VirtualMachine',
    resource: 'virtualmachines',
    namespaced: true,
    tells: 'which VMs exist, and the firmware.uuid that each has',
    when: 'always',
    metadata: VM_METADATA,
    rest: { spec: keys(VM_SPEC) },
  },
  {
    group: KUBEVIRT_GROUP,
    kind: 'VirtualMachineInstance',
    resource: 'virtualmachineinstances',
    namespaced: true,
    when: 'never',
    metadata: VM_METADATA,
    rest: { spec: INSTANCE_SPEC },
  },
  {
    group: KUBEVIRT_GROUP,
    kind: 'VirtualMachineInstanceReplicaSet',
    resource: 'virtualmachineinstancereplicasets',
    namespaced: true,
    when: 'never',
    metadata: VM_METADATA,
    rest: { spec: keys({ replicas: 'all', template: TEMPLATE }) },
  },
  {
    group: POOL_GROUP,
    kind: 'VirtualMachinePool',
    resource: 'virtualmachinepools',
    namespaced: true,
    when: 'never',
    metadata: VM_METADATA,
    rest: {
      spec: keys({
        replicas: 'all',
        virtualMachineTemplate: keys({ metadata: keys(MACHINE_METADATA), spec: keys(VM_SPEC) }),
      }),
    },
  },
  {
    group: SNAPSHOT_GROUP,
    kind: 'VirtualMachineSnapshot',
    resource: 'virtualmachinesnapshots',
    namespaced: true,
    tells: 'what restores in Git are made from',
    when: 'snapshots',
    rest: { spec: keys({ source: keys(all('apiGroup', 'kind', 'name')) }) },
  },
  {
    group: '',
    kind: 'PersistentVolumeClaim',
    resource: 'persistentvolumeclaims',
    namespaced: true,
    tells: 'which state claims exist, and the access modes of disks',
    when: 'where VMs are',
    metadata: { labels: 'all', ownerReferences: keys(all('apiVersion', 'kind', 'name', 'uid')) },
    rest: { spec: keys(QUANTITY_AND_MODES), status: keys(all('accessModes')) },
  },
  {
    group: CDI_GROUP,
    kind: 'DataVolume',
    resource: 'datavolumes',
    namespaced: true,
    tells: 'what disks are made from',
    when: 'where VMs are',
    rest: { spec: DATA_VOLUME },
  },
  {
    group: '',
    kind: 'ResourceQuota',
    resource: 'resourcequotas',
    namespaced: true,
    tells: 'whether state claims fit the quota',
    when: 'always',
    only: 'with claims',
    rest: { spec: keys({ hard: 'all', scopes: 'presence', scopeSelector: 'presence' }) },
  },
  {
    group: '',
    kind: 'LimitRange',
    resource: 'limitranges',
    namespaced: true,
    tells: 'whether small claims are refused',
    when: 'always',
    only: 'with claims',
    rest: { spec: keys({ limits: keys({ type: 'all', min: keys(all('storage')) }) }) },
  },
  {
    group: 'apps',
    kind: 'Deployment',
    resource: 'deployments',
    namespaced: true,
    when: 'never',
    only: 'with something kept',
    rest: { spec: { matching: IMAGES } },
  },
  ...(['HelmRelease', 'Application'] as const).map(
    (kind): CapturedKind => ({
      group: kind === 'HelmRelease' ? 'helm.toolkit.fluxcd.io' : ARGO_GROUP,
      kind,
      resource: `${kind.toLowerCase()}s`,
      namespaced: true,
      when: 'never',
      only: 'with something kept',
      rest: { spec: { matching: VELERO_PLUGIN } },
    }),
  ),
  {
    group: OADP.group,
    kind: OADP.kind,
    resource: 'dataprotectionapplications',
    namespaced: true,
    when: 'never',
    rest: at([OADP.plugins]),
  },
  {
    group: OLM_GROUP,
    kind: 'Subscription',
    resource: 'subscriptions',
    namespaced: true,
    when: 'never',
    rest: { spec: keys(all('name', 'startingCSV', 'installPlanApproval')) },
  },
  {
    group: '',
    kind: 'ConfigMap',
    resource: 'configmaps',
    namespaced: true,
    when: 'never',
    only: 'with something kept',
    rest: { data: keys(all(...ARGO_GLOBAL_DIFF, ...ARGO_GLOBAL_HEALTH)) },
  },
  {
    group: ARGO_GROUP,
    kind: 'ArgoCD',
    resource: 'argocds',
    namespaced: true,
    when: 'never',
    rest: { spec: keys({ ...all(ARGO_OPERATOR_DIFF, ARGO_OPERATOR_HEALTH), extraConfig: 'presence' }) },
  },
  {
    group: 'apiextensions.k8s.io',
    kind: 'CustomResourceDefinition',
    resource: 'customresourcedefinitions',
    namespaced: false,
    tells: 'which fields the cluster takes',
    when: 'crds',
    only: 'of judged groups',
    rest: {
      spec: keys({
        ...all('group', 'names', 'scope', 'preserveUnknownFields', 'validation', 'version'),
        versions: keys(all('name', 'served', 'storage', 'deprecated', 'schema')),
      }),
    },
  },
];
