/**
 * Where a field of a construct comes from: the way to the argument, prop or part of a prop that decides it. Texts and numbers
 * that are copied are followed by tokens; of whatever else is decided, it is tried what changes it.
 */

import type { Construct } from 'constructs';
import type { Given, GivenConstruct } from '../../src/construct-reader.js';
import { fieldsOf } from '../resource.js';
import type { Makings } from './makings.js';
import { argumentShapes, entryOf } from './realize.js';
import { objectOf, propsOf, Record } from './record.js';
import { ARGUMENTS, METHOD_ARGUMENTS, type Mint, NOTHING, type Shape, TEXT } from './shapes.js';
import { withoutTokens } from './tokens.js';

/** Keys and indexes; `(0)` is the first argument of what makes a value. Of calls `calls` and their index stand first. */
export type Way = readonly (string | number)[];

/** The arguments of a construct and of the calls that change it. */
interface Version {
  readonly args: readonly Given[];
  readonly calls: readonly (readonly Given[])[];
  /** Which of its samples a value is taken for that is not known. */
  readonly choices?: ReadonlyMap<object, number>;
}

const step = (index: number): string => `(${index})`;
const isStep = (key: string | number | undefined): boolean => typeof key === 'string' && key.startsWith('(');

/** Changes one part of what is given, or all of them. */
type Change = (given: Given, shape: Shape, way: Way) => Given | undefined;

/** What is given with parts of it changed; a part that is changed to undefined is taken out. */
function changed(given: Given, shape: Shape, way: Way, change: Change): Given | undefined {
  const own = change(given, shape, way);
  if (own !== given) return own;
  if (given.is === 'map') {
    const entries = [...given.entries].flatMap(([key, inner]) => {
      const value = changed(inner, entryOf(shape, key), [...way, key], change);
      return value === undefined ? [] : [[key, value] as const];
    });
    return { ...given, entries: new Map(entries) };
  }
  if (given.is === 'list') {
    const each = shape.each ?? (shape.raw ? entryOf(shape, '-') : NOTHING);
    const items = given.items.flatMap((item, index) => changed(item, each, [...way, index], change) ?? []);
    return { ...given, items };
  }
  if (given.is === 'recipe') return changedRecipe(given, way, change);
  return given;
}

function changedRecipe(given: Given & { is: 'recipe' }, way: Way, change: Change): Given {
  const { of, member, args } = given.recipe;
  const shapes = argumentShapes(of, member);
  const changedArgs = args?.map((arg, index) => changed(arg, shapes(index), [...way, step(index)], change) ?? arg);
  const on = typeof of === 'string' ? of : (changed(of, NOTHING, [...way, 'this'], change) ?? of);
  return { is: 'recipe', recipe: { of: on, member, ...(changedArgs && { args: changedArgs }) } };
}

const valueAt = (value: unknown, path: Way): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as { [key: string]: unknown })[key] : undefined,
    value,
  );

/** Whether a map or list holds others: too much hangs on what it is. */
const isDeep = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).some((inner) => typeof inner === 'object');

const textOf = (value: unknown): string => withoutTokens(JSON.stringify(value) ?? '');

/** Ways without those to metadata, whose name is part of others, where there are any. */
function withoutNames(ways: readonly Way[]): readonly Way[] {
  const others = ways.filter((way) => way[1] !== 'metadata');
  return others.length > 0 ? others : ways;
}

/** The way to the map that holds what stands at the end of a way. */
function around(way: Way): Way {
  let end = way.length;
  while (isStep(way[end - 1])) end--;
  return way.slice(0, end - 1);
}

/** The beginning that some ways share. */
function sharedBy(ways: readonly Way[]): Way {
  const [first = [], ...others] = ways;
  const end = first.findIndex((key, index) => others.some((way) => way[index] !== key));
  return end < 0 ? first : first.slice(0, end);
}

export class Origins {
  readonly #ways = new Map<number, Way>();
  #traced: unknown;
  #plain: { readonly fields: unknown } | undefined;
  #signature: string | undefined;

  constructor(
    private readonly makings: Makings,
    private readonly record: Record,
    /** What was found for constructs of the program. */
    private readonly shared: Map<string, Way | undefined>,
    /** What is known of the fields that are written. */
    private readonly known: () => unknown,
  ) {}

