/** Puts things into maps and lists of a text and takes things out, in block and in flow style. */

import { Refused } from './refused.js';
import type { Container, Spot, YamlText } from './text.js';
import { flowText, keyText, pairText } from './write.js';

/** A piece of a document's text, by offsets in UTF-16 units, and what to write in its place. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Of a removal: what it is taken from, and how much is left there. Others may not take the rest at the same time. */
  readonly from?: { readonly container: number; readonly taken: number; readonly left: number };
}

export const inOrder = (left: TextEdit, right: TextEdit): number => left.start - right.start || left.end - right.end;

/** Whether edits that stand in order meet. */
export const overlap = (edits: readonly TextEdit[]): boolean =>
  edits.some(({ start }, index) => index > 0 && start < (edits[index - 1]?.end ?? 0));

/** What is put into a map or list. */
export interface Entry {
  /** Absent in a list. */
  readonly key?: string;
  readonly value: unknown;
  /** A comment that comes along, with the blanks before it. */
  readonly tail?: string;
}

/** What happens to one map or list. */
export interface Work {
  readonly removed: Set<number>;
  readonly inserted: Entry[];
  /** Where the container itself stands; absent for the root of the document. */
  readonly at: Spot | undefined;
}

/** The edits of one map or list. */
export function containerEdits(text: YamlText, container: Container, { removed, inserted, at }: Work): TextEdit[] {
  const side = container.flow ? new Flow(text, container) : new Block(text, container);
  const gone = [...removed].sort((left, right) => left - right);
  const last = gone.at(-1);
  if (last === undefined) return side.insert(inserted);
  if (inserted.length === 0)
    return gone.length === container.items.length ? side.empty(at) : counted(side.remove(gone), container, gone.length);
  // What comes in takes the place of what goes.
  const rest = gone.slice(0, -1);
  return [...side.replace(last, inserted), ...(rest.length > 0 ? side.remove(rest) : [])];
}

function counted(edits: TextEdit[], { range, items }: Container, count: number): TextEdit[] {
  const from = { container: range?.[0] ?? 0, taken: count, left: items.length - count };
  return edits.map((edit) => ({ ...edit, from }));
}

abstract class Side {
  constructor(
    protected readonly text: YamlText,
    protected readonly container: Container,
  ) {}

  abstract insert(entries: readonly Entry[]): TextEdit[];
  /** Takes some out; others stay. */
  abstract remove(indexes: readonly number[]): TextEdit[];
  /** Takes all out. */
  abstract empty(at: Spot | undefined): TextEdit[];
  abstract replace(index: number, entries: readonly Entry[]): TextEdit[];

  protected spot(index: number): Spot {
    return { container: this.container, index };
  }

  protected get isMap(): boolean {
    return this.text.yaml.isMap(this.container);
  }

  protected get lastSpot(): Spot {
    return this.spot(this.container.items.length - 1);
  }

  /** Refuses to take out a comment that has a line for itself: only one at the end of a line goes with it. */
  protected admitComments(start: number, end: number): void {
    if (this.text.hasCommentLine(start, end)) throw new Refused('a comment stands within what it would remove');
  }
}

