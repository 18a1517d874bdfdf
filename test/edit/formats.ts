/** Writes one object in many ways: block and flow style, quotes, comments, indentation, line breaks. */

import fc from '../random.js';

export type Data = string | number | boolean | null | Data[] | { [key: string]: Data };

const word = fc.constantFrom('a', 'b', 'name', 'spec', 'x-y', 'k8s.io/v', 'on', '1', 'Q');
const scalar = fc.oneof(
  fc.constantFrom<Data>(
    'text',
    'two words',
    'a: b',
    '# no comment',
    "it's",
    'say "x"',
    'true',
    '0644',
    '',
    ' pad ',
    'ü',
    '😀',
    'a,b',
  ),
  fc.constantFrom<Data>(0, 7, -1.5, true, false, null),
);

export const data: fc.Arbitrary<Data> = fc.letrec<{ node: Data; map: Data }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('node'), { maxLength: 3 }),
    tie('map'),
  ),
  map: fc.dictionary(word, tie('node'), { maxKeys: 4, noNullPrototype: true }),
})).node;

/** An object that has something in it. */
export const root = fc
  .tuple(fc.dictionary(word, data, { minKeys: 1, maxKeys: 4, noNullPrototype: true }), fc.constant('v1'))
  .map(([rest, apiVersion]): { [key: string]: Data } => ({ apiVersion, kind: 'Thing', ...rest }));

/** An endless row of choices. */
export class Choices {
  #at = 0;
  constructor(private readonly numbers: readonly number[]) {}

  /** One of `count`, 0 more often than the others. */
  next(count: number): number {
    const number = this.numbers[this.#at++ % this.numbers.length] ?? 0;
    return number % count;
  }

  one(times: number): boolean {
    return this.next(times) === times - 1;
  }
}

export const choices = fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 }).map((numbers) => new Choices(numbers));

const plainWord = /^[A-Za-z][\w./-]*$/;
const SPECIAL = /^(?:true|false|null|on|yes|no|y|n|off|~)$/i;

function scalarOf(value: Data, choose: Choices): string {
  if (typeof value !== 'string') return value === null && choose.one(3) ? '~' : JSON.stringify(value);
  const plain = plainWord.test(value) && !SPECIAL.test(value);
  const style = choose.next(3);
  if (style === 0 && plain) return value;
  if (style === 1) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value);
}

const keyOf = (key: string, choose: Choices): string => scalarOf(key, choose);

function flow(value: Data, choose: Choices, indent: string, eol: string): string {
  if (typeof value !== 'object' || value === null) return scalarOf(value, choose);
  const entries = Array.isArray(value)
    ? value.map((item) => flow(item, choose, `${indent}  `, eol))
    : Object.entries(value).map(([key, item]) => `${keyOf(key, choose)}: ${flow(item, choose, `${indent}  `, eol)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (entries.length === 0) return `${open}${choose.one(3) ? ' ' : ''}${close}`;
  const trailing = choose.one(4) ? ',' : '';
  if (choose.one(3)) {
    const comment = choose.one(3) ? ' # flow' : '';
    return `${open}${eol}${indent}  ${entries.join(`,${comment}${eol}${indent}  `)}${trailing}${comment}${eol}${indent}${close}`;
  }
  const pad = choose.one(3) ? ' ' : '';
  return `${open}${pad}${entries.join(choose.one(4) ? ' , ' : ', ')}${trailing}${pad}${close}`;
}

export interface Written {
  readonly text: string;
  /** Whether a comment stands on a line of its own, where a removal may not take it along. */
  readonly commented: boolean;
  /** What was written: the object, with keys for the aliases of what has anchors. */
  readonly data: { [key: string]: Data };
}

class Printer {
  commented = false;
  readonly anchored = new Map<string, Data>();

  constructor(
    private readonly choose: Choices,
    private readonly eol: string,
    private readonly step: number,
    private readonly dash: number,
    private readonly rich: boolean,
  ) {}

  #comment(indent: string): string {
    if (!this.rich || !this.choose.one(6)) return '';
    this.commented = true;
    return `${indent}# a comment${this.eol}`;
  }

  #tail(): string {
    if (!this.rich || !this.choose.one(5)) return '';
    return this.choose.one(3) ? '   # tail' : ' # tail';
  }

  #blank(): string {
    return this.choose.one(9) ? this.eol : '';
  }

  /** Lines of a map or list at a column; the first line without its indentation when it stands behind a dash. */
  block(value: Data, column: number, behindDash = false): string {
    const indent = ' '.repeat(column);
    const entries = Array.isArray(value)
      ? value.map((item) => `-${this.#item(item, column)}`)
      : Object.entries(value as object).map(
          ([key, item]) => `${keyOf(key, this.choose)}:${this.#value(item as Data, column)}`,
        );
    return entries
      .map((entry, index) => {
        const first = index === 0 && behindDash;
        return `${first ? '' : this.#blank() + this.#comment(indent) + indent}${entry}`;
      })
      .join('');
  }

  #item(value: Data, column: number): string {
    if (this.#inBlock(value) && !Array.isArray(value)) return ` ${this.block(value, column + 2, true)}`;
    return ` ${flow(value, this.choose, ' '.repeat(column + 2), this.eol)}${this.#tail()}${this.eol}`;
  }

  #value(value: Data, column: number): string {
    if (!this.rich || !this.choose.one(8)) return this.#written(value, column);
    const name = `a${this.anchored.size}`;
    this.anchored.set(name, value);
    return ` &${name}${this.#written(value, column)}`;
  }

  #written(value: Data, column: number): string {
    if (value === null && this.choose.one(2)) return `${this.#tail()}${this.eol}`;
    if (
      this.rich &&
      typeof value === 'string' &&
      /^[\w ]+$/.test(value) &&
      value.trim() === value &&
      this.choose.one(5)
    ) {
      const indent = ' '.repeat(column + this.step);
      return ` |-${this.#tail()}${this.eol}${indent}${value}${this.eol}`;
    }
    if (!this.#inBlock(value))
      return ` ${flow(value, this.choose, ' '.repeat(column), this.eol)}${this.#tail()}${this.eol}`;
    const inner = column + (Array.isArray(value) ? this.dash : this.step);
    return `${this.#tail()}${this.eol}${this.block(value, inner)}`;
  }

  #inBlock(value: Data): boolean {
    return typeof value === 'object' && value !== null && Object.keys(value).length > 0 && !this.choose.one(3);
  }
}

/** The object as a YAML text, or as JSON; `rich` has comments, anchors and blocks of text, which edits may leave alone. */
export function print(value: { [key: string]: Data }, choose: Choices, rich = true): Written {
  const eol = choose.one(3) ? '\r\n' : '\n';
  if (choose.one(6)) return { text: json(value, choose, eol), commented: false, data: value };
  const printer = new Printer(choose, eol, choose.one(3) ? 4 : 2, choose.one(2) ? 0 : 2, rich);
  const parts = [printer.block(value, 0)];
  const data = { ...value };
  for (const [name, inner] of printer.anchored) {
    if (choose.one(2)) continue;
    parts.push(`ref-${name}: *${name}${eol}`);
    data[`ref-${name}`] = inner;
  }
  const text = parts.join('');
  return { text: choose.one(5) ? text.replace(/\r?\n$/, '') : text, commented: printer.commented, data };
}

function json(value: Data, choose: Choices, eol: string): string {
  const indent = [undefined, 2, 4, '\t'][choose.next(4)];
  return JSON.stringify(value, null, indent).replaceAll('\n', eol) + (choose.one(2) ? eol : '');
}
