/** What an API object of a program writes: its fields as the program came to them, and as plain data. */

import { isMap, markOpen, openReason, type PlainMap, Unknown } from '../../value.js';
import { Exhausted, labour } from './budget.js';
import { callFunction, callMethod } from './calls.js';
import { methodOf } from './classes.js';
import { converted, converterOf } from './generated.js';
import { spread } from './literals.js';
import type { Machine } from './machine.js';
import { patched } from './patches.js';
import { fromPlain } from './plain-values.js';
import { LAZY_VALUE, operationsOf } from './pure-classes.js';
import { nearest } from './tree.js';
import {
  Dict,
  dictOf,
  Func,
  Instance,
  isPlain,
  isUnknown,
  List,
  type Slot,
  type Traced,
  type Value,
} from './values.js';

/** Fields that are known of an object although what else it holds is not. */
const IDENTITY = ['apiVersion', 'kind'] as const;

function only(fields: Dict, reason: string): Dict {
  const dict = new Dict();
  for (const name of IDENTITY) {
    const slot = fields.entries.get(name);
    if (slot) dict.entries.set(name, slot);
  }
  dict.open = reason;
  return dict;
}

const metadataOf = (instance: Instance): Dict =>
  (instance.hidden.get('metadata') as Instance).hidden.get('data') as Dict;

/** The fields of an object. */
export function fieldsOf(machine: Machine, instance: Instance): Dict {
  const fields = new Dict();
  const written = instance.hidden.get('written') as (() => PlainMap) | undefined;
  spread(machine, fields, written ? fromPlain(written(), undefined) : (instance.hidden.get('props') as Traced));
  fields.entries.set('metadata', { ...fields.entries.get('metadata'), value: metadataOf(instance) });
  return late(machine, instance, fields);
}

/** What an object comes to: as plain data, with its fields when they are asked for. */
export interface WrittenObject {
  readonly plain: PlainMap;
  /** Values of the program that it is made of. */
  readonly sources: Dict;
  readonly fields: () => Dict;
}

/** What is written of an object. What a construct of this library tells is data already, unless the program changes it. */
export function writtenOf(machine: Machine, instance: Instance): WrittenObject {
  const written = instance.hidden.get('written') as (() => PlainMap) | undefined;
  if (!written || isChanged(instance)) {
    const fields = fieldsOf(machine, instance);
    return { plain: plainOf(machine, fields), sources: fields, fields: () => fields };
  }
  const data = metadataOf(instance);
  const { apiVersion, kind, ...rest } = written();
  const { metadata } = plainOf(machine, dictOf([['metadata', { value: data }]]));
  const plain = copyOpen(written(), { apiVersion, kind, metadata, ...rest });
  return { plain, sources: data, fields: () => fieldsOf(machine, instance) };
}

function copyOpen(from: PlainMap, to: PlainMap): PlainMap {
  for (const [key, value] of Object.entries(to)) if (value === undefined) delete to[key];
  const open = openReason(from);
  return open === undefined ? to : markOpen(to, open);
}

/** Whether something is done to what an object is given when it is written. */
function isChanged(instance: Instance): boolean {
  const patches = instance.hidden.get('patches') as List;
  return (
    instance.hidden.has('spoiled') ||
    hasResolvers(instance) ||
    patches.items.length > 0 ||
    patches.open !== undefined ||
    methodOf(instance.type, 'toJson') !== undefined
  );
}

/** Whether the app of an object has resolvers. */
function hasResolvers(instance: Instance): boolean {
  const app = nearest(instance, 'App');
  return app instanceof Instance && app.hidden.has('resolvers');
}

/** What happens to the fields when the object is written. */
function late(machine: Machine, instance: Instance, fields: Dict): Dict {
  const spoiled = instance.hidden.get('spoiled') as string | undefined;
  if (spoiled !== undefined) return only(fields, spoiled);
  if (hasResolvers(instance)) return only(fields, 'resolvers of the app may replace it');
  const operations = operationsOf(instance.hidden.get('patches') as List);
  const after = operations && patched(fields, operations);
  if (!after) return only(fields, 'a JSON patch changes it in a way that is not evaluated');
  const toJson = methodOf(instance.type, 'toJson');
  return toJson ? overridden(machine, toJson, after) : after;
}

