/** Brings together what one place causes. */

import type { RelatedPlace } from '../finding.js';
import { indexBy } from '../index-by.js';
import { describe, type Place } from '../kube-object.js';
import type { Machine } from './machine.js';

/** Groups of what stands at one place: the same object, and the same path in it. In order of finding. */
export function byPlace<T extends { readonly place: Place }>(found: Iterable<T>): T[][] {
  const byObject = indexBy(found, ({ place }) => place.object);
  return [...byObject.values()].flatMap((group) => [...indexBy(group, ({ place }) => place.path.join('\0')).values()]);
}

/** Groups of what stands in one file and has one key; an object without a file is a file of its own. In order of finding. */
export function byFile<T extends { readonly place: Place }>(found: Iterable<T>, keyOf: (one: T) => string): T[][] {
  const ofFiles = indexBy<T, unknown>(found, ({ place: { object } }) => object.document?.file ?? object);
  return [...ofFiles.values()].flatMap((group) => [...indexBy(group, keyOf).values()]);
}

/** What one place causes: the first of what was found there, the machines it concerns, and these as related places. */
export interface Cause<T> {
  readonly first: T;
  readonly machines: readonly Machine[];
  readonly related: readonly RelatedPlace[];
}

/** A machine where it refers to the preference that causes something. */
export const preferenceUser = ({ object, vmPath }: Machine): RelatedPlace => ({
  place: { object, path: [...(vmPath ?? []), 'preference', 'name'] },
  message: `${describe(object)} uses it`,
});

/** Brings what was found of machines together by place: a preference is one cause for all that use it. */
export function causes<T extends { readonly machine: Machine; readonly place: Place }>(found: Iterable<T>): Cause<T>[] {
  return byPlace(found).map((group) => {
    const machines = group.map(({ machine }) => machine);
    return { first: group[0] as T, machines, related: machines.length > 1 ? machines.map(preferenceUser) : [] };
  });
}
