/**
 * What the CRDs say of values beyond the types of the table of fields: which values a field takes, between which bounds, and
 * where anything may stand. Enums of OpenAPI that the CRDs lack are not here: the API server takes any text there. Types are
 * named without their API version.
 *
 * Sources: markers of controller-gen (`+kubebuilder:validation`, `+kubebuilder:pruning`, `+nullable`) and Go types in
 * kubevirt/kubevirt staging/src/kubevirt.io/api (core/v1 types.go and schema.go, instancetype/v1beta1 types.go), and in
 * kubevirt/containerized-data-importer staging/src/kubevirt.io/containerized-data-importer-api pkg/apis/core/v1beta1 types.go.
 * Proved on verdicts of a kube-apiserver under the CRDs of v1.5, v1.8 and v1.9.
 */

export interface FieldLimits {
  readonly values?: readonly (string | boolean)[];
  readonly least?: number;
  readonly most?: number;
  /** How many items a list takes. */
  readonly items?: number;
  /** Fields by which no two items of a list may be equal; none: the items themselves. */
  readonly unique?: readonly string[];
  /** Without flags, and of what JavaScript and Go both read. */
  readonly pattern?: RegExp;
  /** Null is no absence here, but a value like others. */
  readonly keepsNull?: boolean;
  /** The first minor release of the product whose CRD says so; absent: all that have the field. */
  readonly from?: string;
}

/** A share of a whole, as text. */
const PERCENT = /^(0(?:\.\d{1,3})?|1)$/;
const SOME_TEXT = /[\s\S]/;
/** What a pool keeps of a VM that it takes away. */
const KEPT = ['Disabled', 'Offline', 'Online'];

/** By `Type.field`; `.*` is a value of a map. */
export const FIELD_LIMITS: Readonly<Record<string, FieldLimits>> = {
  'CDISpec.cloneStrategyOverride': { values: ['copy', 'snapshot', 'csi-clone'] },
  'CDISpec.imagePullPolicy': { values: ['Always', 'IfNotPresent', 'Never'] },
  'CDISpec.uninstallStrategy': { values: ['RemoveWorkloads', 'BlockUninstallIfWorkloadsExist'] },
  'ClaimPropertySet.accessModes': { items: 4 },
  'ClaimPropertySet.volumeMode': { values: ['Block', 'Filesystem'] },
  // Absolute, and without a way up.
  'ContainerPathVolumeSource.path': { pattern: /^\/(\.?[^.])*\.?$/ },
  'ContainerPathVolumeSource.readOnly': { values: [true] },
  'CustomizeComponentsPatch.resourceName': { pattern: SOME_TEXT },
  'CustomizeComponentsPatch.resourceType': { pattern: SOME_TEXT },
  'DataVolumeSpec.contentType': { values: ['kubevirt', 'archive'] },
  'DeveloperConfiguration.memoryOvercommit': { least: 10, from: '1.8' },
  'DomainSpec.rebootPolicy': { values: ['Reboot', 'Terminate'] },
  'FilesystemOverhead.global': { pattern: PERCENT },
  'FilesystemOverhead.storageClass.*': { pattern: PERCENT },
  'HypervisorConfiguration.name': { values: ['kvm', 'hyperv-direct'] },
  'InstancetypeConfiguration.referencePolicy': { values: ['reference', 'expand', 'expandAll'], keepsNull: true },
  'KubeVirtConfiguration.hypervisors': { items: 1 },
  'KubeVirtConfiguration.roleAggregationStrategy': { values: ['AggregateToDefault', 'Manual'] },
  'KubeVirtConfiguration.vmRolloutStrategy': { values: ['Stage', 'LiveUpdate'], keepsNull: true },
  'MigrationConfiguration.maxDowntimeMs': { least: 1, most: 2_000_000 },
  'ReservedOverhead.memLock': { values: ['NotRequired', 'Required'] },
  'ResourceRequirements.claims': { unique: ['name'] },
  'TLSConfiguration.ciphers': { unique: [] },
  'TLSConfiguration.minTLSVersion': { values: ['VersionTLS10', 'VersionTLS11', 'VersionTLS12', 'VersionTLS13'] },
  'QemuGuestAgentSSHPublicKeyAccessCredentialPropagation.users': { unique: [] },
  'VirtualMachineInstanceSpec.resourceClaims': { unique: ['name'] },
  'VirtualMachineInstanceSpec.topologySpreadConstraints': { unique: ['topologyKey', 'whenUnsatisfiable'] },
  'VirtualMachineInstanceSpec.utilityVolumes': { unique: ['name'] },
  // Kinds with a scale refuse a negative number of replicas.
  'VirtualMachineInstanceReplicaSetSpec.replicas': { least: 0 },
  'VirtualMachinePoolSpec.replicas': { least: 0 },
  'VirtualMachinePoolAutohealingStrategy.startUpFailureThreshold': { least: 1 },
  'VirtualMachinePoolOpportunisticScaleInStrategy.statePreservation': { values: KEPT },
  'VirtualMachinePoolProactiveScaleInStrategy.statePreservation': { values: KEPT },
  'VirtualMachinePoolSelectionPolicy.sortPolicy': {
    values: ['AscendingOrder', 'DescendingOrder', 'Newest', 'Oldest', 'Random'],
  },
  'VirtualMachineBackupSpec.mode': { values: ['Push', 'Pull'] },
  'VirtualMachineRestoreSpec.targetReadinessPolicy': {
    values: ['StopTarget', 'WaitGracePeriod', 'FailImmediate', 'WaitEventually'],
  },
};

