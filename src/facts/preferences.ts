/**
 * VirtualMachineClusterPreferences that virt-operator deploys (kubevirt/common-instancetypes), as far as they set a TPM,
 * a boot loader or SMM, by KubeVirt release: an entry holds from its release until the next; `{}` sets none of them.
 *
 * Source: kubevirt/kubevirt pkg/virt-operator/resource/generate/components/data/common-instancetypes at each release.
 * Deployed with gate CommonInstancetypesDeploymentGate in v1.1-v1.3 and by default from v1.4.
 */

/** The gate that had virt-operator deploy the bundle before it did so by default. */
export const BUNDLE_GATE = 'CommonInstancetypesDeploymentGate';

export interface BundledPreferenceSpec {
  readonly devices?: { readonly preferredTPM?: { readonly persistent?: boolean } };
  readonly features?: { readonly preferredSmm?: Readonly<Record<string, never>> };
  readonly firmware?: {
    readonly preferredEfi?: { readonly persistent?: boolean; readonly secureBoot?: boolean };
    readonly preferredUseEfi?: boolean;
    readonly preferredUseSecureBoot?: boolean;
  };
}

const NOTHING: BundledPreferenceSpec = {};
const EFI_WITHOUT_SECURE_BOOT: BundledPreferenceSpec = { firmware: { preferredEfi: { secureBoot: false } } };
const USE_EFI: BundledPreferenceSpec = { firmware: { preferredUseEfi: true, preferredUseSecureBoot: false } };
const USE_SECURE_BOOT: BundledPreferenceSpec = {
  features: { preferredSmm: {} },
  firmware: { preferredUseEfi: true, preferredUseSecureBoot: true },
};
const SECURE_BOOT: BundledPreferenceSpec = {
  features: { preferredSmm: {} },
  firmware: { preferredEfi: { secureBoot: true } },
};
const VOLATILE_TPM: BundledPreferenceSpec = { ...USE_SECURE_BOOT, devices: { preferredTPM: {} } };
const PERSISTENT: BundledPreferenceSpec = {
  devices: { preferredTPM: { persistent: true } },
  features: { preferredSmm: {} },
  firmware: { preferredEfi: { persistent: true, secureBoot: true } },
};

export type BundledPreferenceHistory = readonly (readonly [from: string, spec: BundledPreferenceSpec])[];

const EARLY_SECURE_BOOT_GUEST: BundledPreferenceHistory = [
  ['1.1.0', USE_SECURE_BOOT],
  ['1.4.0', SECURE_BOOT],
];
const SECURE_BOOT_GUEST: BundledPreferenceHistory = [
  ['1.2.0', USE_SECURE_BOOT],
  ['1.4.0', SECURE_BOOT],
];
const OLD_WINDOWS: BundledPreferenceHistory = [
  ['1.2.0', USE_SECURE_BOOT],
  ['1.4.0', NOTHING],
];
const TPM_WINDOWS: BundledPreferenceHistory = [
  ['1.1.0', VOLATILE_TPM],
  ['1.4.0', PERSISTENT],
];

export const BUNDLED_PREFERENCES: Readonly<Record<string, BundledPreferenceHistory>> = {
  debian: [['1.5.0', EFI_WITHOUT_SECURE_BOOT]],
  fedora: EARLY_SECURE_BOOT_GUEST,
  'linux.efi': [['1.5.0', EFI_WITHOUT_SECURE_BOOT]],
  oraclelinux: [['1.6.0', EFI_WITHOUT_SECURE_BOOT]],
  'rhel.10': [
    ['1.3.0', USE_EFI],
    ['1.4.0', SECURE_BOOT],
  ],
  'rhel.9': EARLY_SECURE_BOOT_GUEST,
  'rhel.9.desktop': EARLY_SECURE_BOOT_GUEST,
  'rhel.9.dpdk': SECURE_BOOT_GUEST,
  'rhel.9.realtime': [
    ['1.3.0', USE_SECURE_BOOT],
    ['1.4.0', SECURE_BOOT],
  ],
  'windows.10': SECURE_BOOT_GUEST,
  'windows.10.virtio': SECURE_BOOT_GUEST,
  'windows.11': TPM_WINDOWS,
  'windows.11.virtio': TPM_WINDOWS,
  'windows.2k12': OLD_WINDOWS,
  'windows.2k12.virtio': OLD_WINDOWS,
  'windows.2k16': SECURE_BOOT_GUEST,
  'windows.2k16.virtio': SECURE_BOOT_GUEST,
  'windows.2k19': SECURE_BOOT_GUEST,
  'windows.2k19.virtio': SECURE_BOOT_GUEST,
  'windows.2k22': TPM_WINDOWS,
  'windows.2k22.virtio': TPM_WINDOWS,
  'windows.2k25': [['1.4.0', PERSISTENT]],
  'windows.2k25.virtio': [['1.4.0', PERSISTENT]],
};

/** API versions of preferences that hold `preferredEfi`. Source: staging/src/kubevirt.io/api/instancetype/v1beta1/types.go. */
export const PREFERRED_EFI_VERSIONS: readonly string[] = ['v1beta1'];

/** The fields that `preferredEfi` took the place of. */
export const DEPRECATED_EFI_FIELDS: readonly string[] = ['preferredUseEfi', 'preferredUseSecureBoot'];

/** Names of the bundle that set no TPM, boot loader or SMM in any release. */
export const PLAIN_BUNDLED_PREFERENCES: readonly string[] = [
  'alpine',
  'centos.stream10',
  'centos.stream10.desktop',
  'centos.stream9',
  'centos.stream9.desktop',
  'centos.stream9.dpdk',
  'cirros',
  'fedora.arm64',
  'fedora.s390x',
  'legacy',
  'linux',
  'linux.virtiotransitional',
  'opensuse.leap',
  'opensuse.tumbleweed',
  'rhel.10.arm64',
  'rhel.10.s390x',
  'rhel.7',
  'rhel.7.desktop',
  'rhel.8',
  'rhel.8.desktop',
  'rhel.8.dpdk',
  'rhel.9.arm64',
  'rhel.9.s390x',
  'sles',
  'ubuntu',
  'windows.2k3',
  'windows.2k8',
  'windows.2k8.virtio',
  'windows.7',
  'windows.7.virtio',
  'windows.xp',
];
