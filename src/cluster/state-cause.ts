/** Where the cause of a cluster's state claim stands, and which machines it concerns. */

import { DEFAULT_CLASS_ANNOTATIONS, VIRT_DEFAULT_ANNOTATION } from '../facts/state-claim.js';
import type { Fix, RelatedPlace } from '../finding.js';
import { describe, type KubeObject, type Place } from '../kube-object.js';
import { isBarred } from '../kubevirt/confidential.js';
import { EFI, EFI_PERSISTENT, TPM_PERSISTENT } from '../kubevirt/firmware.js';
import { holds } from '../kubevirt/release.js';
import { oncePer } from '../once.js';
import { flag, get, isUnknown, type Maybe, type Path } from '../value.js';
import { isTracked } from './block-tracking.js';
import { type Machine, placeOf } from './machine.js';
import { surely, type Target } from './target.js';

/** Whether an object is among those judged, rather than captured. */
export const isJudged = (target: Target, object: KubeObject): boolean => !target.cluster.facts.includes(object);

/** The machines that surely keep state. */
export const stateful = oncePer((target: Target): readonly Machine[] =>
  target.machinesThat((machine) => surely(target.verdict(machine).state.needed)),
);

/** Those of them whose claim KubeVirt makes; a claim that exists is reused as it is, whatever the class. */
export const claiming = oncePer((target: Target): readonly Machine[] =>
  stateful(target).filter((machine) => !target.existingClaim(machine.object)),
);

/** Those without such state for which KubeVirt makes the claim all the same, since it tracks their changed blocks. */
export const claimingToTrack = oncePer((target: Target): readonly Machine[] =>
  target.machines.filter(
    (machine) =>
      surely(isTracked(target, machine)) &&
      target.verdict(machine).state.needed === false &&
      !target.existingClaim(machine.object),
  ),
);

/** Where a value of the effective spec can be mended in Git: where it is written, else where the VM refers to that. */
export function judgedPlace(target: Target, machine: Machine, path: Path): Place {
  const place = placeOf(machine, path);
  if (isJudged(target, place.object)) return place;
  const from = place.object === machine.preference.object ? 'preference' : 'instancetype';
  return { object: machine.object, path: [...(machine.vmPath ?? []), from, 'name'] };
}

/**
 * Whether the EFI of a machine is that of its preference and has no Secure Boot. One that is written in the VM takes its place
 * as a whole, and has Secure Boot unless it says otherwise.
 */
export const inheritsNoSecureBoot = ({ origins, spec }: Pick<Machine, 'origins' | 'spec'>): boolean =>
  origins.get(EFI.join('.'))?.path.at(-1) === 'preferredEfi' && flag(spec, ...EFI, 'secureBoot') === false;

/**
 * What to set to make the TPM or EFI that is judged at a place persist: the field that stands there, else, beside a
 * preference that cannot say it in Git, that of the VM.
 */
export function persistRemedy({ path }: Place, device: Path, machine?: Machine): string {
  const there = String(path.at(-1));
  const name = String(device.at(-1));
  const field = there === name || there === 'preferredTPM' || there === 'preferredEfi' ? there : undefined;
  const set = field === undefined ? `${name}.persistent: true in the VM itself` : `${field}.persistent: true`;
  const loses = field === undefined && device === EFI && machine !== undefined && inheritsNoSecureBoot(machine);
  const rest = loses ? '; write secureBoot: false beside it, as the preference does' : '';
  return `set ${set}, or false to say that this is meant${rest}`;
}

/** Whether a guest may not keep what a device holds: a confidential one keeps no UEFI variables. */
export const mayNotPersist = (spec: unknown, device: Path, { release }: Target): Maybe<boolean> =>
  device === EFI ? isBarred('persistentEfi', spec, release) : false;

/**
 * Makes the TPM or EFI that is judged at a place persist, where it is written there and surely may. Never safe: it makes a
 * claim for what the guest keeps, and a guest that has sealed keys already finds its TPM empty once more.
 */
