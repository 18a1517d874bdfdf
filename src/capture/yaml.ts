/** Writes captured objects as YAML that diffs well: keys in order, a line for each value, as kubectl lays it out. */

import { scalarText } from '../edit/write.js';
import { isMap } from '../value.js';

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

/** Lines of a map or list, without indentation of their own. */
function linesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => nested('- ', item));
  if (!isMap(value)) return [scalarText(value)];
  const keys = Object.keys(value).sort();
  return keys.flatMap((key) => pair(scalarText(key), value[key]));
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

const leaf = (value: unknown): string => (Array.isArray(value) ? '[]' : isMap(value) ? '{}' : scalarText(value));

/** Objects as documents of one text. */
export const documentsText = (objects: readonly unknown[]): string =>
  objects.map((object) => `${linesOf(object).join('\n')}\n`).join('---\n');
