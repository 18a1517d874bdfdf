/**
 * Finds what stands at a path of a document in plain block style, line by line: most that is reported or edited needs no parse for it.
 * What `isInBlockStyle` lets pass holds nothing but what is met here.
 */

import type { Path } from '../value.js';
import { isInBlockStyle } from './plain-yaml.js';

/** Offsets in the text of a document: from the first character to the one after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands at a path. */
export interface BlockSpot {
  /** Absent of an item of a list. */
  readonly key: Span | undefined;
  /** The value, if it stands in the line of its key or dash: a scalar, `{}` or `[]`. */
  readonly value: Span | undefined;
  /** Whether it surely runs over several lines, or one with its line break. */
  readonly isLong: boolean;
}

/** A map with keys. */
export interface BlockMap {
  /** The column of the keys. */
  readonly column: number;
  /** Each from its first character to the end of its last line, without the line break. */
  readonly keys: readonly (Span & { readonly name: string })[];
  /** Where its last line ends. */
  readonly end: number;
}

/** A key or a dash. */
interface Entry {
  readonly key: Span | undefined;
  readonly column: number;
  /** Where the colon or the dash ends. */
  readonly after: number;
}

/** The first character of a line that holds something, and its column. */
interface Line {
  readonly at: number;
  readonly column: number;
}

/** The keys of a map that were met so far, and the line from which on others are sought. */
interface MetKeys {
  readonly keys: Map<string, Span>;
  from: Line | undefined;
}

const KEY = /[A-Za-z][\w./-]*(?=:(?:[ \n]|$))/y;

export class BlockText {
  readonly #itemsOf = new Map<number, number[]>();
  readonly #keysOf = new Map<number, MetKeys>();

  private constructor(private readonly text: string) {}

  /** Undefined for a document of any other kind. */
  static of(text: string): BlockText | undefined {
    return isInBlockStyle(text) ? new BlockText(text) : undefined;
  }

  /** What stands at a path; undefined where nothing does. */
  find(path: Path): BlockSpot | undefined {
    const entry = this.#entry(path);
    return entry && this.#spot(entry);
  }