class Block extends Side {
  /** The column of keys, or of dashes. */
  get #column(): number {
    const first = this.spot(0);
    return this.text.columnAt(this.isMap ? this.text.start(first) : this.text.dash(first));
  }

  #written(entries: readonly Entry[], withTail: boolean): string {
    const column = this.#column;
    const { layout } = this.text;
    const lines = entries.map(({ key, value, tail = '' }) => {
      const line = key === undefined ? `- ${flowText(value, false)}` : pairText(key, value, column, layout);
      return withTail ? line + tail : line;
    });
    return lines.join(layout.eol + ' '.repeat(column));
  }

  insert(entries: readonly Entry[]): TextEdit[] {
    const end = this.text.lastLineEnd(this.lastSpot);
    const text = this.text.layout.eol + ' '.repeat(this.#column) + this.#written(entries, true);
    return [{ start: end, end, text }];
  }

  replace(index: number, entries: readonly Entry[]): TextEdit[] {
    const spot = this.spot(index);
    const [start, end] = [this.#start(index), this.text.end(spot)];
    this.admitComments(start, end);
    if (this.text.text[end - 1] === '\n') throw new Refused('a block of text stands there');
    return [{ start, end, text: this.#written(entries, false) }];
  }

  /** Where a pair starts, or the dash of an item. */
  #start(index: number): number {
    const spot = this.spot(index);
    const start = this.text.start(spot);
    if (!this.isMap) return this.text.dash(spot);
    if (this.text.text[start] === '?') throw new Refused('it is written in a way that cannot be edited');
    return start;
  }

  remove(indexes: readonly number[]): TextEdit[] {
    const lines = indexes.filter((index) => this.text.beginsLine(this.#start(index)));
    const inline = indexes.length > lines.length ? [this.#removeInline(indexes)] : [];
    const covered = inline[0]?.end ?? -1;
    return [
      ...inline,
      ...lines.filter((index) => this.#start(index) >= covered).map((index) => this.#removeLines(index)),
    ];
  }

  /** The lines of a pair or item, with a comment at the end of the last. */
  #removeLines(index: number): TextEdit {
    const start = this.text.lineStart(this.#start(index));
    const last = this.text.lastLineEnd(this.spot(index));
    this.admitComments(start, last);
    const end = this.text.nextLine(last);
    // The last line of a text may have no line break: then it goes with the one before it.
    if (end > last || start === 0) return { start, end, text: '' };
    const before = this.text.text[start - 2] === '\r' ? start - 2 : start - 1;
    return { start: before, end, text: '' };
  }

  /** The first pairs of a map that stands behind a dash: what follows takes their place. */
  #removeInline(indexes: readonly number[]): TextEdit {
    if (!this.isMap) throw new Refused('it is written in a way that cannot be edited');
    const next = this.container.items.findIndex((_, index) => !indexes.includes(index));
    const [start, end] = [this.#start(0), this.#start(next)];
    this.admitComments(start, end);
    return { start, end, text: '' };
  }

  empty(at: Spot | undefined): TextEdit[] {
    if (!at) throw new Refused('nothing would be left of the document');
    const nothing = this.isMap ? '{}' : '[]';
    const [first, ...others] = this.container.items.keys();
    const rest = others.map((index) => this.#removeLines(index));
    const start = this.#start(first ?? 0);
    if (this.text.beginsLine(start)) {
      const after = this.text.valueStart(at);
      return [{ start: after, end: after, text: ` ${nothing}` }, this.#removeLines(first ?? 0), ...rest];
    }
    const end = this.text.end(this.spot(0));
    this.admitComments(start, end);
    return [{ start, end, text: nothing }, ...rest];
  }
}

class Flow extends Side {
  get #close(): number {
    const { end } = this.container.srcToken as unknown as { end: readonly { offset: number }[] };
    const offset = end[0]?.offset;
    if (offset === undefined) throw new Refused('it is written in a way that cannot be edited');
    return offset;
  }

  #written({ key, value }: Entry, indent?: string): string {
    const { json, layout } = this.text;
    const [step = '  '] = /^(?:\t| +)(?=\S)/m.exec(this.text.text) ?? [];
    const lines = indent === undefined || !json ? undefined : { eol: layout.eol, indent, step };
    const text = flowText(value, json, lines);
    return key === undefined ? text : `${keyText(key, json)}: ${text}`;
  }

  insert(entries: readonly Entry[]): TextEdit[] {
    if (this.container.items.length === 0) return [this.#fill(entries)];
    const { text } = this;
    const end = text.end(this.lastSpot);
    const start = text.start(this.lastSpot);
    const comma = this.#trailingComma(end);
    const own = text.beginsLine(start);
    const indent = own ? text.text.slice(text.lineStart(start), start) : undefined;
    const between = own ? `,${text.layout.eol}${indent}` : ', ';
    const written = entries.map((entry) => this.#written(entry, indent)).join(between);
    if (!own) return comma === undefined ? [put(end, `, ${written}`)] : [put(comma + 1, ` ${written}`)];
    const line = text.lineEnd(end);
    // The bracket may stand on the same line.
    if (this.#close < line)
      return comma === undefined ? [put(end, between + written)] : [put(comma + 1, between.slice(1) + written)];
    const lines = put(line, `${text.layout.eol}${indent}${written}${comma === undefined ? '' : ','}`);
    if (comma !== undefined) return [lines];
    return line === end ? [put(end, `,${lines.text}`)] : [put(end, ','), lines];
  }

  /** the comma behind an entry. */
  #trailingComma(end: number): number | undefined {
    for (let at = end; at < this.#close; at++) {
      if (this.text.text[at] === ',' && !this.#isComment(at)) return at;
    }
    return undefined;
  }

  #isComment(offset: number): boolean {
    return this.text.hasComment(this.text.lineStart(offset), offset);
  }

  #fill(entries: readonly Entry[]): TextEdit {
    const open = (this.container.range?.[0] ?? 0) + 1;
    const close = this.#close;
    if (this.text.hasComment(open, close)) throw new Refused('a comment stands within the brackets');
    return { start: open, end: close, text: entries.map((entry) => this.#written(entry)).join(', ') };
  }

  replace(index: number, entries: readonly Entry[]): TextEdit[] {
    const [start, end] = [this.text.start(this.spot(index)), this.text.end(this.spot(index))];
    this.#admit(start, end);
    return [{ start, end, text: entries.map((entry) => this.#written(entry)).join(', ') }];
  }

  /** Each with the comma behind it; where none stays behind them, with the comma before. */
  remove(indexes: readonly number[]): TextEdit[] {
    const { items } = this.container;
    const kept = [...items.keys()].filter((index) => !indexes.includes(index));
    const last = kept.at(-1) ?? -1;
    const edits = indexes
      .filter((index) => index < last)
      .map((index) => this.#cutBefore(this.text.start(this.spot(index)), this.text.start(this.spot(index + 1))));
    return last === items.length - 1 ? edits : [...edits, ...this.#cutAfter(last)];
  }

  /** Up to what follows. A comment goes along at the end of a line that goes as a whole. */
  #cutBefore(start: number, end: number): TextEdit {
    if (!this.text.beginsLine(start) || !this.text.beginsLine(end)) return this.#cut(start, end);
    this.admitComments(start, end);
    return { start, end, text: '' };
  }

  /** All that follows one that stays. The comment at the end of the line of that one stays too. */
  #cutAfter(last: number): TextEdit[] {
    const { text } = this;
    const from = text.end(this.spot(last));
    const [start, end] = [text.start(this.spot(last + 1)), text.end(this.lastSpot)];
    if (!text.hasComment(from, start) || !text.beginsLine(start)) return [this.#cut(from, end)];
    this.admitComments(from, end);
    const comma = this.#trailingComma(end) === undefined ? this.#trailingComma(from) : undefined;
    const line = text.lineEnd(end);
    const lines =
      this.#close < line
        ? { start, end: this.#trailingComma(end) === undefined ? end : this.#close, text: '' }
        : { start: text.lineStart(start), end: text.nextLine(line), text: '' };
    return comma === undefined ? [lines] : [{ start: comma, end: comma + 1, text: '' }, lines];
  }

  #cut(start: number, end: number): TextEdit {
    this.#admit(start, end);
    return { start, end, text: '' };
  }

  #admit(start: number, end: number): void {
    if (this.text.hasComment(start, end)) throw new Refused('a comment stands within what it would remove');
  }

  empty(): TextEdit[] {
    const open = (this.container.range?.[0] ?? 0) + 1;
    // The line of the bracket stays, and with it its comment.
    this.#admit(open, Math.min(this.text.lineEnd(open), this.#close));
    this.admitComments(open, this.#close);
    return [{ start: open, end: this.#close, text: '' }];
  }
}

const put = (at: number, text: string): TextEdit => ({ start: at, end: at, text });
