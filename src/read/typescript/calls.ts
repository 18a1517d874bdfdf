/** Calls of functions, methods and constructors, known or not. */

import { Unknown } from '../../value.js';
import { instantiate, methodOf, superCall } from './classes.js';
import { requiredBy } from './common-js.js';
import { ts } from './compiler.js';
import { evaluate } from './expressions.js';
import { runFunction } from './functions.js';
import { listMethod } from './lists.js';
import { elements, listed } from './literals.js';
import type { Machine } from './machine.js';
import { property, spoil } from './properties.js';
import { find, homeOf, selfOf } from './scope.js';
import { textMethod } from './texts.js';
import {
  type Args,
  ancestry,
  type Call,
  ClassValue,
  Dict,
  type Frame,
  Func,
  Instance,
  isUnknown,
  List,
  Native,
  NativeClass,
  type Traced,
  UNDEFINED,
  Unsure,
  unknown,
  type Value,
} from './values.js';

/** Calls a function of the program. */
export function callFunction(machine: Machine, func: Func, args: Args, node: ts.Node): Traced {
  const result = machine.nested(() => runFunction(machine, func, args));
  return result ?? unknownCall(machine, args, 'calls are nested too deeply', node, false);
}

/** Something that is not known was called: it may throw, change what it was given, and call it back. */
export function unknownCall(machine: Machine, args: Args, reason: string, node: ts.Node, callsBack: boolean): Traced {
  machine.doubts++;
  machine.expose(args.list, reason);
  for (const { value } of args.list) {
    if (value instanceof Func) {
      if (callsBack) callBack(machine, value, reason, node);
    } else spoil(machine, value, reason);
  }
  return unknown(reason, node);
}

function callBack(machine: Machine, func: Func, reason: string, node: ts.Node): void {
  const call = (): unknown => callFunction(machine, func, { list: [], open: reason }, node);
  machine.callBack(func.node, () => machine.fork<unknown>(call, () => undefined));
}

export function callValue(
  machine: Machine,
  { value }: Traced,
  args: Args,
  node: ts.Node,
  self = UNDEFINED,
  callsBack = false,
): Traced {
  if (value instanceof Func) return callFunction(machine, withSelf(value, self), args, node);
  if (value instanceof Native && value.call) return value.call(machine, args, node, self);
  return unknownCall(machine, args, isUnknown(value) ? value.reason : 'what is called is not known', node, callsBack);
}

/** A function with the `this` it is called on; arrows and bound ones keep theirs. */
const withSelf = (func: Func, self: Traced): Func =>
  ts.isArrowFunction(func.node) || func.bound || self === UNDEFINED
    ? func
    : new Func(func.node, func.frame, self, func.home);

/** What a method of a value is, and whether it is known. */
export function callMethod(
  machine: Machine,
  base: Traced,
  name: string,
  args: Args,
  node: ts.Node,
  callsBack = false,
): Traced {
  const { value } = base;
  if (value instanceof Unsure && value.options.length > 0) {
    const ways = value.options.map((option) => () => callMethod(machine, option, name, args, node, callsBack));
    return ways.reduceRight((rest, way) => () => machine.either(way, rest))();
  }
  if (value instanceof List || typeof value === 'string' || typeof value === 'number') {
    const native = value instanceof List ? listMethod(name) : textMethod(name);
    if (native) return native(machine, args, node, base);
    spoil(machine, value, `the method ${name} may change it`);
    return unknownCall(machine, args, `the method ${name} is not evaluated`, node, true);
  }
  if (value instanceof Instance) return instanceMethod(machine, value, base, name, args, node);
  if (value instanceof Func) return functionMethod(machine, base, name, args, node);
  if (value instanceof Dict && !(value instanceof ClassValue) && name === 'hasOwnProperty')
    return hasOwn(value, args, node);
  return callValue(machine, property(machine, base, name), args, node, base, callsBack);
}

function hasOwn(dict: Dict, { list: [key] }: Args, node: ts.Node): Traced {
  const known =
    key && typeof key.value === 'string'
      ? dict.entries.has(key.value) || (dict.open === undefined ? false : undefined)
      : undefined;
  return { value: known ?? new Unknown(dict.open ?? 'the key is not known'), from: node };
}

function functionMethod(machine: Machine, func: Traced, name: string, args: Args, node: ts.Node): Traced {
  const [self = UNDEFINED, ...others] = args.list;
  if (name === 'call') return callValue(machine, func, { ...args, list: others }, node, self);
  if (name === 'apply' && args.open === undefined) {
    const { items, open } = others[0] ? listed(others[0].value) : new List();
    return callValue(machine, func, { list: items, open }, node, self);
  }
  if (name === 'bind' && args.open === undefined)
    return { value: boundTo(func.value as Func, self, others), from: node };
  return unknownCall(machine, args, `the method ${name} is not evaluated`, node, true);
}

/** A function bound to a `this` and first arguments; one that is bound already keeps its own `this`. */
function boundTo(func: Func, self: Traced, args: readonly Traced[]): Func {
  const { node, frame, self: own, home, bound = [] } = withSelf(func, self);
  return new Func(node, frame, own, home, [...bound, ...args]);
}

function nativeMethod(instance: Instance, name: string): Call | undefined {
  for (const type of ancestry(instance.type)) {
    if (type instanceof NativeClass && Object.hasOwn(type.methods, name)) return type.methods[name];
  }
  return undefined;
}

