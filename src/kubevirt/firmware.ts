/** TPM, boot loader and SMM of an effective VirtualMachineInstance spec, as KubeVirt reads them. */

import { ARCHITECTURE_LABEL, SERIAL_CHARACTERS, SERIAL_LIMIT, WITHOUT_PERSISTENT_TPM } from '../facts/firmware.js';
import { and, at, isThere, isUnknown, type Maybe, not, or, type Path, text, Unknown } from '../value.js';
import { holds, type Release } from './release.js';

export const TPM = ['domain', 'devices', 'tpm'] as const;
export const BOOTLOADER = ['domain', 'firmware', 'bootloader'] as const;
export const EFI = [...BOOTLOADER, 'efi'] as const;
export const BIOS = [...BOOTLOADER, 'bios'] as const;
export const FIRMWARE_UUID = ['domain', 'firmware', 'uuid'] as const;
export const FIRMWARE_SERIAL = ['domain', 'firmware', 'serial'] as const;
export const SMM = ['domain', 'features', 'smm'] as const;

const ENABLED = ['enabled'];
const PERSISTENT = ['persistent'];
export const TPM_PERSISTENT: Path = [...TPM, 'persistent'];
export const EFI_PERSISTENT: Path = [...EFI, 'persistent'];
const SECURE_BOOT = ['secureBoot'];

/** A boot loader that may be there, and if so keeps nothing: one that is chosen out of sight by what cannot choose more. */
export class VolatileUnknown extends Unknown {}

/** Whether something stands at a path of a spec. */
export const present = (spec: unknown, path: readonly string[]): Maybe<boolean> => isThere(at(spec, path));

/** Whether a value is a boolean that is known. */
function is(wanted: boolean, spec: unknown, path: Path): Maybe<boolean> {
  const value = at(spec, path);
  return isUnknown(value) ? value : value === wanted;
}

/** Whether a field `tpm` switches the TPM off that it names. */
export const isSwitchedOff = (tpm: unknown, release: Release): Maybe<boolean> =>
  holds('tpmEnabledField', release) && is(false, tpm, ENABLED);

/** Whether a field `tpm` gives a TPM to the guest. */
const isTpm = (tpm: unknown, release: Release): Maybe<boolean> => and(isThere(tpm), not(isSwitchedOff(tpm, release)));

/** Whether the guest gets a TPM. */
export const hasTpm = (spec: unknown, release: Release): Maybe<boolean> => isTpm(at(spec, TPM), release);

/** Whether the guest's TPM keeps its state across restarts of the VM. */
export function hasPersistentTpm(spec: unknown, release: Release): Maybe<boolean> {
  const tpm = at(spec, TPM);
  return and(isTpm(tpm, release), is(true, tpm, PERSISTENT));
}

/** Whether the guest boots by UEFI because its spec says so. */
export const hasEfi = (spec: unknown): Maybe<boolean> => present(spec, EFI);

/** Whether the guest's UEFI variables are kept across restarts of the VM. */
export function hasPersistentEfi(spec: unknown, release: Release): Maybe<boolean> {
  if (!holds('efiPersistentField', release) || at(spec, EFI_PERSISTENT) instanceof VolatileUnknown) return false;
  return is(true, spec, EFI_PERSISTENT);
}

/** Whether both boot loaders are set, which admission refuses in every release. */
export function hasBiosAndEfi(spec: unknown): Maybe<boolean> {
  const bios = present(spec, BIOS);
  return bios === false ? false : and(present(spec, EFI), bios);
}

/** The architecture of a guest: as named, else that of the nodes it chooses, whatever KubeVirt fills in. */
export const architectureOf = (spec: unknown): Maybe<string | undefined> =>
  text(spec, 'architecture') ?? text(spec, 'nodeSelector', ARCHITECTURE_LABEL);

