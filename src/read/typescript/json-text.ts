/** Values as JSON text, where all of them is known. */

import { Unknown } from '../../value.js';
import { labour } from './budget.js';
import { isPlain, isScalar, isUnknown, List, type Value } from './values.js';

/** @throws Unknown where a part is not known. */
function plainOf(value: Value): unknown {
  labour();
  if (isUnknown(value)) throw value;
  if (isScalar(value)) return value;
  const open = value instanceof List || isPlain(value) ? value.open : 'it is no plain data';
  if (open !== undefined) throw new Unknown(open);
  if (value instanceof List) return value.items.map((slot) => plainOf(slot.value));
  if (isPlain(value)) return Object.fromEntries([...value.entries].map(([key, slot]) => [key, plainOf(slot.value)]));
  return undefined;
}

/** A value as JSON text; Unknown where a part of it is not known. */
export function jsonText(value: Value): string | undefined | Unknown {
  try {
    return JSON.stringify(plainOf(value));
  } catch (reason) {
    if (reason instanceof Unknown) return new Unknown(reason.reason);
    throw reason;
  }
}
