/** Changes that can be made of some data. */

import type { DataChange } from '../../src/edit/changed.js';
import { type Editing, editsOfAll } from '../../src/edit/edits.js';
import type { Fix } from '../../src/finding.js';
import type { Path } from '../../src/value.js';
import type { Choices, Data } from './formats.js';

export function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const below = Object.entries(value).flatMap(([key, inner]) =>
    pathsOf(inner, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return [at, ...below];
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value);

/** A change that can be made of some data. */
export function changeOf(value: Data, choose: Choices): DataChange {
  const paths = pathsOf(value).filter(([first]) => first !== 'apiVersion' && first !== 'kind');
  const some = (fits: (inner: unknown) => boolean): Path => {
    const found = paths.filter((path) => fits(at(value, path)));
    return found[choose.next(found.length)] ?? [];
  };
  const isMap = (inner: unknown): boolean => typeof inner === 'object' && inner !== null && !Array.isArray(inner);
  const below = (path: Path): Path => (path.length === 0 ? [] : path);
  const op = choose.next(7);
  if (op === 0) return { op: 'set', path: [...some(isMap), 'new'], value: true };
  if (op === 1)
    return {
      op: 'set',
      path: [...some((inner) => isMap(inner) || inner === null), 'far', 'away'],
      value: 'Prune=false,x',
    };
  if (op === 2) {
    const path = below(some((inner) => typeof inner !== 'object'));
    return path.length > 0 ? { op: 'set', path, value: 'Always' } : { op: 'set', path: ['z'], value: { a: { b: 1 } } };
  }
  if (op === 3) {
    const path = some((inner) => Array.isArray(inner) || inner === null);
    return { op: 'add', path: path.length > 0 ? path : ['gates', 'list'], value: 'Snapshot' };
  }
  const leaf = below(some(() => true));
  if (leaf.length === 0) return { op: 'set', path: ['z'], value: 'two words' };
  if (op === 4 || typeof leaf.at(-1) === 'number') return { op: 'remove', path: leaf };
  if (op === 5) return { op: 'rename', path: leaf, key: 'renamed' };
  return { op: 'move', path: leaf, to: choose.one(2) ? ['moved', 'there'] : ['there'] };
}

/** The edits of one fix. */
export const editsOf = (fix: Fix): Editing =>
  editsOfAll([fix], () => fix.changes.flatMap(({ object }) => object.document?.program ?? []))[0] as Editing;
