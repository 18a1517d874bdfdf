/**
 * Reads the YAML that most manifests are: maps and lists in block style, plain and quoted scalars of one line, literal and
 * folded texts, flow collections of one line with nothing in them that is not simple. Of all else it reads nothing, so that
 * the readers which know all of YAML decide; what it reads, they read the same.
 */

import type { PlainMap } from '../value.js';
import { resolvePlain } from './yaml-scalars.js';

const NEWLINE = 0x0a;
const SPACE = 0x20;
const DASH = 0x2d;
const HASH = 0x23;
const COLON = 0x3a;
const TAB = 0x09;
const COMMA = 0x2c;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const TILDE = 0x7e;

/**
 * A character that breaks lines or is white space to some, is not allowed, or is half of one. It is told by what is none of all
 * others, so that it names no control characters.
 */
const STRANGE =
  /[^\t\n\x20-\x7e\xa1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/** Which of the first 128 characters are among some. */
function among(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const KEY_START = among(LETTERS);
const KEY = among(`${LETTERS}${DIGITS}_./-`);
/** What a plain scalar starts with that is no indicator, or seldom. */
const PLAIN_START = among(`${LETTERS}${DIGITS}_./$(+-`);
/** The same in flow collections, where fewer characters may follow, those of keys. */
const FLOW_START = among(`${LETTERS}${DIGITS}/`);

/** Thrown for what is left to others. */
const NOT_PLAIN = new Error('not plain');
/** How deep maps and lists are read. */
const DEEPEST = 200;

/** Texts by the hash of their characters, so that what comes again and again is made once; a text may displace another. */
const SLOTS = 4096;
const keys: string[] = new Array<string>(SLOTS).fill('');
const scalars: string[] = new Array<string>(SLOTS).fill('');
const scalarValues: unknown[] = new Array<unknown>(SLOTS).fill(null);
/** The items of the lists that are open: a list that grows by itself keeps room for more. */
const items: unknown[] = [];
/** How long a scalar is that is worth its slot; longer ones would keep the text alive that they were taken from. */
const SHORT = 12;

/** What `{}` says, which many machines say: one value of all. */
const EMPTY: PlainMap = Object.freeze({});

/** What stands below a key, with its value: much of it comes again and again in the machines of a fleet. */
interface Block {
  /** From the first character of its first line to the end of its last. */
  readonly text: string;
  /** The column that it begins in. */
  readonly indent: number;
  readonly value: unknown;
}

/** The block that was read last below each key, by the hash of the key and its column. */
const blocks: (Block | undefined)[] = new Array<Block | undefined>(SLOTS).fill(undefined);
/** How many blocks of a slot were others than the last: where many were, few of them are sought, until the count overflows. */
const others = new Uint8Array(SLOTS);
const FEW = 8;

const isBlank = (code: number): boolean => code === SPACE || code === NEWLINE;

const slotOf = (hash: number): number => (hash ^ (hash >>> 12)) & (SLOTS - 1);

/** Whether a text has another from an offset on. */
function hasAt(text: string, other: string, offset: number): boolean {
  for (let at = 0; at < other.length; at++) if (text.charCodeAt(offset + at) !== other.charCodeAt(at)) return false;
  return true;
}

/** A key as it is kept: one text for all maps that have it. */
function newKey(text: string, slot: number): string {
  // Booleans, nulls and what else a key may stand for.
  if (resolvePlain(text) !== text) throw NOT_PLAIN;
  const [key = text] = Object.keys({ [text]: 0 });
  keys[slot] = key;
  return key;
}

/** Refuses a piece of a text that holds a character of those. */
function refuseStrange(piece: string): void {
  if (STRANGE.test(piece)) throw NOT_PLAIN;
}

function newScalar(text: string): unknown {
  const value = resolvePlain(text);
  if (typeof value === 'number' && !Number.isFinite(value)) throw NOT_PLAIN;
  return value;
}

/** One line of several, where those that stand together are one, and empty ones between them breaks. */
function folded(lines: readonly string[]): string {
  // Deeper lines keep their breaks, and so do those around them.
  if (lines.some((line) => isBlank(line.charCodeAt(0)) || line.charCodeAt(0) === TAB)) throw NOT_PLAIN;
  return lines.reduce((before, line, index) => {
    if (line === '') return `${before}\n`;
    return index === 0 || lines[index - 1] === '' ? before + line : `${before} ${line}`;
  }, '');
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\', '"': '"', n: '\n', t: '\t' };

/** What a text in double quotes says. */
const unescaped = (text: string): string =>
  text.replace(/\\(.)/g, (_, character: string) => {
    const meant = ESCAPES[character];
    if (meant === undefined) throw NOT_PLAIN;
    return meant;
  });

class PlainReader {
  /** Where the line that is read next has its first character, and its column, which is -1 after the last line. */
  #at = 0;
  #indent = -1;
  #depth = 0;
  /** Of the key that was read last. */
  #slot = 0;
  /** How many items of open lists there are. */
  #top = 0;

  /** Whether there is a flow collection that holds anything, a folded text, or an escape. */
  isDense = false;

  /**
   * @param end Offset in the text after a line break, behind which nothing is read.
   * @param isEnded Whether that line break stands in the document itself.
   * @param isFresh Whether no value is one that another text has.
   */
  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly end: number,
    private readonly isEnded: boolean,
    private readonly isFresh: boolean,
  ) {}

  read(): unknown {
    this.#line(this.start);
    if (this.#indent < 0) throw NOT_PLAIN;
    const value = this.#block(this.#indent);
    if (this.#indent >= 0) throw NOT_PLAIN;
    return value;
  }

  /** Goes to the next line that holds something, from the start of a line. */
  #line(from: number): void {
    const { text, end } = this;
    for (let start = from; start < end; ) {
      let at = start;
      let code = text.charCodeAt(at);
      while (code === SPACE) code = text.charCodeAt(++at);
      if (code === HASH) at = this.#comment(at);
      else if (code !== NEWLINE) {
        this.#at = at;
        this.#indent = at - start;
        return;
      }
      start = at + 1;
    }
    this.#indent = -1;
  }

  /** Goes to the next line from where nothing but white space and a comment may follow. */
  #end(from: number): void {
    const { text } = this;
    let at = from;
    let code = text.charCodeAt(at);
    while (code === SPACE) code = text.charCodeAt(++at);
    if (code === HASH && at > from) at = this.#comment(at);
    else if (code !== NEWLINE) throw NOT_PLAIN;
    this.#line(at + 1);
  }

  /** Where the line of a comment ends. */
  #comment(start: number): number {
    const end = this.text.indexOf('\n', start);
    refuseStrange(this.text.slice(start, end));
    return end;
  }

  #isItem(): boolean {
    return this.text.charCodeAt(this.#at) === DASH && this.text.charCodeAt(this.#at + 1) === SPACE;
  }

  #block(indent: number): unknown {
    if (++this.#depth > DEEPEST) throw NOT_PLAIN;
    const value = this.#isItem() ? this.#list(indent) : this.#map(indent, this.#key());
    this.#depth--;
    return value;
  }

  /** A line of another indentation ends it; where that is none of what is open, all ends, and the line is left over. */
  #map(indent: number, first: string | undefined): PlainMap {
    const map: PlainMap = {};
    let key = first;
    // Bits of keys that stand here already: most keys are told to be new by them.
    let seen = 0;
    for (;;) {
      if (key === undefined) throw NOT_PLAIN;
      const bit = 1 << (this.#slot & 31);
      if ((seen & bit) !== 0 && Object.hasOwn(map, key)) throw NOT_PLAIN;
      seen |= bit;
      map[key] = this.#value(indent);
      if (this.#indent !== indent) break;
      key = this.#key();
    }
    return map;
  }

  #list(indent: number): unknown[] {
    const first = this.#top;
    do {
      const dash = this.#at;
      const at = dash + 1 + this.#spaces(dash + 1);
      this.#at = at;
      const key = this.#key();
      const item = key === undefined ? this.#scalar(at, indent) : this.#map(indent + at - dash, key);
      items[this.#top++] = item;
    } while (this.#indent === indent && this.#isItem());
    const list = items.slice(first, this.#top);
    this.#top = first;
    return list;
  }

  /** The key that stands here, and goes behind its colon; undefined where there is none. */
  #key(): string | undefined {
    const { text } = this;
    const start = this.#at;
    let at = start;
    let code = text.charCodeAt(at);
    if (KEY_START[code] !== 1) return undefined;
    let hash = 0;
    do {
      hash = (Math.imul(hash, 31) + code) | 0;
      code = text.charCodeAt(++at);
    } while (KEY[code] === 1);
    if (code !== COLON || !isBlank(text.charCodeAt(at + 1))) return undefined;
    this.#at = at + 1;
    const slot = slotOf(hash);
    this.#slot = slot;
    const kept = keys[slot] as string;
    return kept.length === at - start && hasAt(text, kept, start) ? kept : newKey(text.slice(start, at), slot);
  }

  /** What stands behind the colon of a key, or in the lines below it. */
  #value(indent: number): unknown {
    const { text } = this;
    const colon = this.#at;
    let at = colon;
    let code = text.charCodeAt(at);
    while (code === SPACE) code = text.charCodeAt(++at);
    if (code !== NEWLINE && code !== HASH) return this.#scalar(at, indent);
    const slot = (this.#slot + indent) & (SLOTS - 1);
    this.#end(colon);
    if (this.#indent > indent) return this.isFresh ? this.#block(this.#indent) : this.#shared(indent, slot);
    return this.#indent === indent && this.#isItem() ? this.#list(indent) : null;
  }

  /**
   * The value of the block that begins here: that of the last one below such a key, where the text is the same.
   * @param above The column of the key.
   */
  #shared(above: number, slot: number): unknown {
    const kept = blocks[slot];
    const count = others[slot] as number;
    if (kept !== undefined && count < FEW && this.#isAgain(kept, above)) {
      others[slot] = 0;
      return kept.value;
    }
    others[slot] = count + 1;
    if (count >= FEW) return this.#block(this.#indent);
    const start = this.#at;
    const indent = this.#indent;
    const value = this.#block(indent);
    const text = this.text.slice(start, this.#indent < 0 ? this.end : this.#at - this.#indent);
    blocks[slot] = { text, indent, value };
    return value;
  }

  /** Whether a block stands here, and nothing that belongs to it behind it; goes behind it, if so. */
  #isAgain({ text, indent }: Block, above: number): boolean {
    const start = this.#at;
    const end = start + text.length;
    if (this.#indent !== indent || this.text.slice(start, end) !== text) return false;
    this.#line(end);
    // A comment or an empty line may be one of a literal text, and the last line of a document may have no end.
    if (this.#indent >= 0 && this.#indent <= above && this.#at - this.#indent === end) return true;
    this.#at = start;
    this.#indent = indent;
    return false;
  }

  /** What stands from here to the end of its line, or of its lines. */
  #scalar(start: number, indent: number): unknown {
    const { text } = this;
    const code = text.charCodeAt(start);
    // A list would begin here, which none may in the line of its key, and few do in that of an item.
    if (code === DASH && isBlank(text.charCodeAt(start + 1))) throw NOT_PLAIN;
    if (code > 0x7f || PLAIN_START[code] === 1) return this.#plain(start);
    switch (text[start]) {
      case '|':
        return this.#lines(start + 1, indent).join('\n') + this.#last(start + 1);
      case '>':
        this.isDense = true;
        return folded(this.#lines(start + 1, indent)) + this.#last(start + 1);
      default: {
        const value = this.#flow(start);
        // Nor may another quote follow, which would be one of the text's own.
        this.#end(this.#at);
        return value;
      }
    }
  }

  /** What stands here in quotes or brackets, or in a collection; goes behind it. */
  #flow(start: number): unknown {
    const { text } = this;
    switch (text[start]) {
      case '"':
      case "'":
        return this.#quoted(start, text[start] as string);
      case '[':
        return this.#flowList(start + 1);
      case '{':
        return this.#flowMap(start + 1);
      default:
        throw NOT_PLAIN;
    }
  }

  #quoted(start: number, quote: string): string {
    const { text } = this;
    let end = text.indexOf(quote, start + 1);
    if (end < 0) throw NOT_PLAIN;
    let value = text.slice(start + 1, end);
    if (quote === '"' && value.includes('\\')) {
      this.isDense = true;
      end = this.#closing(start + 1);
      value = unescaped(text.slice(start + 1, end));
    } else if (value.includes('\n')) throw NOT_PLAIN;
    refuseStrange(value);
    this.#at = end + 1;
    return value;
  }

  /** Where the quotes close that a text in double quotes with escapes stands in. */
  #closing(start: number): number {
    const { text } = this;
    let at = start;
    for (let code = text.charCodeAt(at); code !== QUOTE; code = text.charCodeAt(++at)) {
      if (code === BACKSLASH) at++;
      if (text.charCodeAt(at) === NEWLINE) throw NOT_PLAIN;
    }
    return at;
  }

  #flowList(start: number): unknown[] {
    const list: unknown[] = [];
    this.#each(start, ']', (at) => list.push(this.#flowItem(at)));
    return list;
  }

  #flowMap(start: number): PlainMap {
    if (this.text[start] === '}' && !this.isFresh) {
      this.#at = start + 1;
      return EMPTY;
    }
    const map: PlainMap = {};
    this.#each(start, '}', (at) => {
      this.#at = at;
      const key = this.#key();
      if (key === undefined || Object.hasOwn(map, key)) throw NOT_PLAIN;
      map[key] = this.#flowItem(this.#at + this.#spaces(this.#at));
    });
    return map;
  }

  /** Reads what a flow collection holds, from behind its bracket; goes behind the one that closes it. */
  #each(start: number, close: string, readAt: (at: number) => void): void {
    if (++this.#depth > DEEPEST) throw NOT_PLAIN;
    let at = start + this.#spaces(start);
    if (this.text[at] === close) this.#at = at + 1;
    else
      do {
        readAt(at);
        at = this.#next(close);
      } while (at >= 0);
    this.#depth--;
  }

  /** Where the next item of a flow collection stands; goes behind the collection, and gives -1, where it ends. */
  #next(close: string): number {
    const { text } = this;
    const at = this.#at + this.#spaces(this.#at);
    this.#at = at + 1;
    if (text[at] === close) return -1;
    if (text.charCodeAt(at) !== COMMA) throw NOT_PLAIN;
    return at + 1 + this.#spaces(at + 1);
  }

  #flowItem(start: number): unknown {
    const { text } = this;
    this.isDense = true;
    if (FLOW_START[text.charCodeAt(start)] !== 1) return this.#flow(start);
    let at = start + 1;
    while (KEY[text.charCodeAt(at)] === 1) at++;
    this.#at = at;
    return newScalar(text.slice(start, at));
  }

  #plain(start: number): unknown {
    const { text } = this;
    let end = start;
    let hash = 0;
    let before = SPACE;
    let isUnsure = false;
    let at = start;
    let code = text.charCodeAt(at);
    for (; code !== NEWLINE; code = text.charCodeAt(++at)) {
      if (code < COLON) {
        if (code === HASH && before === SPACE) break;
        if (code < SPACE) throw NOT_PLAIN;
      } else if (code > TILDE) isUnsure = true;
      else if (code === COLON && isBlank(text.charCodeAt(at + 1))) throw NOT_PLAIN;
      if (code !== SPACE) end = at + 1;
      hash = (Math.imul(hash, 31) + code) | 0;
      before = code;
    }
    if (isUnsure) refuseStrange(text.slice(start, at));
    this.#line((code === HASH ? this.#comment(at) : at) + 1);
    if (end - start > SHORT) return newScalar(text.slice(start, end));
    const slot = slotOf(hash);
    const kept = scalars[slot] as string;
    if (kept.length === end - start && hasAt(text, kept, start)) return scalarValues[slot];
    const scalar = text.slice(start, end);
    const value = newScalar(scalar);
    scalars[slot] = scalar;
    scalarValues[slot] = value;
    return value;
  }

  /** What a text of several lines ends with, from behind its indicator. */
  #last(indicator: number): string {
    return this.text.charCodeAt(indicator) === DASH ? '' : '\n';
  }

  /** The lines of a text but for empty ones at its end, from behind its indicator. */
  #lines(indicator: number, indent: number): string[] {
    const { text } = this;
    const header = text.charCodeAt(indicator) === DASH ? indicator + 1 : indicator;
    if (text.charCodeAt(header) !== NEWLINE) throw NOT_PLAIN;
    const column = this.#spaces(header + 1);
    if (column <= indent || text.charCodeAt(header + 1 + column) === NEWLINE) throw NOT_PLAIN;
    const lines: string[] = [];
    let count = 0;
    let start = header + 1;
    while (start < this.end) {
      const end = text.indexOf('\n', start);
      const spaces = this.#spaces(start);
      const isEmpty = start + spaces === end;
      // White space alone that reaches into the text is part of it to some.
      if (isEmpty && spaces >= column) throw NOT_PLAIN;
      if (!isEmpty && spaces < column) break;
      lines.push(isEmpty ? '' : text.slice(start + column, end));
      if (!isEmpty) count = lines.length;
      start = end + 1;
    }
    if (start >= this.end && !this.isEnded) throw NOT_PLAIN;
    refuseStrange(text.slice(header, start));
    this.#line(start);
    lines.length = count;
    return lines;
  }

  #spaces(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === SPACE) at++;
    return at - from;
  }
}

function reader(text: string, whole: string, offset: number, isFresh: boolean): PlainReader {
  return text.endsWith('\n')
    ? new PlainReader(whole, offset, offset + text.length, true, isFresh)
    : new PlainReader(`${text}\n`, 0, text.length + 1, false, isFresh);
}

/**
 * The value of a plain document, a map or a list; undefined for a document of any other kind.
 * @param whole The text that it was cut from, if any, where it stands at the offset: what was cut is slower to go through.
 * @param isFresh Whether its parts are its own, so that they may be changed; else some may be those of another text.
 */
export function plainYaml(text: string, whole = text, offset = 0, isFresh = false): unknown {
  // YAML has one line break, however it is written.
  const unix = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  return read(unix === text ? reader(text, whole, offset, isFresh) : reader(unix, unix, 0, isFresh));
}

/** Whether a document is plain, and has no flow collection but empty ones, no folded text and no escape. */
export function isInBlockStyle(text: string): boolean {
  const one = reader(text, text, 0, true);
  return read(one) !== undefined && !one.isDense;
}

function read(one: PlainReader): unknown {
  try {
    return one.read();
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}
