/** What differs between an object's specs on both sides, as the API server compares them. */

import type { ImmutableSpec } from '../facts/immutable-specs.js';
import { readQuantity } from '../kubevirt/quantity.js';
import { get, isMap, isUnknown, openReason, type Path } from '../value.js';

const startsWith = (path: Path, start: Path): boolean => start.every((key, index) => path[index] === key);

const isWithin = (path: Path, starts: readonly Path[] | undefined): boolean =>
  starts?.some((start) => startsWith(path, start)) === true;

/** Quantities are compared by what they stand for; one that may grow is no change then. */
function isSameQuantity(before: unknown, after: unknown, path: Path, growing: boolean): boolean {
  if (!path.includes('resources')) return false;
  const was = readQuantity(before);
  const is = readQuantity(after);
  return was !== undefined && is !== undefined && (was === is || (growing && is > was));
}

class Comparison {
  constructor(private readonly spec: Omit<ImmutableSpec, 'group' | 'kind' | 'source'>) {}

  /** The paths that surely differ. */
  *differing(before: unknown, after: unknown, path: Path): Generator<Path> {
    const { except, filledIn, defaults, growing } = this.spec;
    const key = String(path.at(-1));
    const fallback = defaults && Object.hasOwn(defaults, key) ? defaults[key] : undefined;
    const was = before ?? fallback;
    const is = after ?? fallback;
    if (was === is || isUnknown(was) || isUnknown(is) || isWithin(path, except)) return;
    if (was === undefined && isWithin(path, filledIn)) return;
    if (isMap(was) && isMap(is)) yield* this.maps(was, is, path);
    else if (Array.isArray(was) && Array.isArray(is)) yield* this.lists(was, is, path);
    else if (isEmpty(was) && isEmpty(is)) return;
    else if (!isSameQuantity(was, is, path, isWithin(path, growing))) yield path;
  }

  private *maps(before: object, after: object, path: Path): Generator<Path> {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      yield* this.differing(get(before, key), get(after, key), [...path, key]);
  }

  private *lists(before: readonly unknown[], after: readonly unknown[], path: Path): Generator<Path> {
    if (openReason(before) !== undefined || openReason(after) !== undefined) return;
    if (before.length !== after.length) yield path;
    else for (const [index, item] of before.entries()) yield* this.differing(item, after[index], [...path, index]);
  }
}

/** Absent, or a list or map without anything in it. */
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  (isMap(value) && Object.keys(value).length === 0);

/** The paths of an object that differ although they cannot be changed. */
export function changedPaths(
  before: unknown,
  after: unknown,
  spec: Omit<ImmutableSpec, 'group' | 'kind' | 'source'>,
): readonly Path[] {
  const comparison = new Comparison(spec);
  return spec.paths.flatMap((path) => [...comparison.differing(get(before, ...path), get(after, ...path), path)]);
}
