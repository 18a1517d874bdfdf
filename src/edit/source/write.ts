/** Writes values as TypeScript: what a change puts in, never what stands there. */

import { isMap } from '../../value.js';
import { Raw } from '../write.js';

export type Quote = "'" | '"';

/** How a literal, and what is put into it, is written. */
export interface Style {
  readonly quote: Quote;
  /** Whether keys stand in quotes that need none. */
  readonly quotedKeys: boolean;
  /** Whether braces have blanks inside. */
  readonly spaced: boolean;
  readonly eol: string;
  /** What one more level is indented by. */
  readonly step: string;
}

/** Where lines begin that a value may run over. */
export interface Room {
  readonly indent: string;
  /** Columns that are left on the line. */
  readonly columns: number;
}

const NAME = /^[A-Za-z_$][\w$]*$/;

export function stringText(value: string, quote: Quote | '`'): string {
  const text = JSON.stringify(value);
  if (quote === '"') return text;
  const inner = text.slice(1, -1).replaceAll('\\"', '"');
  const escaped = quote === "'" ? inner.replaceAll("'", "\\'") : inner.replaceAll('`', '\\`').replaceAll('${', '\\${');
  return quote + escaped + quote;
}

/** A name as the key of an object literal. */
export const keyText = (key: string, { quote, quotedKeys }: Style): string =>
  quotedKeys || !NAME.test(key) ? stringText(key, quote) : key;

function inline(value: unknown, style: Style): string {
  if (value instanceof Raw) return value.text;
  if (typeof value === 'string') return stringText(value, style.quote);
  if (Array.isArray(value)) return `[${value.map((item) => inline(item, style)).join(', ')}]`;
  if (!isMap(value)) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, item]) => `${keyText(key, style)}: ${inline(item, style)}`);
  const blank = style.spaced && pairs.length > 0 ? ' ' : '';
  return `{${blank}${pairs.join(', ')}${blank}}`;
}

/** A value on one line, or over several where there is room for them and it would be long. */
export function valueText(value: unknown, style: Style, room?: Room): string {
  const text = inline(value, style);
  if (!room || text.length <= room.columns || !isMap(value) || value instanceof Raw) return text;
  const indent = room.indent + style.step;
  const lines = Object.entries(value).map(
    ([key, item]) =>
      `${indent}${entryText({ key, value: item }, style, { indent, columns: room.columns })},${style.eol}`,
  );
  return `{${style.eol}${lines.join('')}${room.indent}}`;
}

/** A property, or an item without a key. */
export function entryText(
  { key, value }: { readonly key?: string; readonly value: unknown },
  style: Style,
  room?: Room,
): string {
  if (key === undefined) return valueText(value, style, room);
  const name = `${keyText(key, style)}: `;
  return name + valueText(value, style, room && { ...room, columns: room.columns - name.length });
}
