/** Makes what a program gives to constructs real: in each of several worlds, unknown values are taken for others. */

import { Duration, Size } from 'cdk8s';
import type { Given, Recipe } from '../../src/construct-reader.js';
import { isMap, Unknown } from '../../src/value.js';
import { remember } from '../facts.js';
import * as constructs from '../index.js';
import { decidingAt, openedAt, rawSamples } from './raw-shapes.js';
import { COUNT, METHOD_ARGUMENTS, type Mint, NEEDED_TEXT, NOTHING, type Shape, TEXT } from './shapes.js';
import type { Tokens } from './tokens.js';

/** Nothing can be said of what is made of this. */
export class Unreadable extends Error {}

/** A value that is not known, and how many things it is taken for. */
export interface Slot {
  readonly index: number;
  readonly count: number;
  readonly reason: string;
  /** Whether its samples are all that it may be, rather than stand for others. */
  readonly exact: boolean;
  /** Whether it is only copied, so that nothing else hangs on what it is. */
  readonly isCopied: boolean;
}

/** The values of a construct that are not known, found while it is made first. */
export class Slots {
  readonly #slots = new Map<object, Slot>();

  /** What a slot stands for. */
  givenOf(slot: Slot): object {
    return [...this.#slots.keys()][slot.index] as object;
  }

  of(given: object, of: Omit<Slot, 'index'>): Slot {
    let slot = this.#slots.get(given);
    if (!slot) {
      slot = { index: this.#slots.size, ...of };
      this.#slots.set(given, slot);
    }
    return slot;
  }

  get all(): Slot[] {
    return [...this.#slots.values()];
  }
}

type Kind = Pick<Slot, 'exact' | 'isCopied'>;

const DECIDING: Kind = { exact: false, isCopied: false };
const EXACT: Kind = { exact: true, isCopied: false };
const COPIED: Kind = { exact: false, isCopied: true };

type Statics = Readonly<Record<string, unknown>>;

const CLASSES: Readonly<Record<string, unknown>> = { ...constructs, Size, Duration };

const ARGUMENT_OF: Readonly<Record<string, Shape>> = { Size: COUNT, Duration: COUNT };

/** How one construct is made in one world. */
export class Realizer {
  constructor(
    private readonly tokens: Tokens,
    private readonly slots: Slots,
    /** Which of its samples a slot is taken for. */
    private readonly choose: (slot: Slot) => number,
    private readonly construct: (key: object) => unknown,
  ) {}

  /** @throws Unreadable where nothing can be said. */
  real(given: Given, shape: Shape): unknown {
    switch (given.is) {
      case 'scalar':
        return given.value;
      case 'unknown':
        return this.#unknown(given, shape);
      case 'map':
        return this.#map(given, shape);
      case 'list':
        return this.#list(given, shape);
      case 'facts':
        return given.texts.map(remember);
      case 'construct':
        return this.construct(given.key);
      case 'recipe':
        return this.made(given.recipe);
    }
  }

  #unknown(given: Given & { is: 'unknown' }, shape: Shape): unknown {
    const { reason, options } = given;
    if (options.length > 0)
      return this.#one(
        given,
        options.map((option) => () => this.real(option, shape)),
        reason,
        EXACT,
      );
    return this.#some(given, shape, reason);
  }

  /** Something of a shape; `given` stands for what is not known. */
  #some(given: object, shape: Shape, reason: string): unknown {
    const { entries, each, samples } = shape;
    const ways: (() => unknown)[] = samples.map((sample) => () => sample(this.#mint(given, reason)));
    if (entries) ways.push(() => this.#opened(given, {}, shape, reason));
    if (each && shape.isList) ways.push(() => this.#items(given, each, reason));
    if ((entries || shape.isList) && !shape.isNeeded) ways.push(() => undefined);
    return this.#one(given, ways, reason, shape.isCopied ? COPIED : DECIDING);
  }

  #mint(given: object, reason: string): Mint {
    const { tokens } = this;
    let parts = 0;
    return {
      text: () => tokens.text(reason),
      longText: () => tokens.longText(reason),
      number: () => tokens.number(reason),
      uuid: () => tokens.uuid(reason),
      more: () => tokens.more(reason),
      rest: () => tokens.rest(reason),
      unknown: () => new Unknown(reason),
      some: (shape) => this.#some(partOf(given, `part ${parts++}`), shape, reason),
    };
  }

  /** One of several things. */
  #one<T>(given: object, samples: readonly (() => T)[], reason: string, of: Kind = DECIDING): T {
    const count = samples.length;
    if (count === 0) throw new Unreadable(reason);
    const slot = this.slots.of(given, { count, reason, ...of });
    return (samples[this.choose(slot) % samples.length] as () => T)();
  }

  #map(given: Given & { is: 'map' }, shape: Shape): unknown {
    const result: Record<string, unknown> = {};
    for (const [key, inner] of given.entries) result[key] = this.real(inner, entryOf(shape, key));
    return given.open === undefined ? result : this.#opened(given, result, shape, given.open);
  }

  /** A map that may hold more. */
  #opened(given: object, known: Record<string, unknown>, shape: Shape, reason: string): unknown {
    const { raw, entries, each } = shape;
    if (raw) return this.#openRaw(given, known, raw, reason);
    if (each) return { ...known, [this.tokens.text(reason)]: this.tokens.text(reason) };
    if (!entries) throw new Unreadable(reason);
    for (const [key, entry] of Object.entries(entries))
      if (!(key in known) && isReadable(entry)) known[key] = this.#some(partOf(given, key), entry, reason);
    return known;
  }

