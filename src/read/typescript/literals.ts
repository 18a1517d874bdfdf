/** Object and array literals, and what is spread into them. */

import { Unknown } from '../../value.js';
import { ts } from './compiler.js';
import { evaluate } from './expressions.js';
import { functionOf } from './functions.js';
import { isMutable, join, UNDECIDED } from './join.js';
import type { Machine } from './machine.js';
import { Dict, type Frame, Instance, isUnknown, List, type Slot, type Traced, Unsure, unknown } from './values.js';

/** The text of a property name; Unknown when it is computed of what is not known. */
export function nameText(machine: Machine, name: ts.PropertyName, frame: Frame): string | Unknown {
  if (!ts.isComputedPropertyName(name))
    return ts.isBigIntLiteral(name) ? new Unknown('a big number is a key') : name.text;
  const { value } = evaluate(machine, name.expression, frame);
  if (isUnknown(value)) return value;
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : new Unknown('a key is neither text nor a number');
}

/** A slot for what an expression came to. */
export const slotOf = (traced: Traced, key: ts.Node | undefined, use: ts.Node): Slot => ({
  value: traced.value,
  from: traced.from ?? use,
  key,
  use,
});

export function objectLiteral(machine: Machine, node: ts.ObjectLiteralExpression, frame: Frame): Traced {
  const dict = new Dict();
  for (const member of node.properties) add(machine, dict, member, frame);
  return { value: dict, from: node };
}

function add(machine: Machine, dict: Dict, member: ts.ObjectLiteralElementLike, frame: Frame): void {
  if (ts.isSpreadAssignment(member)) return spread(machine, dict, evaluate(machine, member.expression, frame));
  const name = nameText(machine, member.name, frame);
  const slot = memberSlot(machine, member, frame, dict);
  if (name instanceof Unknown) dict.open ??= name.reason;
  else set(dict, name, slot);
}

function memberSlot(
  machine: Machine,
  member: Exclude<ts.ObjectLiteralElementLike, ts.SpreadAssignment>,
  frame: Frame,
  dict: Dict,
): Slot {
  if (ts.isPropertyAssignment(member))
    return slotOf(evaluate(machine, member.initializer, frame), member.name, member.initializer);
  if (ts.isShorthandPropertyAssignment(member))
    return slotOf(evaluate(machine, member.name, frame), member.name, member.name);
  if (ts.isMethodDeclaration(member))
    return slotOf(functionOf(machine, member, frame, { value: dict }), member.name, member);
  return slotOf(unknown('an accessor computes it', member), member.name, member);
}

/** The last of keys that stand twice counts; its place in the order is that of the first. */
function set(dict: Dict, name: string, slot: Slot): void {
  dict.entries.set(name, slot);
}

/** Puts the entries of a value into a map. */
export function spread(machine: Machine, dict: Dict, { value }: Traced): void {
  if (value instanceof Unsure && value.options.length > 0) return spreadEither(machine, dict, value.options);
  if (isUnknown(value)) return shadow(dict, value.reason);
  if (value instanceof List || typeof value === 'string')
    for (const [index, slot] of listed(value).items.entries()) set(dict, String(index), slot);
  if (!(value instanceof Dict)) return;
  if (value.open !== undefined) shadow(dict, value.open);
  for (const [key, slot] of value.entries) if (!isPrivate(value, key)) set(dict, key, slot);
}

/** Whether a field of an instance is for its class alone, as `#size`. */
const isPrivate = (value: Dict, key: string): boolean => value instanceof Instance && key.startsWith('#');

/** What may be spread over a map may change any of its entries. */
function shadow(dict: Dict, reason: string): void {
  for (const [key, slot] of dict.entries) dict.entries.set(key, { ...slot, value: new Unknown(reason) });
  dict.open = reason;
}

function spreadEither(machine: Machine, dict: Dict, options: readonly Traced[]): void {
  const outcomes = options.map((option) => {
    const copy = new Dict();
    copy.restore(dict.snapshot());
    spread(machine, copy, option);
    return { value: copy };
  });
  const { value } = outcomes.reduce<Traced>((one, two) => join(one, two), outcomes[0] as Traced);
  dict.restore((value as Dict).snapshot());
}

export function arrayLiteral(machine: Machine, node: ts.ArrayLiteralExpression, frame: Frame): Traced {
  const { list, open } = elements(machine, node.elements, frame);
  const items = new List([...list]);
  items.open = open;
  return { value: items, from: node };
}

/** Elements or arguments in order. Behind a spread that is not known nothing is known by its index. */
export function elements(
  machine: Machine,
  nodes: readonly ts.Expression[],
  frame: Frame,
): { list: Slot[]; open: string | undefined } {
  const list: Slot[] = [];
  let open: string | undefined;
  for (const node of nodes) {
    if (!ts.isSpreadElement(node)) {
      const traced = evaluate(machine, node, frame);
      if (open === undefined) list.push(slotOf(traced, node, node));
      continue;
    }
    const { value } = evaluate(machine, node.expression, frame);
    const items = listed(value);
    if (open === undefined) list.push(...items.items);
    open ??= items.open;
  }
  return { list, open };
}

/** What iterating over a value gives. */
export function listed(value: Traced['value']): List {
  if (value instanceof List) return value;
  const list = new List();
  if (typeof value === 'string') list.items = [...value].map((character) => ({ value: character }));
  else list.open = isUnknown(value) ? value.reason : isMutable(value) ? 'it is no list' : UNDECIDED;
  return list;
}
