/**
 * What is secret in a program or in JSON: texts and numbers in the values of fields, in what is handed to calls, and in what the
 * names in these stand for in the same file.
 */

import { SECRET_CALLS, SECRET_TEXT } from '../facts/secret-fields.js';
import { anyOf, isSecretPointer, type Region, secretFields } from './regions.js';
import { type Token, tokensOf } from './tokens.js';

const OPEN = new Set(['(', '[', '{']);
const CLOSE = new Set([')', ']', '}']);

/** Methods that add to a list or text. */
const ADDING: readonly string[] = ['push', 'unshift', 'concat'];

/** What stands before `=` where a value is added to: `+=`, `||=`, `??=`, `&&=`. */
const ADDS = ['+', '|', '?', '&'];

/** How far names are followed from one value to the next. */
const MOST_STEPS = 3;

/** The name that a key or word says, in small letters. */
const nameOf = ({ kind, text }: Token): string =>
  (kind === 'text' ? text.slice(1, -1) : kind === 'word' ? text : '').toLowerCase();

/** Whether a text is written with escapes, so that it may be the name of any field. */
const isEscaped = ({ kind, text }: Token): boolean => kind === 'text' && text.length < 100 && /\\[ux]/.test(text);

/** The bracket that each token stands in; none at the top. */
function bracketsOf(tokens: readonly Token[]): string[] {
  const open: string[] = [];
  return tokens.map(({ kind, text }) => {
    if (kind === 'mark' && CLOSE.has(text)) open.pop();
    const bracket = open.at(-1) ?? '';
    if (kind === 'mark' && OPEN.has(text)) open.push(text);
    return bracket;
  });
}

class Masking {
  readonly regions: Region[] = [];
  readonly #tokens: readonly Token[];
  /** What the names of secret fields are called, as in `const key = 'userData'`. */
  readonly #keys = new Set<string>();
  #names = new Set<string>();
  /** The bracket that each token stands in. */
  readonly #brackets: readonly string[];

  constructor(
    text: string,
    private readonly fields: readonly string[],
  ) {
    this.#tokens = tokensOf(text);
    this.#brackets = bracketsOf(this.#tokens);
    for (const [index, { kind, text: name }] of this.#tokens.entries()) {
      const value = this.#tokens[index + 2];
      if (kind === 'word' && ['=', ':'].includes(this.#mark(index + 1)) && value && this.#isField(value))
        this.#keys.add(name);
    }
  }

  #isField(token: Token): boolean {
    return token.kind === 'text' && this.fields.includes(nameOf(token));
  }

  /** Whether a word is the last one in brackets, and calls a secret field by its name. */
  #isKey(index: number): boolean {
    return this.#mark(index + 1) === ']' && this.#keys.has(this.#tokens[index]?.text ?? '');
  }