function instanceMethod(
  machine: Machine,
  instance: Instance,
  self: Traced,
  name: string,
  args: Args,
  node: ts.Node,
): Traced {
  const own = instance.entries.get(name);
  if (own) return callValue(machine, own, args, node, own.value instanceof Func && own.value.self ? UNDEFINED : self);
  const method = methodOf(instance.type, name);
  if (method) return callFunction(machine, withSelf(method, self), args, node);
  const native = nativeMethod(instance, name);
  if (native) return native(machine, args, node, self);
  spoil(machine, instance, `the method ${name} may change it`);
  return unknownCall(machine, args, `the method ${name} is not evaluated`, node, true);
}

const TESTS = /"(?:vitest|@jest\/globals|mocha|uvu|node:test|ava|tap)"/;

/** What test frameworks lay ready for every file. */
const TEST_GLOBALS = new Set(['describe', 'context', 'suite', 'it', 'test', 'before', 'beforeAll', 'beforeEach']);

/** Whether something unknown that is called by this expression calls back what it is given: tests are no part of an app. */
function callsBack(machine: Machine, callee: ts.Expression, frame: Frame): boolean {
  let root = callee;
  while (ts.isPropertyAccessExpression(root) || ts.isCallExpression(root)) root = root.expression;
  if (!ts.isIdentifier(root)) return true;
  if (!find(frame, root.text)) return machine.limits.tests === true && TEST_GLOBALS.has(root.text);
  const { value } = evaluate(machine, root, frame);
  return machine.limits.tests === true || !(isUnknown(value) && TESTS.test(value.reason));
}

const endsChain = (node: ts.Node, { value }: Traced): boolean =>
  (node.flags & ts.NodeFlags.OptionalChain) !== 0 && (value === undefined || value === null);

export function call(machine: Machine, node: ts.CallExpression, frame: Frame): Traced {
  const { expression: callee } = node;
  if (callee.kind === ts.SyntaxKind.SuperKeyword)
    return superCall(machine, elements(machine, node.arguments, frame), node, frame);
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return unknown('it is imported while the program runs', node);
  const required = find(frame, 'require') ? undefined : requiredBy(node);
  if (required !== undefined) return machine.modules.imported(node.getSourceFile(), required, '*');
  if (ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee))
    return callMember(machine, node, callee, frame);
  const target = evaluate(machine, callee, frame);
  if (endsChain(node, target)) return UNDEFINED;
  const args = elements(machine, node.arguments, frame);
  return callValue(machine, target, args, node, UNDEFINED, callsBack(machine, callee, frame));
}

function callMember(
  machine: Machine,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  frame: Frame,
): Traced {
  if (callee.expression.kind === ts.SyntaxKind.SuperKeyword) return superMethod(machine, node, callee, frame);
  const base = evaluate(machine, callee.expression, frame);
  if (endsChain(node, base)) return UNDEFINED;
  const name = ts.isPropertyAccessExpression(callee)
    ? callee.name.text
    : evaluate(machine, callee.argumentExpression, frame).value;
  if (node.questionDotToken && lacks(machine, base, name)) return UNDEFINED;
  const args = elements(machine, node.arguments, frame);
  if (typeof name === 'string') return callMethod(machine, base, name, args, node, callsBack(machine, callee, frame));
  return unknownCall(machine, args, 'the method is not known', node, true);
}

/** Whether a value surely has no such method, so that `?.()` calls nothing. */
function lacks(machine: Machine, base: Traced, name: Value): boolean {
  if (typeof name !== 'string' || (base.value instanceof Instance && nativeMethod(base.value, name))) return false;
  const { value } = property(machine, base, name);
  return value === undefined || value === null;
}

function superMethod(machine: Machine, node: ts.CallExpression, callee: ts.Expression, frame: Frame): Traced {
  const args = elements(machine, node.arguments, frame);
  const self = selfOf(frame);
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : '';
  const method = methodOf(homeOf(frame)?.base, name);
  if (method) return callFunction(machine, withSelf(method, self), args, node);
  const native = self.value instanceof Instance ? nativeMethod(self.value, name) : undefined;
  return native
    ? native(machine, args, node, self)
    : unknownCall(machine, args, `the method ${name} is not evaluated`, node, true);
}

export function construct(machine: Machine, node: ts.NewExpression, frame: Frame): Traced {
  const { value } = evaluate(machine, node.expression, frame);
  const args = elements(machine, node.arguments ?? [], frame);
  const made = constructed(machine, value, args, node);
  machine.note(made.value, args, node);
  return made;
}

function constructed(machine: Machine, value: Value, args: Args, node: ts.NewExpression): Traced {
  if (value instanceof ClassValue || value instanceof NativeClass) {
    const made = machine.nested(() => instantiate(machine, value, args, node));
    return made ? { value: made, from: node } : unknown('calls are nested too deeply', node);
  }
  if (value instanceof Native && value.name === 'Array' && value.call)
    return value.call(machine, args, node, UNDEFINED);
  machine.doubts++;
  const reason = isUnknown(value) ? value.reason : 'the class is not known';
  machine.expose(args.list, reason);
  return unknown(reason, node);
}

export function taggedText(machine: Machine, node: ts.TaggedTemplateExpression, frame: Frame): Traced {
  if (
    ts.isPropertyAccessExpression(node.tag) &&
    node.tag.getText() === 'String.raw' &&
    ts.isNoSubstitutionTemplateLiteral(node.template)
  )
    return { value: node.template.rawText ?? node.template.text, from: node };
  return unknownCall(
    machine,
    { list: [], open: undefined },
    'a tag makes the text',
    evaluate(machine, node.tag, frame).from ?? node,
    false,
  );
}
