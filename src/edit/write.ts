/** Writes values as YAML and JSON: what a change puts in, never what stands there. */

import { resolvePlain } from '../read/yaml-scalars.js';
import { isMap } from '../value.js';

/** Text that is taken over as it stands. */
export class Raw {
  constructor(readonly text: string) {}
}

export type Quotes = 'plain' | 'single' | 'double';

/** How a text is laid out. */
export interface Layout {
  readonly eol: string;
  /** Columns from a key to the keys of its map. */
  readonly step: number;
  /** Columns from a key to the dashes of its list. */
  readonly dash: number;
}

/** What may stand without quotes: no indicators, nothing that begins a comment or another key. */
const PLAIN = /^[A-Za-z0-9_/][\w./=,@-]*$/;

/** A scalar in YAML. In flow style commas need quotes. */
export function scalarText(value: unknown, quotes: Quotes = 'plain', flow = false): string {
  if (value instanceof Raw) return value.text;
  if (typeof value !== 'string') return JSON.stringify(value);
  if (quotes === 'single') return `'${value.replaceAll("'", "''")}'`;
  const plain = PLAIN.test(value) && resolvePlain(value) === value && !(flow && value.includes(','));
  return quotes === 'plain' && plain ? value : JSON.stringify(value);
}

/** A value in flow style: on one line, or in JSON as lines below `indent`, each level indented by `step` more. */
export function flowText(value: unknown, json: boolean, lines?: { eol: string; indent: string; step: string }): string {
  if (value instanceof Raw || (!isMap(value) && !Array.isArray(value)))
    return json && !(value instanceof Raw) ? JSON.stringify(value) : scalarText(value, 'plain', true);
  const inner = lines && { ...lines, indent: lines.indent + lines.step };
  const parts = Array.isArray(value)
    ? value.map((item) => flowText(item, json, inner))
    : Object.entries(value).map(([key, item]) => `${keyText(key, json)}: ${flowText(item, json, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (parts.length === 0 || !lines || !inner) return `${open}${parts.join(', ')}${close}`;
  return `${open}${lines.eol}${inner.indent}${parts.join(`,${lines.eol}${inner.indent}`)}${lines.eol}${lines.indent}${close}`;
}

export const keyText = (key: string, json: boolean): string => (json ? JSON.stringify(key) : scalarText(key));

/** What follows a key and its colon: a scalar on the same line, a map or list on lines of its own. */
export function blockText(value: unknown, column: number, layout: Layout): string {
  const line = (depth: number): string => layout.eol + ' '.repeat(depth);
  if (Array.isArray(value) && value.length > 0) {
    const depth = column + layout.dash;
    return value.map((item) => `${line(depth)}- ${flowText(item, false)}`).join('');
  }
  if (isMap(value) && !(value instanceof Raw) && Object.keys(value).length > 0) {
    const depth = column + layout.step;
    const pairs = Object.entries(value).map(([key, inner]) => pairText(key, inner, depth, layout));
    return pairs.map((pair) => line(depth) + pair).join('');
  }
  return ` ${isMap(value) || Array.isArray(value) ? flowText(value, false) : scalarText(value)}`;
}

/** A key with its value in block style, without the indentation of the key itself. */
export const pairText = (key: string, value: unknown, column: number, layout: Layout): string =>
  `${keyText(key, false)}:${blockText(value, column, layout)}`;
