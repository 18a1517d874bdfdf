/** The methods of text and numbers that depend on nothing else. */

import { Unknown } from '../../value.js';
import type { ts } from './compiler.js';
import { expressionIn } from './regular-expressions.js';
import { type Args, type Call, isScalar, isUnknown, List, type Scalar, unknown } from './values.js';

type Method = (text: string, ...args: never[]) => Scalar | string[];

const MOST_TEXT = 1_000_000;

/** Methods that JavaScript itself applies to the text. */
const PLAIN = [
  'at',
  'charAt',
  'charCodeAt',
  'codePointAt',
  'concat',
  'endsWith',
  'includes',
  'indexOf',
  'lastIndexOf',
  'replace',
  'replaceAll',
  'slice',
  'split',
  'startsWith',
  'substring',
  'substr',
  'toLowerCase',
  'toUpperCase',
  'toString',
  'trim',
  'trimEnd',
  'trimStart',
  'valueOf',
  'normalize',
] as const;

const limited =
  (name: 'padStart' | 'padEnd' | 'repeat'): Method =>
  (text: string, count: number, filler?: string) =>
    count * Math.max(1, name === 'repeat' ? text.length : 1) > MOST_TEXT ? undefined : text[name](count, filler ?? ' ');

const METHODS = new Map<string, Method>([
  ...PLAIN.map(
    (name) =>
      [name, (text: string, ...args: never[]) => (text[name] as Method).apply(text, args as never)] as [string, Method],
  ),
  ['padStart', limited('padStart')],
  ['padEnd', limited('padEnd')],
  ['repeat', limited('repeat')],
]);

const NUMBERS = new Map<string, (value: number, argument?: number) => string>([
  ['toString', (value, radix) => value.toString(radix)],
  ['toFixed', (value, digits) => value.toFixed(digits)],
  ['toPrecision', (value, digits) => value.toPrecision(digits)],
]);

/** Methods that take a regular expression too. */
const MATCHING = new Set(['replace', 'replaceAll', 'split']);

/** Arguments that are known scalars, or regular expressions where `text` is matched by them. */
function known({ list, open }: Args, text: string | undefined): (Scalar | RegExp)[] | Unknown {
  if (open !== undefined) return new Unknown(open);
  const values: (Scalar | RegExp)[] = [];
  for (const { value } of list) {
    const expression = text === undefined ? undefined : expressionIn(value, text);
    if (expression instanceof Unknown) return expression;
    if (expression) {
      values.push(expression);
      continue;
    }
    if (!isScalar(value)) return new Unknown(isUnknown(value) ? value.reason : 'an argument is not evaluated');
    values.push(value);
  }
  return values;
}

/** Runs what may throw: a wrong argument, as it would in the program. */
function safely(run: () => Scalar | string[]): Scalar | string[] | Unknown {
  try {
    const result = run();
    const size = typeof result === 'string' || Array.isArray(result) ? result.length : 0;
    return size > MOST_TEXT ? new Unknown('the text is too long') : result;
  } catch {
    return new Unknown('it throws');
  }
}

function result(value: Scalar | string[] | Unknown, node: ts.Node): ReturnType<Call> {
  if (Array.isArray(value)) return { value: new List(value.map((text) => ({ value: text, from: node }))), from: node };
  return { value, from: node };
}

/** A method of text or numbers. */
export function textMethod(name: string): Call | undefined {
  if (!METHODS.has(name) && !NUMBERS.has(name)) return undefined;
  return (_machine, args, node, { value }) => {
    const values = known(args, typeof value === 'string' && MATCHING.has(name) ? value : undefined);
    if (values instanceof Unknown) return unknown(values.reason, node);
    const method = typeof value === 'number' ? NUMBERS.get(name) : METHODS.get(name);
    if (!method) return unknown(`the method ${name} is not evaluated`, node);
    return result(
      safely(() => (method as (...all: unknown[]) => Scalar | string[])(value, ...values)),
      node,
    );
  };
}
