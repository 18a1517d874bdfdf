/** A source with what edits need to know of it: lines, comments, and how literals are written. */

import { ts } from '../../read/typescript/compiler.js';
import { isInToken } from '../../read/typescript/ignore-comments.js';
import { Lines } from '../lines.js';
import type { Quote, Style } from './write.js';

export type Literal = ts.ObjectLiteralExpression | ts.ArrayLiteralExpression;
export type Member = ts.ObjectLiteralElementLike | ts.Expression;

const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const DEFAULT_STEP = '  ';

export const membersOf = (literal: Literal): ts.NodeArray<Member> =>
  ts.isObjectLiteralExpression(literal) ? literal.properties : literal.elements;

export class Source extends Lines {
  readonly eol: string;

  constructor(readonly file: ts.SourceFile) {
    super(file.text);
    this.eol = /\r?\n/.exec(file.text)?.[0] ?? '\n';
  }

  start(node: ts.Node): number {
    return node.getStart(this.file);
  }

  /** Where comments begin in a range. */
  comments(start: number, end: number): number[] {
    const found: number[] = [];
    const text = this.text.slice(start, end);
    const pattern = new RegExp(COMMENT);
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      // What looks like a comment within a text ends before that text does.
      if (isInToken(this.file, start + match.index)) pattern.lastIndex = match.index + 2;
      else found.push(start + match.index);
    }
    return found;
  }

  /** Where the comma is behind an offset, before another one: only blanks and comments stand there else. */
  comma(start: number, end: number): number | undefined {
    const gap = this.text.slice(start, end).replace(COMMENT, (comment) => ' '.repeat(comment.length));
    const at = gap.indexOf(',');
    return at < 0 ? undefined : start + at;
  }

  /** Where that ends which belongs to a member in its line: a comma, and comments if nothing follows them. */
  tail(start: number, end: number): number {
    const line = this.lineEnd(start);
    const last = Math.min(line, end);
    const gap = this.text.slice(start, last);
    if (last < line || /\/\*(?:(?!\*\/)[\s\S])*$/.test(gap)) return (this.comma(start, last) ?? start - 1) + 1;
    return start + gap.trimEnd().length;
  }

  /** How a literal is written, and what is put into it. */
  styleOf(literal: Literal): Style {
    const members = membersOf(literal);
    const names = members.flatMap((member) => (ts.isPropertyAssignment(member) ? [member.name] : []));
    const open = this.start(literal) + 1;
    const oneLine = members.length > 0 && !/\n/.test(this.text.slice(open, this.start(members[0] as Member)));
    return {
      quote: this.#quoteIn(literal) ?? this.#quote,
      quotedKeys: names.length > 0 && names.every(ts.isStringLiteral),
      spaced: oneLine && ts.isObjectLiteralExpression(literal) ? this.text[open] === ' ' : this.#spaced,
      eol: this.eol,
      step: this.#stepOf(literal),
    };
  }

  /** The same for what stands in no literal. */
  get style(): Style {
    return {
      quote: this.#quote,
      quotedKeys: false,
      spaced: this.#spaced,
      eol: this.eol,
      step: DEFAULT_STEP,
    };
  }

  #quoteIn(literal: Literal): Quote | undefined {
    for (const member of membersOf(literal)) {
      const nodes = ts.isPropertyAssignment(member) ? [member.initializer, member.name] : [member];
      const text = nodes.find(ts.isStringLiteral);
      if (text) return this.text[this.start(text)] as Quote;
    }
    return undefined;
  }

  /** The quotes of the first import, else of the first text. */
  get #quote(): Quote {
    const from = /^(?:import|export)\b[^;'"]*(['"])/m.exec(this.text) ?? /(['"])/.exec(this.text);
    return from?.[1] === '"' ? '"' : "'";
  }

  #spacedElsewhere: boolean | undefined;

  get #spaced(): boolean {
    const count = (pattern: RegExp): number => this.text.match(pattern)?.length ?? 0;
    this.#spacedElsewhere ??= count(/\{ \w/g) >= count(/\{\w/g);
    return this.#spacedElsewhere;
  }

  #stepOf(literal: Literal): string {
    const first = membersOf(literal)[0];
    const outer = this.indentAt(this.start(literal));
    const inner = first && this.beginsLine(this.start(first)) ? this.indentAt(this.start(first)) : '';
    if (inner.length > outer.length && inner.startsWith(outer)) return inner.slice(outer.length);
    return /^(?:\t| +)(?=\S)/m.exec(this.text)?.[0] ?? DEFAULT_STEP;
  }

  /** What the line of an offset is indented by. */
  indentAt(offset: number): string {
    return /^[^\S\r\n]*/.exec(this.text.slice(this.lineStart(offset), offset))?.[0] ?? '';
  }
}
