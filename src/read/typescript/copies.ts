/** Copies of plain data, which share nothing that can be written to. */

import { Unknown } from '../../value.js';
import { labour } from './budget.js';
import { Dict, isPlain, List, type Value } from './values.js';

const DEEPEST = 100;

export function copyOf(value: Value, depth = 0): Value {
  labour();
  if (depth > DEEPEST) return new Unknown('it is nested too deeply');
  if (value instanceof List) {
    const list = new List(value.items.map((slot) => ({ ...slot, value: copyOf(slot.value, depth + 1) })));
    list.open = value.open;
    return list;
  }
  if (!isPlain(value)) return value;
  const dict = new Dict();
  dict.open = value.open;
  for (const [key, slot] of value.entries) dict.entries.set(key, { ...slot, value: copyOf(slot.value, depth + 1) });
  return dict;
}
