/**
 * Reads manifests that are still templates: Helm, Jinja, or variables that envsubst or Flux put in. What an expression
 * fills in is unknown, what it may add leaves its map or list open, and what stands under a condition is no fact.
 */

import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import { markOpen, type PlainMap, Unknown } from '../value.js';
import { lineAt, lineStarts } from './lines.js';
import type { Reading } from './reading.js';
import { documentValue, type Overlay } from './yaml-document.js';

const ENDINGS: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '{#': '#}' };
const STARTS = /\{[{%#]/g;
const VARIABLE = /\$\{[A-Za-z_][^{}\n]*\}/g;

/** The expressions of a text, in order. One without an end is none. */
function* expressions(text: string): Generator<{ source: string; index: number }> {
  let from = 0;
  const missing = new Set<string>();
  for (const { 0: start, index } of text.matchAll(STARTS)) {
    const ending = ENDINGS[start] as string;
    if (index < from || missing.has(ending)) continue;
    const end = text.indexOf(ending, index + 2);
    if (end < 0) missing.add(ending);
    else {
      from = end + 2;
      yield { source: text.slice(index, from), index };
    }
  }
}

const OPENS = /^\{[{%][-+~]?\s*(?:if|range|with|define|block|for|macro|call|filter|raw|unless)\b/;
const ENDS = /^\{[{%][-+~]?\s*end\w*\b/;
/** What leaves nothing in the output by itself. */
const SILENT = /^\{(?:#|[{%][-+~]?\s*(?:\/\*|end\w*\b|else\b|elif\b|elsif\b|set\b|import\b|from\b|\$\w+\s*:?=))/;
const DEFINES = /^\{[{%][-+~]?\s*(?:define|macro)\b/;

/** Whether a text holds expressions of a template language. */
export const isTemplate = (text: string): boolean => text.includes('{{') || text.includes('{%') || hasVariable(text);

/** The end of a line that has a text in the lines below it. */
const HEADER = /[:-] +(?:[&!]\S+ +)*[|>][-+\d]*\s*(?:#.*)?$/;
/** A comment, or a text in quotes that says several lines. */
const NO_VALUE = /(?:^|\s)#.*|"(?:[^"\\]|\\[^n])*\\n(?:[^"\\]|\\.)*"/g;

/** The column that the text below a line stands behind; undefined where none begins. */
function headerColumn(line: string): number | undefined {
  if (!HEADER.test(line)) return undefined;
  const [start = ''] = /^ *(?:- +)*/.exec(line) ?? [];
  // An item that is such a text stands behind its dash, the value of a key behind the key.
  return /^[&!|>]/.test(line.slice(start.length)) ? start.lastIndexOf('-') : start.length;
}

/**
 * Whether a variable of envsubst stands in a value of one line. In texts of several, as the scripts of guests are, variables
 * are the text's own.
 */
function hasVariable(text: string): boolean {
  if (!text.includes('${')) return false;
  let column: number | undefined;
  for (const line of text.split('\n')) {
    const indent = line.search(/\S/);
    if (indent < 0 || (column !== undefined && indent > column)) continue;
    column = headerColumn(line);
    if (line.replace(NO_VALUE, '').search(VARIABLE) >= 0) return true;
  }
  return false;
}

interface Masked {
  readonly text: string;
  /** Whether a character was part of an expression. */
  readonly masked: Uint8Array;
  /** Lines (0-based) that put something out and hold nothing else. */
  readonly emitting: Set<number>;
  /** Lines between the start of a condition or loop and its end. */
  readonly conditional: Set<number>;
}

const cache: { text?: string; result?: Masked } = {};

function mask(text: string): Masked {
  if (cache.text === text && cache.result) return cache.result;
  const result = new Masking(text).result();
  cache.text = text;
  cache.result = result;
  return result;
}

class Masking {
  readonly #masked: Uint8Array;
  readonly #starts: readonly number[];
  readonly #emitting = new Set<number>();
  readonly #regions: { first: number; last: number; defines: boolean }[] = [];

  constructor(private readonly text: string) {
    this.#masked = new Uint8Array(text.length);
    this.#starts = lineStarts(text);
  }

  result(): Masked {
    const open: { first: number; defines: boolean }[] = [];
    const alone: { start: number; end: number }[] = [];
    for (const { source, index } of expressions(this.text)) {
      const end = index + source.length;
      this.#masked.fill(1, index, end);
      if (OPENS.test(source)) open.push({ first: this.#lineOf(index), defines: DEFINES.test(source) });
      else if (ENDS.test(source)) this.#close(open.pop(), this.#lineOf(index));
      else if (!SILENT.test(source)) alone.push({ start: index, end });
    }
    for (const left of open) this.#close(left, this.#starts.length);
    for (const { 0: source, index } of this.text.matchAll(VARIABLE)) this.#masked.fill(1, index, index + source.length);
    const standing = this.#standing();
    for (const { start } of alone) if (standing.has(this.#lineOf(start))) this.#emitting.add(this.#lineOf(start));
    const text = this.#write(standing);
    return { text, masked: this.#masked, emitting: this.#emitting, conditional: this.#conditional(text) };
  }

  #lineOf(offset: number): number {
    return lineAt(this.#starts, offset);
  }

  #close(region: { first: number; defines: boolean } | undefined, last: number): void {
    if (region) this.#regions.push({ ...region, last });
  }

  /** Lines of which nothing but expressions of a template language stands. */
  #standing(): Set<number> {
    const standing = new Set<number>();
    for (let line = 0; line < this.#starts.length; line++) {
      const [start, end] = this.#line(line);
      let some = false;
      let other = false;
      for (let at = start; at < end; at++) {
        if (this.#masked[at]) some = true;
        else if (this.text.charCodeAt(at) > 32) other = true;
      }
      // A variable that stands alone is text of a block.
      if (some && !other && /^\s*(?:\{[{%#]|[^$])/.test(this.text.slice(start, end))) standing.add(line);
    }
    return standing;
  }

  #line(line: number): [start: number, end: number] {
    return [this.#starts[line] as number, this.#starts[line + 1] ?? this.text.length];
  }

  /** Expressions become spaces where they stand alone, and else one word; the text keeps its length and lines. */
  #write(standing: Set<number>): string {
    const parts: string[] = [];
    let inside = false;
    for (let line = 0; line < this.#starts.length; line++) {
      const [start, end] = this.#line(line);
      const blank = standing.has(line) || (inside && this.#masked[start] === 1);
      let written = '';
      for (let at = start; at < end; at++) {
        const character = this.text[at] as string;
        written += !this.#masked[at] || character === '\n' || character === '\r' ? character : blank ? ' ' : 'x';
      }
      parts.push(written);
      inside = this.#masked[end - 1] === 1;
    }
    return parts.join('');
  }

  /** Lines under a condition. One around all that the document holds does not count: it is judged as if it held. */
  #conditional(text: string): Set<number> {
    const content = text.split('\n').flatMap((line, at) => (/^\s*[^\s#]/.test(line) && !/^---/.test(line) ? [at] : []));
    const first = content[0] ?? 0;
    const last = content.at(-1) ?? 0;
    const lines = new Set<number>();
    for (const region of this.#regions) {
      if (!region.defines && region.first < first && region.last > last) continue;
      for (let line = region.first; line <= region.last; line++) lines.add(line);
    }
    return lines;
  }
}

/** The text with each expression replaced by harmless characters; its length and its lines stay. */
export function maskTemplate(text: string): string {
  return mask(text).text;
}

const FILLED_IN = 'a template expression fills it in';
const CONDITIONAL = 'it stands under a template condition';
const MAY_ADD = 'a template expression may add to it';

class TemplateOverlay implements Overlay {
  readonly #lines: number[] = [];
  readonly #filled: boolean[];

  constructor(private readonly masked: Masked) {
    const lines = masked.text.split('\n');
    this.#filled = lines.map((line) => /^\s*[^\s#]/.test(line));
    for (let at = 0, line = 0; line < lines.length; line++) {
      this.#lines.push(at);
      at += (lines[line] as string).length + 1;
    }
  }

  replace(node: Node, role: 'key' | 'value'): unknown {
    const [start, end] = node.range ?? [0, 0];
    if (role === 'key') {
      // A key that an expression writes is no key; its map is left open.
      if (this.#touched(start, end)) return null;
      return this.masked.conditional.has(this.#lineOf(start)) ? new Unknown(CONDITIONAL) : undefined;
    }
    if ('items' in node) return undefined;
    if (this.#touched(start, end)) return new Unknown(FILLED_IN);
    return end === start && this.#emptyBefore(start) ? new Unknown(FILLED_IN) : undefined;
  }

  finish<T extends PlainMap | unknown[]>(value: T, node: YAMLMap | YAMLSeq): T {
    const [start, end] = node.range ?? [0, 0];
    const first = this.#lineOf(start);
    const last = this.#lineOf(Math.max(start, end - 1));
    if (Array.isArray(value)) {
      for (const [index, item] of node.items.entries()) {
        const at = (item as Node | null)?.range?.[0] ?? start;
        if (!this.masked.conditional.has(this.#lineOf(at))) continue;
        value[index] = new Unknown(CONDITIONAL);
        markOpen(value, CONDITIONAL);
      }
    }
    const keys = 'items' in node ? node.items.map((item) => (item as { key?: Node }).key) : [];
    const written = keys.some((key) => key?.range && this.#touched(key.range[0], key.range[1]));
    const conditional = this.masked.conditional.has(first);
    if (written || conditional || this.#mayGrow(first, last)) markOpen(value, conditional ? CONDITIONAL : MAY_ADD);
    return value;
  }

  #lineOf(offset: number): number {
    return lineAt(this.#lines, offset);
  }

  #touched(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.masked.masked[at]) return true;
    return false;
  }

  /** Whether an expression stands where a value that is empty would go on. */
  #emptyBefore(start: number): boolean {
    const line = this.#lineOf(start);
    return this.#expressionIn(line + 1, this.#nextFilled(line));
  }

  #nextFilled(line: number): number {
    const next = this.#filled.indexOf(true, line + 1);
    return next < 0 ? this.#filled.length : next;
  }

  #expressionIn(from: number, to: number): boolean {
    for (let line = from; line < to; line++) if (this.masked.emitting.has(line)) return true;
    return false;
  }

  /** Whether an expression that puts something out stands in the lines of a map or list, or right beside them. */
  #mayGrow(first: number, last: number): boolean {
    let from = first;
    while (from > 0 && !this.#filled[from - 1]) from--;
    let end = last;
    while (end > first && !this.#filled[end]) end--;
    return this.#expressionIn(from, this.#nextFilled(end));
  }
}

/** The value of a template with what cannot be told of it marked so. Keys that stand twice are no defect of a template. */
export function readTemplate(text: string): Reading {
  const masked = mask(text);
  const reading = documentValue(masked.text, new TemplateOverlay(masked));
  return 'problem' in reading ? reading : { value: reading.value, duplicates: false };
}
