/** The methods of lists. One that goes over its items stops where more may follow. */

import { Unknown } from '../../value.js';
import { callValue } from './calls.js';
import type { ts } from './compiler.js';
import { UNDECIDED } from './join.js';
import { uncertainTurns } from './loops.js';
import type { Machine } from './machine.js';
import { truth } from './operators.js';
import { spoil } from './properties.js';
import {
  type Args,
  argument,
  type Call,
  isScalar,
  isUnknown,
  List,
  type Slot,
  type Traced,
  UNDEFINED,
  unknown,
} from './values.js';

type Method = (machine: Machine, list: List, args: Args, node: ts.Node, self: Traced) => Traced;

const MOST_ITEMS = 100_000;

function listFrom(items: readonly Slot[], open: string | undefined, node: ts.Node): Traced {
  const list = new List(items.slice(0, MOST_ITEMS));
  list.open = items.length > MOST_ITEMS ? 'it is too long' : open;
  return { value: list, from: node };
}

/** Calls back for each item, and as for one more where there may be more. */
function each(
  machine: Machine,
  list: List,
  args: Args,
  node: ts.Node,
  self: Traced,
  of: (result: Traced, item: Slot, index: number) => void,
): string | undefined {
  const callee = argument(args, 0);
  for (const [index, item] of [...list.items].entries())
    of(callValue(machine, callee, { list: [item, { value: index }, self], open: undefined }, node), item, index);
  if (list.open === undefined) return undefined;
  const { open } = list;
  uncertainTurns(machine, () => {
    callValue(machine, callee, { list: [unknown(open), unknown(open), self], open: undefined }, node);
    return undefined;
  });
  return open;
}

const map: Method = (machine, list, args, node, self) => {
  const items: Slot[] = [];
  const open = each(machine, list, args, node, self, (result, item) =>
    items.push({ ...result, from: result.from ?? item.from, use: result.from }),
  );
  return listFrom(items, open, node);
};

/** Where it cannot be told whether an item stays, no later one has an index that is known. */
const filter: Method = (machine, list, args, node, self) => {
  const items: Slot[] = [];
  let doubt: string | undefined;
  const open = each(machine, list, args, node, self, ({ value }, item) => {
    const stays = truth(value);
    if (stays === undefined) doubt ??= UNDECIDED;
    else if (stays && doubt === undefined) items.push(item);
  });
  return listFrom(items, doubt ?? open, node);
};

function concatenated(parts: readonly Traced[]): { items: Slot[]; open: string | undefined } {
  const items: Slot[] = [];
  for (const part of parts) {
    if (isUnknown(part.value)) return { items, open: part.value.reason };
    if (!(part.value instanceof List)) items.push(part);
    else {
      items.push(...part.value.items);
      if (part.value.open !== undefined) return { items, open: part.value.open };
    }
  }
  return { items, open: undefined };
}

const flatMap: Method = (machine, list, args, node, self) => {
  const results: Traced[] = [];
  const open = each(machine, list, args, node, self, (result) => results.push(result));
  const flat = concatenated(results);
  return listFrom(flat.items, flat.open ?? open, node);
};

/** The first item that a test holds for; undecided where an earlier one may be it. */
function search(
  machine: Machine,
  list: List,
  args: Args,
  node: ts.Node,
  self: Traced,
): { item: Slot; index: number } | undefined | Unknown {
  let found: { item: Slot; index: number } | undefined;
  let doubt: Unknown | undefined;
  each(machine, list, args, node, self, ({ value }, item, index) => {
    const holds = truth(value);
    if (holds === undefined && !found) doubt ??= new Unknown(UNDECIDED);
    if (holds && !found && !doubt) found = { item, index };
  });
  return doubt ?? found ?? (list.open === undefined ? undefined : new Unknown(list.open));
}

