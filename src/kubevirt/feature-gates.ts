/** When a feature gate is on, as KubeVirt decides it. */

import { FEATURE_GATES, type GateStage } from '../facts/feature-gates.js';
import { holds, inForce, type Release } from './release.js';

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

/** Whether any release known registers the name. */
export const isKnownGate = (gate: string): boolean => Object.hasOwn(FEATURE_GATES, gate);

/** Whether a gate is on in a release, given the lists of the KubeVirt CR. */
export function isGateOn(gate: string, release: Release, lists: GateLists): boolean {
  const stage = stageOf(gate, release);
  if (stage === undefined && holds('unregisteredGatesOff', release)) return false;
  if (stage === 'GA') return true;
  if (stage === 'Discontinued' && holds('discontinuedGatesOff', release)) return false;
  if (lists.featureGates.includes(gate)) return true;
  if (!holds('betaGatesOn', release)) return false;
  return stage === 'Beta' && !lists.disabledFeatureGates.includes(gate);
}

/** The registered gate whose name is nearest to a misspelt one, if one is near. */
export function nearestGate(name: string): string | undefined {
  return nearest(name, Object.keys(FEATURE_GATES));
}

/** The candidate nearest to a name by edits, ignoring case; undefined when none is within a third of its length. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) >= limit) return limit;
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      const replaced = (previous[column - 1] ?? 0) + same;
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? limit;
}
