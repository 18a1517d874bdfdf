/** Puts things into object and array literals and takes things out. */

import type { Entry, TextEdit } from '../containers.js';
import { Refused } from '../refused.js';
import { type Literal, type Member, membersOf, type Source } from './source.js';
import { entryText, type Room, type Style } from './write.js';

/** The longest line that is written. */
const WIDEST = 100;

const put = (at: number, text: string): TextEdit => ({ start: at, end: at, text });

/** What happens to one literal. */
export interface LiteralWork {
  readonly removed: ReadonlySet<Member>;
  readonly inserted: readonly Entry[];
}

export function literalEdits(source: Source, literal: Literal, { removed, inserted }: LiteralWork): TextEdit[] {
  const layout = new Layout(source, literal);
  const gone = [...layout.members.keys()].filter((index) => removed.has(layout.members[index] as Member));
  const last = gone.at(-1);
  if (last === undefined) return layout.insert(inserted);
  if (inserted.length === 0)
    return gone.length === layout.members.length ? layout.empty() : layout.counted(layout.remove(gone), gone.length);
  // What comes in takes the place of what goes.
  const rest = gone.slice(0, -1);
  return [...layout.replace(last, inserted), ...(rest.length > 0 ? layout.remove(rest) : [])];
}

class Layout {
  readonly members: readonly Member[];
  readonly #style: Style;
  /** Right behind the opening bracket, and where the closing one stands. */
  readonly #open: number;
  readonly #close: number;
  readonly #trailing: boolean;

  constructor(
    private readonly source: Source,
    literal: Literal,
  ) {
    const members = membersOf(literal);
    this.members = members;
    this.#trailing = members.hasTrailingComma === true;
    this.#style = source.styleOf(literal);
    this.#open = source.start(literal) + 1;
    this.#close = literal.getEnd() - 1;
  }

  #start(index: number): number {
    return this.source.start(this.members[index] as Member);
  }

  #end(index: number): number {
    return (this.members[index] as Member).getEnd();
  }

  /** Where what follows a member begins: the next one, or the bracket. */
  #next(index: number): number {
    return index + 1 < this.members.length ? this.#start(index + 1) : this.#close;
  }

  /** Where that ends which goes with a member. */
  #tail(index: number): number {
    return this.source.tail(this.#end(index), this.#next(index));
  }

  #room(indent: string): Room {
    return { indent, columns: WIDEST - indent.length };
  }

  counted(edits: readonly TextEdit[], count: number): TextEdit[] {
    const from = { container: this.#open, taken: count, left: this.members.length - count };
    return edits.map((edit) => ({ ...edit, from }));
  }

  insert(entries: readonly Entry[]): TextEdit[] {
    if (this.members.length === 0) return [this.#fill(entries)];
    const last = this.members.length - 1;
    const end = this.#end(last);
    const comma = this.#trailing ? this.source.comma(end, this.#close) : undefined;
    if (!this.source.beginsLine(this.#start(last))) return this.#insertInLine(entries, end, comma);
    const indent = this.source.indentAt(this.#start(last));
    const lines = entries.map(
      ({ tail = '', ...entry }, index) =>
        this.source.eol +
        indent +
        entryText(entry, this.#style, this.#room(indent)) +
        (comma !== undefined || index < entries.length - 1 ? ',' : '') +
        tail,
    );
    // The bracket may stand on the same line.
    const line = this.source.lineEnd(end);
    const at =
      this.#close < line ? (comma === undefined ? end : comma + 1) : Math.max(this.#tail(last), (comma ?? 0) + 1);
    if (comma !== undefined) return [put(at, lines.join(''))];
    return at === end ? [put(end, `,${lines.join('')}`)] : [put(end, ','), put(at, lines.join(''))];
  }

  #insertInLine(entries: readonly Entry[], end: number, comma: number | undefined): TextEdit[] {
    const written = entries.map((entry) => entryText(entry, this.#style)).join(', ');
    return comma === undefined ? [put(end, `, ${written}`)] : [put(comma + 1, ` ${written},`)];
  }

  #fill(entries: readonly Entry[]): TextEdit {
    if (this.source.comments(this.#open, this.#close).length > 0)
      throw new Refused('a comment stands within the brackets');
    const blank = this.#style.spaced && this.source.text[this.#close] === '}' ? ' ' : '';
    const line = entries.map((entry) => entryText(entry, this.#style)).join(', ');
    return { start: this.#open, end: this.#close, text: `${blank}${line}${blank}` };
  }

  replace(index: number, entries: readonly Entry[]): TextEdit[] {
    const [start, end] = [this.#start(index), this.#end(index)];
    if (this.source.comments(start, end).length > 0) throw new Refused('a comment stands within what it would remove');
    const lines = this.source.beginsLine(start);
    const indent = this.source.indentAt(start);
    const between = lines ? `,${this.source.eol}${indent}` : ', ';
    const room = lines ? this.#room(indent) : undefined;
    return [{ start, end, text: entries.map((entry) => entryText(entry, this.#style, room)).join(between) }];
  }

  /** Each with the comma behind it, or with its lines; where none stays behind them, with the comma before. */
  remove(indexes: readonly number[]): TextEdit[] {
    const kept = [...this.members.keys()].filter((index) => !indexes.includes(index));
    const last = kept.at(-1) ?? -1;
    const before = indexes.filter((index) => index < last).map((index) => this.#cutBefore(index));
    const after = indexes.filter((index) => index > last);
    return after.length === 0 ? before : [...before, ...this.#cutAfter(last, after)];
  }

  /** Whether a member has its lines for itself. */
  #ownsLines(index: number): boolean {
    const tail = this.#tail(index);
    return this.source.beginsLine(this.#start(index)) && tail === this.source.lineEnd(tail) - this.#blanks(tail);
  }

  /** How many blanks end the line of an offset. */
  #blanks(offset: number): number {
    const rest = this.source.text.slice(offset, this.source.lineEnd(offset));
    return rest.length - rest.trimEnd().length;
  }

  #lines(index: number): TextEdit {
    const [start, end] = [this.#start(index), this.#tail(index)];
    const isAlone = (comment: number): boolean => this.source.beginsLine(comment);
    if (this.source.comments(start, end).some(isAlone))
      throw new Refused('a comment stands within what it would remove');
    return { start: this.source.lineStart(start), end: this.source.nextLine(end), text: '' };
  }

  #cutBefore(index: number): TextEdit {
    return this.#ownsLines(index) ? this.#lines(index) : this.#cut(this.#start(index), this.#start(index + 1));
  }

  #cutAfter(last: number, indexes: readonly number[]): TextEdit[] {
    const end = this.#end(last);
    if (!indexes.every((index) => this.#ownsLines(index))) return [this.#cut(end, this.#end(this.members.length - 1))];
    const lines = indexes.map((index) => this.#lines(index));
    const comma = this.#trailing ? undefined : this.source.comma(end, this.#start(last + 1));
    return comma === undefined ? lines : [{ start: comma, end: comma + 1, text: '' }, ...lines];
  }

  #cut(start: number, end: number): TextEdit {
    if (this.source.comments(start, end).length > 0) throw new Refused('a comment stands within what it would remove');
    return { start, end, text: '' };
  }

  empty(): TextEdit[] {
    const line = this.source.lineEnd(this.#open);
    const stays = (comment: number): boolean =>
      comment < Math.min(line, this.#start(0)) || this.source.beginsLine(comment);
    if (this.source.comments(this.#open, this.#close).some(stays))
      throw new Refused('a comment stands within what it would remove');
    return [{ start: this.#open, end: this.#close, text: '' }];
  }
}
