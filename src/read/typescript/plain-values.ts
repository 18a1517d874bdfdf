/** Plain data as values, each with the place of the value of the program that it is equal to. */

import { isMap, openReason, Unknown } from '../../value.js';
import { Dict, isPlain, isUnknown, List, type Slot, type Traced, type Value } from './values.js';

function fieldValue(plain: unknown, like: Value): Value {
  if (plain instanceof Unknown) return isUnknown(like) ? like : new Unknown(plain.reason);
  if (Array.isArray(plain)) {
    const list = new List(
      plain.map((item, index) => slotOf(item, like instanceof List ? like.items[index] : undefined)),
    );
    list.open = openReason(plain);
    return list;
  }
  if (!isMap(plain)) return plain as Value;
  const dict = new Dict();
  dict.open = openReason(plain);
  for (const [key, inner] of Object.entries(plain))
    dict.entries.set(key, slotOf(inner, isPlain(like) ? like.entries.get(key) : undefined));
  return dict;
}

const isSame = (plain: unknown, like: Value): boolean =>
  (typeof plain === 'object' && plain !== null) || Object.is(plain, like);

function slotOf(plain: unknown, like: Slot | undefined): Slot {
  const value = fieldValue(plain, like?.value);
  return like && isSame(plain, like.value) ? { ...like, value } : { value };
}

/** Plain data; `like` is what the program gave of it. */
export const fromPlain = (plain: unknown, like: Traced | undefined): Traced => slotOf(plain, like);
