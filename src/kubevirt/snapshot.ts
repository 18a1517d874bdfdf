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

const NO_STATE: Fate = { outcome: 'no state', why: 'it keeps no TPM or UEFI state' };
const KEPT: Fate = { outcome: 'kept', why: 'the claim was made by hand and has no owner' };

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

/** What owns the claims of the guests that an object brings forth, and whether these are VirtualMachines. */
interface Owner {
  readonly areVms: boolean;
  readonly why: string;
}

const VM_OWNER: Owner = { areVms: true, why: 'the claim is owned by the VM' };

/** The same of other kinds than VirtualMachine. */
const OTHER_OWNERS: Readonly<Record<string, Owner>> = {
  VirtualMachinePool: {
    areVms: true,
    why: 'each VM of the pool owns its claim, so scaling in deletes the state together with the VM',
  },
  VirtualMachineInstance: { areVms: false, why: 'the claim is owned by the instance and ends with it' },
  VirtualMachineInstanceReplicaSet: {
    areVms: false,
    why: 'the claims are owned by the set, and pile up until then: no instance gets the state of another one again',
  },
};

/** What those have that are no VirtualMachines: nothing of it takes them. */
const OF_VMS_ONLY: Omit<Fates, 'onDelete'> = {
  snapshot: { outcome: 'refused', why: 'snapshots are of VirtualMachines only' },
  clone: { outcome: 'refused', why: 'clones are of VirtualMachines only' },
  restore: { outcome: 'refused', why: 'snapshots are restored into VirtualMachines only' },
};

function fatesOfVm(sight: Maybe<Seen>, release: Release): Omit<Fates, 'onDelete'> {
  if (!isUnknown(sight))
    return { snapshot: snapshotFate(sight, release), clone: cloneFate(sight), restore: restoreFate(sight, release) };
  const unknown: Fate = { outcome: 'unknown', why: sight.reason };
  return { snapshot: unknown, clone: unknown, restore: unknown };
}

/** Whose claim was made, and how. */
export interface Claimed {
  /** Kind of the object that brings forth the guests. */
  readonly kind: string;
  /** Whether the claim was made by hand. */
  readonly byHand: boolean;
  /** Whether KubeVirt surely tracks the changed blocks of the VM, which takes a claim too. */
  readonly tracked?: boolean;
}

const TRACKED: Fate = { outcome: 'refused', why: 'VMs whose changed blocks are tracked cannot be cloned' };

/** What becomes of the state of guests, given their stored spec, what they need, and whose their claims are. */
export function fates(stored: unknown, need: StateNeed, claimed: Claimed, release: Release): Fates {
  const found = fatesOfState(stored, need, claimed, release);
  return claimed.tracked && found.clone.outcome !== 'refused' ? { ...found, clone: TRACKED } : found;
}

function fatesOfState(stored: unknown, need: StateNeed, { kind, byHand }: Claimed, release: Release): Fates {
  const sight = sightOf(stored, need, release);
  if (sight === 'no state') return { snapshot: NO_STATE, clone: NO_STATE, restore: NO_STATE, onDelete: NO_STATE };
  const { areVms, why } = OTHER_OWNERS[kind] ?? VM_OWNER;
  const unknown = isUnknown(need.needed) ? { outcome: 'unknown' as const, why: need.needed.reason } : undefined;
  const onDelete = unknown ?? (byHand ? KEPT : { outcome: 'deleted', why });
  if (areVms) return { ...fatesOfVm(sight, release), onDelete };
  return unknown ? { snapshot: unknown, clone: unknown, restore: unknown, onDelete } : { ...OF_VMS_ONLY, onDelete };
}
