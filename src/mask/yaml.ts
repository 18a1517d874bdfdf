/**
 * What is secret in a text of YAML, whether or not it can be read: found by keys, indentation, brackets and quotes, and
 * rather too much than too little.
 */

import { SECRET_TEXT } from '../facts/secret-fields.js';
import { anyOf, type Region, secretFields } from './regions.js';

/** What may stand before a key that begins a line: marks of lists, of explicit keys, and of comments. */
const LEAD = /^[\s?#-]*$/;

/** A key that is written with escapes may be any. */
const ESCAPED_KEY = String.raw`"[^"\n]{0,200}\\[ux][^"\n]{0,200}"(?=[^\S\n]*:)`;

/** Tags and anchors before a value. */
const PROPERTIES = /(?:\s*[!&]\S*)*\s*/y;

/** How many characters may be looked at in vain for a closing bracket, in all; after that the rest of the text is masked. */
const PATIENCE = 2_000_000;

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** How much of what stands before a key is looked at. */
const LONGEST_LEAD = 1000;

/** Rounds in which aliases are followed to their anchors. */
const MOST_ROUNDS = 5;

class Masking {
  readonly regions: Region[] = [];
  #patience = PATIENCE;
  /** Columns at which something begins that is not masked, as far as the text was read. */
  readonly #columns = new Set<number>([0]);
  #read = 0;
  #line = { start: 0, end: -1 };

  constructor(private readonly text: string) {}

  /** Masks the value of every one of the fields. */
  fields(fields: readonly string[]): void {
    const key = `["']?${anyOf(fields)}(?![\\w.-])["']?`;
    const pattern = new RegExp(`(?<![\\w.$/-])(?:${key}|${ESCAPED_KEY}${this.#aliased(key)})[^\\S\\n]*(:?)`, 'gim');
    for (let found = pattern.exec(this.text); found; found = pattern.exec(this.text)) {
      const end = found.index + found[0].length;
      const lead = this.#lead(found.index);
      // Without its colon a key at the beginning of a line is broken, or an explicit one; elsewhere it is a word.
      if (found[1] === '' && (!LEAD.test(lead) || /[^\s?]/.test(lead))) continue;
      pattern.lastIndex = Math.max(end, this.#value(end, lead));
    }
  }

  /** Aliases that stand for a key, as one more alternative of a pattern. */
  #aliased(key: string): string {
    const anchors = this.text.matchAll(new RegExp(`&([^\\s,[\\]{}]{1,200})\\s+${key}`, 'gi'));
    const names = [...new Set([...anchors].map(([, name = '']) => name))];
    return names.length === 0 ? '' : `|\\*${anyOf(names)}(?=[\\s:])`;
  }

  /** Masks what begins as texts do that are secret wherever they stand. */
  texts(): void {
    for (const { index } of this.text.matchAll(new RegExp(SECRET_TEXT, 'g'))) {
      const lead = this.#lead(index);
      const alone = lead.trim() === '';
      this.regions.push([index, this.#block(this.#lineEnd(index), alone ? lead.length - 1 : indentation(lead))]);
    }
  }

  /** Masks the anchors of aliases that stand for something secret. */
  anchors(): void {
    const done = new Set<string>();
    for (let round = 0, from = 0; round < MOST_ROUNDS && from < this.regions.length; round++) {
      const names = this.regions.slice(from).flatMap(([start, end]) => aliases(this.text.slice(start, end)));
      from = this.regions.length;
      for (const name of names) if (!done.has(name)) this.#anchor(name);
      for (const name of names) done.add(name);
    }
  }

  #anchor(name: string): void {
    for (const { index } of this.text.matchAll(new RegExp(`&${anyOf([name])}(?![^\\s,\\]}])`, 'g'))) {
      const lead = this.#lead(index);
      const block = /^[\s?-]*/.exec(lead)?.[0] ?? '';
      this.#value(index + name.length + 1, /[{[]/.test(lead) ? lead : block);
    }
  }

  /** Masks the value that follows a key, and tells where it ends. `lead` stands before the key on its line. */
  #value(from: number, lead: string): number {
    this.#readColumns(from);
    PROPERTIES.lastIndex = from;
    const start = from + (PROPERTIES.exec(this.text)?.[0].length ?? 0);
    const first = this.text[start] ?? '';
    const line = this.#lineEnd(from);
    let end = line;
    if (first === '"' || first === "'") end = Math.max(this.#afterQuote(start), LEAD.test(lead) ? line : 0);
    else if (first in CLOSING) end = Math.max(this.#afterBracket(start + 1), LEAD.test(lead) ? line : 0);
    else if (!LEAD.test(lead)) end = this.#plainInFlow(from, lead);
    if (LEAD.test(lead)) end = Math.max(end, this.#below(line, lead));
    this.regions.push([from, end]);
    this.#read = Math.max(this.#read, this.#lineEnd(end) + 1);
    return end;
  }

  /** A value in a flow collection goes as far as what it stands in; one that only looks so, as lines do. */
  #plainInFlow(from: number, lead: string): number {
    const close = this.#afterBracket(from);
    return close < this.text.length ? close - 1 : this.#block(this.#lineEnd(from), indentation(lead));
  }

  /** Where the lines end that belong to a key that begins a line. */
  #below(line: number, lead: string): number {
    if (lead.includes('#')) return this.#lines(line, (text) => /^\s*#/.test(text));
    const explicit = lead.indexOf('?');
    return this.#block(line, explicit < 0 ? lead.length : explicit, explicit < 0 ? '-' : ':');
  }

  /**
   * Where the lines end that are indented by more than a number of columns, or as much with a mark before them. One that is
   * indented by less, but as nothing before it, has lost its place.
   */
  #block(line: number, column: number, mark = '-'): number {
    return this.#lines(line, (text) => {
      const own = indentation(text);
      if (own > column || (own === column && text[own] === mark && !/^---/.test(text))) return true;
      return own < column && !this.#columns.has(own);
    });
  }

  /** Reads at which columns lines begin, and what follows marks of lists in them, up to an offset. */
  #readColumns(end: number): void {
    while (this.#read < end) {
      const next = this.#lineEnd(this.#read);
      const marks = /^\s*(?:-\s+)*/.exec(this.text.slice(this.#read, next))?.[0] ?? '';
      for (let at = 0; at <= marks.length; at++) if (marks[at] !== ' ') this.#columns.add(at);
      this.#read = next + 1;
    }
  }

  /** Where lines end that follow the end of one and belong to it; empty ones and `---` do if another follows that does. */
  #lines(line: number, belongs: (text: string) => boolean): number {
    let end = line;
    for (let at = line; at < this.text.length; ) {
      const next = this.#lineEnd(at + 1);
      const text = this.text.slice(at + 1, next);
      at = next;
      if (text.trim() === '' || /^---\s*$/.test(text)) continue;
      if (!belongs(text)) break;
      end = next;
    }
    return end;
  }

  /** Where a quoted text ends, its quote included; the end of all where it does not. */
  #afterQuote(start: number): number {
    const quote = this.text[start];
    for (let at = start + 1; at < this.text.length; at++) {
      if (this.text[at] === '\\' && quote === '"') at++;
      else if (this.text[at] === quote) {
        if (quote === '"' || this.text[at + 1] !== "'") return at + 1;
        at++;
      }
    }
    return this.text.length;
  }

  /** Where a bracket that is open closes; the end of all where it does not. */
  #afterBracket(start: number): number {
    let depth = 1;
    let fresh = true;
    for (let at = start; at < this.text.length; at++) {
      if (this.#patience-- <= 0) break;
      const character = this.text[at] as string;
      if (fresh && (character === '"' || character === "'")) at = this.#afterQuote(at) - 1;
      else if (character in CLOSING) depth++;
      else if ((character === '}' || character === ']') && --depth === 0) return at + 1;
      fresh = /[\s,:{[]/.test(character);
    }
    return this.text.length;
  }

  /** What stands before an offset on its line; of a very long line its beginning, which tells as much. */
  #lead(at: number): string {
    const start = this.#lineStart(at);
    return this.text.slice(start, Math.min(at, start + LONGEST_LEAD));
  }

  #lineStart(at: number): number {
    return this.#lineAt(at).start;
  }

  #lineEnd(at: number): number {
    return this.#lineAt(at).end;
  }

  /** The line that an offset stands in; the last one is kept, since one line may be all of a text. */
  #lineAt(at: number): { readonly start: number; readonly end: number } {
    if (at < this.#line.start || at > this.#line.end) {
      const end = this.text.indexOf('\n', at);
      this.#line = { start: this.text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? this.text.length : end };
    }
    return this.#line;
  }
}

const indentation = (line: string): number => line.length - line.trimStart().length;

const aliases = (text: string): string[] => [...text.matchAll(/\*([^\s,[\]{}*]+)/g)].map(([, name = '']) => name);

/** What is secret in a text of YAML or JSON. */
export function secretsOfYaml(text: string): readonly Region[] {
  const masking = new Masking(text);
  masking.fields(secretFields(text));
  masking.texts();
  masking.anchors();
  return masking.regions;
}