export function persistFix(
  target: Target,
  { object, path }: Place,
  device: Path,
  guests: readonly Pick<Machine, 'object' | 'spec'>[],
): { readonly fix?: Fix } {
  const there = path.at(-1);
  if (areInstances(guests) || guests.some(({ spec }) => mayNotPersist(spec, device, target) !== false)) return {};
  if (there !== device.at(-1) && there !== 'preferredTPM' && there !== 'preferredEfi') return {};
  const change = { op: 'set', object, path: [...path, 'persistent'], value: true } as const;
  return { fix: { title: `set ${there}.persistent: true`, safety: 'unsafe', changes: [change] } };
}

/** Whether all are instances without a VM, none of which is started again: what forgets there is a note. */
export function areInstances(machines: readonly Pick<Machine, 'object'>[]): boolean {
  return machines.every(({ object }) => object.kind === 'VirtualMachineInstance');
}

/** How to make the TPM or EFI of machines persist: an instance needs a VM before anything of it can. */
export function persistAdvice(machines: readonly Machine[], place: Place, device: Path): string {
  const remedy = persistRemedy(place, device, machines[0]);
  return areInstances(machines) ? `put its spec into the template of a VirtualMachine and ${remedy}` : remedy;
}

/** Where a machine asks for persistence; one that keeps no state, where its labels stand, by which it may be chosen to be tracked. */
export function persistencePlace(target: Target, machine: Machine): Place {
  const { tpm, needed } = target.verdict(machine).state;
  if (needed === false) return { object: machine.object, path: ['metadata', 'labels'], at: 'key' };
  return judgedPlace(target, machine, surely(tpm) ? TPM_PERSISTENT : EFI_PERSISTENT);
}

/** Machines as related places. */
export function relatedMachines(
  target: Target,
  machines: readonly Machine[],
  what = 'keeps TPM or UEFI state',
): RelatedPlace[] {
  return machines.map((machine) => ({
    place: persistencePlace(target, machine),
    message: `${describe(machine.object)} ${what}`,
  }));
}

/** `the VM that keeps TPM or UEFI state`, or `the 3 VMs that keep TPM or UEFI state`. */
export function countText({ length }: { readonly length: number }): string {
  return length === 1 ? 'the VM that keeps TPM or UEFI state' : `the ${length} VMs that keep TPM or UEFI state`;
}

/**
 * Where the class of the state claim is decided: the field that names it, the annotation of a default class, else where
 * the first machine asks for state. Captured objects are no place: nobody can mend them in Git.
 */
export function classPlace(target: Target, machines: readonly Machine[]): Place | undefined {
  const { configuration, claim, storage } = target;
  const named = configuration.stateClassPlace;
  if (claim.explicit !== false && named && isJudged(target, named.object)) return named;
  const object = typeof claim.storageClass === 'string' ? storage.class(claim.storageClass) : undefined;
  if (claim.explicit === false && object && isJudged(target, object))
    return { object, path: annotationPath(target, object) };
  const [first] = machines;
  return first && persistencePlace(target, first);
}

function annotationPath({ release }: Target, { value }: KubeObject): Path {
  const counts = (name: string): boolean => name !== VIRT_DEFAULT_ANNOTATION || holds('virtDefaultClass', release);
  const marked = DEFAULT_CLASS_ANNOTATIONS.filter(counts).find(
    (name) => get(value, 'metadata', 'annotations', name) === 'true',
  );
  return marked === undefined ? ['metadata', 'name'] : ['metadata', 'annotations', marked];
}

/** The field that names the class, with its object: `spec.vmStateStorageClass of HyperConverged cnv/hco`. */
export function classFieldText({ configuration }: Target): string {
  const place = configuration.stateClassPlace;
  return place ? `${place.path.join('.')} of ${describe(place.object)}` : 'vmStateStorageClass of the KubeVirt object';
}

/** The class of the state claim, if it is known. */
export function knownClass(target: Target): string | undefined {
  const { storageClass } = target.claim;
  return storageClass === undefined || isUnknown(storageClass) ? undefined : storageClass;
}
