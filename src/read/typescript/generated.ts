/**
 * Reads the functions `toJson_*` that `cdk8s import` writes: they say which property of a class becomes which field. They
 * are read rather than run, so that a field keeps the place where the user wrote it.
 */

import { Unknown } from '../../value.js';
import { ts } from './compiler.js';
import { eachOption } from './join.js';
import type { Machine } from './machine.js';
import { property } from './properties.js';
import { lookUp } from './scope.js';
import { Dict, Func, isPlain, isUnknown, List, type Slot, type Traced, UNDEFINED, unknown } from './values.js';

const PREFIX = 'toJson_';

interface Field {
  readonly json: string;
  /** The property of the class; absent where it cannot be told. */
  readonly property: string | undefined;
  readonly expression: ts.Expression;
}

const FIELDS = new WeakMap<ts.Node, readonly Field[]>();

function first<T extends ts.Node>(node: ts.Node, is: (node: ts.Node) => node is T): T | undefined {
  if (is(node)) return node;
  return ts.forEachChild(node, (child) => first(child, is));
}

const ofSubject = (node: ts.Node): node is ts.PropertyAccessExpression =>
  ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'obj';

function fieldsOf(func: ts.Node): readonly Field[] {
  let fields = FIELDS.get(func);
  if (fields) return fields;
  const literal = first(func, ts.isObjectLiteralExpression);
  fields = (literal?.properties ?? []).flatMap((member) => {
    if (!ts.isPropertyAssignment(member) || ts.isComputedPropertyName(member.name) || ts.isBigIntLiteral(member.name))
      return [];
    const { initializer: expression } = member;
    return [{ json: member.name.text, property: first(expression, ofSubject)?.name.text, expression }];
  });
  FIELDS.set(func, fields);
  return fields;
}

/** The function that turns the props of a class into fields; undefined where `toJson` does something else. */
export function converterOf(toJson: Func): ts.Identifier | undefined {
  const call =
    toJson.node.body &&
    first(toJson.node.body, (node): node is ts.Identifier => ts.isIdentifier(node) && node.text.startsWith(PREFIX));
  return call;
}

/** The fields that props become. */
export function converted(machine: Machine, name: ts.Identifier, props: Traced, toJson: Func): Traced {
  return byFunction(machine, name.text, props, toJson.frame);
}

type Frame = Func['frame'];

function byFunction(machine: Machine, name: string, traced: Traced, frame: Frame): Traced {
  const { value, from } = traced;
  const each = eachOption(value, (option) => byFunction(machine, name, option, frame));
  if (each) return each;
  if (value === undefined || value === null || isUnknown(value)) return traced;
  const func = lookUp(machine, frame, name).value;
  if (!isPlain(value) || !(func instanceof Func))
    return unknown('it is turned into a field in a way that is not read', from);
  const dict = new Dict();
  dict.open = value.open;
  for (const field of fieldsOf(func.node)) {
    const slot = field.property === undefined ? undefined : value.entries.get(field.property);
    if (slot) dict.entries.set(field.json, { ...slot, ...convert(machine, field.expression, slot, func.frame) });
  }
  return { value: dict, from };
}

/** What an expression of such a function makes of the value it is about. */
function convert(machine: Machine, expression: ts.Expression, traced: Traced, frame: Frame): Traced {
  if (ts.isParenthesizedExpression(expression)) return convert(machine, expression.expression, traced, frame);
  if (ts.isIdentifier(expression) || ts.isElementAccessExpression(expression) || ofSubject(expression)) return traced;
  if (ts.isPropertyAccessExpression(expression)) return unwrapped(machine, expression, traced, frame);
  if (ts.isCallExpression(expression)) return byCall(machine, expression, traced, frame);
  if (ts.isConditionalExpression(expression)) return eachEntry(machine, expression.whenFalse, traced, frame);
  return unknown('it is turned into a field in a way that is not read', traced.from);
}

const isNothing = ({ value }: Traced): boolean => value === undefined || value === null;

/** `.value` of the small classes that stand for "a number or text". */
function unwrapped(machine: Machine, expression: ts.PropertyAccessExpression, traced: Traced, frame: Frame): Traced {
  const inner = convert(machine, expression.expression, traced, frame);
  if (isNothing(inner)) return UNDEFINED;
  const { value, from } = property(machine, inner, expression.name.text);
  return { value, from: from ?? inner.from };
}

