/**
 * VirtualMachineClusterPreferences that virt-operator deploys (kubevirt/common-instancetypes), as far as they set a TPM,
 * a boot loader or SMM, by KubeVirt release: an entry holds from its release until the next; `{}` sets none of them.
 *
 * Source: kubevirt/kubevirt pkg/virt-operator/resource/generate/components/data/common-instancetypes at each release.
 * Deployed with gate CommonInstancetypesDeploymentGate in v1.1-v1.3 and by default from v1.4.
 */
/** The gate that had virt-operator deploy the bundle before it did so by default. */
export declare const BUNDLE_GATE = "CommonInstancetypesDeploymentGate";
export interface BundledPreferenceSpec {
    readonly devices?: {
        readonly preferredTPM?: {
            readonly persistent?: boolean;
        };
    };
    readonly features?: {
        readonly preferredSmm?: Readonly<Record<string, never>>;
    };
    readonly firmware?: {
        readonly preferredEfi?: {
            readonly persistent?: boolean;
            readonly secureBoot?: boolean;
        };
        readonly preferredUseEfi?: boolean;
        readonly preferredUseSecureBoot?: boolean;
    };
}
export type BundledPreferenceHistory = readonly (readonly [from: string, spec: BundledPreferenceSpec])[];
export declare const BUNDLED_PREFERENCES: Readonly<Record<string, BundledPreferenceHistory>>;
/** API versions of preferences that hold `preferredEfi`. Source: staging/src/kubevirt.io/api/instancetype/v1beta1/types.go. */
export declare const PREFERRED_EFI_VERSIONS: readonly string[];
/** The fields that `preferredEfi` took the place of. */
export declare const DEPRECATED_EFI_FIELDS: readonly string[];
/** Names of the bundle that set no TPM, boot loader or SMM in any release. */
export declare const PLAIN_BUNDLED_PREFERENCES: readonly string[];
