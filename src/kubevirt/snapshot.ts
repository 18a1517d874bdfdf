/**
 * What snapshot, clone, restore and deletion do with a VM's TPM and UEFI state, by release.
 * Source: kubevirt/kubevirt pkg/storage/utils/volumes.go, pkg/storage/snapshot, pkg/virt-controller/watch/clone.
 */

import { isUnknown, type Maybe, or } from '../value.js';
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

/** Whether the guards of snapshot and clone see the state: they read the VM's own spec, without its preference. */
function seenByGuards(own: unknown, release: Release): Maybe<boolean> {
  const written = stateNeed(own, release);
  return holds('efiSeenByGuards', release) ? or(written.tpm, written.efi) : written.tpm;
}

const NO_STATE: Fate = { outcome: 'no state', why: 'the VM keeps no TPM or UEFI state' };

function snapshotFate(seen: boolean, release: Release): Fate {
  if (holds('snapshotIncludesState', release)) {
    if (seen) return { outcome: 'included', why: 'if the class of the state claim has a VolumeSnapshotClass' };
    return { outcome: 'left out', why: 'persistence comes from a preference, which the snapshot does not read' };
  }
  if (seen) return { outcome: 'refused', why: 'this release does not snapshot VMs with backend storage' };
  return { outcome: 'left out', why: 'this release does not see the state and snapshots the VM without it' };
}

function cloneFate(seen: boolean): Fate {
  if (seen) return { outcome: 'refused', why: 'VMs with backend storage cannot be cloned' };
  return { outcome: 'left out', why: 'the clone guard does not see the state; the clone starts with an empty one' };
}

function restoreFate(snapshot: Fate, release: Release): Fate {
  if (!holds('snapshotIncludesState', release))
    return { outcome: 'left out', why: 'no snapshot of this release holds the state' };
  if (snapshot.outcome === 'left out') return snapshot;
  return { outcome: 'included', why: 'into the same VM (same UID) only; into any other it is refused' };
}

/** What becomes of the state of a VM, given its own spec, what it needs, and whether its claim was made by hand. */
export function fates(own: unknown, need: StateNeed, handMadeClaim: boolean, release: Release): Fates {
  if (need.needed === false) return { snapshot: NO_STATE, clone: NO_STATE, restore: NO_STATE, onDelete: NO_STATE };
  const seen = seenByGuards(own, release);
  const doubt = [need.needed, seen].find(isUnknown);
  const onDelete: Fate = handMadeClaim
    ? { outcome: 'kept', why: 'the claim was made by hand and has no owner' }
    : { outcome: 'deleted', why: 'the claim is owned by the VM' };
  if (doubt) {
    const unknown: Fate = { outcome: 'unknown', why: doubt.reason };
    return {
      snapshot: unknown,
      clone: unknown,
      restore: unknown,
      onDelete: isUnknown(need.needed) ? unknown : onDelete,
    };
  }
  const snapshot = snapshotFate(seen === true, release);
  return { snapshot, clone: cloneFate(seen === true), restore: restoreFate(snapshot, release), onDelete };
}
