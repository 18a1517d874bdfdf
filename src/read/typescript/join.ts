/** Joins what two branches come to when it cannot be told which of them is taken. */

import { labour } from './budget.js';
import {
  ClassValue,
  Dict,
  Frame,
  Instance,
  isPlain,
  List,
  type Slot,
  type Store,
  type Traced,
  Unsure,
  type Value,
} from './values.js';

export const UNDECIDED = 'a condition that cannot be evaluated decides it';

const MOST_OPTIONS = 4;
const DEEPEST = 30;

const options = (traced: Traced): readonly Traced[] =>
  traced.value instanceof Unsure ? traced.value.options : [traced];

/** One of two values: the value itself where they agree. */
export function join(one: Traced, two: Traced, depth = 0): Traced {
  if (Object.is(one.value, two.value)) return one;
  labour(3);
  if (depth < DEEPEST) {
    if (isPlain(one.value) && isPlain(two.value))
      return { value: akin(joinDicts(one.value, two.value, depth), one.value, two.value), from: one.from };
    if (one.value instanceof List && two.value instanceof List)
      return { value: akin(joinLists(one.value, two.value, depth), one.value, two.value), from: one.from };
  }
  const all = [...options(one), ...options(two)];
  return { value: new Unsure(UNDECIDED, all.length > MOST_OPTIONS ? [] : all), from: one.from };
}

/** Notes that what is joined is one of the two: who writes to it writes to one of them, and the other way round. */
function akin<T extends Dict | List>(joined: T, ...parts: readonly T[]): T {
  joined.akin = new Set(parts);
  for (const part of parts) {
    part.akin ??= new Set();
    part.akin.add(joined);
  }
  return joined;
}

function joinSlots(one: Slot | undefined, two: Slot | undefined, depth: number): Slot {
  if (one && two) return one === two ? one : { ...one, ...join(one, two, depth + 1) };
  const only = (one ?? two) as Slot;
  return { ...only, value: new Unsure(UNDECIDED, [only, { value: undefined }]) };
}

function joinEntries(one: ReadonlyMap<string, Slot>, two: ReadonlyMap<string, Slot>, depth: number): Map<string, Slot> {
  const joined = new Map<string, Slot>();
  for (const key of new Set([...one.keys(), ...two.keys()]))
    joined.set(key, joinSlots(one.get(key), two.get(key), depth));
  return joined;
}

function joinDicts(one: Dict, two: Dict, depth: number): Dict {
  const joined = new Dict();
  joined.entries = joinEntries(one.entries, two.entries, depth);
  joined.open = one.open ?? two.open;
  return joined;
}

/** What both hold at the same index; where one is longer there may be more. */
function joinItems(one: readonly Slot[], two: readonly Slot[], depth: number): Slot[] {
  const length = Math.min(one.length, two.length);
  return one.slice(0, length).map((slot, index) => joinSlots(slot, two[index], depth));
}

function joinLists(one: List, two: List, depth: number): List {
  const joined = new List(joinItems(one.items, two.items, depth));
  joined.open = one.open ?? two.open ?? (one.items.length === two.items.length ? undefined : UNDECIDED);
  return joined;
}

/** Puts a store into the state that both of two states agree on. */
export function joinState(store: Store, one: unknown, two: unknown): void {
  if (store instanceof Frame) joinFrame(store, one as ReadonlyMap<string, Traced>, two as ReadonlyMap<string, Traced>);
  else if (store instanceof Dict) joinDict(store, one as Dict, two as Dict);
  else if (store instanceof List) joinList(store, one as List, two as List);
}

function joinFrame(frame: Frame, one: ReadonlyMap<string, Traced>, two: ReadonlyMap<string, Traced>): void {
  for (const [name, binding] of frame.names) {
    const [left, right] = [one.get(name), two.get(name)];
    binding.slot = left && right ? join(left, right) : (left ?? right);
  }
}

function joinDict(store: Dict, one: Dict, two: Dict): void {
  store.entries = joinEntries(one.entries, two.entries, 0);
  store.open = one.open ?? two.open;
}

function joinList(store: List, one: List, two: List): void {
  const joined = joinLists(one, two, 0);
  store.items = joined.items;
  store.open = joined.open;
}

/** The value that each option of an unsure value comes to, joined; undefined for any other value. */
export function eachOption(value: Value, of: (option: Traced) => Traced): Traced | undefined {
  if (!(value instanceof Unsure) || value.options.length === 0) return undefined;
  return value.options.map(of).reduce((one, two) => join(one, two));
}

/** Whether a value may be written to by others: what a call that is not known may change. */
export const isMutable = (value: Value): value is Dict | List =>
  (value instanceof Dict && !(value instanceof ClassValue) && !(value instanceof Instance)) || value instanceof List;
