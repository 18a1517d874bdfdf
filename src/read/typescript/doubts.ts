/** What the fields of an object may be where that is not known: programs that come to the same have the same doubts. */

import { Dict, Instance, isUnknown, List, Unsure, type Value } from './values.js';

const DEEPEST = 100;
const MOST = 20_000;

/** Values as plain data, with all that each may be. */
class Telling {
  #count = 0;

  of(value: Value, depth: number): unknown {
    if (++this.#count > MOST || depth > DEEPEST) return 'more';
    const inner = (one: { readonly value: Value }): unknown => this.of(one.value, depth + 1);
    if (value instanceof Unsure) return { reason: value.reason, options: value.options.map(inner) };
    if (isUnknown(value)) return { reason: value.reason };
    if (value instanceof Instance) return 'an instance';
    if (value instanceof List) return value.items.map(inner);
    if (value instanceof Dict) return [...value.entries].map(([key, slot]) => [key, inner(slot)]);
    return typeof value === 'object' && value !== null ? 'a function' : value;
  }
}

/** What each value may be that is one of a few, in no order. */
export function doubtsOf(fields: Dict): string[] {
  const doubts: string[] = [];
  const telling = new Telling();
  const seen = new Set<Dict | List>();
  const open: (Dict | List)[] = [fields];
  for (let value = open.pop(); value; value = open.pop()) {
    if (seen.has(value)) continue;
    seen.add(value);
    for (const { value: inner } of value instanceof List ? value.items : value.entries.values()) {
      if (inner instanceof Unsure) doubts.push(JSON.stringify(telling.of(inner, 0)));
      else if (inner instanceof List || inner instanceof Dict) open.push(inner);
    }
  }
  return doubts.sort();
}
