/** Binds names: of declarations, parameters and destructuring, with their defaults. */

import { Unknown } from '../../value.js';
import { ts } from './compiler.js';
import { evaluate } from './expressions.js';
import { listed, nameText } from './literals.js';
import type { Machine } from './machine.js';
import { store } from './operators.js';
import { property } from './properties.js';
import { declare } from './scope.js';
import { Dict, type Frame, isPlain, isUnknown, List, type Traced, unknown } from './values.js';

/** Binds what a name or pattern declares. */
export function bind(machine: Machine, name: ts.BindingName, traced: Traced, frame: Frame): void {
  if (ts.isIdentifier(name)) declare(frame, name.text, { slot: traced });
  else if (ts.isObjectBindingPattern(name)) bindProperties(machine, name, traced, frame);
  else bindItems(machine, name, traced, frame);
}

/** A value, or its default where it is absent; where that cannot be told, either. */
export function withDefault(
  machine: Machine,
  traced: Traced,
  initializer: ts.Expression | undefined,
  frame: Frame,
): Traced {
  if (!initializer) return traced;
  if (traced.value === undefined) return evaluate(machine, initializer, frame);
  if (!isUnknown(traced.value)) return traced;
  return machine.either(
    () => traced,
    () => evaluate(machine, initializer, frame),
  );
}

function bindProperties(machine: Machine, pattern: ts.ObjectBindingPattern, traced: Traced, frame: Frame): void {
  const taken = new Set<string>();
  for (const element of pattern.elements) {
    if (element.dotDotDotToken) {
      bind(machine, element.name, rest(traced, taken), frame);
      continue;
    }
    const key = element.propertyName ?? (element.name as ts.Identifier);
    const name = nameText(machine, key, frame);
    const value = name instanceof Unknown ? unknown(name.reason, key) : property(machine, traced, name);
    if (typeof name === 'string') taken.add(name);
    bind(machine, element.name, withDefault(machine, value, element.initializer, frame), frame);
  }
}

/** What a map holds beside what was taken. */
function rest({ value, from }: Traced, taken: ReadonlySet<string>): Traced {
  if (!isPlain(value)) return unknown(isUnknown(value) ? value.reason : 'it is no map', from);
  const left = new Dict();
  left.open = value.open;
  for (const [key, slot] of value.entries) if (!taken.has(key)) left.entries.set(key, slot);
  return { value: left, from };
}

function itemAt(list: List, index: number): Traced {
  return list.items[index] ?? { value: list.open === undefined ? undefined : new Unknown(list.open) };
}

function itemsFrom(list: List, index: number): Traced {
  const left = new List(list.items.slice(index));
  left.open = list.open;
  return { value: left };
}

function bindItems(machine: Machine, pattern: ts.ArrayBindingPattern, traced: Traced, frame: Frame): void {
  const list = listed(traced.value);
  for (const [index, element] of pattern.elements.entries()) {
    if (ts.isOmittedExpression(element)) continue;
    const value = element.dotDotDotToken
      ? itemsFrom(list, index)
      : withDefault(machine, itemAt(list, index), element.initializer, frame);
    bind(machine, element.name, value, frame);
  }
}

/** Assigns to a pattern of variables that are declared already. */
export function bindPattern(
  machine: Machine,
  target: ts.ArrayLiteralExpression | ts.ObjectLiteralExpression,
  traced: Traced,
  frame: Frame,
): void {
  if (ts.isArrayLiteralExpression(target)) assignItems(machine, target, traced, frame);
  else assignProperties(machine, target, traced, frame);
}

/** Assigns to what may stand in a pattern: a variable, or another pattern, with its default. */
function assignTo(machine: Machine, target: ts.Expression, traced: Traced, use: ts.Node, frame: Frame): void {
  if (ts.isBinaryExpression(target))
    store(machine, target.left, withDefault(machine, traced, target.right, frame), use, frame);
  else store(machine, target, traced, use, frame);
}

function assignItems(machine: Machine, target: ts.ArrayLiteralExpression, traced: Traced, frame: Frame): void {
  const list = listed(traced.value);
  for (const [index, item] of target.elements.entries()) {
    if (ts.isSpreadElement(item)) assignTo(machine, item.expression, itemsFrom(list, index), item, frame);
    else if (!ts.isOmittedExpression(item)) assignTo(machine, item, itemAt(list, index), item, frame);
  }
}

function assignProperties(machine: Machine, target: ts.ObjectLiteralExpression, traced: Traced, frame: Frame): void {
  const taken = new Set<string>();
  for (const member of target.properties) {
    if (ts.isSpreadAssignment(member)) store(machine, member.expression, rest(traced, taken), member, frame);
    if (!ts.isShorthandPropertyAssignment(member) && !ts.isPropertyAssignment(member)) continue;
    const name = nameText(machine, member.name, frame);
    const value = name instanceof Unknown ? unknown(name.reason) : property(machine, traced, name);
    if (typeof name === 'string') taken.add(name);
    if (ts.isPropertyAssignment(member)) assignTo(machine, member.initializer, value, member, frame);
    else
      store(
        machine,
        member.name,
        withDefault(machine, value, member.objectAssignmentInitializer, frame),
        member,
        frame,
      );
  }
}

/** Binds the parameters of a function to the arguments of a call. */
export function bindParameters(
  machine: Machine,
  parameters: readonly ts.ParameterDeclaration[],
  args: { readonly list: readonly Traced[]; readonly open: string | undefined },
  frame: Frame,
): void {
  const given = new List([...args.list]);
  given.open = args.open;
  for (const [index, parameter] of parameters.entries()) {
    const value = parameter.dotDotDotToken
      ? itemsFrom(given, index)
      : withDefault(machine, itemAt(given, index), parameter.initializer, frame);
    bind(machine, parameter.name, value, frame);
  }
}
