/** What reading the text of one document gives. */

/** Why a document cannot be read; line and column are 1-based in its text. */
export interface ParseProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** The value of a document, with whether a key stands twice in a map of it, or why it cannot be read. */
export type Reading = { readonly value: unknown; readonly duplicates: boolean } | { readonly problem: ParseProblem };

/** A reading as JSON; undefined where JSON would not give it back: it has neither infinity nor NaN. */
export function readingAsJson(reading: Reading): string | undefined {
  let isWhole = true;
  const json = JSON.stringify(reading, (_, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) isWhole = false;
    return value;
  });
  return isWhole ? json : undefined;
}

/** A document that cannot be read, told by the offset in its text. */
export class DocumentError extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

/** The problem at an offset of a text. */
export function problemAt(text: string, offset: number, message: string): { problem: ParseProblem } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { problem: { message, line: before.split('\n').length, column: offset - start + 1 } };
}

/** Characters that YAML does not allow in a text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is its purpose
const NOT_ALLOWED = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/;

/** What stands in a text for bytes that are no UTF-8: a character that YAML does not allow, as Kubernetes refuses them too. */
export const NO_UTF8 = '\uffff';

/** The most characters of a document that is read; etcd refuses objects of a tenth of it. */
export const LONGEST_DOCUMENT = 16 * 1024 * 1024;

/** Whether a document is longer than any that is read. */
export const isTooLong = (text: string): boolean => text.length > LONGEST_DOCUMENT;

/** What keeps a text from being read whatever its syntax, if anything. */
export function textProblem(text: string): { problem: ParseProblem } | undefined {
  if (isTooLong(text))
    return problemAt(
      text,
      0,
      'it has more than 16 Mi characters, and no object has a tenth of that; if it is a List, split it, as by namespace',
    );
  const offset = text.search(NOT_ALLOWED);
  if (offset < 0) return undefined;
  if (text[offset] === NO_UTF8) return problemAt(text, offset, 'it is no valid UTF-8 here; save the file as UTF-8');
  const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  return problemAt(text, offset, `the control character U+${code} is not allowed in YAML; is this a text file?`);
}

export const TOO_DEEP = 'it is nested too deeply; flatten it';