/** Fields whose OpenAPI type is another one than that of the CRD, by `Type.field`. */
export const CRD_TYPES: Readonly<Record<string, string>> = {
  'HTTPGetAction.port': 'int-or-string',
  'ObjectMeta.creationTimestamp': 'time',
  'TCPSocketAction.port': 'int-or-string',
  'ResourceRequirements.limits': 'map<quantity>',
  'ResourceRequirements.requests': 'map<quantity>',
  'VolumeResourceRequirements.limits': 'map<quantity>',
  'VolumeResourceRequirements.requests': 'map<quantity>',
};

/** Types that take fields which they do not have: directly below, not deeper. */
export const FREE_TYPES: ReadonlySet<string> = new Set(['Clock']);

/** Types that hold anything. */
export const OPAQUE_TYPES: ReadonlySet<string> = new Set(['FieldsV1', 'RawExtension']);

/** Types that may be null as an item of a list. */
export const NULLABLE_ITEMS: ReadonlySet<string> = new Set(['DataVolumeTemplateSpec']);

/** Whole numbers of 32 bits, by type; others take 64. */
const INT32: Readonly<Record<string, readonly string[]>> = {
  CDIConfigSpec: ['dataVolumeTTLSeconds', 'logVerbosity'],
  ComponentConfig: ['apiServerReplicas', 'deploymentReplicas', 'replicas', 'uploadProxyReplicas'],
  CPU: ['cores', 'maxSockets', 'sockets', 'threads'],
  CPUInstancetype: ['guest', 'maxSockets'],
  CPUPreferenceRequirement: ['guest'],
  DataImportCronSpec: ['importsToKeep'],
  DiskIOThreads: ['supplementalPoolThreadCount'],
  DownwardAPIVolumeFile: ['mode'],
  FeatureSpinlocks: ['spinlocks'],
  KubeVirtConfiguration: ['memBalloonStatsPeriod'],
  LiveUpdateConfiguration: ['maxCpuSockets', 'maxHotplugRatio'],
  MigrationConfiguration: ['parallelMigrationsPerCluster', 'parallelOutboundMigrationsPerNode'],
  Port: ['port'],
  PreferredSchedulingTerm: ['weight'],
  Probe: ['failureThreshold', 'initialDelaySeconds', 'periodSeconds', 'successThreshold', 'timeoutSeconds'],
  SpreadOptions: ['ratio'],
  TopologySpreadConstraint: ['maxSkew', 'minDomains'],
  VirtualMachineInstanceReplicaSetSpec: ['replicas'],
  VirtualMachinePoolAutohealingStrategy: ['startUpFailureThreshold'],
  VirtualMachinePoolSpec: ['replicas'],
  VirtualMachinePreferenceSpec: ['preferSpreadSocketToCoreRatio'],
  WeightedPodAffinityTerm: ['weight'],
};

/** By `Type.field`. */
export const INT32_FIELDS: ReadonlySet<string> = new Set(
  Object.entries(INT32).flatMap(([type, fields]) => fields.map((field) => `${type}.${field}`)),
);

/** Kinds whose status is no subresource. Source: kubevirt/kubevirt pkg/virt-operator/resource/generate/components/crds.go, v1.5 to v1.9. */
export const KEEPS_STATUS: ReadonlySet<string> = new Set(['VirtualMachineInstance']);
