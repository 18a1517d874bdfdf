/** Classes of the program: members, constructors and what `super` means. Enums, too. */

import { Unknown } from '../../value.js';
import { unknownCall } from './calls.js';
import { ts } from './compiler.js';
import { evaluate } from './expressions.js';
import { nameText, slotOf } from './literals.js';
import type { Machine } from './machine.js';
import { bindParameters } from './patterns.js';
import { lookUp } from './scope.js';
import { runBlock, runBody } from './statements.js';
import {
  type Args,
  ancestry,
  ClassValue,
  Dict,
  Frame,
  Func,
  Instance,
  isUnknown,
  NativeClass,
  type Traced,
  UNDEFINED,
  type Value,
} from './values.js';

export function classOf(machine: Machine, node: ts.ClassLikeDeclaration, outer: Frame): ClassValue {
  const frame = new Frame(outer);
  const type = new ClassValue(node, frame, baseOf(machine, node, outer));
  if (node.name) frame.names.set(node.name.text, { slot: { value: type, from: node } });
  const body = new Frame(frame);
  body.self = { value: type };
  body.home = type;
  for (const member of node.members) {
    if (ts.isPropertyDeclaration(member) && isStatic(member)) setField(machine, type, member, body);
    else if (ts.isClassStaticBlockDeclaration(member)) runBlock(machine, member.body.statements, new Frame(body));
  }
  return type;
}

function baseOf(machine: Machine, node: ts.ClassLikeDeclaration, frame: Frame): ClassValue['base'] {
  const clause = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  if (!clause) return undefined;
  const { value } = evaluate(machine, clause.expression, frame);
  if (value instanceof ClassValue || value instanceof NativeClass) return value;
  return new Unknown(isUnknown(value) ? value.reason : 'the base class is not known');
}