  #openRaw(given: object, known: Record<string, unknown>, path: readonly string[], reason: string): unknown {
    const rest = openedAt(path, () => this.tokens.rest(reason));
    const more = decidingAt(path).filter(isMap);
    const extras: (() => object)[] = [
      () => rest,
      () => ({}),
      ...more.map((deciding) => () => ({ ...deciding, ...rest })),
    ];
    return { ...this.#one(given, extras, reason), ...known };
  }

  #list(given: Given & { is: 'list' }, shape: Shape): unknown {
    const each = shape.each ?? (shape.raw ? { samples: [], raw: [...shape.raw, '-'] } : NOTHING);
    const isCut = shape.isSet === true || shape.raw !== undefined;
    const items: unknown[] = [];
    for (const item of given.items) {
      if (isCut && item.is === 'unknown') return [...items, ...this.#more(given, shape, item.reason)];
      items.push(this.real(item, each));
    }
    return given.open === undefined ? items : [...items, ...this.#more(given, shape, given.open)];
  }

  /** What a list may go on with. */
  #more(given: object, shape: Shape, reason: string): unknown[] {
    if (shape.isList && shape.each) return this.#items(partOf(given, 'items'), shape.each, reason);
    const deciding = shape.raw
      ? decidingAt(shape.raw).find(Array.isArray)
      : shape.samples[0]?.(this.#mint(given, reason));
    return [this.tokens.more(reason), ...((deciding as unknown[] | undefined) ?? [])];
  }

  /** Two items or none: of a list of which one is not known as long as the other, all is open. */
  #items(given: object, each: Shape, reason: string): unknown[] {
    const some = (index: number): unknown => this.#some(partOf(given, `item ${index}`), each, reason);
    const ways = [() => [some(0), some(1)], () => []];
    return this.#one(partOf(given, 'length'), ways, reason);
  }

  /** Whether something is done that may not be. */
  isDone(what: object): boolean {
    return this.#one(what, [() => true, () => false], 'a condition that is not known decides it', EXACT);
  }

  /** A value of this library or of cdk8s. */
  made({ of, member, args }: Recipe): unknown {
    const owner = (typeof of === 'string' ? CLASSES[of] : this.real(of, NOTHING)) as Statics | undefined;
    const found = owner?.[member];
    if (args === undefined) return found;
    if (typeof found !== 'function') throw new Unreadable(`${member} is not read`);
    const shapes = argumentShapes(of, member);
    return Reflect.apply(
      found,
      owner,
      args.map((arg, index) => this.real(arg, shapes(index))),
    );
  }

  args(args: readonly Given[], shapes: readonly Shape[] = []): unknown[] {
    return args.map((arg, index) => this.real(arg, shapes[index] ?? TEXT));
  }
}

/** The shapes of the arguments of what makes a value. */
export function argumentShapes(of: Recipe['of'], member: string): (index: number) => Shape {
  const name = typeof of === 'string' ? `${of}.${member}` : member;
  return (index) => METHOD_ARGUMENTS[name]?.[index] ?? ARGUMENT_OF[String(of)] ?? (index === 0 ? NEEDED_TEXT : TEXT);
}

const PARTS = new WeakMap<object, Map<string, object>>();

/** What stands for a part of something that is not known. */
function partOf(given: object, name: string): object {
  const parts = PARTS.get(given) ?? new Map<string, object>();
  PARTS.set(given, parts);
  const part = parts.get(name) ?? {};
  parts.set(name, part);
  return part;
}

/** Whether something can be said of what is made of a value that is not known. */
const isReadable = ({ samples, entries, isList }: Shape): boolean =>
  samples.length > 0 || entries !== undefined || isList === true;

/** The shape of an entry; of one that is not told nothing is known where its value is not. */
export function entryOf({ entries, each, raw }: Shape, key: string): Shape {
  if (raw) return { samples: rawSamples([...raw, key]), raw: [...raw, key] };
  return entries && Object.hasOwn(entries, key) ? (entries[key] as Shape) : (each ?? NOTHING);
}
