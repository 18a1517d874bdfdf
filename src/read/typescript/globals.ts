/** Global objects of the language whose functions depend on nothing but their arguments. */

import { Unknown } from '../../value.js';
import { callValue } from './calls.js';
import type { ts } from './compiler.js';
import { copyOf } from './copies.js';
import { jsonText } from './json-text.js';
import { listed, spread } from './literals.js';
import type { Machine } from './machine.js';
import { truth } from './operators.js';
import { spoil } from './properties.js';
import {
  argument,
  type Call,
  Dict,
  type Instance,
  inOrder,
  isPlain,
  isScalar,
  isUnknown,
  List,
  Native,
  NativeClass,
  type Scalar,
  type Slot,
  type Traced,
  UNDEFINED,
  unknown,
  type Value,
} from './values.js';

function listOf(items: readonly Slot[], open: string | undefined, from: ts.Node): Traced {
  const list = new List([...items]);
  list.open = open;
  return { value: list, from };
}

/** A list made of the entries of a map. */
const entriesAs =
  (of: (key: string, slot: Slot) => Slot): Call =>
  (_machine, args, node) => {
    const { value } = argument(args, 0);
    if (value instanceof List)
      return listOf(
        value.items.map((slot, index) => of(String(index), slot)),
        value.open,
        node,
      );
    if (!isPlain(value)) return listOf([], isUnknown(value) ? value.reason : 'it is no plain map', node);
    return listOf(
      inOrder(value).map(([key, slot]) => of(key, slot)),
      value.open,
      node,
    );
  };

const fromEntries: Call = (_machine, args, node) => {
  const dict = new Dict();
  const list = listed(argument(args, 0).value);
  dict.open = list.open;
  for (const { value } of list.items) {
    const [key, slot] = value instanceof List ? value.items : [];
    if (!key || !isScalar(key.value)) dict.open ??= 'a key is not known';
    else dict.entries.set(String(key.value), slot ?? UNDEFINED);
  }
  return { value: dict, from: node };
};

const assign: Call = (machine, { list: [target, ...sources], open }, node) => {
  if (!(target?.value instanceof Dict)) return unknown('what is assigned to is not known', node);
  machine.touch(target.value);
  for (const source of sources) spread(machine, target.value, source);
  if (open !== undefined) spoil(machine, target.value, open);
  return target;
};

const same: Call = (_machine, args) => argument(args, 0);
const nothing: Call = () => UNDEFINED;

/** A function of scalars that JavaScript itself computes, of the first of its arguments where only they matter. */
const pure =
  (compute: (...args: never[]) => Scalar, most = Number.POSITIVE_INFINITY): Call =>
  (_machine, args, node) => {
    const list = args.list.slice(0, most);
    const open = list.length < most ? args.open : undefined;
    const doubt = list.find(({ value }) => !isScalar(value))?.value;
    if (open !== undefined || doubt !== undefined)
      return unknown(
        open ?? (isUnknown(doubt as Value) ? (doubt as Unknown).reason : 'an argument is not evaluated'),
        node,
      );
    return {
      value: (compute as (...args: Scalar[]) => Scalar)(...list.map(({ value }) => value as Scalar)),
      from: node,
    };
  };

const toBoolean: Call = (_machine, args, node) => {
  const { value } = argument(args, 0);
  return { value: truth(value) ?? new Unknown((value as Unknown).reason), from: node };
};

const natives = (
  name: string,
  calls: Readonly<Record<string, Call>>,
  values: Readonly<Record<string, Value>> = {},
  call?: Call,
): Native =>
  new Native(name, call, {
    ...Object.fromEntries(Object.entries(calls).map(([member, of]) => [member, new Native(`${name}.${member}`, of)])),
    ...values,
  });

const MOST_ITEMS = 10_000;

/** `Array.from` of a list, or of `{ length }`, with a function for its items. */
const from: Call = (machine, args, node) => {
  const { value } = argument(args, 0);
  const length = isPlain(value) ? value.entries.get('length')?.value : undefined;
  const known = typeof length === 'number' && length >= 0 && length <= MOST_ITEMS;
  const list = known ? new List(Array.from({ length }, () => ({ value: undefined }))) : listed(value);
  const of = args.list[1];
  if (!of) return listOf(list.items, list.open, node);
  const items = list.items.map((item, index) =>
    callValue(machine, of, { list: [item, { value: index }], open: undefined }, node),
  );
  return listOf(items, list.open, node);
};

