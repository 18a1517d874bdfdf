/** The feature gates that objects need, for whoever writes the list of them. */

import { missingGates } from '../cluster/missing-gates.js';
import { targetsOf } from '../cluster/targets.js';
import type { Release } from '../kubevirt/release.js';
import { loadObjects, type ObjectsOptions } from './objects.js';

/**
 * The feature gates that objects of one cluster need and that are surely off there, sorted.
 * @param release The release that is given; undefined: read from the objects.
 */
export function missingGatesOf(
  objects: readonly unknown[],
  options: Omit<ObjectsOptions, 'kubevirt'>,
  release: Release | undefined,
): readonly string[] {
  const { targets } = targetsOf(loadObjects(objects, options), release);
  const everywhere = targets.map((target) => [...missingGates(target).keys()]);
  return (everywhere[0] ?? []).filter((gate) => everywhere.every((gates) => gates.includes(gate))).sort();
}
