/** What admission refuses about the firmware of confidential guests. */

import { and, isUnknown, type Maybe, not, or, type Path, text } from '../value.js';
import { EFI, hasEfi, hasPersistentEfi, hasSecureBoot, hasSmm, present, SMM } from './firmware.js';
import { holds, type Release } from './release.js';

const LAUNCH_SECURITY = ['domain', 'launchSecurity'] as const;

type Guest = 'sev' | 'snp' | 'tdx';

/** A combination that is refused for some kinds of confidential guests. */
export interface ConfidentialRefusal {
  readonly guests: readonly Guest[];
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
    when: hasSecureBoot,
    path: EFI,
    what: 'cannot have Secure Boot, which an efi without secureBoot switches on',
    remedy: 'set efi.secureBoot: false',
  },
  {
    guests: ['snp', 'tdx'],
    when: hasPersistentEfi,
    path: [...EFI, 'persistent'],
    what: 'cannot keep UEFI variables',
    remedy: 'remove efi.persistent, or do without launchSecurity',
  },
  {
    guests: ['tdx'],
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

/** Whether admission refuses a spec for one of the combinations. */
export function isRefused({ guests, when }: ConfidentialRefusal, spec: unknown, release: Release): Maybe<boolean> {
  const checked = guests.filter((guest) => isChecked(guest, release));
  return and(
    or(...checked.map((guest) => present(spec, [...LAUNCH_SECURITY, guest]))),
    isAmd64(spec),
    when(spec, release),
  );
}

/** The kinds of confidential guests that a spec names, as messages write them. */
export const guestText = (spec: unknown, { guests }: ConfidentialRefusal): string =>
  guests
    .filter((guest) => present(spec, [...LAUNCH_SECURITY, guest]) === true)
    .map((guest) => guest.toUpperCase())
    .join(' and ');
