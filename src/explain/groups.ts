/** Groups the places at which a field is found by the field that they share. */

import type { Span } from '../kubevirt/api-types.js';
import { keysOf, type Occurrence } from './api-paths.js';

/** The same field of the same kind, over all releases. */
export interface Joined extends Occurrence {
  readonly keys: readonly string[];
  /** One for each of the types that follow one another, oldest first. */
  readonly each: readonly Occurrence[];
}

/** From the first of two spans to the last. */
export const hull = (left: Span, right: Span): Span => ({
  first: Math.min(left.first, right.first),
  last: Math.max(left.last, right.last),
});

/** Joins what a kind has at one path by types that follow one another. */
function joined(found: readonly Occurrence[]): Joined[] {
  const places = new Map<string, Joined>();
  for (const occurrence of found) {
    const key = [occurrence.kind.group, occurrence.kind.kind, occurrence.version, occurrence.path].join(' ');
    const earlier = places.get(key);
    const span = earlier ? hull(earlier.span, occurrence.span) : occurrence.span;
    const each = [...(earlier?.each ?? []), occurrence];
    places.set(key, { ...occurrence, span, each, keys: keysOf(occurrence.path) });
  }
  return [...places.values()];
}

/** Kinds whose place is the one to show first. */
const FIRST_KINDS = [
  'VirtualMachine',
  'VirtualMachineInstance',
  'VirtualMachineInstancetype',
  'VirtualMachinePreference',
  'KubeVirt',
];

const rank = ({ kind }: Joined): number => {
  const at = FIRST_KINDS.indexOf(kind.kind);
  return at < 0 ? FIRST_KINDS.length : at;
};

/** The places of one field, the one to show first in front. */
export type FieldGroup = readonly [Joined, ...Joined[]];

/** Groups places by the field of the one type that they all are. */
export function fieldGroups(found: readonly Occurrence[]): FieldGroup[] {
  const groups = new Map<string, [Joined, ...Joined[]]>();
  for (const place of joined(found).sort((left, right) => rank(left) - rank(right))) {
    const key = [place.api.name, place.owner, place.field?.name ?? place.kind.kind].join(' ');
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  return [...groups.values()];
}