/** The fields as `toJson` of a class that `cdk8s import` wrote renames them. */
function overridden(machine: Machine, toJson: Func, fields: Dict): Dict {
  const converter = converterOf(toJson);
  if (!converter) return only(fields, 'its class writes it in a way that is not evaluated');
  const { value } = converted(machine, converter, { value: fields }, toJson);
  if (!isPlain(value)) return only(fields, 'its class writes it in a way that is not evaluated');
  const all = new Dict();
  spread(machine, all, { value: only(fields, '') });
  all.open = undefined;
  spread(machine, all, { value });
  for (const name of IDENTITY) all.entries.set(name, all.entries.get(name) ?? (fields.entries.get(name) as Slot));
  return all;
}

const DEEPEST = 200;

/** Turns values into plain data as cdk8s writes them: what is absent or null leaves no key. */
class Plain {
  constructor(private readonly machine: Machine) {}

  map(dict: Dict, depth = 0): PlainMap {
    const map: PlainMap = {};
    for (const [key, slot] of dict.entries) {
      const value = this.of(slot.value, depth + 1);
      if (value !== undefined && value !== null) define(map, key, value);
    }
    return dict.open === undefined ? map : markOpen(map, dict.open);
  }

  of(value: Value, depth: number): unknown {
    labour();
    if (depth > DEEPEST) throw new Exhausted();
    if (value === undefined || value === null) return undefined;
    if (isUnknown(value)) return new Unknown(value.reason);
    if (value instanceof List) return this.#list(value, depth);
    if (isPlain(value)) return this.map(value, depth);
    if (value instanceof Instance && value.type === LAZY_VALUE)
      return this.of(produced(this.machine, value).value, depth + 1);
    return typeof value === 'object' ? new Unknown('it is no plain data') : value;
  }

  #list({ items, open }: List, depth: number): unknown[] {
    const list = items.map(({ value }) => this.of(value, depth + 1) ?? null);
    return open === undefined ? list : markOpen(list, open);
  }
}

function define(map: PlainMap, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  else map[key] = value;
}

function produced(machine: Machine, lazy: Instance): Traced {
  const producer = lazy.hidden.get('producer') as Traced;
  const none = { list: [], open: undefined };
  if (producer.value instanceof Func) return callFunction(machine, producer.value, none, lazy.made);
  return callMethod(machine, producer, 'produce', none, lazy.made);
}

/** Empty maps and lists leave no key in metadata; whether those do of which nothing is known is not known either. */
function withoutEmpty(value: unknown): unknown {
  if (!Array.isArray(value) && !isMap(value)) return value;
  if (isMap(value))
    for (const [key, inner] of Object.entries(value)) {
      const left = withoutEmpty(inner);
      if (left === undefined) delete value[key];
      else value[key] = left;
    }
  const inner = Object.values(value);
  if (inner.some((one) => !(one instanceof Unknown))) return value;
  const reason = inner.length > 0 ? (inner[0] as Unknown).reason : openReason(value);
  return reason === undefined ? undefined : new Unknown(reason);
}

/** Fields as plain data. @throws Exhausted when there is too much of it. */
export function plainOf(machine: Machine, fields: Dict): PlainMap {
  const plain = new Plain(machine).map(fields);
  if (isMap(plain.metadata)) withoutEmpty(plain.metadata);
  return plain;
}

/** The slot at a path of fields; undefined where nothing stands there. */
export function slotAt(machine: Machine, fields: Dict, path: readonly (string | number)[]): Slot | undefined {
  let slot: Slot | undefined = { value: fields };
  for (const key of path) {
    let value: Value = slot.value;
    if (value instanceof Instance && value.type === LAZY_VALUE) value = produced(machine, value).value;
    const next: Slot | undefined =
      value instanceof List
        ? value.items[Number(key)]
        : value instanceof Dict
          ? value.entries.get(String(key))
          : undefined;
    if (!next) return undefined;
    slot = next;
  }
  return slot;
}
