/** Where a change switches the persistence of a TPM or of UEFI variables on or off, and which edit does it. */

import { INSTANCETYPE_GROUP } from '../facts/kinds.js';
import type { KubeObject, Place } from '../kube-object.js';
import { BOOTLOADER, EFI, isSwitchedOff, TPM } from '../kubevirt/firmware.js';
import { holds, type Release } from '../kubevirt/release.js';
import { flag, get, isUnknown, type Maybe, type Path, text } from '../value.js';
import type { Change } from './change.js';
import { type Machine, placeOf } from './machine.js';
import type { Pair } from './pairs.js';
import { isJudged } from './state-cause.js';
import type { Verdict } from './target.js';

export type Device = 'tpm' | 'efi';

/** Which edit it was: in the VM, to which preference it refers, or in the preference itself. */
export type Cause = 'machine' | 'reference' | 'preference';

export interface Toggle {
  readonly machine: Machine;
  readonly device: Device;
  readonly on: boolean;
  /** Whether the guest had such a device before, though nothing of it was kept. */
  readonly existed: boolean;
  readonly cause: Cause;
  readonly place: Place;
}

interface Field {
  /** What a VM must leave out for its preference to count. */
  readonly shadow: Path;
  readonly path: Path;
  readonly preferred: Path;
}

const FIELDS: Readonly<Record<Device, Field>> = {
  tpm: { shadow: TPM, path: TPM, preferred: ['spec', 'devices', 'preferredTPM'] },
  efi: { shadow: BOOTLOADER, path: EFI, preferred: ['spec', 'firmware', 'preferredEfi'] },
};

/** Where a device stands in a spec. */
export const devicePath = (device: Device): Path => FIELDS[device].path;

const has = (machine: Machine, path: Path): boolean => get(machine.own, ...path) !== undefined;

/** Where a device of the VM's own persists or does not: what switches it off altogether counts before that. */
function ownPlace({ object, specPath, own }: Machine, path: Path, release: Release): Place {
  const isOff = isSwitchedOff(get(own, ...path), release) === true;
  const field = [...path, isOff ? 'enabled' : 'persistent'];
  return { object, path: [...specPath, ...(get(own, ...field) === undefined ? path : field)] };
}

const referred = (machine: Machine): Maybe<string | undefined> => text(machine.vmSpec, 'preference', 'name');

/** The edit behind a toggle, and where it stands now. */
function causeOf(change: Change, { before, after }: Pair<Machine>, device: Device): Pick<Toggle, 'cause' | 'place'> {
  const { shadow, path, preferred } = FIELDS[device];
  const reference: Place = { object: after.object, path: [...(after.vmPath ?? []), 'preference', 'name'] };
  if (has(after, shadow)) return { cause: 'machine', place: ownPlace(after, path, change.release) };
  if (referred(before) !== referred(after)) return { cause: 'reference', place: reference };
  if (has(before, shadow)) return { cause: 'machine', place: ownPlace(after, path, change.release) };
  const { object } = after.preference;
  if (!object || !isJudged(change.after, object)) return { cause: 'reference', place: reference };
  const place = placeOf(after, [...path, 'persistent']);
  return { cause: 'preference', place: place.object === object ? place : { object, path: preferred } };
}

function* togglesOf(change: Change, pair: Pair<Machine>): Generator<Toggle> {
  const before: Verdict['state'] = change.before.verdict(pair.before).state;
  const after: Verdict['state'] = change.after.verdict(pair.after).state;
  for (const device of ['tpm', 'efi'] as const) {
    const on = after[device];
    if (isUnknown(on) || isUnknown(before[device]) || on === before[device]) continue;
    const cause = causeOf(change, pair, device);
    const existed = get(pair.before.spec, ...FIELDS[device].path) !== undefined;
    yield { machine: pair.after, device, on, existed, ...cause };
  }
}

/** Every toggle of a change, in the order of its machines. */
export const toggles = (change: Change): Toggle[] => change.machines.flatMap((pair) => [...togglesOf(change, pair)]);

/** A preference whose persistence changes, of which no VM in scope tells what it does to it. */
export interface LoneToggle {
  readonly device: Device;
  readonly on: boolean;
  readonly place: Place;
}

/** Whether a preference says that a device persists. */
function preferred(object: KubeObject, device: Device, release: Release): Maybe<boolean> {
  if (device === 'efi' && !holds('preferredEfi', release)) return false;
  const value = flag(object.value, ...FIELDS[device].preferred, 'persistent');
  return isUnknown(value) ? value : value === true;
}

/** The toggles in preferences that no VM in scope uses. */
export function* loneToggles(change: Change): Generator<LoneToggle> {
  const used = new Set(change.after.machines.flatMap(({ preference }) => [preference.object, preference.named]));
  for (const { before, after } of change.objects) {
    if (after.group !== INSTANCETYPE_GROUP || !after.kind.endsWith('Preference') || used.has(after)) continue;
    for (const device of ['tpm', 'efi'] as const) {
      const was = preferred(before, device, change.release);
      const on = preferred(after, device, change.release);
      if (isUnknown(was) || isUnknown(on) || was === on) continue;
      yield { device, on, place: { object: after, path: [...FIELDS[device].preferred, 'persistent'] } };
    }
  }
}
