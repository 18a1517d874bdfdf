/** Edits the sources of programs. */

import type { ObjectChange, Safety } from '../finding.js';
import type { KubeObject } from '../kube-object.js';
import type { PlacedObject } from '../read/typescript/rereading.js';
import { Refused } from './refused.js';
import { programOf } from './source/result.js';
import { Targets } from './source/targets.js';
import type { Plan } from './source/units.js';

export { Proof, type Proven } from './source/proof.js';
export type { Plan };

/** What the program of an object came to, as a list whose indexes are the bases of its objects. */
export const judgedIn = (object: KubeObject): unknown => programOf(object).objects.map((placed) => placed.object.value);

/** What changes of objects come to in the sources of their programs. @throws Refused */
export function planOf(changes: readonly ObjectChange[], safety: Safety): Plan {
  const byObject = new Map<PlacedObject, ObjectChange[]>();
  for (const change of changes) {
    const placed = programOf(change.object).objects[Number(change.object.base[0])];
    if (!placed) throw new Refused('it is not written where it was read');
    byObject.set(placed, [...(byObject.get(placed) ?? []), change]);
  }
  const operations = [...byObject].flatMap(([placed, own]) =>
    new Targets(programOf(placed.object), placed).of(own.map(({ object: _, ...change }) => change)),
  );
  return { safety, changes, operations };
}
