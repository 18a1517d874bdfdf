/** What constructs wrote for stand-ins, turned back into what is known of it. */

import type { Marks } from '../../src/construct-reader.js';
import { holdsUnknown, isMap, markOpen, openReason, type PlainMap, Unknown } from '../../src/value.js';
import { opened } from '../joined.js';
import type { Tokens } from './tokens.js';

/** Data as it is written: what is absent leaves no key, and what holds a stand-in is not known. */
export function decoded(value: unknown, tokens: Tokens): unknown {
  if (typeof value === 'string') {
    const reason = tokens.inText(value);
    return reason === undefined ? value : new Unknown(reason);
  }
  if (typeof value === 'number') {
    const reason = tokens.inNumber(value);
    return reason === undefined ? value : new Unknown(reason);
  }
  if (Array.isArray(value)) return decodedList(value, tokens);
  return isMap(value) ? decodedMap(value, tokens) : value;
}

function decodedList(list: readonly unknown[], tokens: Tokens): unknown[] {
  const items: unknown[] = [];
  let open = openReason(list);
  for (const item of list) {
    const more = tokens.inItem(item);
    if (more !== undefined) {
      open = more;
      break;
    }
    items.push(decoded(item, tokens) ?? null);
  }
  return open === undefined ? items : markOpen(items, open);
}

function decodedMap(map: PlainMap, tokens: Tokens): PlainMap {
  const result: PlainMap = {};
  let open = openReason(map);
  let deep = false;
  for (const [key, inner] of Object.entries(map)) {
    const more = tokens.inKey(key);
    if (more) {
      open = more.reason;
      deep ||= more.deep;
      continue;
    }
    const value = decoded(inner, tokens);
    if (value !== undefined && value !== null) result[key] = value;
  }
  if (open === undefined) return result;
  return deep ? (opened(result, open) as PlainMap) : markOpen(result, open);
}

/** What two outcomes agree on. */
export function agreed(one: unknown, two: unknown, reason: string): unknown {
  if (Object.is(one, two)) return one;
  if (one instanceof Unknown) return one;
  if (two instanceof Unknown) return two;
  if (Array.isArray(one) && Array.isArray(two)) return agreedLists(one, two, reason);
  if (isMap(one) && isMap(two) && !Array.isArray(one) && !Array.isArray(two)) return agreedMaps(one, two, reason);
  return new Unknown(reason);
}

function agreedLists(one: readonly unknown[], two: readonly unknown[], reason: string): unknown[] {
  const length = Math.min(one.length, two.length);
  const items = one.slice(0, length).map((item, index) => agreed(item, two[index], reason));
  const open = openReason(one) ?? openReason(two) ?? (one.length === two.length ? undefined : reason);
  return open === undefined ? items : markOpen(items, open);
}

function agreedMaps(one: PlainMap, two: PlainMap, reason: string): PlainMap {
  const result: PlainMap = {};
  for (const key of new Set([...Object.keys(one), ...Object.keys(two)]))
    result[key] = key in one && key in two ? agreed(one[key], two[key], reason) : new Unknown(reason);
  const open = openReason(one) ?? openReason(two);
  return open === undefined ? result : markOpen(result, open);
}

/** The same with the marks of who asked, whose classes are not those of here. */
export const marked = (value: unknown, marks: Marks): unknown => (holdsUnknown(value) ? remarked(value, marks) : value);

function remarked(value: unknown, marks: Marks): unknown {
  if (value instanceof Unknown) return marks.unknown(value.reason);
  if (typeof value !== 'object' || value === null) return value;
  const open = openReason(value);
  const copy = Array.isArray(value)
    ? value.map((item) => remarked(item, marks))
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, remarked(inner, marks)]));
  return open === undefined ? copy : marks.open(copy, open);
}
