/** Reads and writes properties. */

import { Unknown } from '../../value.js';
import { callFunction } from './calls.js';
import { accessorOf, methodOf } from './classes.js';
import type { ts } from './compiler.js';
import { eachOption, isMutable } from './join.js';
import type { Machine } from './machine.js';
import { Namespace } from './module.js';
import {
  ancestry,
  ClassValue,
  Dict,
  descends,
  Instance,
  isUnknown,
  List,
  Native,
  NativeClass,
  type Slot,
  type Traced,
  UNDEFINED,
  unknown,
  type Value,
} from './values.js';

const OUTSIDE = 'it belongs to something that is not read';

/** The value of a property. */
export function property(machine: Machine, base: Traced, name: string): Traced {
  const { value, from } = base;
  const each = eachOption(value, (option) => property(machine, option, name));
  if (each) return each;
  if (isUnknown(value)) return { value: new Unknown(value.reason), from };
  if (value instanceof Instance) return memberOf(machine, value, name, base);
  if (value instanceof ClassValue) return staticOf(machine, value, name);
  if (value instanceof Namespace) return value.get(name);
  if (value instanceof Dict) return entryOf(value, name, from);
  if (value instanceof List) return itemOf(value, name, from);
  if (value instanceof Native)
    return {
      value: Object.hasOwn(value.members, name)
        ? value.members[name]
        : new Unknown(`${value.name}.${name} is not evaluated`),
    };
  if (typeof value === 'string') return characterOf(value, name, from);
  return unknown(value === undefined || value === null ? `"${name}" is read of nothing` : OUTSIDE, from);
}

function entryOf(dict: Dict, name: string, from: ts.Node | undefined): Traced {
  return dict.entries.get(name) ?? { value: dict.open === undefined ? undefined : new Unknown(dict.open), from };
}

function itemOf(list: List, name: string, from: ts.Node | undefined): Traced {
  if (name === 'length') return { value: list.open === undefined ? list.items.length : new Unknown(list.open), from };
  const item = /^\d+$/.test(name) ? list.items[Number(name)] : undefined;
  return (
    item ?? {
      value: list.open === undefined && /^\d+$/.test(name) ? undefined : new Unknown(list.open ?? OUTSIDE),
      from,
    }
  );
}

function characterOf(text: string, name: string, from: ts.Node | undefined): Traced {
  if (name === 'length') return { value: text.length, from };
  return /^\d+$/.test(name) ? { value: text[Number(name)], from } : unknown(OUTSIDE, from);
}

function memberOf(machine: Machine, instance: Instance, name: string, self: Traced): Traced {
  const own = instance.entries.get(name);
  if (own) return own;
  const getter = accessorOf(instance.type, name, 'get');
  if (getter) return callFunction(machine, { ...getter, self }, { list: [], open: undefined }, instance.made);
  const method = methodOf(instance.type, name);
  if (method) return { value: method };
  for (const type of ancestry(instance.type)) {
    if (type instanceof Unknown) return unknown(OUTSIDE);
    const given = type instanceof NativeClass ? type.get(machine, instance, name) : undefined;
    if (given) return given;
  }
  return instance.open === undefined ? UNDEFINED : unknown(instance.open);
}

function staticOf(machine: Machine, type: ClassValue, name: string): Traced {
  for (const one of ancestry(type)) {
    if (one instanceof Unknown) return unknown(OUTSIDE);
    if (one instanceof NativeClass) return Object.hasOwn(one.members, name) ? { value: one.members[name] } : UNDEFINED;
    const own = one.entries.get(name);
    if (own) return own;
    const getter = accessorOf(one, name, 'get', true);
    if (getter)
      return callFunction(machine, { ...getter, self: { value: type } }, { list: [], open: undefined }, one.node);
    const method = methodOf(one, name, true);
    if (method) return { value: method };
  }
  return name === 'name' && type.node.name ? { value: type.node.name.text } : UNDEFINED;
}

/** Sets a property; one whose name is not known may be any. */
export function setProperty(machine: Machine, base: Value, name: Value, slot: Slot): void {
  if (base instanceof Instance && typeof name === 'string') {
    const setter = accessorOf(base.type, name, 'set');
    if (setter) {
      callFunction(machine, { ...setter, self: { value: base } }, { list: [slot], open: undefined }, base.made);
      return;
    }
  }
  if (base instanceof Dict) {
    machine.touch(base);
    if (isUnknown(name) || (typeof name !== 'string' && typeof name !== 'number'))
      base.blur('a property whose name is not known is set');
    else base.entries.set(String(name), slot);
  } else if (base instanceof List) {
    machine.touch(base);
    const index = Number(name);
    if (
      name === 'length' &&
      typeof slot.value === 'number' &&
      slot.value <= base.items.length &&
      base.open === undefined
    )
      base.items.length = slot.value;
    else if (Number.isInteger(index) && index >= 0 && index <= base.items.length && base.open === undefined)
      base.items[index] = slot;
    else base.blur('an item whose index is not known is set');
  } else if (isUnknown(base))
    eachOption(base, (option) => {
      if (isMutable(option.value)) spoil(machine, option.value, base.reason);
      return UNDEFINED;
    });
}

/** Removes a property. */
export function deleteProperty(machine: Machine, base: Value, name: Value): void {
  if (!(base instanceof Dict)) return;
  machine.touch(base);
  if (typeof name === 'string' || typeof name === 'number') base.entries.delete(String(name));
  else base.blur('a property whose name is not known is deleted');
}

/** What a call that is not known may have changed is not known either. */
export function spoil(machine: Machine, value: Value, reason: string, depth = 0): void {
  if (depth > 20) return;
  machine.tick();
  if (value instanceof Instance) {
    if (descends(value.type, 'ApiObject')) value.hidden.set('spoiled', reason);
    // Whoever has a construct, or its node, reaches all below it.
    const owner = value.hidden.get('owner');
    if (owner instanceof Instance) spoil(machine, owner, reason, depth + 1);
    for (const child of value.construct?.children ?? []) spoil(machine, child, reason, depth + 1);
    return;
  }
  if (!isMutable(value)) return;
  const slots = value instanceof List ? value.items : [...value.entries.values()];
  for (const slot of slots) spoil(machine, slot.value, reason, depth + 1);
  machine.touch(value);
  value.blur(reason);
}
