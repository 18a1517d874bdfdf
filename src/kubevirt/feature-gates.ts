/** When a feature gate is on, as KubeVirt decides it. */

import { FEATURE_GATES, GATE_FIELDS, type GateStage, UNRELEASED_GATES } from '../facts/feature-gates.js';
import { GATE_SUCCESSORS } from '../facts/gate-effects.js';
import { nearest } from '../nearest.js';
import type { Path } from '../value.js';
import { holds, inForce, inRange, type Release } from './release.js';

/** The two lists of `spec.configuration.developerConfiguration`. */
export interface GateLists {
  readonly featureGates: readonly string[];
  readonly disabledFeatureGates: readonly string[];
}

/** The stage of a gate in a release; undefined when that release does not register the name. */
export function stageOf(gate: string, release: Release): Exclude<GateStage, 'Removed'> | undefined {
  const history = Object.hasOwn(FEATURE_GATES, gate) ? FEATURE_GATES[gate] : undefined;
  const stage = history && inForce(history, release);
  return stage === 'Removed' ? undefined : stage;
}

/** Whether any release known registers the name, or the next one. */
export const isKnownGate = (gate: string): boolean =>
  Object.hasOwn(FEATURE_GATES, gate) || UNRELEASED_GATES.includes(gate);

/** The field below `spec.configuration` that decides in place of a gate in a release, if any does. */
export function fieldOf(gate: string, release: Release): Path | undefined {
  const field = Object.hasOwn(GATE_FIELDS, gate) ? GATE_FIELDS[gate] : undefined;
  return field && inRange(release, field) ? field.path : undefined;
}

/** Whether a gate is on in a release, given the lists of the KubeVirt CR, where no field says anything in its place. */
export function isGateOn(gate: string, release: Release, lists: GateLists): boolean {
  if (fieldOf(gate, release)) return lists.featureGates.includes(gate);
  const stage = stageOf(gate, release);
  if (stage === undefined && holds('unregisteredGatesOff', release)) return false;
  if (stage === 'GA') return true;
  if (stage === 'Discontinued' && holds('discontinuedGatesOff', release)) return false;
  if (lists.featureGates.includes(gate)) return true;
  if (!holds('betaGatesOn', release)) return false;
  return stage === 'Beta' && !lists.disabledFeatureGates.includes(gate);
}

/** What takes the place of a gate: other gates, or a field. */
export const successorOf = (gate: string): string | undefined =>
  Object.hasOwn(GATE_SUCCESSORS, gate) ? GATE_SUCCESSORS[gate] : undefined;

/** The registered gate whose name is nearest to a misspelt one, if one is near. */
export function nearestGate(name: string): string | undefined {
  return nearest(name, Object.keys(FEATURE_GATES));
}