/** Whether Secure Boot is on: `efi: {}` means so unless `secureBoot: false` stands in it. */
export function hasSecureBoot(spec: unknown, release: Release): Maybe<boolean> {
  const efi = at(spec, EFI);
  if (efi === undefined) return false;
  const written = at(efi, SECURE_BOOT);
  if (typeof written === 'boolean' || isUnknown(written)) return written;
  // What the API server refuses says neither.
  if (written !== undefined) return new Unknown('secureBoot is no boolean');
  if (!holds('arm64SecureBootDefaultsOff', release)) return isThere(efi);
  const named = text(spec, 'architecture');
  if (isUnknown(named)) return named;
  if (architectureOf(spec) !== 'arm64') return isThere(efi);
  return named === 'arm64' ? false : new Unknown('KubeVirt fills in the architecture of the nodes it runs on itself');
}

/** Whether System Management Mode is on: `smm: {}` means so unless `enabled: false` stands in it. */
export function hasSmm(spec: unknown): Maybe<boolean> {
  const smm = at(spec, SMM);
  return and(isThere(smm), not(is(false, smm, ENABLED)));
}

/** Whether admission refuses the spec because Secure Boot lacks SMM. */
export function lacksSmmForSecureBoot(spec: unknown, release: Release): Maybe<boolean> {
  const smm = hasSmm(spec);
  if (smm === true) return false;
  const secureBoot = hasSecureBoot(spec, release);
  if (secureBoot === false) return false;
  const exempt = holds('tdxWithoutSmm', release) ? present(spec, ['domain', 'launchSecurity', 'tdx']) : false;
  return and(secureBoot, not(smm), not(exempt));
}

/** Whether a guest is of the architecture that boots by UEFI only. */
const isArm = (spec: unknown): Maybe<boolean> => {
  const architecture = text(spec, 'architecture');
  return isUnknown(architecture) ? architecture : architecture === 'arm64';
};

/** Whether admission refuses the spec because its architecture has no BIOS. */
export function hasImpossibleBios(spec: unknown): Maybe<boolean> {
  const bios = present(spec, BIOS);
  return bios === false ? false : and(bios, isArm(spec));
}

/** Whether admission refuses the spec because its architecture has no Secure Boot yet. */
export function hasImpossibleSecureBoot(spec: unknown, release: Release): Maybe<boolean> {
  if (holds('arm64SecureBootDefaultsOff', release)) return false;
  return and(isArm(spec), hasSecureBoot(spec, release));
}

/**
 * Whether QEMU lacks the TPM that a spec asks for: admission lets it pass, and the guest does not start. Where no architecture is named
 * the node selector tells it: whatever KubeVirt fills in, the pod lands on nodes that cannot start the guest.
 */
export function hasImpossibleTpm(spec: unknown, release: Release): Maybe<boolean> {
  // Nodes of another architecture than the guest's take no guest either.
  const architecture = architectureOf(spec);
  const lacking = isUnknown(architecture) ? architecture : WITHOUT_PERSISTENT_TPM.includes(architecture ?? '');
  if (lacking === false) return false;
  return and(hasPersistentTpm(spec, release), lacking);
}

/** Whether a state claim is needed, and by what. */
export interface StateNeed {
  readonly needed: Maybe<boolean>;
  readonly tpm: Maybe<boolean>;
  readonly efi: Maybe<boolean>;
}

/** Whether an effective spec needs backend storage for TPM or UEFI state in a release. */
export function stateNeed(spec: unknown, release: Release): StateNeed {
  const tpm = hasPersistentTpm(spec, release);
  const efi = hasPersistentEfi(spec, release);
  return { needed: or(tpm, efi), tpm, efi };
}

/** What admission refuses about a firmware.serial. */
export function serialFault(spec: unknown, release: Release): string | undefined {
  const serial = at(spec, FIRMWARE_SERIAL);
  if (typeof serial !== 'string' || serial === '' || !holds('serialChecked', release)) return undefined;
  if (serial.length > SERIAL_LIMIT) return `has ${serial.length} characters, and at most ${SERIAL_LIMIT} are taken`;
  return SERIAL_CHARACTERS.test(serial)
    ? undefined
    : 'has characters other than letters, digits and "_", ".", "+", "-"';
}
