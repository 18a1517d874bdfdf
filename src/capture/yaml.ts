/** Writes captured objects as YAML that diffs well: keys in order, a line for each value, as kubectl lays it out. */

import { scalarText } from '../edit/write.js';
import { isMap } from '../value.js';

/** What could steer a terminal that shows the file. JSON escapes those below the space, and text with any of them is quoted. */
const CONTROLS = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const scalar = (value: unknown): string =>
  scalarText(value).replace(CONTROLS, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

/** Lines of a map or list, without indentation of their own. */
function linesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => nested('- ', item));
  if (!isMap(value)) return [scalar(value)];
  const keys = Object.keys(value).sort();
  return keys.flatMap((key) => pair(scalar(key), value[key]));
}

/** An item: its first line behind the dash, the others below that. */
function nested(mark: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null || isEmpty(value)) return [`${mark}${leaf(value)}`];
  return linesOf(value).map((line, index) => `${index === 0 ? mark : '  '}${line}`);
}

function pair(key: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null || isEmpty(value)) return [`${key}: ${leaf(value)}`];
  // Items of a list stand below their key without being moved in.
  const lines = linesOf(value).map((line) => (Array.isArray(value) ? line : `  ${line}`));
  return [`${key}:`, ...lines];
}

const leaf = (value: unknown): string => (Array.isArray(value) ? '[]' : isMap(value) ? '{}' : scalar(value));

/** Objects as documents of one text. */
export const documentsText = (objects: readonly unknown[]): string =>
  objects.map((object) => `${linesOf(object).join('\n')}\n`).join('---\n');
