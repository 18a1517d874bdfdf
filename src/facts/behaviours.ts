/**
 * Where KubeVirt's behaviour around TPM and UEFI state changes, by release. One row a switch; a rule or a decision asks
 * whether the switch holds in a release and never compares releases itself.
 *
 * `from` and `to` are inclusive; `to: '1.3'` means every patch of v1.3; no `to` means still so in the newest release known.
 * Sources are files of kubevirt/kubevirt unless another repository is named.
 */

export interface ReleaseRange {
  readonly from: string;
  readonly to?: string;
}

export interface Behaviour {
  /** Ascending, not overlapping. */
  readonly ranges: readonly ReleaseRange[];
  readonly source: string;
}

const since = (from: string, source: string): Behaviour => ({ ranges: [{ from }], source });
const between = (from: string, to: string, source: string): Behaviour => ({ ranges: [{ from, to }], source });

const BACKEND_STORAGE = 'pkg/storage/backend-storage/backend-storage.go';
const SCHEMA = 'staging/src/kubevirt.io/api/core/v1/schema.go';
const VMI_ADMITTER = 'pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go';
const GATES = 'pkg/virt-config/featuregate/feature-gates.go func IsEnabled';

export const BEHAVIOURS = {
  /** The field `efi.persistent` exists; before, the API server drops it. */
  efiPersistentField: since('1.1.0', `${SCHEMA} type EFI`),
  /** The field `tpm.enabled` exists; `false` switches a TPM off whatever else stands there. */
  tpmEnabledField: {
    ranges: [{ from: '1.4.1', to: '1.4' }, { from: '1.5.1' }],
    source: `${SCHEMA} type TPMDevice; pkg/tpm func HasDevice`,
  },
  /** Without `vmStateStorageClass` no state claim is made. */
  stateClassMandatory: between('1.0.0', '1.2', `${BACKEND_STORAGE} func CreateIfNeeded`),
  /** The state claim always asks for ReadWriteMany. */
  stateAlwaysReadWriteMany: between('1.0.0', '1.2', `${BACKEND_STORAGE} func CreateIfNeeded`),
  /** A class annotated as default virtualization class is preferred to the cluster default. */
  virtDefaultClass: since('1.4.0', `${BACKEND_STORAGE} func getStorageClass`),
  /** The state's volume in the pod carries the VM's name, so the pod breaks on one that is no DNS label. */
  stateVolumeNamedAfterVm: between('1.0.0', '1.2', 'v1.2.2 pkg/virt-controller/services/rendervolumes.go'),
  /** ReadWriteOnce state makes the VM not live-migratable. */
  rwoStateBlocksMigration: between('1.3.0', '1.3', 'v1.3.1 pkg/virt-handler/vm.go func checkVolumesForMigration'),
  /** ReadWriteOnce state is copied into a second claim at each live migration. */
  rwoStateCopied: since('1.4.0', 'pkg/virt-controller/watch/migration/migration.go func handleBackendStorage'),
  /** The claim's name is generated and it is found by label. */
  stateClaimLabelled: since('1.4.0', `${BACKEND_STORAGE} func PVCForVMI`),
  /** The claim carries the label by which CDI's webhook raises it to the least that its class grants. */
  stateClaimRaised: {
    ranges: [{ from: '1.4.1', to: '1.4' }, { from: '1.5.2' }],
    source: `${BACKEND_STORAGE} func createPVC, label cdi.kubevirt.io/applyStorageProfile`,
  },
  /** Changed block tracking keeps its data on the state claim, which is no larger for it. */
  trackingFillsState: between('1.7.0', '1.9', `${BACKEND_STORAGE} const PVCSize; kubevirt/kubevirt#18470`),
  /** Changed block tracking needs the state claim too, and a claim that nothing needs any more is deleted at start. */
  unneededStateDeleted: since('1.7.0', `${BACKEND_STORAGE} func IsBackendStorageNeeded`),
  /** Snapshot, restore and export include the state. */
  snapshotIncludesState: since('1.4.1', 'pkg/storage/utils/volumes.go; persistence-changes of v1.4.1'),
  /** Snapshot and export cannot hold the state: a VM with a persistent TPM is refused, or the state is left out. */
  snapshotWithoutState: between('1.0.0', '1.4.0', 'pkg/storage/utils/volumes.go; persistence-changes of v1.4.1'),
  /** Snapshot and clone guards see a persistent EFI in the VM object. */
  efiSeenByGuards: since('1.4.1', `${BACKEND_STORAGE} func IsBackendStorageNeededForVM`),
  /** A preference can carry `preferredEfi`, and with it persistence. */
  preferredEfi: since('1.4.0', 'pkg/instancetype/preference/apply/firmware.go'),
  /** The fields `preferredUseEfi` and `preferredUseSecureBoot` of preferences are deprecated. */
  preferredUseEfiDeprecated: since('1.5.0', 'staging/src/kubevirt.io/api/instancetype/v1beta1/types.go'),
  /** Bundled preferences are deployed unless the KubeVirt CR opts out. */
  bundledPreferencesDeployed: since('1.4.0', 'pkg/virt-operator/resource/generate/components'),
  /** HyperConverged has a field that keeps the bundled preferences from being deployed. */
  hyperconvergedBundleSwitch: since(
    '1.5.0',
    'kubevirt/hyperconverged-cluster-operator v1.15.0 api/v1beta1 hyperconverged_types.go CommonInstancetypesDeployment',
  ),
  /** A preference adds a panic device to a VM that has none. */
  preferredPanicDevice: since('1.6.0', 'pkg/instancetype/preference/apply/device.go func applyPanicDevicePreferences'),
  /** A preference can carry `preferredLaunchSecurity`. */
  preferredLaunchSecurity: since('1.9.0', 'pkg/instancetype/preference/apply'),
  /** A preference can carry `preferredArchitecture`. */
  preferredArchitecture: since(
    '1.7.0',
    'pkg/instancetype/preference/apply/architecture.go; kubevirt.io/api instancetype/v1beta1 type VirtualMachinePreferenceSpec',
  ),
  /** An instance type can carry `nodeSelector`. */
  instancetypeNodeSelector: since(
    '1.1.0',
    'pkg/instancetype/apply/nodeselector.go; kubevirt.io/api instancetype/v1beta1 type VirtualMachineInstancetypeSpec',
  ),
  /** A new VM gets a random firmware.uuid; before, it is derived from the VM's name. */
  randomFirmwareUuid: since('1.6.0', 'pkg/virt-api/webhooks/mutating-webhook/mutators/vm-mutator.go'),
  /** On arm64 a Secure Boot that is not set counts as off. */
  arm64SecureBootDefaultsOff: since('1.8.3', 'pkg/defaults/arm64.go; pkg/virt-api/webhooks/arm64.go'),
  /** TDX guests may boot with Secure Boot although SMM is off. */
  tdxWithoutSmm: { ranges: [], source: `${VMI_ADMITTER} func validateDomainSpec: at HEAD only` },
  /** The firmware of SNP and TDX guests is checked, as that of SEV guests always was. */
  snpAndTdxChecked: since('1.7.0', 'pkg/virt-api/webhooks/amd64.go func ValidateLaunchSecurityAmd64'),
  /** Length and characters of firmware.serial are checked. */
  serialChecked: between('1.0.0', '1.4', `${VMI_ADMITTER} func validateFirmwareSerial`),
  /** disabledFeatureGates counts, and Beta gates are on unless listed there. */
  betaGatesOn: since('1.9.0', GATES),
  /** The field `disabledFeatureGates` exists; a name in both lists is refused. */
  disabledGatesField: since(
    '1.8.0',
    'pkg/virt-operator/webhooks/kubevirt-update-admitter.go func validateFeatureGates',
  ),
  /** A Discontinued gate stays off even if listed. */
  discontinuedGatesOff: between('1.2.0', '1.2', 'v1.2.2 pkg/virt-config/feature-gates.go func isFeatureGateEnabled'),
  /** Listing a Discontinued gate makes admission refuse a VM that uses its API. */
  discontinuedGatesRefused: since('1.3.0', 'pkg/virt-config/featuregate func ValidateFeatureGates'),
  /** A gate name that is not registered is always off. */
  unregisteredGatesOff: since('1.9.0', GATES),
  /** `referencePolicy` expand or expandAll stores the expanded spec in the VM. */
  referencePolicy: since('1.4.0', 'pkg/instancetype/webhooks/vm; gate InstancetypeReferencePolicy'),
  /** The field `running` is deprecated: each apply of a VM that sets it is answered with a warning. */
  runningDeprecated: since(
    '1.4.0',
    'kubevirt.io/api core/v1/types.go type VirtualMachineSpec; vms-admitter.go func Admit',
  ),
  /** The run strategy of a VM that waits for another cluster to send it exists. */
  waitAsReceiver: since('1.6.0', 'kubevirt.io/api core/v1/types.go RunStrategyWaitAsReceiver'),
  /** A VM can migrate to another namespace or cluster; ReadWriteMany state counts as shared there and is not copied. */
  decentralizedMigration: since('1.6.0', 'pkg/virt-controller/watch/migration; kubevirt/user-guide#914'),
  /** Such a migration loses the state of a TPM in any access mode. */
  decentralizedTpmBroken: between('1.6.0', '1.6.0', 'v1.6.1 release notes: decentralized migration with vTPM fixed'),
  /** VMs with long names cannot migrate persistent state; each range is a minor that was never or later fixed. */
  longNamesBreakMigration: {
    ranges: [
      { from: '1.4.0', to: '1.6.4' },
      { from: '1.7.0', to: '1.7.2' },
      { from: '1.8.0', to: '1.8.1' },
    ],
    source: `${BACKEND_STORAGE} func CurrentPVCName`,
  },
} as const satisfies Record<string, Behaviour>;

export type BehaviourName = keyof typeof BEHAVIOURS;
