/** What the API server takes as the value of a plain type: the reason why not, as a clause after the value. */

import type { Format } from './shapes.js';

/** Source: the pattern of quantities in every CRD that controller-gen writes. */
export const QUANTITY =
  /^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$/;

/** How a time begins that any of the layouts which the API server takes for one may go on from. */
export const TIME = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d/;

export const INT32 = { least: -(2 ** 31), most: 2 ** 31 - 1 };
export const INT64_MOST = 2 ** 63;

/** A value as it is quoted in messages: short, as JSON writes it. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Whether a value is text with a variable in it, which envsubst, Flux, an OpenShift Template or kustomize fills in. */
export const hasVariable = (value: unknown): boolean =>
  typeof value === 'string' && value.includes('$') && /\$[{(][A-Za-z_][^{}()\s]*[})]/.test(value);

/** What kind of value it is, in words. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'number') return Number.isInteger(value) ? 'a whole number' : 'a number with a fraction';
  return typeof value === 'boolean' ? 'a boolean' : 'a text';
}

/** A value with what it is, where that needs saying. */
export const described = (value: unknown): string =>
  typeof value === 'object' && value !== null ? kindOf(value) : `${quoted(value)} is ${kindOf(value)}`;

const isWhole = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value);

function wholeFault(value: unknown, least: number, most: number, bits: number): string | undefined {
  if (!isWhole(value)) return 'a whole number is wanted';
  const size = value as number;
  return size >= least && size <= most ? undefined : `it does not fit in ${bits} bits`;
}

function quantityFault(value: unknown): string | undefined {
  if (isWhole(value)) return undefined;
  if (typeof value === 'number') return `a quantity with a fraction must be quoted: "${value}"`;
  if (typeof value !== 'string') return 'a quantity is wanted, as 2 or "512Mi"';
  return QUANTITY.test(value)
    ? undefined
    : 'it is no quantity: digits and one of Ki, Mi, Gi, Ti, k, M, G, T, as in "512Mi"';
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? undefined : textWanted(value));

/** A number or a boolean where text is wanted is text without its quotes. */
function textWanted(value: unknown): string {
  return typeof value === 'object' ? 'a text is wanted' : `a text is wanted; quote it: "${String(value)}"`;
}

function booleanFault(value: unknown): string | undefined {
  if (typeof value === 'boolean') return undefined;
  const meant = typeof value === 'string' && /^(?:true|false)$/i.test(value);
  return meant ? 'a boolean is wanted; take the quotes away' : 'a boolean is wanted: true or false';
}

/** Why a value does not fit a format; undefined when it does. */
export const FORMATS: Readonly<Record<Format, (value: unknown) => string | undefined>> = {
  string: text,
  duration: text,
  time: (value) =>
    typeof value === 'string' && !TIME.test(value) ? 'a time is wanted, as "2006-01-02T15:04:05Z"' : text(value),
  boolean: booleanFault,
  int32: (value) => wholeFault(value, INT32.least, INT32.most, 32),
  // Whole numbers beyond 2^53 are not exact here: at the very bounds the benefit of the doubt holds.
  integer: (value) => wholeFault(value, -INT64_MOST, INT64_MOST, 64),
  number: (value) => (typeof value === 'number' ? undefined : 'a number is wanted'),
  quantity: quantityFault,
  'int-or-string': (value) =>
    isWhole(value) || typeof value === 'string' ? undefined : 'a whole number or a text is wanted',
};