  run(): void {
    const embedded = new RegExp(`${anyOf(this.fields)}["']?\\s*:|${SECRET_TEXT.source}`, 'i');
    for (const [index, token] of this.#tokens.entries()) {
      // A manifest in a text, or what an expression in a template holds.
      if (token.kind === 'text' && embedded.test(token.text)) this.#hide(token);
      if (this.fields.includes(nameOf(token)) || isEscaped(token) || this.#isKey(index)) this.#field(index);
      else if (token.kind === 'word' && isSecretCall(token.text)) this.#call(index);
      if (this.#isNamed(token, index)) this.#argument(index);
    }
    const done = new Set<string>();
    for (let step = 0; step < MOST_STEPS; step++) {
      const names = new Set([...this.#names].filter((name) => !done.has(name)));
      for (const name of names) done.add(name);
      for (const [index, token] of this.#tokens.entries())
        if (token.kind === 'word' && names.has(token.text)) this.#declaration(index);
    }
  }

  /** Whether a text that is handed to a call names a secret field, as `addAnnotation(name, value)` and JSON patches do. */
  #isNamed(token: Token, index: number): boolean {
    if (token.kind !== 'text' || this.#brackets[index] !== '(') return false;
    return this.#isField(token) || isSecretPointer(token.text.slice(1, -1), this.fields);
  }

  /** What is handed to a call behind an argument. */
  #argument(index: number): void {
    let depth = 0;
    for (let next = index + 1; next < this.#tokens.length; next++) {
      const mark = this.#mark(next);
      if (OPEN.has(mark)) depth++;
      else if (CLOSE.has(mark) && depth-- === 0) return;
      else if (mark === ',' && depth === 0) return void this.#mask(next + 1, false, true);
    }
  }

  #hide({ start, end }: Token): void {
    this.regions.push([start + 1, Math.max(start + 1, end - 1)]);
  }

  /** The next token that is no line break. */
  #after(index: number): number {
    let next = index + 1;
    while (this.#tokens[next]?.kind === 'line') next++;
    return next;
  }

  #mark(index: number): string {
    const token = this.#tokens[index];
    return token?.kind === 'mark' ? token.text : '';
  }

  #field(index: number): void {
    let next = this.#after(index);
    while (['!', ']', ...ADDS].includes(this.#mark(next))) next = this.#after(next);
    if (this.#mark(next) === ':') this.#mask(next + 1, false);
    else if (this.#mark(next) === '=') this.#mask(next + 1, true);
    else if (this.#mark(next) === '(') this.#call(index);
  }

  /** What a name is declared as, set to, or made longer by. */
  #declaration(index: number): void {
    let next = this.#after(index);
    while (ADDS.includes(this.#mark(next))) next = this.#after(next);
    const before = this.#tokens[index - 1]?.text ?? '';
    const method = this.#mark(next) === '.' ? this.#after(next) : next;
    if (ADDING.includes(this.#tokens[method]?.text ?? '')) this.#call(method);
    else if (this.#mark(next) === '=') this.#mask(next + 1, true);
    else if (this.#mark(next) === ':' && ['const', 'let', 'var', 'readonly', 'static', 'private'].includes(before))
      this.#mask(next + 1, true);
    else if (before === 'function') this.#call(index);
  }

  /** What is handed to a call; the body of what is a function. */
  #call(index: number): void {
    const open = this.#after(index);
    if (this.#mark(open) !== '(') return;
    const close = this.#mask(open + 1, false, true);
    for (let at = close + 1; at < this.#tokens.length && at < close + 20; at++) {
      const mark = this.#mark(at);
      if (mark === '{') return void this.#mask(at + 1, false, true);
      if (mark !== ':' && mark !== '' && mark !== '<' && mark !== '>') return;
      if (mark === '' && this.#tokens[at]?.kind === 'line') return;
    }
  }

  /** Masks texts and numbers from a token to the end of the expression, or of the brackets that it stands in. */
  #mask(from: number, isStatement: boolean, whole = false): number {
    let depth = 0;
    let index = from;
    for (; index < this.#tokens.length; index++) {
      const token = this.#tokens[index] as Token;
      const mark = this.#mark(index);
      if (OPEN.has(mark)) depth++;
      else if (CLOSE.has(mark) && depth-- === 0) break;
      else if (depth === 0 && !whole && (mark === ',' || mark === ';')) break;
      else if (depth === 0 && isStatement && token.kind === 'line' && this.#ends(index, from)) break;
      else if (token.kind === 'text') this.#hide(token);
      else if (token.kind === 'number') this.regions.push([token.start, token.end]);
      else if (token.kind === 'word') this.#names.add(token.text);
    }
    return index;
  }

  /** Whether a statement ends at a line break: nothing is left open, and what follows begins another one. */
  #ends(line: number, from: number): boolean {
    const before = this.#tokens[line - 1];
    if (line === from || before?.kind === 'line') return false;
    if (before?.kind === 'mark' && !CLOSE.has(before.text)) return false;
    const next = this.#tokens[this.#after(line)];
    return next === undefined || next.kind === 'word' || CLOSE.has(next.text);
  }
}

const isSecretCall = (name: string): boolean => /Secret$/.test(name) || SECRET_CALLS.includes(name.toLowerCase());

/** What is secret in a program or in JSON. */
export function secretsOfProgram(text: string): readonly Region[] {
  const masking = new Masking(text, secretFields(text));
  masking.run();
  return masking.regions;
}