  /** The way to what decides the field at a path; undefined where nothing alone does. It is the same for constructs of like props. */
  of(path: Way): Way | undefined {
    this.#signature ??= signatureOf(this.record);
    const key = `${this.#signature} ${JSON.stringify(path)}`;
    if (!this.shared.has(key)) this.shared.set(key, this.#copied(path) ?? this.#decided(path));
    return this.shared.get(key);
  }

  get #given(): Version {
    return { args: this.record.given.args, calls: this.record.calls.map(({ args }) => args) };
  }

  /** Where a field is copied from. */
  #copied(path: Way): Way | undefined {
    this.#traced ??= this.#written(this.#with((given, shape, way) => this.#traceable(given, shape, way))) ?? {};
    const value = valueAt(this.#traced, path);
    const ways = withoutNames(this.#waysIn(value));
    const isMap = typeof value === 'object' && !Array.isArray(value);
    const shared = typeof value === 'object' ? sharedBy(isMap ? ways.map(around) : ways) : ways[0];
    // Of a list of one item, the list.
    const way = Array.isArray(value) && typeof shared?.at(-1) === 'number' ? shared.slice(0, -1) : shared;
    return way !== undefined && way.length > 1 && this.#isAlike(path, value) ? way : undefined;
  }

  /** Whether what is written with tokens is otherwise what is written at a path. */
  #isAlike(path: Way, traced: unknown): boolean {
    const known = valueAt(this.known(), path);
    // What is known need not be made again.
    const value = typeof known === 'object' || known === undefined ? valueAt(this.#base, path) : known;
    return typeof value === typeof traced;
  }

  get #base(): unknown {
    this.#plain ??= { fields: this.#written(this.#given) };
    return this.#plain.fields;
  }

  #waysIn(value: unknown): Way[] {
    if (typeof value === 'object' && value !== null)
      return Object.values(value).flatMap((inner) => this.#waysIn(inner));
    return this.makings.tokens
      .all(value)
      .flatMap((token) => [this.#ways.get(token)].filter((way) => way !== undefined));
  }

  /** A token for what is only copied. */
  #traceable(given: Given, shape: Shape, way: Way): Given {
    if (given.is !== 'scalar' || (typeof given.value !== 'string' && typeof given.value !== 'number')) return given;
    if (!shape.isCopied && !shape.raw) return given;
    const sample = shape.raw ? undefined : shape.samples[0];
    const token = sample ? sample(this.#mint(way)) : this.#token(typeof given.value === 'string', way);
    return typeof token === 'string' || typeof token === 'number' ? { is: 'scalar', value: token } : given;
  }

  #token(isText: boolean, way: Way): string | number {
    return isText ? this.#mint(way).text() : this.#mint(way).number();
  }

  #mint(way: Way): Mint {
    const { tokens } = this.makings;
    const known = <T>(value: T): T => {
      for (const token of tokens.all(value)) this.#ways.set(token, way);
      return value;
    };
    const none = (): never => {
      throw new Error('only what is copied is followed');
    };
    return {
      text: () => known(tokens.text('')),
      longText: () => known(tokens.longText('')),
      number: () => known(tokens.number('')),
      uuid: () => known(tokens.uuid('')),
      more: none,
      rest: none,
      unknown: none,
      some: none,
    };
  }

  /** The part whose change changes a field, as deep as that is one alone. */
  #decided(path: Way): Way | undefined {
    const value = valueAt(this.#base, path);
    if (value === undefined) return undefined;
    let way: Way | undefined;
    for (let part = this.#deciding(path, value, undefined); part; part = this.#deciding(path, value, part)) way = part;
    return way;
  }

  /** Of the parts of a part, the one that decides a field: one without which it is not there goes first. */
  #deciding(path: Way, value: unknown, below: Way | undefined): Way | undefined {
    const before = textOf(value);
    const parts = this.#partsBelow(below);
    const isGone = ({ way }: Part): boolean => {
      const written = this.#written(this.#without(way));
      return written !== undefined && valueAt(written, path) === undefined;
    };
    const isOther = ({ way }: Part): boolean => this.#changes(this.#without(way), path, before);
    // Raw fields decide what stands in them.
    const hasOther = (part: Part): boolean =>
      part.shape.raw === undefined && this.#others(part).some((version) => this.#changes(version, path, before));
    const found = parts.find(isGone);
    if (found || isDeep(value)) return found?.way;
    return (parts.find(isOther) ?? parts.find(hasOther))?.way;
  }