const searching =
  (of: (found: { item: Slot; index: number } | undefined) => Traced): Method =>
  (machine, list, args, node, self) => {
    const found = search(machine, list, args, node, self);
    return found instanceof Unknown ? { value: found, from: node } : of(found);
  };

const every: Method = (machine, list, args, node, self) => {
  const truths: (boolean | undefined)[] = [];
  const open = each(machine, list, args, node, self, ({ value }) => truths.push(truth(value)));
  if (truths.includes(false)) return { value: false, from: node };
  return {
    value: open === undefined && !truths.includes(undefined) ? true : new Unknown(open ?? UNDECIDED),
    from: node,
  };
};

const reduce: Method = (machine, list, args, node, self) => {
  if (list.open !== undefined) {
    each(machine, list, { list: [], open: list.open }, node, self, () => undefined);
    return unknown(list.open, node);
  }
  const callee = argument(args, 0);
  const items = args.list.length > 1 ? list.items : list.items.slice(1);
  const start = args.list[1] ?? list.items[0] ?? UNDEFINED;
  return items.reduce<Traced>(
    (sum, item, index) => callValue(machine, callee, { list: [sum, item, { value: index }], open: undefined }, node),
    start,
  );
};

/** Items or indexes that are known; Unknown when one is not. */
function scalars(values: readonly Traced[]): (string | number)[] | Unknown {
  const known: (string | number)[] = [];
  for (const { value } of values) {
    if (!isScalar(value)) return new Unknown(isUnknown(value) ? value.reason : 'an item is no text');
    known.push(value as string | number);
  }
  return known;
}

const includes: Method = (_machine, list, args, node) => {
  const { value } = argument(args, 0);
  if (isUnknown(value)) return unknown(value.reason, node);
  if (list.items.some((item) => Object.is(item.value, value))) return { value: true, from: node };
  const doubt = list.items.find((item) => isUnknown(item.value));
  return { value: list.open === undefined && !doubt ? false : new Unknown(list.open ?? UNDECIDED), from: node };
};

const indexOf: Method = (machine, list, args, node, self) => {
  const known = includes(machine, list, { ...args, list: args.list.slice(0, 1) }, node, self).value;
  const index = list.items.findIndex(({ value }) => Object.is(value, argument(args, 0).value));
  const isSure =
    args.list.length === 1 && !list.items.slice(0, Math.max(index, 0)).some(({ value }) => isUnknown(value));
  if (known === false && args.list.length === 1) return { value: -1, from: node };
  return known === true && isSure ? { value: index, from: node } : unknown(list.open ?? UNDECIDED, node);
};

const join: Method = (_machine, list, args, node) => {
  const texts = scalars(list.items);
  const by = args.list.length > 0 ? argument(args, 0).value : ',';
  if (texts instanceof Unknown || list.open !== undefined || typeof by !== 'string')
    return unknown(texts instanceof Unknown ? texts.reason : (list.open ?? UNDECIDED), node);
  return { value: texts.map((text) => text ?? '').join(by), from: node };
};

const slice: Method = (_machine, list, args, node) => {
  const bounds = scalars(args.list);
  if (
    bounds instanceof Unknown ||
    args.open !== undefined ||
    (list.open !== undefined && bounds.some((bound) => Number(bound) < 0))
  )
    return listFrom([], UNDECIDED, node);
  return listFrom(list.items.slice(...(bounds as number[])), list.open, node);
};

const push: Method = (machine, list, args, node) => {
  machine.touch(list);
  // Behind what may be there already no index is known.
  if (list.open === undefined) list.items.push(...args.list.slice(0, Math.max(0, MOST_ITEMS - list.items.length)));
  list.open ??= args.open;
  return { value: list.open === undefined ? list.items.length : new Unknown(list.open), from: node };
};