const isArray: Call = (_machine, args, node) => {
  const { value } = argument(args, 0);
  return isUnknown(value) ? unknown(value.reason, node) : { value: value instanceof List, from: node };
};

const stringify: Call = (_machine, args, node) => {
  const text = args.list.length === 1 ? jsonText(argument(args, 0).value) : new Unknown('its layout is not evaluated');
  return { value: text, from: node };
};

const parse: Call = (machine, args, node) => {
  const { value } = argument(args, 0);
  if (typeof value === 'string') machine.tick(value.length);
  return typeof value === 'string'
    ? machine.modules.json(value, node)
    : unknown(isUnknown(value) ? value.reason : 'it is no text', node);
};

const hasOwn: Call = (_machine, args, node) => {
  const [{ value: dict }, { value: key }] = [argument(args, 0), argument(args, 1)];
  if (!(dict instanceof Dict) || typeof key !== 'string') return unknown('the key is not known', node);
  const has = dict.entries.has(key);
  return { value: has || dict.open === undefined ? has : new Unknown(dict.open), from: node };
};

const of: Call = (_machine, { list, open }, node) => listOf(list, open, node);

const sized: Call = (_machine, args, node) => {
  const length = args.list.length === 1 ? argument(args, 0).value : undefined;
  if (typeof length === 'number' && length >= 0 && length <= MOST_ITEMS)
    return listOf(
      Array.from({ length }, () => ({ value: undefined })),
      undefined,
      node,
    );
  return listOf(args.list, args.open ?? (isUnknown(length) ? length.reason : undefined), node);
};

const MATH = ['abs', 'ceil', 'floor', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc', 'pow', 'log2', 'log10'] as const;

/** Errors hold nothing that manifests are made of. */
const error = new NativeClass('Error', (_machine, instance: Instance) => {
  instance.open = 'it is an error';
});

const GLOBALS: ReadonlyMap<string, Value> = new Map<string, Value>([
  [
    'Object',
    natives('Object', {
      keys: entriesAs((key, { key: from }) => ({ value: key, from })),
      values: entriesAs((_key, slot) => slot),
      entries: entriesAs((key, slot) => ({ value: new List([{ value: key, from: slot.key }, slot]) })),
      fromEntries,
      assign,
      freeze: same,
      seal: same,
      hasOwn,
    }),
  ],
  ['Array', natives('Array', { isArray, from, of }, {}, sized)],
  ['JSON', natives('JSON', { stringify, parse })],
  ['Math', natives('Math', Object.fromEntries(MATH.map((name) => [name, pure(Math[name] as never)])), { PI: Math.PI })],
  [
    'Number',
    natives(
      'Number',
      {
        isInteger: pure(Number.isInteger, 1),
        isFinite: pure(Number.isFinite, 1),
        isNaN: pure(Number.isNaN, 1),
        parseInt: pure(Number.parseInt, 2),
        parseFloat: pure(Number.parseFloat, 1),
      },
      { MAX_SAFE_INTEGER: Number.MAX_SAFE_INTEGER },
      pure(Number as never, 1),
    ),
  ],
  ['String', natives('String', {}, {}, pure(String as never, 1))],
  ['Boolean', natives('Boolean', {}, {}, toBoolean)],
  ['parseInt', new Native('parseInt', pure(Number.parseInt, 2))],
  ['parseFloat', new Native('parseFloat', pure(Number.parseFloat, 1))],
  ['isNaN', new Native('isNaN', pure(Number.isNaN, 1))],
  ['encodeURIComponent', new Native('encodeURIComponent', pure(encodeURIComponent as never, 1))],
  ['structuredClone', new Native('structuredClone', (_machine, args) => ({ value: copyOf(argument(args, 0).value) }))],
  [
    'console',
    natives('console', Object.fromEntries(['log', 'info', 'warn', 'error', 'debug'].map((name) => [name, nothing]))),
  ],
  ['process', new Unknown('the environment decides it')],
  ['Error', error],
  ['TypeError', error],
  ['RangeError', error],
]);

export const globalValue = (_machine: Machine | undefined, name: string): Value => GLOBALS.get(name);
