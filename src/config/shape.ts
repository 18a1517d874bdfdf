/**
 * Shapes of a configuration: each reads a node of YAML into a typed value, notes what is wrong with it at its place, and
 * tells its JSON Schema. So the reader, its messages and the schema for editors are one table.
 */

import type { Document, Node, YAMLMap } from 'yaml';
import { nearest } from '../nearest.js';

/** Something wrong with a configuration, told by the offset in its text. */
export interface Mistake {
  readonly offset: number;
  readonly message: string;
}

/** A document being read, with what is wrong in it. */
export class Source {
  readonly mistakes: Mistake[] = [];

  constructor(
    readonly yaml: typeof import('yaml'),
    readonly document: Document,
  ) {}

  /** Notes what is wrong at a node. */
  wrong(node: Node | null, message: string): undefined {
    this.mistakes.push({ offset: node?.range?.[0] ?? 0, message });
    return undefined;
  }

  /** The node that is meant: an alias leads to what it stands for. */
  target(node: unknown): Node | null {
    const { isAlias, isNode } = this.yaml;
    if (isAlias(node)) return node.resolve(this.document) ?? null;
    return isNode(node) ? node : null;
  }

  /** What stands at a node, in words. */
  kindOf(node: Node | null): string {
    const { isMap, isScalar, isSeq } = this.yaml;
    if (isMap(node)) return 'a map';
    if (isSeq(node)) return 'a list';
    if (!isScalar(node) || node.value === null) return 'nothing';
    return typeof node.value === 'string' ? `the text ${quote(node.value)}` : String(node.value);
  }
}

export type JsonSchema = Readonly<Record<string, unknown>>;

export interface Shape<T> {
  /** Made when it is asked for: who reads a file needs none. */
  readonly schema: JsonSchema;
  /** The value at a node; undefined when it is wrong, which was noted. `name` is what messages call it. */
  read(node: Node | null, name: string, source: Source): T | undefined;
}

/** A text in quotes, without characters that could steer a terminal. */
export const quote = (text: string): string => JSON.stringify(text);

/** `a, b or c`. */
const either = (words: readonly string[]): string => words.join(', ').replace(/, ([^,]*)$/, ' or $1');

/** A text that is not empty; `refuse` says what else is wrong with it, if anything. */
export function text(
  what: string,
  schema: JsonSchema = {},
  refuse?: (value: string) => string | undefined,
): Shape<string> {
  return {
    schema: { type: 'string', minLength: 1, ...schema },
    read(node, name, source) {
      const { isScalar } = source.yaml;
      if (!isScalar(node) || typeof node.value !== 'string')
        return source.wrong(node, `${name} takes ${what}; this is ${source.kindOf(node)}`);
      if (node.value.trim() === '') return source.wrong(node, `${name} must not be empty; it takes ${what}`);
      const problem = refuse?.(node.value);
      return problem === undefined ? node.value : source.wrong(node, problem);
    },
  };
}

/** A version: as text, or as the number that it looks like without quotes. `parse` gives it, or why it is none. */
export function version<T extends object>(what: string, parse: (written: string) => T | string): Shape<T> {
  return {
    schema: { type: ['string', 'number'] },
    read(node, name, source) {
      const { isScalar } = source.yaml;
      const written = isScalar(node) && (typeof node.value === 'number' ? node.source : node.value);
      if (typeof written !== 'string')
        return source.wrong(node, `${name} takes ${what}; this is ${source.kindOf(node)}`);
      const parsed = parse(written);
      return typeof parsed === 'string' ? source.wrong(node, parsed) : parsed;
    },
  };
}

/** One of a few words. */
export function oneOf<T extends string>(words: readonly T[]): Shape<T> {
  return {
    schema: { enum: words },
    read(node, name, source) {
      const { isScalar } = source.yaml;
      const found = words.find((word) => isScalar(node) && node.value === word);
      return found ?? source.wrong(node, `${name} takes ${either(words)}; this is ${source.kindOf(node)}`);
    },
  };
}

