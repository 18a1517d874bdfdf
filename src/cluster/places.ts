/** Brings together what one place causes. */

import type { Place } from '../kube-object.js';

/** Groups of what stands at one place: the same object, and the same path in it. In order of finding. */
export function byPlace<T extends { readonly place: Place }>(found: Iterable<T>): T[][] {
  const groups = new Map<Place['object'], Map<string, T[]>>();
  for (const one of found) {
    const { object, path } = one.place;
    const ofObject = groups.get(object) ?? new Map<string, T[]>();
    groups.set(object, ofObject);
    const key = path.join('\0');
    const group = ofObject.get(key);
    if (group) group.push(one);
    else ofObject.set(key, [one]);
  }
  return [...groups.values()].flatMap((group) => [...group.values()]);
}
