/** Where a VM's own device or boot loader replaces a persistent one of its preference. */

import { isBarred } from '../kubevirt/confidential.js';
import { BIOS, EFI, TPM } from '../kubevirt/firmware.js';
import { holds, type Release } from '../kubevirt/release.js';
import { flag, get, isUnknown, type Path } from '../value.js';
import type { Machine } from './machine.js';

/** A field of the VM that takes the place of a whole struct of the preference. */
export interface Shadow {
  /** The VM's own field, in its template's spec. */
  readonly own: Path;
  /** What it replaces, in the preference's spec. */
  readonly preferred: Path;
}

const PREFERRED_TPM = ['devices', 'preferredTPM'] as const;
const PREFERRED_EFI = ['firmware', 'preferredEfi'] as const;

/** Whether the VM has a struct of its own that says nothing about persistence. */
function silent(own: unknown, path: Path): boolean {
  const value = get(own, ...path);
  if (value === undefined || isUnknown(value)) return false;
  return flag(own, ...path, 'persistent') === undefined && flag(own, ...path, 'enabled') !== false;
}

/** The fields by which a machine loses persistence that its preference would give. None while either is unknown. */
export function shadowedFields({ own, spec, preference }: Machine, release: Release): Shadow[] {
  const { applied } = preference;
  if (applied === undefined || isUnknown(applied)) return [];
  const shadows: Shadow[] = [];
  if (flag(applied, ...PREFERRED_TPM, 'persistent') === true && silent(own, TPM))
    shadows.push({ own: TPM, preferred: PREFERRED_TPM });
  const efi = holds('preferredEfi', release) && flag(applied, ...PREFERRED_EFI, 'persistent') === true;
  const replaced = [EFI, BIOS].find((path) => silent(own, path));
  // A confidential guest could not keep what the preference would give.
  if (efi && replaced && isBarred('persistentEfi', spec, release) !== true)
    shadows.push({ own: replaced, preferred: PREFERRED_EFI });
  return shadows;
}
