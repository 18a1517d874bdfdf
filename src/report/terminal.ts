/** What reports for a terminal share. */

import type { Colors } from 'picocolors/types';

/** Colours, or the same names doing nothing. */
export type Paint = Pick<Colors, 'red' | 'yellow' | 'cyan' | 'green' | 'bold' | 'dim'>;

const plain = (text: string | number | null | undefined): string => String(text);

/** No colours. */
export const PLAIN: Paint = { red: plain, yellow: plain, cyan: plain, green: plain, bold: plain, dim: plain };

/** Colours if they are wanted; the library is loaded only then. */
export function paint(colour: boolean): Paint {
  if (!colour) return PLAIN;
  return (require('picocolors') as { createColors(enabled: boolean): Colors }).createColors(true);
}

/** `1 error`, `2 errors`. */
export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** Columns of equal width, two spaces apart. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length);
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** What steers a terminal, or turns what is read on it around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/**
 * A sign of what CI systems take for a command in a log: `::` where a line begins, and `##[`, or `##vso[`, anywhere in it. GitHub
 * Actions stops to read annotations at `##[stop-commands]`.
 */
const COMMAND = /:(?=:)(?<=^\s*:)|#(?=\w*\[)(?<=##)/g;

/** A text without control characters and commands, so that nothing in a manifest can steer a terminal, or what reads a log. */
export const printable = (text: string): string => text.replace(CONTROL, '·').replace(COMMAND, '·');
