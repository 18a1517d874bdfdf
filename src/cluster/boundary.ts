/** What another KubeVirt release does otherwise with the VMs and objects of a cluster. */

import { API_VERSIONS } from '../facts/api-versions.js';
import type { BehaviourName } from '../facts/behaviours.js';
import { STATE_GATE } from '../facts/feature-gates.js';
import type { RelatedPlace, Severity } from '../finding.js';
import { describe, type KubeObject } from '../kube-object.js';
import { stageOf } from '../kubevirt/feature-gates.js';
import { legacyUuid } from '../kubevirt/firmware-uuid.js';
import { holds, inRange, type Release } from '../kubevirt/release.js';
import { get } from '../value.js';
import type { Change } from './change.js';
import { capturedTwin, isRenamedOutOfSight } from './change-machines.js';
import type { Machine } from './machine.js';
import { isJudged, relatedMachines, stateful } from './state-cause.js';
import { surely, Target } from './target.js';

/** One thing that begins or ends with a release, and what it concerns. */
export interface Effect {
  readonly severity: Severity;
  readonly says: string;
  readonly places: readonly RelatedPlace[];
}

interface Row {
  /** Whether it begins, or ends, between two releases. */
  readonly crosses: (from: Release, to: Release) => boolean;
  readonly severity: Severity;
  readonly says: string;
  /** What it concerns; nothing when it does not matter here. */
  readonly concerns: (change: Change) => readonly RelatedPlace[];
}

const begins =
  (behaviour: BehaviourName): Row['crosses'] =>
  (from, to) =>
    !holds(behaviour, from) && holds(behaviour, to);
const ends =
  (behaviour: BehaviourName): Row['crosses'] =>
  (from, to) =>
    holds(behaviour, from) && !holds(behaviour, to);

/** The VMs of both sides that keep state. */
function keeping(change: Change): Machine[] {
  const both = new Set(change.machines.map(({ after }) => after));
  return stateful(change.after).filter((machine) => both.has(machine));
}

const keepers = (change: Change): readonly RelatedPlace[] => relatedMachines(change.after, keeping(change));

/** Those of them whose new claims would be ReadWriteOnce. */
const onReadWriteOnce = (change: Change): readonly RelatedPlace[] =>
  change.after.claim.accessMode === 'ReadWriteOnce' ? keepers(change) : [];

/** VMs whose claim stays although nothing needs it. */
function unneeded({ after, machines }: Change): readonly RelatedPlace[] {
  return machines
    .filter((pair) => after.verdict(pair.after).state.needed === false && after.existingClaim(pair.after.object))
    .map(({ after: { object } }) => ({
      place: { object, path: ['metadata', 'name'] },
      message: `${describe(object)} has a state claim and needs none`,
    }));
}

/** VMs whose uuid does not stand in Git, with the one that their name gives. */
function unpinned(change: Change): readonly RelatedPlace[] {
  const found = keeping(change).filter(
    (machine) =>
      surely(change.after.verdict(machine).state.tpm) &&
      get(machine.own, 'domain', 'firmware', 'uuid') === undefined &&
      !isRenamedOutOfSight(change, machine) &&
      get(capturedTwin(change, machine)?.value, ...machine.specPath, 'domain', 'firmware', 'uuid') === undefined,
  );
  return found.map(({ object, specPath }) => ({
    place: { object, path: [...specPath, 'domain', 'firmware', 'uuid'] },
    message: `${describe(object)} has "${legacyUuid(object.name)}"`,
  }));
}

/** VMs that keep state in the new release only, because its bundled preference says so. */
function madePersistent({ from, after, machines }: Change): readonly RelatedPlace[] {
  const earlier = new Target(after.cluster, from);
  const before = new Map(earlier.machines.map((machine) => [machine.object, machine]));
  return machines.flatMap(({ after: machine }) => {
    const twin = before.get(machine.object);
    const kept = twin && earlier.verdict(twin).state.needed;
    if (kept !== false || machine.preference.bundled === undefined) return [];
    if (!surely(after.verdict(machine).state.needed)) return [];
    const path = [...(machine.vmPath ?? []), 'preference', 'name'];
    return [{ place: { object: machine.object, path }, message: `${describe(machine.object)} uses it` }];
  });
}

