/** Which changes of sources are made, and proven, together. */

import type { ObjectChange, Safety } from '../../finding.js';
import type { ts } from '../../read/typescript/compiler.js';
import type { TextEdit } from '../containers.js';
import { keyOf, type Operation, placeOf } from './operations.js';

/** Changes of objects of programs, with what they come to in the sources. */
export interface Plan {
  readonly safety: Safety;
  readonly changes: readonly ObjectChange[];
  readonly operations: readonly Operation[];
}

/** Plans that are made together or not at all: they do the same to the same literals. */
export interface Unit {
  readonly plans: readonly Plan[];
  readonly edits: ReadonlyMap<ts.SourceFile, readonly TextEdit[]>;
}

/** Units in as few groups as may be proven together: in none of them do two do different things at one place. */
export function batchesOf(units: readonly Unit[]): Unit[][] {
  const batches: { units: Unit[]; places: Map<string, string> }[] = [];
  for (const unit of units) {
    const own = unit.plans.flatMap(({ operations }) => operations.map((one) => [placeOf(one), keyOf(one)] as const));
    const fits = ({ places }: (typeof batches)[0]): boolean =>
      own.every(([place, key]) => (places.get(place) ?? key) === key);
    let batch = batches.find(fits);
    if (!batch) {
      batch = { units: [], places: new Map() };
      batches.push(batch);
    }
    batch.units.push(unit);
    for (const [place, key] of own) batch.places.set(place, key);
  }
  return batches.map((batch) => batch.units);
}

/** Plans in groups: those that share an operation go together. */
export function unitsOf(plans: readonly Plan[]): Plan[][] {
  const groups = new Map<string, Plan[]>();
  const all = new Set<Plan[]>();
  for (const plan of plans) {
    const keys = plan.operations.map(keyOf);
    const joined = new Set(keys.flatMap((key) => (groups.has(key) ? [groups.get(key) as Plan[]] : [])));
    const [group = []] = joined;
    all.add(group);
    group.push(plan);
    for (const other of joined) {
      if (other === group) continue;
      all.delete(other);
      group.push(...other);
      for (const one of other) for (const operation of one.operations) groups.set(keyOf(operation), group);
    }
    for (const key of keys) groups.set(key, group);
  }
  return [...all];
}
