/** Changes made to plain data: what a text must read as after it was edited. */

import type { ObjectChange } from '../finding.js';
import { isMap, markOpen, openReason, type Path, type PlainMap } from '../value.js';

/** A change whose path starts at the root of its document. */
export type DataChange = { readonly path: Path } & (
  | { readonly op: 'set'; readonly value: unknown }
  | { readonly op: 'add'; readonly value: string }
  | { readonly op: 'remove' }
  | { readonly op: 'rename'; readonly key: string }
  | { readonly op: 'move'; readonly to: Path }
);

/** A change of an object as one of its document, or of the part of that at a path. */
export function inDocument({ object, ...change }: ObjectChange, part: Path = []): DataChange {
  const base = object.base.slice(part.length);
  const path = [...base, ...change.path];
  return change.op === 'move' ? { ...change, path, to: [...base, ...change.to] } : { ...change, path };
}

/** A key of a map, or an index of a list. */
type Key = string | number;

/** What stands under a key, also if it is null. */
const child = (value: unknown, key: Key): unknown =>
  isMap(value) || Array.isArray(value) ? (value as PlainMap)[key] : undefined;

const at = (value: unknown, path: Path): unknown => path.reduce(child, value);

/** A copy that may hold more than it shows if what it was made of may. */
function asOpen<T extends object>(value: unknown, copy: T): T {
  const reason = openReason(value);
  return reason === undefined ? copy : markOpen(copy, reason);
}

/** A copy with another value at a path; maps on the way are made where there are none. */
function put(value: unknown, path: Path, inner: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return inner;
  const changed = put(child(value, key), rest, inner);
  if (Array.isArray(value))
    return asOpen(
      value,
      value.map((item, index) => (index === key ? changed : item)),
    );
  return asOpen(value, { ...(isMap(value) ? value : {}), [key]: changed });
}

/** A copy without a key or an item. */
function without(value: unknown, path: Path): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return undefined;
  if (rest.length > 0) return put(value, [key], without(child(value, key), rest));
  if (Array.isArray(value))
    return asOpen(
      value,
      value.filter((_, index) => index !== key),
    );
  const { [key]: _, ...left } = value as PlainMap;
  return asOpen(value, left);
}

const isEmptyMap = (value: unknown): boolean => isMap(value) && Object.keys(value).length === 0;

/** The length of the beginning that two paths share. */
export function commonLength(one: Path, other: Path): number {
  const length = one.findIndex((key, index) => key !== other[index]);
  return length < 0 ? one.length : length;
}

function moved(value: unknown, path: Path, to: Path): unknown {
  let result = put(without(value, path), to, at(value, path));
  for (let length = path.length - 1; length > commonLength(path, to); length--) {
    const emptied = path.slice(0, length);
    if (typeof emptied.at(-1) === 'number' || !isEmptyMap(at(result, emptied))) break;
    result = without(result, emptied);
  }
  return result;
}

/** Later items first, so that the indexes of those before them stay. */
function byIndex(left: DataChange, right: DataChange): number {
  const [one, other] = [left.path.at(-1), right.path.at(-1)];
  return typeof one === 'number' && typeof other === 'number' ? other - one : 0;
}

/** The data with some changes made, all of whose paths are those of the data as it was. */
export function changed(value: unknown, changes: readonly DataChange[]): unknown {
  let result = value;
  for (const { op, path, ...change } of changes) {
    if (op === 'set' && 'value' in change) result = put(result, path, change.value);
    if (op === 'add' && 'value' in change) {
      const list = at(result, path);
      result = put(result, path, [...(Array.isArray(list) ? list : []), change.value]);
    }
  }
  for (const change of changes) {
    if (change.op === 'move') result = moved(result, change.path, change.to);
    if (change.op === 'rename') {
      const to = [...change.path.slice(0, -1), change.key];
      result = put(without(result, change.path), to, at(result, change.path));
    }
  }
  for (const { op, path } of [...changes].sort(byIndex)) if (op === 'remove') result = without(result, path);
  return result;
}
