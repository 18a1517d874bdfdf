/** Finds the comments `# vmstate-ignore ...` of a document. Text that merely looks like one, in a script say, is none. */

import { lineAt, lineStarts } from './lines.js';

/** A comment that asks to ignore something. Lines are 0-based in the text, columns 1-based. */
export interface IgnoreComment {
  /** What stands after the word. */
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  /** The line it is for: its own where it follows something, else the next that holds more than a comment. */
  readonly target: number | undefined;
}

const WORD = 'vmstate-ignore';
const COMMENT = /^#+\s*vmstate-ignore(?![\w-]):?([\s\S]*)$/;
const BARE = /^\s*(?:#[\s\S]*)?$/;

/** What the lexer puts before the text of a scalar; a comment never follows it. */
const SCALAR_MARK = '\u001f';
const MARKS = new Set([SCALAR_MARK, '\u0002', '\u0018']);

/** The comments of a text with their offsets. */
function* comments(text: string): Generator<{ source: string; offset: number }> {
  const { Lexer } = require('yaml') as typeof import('yaml');
  let offset = 0;
  let before = '';
  for (const token of new Lexer().lex(text)) {
    const isMark = MARKS.has(token);
    if (!isMark && before !== SCALAR_MARK && token.startsWith('#')) yield { source: token, offset };
    if (!isMark) offset += token.length;
    before = token;
  }
}

/** Of each line the next one that holds more than a comment. */
function nextFilled(lines: readonly string[]): (number | undefined)[] {
  const next: (number | undefined)[] = new Array(lines.length);
  let filled: number | undefined;
  for (let index = lines.length - 1; index >= 0; index--) {
    next[index] = filled;
    if (!BARE.test(lines[index] as string)) filled = index;
  }
  return next;
}

/** The comments of a document that ask to ignore something; of a template, its masked text is to be given. */
export function ignoreComments(text: string): IgnoreComment[] {
  if (!text.includes(WORD)) return [];
  const starts = lineStarts(text);
  const next = nextFilled(text.split('\n'));
  const found: IgnoreComment[] = [];
  for (const { source, offset } of comments(text)) {
    const match = COMMENT.exec(source.trimEnd());
    if (!match) continue;
    const line = lineAt(starts, offset);
    const lead = text.slice(starts[line], offset);
    found.push({
      text: (match[1] ?? '').trim(),
      line,
      column: lead.length + 1,
      endColumn: lead.length + 1 + source.trimEnd().length,
      target: lead.trim() === '' ? next[line] : line,
    });
  }
  return found;
}