/** A list of what another shape reads. */
export function list<T>(item: Shape<T>, what: string): Shape<readonly T[]> {
  return {
    get schema() {
      return { type: 'array', items: item.schema };
    },
    read(node, name, source) {
      if (!source.yaml.isSeq(node))
        return source.wrong(node, `${name} takes a list of ${what}; this is ${source.kindOf(node)}`);
      const values = node.items.map((one, index) => item.read(source.target(one), `${name}[${index}]`, source));
      return values.filter((value) => value !== undefined);
    },
  };
}

/** A list, or one item without the list around it. */
export function oneOrMore<T>(item: Shape<T>, what: string): Shape<readonly T[]> {
  const many = list(item, what);
  return {
    get schema() {
      return { oneOf: [item.schema, many.schema] };
    },
    read(node, name, source) {
      if (source.yaml.isSeq(node)) return many.read(node, name, source);
      const value = item.read(node, name, source);
      return value === undefined ? undefined : [value];
    },
  };
}

/** What a key of a map takes. */
export interface Field<T> {
  /** What it means, in one sentence. */
  readonly about: string;
  readonly shape: Shape<T>;
  readonly required?: boolean;
}

type Fields = Readonly<Record<string, Field<unknown>>>;

type Read<F extends Fields> = { readonly [K in keyof F]?: F[K] extends Field<infer T> ? T : never };

/** The pairs of a map whose keys are known; others are noted with the nearest one. */
function* knownPairs(
  node: YAMLMap,
  where: string,
  source: Source,
  known: readonly string[],
  unknown: (key: string) => string,
): Generator<[key: string, value: Node | null]> {
  for (const { key, value } of node.items) {
    const at = source.target(key);
    const word = source.yaml.isScalar(at) ? String(at.value) : undefined;
    if (word === undefined) source.wrong(at ?? node, `a key of ${where} must be text`);
    else if (!known.includes(word)) source.wrong(at, unknown(word));
    else yield [word, source.target(value)];
  }
}

/** A map of known keys. */
export function record<F extends Fields>(fields: F, what: string): Shape<Read<F>> {
  const known = Object.keys(fields);
  const required = known.filter((key) => fields[key]?.required);
  const unknown = (key: string): string => {
    const near = nearest(key, known);
    const instead = near === undefined ? `known are ${known.join(', ')}` : `did you mean ${near}?`;
    return `${what} has no key ${quote(key)}; ${instead}`;
  };
  return {
    get schema() {
      const properties = Object.entries(fields).map(([key, { about, shape }]) => [
        key,
        { description: about, ...shape.schema },
      ]);
      return {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(properties),
        ...(required.length > 0 ? { required } : {}),
      };
    },
    read(node, name, source) {
      if (!source.yaml.isMap(node))
        return source.wrong(node, `${name || what} takes a map; this is ${source.kindOf(node)}`);
      const values: Record<string, unknown> = {};
      const before = source.mistakes.length;
      for (const [key, value] of knownPairs(node, what, source, known, unknown)) {
        values[key] = fields[key]?.shape.read(value, name === '' ? key : `${name}.${key}`, source);
      }
      // A key that is missing may be one that is misspelt, which was said.
      const missing = source.mistakes.length > before ? [] : required.filter((key) => !node.has(key));
      for (const key of missing) source.wrong(node, `${what} needs the key ${key}; add it`);
      return values as Read<F>;
    },
  };
}

/** A map from names, of which is known what each means, to one shape of value; `unknown` says what is wrong with another name. */
export function mapOf<T>(
  names: Readonly<Record<string, () => string>>,
  item: Shape<T>,
  what: string,
  unknown: (name: string) => string,
): Shape<ReadonlyMap<string, T>> {
  return {
    get schema() {
      const properties = Object.entries(names).map(([name, about]) => [name, { description: about(), ...item.schema }]);
      return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) };
    },
    read(node, name, source) {
      if (!source.yaml.isMap(node)) return source.wrong(node, `${name} takes ${what}; this is ${source.kindOf(node)}`);
      const values = new Map<string, T>();
      for (const [key, value] of knownPairs(node, name, source, Object.keys(names), unknown)) {
        const read = item.read(value, `${name}.${key}`, source);
        if (read !== undefined) values.set(key, read);
      }
      return values;
    },
  };
}
