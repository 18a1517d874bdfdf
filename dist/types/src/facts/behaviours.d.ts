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
export declare const BEHAVIOURS: {
    /** The field `efi.persistent` exists; before, the API server drops it. */
    readonly efiPersistentField: Behaviour;
    /** The field `tpm.enabled` exists; `false` switches a TPM off whatever else stands there. */
    readonly tpmEnabledField: {
        readonly ranges: readonly [{
            readonly from: "1.4.1";
            readonly to: "1.4";
        }, {
            readonly from: "1.5.1";
        }];
        readonly source: "staging/src/kubevirt.io/api/core/v1/schema.go type TPMDevice; pkg/tpm func HasDevice";
    };
    /** Without `vmStateStorageClass` no state claim is made. */
    readonly stateClassMandatory: Behaviour;
    /** The state claim always asks for ReadWriteMany. */
    readonly stateAlwaysReadWriteMany: Behaviour;
    /** A class annotated as default virtualization class is preferred to the cluster default. */
    readonly virtDefaultClass: Behaviour;
    /** The state's volume in the pod carries the VM's name, so the pod breaks on one that is no DNS label. */
    readonly stateVolumeNamedAfterVm: Behaviour;
    /** ReadWriteOnce state makes the VM not live-migratable. */
    readonly rwoStateBlocksMigration: Behaviour;
    /** ReadWriteOnce state is copied into a second claim at each live migration. */
    readonly rwoStateCopied: Behaviour;
    /** The claim's name is generated and it is found by label. */
    readonly stateClaimLabelled: Behaviour;
    /** The claim carries the label by which CDI's webhook raises it to the least that its class grants. */
    readonly stateClaimRaised: {
        readonly ranges: readonly [{
            readonly from: "1.4.1";
            readonly to: "1.4";
        }, {
            readonly from: "1.5.2";
        }];
        readonly source: "pkg/storage/backend-storage/backend-storage.go func createPVC, label cdi.kubevirt.io/applyStorageProfile";
    };
    /** Changed block tracking keeps its data on the state claim, which is no larger for it. */
    readonly trackingFillsState: Behaviour;
    /** Changed block tracking needs the state claim too, and a claim that nothing needs any more is deleted at start. */
    readonly unneededStateDeleted: Behaviour;
    /** Snapshot, restore and export include the state. */
    readonly snapshotIncludesState: Behaviour;
    /** Snapshot and export cannot hold the state: a VM with a persistent TPM is refused, or the state is left out. */
    readonly snapshotWithoutState: Behaviour;
    /** Snapshot and clone guards see a persistent EFI in the VM object. */
    readonly efiSeenByGuards: Behaviour;
    /** A preference can carry `preferredEfi`, and with it persistence. */
    readonly preferredEfi: Behaviour;
    /** The fields `preferredUseEfi` and `preferredUseSecureBoot` of preferences are deprecated. */
    readonly preferredUseEfiDeprecated: Behaviour;
    /** Bundled preferences are deployed unless the KubeVirt CR opts out. */
    readonly bundledPreferencesDeployed: Behaviour;
    /** HyperConverged has a field that keeps the bundled preferences from being deployed. */
    readonly hyperconvergedBundleSwitch: Behaviour;
    /** A preference adds a panic device to a VM that has none. */
    readonly preferredPanicDevice: Behaviour;
    /** A preference can carry `preferredLaunchSecurity`. */
    readonly preferredLaunchSecurity: Behaviour;
    /** A preference can carry `preferredArchitecture`. */
    readonly preferredArchitecture: Behaviour;
    /** An instance type can carry `nodeSelector`. */
    readonly instancetypeNodeSelector: Behaviour;
    /** A new VM gets a random firmware.uuid; before, it is derived from the VM's name. */
    readonly randomFirmwareUuid: Behaviour;
    /** On arm64 a Secure Boot that is not set counts as off. */
    readonly arm64SecureBootDefaultsOff: Behaviour;
    /** TDX guests may boot with Secure Boot although SMM is off. */
    readonly tdxWithoutSmm: {
        readonly ranges: readonly [];
        readonly source: "pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go func validateDomainSpec: at HEAD only";
    };
    /** The firmware of SNP and TDX guests is checked, as that of SEV guests always was. */
    readonly snpAndTdxChecked: Behaviour;
    /** Length and characters of firmware.serial are checked. */
    readonly serialChecked: Behaviour;
    /** disabledFeatureGates counts, and Beta gates are on unless listed there. */
    readonly betaGatesOn: Behaviour;
    /** The field `disabledFeatureGates` exists; a name in both lists is refused. */
    readonly disabledGatesField: Behaviour;
    /** A Discontinued gate stays off even if listed. */
    readonly discontinuedGatesOff: Behaviour;
    /** Listing a Discontinued gate makes admission refuse a VM that uses its API. */
    readonly discontinuedGatesRefused: Behaviour;
    /** A gate name that is not registered is always off. */
    readonly unregisteredGatesOff: Behaviour;
    /** `referencePolicy` expand or expandAll stores the expanded spec in the VM. */
    readonly referencePolicy: Behaviour;
    /** The field `running` is deprecated: each apply of a VM that sets it is answered with a warning. */
    readonly runningDeprecated: Behaviour;
    /** The run strategy of a VM that waits for another cluster to send it exists. */
    readonly waitAsReceiver: Behaviour;
    /** A VM can migrate to another namespace or cluster; ReadWriteMany state counts as shared there and is not copied. */
    readonly decentralizedMigration: Behaviour;
    /** Such a migration loses the state of a TPM in any access mode. */
    readonly decentralizedTpmBroken: Behaviour;
    /** VMs with long names cannot migrate persistent state; each range is a minor that was never or later fixed. */
    readonly longNamesBreakMigration: {
        readonly ranges: readonly [{
            readonly from: "1.4.0";
            readonly to: "1.6.4";
        }, {
            readonly from: "1.7.0";
            readonly to: "1.7.2";
        }, {
            readonly from: "1.8.0";
            readonly to: "1.8.1";
        }];
        readonly source: "pkg/storage/backend-storage/backend-storage.go func CurrentPVCName";
    };
};
export type BehaviourName = keyof typeof BEHAVIOURS;
