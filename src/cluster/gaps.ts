/** What facts of a cluster are missing to tell whether state persists, and which places ask for them. */

import type { RelatedPlace } from '../finding.js';
import { describe } from '../kube-object.js';
import { refusesStateClaim } from '../kubevirt/claim-size.js';
import { holds } from '../kubevirt/release.js';
import { isUnknown, text } from '../value.js';
import { stateClaimRaising } from './cdi.js';
import type { Operation } from './operations.js';
import { type PersistentPreference, unusedPersistentPreferences } from './preferences.js';
import { claiming, knownClass, relatedMachines, stateful } from './state-cause.js';
import type { Target } from './target.js';

/** What cannot be told, as clauses, and the kinds to capture for it. */
export interface Gap {
  readonly what: string;
  readonly why: string;
  readonly kinds: readonly string[];
}

export interface Gaps {
  readonly gaps: readonly Gap[];
  /** The places that ask, the first of them where it is best said. */
  readonly places: readonly RelatedPlace[];
}

/** Gates that machines or preferences with state need and that may be on or off. */
function gateGap(target: Target, preferences: readonly PersistentPreference[]): Gap | undefined {
  const { moreGates, hyperconverged } = target.configuration;
  // HyperConverged keeps the gate of persistent state on in every release; what else it sets is its own matter.
  if (!moreGates || hyperconverged) return undefined;
  const needs = [
    ...stateful(target).flatMap((machine) => target.verdict(machine).gates),
    ...preferences.flatMap(({ spec }) => target.gatesOf(spec)),
  ];
  const gates = [...new Set(needs.map(({ requirement }) => requirement.gates[0]))].sort();
  if (gates.length === 0) return undefined;
  const what =
    gates.length === 1
      ? `feature gate ${gates[0]} is`
      : `feature gates ${gates.slice(0, -1).join(', ')} and ${gates.at(-1)} are`;
  return { what: `whether ${what} on`, why: moreGates.reason, kinds: ['kubevirt'] };
}

/** The claim of what keeps state, or of the class that is named. */
function claimGap(target: Target): Gap | undefined {
  const { claim, configuration } = target;
  if (claim.storageClassCandidates) return undefined;
  if (isUnknown(claim.storageClass)) {
    return {
      what: 'which StorageClass the state claim gets',
      why: claim.storageClass.reason,
      kinds: ['kubevirt', 'storageclass'],
    };
  }
  const named = claim.storageClass;
  const missing = named === undefined ? undefined : target.storage.exists(named);
  if (!isUnknown(missing) && !isUnknown(claim.accessMode)) return undefined;
  const why = isUnknown(missing) ? missing.reason : isUnknown(claim.accessMode) ? claim.accessMode.reason : '';
  const what =
    configuration.stateClassPlace && claim.explicit
      ? `whether StorageClass "${named}" can hold state`
      : 'which access mode the state claim gets';
  return { what, why, kinds: ['storageclass', 'storageprofile'] };
}

/** Whether a claim is granted that is smaller than the least of its class: CDI decides, which may be out of sight. */
function sizeGap(target: Target): Gap | undefined {
  const name = knownClass(target);
  const minimum = name === undefined ? undefined : target.storage.minimumSize(name);
  if (name === undefined || minimum === undefined || isUnknown(minimum) || target.configuration.hyperconverged)
    return undefined;
  if (!refusesStateClaim(minimum, target.storage.class(name)?.value)) return undefined;
  const raising = stateClaimRaising(target);
  if (!isUnknown(raising)) return undefined;
  return {
    what: `whether CDI raises the state claim to the ${minimum} that StorageClass "${name}" grants at least`,
    why: raising.reason,
    kinds: ['cdi'],
  };
}

function classField({ configuration, claim }: Target): RelatedPlace[] {
  const place = configuration.stateClassPlace;
  if (!place || claim.explicit !== true) return [];
  return [{ place, message: `${describe(place.object)} names the class` }];
}

/** What asks for a state claim. */
function statePlaces(target: Target, preferences: readonly PersistentPreference[]): RelatedPlace[] {
  return [
    ...classField(target),
    ...relatedMachines(target, claiming(target)),
    ...preferences.map(({ object, place }) => ({ place, message: `${describe(object)} makes state persist` })),
  ];
}

/** Whether anything does, told without naming it all. */
const asksForState = (target: Target, preferences: readonly PersistentPreference[]): boolean =>
  preferences.length > 0 || classField(target).length > 0 || claiming(target).length > 0;

/** Whether what becomes of an operation depends on the state of its VM in this release. */
function depends({ what, object, snapshot }: Operation, target: Target): boolean {
  if (what === 'clone') return true;
  if (what !== 'restore') return holds('snapshotWithoutState', target.release);
  const source = text(snapshot?.value, 'spec', 'source', 'name');
  const same = source !== undefined && source === text(object.value, 'spec', 'target', 'name');
  return holds('snapshotIncludesState', target.release) && !same;
}

function sourceGap(operations: readonly Operation[]): Gap | undefined {
  const [first] = operations;
  if (!first) return undefined;
  const what =
    operations.length === 1
      ? `whether the VM of ${describe(first.object)} keeps state`
      : `whether the VMs of ${describe(first.object)} and ${operations.length - 1} more keep state`;
  const why = isUnknown(first.machine) ? first.machine.reason : '';
  const snapshots = operations.some(({ missing }) => missing === 'VirtualMachineSnapshot');
  return { what, why, kinds: ['virtualmachine', ...(snapshots ? ['virtualmachinesnapshot'] : [])] };
}

/** The facts that a cluster lacks. */
export function gapsOf(target: Target): Gaps {
  const preferences = unusedPersistentPreferences(target);
  const asks = asksForState(target, preferences);
  const ofState = asks ? [gateGap(target, preferences), claimGap(target), sizeGap(target)] : [];
  const open = target.operations.filter((one) => one.missing !== undefined && depends(one, target));
  const stateGaps = ofState.filter((gap) => gap !== undefined);
  const source = sourceGap(open);
  return {
    gaps: [...stateGaps, ...(source ? [source] : [])],
    places: [
      ...(stateGaps.length > 0 ? statePlaces(target, preferences) : []),
      ...open.map(({ object, place }) => ({ place, message: `${describe(object)} names its source` })),
    ],
  };
}
