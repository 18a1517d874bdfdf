/** Finds what of the sources a change of an object is to be made in, or says why it is not made. */

import { ts } from 'ts-morph';
import { slotAt } from '../../read/typescript/manifest.js';
import { isWritten, type Placed, type SourceProgram } from '../../read/typescript/places.js';
import { Dict, Instance, List, type Slot, type Traced } from '../../read/typescript/values.js';
import type { Path } from '../../value.js';
import { commonLength, type DataChange } from '../changed.js';
import { Refused } from '../refused.js';
import { Raw } from '../write.js';
import { Names } from './names.js';
import type { Operation } from './operations.js';
import { type Literal, type Member, membersOf } from './source.js';
import { admitType } from './types.js';

/** How an expression that is no literal is called where it sets what would be changed. */
const COMPUTED: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.TemplateExpression]: 'a template string makes it',
  [ts.SyntaxKind.CallExpression]: 'a call makes it',
  [ts.SyntaxKind.NewExpression]: 'a class makes it',
  [ts.SyntaxKind.BinaryExpression]: 'it is computed',
  [ts.SyntaxKind.ConditionalExpression]: 'a condition decides it',
};

const computed = (node: ts.Node | undefined): Refused =>
  new Refused((node && COMPUTED[node.kind]) ?? 'no literal of the program sets it');

/** An expression without what says no more than its type. */
export function bare(node: ts.Node): ts.Node {
  return ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node)
    ? bare(node.expression)
    : node;
}

const isConstant = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isNumericLiteral(node) ||
  node.kind === ts.SyntaxKind.TrueKeyword ||
  node.kind === ts.SyntaxKind.FalseKeyword ||
  node.kind === ts.SyntaxKind.NullKeyword ||
  (ts.isIdentifier(node) && node.text === 'undefined');

const isNothing = (value: Traced['value']): boolean => value === undefined || value === null;

/** A key that stands in an object literal, or an item of an array literal. */
interface Spot {
  readonly literal: Literal;
  readonly member: Member;
}

function spotOf({ key, use }: Slot): Spot {
  const member = key && ts.isObjectLiteralElementLike(key.parent) && key.parent.name === key ? key.parent : key;
  const literal = member?.parent;
  if (!member || !literal || !isWritten(member)) throw computed(use);
  if (ts.isObjectLiteralExpression(literal) && ts.isObjectLiteralElementLike(member)) return { literal, member };
  if (ts.isArrayLiteralExpression(literal)) return { literal, member: member as ts.Expression };
  if (ts.isPropertyAccessExpression(literal) || ts.isElementAccessExpression(literal))
    throw new Refused('an assignment sets it');
  throw computed(member);
}

/** The object literal of a map: the one that made it, else the one that its last key stands in. */
function objectOf({ value, from }: Traced): ts.ObjectLiteralExpression | undefined {
  const made = from && bare(from);
  if (made && ts.isObjectLiteralExpression(made) && isWritten(made)) return made;
  if (!(value instanceof Dict)) return undefined;
  const literals = [...value.entries.values()].map(({ key }) => key?.parent.parent);
  return literals.findLast(
    (node): node is ts.ObjectLiteralExpression =>
      node !== undefined && ts.isObjectLiteralExpression(node) && isWritten(node),
  );
}

