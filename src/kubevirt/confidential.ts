/** What admission refuses about the firmware of confidential guests. */

import { and, isUnknown, type Maybe, not, or, type Path, text } from '../value.js';
import { EFI, EFI_PERSISTENT, hasEfi, hasPersistentEfi, hasSecureBoot, hasSmm, present, SMM } from './firmware.js';
import { holds, type Release } from './release.js';

const LAUNCH_SECURITY = ['domain', 'launchSecurity'] as const;

type Guest = 'sev' | 'snp' | 'tdx';

/** What some kinds of confidential guests may not have. */
export type Barred = 'secureBoot' | 'persistentEfi' | 'smm';

/** A combination that is refused for some kinds of confidential guests. */
export interface ConfidentialRefusal {
  readonly guests: readonly Guest[];
  /** What these guests may not have, where it is something that they have. */
  readonly bars?: Barred;
  readonly when: (spec: unknown, release: Release) => Maybe<boolean>;
  /** What is to blame, in the effective spec. */
  readonly path: Path;
  /** As a clause after `SNP guests`. */
  readonly what: string;
  readonly remedy: string;
}

export const CONFIDENTIAL_REFUSALS: readonly ConfidentialRefusal[] = [
  {
    guests: ['sev', 'snp', 'tdx'],
    when: (spec) => not(hasEfi(spec)),
    path: LAUNCH_SECURITY,
    what: 'boot by UEFI only, and no efi is set',
    remedy: 'set firmware.bootloader.efi',
  },
  {
    guests: ['sev', 'snp'],
    bars: 'secureBoot',
    when: hasSecureBoot,
    path: EFI,
    what: 'cannot have Secure Boot, which an efi without secureBoot switches on',
    remedy: 'set efi.secureBoot: false',
  },
  {
    guests: ['snp', 'tdx'],
    bars: 'persistentEfi',
    when: hasPersistentEfi,
    path: EFI_PERSISTENT,
    what: 'cannot keep UEFI variables',
    remedy: 'remove efi.persistent, or do without launchSecurity',
  },
  {
    guests: ['tdx'],
    bars: 'smm',
    when: hasSmm,
    path: SMM,
    what: 'cannot have System Management Mode',
    remedy: 'set features.smm.enabled: false',
  },
];

/** Before, only SEV guests were looked at. */
const isChecked = (guest: Guest, release: Release): boolean => guest === 'sev' || holds('snpAndTdxChecked', release);

/** Other architectures have checks of their own. */
function isAmd64(spec: unknown): Maybe<boolean> {
  const architecture = text(spec, 'architecture') ?? 'amd64';
  return isUnknown(architecture) ? architecture : architecture === 'amd64';
}

/** Whether a spec asks for a confidential guest of any kind. */
export const isConfidential = (spec: unknown): Maybe<boolean> => present(spec, LAUNCH_SECURITY);

/** Whether a spec asks for a guest of which admission refuses the combination. */
function isGuestOf({ guests }: ConfidentialRefusal, spec: unknown, release: Release): Maybe<boolean> {
  const checked = guests.filter((guest) => isChecked(guest, release));
  return and(or(...checked.map((guest) => present(spec, [...LAUNCH_SECURITY, guest]))), isAmd64(spec));
}

/** Whether admission refuses a spec for one of the combinations. */
export const isRefused = (refusal: ConfidentialRefusal, spec: unknown, release: Release): Maybe<boolean> =>
  and(isGuestOf(refusal, spec, release), refusal.when(spec, release));

/** Whether admission would refuse a spec once it had one of these things, because of the guest that it asks for. */
export const isBarred = (what: Barred, spec: unknown, release: Release): Maybe<boolean> =>
  or(...CONFIDENTIAL_REFUSALS.filter(({ bars }) => bars === what).map((refusal) => isGuestOf(refusal, spec, release)));

/** The kinds of confidential guests that a spec names, as messages write them. */
export const guestText = (spec: unknown, { guests }: ConfidentialRefusal): string =>
  guests
    .filter((guest) => present(spec, [...LAUNCH_SECURITY, guest]) === true)
    .map((guest) => guest.toUpperCase())
    .join(' and ');
