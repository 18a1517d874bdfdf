/**
 * What snapshot, clone, restore and deletion do with a VM's TPM and UEFI state, by release.
 * Source: kubevirt/kubevirt pkg/storage/utils/volumes.go, pkg/storage/snapshot, pkg/virt-controller/watch/clone.
 */

import { isUnknown, type Maybe } from '../value.js';
import { type StateNeed, stateNeed } from './firmware.js';
import { holds, type Release } from './release.js';

/** What becomes of the state: it goes along, is left behind without a word, or the operation is refused. */
export type StateOutcome = 'no state' | 'included' | 'left out' | 'refused' | 'deleted' | 'kept' | 'unknown';

export interface Fate {
  readonly outcome: StateOutcome;
  readonly why: string;
}

export interface Fates {
  readonly snapshot: Fate;
  readonly clone: Fate;
  readonly restore: Fate;
  readonly onDelete: Fate;
}

/**
 * What snapshot, restore, clone and export see of a VM's state: they read the VM as it is stored, without its preference,
 * and early releases look at its TPM only.
 */
export type Sight = 'no state' | 'seen' | 'by preference' | 'EFI only';

/** What they see of a VM's state, given the stored spec and what the effective one needs. */
export function sightOf(stored: unknown, need: StateNeed, release: Release): Maybe<Sight> {
  if (need.needed === false) return 'no state';
  const written = stateNeed(stored, release);
  const seen = holds('efiSeenByGuards', release) ? written.needed : written.tpm;
  if (seen === true) return 'seen';
  const doubt = [need.needed, seen, written.needed].find(isUnknown);
  return doubt ?? (written.needed === true ? 'EFI only' : 'by preference');
}

type Seen = Exclude<Sight, 'no state'>;

const NO_STATE: Fate = { outcome: 'no state', why: 'the VM keeps no TPM or UEFI state' };

const UNSEEN: Readonly<Record<Exclude<Seen, 'seen'>, string>> = {
  'by preference': 'persistence comes from a preference, which is not read',
  'EFI only': 'this release looks at the TPM only, and the state is that of UEFI',
};

const leftOut = (sight: Exclude<Seen, 'seen'>): Fate => ({ outcome: 'left out', why: UNSEEN[sight] });

function snapshotFate(sight: Seen, release: Release): Fate {
  if (sight !== 'seen') return leftOut(sight);
  if (holds('snapshotIncludesState', release))
    return { outcome: 'included', why: 'if the class of the state claim has a VolumeSnapshotClass' };
  return { outcome: 'refused', why: 'this release does not snapshot VMs with backend storage' };
}

function cloneFate(sight: Seen): Fate {
  if (sight === 'seen') return { outcome: 'refused', why: 'VMs with backend storage cannot be cloned' };
  return { outcome: 'left out', why: `${UNSEEN[sight]}; the clone starts with an empty state` };
}

function restoreFate(sight: Seen, release: Release): Fate {
  if (!holds('snapshotIncludesState', release))
    return { outcome: 'left out', why: 'no snapshot of this release holds the state' };
  if (sight !== 'seen') return leftOut(sight);
  return { outcome: 'included', why: 'into the same VM (same UID) only; into any other it is refused' };
}

/** Whether a release refuses to restore a snapshot into another VM than the one it was taken of. */
export const refusesRestoreElsewhere = (sight: Maybe<Sight>, release: Release): boolean =>
  sight === 'seen' && holds('snapshotIncludesState', release);

/** What becomes of the state of a VM, given its stored spec, what it needs, and whether its claim was made by hand. */
export function fates(stored: unknown, need: StateNeed, handMadeClaim: boolean, release: Release): Fates {
  const sight = sightOf(stored, need, release);
  if (sight === 'no state') return { snapshot: NO_STATE, clone: NO_STATE, restore: NO_STATE, onDelete: NO_STATE };
  const onDelete: Fate = handMadeClaim
    ? { outcome: 'kept', why: 'the claim was made by hand and has no owner' }
    : { outcome: 'deleted', why: 'the claim is owned by the VM' };
  if (!isUnknown(sight)) {
    const snapshot = snapshotFate(sight, release);
    return { snapshot, clone: cloneFate(sight), restore: restoreFate(sight, release), onDelete };
  }
  const unknown: Fate = { outcome: 'unknown', why: sight.reason };
  return { snapshot: unknown, clone: unknown, restore: unknown, onDelete: isUnknown(need.needed) ? unknown : onDelete };
}
