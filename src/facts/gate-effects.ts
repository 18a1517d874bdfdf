/** What feature gates do beside refusing objects at admission, and what came after a gate that is on its way out. Sources are files of kubevirt/kubevirt. */

export interface GateEffect {
  readonly gate: string;
  /** What it acts on: a field below the template of a VM, or below the object named before it, or words. */
  readonly on: string;
  /** What its being on or off changes there. */
  readonly effect: string;
  readonly source: string;
}

export const GATE_EFFECTS: readonly GateEffect[] = [
  {
    gate: 'CPUManager',
    on: 'domain.cpu.dedicatedCpuPlacement',
    effect: 'while it is off no node is labelled cpumanager=true, so the pod of such a VM is not scheduled',
    source: 'pkg/virt-handler/heartbeat',
  },
  {
    gate: 'ExpandDisks',
    on: 'the claims of a running VM',
    effect: 'while it is on the disk grows with its claim',
    source: 'pkg/virt-handler',
  },
  {
    gate: 'FirmwareAutoSelection',
    on: 'domain.firmware.bootloader.efi.secureBoot',
    effect: 'while it is on libvirt chooses the firmware image',
    source: 'pkg/virt-controller/services/template.go: --firmware-auto-selection',
  },
  {
    gate: 'HypervStrictCheck',
    on: 'domain.features.hyperv',
    effect: 'while it is on the pod may run only on nodes that have the enlightenments asked for',
    source: 'pkg/virt-controller/services/template.go',
  },
  {
    gate: 'IncrementalBackup',
    on: 'KubeVirt spec.configuration.changedBlockTrackingLabelSelectors',
    effect: 'while it is on the VMs that match get a state claim, also those without a persistent TPM or EFI',
    source: 'pkg/storage/cbt',
  },
  {
    gate: 'InstancetypeReferencePolicy',
    on: 'KubeVirt spec.configuration.instancetype.referencePolicy',
    effect: 'while it is off the policy counts for nothing',
    source: 'pkg/instancetype/webhooks/vm',
  },
  {
    gate: 'Root',
    on: 'every VM',
    effect: 'while it is off virt-launcher runs without root',
    source: 'pkg/virt-api/webhooks/mutating-webhook/mutators/vmi-mutator.go',
  },
];

/** Gate -> what takes its place: other gates, or a field. */
export const GATE_SUCCESSORS: Readonly<Record<string, string>> = {
  DisableMDEVConfiguration: 'KubeVirt spec.configuration.mediatedDevicesConfiguration.enabled',
  ExperimentalVirtiofsSupport: 'EnableVirtioFsConfigVolumes and EnableVirtioFsStorageVolumes',
  HotplugVolumes: 'DeclarativeHotplugVolumes',
  Macvtap: 'a network binding plugin: domain.devices.interfaces[].binding',
  Passt: 'a network binding plugin: domain.devices.interfaces[].binding',
  PersistentReservation: 'KubeVirt spec.configuration.persistentReservationConfiguration.enabled',
};