/** The KubeVirt object that Git configures itself. */
function ownConfiguration({ after }: Change): readonly RelatedPlace[] {
  const { kubevirt } = after.configuration;
  if (!kubevirt || !isJudged(after, kubevirt)) return [];
  return [
    { place: { object: kubevirt, path: ['metadata', 'name'] }, message: `${describe(kubevirt)} is configured here` },
  ];
}

const isGa = (release: Release): boolean => stageOf(STATE_GATE, release) === 'GA';

const ROWS: readonly Row[] = [
  {
    crosses: ends('stateClaimLabelled'),
    severity: 'warning',
    says: 'claims with generated names are not found any more, so VMs start with empty TPM and UEFI state',
    concerns: keepers,
  },
  {
    crosses: ends('snapshotIncludesState'),
    severity: 'warning',
    says: 'snapshots no longer hold TPM and UEFI state',
    concerns: keepers,
  },
  {
    crosses: begins('rwoStateBlocksMigration'),
    severity: 'warning',
    says: 'VMs with ReadWriteOnce state do not live-migrate',
    concerns: onReadWriteOnce,
  },
  {
    crosses: begins('unneededStateDeleted'),
    severity: 'warning',
    says: 'a state claim that nothing needs is deleted at the next start of its VM',
    concerns: unneeded,
  },
  {
    crosses: () => true,
    severity: 'warning',
    says: 'the bundled preference makes TPM and UEFI state of VMs made from now on persistent, which takes a state claim',
    concerns: madePersistent,
  },
  {
    crosses: begins('rwoStateCopied'),
    severity: 'info',
    says: 'ReadWriteOnce state is copied into a second claim at each live migration',
    concerns: onReadWriteOnce,
  },
  {
    crosses: begins('snapshotIncludesState'),
    severity: 'info',
    says: 'snapshots hold TPM and UEFI state',
    concerns: keepers,
  },
  {
    crosses: begins('randomFirmwareUuid'),
    severity: 'info',
    says: 'a VM that is made anew gets a random firmware.uuid, so write the one that each VM has to Git',
    concerns: unpinned,
  },
  {
    crosses: (from, to) => !isGa(from) && isGa(to),
    severity: 'info',
    says: `feature gate ${STATE_GATE} is on without being listed`,
    concerns: (change) =>
      change.after.configuration.gates.featureGates.includes(STATE_GATE) ? ownConfiguration(change) : [],
  },
  {
    crosses: begins('betaGatesOn'),
    severity: 'info',
    says: 'Beta feature gates are on unless disabledFeatureGates names them',
    concerns: ownConfiguration,
  },
];

/** The API versions that the release before served and the new one does not, as `group/version`. */
function removedVersions({ from, release }: Change): Set<string> {
  const removed = Object.entries(API_VERSIONS).flatMap(([group, versions]) =>
    Object.entries(versions)
      .filter(([, served]) => inRange(from, served) && !inRange(release, served))
      .map(([version]) => `${group}/${version}`),
  );
  return new Set(removed);
}

/** Objects of API versions that the new release does not serve. */
function unserved(change: Change): Effect[] {
  return [...removedVersions(change)].flatMap((apiVersion): Effect[] => {
    const objects = change.after.cluster.objects.filter((object) => object.apiVersion === apiVersion);
    if (objects.length === 0) return [];
    const place = (object: KubeObject): RelatedPlace => ({
      place: { object, path: ['apiVersion'] },
      message: `${describe(object)} is of this version`,
    });
    const says = `${apiVersion} is not served any more, so objects of it cannot be applied`;
    return [{ severity: 'warning', says, places: objects.map(place) }];
  });
}

/** What a change of the release means for what stands in the cluster, gravest first. */
export function boundaryEffects(change: Change): Effect[] {
  const effects = ROWS.filter(({ crosses }) => crosses(change.from, change.release)).flatMap(
    ({ severity, says, concerns }): Effect[] => {
      const places = concerns(change);
      return places.length > 0 ? [{ severity, says, places }] : [];
    },
  );
  return [...unserved(change), ...effects];
}
