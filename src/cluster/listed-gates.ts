/** The feature gates that a KubeVirt object in Git lists, or that patches of it bring into its lists. */

import { HYPERCONVERGED_JSON_PATCH } from '../facts/hyperconverged.js';
import { isKubeVirtGroup } from '../facts/kinds.js';
import type { ObjectChange } from '../finding.js';
import type { KubeObject, Place } from '../kube-object.js';
import { holds } from '../kubevirt/release.js';
import { at, get, isUnknown, items, type Path, text } from '../value.js';
import { type AppliedPatch, mergeOf, placeIn } from './kustomize-patches.js';
import { DISABLED_GATES_PATH, FEATURE_GATES_PATH } from './paths.js';
import type { Target } from './target.js';

export interface ListedGate {
  readonly gate: string;
  readonly place: Place;
  readonly list: 'featureGates' | 'disabledFeatureGates';
}

/** The two lists and where they stand. */
const LISTS: readonly (readonly [list: ListedGate['list'], path: Path])[] = [
  ['featureGates', FEATURE_GATES_PATH],
  ['disabledFeatureGates', DISABLED_GATES_PATH],
];

const JSON_PATCH_PATH: Path = ['metadata', 'annotations', HYPERCONVERGED_JSON_PATCH];

/** The operations of the JSON patch that HyperConverged applies to the KubeVirt object; none where it is not readable. */
function patchOperations(hyperconverged: KubeObject): readonly unknown[] {
  const patch = text(hyperconverged.value, ...JSON_PATCH_PATH);
  if (typeof patch !== 'string') return [];
  try {
    const operations: unknown = JSON.parse(patch);
    return Array.isArray(operations) ? operations : [];
  } catch {
    return [];
  }
}

/** The names that one operation brings into a list: the whole list, or one item of it. */
function broughtBy(operation: unknown, list: Path): readonly unknown[] {
  const op = get(operation, 'op');
  const where = get(operation, 'path');
  const value = get(operation, 'value');
  if ((op !== 'add' && op !== 'replace') || typeof where !== 'string') return [];
  const whole = `/${list.join('/')}`;
  if (where === whole) return Array.isArray(value) ? value : [];
  return where.startsWith(`${whole}/`) ? [value] : [];
}

function patchedGates(object: KubeObject, list: ListedGate['list'], path: Path): ListedGate[] {
  const names = patchOperations(object).flatMap((operation) => broughtBy(operation, path));
  return names.flatMap((gate) =>
    typeof gate === 'string' ? [{ gate, list, place: { object, path: JSON_PATCH_PATH } }] : [],
  );
}

function ownGates(object: KubeObject, list: ListedGate['list'], path: Path): ListedGate[] {
  return items(object.value, ...path).flatMap((gate, index) =>
    typeof gate === 'string' && !isUnknown(gate) ? [{ gate, list, place: { object, path: [...path, index] } }] : [],
  );
}

/**
 * Each gate name in the two lists of the KubeVirt object, if that stands in Git, or that the JSON patch of a
 * HyperConverged in Git, which overwrites that object, brings into them. The list of disabled ones is none in a release
 * that lacks the field.
 */
export function listedGates({ configuration, cluster, release }: Target): ListedGate[] {
  const { kubevirt, hyperconverged } = configuration;
  const object = hyperconverged ?? kubevirt;
  if (!object || !cluster.objects.includes(object)) return [];
  const read = hyperconverged ? patchedGates : ownGates;
  const lists = holds('disabledGatesField', release) ? LISTS : LISTS.slice(0, 1);
  return lists.flatMap(([list, path]) => read(object, list, path));
}

/** How a gate is taken out of its list; undefined where it stands in the text of an annotation or of a JSON patch. */
export function removal({ gate, place: { object, path } }: ListedGate): ObjectChange | undefined {
  return at(object.value, path) === gate ? { op: 'remove', object, path } : undefined;
}

/** The gates that a merge patch of KubeVirt lists: it sets the whole list, whatever it patches. */
function merged(patch: AppliedPatch): ListedGate[] {
  const merge = mergeOf(patch);
  if (merge?.kind !== 'KubeVirt' || !isKubeVirtGroup(merge.group)) return [];
  return items(merge.value, ...FEATURE_GATES_PATH).flatMap((gate, index) => {
    const place = placeIn(patch, [...FEATURE_GATES_PATH, index]);
    return typeof gate === 'string' ? [{ gate, list: 'featureGates', place } as const] : [];
  });
}

/** The gates that the operations of a JSON patch bring: no other kind has a list at this path. */
function added({ value, place }: AppliedPatch): ListedGate[] {
  const operations = Array.isArray(value) ? value : [];
  return operations
    .flatMap((operation) => broughtBy(operation, FEATURE_GATES_PATH))
    .flatMap((gate) => (typeof gate === 'string' ? [{ gate, list: 'featureGates', place } as const] : []));
}

/** Each gate name that Git writes: in what configures KubeVirt, and in patches of its object, which may be out of sight. */
export function writtenGates(target: Target): ListedGate[] {
  const own = listedGates(target);
  if (target.configuration.hyperconverged) return own;
  return [...own, ...target.cluster.patches.flatMap((patch) => [...merged(patch), ...added(patch)])];
}
