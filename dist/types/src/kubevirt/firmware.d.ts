/** TPM, boot loader and SMM of an effective VirtualMachineInstance spec, as KubeVirt reads them. */
import { type Maybe, type Path, Unknown } from '../value.js';
import { type Release } from './release.js';
export declare const TPM: readonly ["domain", "devices", "tpm"];
export declare const BOOTLOADER: readonly ["domain", "firmware", "bootloader"];
export declare const EFI: readonly ["domain", "firmware", "bootloader", "efi"];
export declare const BIOS: readonly ["domain", "firmware", "bootloader", "bios"];
export declare const FIRMWARE_UUID: readonly ["domain", "firmware", "uuid"];
export declare const FIRMWARE_SERIAL: readonly ["domain", "firmware", "serial"];
export declare const SMM: readonly ["domain", "features", "smm"];
export declare const TPM_PERSISTENT: Path;
export declare const EFI_PERSISTENT: Path;
/** A boot loader that may be there, and if so keeps nothing: one that is chosen out of sight by what cannot choose more. */
export declare class VolatileUnknown extends Unknown {
}
/** Whether something stands at a path of a spec. */
export declare const present: (spec: unknown, path: readonly string[]) => Maybe<boolean>;
/** Whether a field `tpm` switches the TPM off that it names. */
export declare const isSwitchedOff: (tpm: unknown, release: Release) => Maybe<boolean>;
/** Whether the guest gets a TPM. */
export declare const hasTpm: (spec: unknown, release: Release) => Maybe<boolean>;
/** Whether the guest's TPM keeps its state across restarts of the VM. */
export declare function hasPersistentTpm(spec: unknown, release: Release): Maybe<boolean>;
/** Whether the guest boots by UEFI because its spec says so. */
export declare const hasEfi: (spec: unknown) => Maybe<boolean>;
/** Whether the guest's UEFI variables are kept across restarts of the VM. */
export declare function hasPersistentEfi(spec: unknown, release: Release): Maybe<boolean>;
/** Whether both boot loaders are set, which admission refuses in every release. */
export declare function hasBiosAndEfi(spec: unknown): Maybe<boolean>;
/** The architecture of a guest: as named, else that of the nodes it chooses, whatever KubeVirt fills in. */
export declare const architectureOf: (spec: unknown) => Maybe<string | undefined>;
/** Whether Secure Boot is on: `efi: {}` means so unless `secureBoot: false` stands in it. */
export declare function hasSecureBoot(spec: unknown, release: Release): Maybe<boolean>;
/** Whether System Management Mode is on: `smm: {}` means so unless `enabled: false` stands in it. */
export declare function hasSmm(spec: unknown): Maybe<boolean>;
/** Whether admission refuses the spec because Secure Boot lacks SMM. */
export declare function lacksSmmForSecureBoot(spec: unknown, release: Release): Maybe<boolean>;
/** Whether admission refuses the spec because its architecture has no BIOS. */
export declare function hasImpossibleBios(spec: unknown): Maybe<boolean>;
/** Whether admission refuses the spec because its architecture has no Secure Boot yet. */
export declare function hasImpossibleSecureBoot(spec: unknown, release: Release): Maybe<boolean>;
/**
 * Whether QEMU lacks the TPM that a spec asks for: admission lets it pass, and the guest does not start. Where no architecture is named
 * the node selector tells it: whatever KubeVirt fills in, the pod lands on nodes that cannot start the guest.
 */
export declare function hasImpossibleTpm(spec: unknown, release: Release): Maybe<boolean>;
/** Whether a state claim is needed, and by what. */
export interface StateNeed {
    readonly needed: Maybe<boolean>;
    readonly tpm: Maybe<boolean>;
    readonly efi: Maybe<boolean>;
}
/** Whether an effective spec needs backend storage for TPM or UEFI state in a release. */
export declare function stateNeed(spec: unknown, release: Release): StateNeed;
/** What admission refuses about a firmware.serial. */
export declare function serialFault(spec: unknown, release: Release): string | undefined;
