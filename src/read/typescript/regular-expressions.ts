/** Regular expressions that no text makes slow: of characters and classes, with one repetition at most and no group. */

import { Unknown } from '../../value.js';
import type { ts } from './compiler.js';
import { argument, type Call, Instance, isUnknown, NativeClass, type Traced, unknown, type Value } from './values.js';

const ATOMS = /^(?:\\[^\dkpPu]|\[(?:\\.|[^\]\\])*\]|[^\\[\](){}|*+?])*$/;
const REPEATED = /(?<=[^\\])[*+?]/;
const STATEFUL = /[gy]/;
const LONGEST_TEXT = 1_000;

const expressionOf = (instance: Instance): RegExp => instance.hidden.get('expression') as RegExp;

const test: Call = (_machine, args, node, { value: self }) => {
  const { value } = argument(args, 0);
  const expression = expressionOf(self as Instance);
  if (typeof value !== 'string' || value.length > LONGEST_TEXT || STATEFUL.test(expression.flags))
    return unknown(isUnknown(value) ? value.reason : 'the match is not evaluated', node);
  return { value: expression.test(value), from: node };
};

const TYPE = new NativeClass(
  'RegExp',
  () => undefined,
  () => undefined,
  { test },
);

/** A literal as a value. */
export function regularExpression(node: ts.RegularExpressionLiteral): Traced {
  const end = node.text.lastIndexOf('/');
  const source = node.text.slice(1, end);
  if (!ATOMS.test(source.replace(REPEATED, ''))) return unknown('the regular expression is not evaluated', node);
  const instance = new Instance(TYPE, node);
  try {
    instance.hidden.set('expression', new RegExp(source, node.text.slice(end + 1)));
  } catch {
    return unknown('it is no regular expression', node);
  }
  return { value: instance, from: node };
}

/** What a method of a text may be given in the place of a text; undefined for any other value. */
export function expressionIn(value: Value, text: string): RegExp | Unknown | undefined {
  if (!(value instanceof Instance) || value.type !== TYPE) return undefined;
  return text.length > LONGEST_TEXT ? new Unknown('the text is too long') : expressionOf(value);
}