  #changes(version: Version, path: Way, before: string): boolean {
    const written = this.#written(version);
    return written !== undefined && textOf(valueAt(written, path)) !== before;
  }

  /** The parts that stand right below a part; at first the props and calls. */
  #partsBelow(below: Way | undefined): Part[] {
    const parts: Part[] = [];
    this.#with((given, shape, way) => {
      const isBelow = below?.every((key, index) => way[index] === key) ?? true;
      // Options that make a value are no part by themselves: theirs are.
      const isOptions = given.is === 'map' && isStep(way.at(-1));
      const depth = way.length - (below?.length ?? 1) - (isStep(way.at(-2)) ? 1 : 0);
      if (isBelow && depth === 1 && !isOptions) parts.push({ way, shape });
      return given;
    });
    return parts;
  }

  #without(part: Way): Version {
    return this.#with((given, _, way) => (isSame(way, part) ? undefined : given));
  }

  /** Versions in which a part is something else. */
  #others({ way: part, shape }: Part): Version[] {
    return shape.samples.map((_, index) => {
      const other: Given = { is: 'unknown', reason: '', options: [] };
      const version = this.#with((given, __, way) => (isSame(way, part) ? other : given));
      return { ...version, choices: new Map([[other, index]]) };
    });
  }

  #with(change: Change): Version {
    const { given, calls } = this.record;
    const shapes = shapesOf(given);
    return {
      args: given.args.flatMap((arg, index) => changed(arg, shapes(index), [index], change) ?? []),
      calls: calls.flatMap(({ method, args }, index) => {
        const list: Given = { is: 'list', items: args, open: undefined };
        const shape: Shape = { samples: [], each: METHOD_ARGUMENTS[method]?.[0] ?? TEXT };
        const own = changed(list, shape, ['calls', index], change);
        return own?.is === 'list' ? [own.items] : [[]];
      }),
    };
  }

  /** What would be written of a version; undefined where it fails. */
  #written({ args, calls, choices = new Map() }: Version): unknown {
    const given: GivenConstruct = { ...this.record.given, key: {}, args };
    const record = new Record(given, this.record.seed);
    for (const [index, call] of this.record.calls.entries()) {
      const own = calls[index] ?? [];
      if (own.length > 0) record.call({ ...call, args: own });
    }
    return this.makings.apart(record, fieldsWith, choices);
  }
}

/** What a construct is given without what is only copied. */
function signatureOf({ given, calls }: Record): string {
  const shapes = shapesOf(given);
  // Metadata is copied too, whatever it holds.
  const blank: Change = (one, shape, way) =>
    one.is === 'construct' || (one.is === 'scalar' && (shape.isCopied || way[0] === 'metadata'))
      ? { is: 'scalar', value: one.is }
      : one;
  const args = given.args.map((arg, index) => changed(arg, shapes(index), [], blank));
  const called = calls.map(({ method, args: own }) => [method, own.map((arg) => changed(arg, TEXT, [], blank))]);
  return JSON.stringify([given.type, given.maker?.method, args, called], (_, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
}

const shapesOf =
  ({ type, maker }: GivenConstruct) =>
  (index: number): Shape =>
    (maker ? METHOD_ARGUMENTS[maker.method] : ARGUMENTS[type])?.[index] ?? TEXT;

interface Part {
  readonly way: Way;
  readonly shape: Shape;
}

const isSame = (one: Way, other: Way): boolean =>
  one.length === other.length && one.every((key, index) => key === other[index]);

/** Everything that a construct writes. */
function fieldsWith(made: Construct): unknown {
  const object = objectOf(made);
  if (!object) return undefined;
  const { metadata } = propsOf(object);
  return { ...(fieldsOf(object) ?? propsOf(object)), metadata };
}
