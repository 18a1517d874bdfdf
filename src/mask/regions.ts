/** Pieces of a text that are not to be shown. */

import { FIELDS_OF_SECRETS, PATCH_VALUE, SECRET_FIELDS, SECRET_OBJECT } from '../facts/secret-fields.js';
import { pointerKeys } from '../json-pointer.js';

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

/** The path of an operation of a JSON patch. */
const PATCH_PATH = /(?<![\w.-])path["']?\s*:\s*["'`]?(\/[^\s"'`,}]*)/g;

/** Whether a JSON pointer leads to a secret field, or into one. */
export const isSecretPointer = (pointer: string, fields: readonly string[]): boolean =>
  pointer.startsWith('/') && pointerKeys(pointer).some((key) => fields.includes(key.toLowerCase()));

/** The fields whose values are secret in a text, in small letters. */
export function secretFields(text: string): readonly string[] {
  const fields = SECRET_OBJECT.test(text) ? [...SECRET_FIELDS, ...FIELDS_OF_SECRETS] : SECRET_FIELDS;
  for (const [, pointer = ''] of text.matchAll(PATCH_PATH))
    if (isSecretPointer(pointer, fields)) return [...fields, PATCH_VALUE];
  return fields;
}

const quotedSource = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** One of several words, as the source of a pattern. */
export const anyOf = (words: readonly string[]): string => `(?:${words.map(quotedSource).join('|')})`;
