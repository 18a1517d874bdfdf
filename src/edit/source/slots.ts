/** What of a source a value that was read stands in. */

import { ts } from '../../read/typescript/compiler.js';
import { isWritten } from '../../read/typescript/places.js';
import { Dict, List, type Slot, type Traced } from '../../read/typescript/values.js';
import { Refused } from '../refused.js';
import type { Literal, Member } from './source.js';

/** How an expression that is no literal is called where it sets what would be changed. */
const COMPUTED: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.TemplateExpression]: 'a template string makes it',
  [ts.SyntaxKind.CallExpression]: 'a call makes it',
  [ts.SyntaxKind.NewExpression]: 'a class makes it',
  [ts.SyntaxKind.BinaryExpression]: 'it is computed',
  [ts.SyntaxKind.ConditionalExpression]: 'a condition decides it',
};

/** Why what an expression sets is not edited. */
export const computed = (node: ts.Node | undefined): Refused =>
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
  (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand)) ||
  node.kind === ts.SyntaxKind.TrueKeyword ||
  node.kind === ts.SyntaxKind.FalseKeyword ||
  node.kind === ts.SyntaxKind.NullKeyword ||
  (ts.isIdentifier(node) && node.text === 'undefined');

export const isNothing = (value: Traced['value']): boolean => value === undefined || value === null;

/** A key that stands in an object literal, or an item of an array literal. */
export interface Spot {
  readonly literal: Literal;
  readonly member: Member;
}

/** The spot of a property or of an item, whichever the last key of its path says. */
export function spotOf({ key, use }: Slot, last: string | number | undefined): Spot {
  const member = key && ts.isObjectLiteralElementLike(key.parent) && key.parent.name === key ? key.parent : key;
  const literal = member?.parent;
  if (!member || !literal || !isWritten(member)) throw computed(use);
  if (ts.isObjectLiteralExpression(literal) && ts.isObjectLiteralElementLike(member)) return { literal, member };
  if (ts.isArrayLiteralExpression(literal) && typeof last === 'number')
    return { literal, member: member as ts.Expression };
  if (ts.isPropertyAccessExpression(literal) || ts.isElementAccessExpression(literal))
    throw new Refused('an assignment sets it');
  throw computed(member);
}

const isObject = (node: ts.Node | undefined): node is ts.ObjectLiteralExpression =>
  node !== undefined && ts.isObjectLiteralExpression(node) && isWritten(node);
const isArray = (node: ts.Node | undefined): node is ts.ArrayLiteralExpression =>
  node !== undefined && ts.isArrayLiteralExpression(node) && isWritten(node);

/** The object literals that an entry of a map may be put into: the one that made it, and those that its keys stand in. */
export function objectsOf({ value, from }: Traced): ts.ObjectLiteralExpression[] {
  const keys = value instanceof Dict ? [...value.entries.values()].map(({ key }) => key?.parent.parent) : [];
  return [...new Set([from && bare(from), ...keys.reverse()].filter(isObject))];
}

/** The array literals that an item may be put into at the end of a list. */
export function arraysOf({ value, from }: Traced): ts.ArrayLiteralExpression[] {
  const last = value instanceof List ? value.items.at(-1)?.key?.parent : undefined;
  return [...new Set([from && bare(from), last].filter(isArray))];
}

/** What stands behind a key, with what is said of its type. */
export function initializerWith(member: Member): ts.Expression | undefined {
  if (ts.isPropertyAssignment(member)) return member.initializer;
  return ts.isShorthandPropertyAssignment(member) ? member.name : undefined;
}

export function initializerOf({ key }: Slot): ts.Node | undefined {
  const member = key?.parent;
  const initializer = member && ts.isObjectLiteralElementLike(member) ? initializerWith(member) : key;
  return initializer && bare(initializer);
}

/** The literal that sets a scalar. */
export function constantOf(slot: Slot): ts.Node {
  const from = slot.from && bare(slot.from);
  if (from && (ts.isObjectLiteralExpression(from) || ts.isArrayLiteralExpression(from)))
    throw new Refused('a map or list stands there');
  if (!from || !isConstant(from)) throw computed(from ?? slot.use);
  if (!isWritten(from)) throw new Refused('a file that is generated sets it');
  if (ts.isEnumMember(from.parent)) throw new Refused('an enum gives it');
  return from;
}

/** Why no other type of value is put in place of a constant; undefined where that stands itself behind the key. */
export function handedOn(slot: Slot, constant: ts.Node, nameOf: (absolute: string) => string): Refused | undefined {
  const direct = initializerOf(slot);
  if (direct === constant) return undefined;
  if (direct && COMPUTED[direct.kind]) return computed(direct);
  const file = constant.getSourceFile();
  const line = file.getLineAndCharacterOfPosition(constant.getStart()).line + 1;
  return new Refused(`its value is set at ${nameOf(file.fileName)}:${line}, and is to be one of another type`);
}