  /** The keys of a map that is not empty; undefined for what is no such map, or may hold a text in lines. */
  mapAt(path: Path): BlockMap | undefined {
    const entry = this.#entry(path);
    const first = path.length === 0 ? this.#line(0) : entry && this.#below(entry);
    if (!first || this.#isItem(first)) return undefined;
    const { column } = first;
    const keys: { name: string; start: number; end: number }[] = [];
    for (let line: Line | undefined = first; line && line.column >= column; line = this.#next(line)) {
      const key = line.column === column && !this.#isItem(line) ? this.#keyAt(line.at) : undefined;
      const end = this.#lineEnd(line.at);
      const last = keys.at(-1);
      if (key) keys.push({ name: this.text.slice(key.start, key.end), start: key.start, end });
      else if (last) last.end = end;
    }
    const end = keys.at(-1)?.end ?? first.at;
    return this.text.slice(first.at, end).includes('|') ? undefined : { column, keys, end };
  }

  /** Columns from a key to the keys of its map, where a map stands below a key for the first time; undefined where none does. */
  step(): number | undefined {
    let above: number | undefined;
    for (let line = this.#line(0); line; line = this.#next(line)) {
      const isItem = this.#isItem(line);
      if (above !== undefined && !isItem && line.column > above && this.#keyAt(line.at)) return line.column - above;
      const at = isItem ? this.#skip(line.at + 1) : line.at;
      above = this.#keyAt(at) ? line.column + at - line.at : undefined;
    }
    return undefined;
  }

  #entry(path: Path): Entry | undefined {
    let entry: Entry | undefined;
    for (const step of path) {
      const first = entry ? this.#below(entry) : this.#line(0);
      entry = first && this.#step(first, step);
      if (!entry) return undefined;
    }
    return entry;
  }

  #spot(entry: Entry): BlockSpot {
    const { text } = this;
    const { key } = entry;
    const start = this.#skip(entry.after);
    if (text[start] === '|') return { key, value: undefined, isLong: true };
    const first = this.#below(entry);
    if (first) return { key, value: undefined, isLong: this.#isLong(first) };
    const end = this.#end(start);
    return { key, value: end > start ? { start, end } : undefined, isLong: false };
  }

  #isLong(first: Line): boolean {
    const next = this.#next(first);
    if (next && (next.column > first.column || (next.column === first.column && !this.#isOther(first, next))))
      return true;
    // A key that has no value ends before the line break.
    return this.text[this.#end(first.at) - 1] !== ':' && this.text.includes('\n', first.at);
  }

  /** Whether a line goes on behind a list that stands at the column of its key. */
  #isOther(first: Line, next: Line): boolean {
    return this.#isItem(first) && !this.#isItem(next);
  }

  /** Where what begins here ends in its line. */
  #end(start: number): number {
    const { text } = this;
    const first = text[start];
    if (first === '"' || first === "'") return text.indexOf(first, start + 1) + 1;
    const line = text.slice(start, this.#lineEnd(start));
    const comment = line.startsWith('#') ? 0 : line.indexOf(' #');
    return start + (comment < 0 ? line : line.slice(0, comment)).trimEnd().length;
  }

  /** The first line of the map or list that stands below a key, or behind a dash. */
  #below({ key, column, after }: Entry): Line | undefined {
    const at = this.#skip(after);
    if (!key) return this.#keyAt(at) ? { at, column: column + 1 + at - after } : undefined;
    if (this.#end(at) > at) return undefined;
    const line = this.#line(this.#lineEnd(at) + 1);
    return line && (line.column > column || (line.column === column && this.#isItem(line))) ? line : undefined;
  }

  #step(first: Line, step: string | number): Entry | undefined {
    const { column } = first;
    if (this.#isItem(first)) {
      const at = this.#items(first)[Number(step)];
      return at === undefined ? undefined : { key: undefined, column, after: at + 1 };
    }
    const key = this.#key(first, String(step));
    return key && { key, column, after: key.end + 1 };
  }

  /** A key of the map that begins at a line: each line of it is looked at once, as many keys may be asked for. */
  #key(first: Line, name: string): Span | undefined {
    const met: MetKeys = this.#keysOf.get(first.at) ?? { keys: new Map(), from: first };
    this.#keysOf.set(first.at, met);
    while (!met.keys.has(name) && met.from && met.from.column >= first.column) {
      const line = met.from;
      met.from = this.#next(line);
      // What stands deeper belongs to the entry before, as does a list at the column of its key.
      const key = line.column > first.column || this.#isItem(line) ? undefined : this.#keyAt(line.at);
      if (key) met.keys.set(this.text.slice(key.start, key.end), key);
    }
    return met.keys.get(name);
  }

  /** Where the dashes of a list stand: once for each list, as that of an export is long. */
  #items(first: Line): readonly number[] {
    let items = this.#itemsOf.get(first.at);
    if (!items) {
      items = [];
      for (let line: Line | undefined = first; line && line.column >= first.column; line = this.#next(line)) {
        if (line.column > first.column) continue;
        if (!this.#isItem(line)) break;
        items.push(line.at);
      }
      this.#itemsOf.set(first.at, items);
    }
    return items;
  }

  #keyAt(at: number): Span | undefined {
    KEY.lastIndex = at;
    return KEY.test(this.text) ? { start: at, end: KEY.lastIndex } : undefined;
  }

  #isItem({ at }: Line): boolean {
    return this.text.startsWith('- ', at);
  }

  #next({ at }: Line): Line | undefined {
    return this.#line(this.#lineEnd(at) + 1);
  }

  /** The next line that holds something, from the start of a line. */
  #line(from: number): Line | undefined {
    const { text } = this;
    for (let start = from; start < text.length; start = this.#lineEnd(start) + 1) {
      const at = this.#skip(start);
      if (at < text.length && text[at] !== '\n' && text[at] !== '#') return { at, column: at - start };
    }
    return undefined;
  }

  #lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end;
  }

  #skip(from: number): number {
    let at = from;
    while (this.text[at] === ' ') at++;
    return at;
  }
}
