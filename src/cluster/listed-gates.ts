/** The feature gates that a KubeVirt object in Git lists. */

import type { Place } from '../kube-object.js';
import { holds } from '../kubevirt/release.js';
import { isUnknown, items, type Path } from '../value.js';
import { DISABLED_GATES_PATH, FEATURE_GATES_PATH } from './paths.js';
import type { Target } from './target.js';

export interface ListedGate {
  readonly gate: string;
  readonly place: Place;
  readonly list: 'featureGates' | 'disabledFeatureGates';
}

/**
 * Each gate name in the two lists of the KubeVirt object, if that stands in Git and no HyperConverged overwrites it. The
 * list of disabled ones is none in a release that lacks the field.
 */
export function listedGates({ configuration, cluster, release }: Target): ListedGate[] {
  const { kubevirt: object, hyperconverged } = configuration;
  if (!object || hyperconverged || !cluster.objects.includes(object)) return [];
  const read = (list: ListedGate['list'], path: Path): ListedGate[] =>
    items(object.value, ...path).flatMap((gate, index) =>
      typeof gate === 'string' && !isUnknown(gate) ? [{ gate, list, place: { object, path: [...path, index] } }] : [],
    );
  const disabled = holds('disabledGatesField', release) ? read('disabledFeatureGates', DISABLED_GATES_PATH) : [];
  return [...read('featureGates', FEATURE_GATES_PATH), ...disabled];
}