/** Methods that change the order or the front of a list: known when all of it is. */
const changing =
  (change: (items: Slot[], args: Args) => Traced | undefined): Method =>
  (machine, list, args, node, self) => {
    machine.touch(list);
    const result = list.open === undefined && args.open === undefined ? change(list.items, args) : undefined;
    if (result) return result.value === list ? self : result;
    spoil(machine, list, 'it is changed in a way that is not evaluated');
    return unknown(list.open ?? 'it is changed in a way that is not evaluated', node);
  };

const reversed = changing((items) => {
  items.reverse();
  return UNDEFINED;
});

const sorted: Method = (_machine, list, args, node) => {
  const texts = scalars(list.items);
  if (texts instanceof Unknown || list.open !== undefined || args.list.length > 0)
    return listFrom([], 'its order is not evaluated', node);
  return listFrom(
    [...list.items].sort((one, two) => (String(one.value) < String(two.value) ? -1 : 1)),
    undefined,
    node,
  );
};

const listText: Method = (machine, list, _args, node, self) =>
  join(machine, list, { list: [], open: undefined }, node, self);

const METHODS: Readonly<Record<string, Method>> = {
  map,
  filter,
  flatMap,
  reduce,
  every,
  includes,
  indexOf,
  join,
  slice,
  push,
  toSorted: sorted,
  forEach: (machine, list, args, node, self) => {
    map(machine, list, args, node, self);
    return UNDEFINED;
  },
  find: searching((found) => found?.item ?? UNDEFINED),
  findIndex: searching((found) => ({ value: found?.index ?? -1 })),
  some: searching((found) => ({ value: found !== undefined })),
  concat: (_machine, _list, args, node, self) => {
    const { items, open } = concatenated([self, ...args.list]);
    return listFrom(items, open ?? args.open, node);
  },
  flat: (_machine, list, args, node) => {
    if (args.list.length > 0) return listFrom([], 'its depth is not evaluated', node);
    const { items, open } = concatenated(list.items);
    return listFrom(items, open ?? list.open, node);
  },
  at: (_machine, list, args, node) => {
    const index = argument(args, 0).value;
    return typeof index === 'number' && list.open === undefined
      ? (list.items.at(index) ?? UNDEFINED)
      : unknown(list.open ?? UNDECIDED, node);
  },
  entries: (_machine, list, _args, node) =>
    listFrom(
      list.items.map((item, index) => ({ value: new List([{ value: index }, item]) })),
      list.open,
      node,
    ),
  values: (_machine, list, _args, node) => listFrom(list.items, list.open, node),
  keys: (_machine, list, _args, node) =>
    listFrom(
      list.items.map((_item, value) => ({ value })),
      list.open,
      node,
    ),
  toString: listText,
  unshift: changing((items, { list }) => ({ value: items.unshift(...list) })),
  pop: changing((items) => items.pop() ?? UNDEFINED),
  shift: changing((items) => items.shift() ?? UNDEFINED),
  splice: changing((items, { list: [start, count, ...added] }) => {
    const bounds = scalars(count ? [start ?? UNDEFINED, count] : [start ?? UNDEFINED]);
    if (bounds instanceof Unknown || bounds.some((bound) => typeof bound !== 'number')) return undefined;
    const [from = 0, length = items.length] = bounds as number[];
    return { value: new List(items.splice(from, length, ...added)) };
  }),
  reverse: (machine, list, args, node, self) => {
    reversed(machine, list, args, node, self);
    return self;
  },
  sort: (machine, list, args, node, self) => {
    const { value } = sorted(machine, list, args, node, self);
    machine.touch(list);
    list.items = [...(value as List).items];
    list.open = (value as List).open;
    return self;
  },
  fill: (machine, list, args, node, self) => {
    machine.touch(list);
    if (args.list.length > 1) spoil(machine, list, 'it is filled in part');
    else list.items = list.items.map(() => ({ ...argument(args, 0), use: node }));
    return self;
  },
};

/** A method of lists. */
export function listMethod(name: string): Call | undefined {
  const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  return method && ((machine, args, node, self) => method(machine, self.value as List, args, node, self));
}
