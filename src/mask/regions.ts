/** Pieces of a text that are not to be shown. */

import { FIELDS_OF_SECRETS, SECRET_FIELDS, SECRET_OBJECT } from '../facts/secret-fields.js';

/** Offsets: the first character, and the one after the last. */
export type Region = readonly [start: number, end: number];

/** What stands for a character that is not shown. */
export const MASK = '•';

/** A text with its regions masked: lines stay lines, columns stay columns. */
export function withMasked(text: string, regions: readonly Region[]): string {
  let result = '';
  let at = 0;
  for (const [start, end] of [...regions].sort(([left], [right]) => left - right)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    result += text.slice(at, from) + text.slice(from, end).replace(/\S/g, MASK);
    at = end;
  }
  return result + text.slice(at);
}

/** The fields whose values are secret in a text, in small letters. */
export const secretFields = (text: string): readonly string[] =>
  SECRET_OBJECT.test(text) ? [...SECRET_FIELDS, ...FIELDS_OF_SECRETS] : SECRET_FIELDS;

const quotedSource = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** One of several words, as the source of a pattern. */
export const anyOf = (words: readonly string[]): string => `(?:${words.map(quotedSource).join('|')})`;