const isStatic = (member: ts.ClassElement): boolean =>
  (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;

function setField(machine: Machine, target: Dict, member: ts.PropertyDeclaration, frame: Frame): void {
  if ((ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Ambient) !== 0) return;
  const name = nameText(machine, member.name, frame);
  const traced = member.initializer ? evaluate(machine, member.initializer, frame) : UNDEFINED;
  machine.touch(target);
  if (typeof name === 'string')
    target.entries.set(name, slotOf(traced, member.name, member.initializer ?? member.name));
  else target.open ??= name.reason;
}

type Kind = 'method' | 'get' | 'set' | 'constructor';

const kindOf = (member: ts.ClassElement): Kind | undefined =>
  ts.isMethodDeclaration(member)
    ? 'method'
    : ts.isGetAccessorDeclaration(member)
      ? 'get'
      : ts.isSetAccessorDeclaration(member)
        ? 'set'
        : ts.isConstructorDeclaration(member)
          ? 'constructor'
          : undefined;

const INDEXES = new WeakMap<ts.ClassLikeDeclaration, ReadonlyMap<string, ts.FunctionLikeDeclaration>>();

/** The members with a body of a class, by kind and name. */
function membersOf(node: ts.ClassLikeDeclaration): ReadonlyMap<string, ts.FunctionLikeDeclaration> {
  let index = INDEXES.get(node) as Map<string, ts.FunctionLikeDeclaration> | undefined;
  if (index) return index;
  index = new Map();
  for (const member of node.members) {
    const kind = kindOf(member);
    const declaration = member as ts.FunctionLikeDeclaration;
    if (!kind || !declaration.body) continue;
    const name =
      member.name && !ts.isComputedPropertyName(member.name) && !ts.isBigIntLiteral(member.name)
        ? member.name.text
        : '';
    index.set(`${isStatic(member) ? 'static ' : ''}${kind} ${name}`, declaration);
  }
  INDEXES.set(node, index);
  return index;
}

function memberOf(type: ClassValue['base'], key: string): Func | undefined {
  for (const one of ancestry(type)) {
    const member = one instanceof ClassValue ? membersOf(one.node).get(key) : undefined;
    if (member) return new Func(member, (one as ClassValue).frame, undefined, one as ClassValue);
  }
  return undefined;
}

/** A method of a class or of one it descends from, without its `this`. */
export const methodOf = (type: ClassValue['base'], name: string, ofClass = false): Func | undefined =>
  memberOf(type, `${ofClass ? 'static ' : ''}method ${name}`);

export const accessorOf = (
  type: ClassValue['base'],
  name: string,
  kind: 'get' | 'set',
  ofClass = false,
): Func | undefined => memberOf(type, `${ofClass ? 'static ' : ''}${kind} ${name}`);

/** A new instance of a class. */
export function instantiate(machine: Machine, type: ClassValue | NativeClass, args: Args, node: ts.Node): Instance {
  const instance = new Instance(type, node);
  runConstructor(machine, instance, type, args, node);
  return instance;
}

function runConstructor(
  machine: Machine,
  instance: Instance,
  type: ClassValue['base'],
  args: Args,
  node: ts.Node,
): void {
  if (type instanceof NativeClass) return type.init(machine, instance, args, node);
  if (type instanceof Unknown) return unknownBase(machine, instance, type, args);
  if (!type) return;
  machine.ran.add(type.node);
  const frame = new Frame(type.frame);
  frame.self = { value: instance, from: instance.made };
  frame.home = type;
  const declared = membersOf(type.node).get('constructor ') as ts.ConstructorDeclaration | undefined;
  if (!declared) {
    runConstructor(machine, instance, type.base, args, node);
    setFields(machine, instance, type, undefined, frame);
    return;
  }
  bindParameters(machine, declared.parameters, args, frame);
  if (!type.base) setFields(machine, instance, type, declared, frame);
  if (declared.body) runBody(machine, declared.body, frame);
}

/** A class of a package that is not read: what it has is not known, but as a construct it stands where it was put. */
function unknownBase(machine: Machine, instance: Instance, { reason }: Unknown, args: Args): void {
  machine.doubts++;
  machine.expose(args.list, reason);
  instance.open = reason;
  const [scope, id] = args.list;
  if (scope?.value instanceof Instance && scope.value.construct && typeof id?.value === 'string') {
    instance.construct = { scope: scope.value, id: id.value, children: [] };
    scope.value.construct.children.push(instance);
  }
}

/** Parameter properties and fields, as they are set right after the base is made. */
function setFields(
  machine: Machine,
  instance: Instance,
  type: ClassValue,
  declared: ts.ConstructorDeclaration | undefined,
  frame: Frame,
): void {
  for (const parameter of declared?.parameters ?? []) {
    if (!ts.isParameterPropertyDeclaration(parameter, parameter.parent) || !ts.isIdentifier(parameter.name)) continue;
    machine.touch(instance);
    const { text } = parameter.name;
    instance.entries.set(text, slotOf(lookUp(machine, frame, text), parameter.name, parameter.name));
  }
  const body = new Frame(type.frame);
  body.self = frame.self;
  body.home = type;
  for (const member of type.node.members)
    if (ts.isPropertyDeclaration(member) && !isStatic(member)) setField(machine, instance, member, body);
}

/** `super(...)`: makes the base, then sets the fields of the class itself. */
export function superCall(machine: Machine, args: Args, node: ts.Node, frame: Frame): Traced {
  let own: Frame | undefined = frame;
  while (own && !own.home) own = own.parent;
  const instance = own?.self?.value;
  if (!own?.home || !(instance instanceof Instance))
    return unknownCall(machine, args, 'there is no base class', node, false);
  runConstructor(machine, instance, own.home.base, args, node);
  setFields(
    machine,
    instance,
    own.home,
    membersOf(own.home.node).get('constructor ') as ts.ConstructorDeclaration,
    own,
  );
  return UNDEFINED;
}

/** The members of an enum, with the names of its numbers. */
export function enumOf(machine: Machine, node: ts.EnumDeclaration, outer: Frame): Dict {
  const dict = new Dict();
  const frame = new Frame(outer);
  let next: Value = 0;
  for (const member of node.members) {
    const name = nameText(machine, member.name, frame);
    const traced: Traced = member.initializer
      ? evaluate(machine, member.initializer, frame)
      : { value: next, from: member };
    const { value, from } = traced;
    next = typeof value === 'number' ? value + 1 : new Unknown('the member before it has no number');
    if (typeof name !== 'string') continue;
    dict.entries.set(name, { value, from, key: member.name });
    frame.names.set(name, { slot: { value, from } });
    if (typeof value === 'number') dict.entries.set(String(value), { value: name, from: member.name });
  }
  return dict;
}