export class Targets {
  readonly #names: Names;
  #renamed: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly program: SourceProgram,
    private readonly object: Placed,
  ) {
    this.#names = new Names(program.machine, object.instance);
  }

  /** The operations of changes whose paths start at the object as it is. */
  of(changes: readonly DataChange[]): Operation[] {
    this.#renamed = new Map(changes.flatMap((one) => (one.op === 'rename' ? [[pathKey(one.path), one.key]] : [])));
    return changes.flatMap((change) => this.#of(change));
  }

  /** Where something stands when it is renamed. */
  #after(path: Path): Path {
    const key = this.#renamed.get(pathKey(path));
    return key === undefined ? path : [...path.slice(0, -1), key];
  }

  #of(change: DataChange): Operation[] {
    if (change.op === 'set') return [this.#set(change.path, change.value)];
    if (change.op === 'add') return [this.#add(change.path, change.value)];
    if (change.op === 'rename') return [this.#rename(change.path, change.key)];
    if (change.op === 'remove') return [this.#remove(spotOf(this.#slot(change.path)))];
    return this.#move(change.path, change.to);
  }

  #slotAt(path: Path): Slot | undefined {
    return slotAt(this.program.machine, this.object.fields, path);
  }

  #slot(path: Path): Slot {
    const slot = this.#slotAt(path);
    if (!slot) throw new Refused('it is not written where it was read');
    return slot;
  }

  /** The nearest value at or above a path that the program itself writes. */
  #nearest(path: Path): { slot: Slot; length: number } {
    for (let length = path.length; length > 0; length--) {
      const slot = this.#slotAt(path.slice(0, length));
      // What cdk8s adds by itself stands nowhere.
      if (slot?.key) return { slot, length };
    }
    return { slot: { value: this.object.fields, from: this.#props }, length: 0 };
  }

  get #props(): ts.Node | undefined {
    return (this.object.instance.hidden.get('props') as Traced | undefined)?.from;
  }

  #set(path: Path, value: unknown): Operation {
    const { slot, length } = this.#nearest(path);
    if (length === path.length || isNothing(slot.value)) return this.#replace(slot, path, length, value);
    if (!(slot.value instanceof Dict) || slot.value instanceof Instance)
      throw new Refused('something else than a map stands on the way');
    const literal = length === 0 ? this.#root(slot) : objectOf(slot);
    if (!literal) throw computed(slot.from);
    const [key, ...rest] = this.#names.of(path).slice(length);
    if (typeof key !== 'string') throw new Refused('something else than a map stands on the way');
    admitType(literal, key, nested(rest, value));
    this.#names.admit(path, value);
    return { op: 'insert', file: literal.getSourceFile(), literal, entry: { key, value: nested(rest, value) } };
  }

  /** The literal that holds the fields of an object: what a class adds to them is not the user's. */
  #root(slot: Slot): ts.ObjectLiteralExpression | undefined {
    const own = ['spec', 'metadata'].map((key) => this.object.fields.entries.get(key)?.key?.parent.parent);
    const written = own.find((node) => node && ts.isObjectLiteralExpression(node) && isWritten(node));
    return (written as ts.ObjectLiteralExpression | undefined) ?? objectOf(slot);
  }

  #replace(slot: Slot, path: Path, length: number, inner: unknown): Operation {
    const value = nested(this.#names.of(path).slice(length), inner);
    if (!slot.key) throw new Refused(slot.use ? 'a JSON patch sets it' : 'no literal of the program sets it');
    const node = constantOf(slot);
    const direct = initializerOf(slot);
    if (direct !== node && typeof slot.value !== typeof value)
      throw new Refused('its value is set elsewhere and handed on, and is to be one of another type');
    if (typeof slot.value !== typeof value) admitType(node, undefined, value);
    this.#names.admit(this.#after(path), inner);
    return { op: 'set', file: node.getSourceFile(), node, value };
  }

  #add(path: Path, value: string): Operation {
    const { slot, length } = this.#nearest(path);
    if (length < path.length || !(slot.value instanceof List)) return this.#set(path, [value]);
    const made = slot.from && bare(slot.from);
    if (!made || !ts.isArrayLiteralExpression(made) || !isWritten(made)) throw computed(made);
    this.#names.admit(path, [value]);
    return { op: 'insert', file: made.getSourceFile(), literal: made, entry: { value } };
  }

  #rename(path: Path, to: string): Operation {
    const { member } = spotOf(this.#slot(path));
    const name = (member as ts.ObjectLiteralElementLike).name;
    if (!name || ts.isComputedPropertyName(name)) throw new Refused('its key is computed');
    const key = this.#names.of([...path.slice(0, -1), to]).at(-1) as string;
    admitType(member.parent as Literal, key, undefined);
    return { op: 'rename', file: member.getSourceFile(), name: name as ts.PropertyName, member, key };
  }

  #remove({ literal, member }: Spot): Operation {
    return { op: 'remove', file: member.getSourceFile(), literal, member };
  }

  #move(path: Path, to: Path): Operation[] {
    const slot = this.#slot(path);
    const spot = spotOf(slot);
    const source = (initializerWith(spot.member) ?? spot.member).getText();
    if (source.includes('\n')) throw new Refused('its value runs over several lines; move it by hand');
    return [this.#remove(this.#outermost(spot, path, to)), this.#set(to, new Raw(source))];
  }

  /** What is taken out where something is moved away: with it the maps that held nothing else. */
  #outermost(spot: Spot, path: Path, to: Path): Spot {
    let current = spot;
    for (let length = path.length - 1; length > commonLength(path, to); length--) {
      if (membersOf(current.literal).length > 1 || typeof path[length - 1] === 'number') return current;
      current = spotOf(this.#slot(path.slice(0, length)));
    }
    return current;
  }
}

const pathKey = (path: Path): string => path.join('\0');

/** A value at a path that is not there yet, as the maps that lead to it. */
const nested = (path: Path, value: unknown): unknown =>
  path.reduceRight((inner, key) => ({ [String(key)]: inner }), value);

/** What stands behind a key, with what is said of its type. */
function initializerWith(member: Member): ts.Expression | undefined {
  if (ts.isPropertyAssignment(member)) return member.initializer;
  return ts.isShorthandPropertyAssignment(member) ? member.name : undefined;
}

function initializerOf({ key }: Slot): ts.Node | undefined {
  const member = key?.parent;
  const initializer = member && ts.isObjectLiteralElementLike(member) ? initializerWith(member) : key;
  return initializer && bare(initializer);
}

/** The literal that sets a scalar. */
function constantOf(slot: Slot): ts.Node {
  const from = slot.from && bare(slot.from);
  if (from && (ts.isObjectLiteralExpression(from) || ts.isArrayLiteralExpression(from)))
    throw new Refused('a map or list stands there');
  if (!from || !isConstant(from)) throw computed(from ?? slot.use);
  if (!isWritten(from)) throw new Refused('a file that is generated sets it');
  if (ts.isEnumMember(from.parent)) throw new Refused('an enum gives it');
  return from;
}
