/**
 * KubeVirt feature gates and the stage each is in, by release.
 *
 * Source: kubevirt/kubevirt pkg/virt-config (feature-gates.go, deprecation.go; from v1.4 featuregate/), read at the
 * latest patch tag of each minor v1.0 to v1.9. Releases before v1.5 declare no stage for most gates: those are opt-in
 * and stand as Alpha. Rows are append-only; an entry holds from its release until the next entry's.
 */

export type GateStage = 'Alpha' | 'Beta' | 'GA' | 'Deprecated' | 'Discontinued' | 'Removed';

/** [first release of the stage, stage]. */
export type GateHistory = readonly (readonly [from: string, stage: GateStage])[];

export const FEATURE_GATES: Readonly<Record<string, GateHistory>> = {
  AlignCPUs: [['1.1.1', 'Alpha']],
  AutoResourceLimitsGate: [
    ['1.0.1', 'Alpha'],
    ['1.5.0', 'GA'],
  ],
  BochsDisplayForEFIGuests: [
    ['1.1.0', 'Alpha'],
    ['1.4.0', 'GA'],
  ],
  CPUManager: [['1.0.0', 'Alpha']],
  CPUNodeDiscovery: [
    ['1.0.0', 'Alpha'],
    ['1.1.0', 'GA'],
  ],
  ClusterProfiler: [
    ['1.0.0', 'Alpha'],
    ['1.6.0', 'GA'],
  ],
  CommonInstancetypesDeploymentGate: [
    ['1.1.0', 'Alpha'],
    ['1.3.0', 'Beta'],
    ['1.4.0', 'GA'],
  ],
  ConfigurableHypervisor: [['1.8.0', 'Alpha']],
  ContainerPathVolumes: [['1.8.0', 'Alpha']],
  CrossArchitectureVirtualization: [['1.9.0', 'Alpha']],
  DecentralizedLiveMigration: [['1.6.0', 'Alpha']],
  DeclarativeHotplugVolumes: [
    ['1.6.0', 'Alpha'],
    ['1.9.0', 'Beta'],
  ],
  DisableCustomSELinuxPolicy: [
    ['1.0.0', 'Alpha'],
    ['1.5.0', 'GA'],
  ],
  DisableMDEVConfiguration: [
    ['1.0.0', 'Alpha'],
    ['1.8.0', 'Deprecated'],
  ],
  DockerSELinuxMCSWorkaround: [
    ['1.0.0', 'Alpha'],
    ['1.4.0', 'Deprecated'],
  ],
  DownwardMetrics: [['1.0.0', 'Alpha']],
  DynamicPodInterfaceNaming: [
    ['1.4.0', 'Alpha'],
    ['1.5.0', 'GA'],
  ],
  EnableVirtioFsConfigVolumes: [
    ['1.5.0', 'Alpha'],
    ['1.8.0', 'GA'],
  ],
  EnableVirtioFsStorageVolumes: [['1.5.0', 'Alpha']],
  ExpandDisks: [
    ['1.0.0', 'Alpha'],
    ['1.9.0', 'GA'],
  ],
  ExperimentalIgnitionSupport: [['1.0.0', 'Alpha']],
  ExperimentalVirtiofsSupport: [
    ['1.0.0', 'Alpha'],
    ['1.5.0', 'Deprecated'],
    ['1.8.0', 'Discontinued'],
  ],
  ExternalNetResourceInjection: [['1.8.0', 'Beta']],
  FirmwareAutoSelection: [['1.9.0', 'Alpha']],
  GPU: [
    ['1.0.0', 'Alpha'],
    ['1.4.0', 'GA'],
  ],
  GPUsWithDRA: [
    ['1.6.0', 'Alpha'],
    ['1.9.0', 'Beta'],
  ],
  GraceIOVirtualization: [['1.9.0', 'Alpha']],
  HostDevices: [['1.0.0', 'Alpha']],
  HostDevicesWithDRA: [
    ['1.6.0', 'Alpha'],
    ['1.9.0', 'Beta'],
  ],
  HostDisk: [['1.0.0', 'Alpha']],
  HotplugNICs: [
    ['1.0.0', 'Alpha'],
    ['1.3.0', 'Beta'],
    ['1.4.0', 'GA'],
  ],
  HotplugVolumes: [
    ['1.0.0', 'Alpha'],
    ['1.9.0', 'Deprecated'],
  ],
  HypervStrictCheck: [['1.0.0', 'Alpha']],
  IOMMUFD: [['1.9.0', 'Alpha']],
  ImageVolume: [
    ['1.6.0', 'Alpha'],
    ['1.7.0', 'Beta'],
  ],
  IncrementalBackup: [['1.7.0', 'Alpha']],
  InstancetypeReferencePolicy: [
    ['1.4.0', 'Alpha'],
    ['1.5.0', 'Beta'],
    ['1.6.0', 'GA'],
  ],
  KubevirtSeccompProfile: [
    ['1.0.0', 'Alpha'],
    ['1.7.0', 'Beta'],
  ],
  LibvirtHooksServerAndClient: [
    ['1.8.0', 'Alpha'],
    ['1.9.0', 'Beta'],
  ],
  LiveMigration: [['1.0.0', 'GA']],
  LiveUpdateNADRef: [
    ['1.8.0', 'Beta'],
    ['1.9.0', 'GA'],
  ],
  Macvtap: [
    ['1.0.0', 'Alpha'],
    ['1.2.0', 'Deprecated'],
    ['1.3.0', 'Discontinued'],
  ],
  MigrationPriorityQueue: [
    ['1.7.0', 'Alpha'],
    ['1.8.0', 'Beta'],
    ['1.9.0', 'GA'],
  ],
  MigrationStallDetection: [['1.9.0', 'Alpha']],
  MultiArchitecture: [
    ['1.0.0', 'Alpha'],
    ['1.8.0', 'Deprecated'],
  ],
  NUMA: [
    ['1.0.0', 'Alpha'],
    ['1.4.0', 'GA'],
  ],
  NetworkBindingPlugins: [
    ['1.1.0', 'Alpha'],
    ['1.4.0', 'Beta'],
    ['1.5.0', 'GA'],
  ],
  NetworkDevicesWithDRA: [['1.9.0', 'Alpha']],
  NodeRestriction: [
    ['1.3.0', 'Alpha'],
    ['1.6.0', 'Beta'],
  ],
  NonRoot: [['1.0.0', 'GA']],
  NonRootExperimental: [
    ['1.0.0', 'GA'],
    ['1.2.0', 'Removed'],
  ],
  OCIExport: [['1.9.0', 'Alpha']],
  ObjectGraph: [['1.6.0', 'Alpha']],
  OptOutRoleAggregation: [
    ['1.8.0', 'Alpha'],
    ['1.9.0', 'Beta'],
  ],
  PCINUMAAwareTopology: [['1.8.0', 'Alpha']],
  PSA: [['1.0.0', 'GA']],
  PanicDevices: [
    ['1.6.0', 'Alpha'],
    ['1.7.0', 'Beta'],
    ['1.9.0', 'GA'],
  ],
  Passt: [
    ['1.0.0', 'Alpha'],
    ['1.2.0', 'Deprecated'],
    ['1.3.0', 'Discontinued'],
  ],
  PasstBinding: [['1.8.0', 'Beta']],
  PasstIPStackMigration: [
    ['1.6.0', 'Alpha'],
    ['1.8.0', 'Discontinued'],
  ],
  PersistentReservation: [
    ['1.0.0', 'Alpha'],
    ['1.9.0', 'GA'],
  ],
  Plugins: [['1.9.0', 'Alpha']],
  PodSecondaryInterfaceNamingUpgrade: [['1.8.0', 'Beta']],
  PortRangesSpec: [['1.9.0', 'Alpha']],
  RebootPolicy: [
    ['1.8.0', 'Alpha'],
    ['1.9.0', 'Beta'],
  ],
  ReservedOverheadMemlock: [['1.8.0', 'Alpha']],
  Root: [['1.0.0', 'Alpha']],
  SRIOVLiveMigration: [['1.0.0', 'GA']],
  SecureExecution: [
    ['1.6.0', 'Alpha'],
    ['1.7.0', 'Beta'],
    ['1.9.0', 'GA'],
  ],
  Sidecar: [['1.0.0', 'Alpha']],
  Snapshot: [
    ['1.0.0', 'Alpha'],
    ['1.6.0', 'Beta'],
  ],
  Template: [
    ['1.8.0', 'Alpha'],
    ['1.9.0', 'Beta'],
  ],
  UtilityVolumes: [['1.8.0', 'Alpha']],
  VGPULiveMigration: [['1.9.0', 'Alpha']],
  VMExport: [
    ['1.0.0', 'Alpha'],
    ['1.6.0', 'Beta'],
    ['1.9.0', 'GA'],
  ],
  VMLiveUpdateFeatures: [
    ['1.0.0', 'Alpha'],
    ['1.5.0', 'GA'],
  ],
  VMPersistentState: [
    ['1.0.0', 'Alpha'],
    ['1.6.0', 'GA'],
  ],
  VMStatsCollector: [['1.9.0', 'Alpha']],
  VSOCK: [['1.0.0', 'Alpha']],
  VideoConfig: [
    ['1.6.0', 'Alpha'],
    ['1.7.0', 'Beta'],
    ['1.9.0', 'GA'],
  ],
  VmiMemoryOverheadReport: [
    ['1.8.0', 'Alpha'],
    ['1.9.0', 'Beta'],
  ],
  VolumeMigration: [
    ['1.3.0', 'Alpha'],
    ['1.5.0', 'GA'],
  ],
  VolumesUpdateStrategy: [
    ['1.3.0', 'Alpha'],
    ['1.5.0', 'GA'],
  ],
  WorkloadEncryptionSEV: [
    ['1.0.0', 'Alpha'],
    ['1.9.0', 'Beta'],
  ],
  WorkloadEncryptionTDX: [['1.7.0', 'Alpha']],
};

/** Gates that the main branch registers and no release known does. */
export const UNRELEASED_GATES: readonly string[] = ['MigrationDowntimeTuning'];

/**
 * The interface binding that a Discontinued gate once enabled: a VM that uses it is refused while the gate is listed.
 * Source: pkg/virt-config/featuregate/inactive.go, the VmiSpecUsed functions.
 */
export const DISCONTINUED_BINDINGS: Readonly<Record<string, string>> = { Macvtap: 'macvtap', Passt: 'passt' };

/**
 * Gates in whose place a field below `spec.configuration` decides, from a release on: where it says nothing, the list does,
 * whatever the stage. Source: pkg/virt-config/virt-config.go func PersistentReservationEnabled.
 */
export const GATE_FIELDS: Readonly<Record<string, { readonly from: string; readonly path: readonly string[] }>> = {
  PersistentReservation: { from: '1.9.0', path: ['persistentReservationConfiguration', 'enabled'] },
};

/** The gate of persistent TPM and UEFI state. */
export const STATE_GATE = 'VMPersistentState';
