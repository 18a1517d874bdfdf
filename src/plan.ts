/** Per VM: is its state kept, on which claim and why, and what becomes of it. */

import { isTracked } from './cluster/block-tracking.js';
import { claimFault } from './cluster/claim-faults.js';
import type { Cluster } from './cluster/cluster.js';
import { type Configuration, gateOn } from './cluster/configuration.js';
import type { Machine } from './cluster/machine.js';
import { surely, type Target } from './cluster/target.js';
import { type TargetChoice, targetsOf } from './cluster/targets.js';
import { type KubeObject, type ObjectRef, refOf } from './kube-object.js';
import type { TraceStep } from './kubevirt/backend-storage.js';
import { fieldOf } from './kubevirt/feature-gates.js';
import type { GateNeed } from './kubevirt/gate-requirements.js';
import type { Release } from './kubevirt/release.js';
import { type Claimed, type Fate, fates } from './kubevirt/snapshot.js';
import { inputsOf, type PlanInput } from './plan/inputs.js';
import { get, isUnknown, type Maybe } from './value.js';

/** What was judged, and where its release was read. */
export interface TargetRef {
  readonly cluster?: string;
  /** The release without the v; several, joined by `, `, when it is unknown. */
  readonly kubevirt: string;
  /** Where the release was read, in words. */
  readonly from: string;
}

export interface StatePlan {
  readonly needed: Maybe<boolean>;
  /** What of the state surely persists; absent where nothing does. */
  readonly keeps?: readonly ('TPM' | 'UEFI')[];
  readonly storageClass?: Maybe<string>;
  /** The classes among which KubeVirt's pick is random. */
  readonly storageClassCandidates?: readonly string[];
  readonly accessMode?: Maybe<string>;
  readonly volumeMode?: string;
  /** Kubernetes quantity. */
  readonly size?: string;
  /** Name of the claim that exists and is reused. */
  readonly existingClaim?: string;
  /** Why no claim is made, so that the VM does not start. */
  readonly error?: string;
  /** Why the claim surely cannot be used, so that the VM does not start. */
  readonly unusable?: string;
  readonly trace: readonly TraceStep[];
}

export interface MachinePlan {
  readonly object: ObjectRef;
  readonly cluster?: string;
  readonly kubevirt: string;
  readonly state: StatePlan;
  /** The gates it needs that are not on; unknown when the lists are out of sight. */
  readonly missingGates: Maybe<readonly string[]>;
  readonly liveMigration: {
    readonly wanted: Maybe<boolean>;
    readonly possible: Maybe<boolean>;
    readonly why: readonly string[];
  };
  readonly snapshot: Fate;
  readonly clone: Fate;
  readonly restore: Fate;
  readonly onDelete: Fate;
  /** What all this was read from, from the machine to its storage, and what each of them decided. */
  readonly inputs: readonly PlanInput[];
}

export interface PlanResult {
  readonly targets: readonly TargetRef[];
  readonly machines: readonly MachinePlan[];
  /** What could not be read, if anything: its machines are not among those planned. */
  readonly problems?: readonly { readonly path: string; readonly message: string }[];
}

function statePlan(target: Target, machine: Machine): StatePlan {
  const { needed, tpm, efi } = target.verdict(machine).state;
  if (needed === false) return { needed, trace: [] };
  const keeps = [...(tpm === true ? (['TPM'] as const) : []), ...(efi === true ? (['UEFI'] as const) : [])];
  const { existingClaim, explicit: _explicit, ...claim } = target.claimOf(machine);
  const unusable = needed === true ? claimFault(target, machine) : undefined;
  return {
    needed,
    ...(keeps.length > 0 ? { keeps } : {}),
    ...claim,
    ...(existingClaim ? { existingClaim: existingClaim.name } : {}),
    ...(unusable === undefined ? {} : { unusable }),
  };
}

/** The gates a machine needs that are off, sorted; unknown when one of them may be on out of sight. */
export function missingGates(
  needs: readonly GateNeed[],
  configuration: Configuration,
  release: Release,
): Maybe<string[]> {
  const missing = new Set<string>();
  for (const { requirement } of needs) {
    // What a field of the configuration decides is no gate.
    if (fieldOf(requirement.gates[0], release)) continue;
    const answers = requirement.gates.map((gate) => gateOn(gate, configuration, release));
    if (answers.includes(true)) continue;
    const unknown = answers.find(isUnknown);
    if (unknown) return unknown;
    missing.add(requirement.gates[0]);
  }
  return [...missing].sort();
}

/** Whose claims a machine's are, and how they are made. */
function claimed(target: Target, machine: Machine): Claimed {
  const claim = target.existingClaim(machine.object);
  return {
    kind: machine.object.kind,
    byHand: claim !== undefined && get(claim.value, 'metadata', 'ownerReferences') === undefined,
    tracked: surely(isTracked(target, machine)),
  };
}

function planMachine(target: Target, machine: Machine): MachinePlan {
  const { cluster, release, configuration } = target;
  const { state, blockers, migratable, wanted, gates } = target.verdict(machine);
  const missing = missingGates(gates, configuration, release);
  return {
    object: refOf(machine.object),
    ...(cluster.name === undefined ? {} : { cluster: cluster.name }),
    kubevirt: release.version,
    state: statePlan(target, machine),
    missingGates: missing,
    liveMigration: {
      wanted,
      possible: migratable,
      why: blockers.map(({ blocker, blocks }) =>
        isUnknown(blocks) ? `unknown whether ${blocker.what}: ${blocks.reason}` : blocker.what,
      ),
    },
    ...fates(target.stored(machine), state, claimed(target, machine), release),
    inputs: inputsOf(target, machine, missing),
  };
}

/** What a cluster was judged as. */
export function targetRef(cluster: Cluster, choice: TargetChoice): TargetRef {
  return {
    ...(cluster.name === undefined ? {} : { cluster: cluster.name }),
    kubevirt: choice.targets.map(({ release }) => release.version).join(', '),
    from: choice.from,
  };
}

/** The clusters that a run is about: of several, those with an object in scope, where there is any. */
export function reported(clusters: readonly Cluster[], inScope: (object: KubeObject) => boolean): readonly Cluster[] {
  if (clusters.length < 2) return clusters;
  const found = clusters.filter(({ objects }) => objects.some(inScope));
  return found.length === 0 ? clusters : found;
}

/** Plans the machines of clusters that are in scope; where the release is unknown, as the newest one known. */
export function plan(
  clusters: readonly Cluster[],
  kubevirt: Release | undefined,
  inScope: (object: KubeObject) => boolean = () => true,
): PlanResult {
  const targets: TargetRef[] = [];
  const machines: MachinePlan[] = [];
  for (const cluster of reported(clusters, inScope)) {
    const choice = targetsOf(cluster, kubevirt);
    targets.push(targetRef(cluster, choice));
    const target = choice.targets.at(-1) as Target;
    for (const machine of target.machines) if (inScope(machine.object)) machines.push(planMachine(target, machine));
  }
  return { targets, machines };
}

/** Plans the machines of what was loaded. */
export function planLoaded(
  { clusters, inScope }: { readonly clusters: readonly Cluster[]; inScope(file: string): boolean },
  kubevirt: Release | undefined,
): PlanResult {
  return plan(clusters, kubevirt, ({ document }) => document !== undefined && inScope(document.file));
}
