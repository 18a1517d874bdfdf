/** Why a state claim surely cannot be had, or cannot hold state, so that the VM does not start: for rules and for plans. */

import { STATE_CLAIM_SIZE, STATE_CLAIM_VOLUME_MODE } from '../facts/state-claim.js';
import { describe, type KubeObject } from '../kube-object.js';
import type { ClaimPropertySet } from '../kubevirt/backend-storage.js';
import { type Raising, refusesStateClaim } from '../kubevirt/claim-size.js';
import { holds } from '../kubevirt/release.js';
import { grantsSharedFilesystem } from '../kubevirt/storage-capabilities.js';
import { oncePer } from '../once.js';
import { isUnknown, items, type Maybe, text } from '../value.js';
import { stateClaimRaising } from './cdi.js';
import type { Machine } from './machine.js';
import { knownClass } from './state-cause.js';
import { readClaimPropertySets } from './storage.js';
import type { Target } from './target.js';

/** The class that vmStateStorageClass names, where it does not exist. */
export function missingClass({ storage, configuration }: Target): string | undefined {
  const name = configuration.stateClass.value;
  if (name === undefined || name === '' || isUnknown(name)) return undefined;
  return storage.exists(name) === false ? name : undefined;
}

/** A class that is asked for a ReadWriteMany file system and gives none. */
export interface UnsharedClass {
  readonly object: KubeObject;
  /** What has KubeVirt ask: the release, a StorageProfile's spec, or nothing but the fallback. */
  readonly asked: 'release' | 'spec' | 'fallback';
}

/** Whether claim property sets promise a ReadWriteMany file system. */
const promises = (sets: Maybe<readonly ClaimPropertySet[] | undefined>): boolean =>
  !isUnknown(sets) &&
  (sets ?? []).some((set) => set.volumeMode === STATE_CLAIM_VOLUME_MODE && set.accessModes?.includes('ReadWriteMany'));

/** Who has KubeVirt ask for ReadWriteMany: as `asked`, or CDI itself. */
function askedBy({ storage, release }: Target, storageClass: string): UnsharedClass['asked'] | 'CDI' {
  if (holds('stateAlwaysReadWriteMany', release)) return 'release';
  if (!promises(storage.profile(storageClass).value)) return 'fallback';
  const spec = items(storage.profileObject(storageClass)?.value, 'spec', 'claimPropertySets');
  return promises(readClaimPropertySets(spec)) ? 'spec' : 'CDI';
}

/** The class of the claim, or one that would be, where it gives no ReadWriteMany file system and is asked for one. */
export function unsharedClass(
  target: Target,
  name = knownClass(target),
  mode = target.claim.accessMode,
): UnsharedClass | undefined {
  const object = name === undefined ? undefined : target.storage.class(name);
  if (mode !== 'ReadWriteMany' || name === undefined || !object) return undefined;
  if (grantsSharedFilesystem(object.value) !== false) return undefined;
  const asked = askedBy(target, name);
  // A status that CDI filled in by itself tells of a CDI that knows the class better than the table here.
  return asked === 'CDI' ? undefined : { object, asked };
}

/** A class that grants no claim as small as that of state. */
export interface UnmetMinimum {
  readonly storageClass: string;
  readonly minimum: string;
  /** What does not raise the claim, or does so in a newer CDI only. */
  readonly raising: Exclude<Raising, { by: 'CDI' }>;
}

/** The class of the claim, or one that would be, where it grants none so small and CDI is not known to raise it. */
export function unmetMinimum(target: Target, storageClass = knownClass(target)): UnmetMinimum | undefined {
  const minimum = storageClass === undefined ? undefined : target.storage.minimumSize(storageClass);
  if (storageClass === undefined || minimum === undefined || isUnknown(minimum)) return undefined;
  if (!refusesStateClaim(minimum, target.storage.class(storageClass)?.value)) return undefined;
  const raising = stateClaimRaising(target);
  return isUnknown(raising) || raising.by === 'CDI' ? undefined : { storageClass, minimum, raising };
}

/** The volume mode of a claim that holds no files. */
export function fileless({ value }: KubeObject): string | undefined {
  const mode = text(value, 'spec', 'volumeMode') ?? STATE_CLAIM_VOLUME_MODE;
  return isUnknown(mode) || mode === STATE_CLAIM_VOLUME_MODE ? undefined : mode;
}

/** Whether a claim of a machine is surely its own: where one side has no namespace, another of that name may be meant. */
export const isSurelyOf = (claim: KubeObject, { object }: Machine): boolean => claim.namespace === object.namespace;

/** The first of what keeps every new claim of a cluster pending. */
const faultOfClass = oncePer((target: Target): { readonly fault: string | undefined } => {
  const { label } = target.release;
  const missing = missingClass(target);
  if (missing !== undefined) return { fault: `StorageClass "${missing}" does not exist, so the claim stays pending` };
  const unshared = unsharedClass(target);
  if (unshared)
    return { fault: `${describe(unshared.object)} gives no ReadWriteMany file system, for which ${label} asks it` };
  const unmet = unmetMinimum(target);
  if (unmet?.raising.by !== 'nothing') return { fault: undefined };
  const { storageClass, minimum } = unmet;
  return {
    fault: `StorageClass "${storageClass}" grants no claim below ${minimum}, and ${label} asks it for ${STATE_CLAIM_SIZE}`,
  };
});

/** Why the claim of a machine that keeps state surely cannot be used, as a clause. */
export function claimFault(target: Target, machine: Machine): string | undefined {
  const claim = target.existingClaim(machine.object);
  if (!claim) return target.claim.error === undefined ? faultOfClass(target).fault : undefined;
  const mode = isSurelyOf(claim, machine) ? fileless(claim) : undefined;
  return mode && `its volumeMode is ${mode}, which holds no files`;
}