function byCall(
  machine: Machine,
  { expression: callee, arguments: [argument] }: ts.CallExpression,
  traced: Traced,
  frame: Frame,
): Traced {
  if (ts.isIdentifier(callee) && callee.text.startsWith(PREFIX) && argument)
    return byFunction(machine, callee.text, convert(machine, argument, traced, frame), frame);
  if (!ts.isPropertyAccessExpression(callee))
    return unknown('it is turned into a field in a way that is not read', traced.from);
  const base = convert(machine, callee.expression, traced, frame);
  if (isNothing(base)) return UNDEFINED;
  if (callee.name.text === 'map' && argument && ts.isArrowFunction(argument) && !ts.isBlock(argument.body))
    return eachItem(machine, argument.body, base, frame);
  return unknown('it is turned into a field in a way that is not read', traced.from);
}

function eachItem(machine: Machine, body: ts.Expression, traced: Traced, frame: Frame): Traced {
  const { value, from } = traced;
  if (!(value instanceof List))
    return isUnknown(value) ? { value: new Unknown(value.reason), from } : unknown('it is no list', from);
  const list = new List(value.items.map((slot): Slot => ({ ...slot, ...convert(machine, body, slot, frame) })));
  list.open = value.open;
  return { value: list, from };
}

/** `Object.entries(x).reduce(... [i[0]]: f(i[1]) ...)`: the values of a map turned one by one. */
function eachEntry(machine: Machine, expression: ts.Expression, traced: Traced, frame: Frame): Traced {
  const { value, from } = traced;
  const computed = (node: ts.Node): node is ts.PropertyAssignment =>
    ts.isPropertyAssignment(node) && ts.isComputedPropertyName(node.name);
  const body = first(expression, computed)?.initializer;
  if (!isPlain(value) || !body) return isUnknown(value) || isNothing(traced) ? traced : unknown('it is no map', from);
  const dict = new Dict();
  dict.open = value.open;
  for (const [key, slot] of value.entries) dict.entries.set(key, { ...slot, ...convert(machine, body, slot, frame) });
  return { value: dict, from };
}

/** What a class of `cdk8s import` makes of a path of fields. */
export interface OwnNames {
  /** The names of the class for the keys of the path; undefined for a key that it has no property for. */
  readonly names: readonly (string | number | undefined)[];
  /** The type that it declares for the last of them, if it is one of its own properties. */
  readonly type: ts.TypeNode | undefined;
}

interface Step {
  readonly func: Func | undefined;
  /** Whether the next key is one of a list or map, which have no names of their own. */
  readonly inner: boolean;
  readonly type: ts.TypeNode | undefined;
}

/** The names that a class has for fields. */
export function ownNames(machine: Machine, toJson: Func, path: readonly (string | number)[]): OwnNames {
  const called = converterOf(toJson);
  let step: Step = { func: called && funcOf(machine, called.text, toJson.frame), inner: false, type: undefined };
  const names = path.map((key) => {
    const { name, next } = stepInto(machine, step, key);
    step = next;
    return name;
  });
  return { names, type: step.type };
}

function funcOf(machine: Machine, name: string, frame: Frame): Func | undefined {
  const { value } = lookUp(machine, frame, name);
  return value instanceof Func ? value : undefined;
}

function stepInto(
  machine: Machine,
  { func, inner }: Step,
  key: string | number,
): { name: string | number | undefined; next: Step } {
  if (inner) return { name: key, next: { func, inner: false, type: undefined } };
  if (!func) return { name: key, next: { func, inner: false, type: undefined } };
  const field = fieldsOf(func.node).find(({ json }) => json === key);
  const none: Step = { func: undefined, inner: false, type: undefined };
  if (field?.property === undefined) return { name: undefined, next: none };
  const { expression, property: name } = field;
  const called = first(
    expression,
    (node): node is ts.Identifier => ts.isIdentifier(node) && node.text.startsWith(PREFIX),
  );
  const next = called && funcOf(machine, called.text, func.frame);
  return { name, next: { func: next, inner: !called || !isCallOf(expression, called), type: typeOf(func, name) } };
}

/** Whether an expression is nothing but a call of a function: no list or map of what that makes. */
function isCallOf(expression: ts.Expression, called: ts.Identifier): boolean {
  return ts.isParenthesizedExpression(expression)
    ? isCallOf(expression.expression, called)
    : ts.isCallExpression(expression) && expression.expression === called;
}

/** The type of a property, by the interface that a function of the file takes. */
function typeOf({ node }: Func, property: string): ts.TypeNode | undefined {
  const [parameter] = node.parameters;
  const reference = parameter?.type && first(parameter.type, ts.isTypeReferenceNode);
  if (!reference || !ts.isIdentifier(reference.typeName)) return undefined;
  const { text } = reference.typeName;
  const declared = node
    .getSourceFile()
    .statements.find((one): one is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(one) && one.name.text === text);
  const member = declared?.members.find((one) => one.name !== undefined && one.name.getText() === property);
  return member && ts.isPropertySignature(member) ? member.type : undefined;
}
