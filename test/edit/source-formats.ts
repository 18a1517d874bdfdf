/** Writes an object in many ways as the source of a program: quotes, commas, comments, indentation, names for its parts. */

import type { Choices, Data } from './formats.js';

const NAME = /^[A-Za-z_$][\w$]*$/;

export interface WrittenSource {
  readonly text: string;
  /** Another file that parts of it stand in. */
  readonly parts: string;
}

class SourcePrinter {
  readonly here: string[] = [];
  readonly elsewhere: string[] = [];
  readonly #quote: string;
  readonly #step: string;
  readonly #trailing: boolean;
  readonly #apart: boolean;
  #count = 0;

  constructor(
    private readonly choose: Choices,
    private readonly eol: string,
  ) {
    this.#quote = choose.one(2) ? '"' : "'";
    this.#step = ['  ', '\t', '    '][choose.next(3)] ?? '  ';
    this.#trailing = choose.one(2);
    this.#apart = choose.one(2);
  }

  #string(value: string): string {
    const quote = this.choose.one(8) ? '`' : this.#quote;
    return quote + JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll(quote, `\\${quote}`) + quote;
  }

  #key(key: string): string {
    return NAME.test(key) && !this.choose.one(5) ? key : this.#string(key).replaceAll('`', this.#quote);
  }

  /** A value, or the name of a const that holds it. */
  value(value: Data, indent: string, line: boolean): string {
    if (!this.choose.one(7)) return this.#typed(this.#literal(value, indent, line));
    const name = `part${this.#count++}`;
    const text = `const ${name} = ${this.#typed(this.#literal(value, '', false))};`;
    if (this.#apart) this.elsewhere.push(`export ${text}`);
    else this.here.push(text);
    return name;
  }

  #typed(text: string): string {
    if (this.choose.one(12)) return `${text} as const`;
    if (this.choose.one(15)) return `(${text})`;
    return text;
  }

  #literal(value: Data, indent: string, line: boolean): string {
    if (typeof value === 'string') return this.#string(value);
    if (typeof value !== 'object' || value === null) return String(value);
    const isList = Array.isArray(value);
    const entries = Object.entries(value);
    const [open, close] = isList ? '[]' : '{}';
    if (entries.length === 0) return `${open}${this.choose.one(5) ? ' ' : ''}${close}`;
    const oneLine = line || this.choose.one(3);
    const inner = indent + this.#step;
    const members = entries.map(([key, item]) => this.#member(isList ? undefined : key, item as Data, inner, oneLine));
    return oneLine
      ? this.#onLine(members, open as string, close as string)
      : this.#onLines(members, indent, open as string, close as string);
  }

  #member(key: string | undefined, value: Data, indent: string, line: boolean): string {
    const text = this.value(value, indent, line);
    if (key === undefined) return text;
    return text === key && this.choose.one(2) ? key : `${this.#key(key)}: ${text}`;
  }

  #onLine(members: readonly string[], open: string, close: string): string {
    const pad = open === '{' && !this.choose.one(3) ? ' ' : '';
    const comma = this.choose.one(6) ? ',' : '';
    const comment = this.choose.one(12) ? '/* one */ ' : '';
    return `${open}${pad}${comment}${members.join(', ')}${comma}${pad}${close}`;
  }

  #onLines(members: readonly string[], indent: string, open: string, close: string): string {
    const inner = indent + this.#step;
    const lines = members.map((member, index) => {
      const above = this.choose.one(8) ? `${inner}// above${this.eol}` : '';
      const comma = index < members.length - 1 || this.#trailing ? ',' : '';
      const tail = this.choose.one(7) ? (this.choose.one(3) ? ' /* tail */' : ' // tail') : '';
      return `${above}${inner}${member}${comma}${tail}${this.eol}`;
    });
    return `${open}${this.choose.one(12) ? ' // open' : ''}${this.eol}${lines.join('')}${indent}${close}`;
  }
}

/** How a program makes its objects: the line that declares it, and the call for one. */
const MAKERS: readonly { readonly declared: string; make(id: string, props: string): string }[] = [
  { declared: '', make: (id, props) => `new ApiObject(chart, '${id}', ${props});` },
  {
    declared: 'const make = (id: string, props: ApiObjectProps) => new ApiObject(chart, id, { ...props });',
    make: (id, props) => `make('${id}', ${props});`,
  },
  {
    declared:
      'class Own extends ApiObject { constructor(id: string, props: ApiObjectProps) { super(chart, id, { ...props }); } }',
    make: (id, props) => `new Own('${id}', ${props});`,
  },
  {
    declared:
      'function all(list: Record<string, ApiObjectProps>) { for (const [id, props] of Object.entries(list)) new ApiObject(chart, id, props); }',
    make: (id, props) => `all({ '${id}': ${props} });`,
  },
];

/** A program that makes some objects. */
export function printSource(objects: readonly { [key: string]: Data }[], choose: Choices): WrittenSource {
  const eol = choose.one(3) ? '\r\n' : '\n';
  const mark = choose.one(5) ? '\uFEFF' : '';
  const printer = new SourcePrinter(choose, eol);
  const props = objects.map((object) => printer.value(object, '', false));
  const maker = choose.one(2) ? MAKERS[choose.next(MAKERS.length)] : MAKERS[0];
  const lines = [
    "import { ApiObject, type ApiObjectProps, App, Chart } from 'cdk8s';",
    ...(printer.elsewhere.length > 0 ? [`import { ${names(printer.elsewhere)} } from './parts';`] : []),
    "const chart = new Chart(new App(), 'chart'); // one",
    ...(maker?.declared ? [maker.declared] : []),
    ...printer.here,
    ...props.map((text, index) => maker?.make(`object-${index}`, text)),
  ];
  return { text: mark + lines.join(eol) + eol, parts: mark + printer.elsewhere.join(eol) + eol };
}

const names = (declared: readonly string[]): string => declared.map((text) => /part\d+/.exec(text)?.[0]).join(', ');
