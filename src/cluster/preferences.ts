/** Preferences in Git that make state persist, for VMs that are not in scope. */

import { INSTANCETYPE_GROUP } from '../facts/kinds.js';
import type { KubeObject, Place } from '../kube-object.js';
import { type Expansion, expand } from '../kubevirt/expand.js';
import { EFI, stateNeed, TPM } from '../kubevirt/firmware.js';
import { isMap, type PlainMap } from '../value.js';
import { surely, type Target } from './target.js';
import { preferenceEvidence } from './windows.js';

export interface PersistentPreference {
  readonly object: KubeObject;
  /** Its persistent field. */
  readonly place: Place;
  /** What a VM that says nothing gets of it, and from where in it. */
  readonly spec: PlainMap;
  readonly origins: Expansion['origins'];
}

const KINDS = ['VirtualMachineClusterPreference', 'VirtualMachinePreference'];

function persistent(object: KubeObject, target: Target): PersistentPreference[] {
  const preferred = object.value.spec;
  if (!isMap(preferred)) return [];
  const { spec, origins } = expand({}, undefined, preferred, target.release);
  const { tpm, efi } = stateNeed(spec, target.release);
  const device = surely(tpm) ? TPM : surely(efi) ? EFI : undefined;
  const origin = device && origins.get(device.join('.'));
  return origin ? [{ object, spec, origins, place: { object, path: ['spec', ...origin.path, 'persistent'] } }] : [];
}

/** The preferences in Git that no VM in scope names. */
function unused(target: Target): KubeObject[] {
  const objects = KINDS.flatMap((kind) => target.cluster.of(INSTANCETYPE_GROUP, kind));
  if (objects.length === 0) return [];
  const used = new Set(target.machines.flatMap(({ preference }) => [preference.object, preference.named]));
  return objects.filter((object) => !used.has(object));
}

/** The preferences in Git that surely make state persist and that no VM in scope names. */
export function unusedPersistentPreferences(target: Target): PersistentPreference[] {
  return unused(target).flatMap((object) => persistent(object, target));
}

/** A preference for Windows in Git that no VM in scope names, and what a VM that says nothing gets of it. */
export interface WindowsPreference {
  readonly object: KubeObject;
  readonly spec: PlainMap;
  /** What tells that it is for Windows, as a noun. */
  readonly evidence: string;
}

export function unusedWindowsPreferences(target: Target): WindowsPreference[] {
  return unused(target).flatMap((object) => {
    const evidence = preferenceEvidence(object);
    const preferred = object.value.spec;
    if (evidence === undefined || !isMap(preferred)) return [];
    return [{ object, spec: expand({}, undefined, preferred, target.release).spec, evidence }];
  });
}
