/** Makes what a program gives to constructs real: in each of several worlds, unknown values are taken for others. */

import { Duration, Size } from 'cdk8s';
import type { Given, Recipe } from '../../src/construct-reader.js';
import { isMap } from '../../src/value.js';
import { remember } from '../facts.js';
import * as constructs from '../index.js';
import { decidingAt, rawSamples } from './raw-shapes.js';
import { COUNT, METHOD_ARGUMENTS, NOTHING, type Sample, type Shape, TEXT } from './shapes.js';
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
}

/** The values of a construct that are not known, found while it is made first. */
export class Slots {
  readonly #slots = new Map<object, Slot>();

  of(given: object, count: number, reason: string, exact: boolean): Slot {
    let slot = this.#slots.get(given);
    if (!slot) {
      slot = { index: this.#slots.size, count, reason, exact };
      this.#slots.set(given, slot);
    }
    return slot;
  }

  get all(): Slot[] {
    return [...this.#slots.values()];
  }
}

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
    const options = given.options.map((option) => () => this.real(option, shape));
    const samples =
      options.length > 0 ? options : shape.samples.map((sample) => () => sample(this.tokens, given.reason));
    return this.#one(given, samples, given.reason, options.length > 0);
  }

  /** One of several things. */
  #one<T>(given: object, samples: readonly (() => T)[], reason: string, exact = false): T {
    if (samples.length === 0) throw new Unreadable(reason);
    const slot = this.slots.of(given, samples.length, reason, exact);
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
    for (const [key, { samples }] of Object.entries(entries)) {
      if (key in known) continue;
      const keyed = this.#keyFor(given, key);
      known[key] = this.#one(
        keyed,
        [() => undefined, ...samples.map((sample) => () => sample(this.tokens, reason))],
        reason,
      );
    }
    return known;
  }

  readonly #keys = KEYS;

  #keyFor(given: object, key: string): object {
    let keys = this.#keys.get(given);
    if (!keys) {
      keys = new Map();
      this.#keys.set(given, keys);
    }
    let found = keys.get(key);
    if (!found) {
      found = {};
      keys.set(key, found);
    }
    return found;
  }

  #openRaw(given: object, known: Record<string, unknown>, path: readonly string[], reason: string): unknown {
    const rest = { [this.tokens.rest(reason)]: true };
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
      if (isCut && item.is === 'unknown') return [...items, this.tokens.more(item.reason)];
      items.push(this.real(item, each));
    }
    if (given.open === undefined) return items;
    const { open: reason } = given;
    if (!shape.each?.entries) return [...items, this.tokens.more(reason)];
    const { samples } = shape.each;
    const more =
      (...turns: readonly number[]) =>
      (): unknown[] =>
        turns.map((turn) => samples[turn]?.(this.tokens, reason));
    return [...items, ...this.#one(given, [more(), more(0), more(1, 2)], reason)];
  }

  /** Whether something is done that may not be. */
  isDone(what: object): boolean {
    return this.#one(what, [() => true, () => false], 'a condition that is not known decides it', true);
  }

  /** A value of this library or of cdk8s. */
  made({ of, member, args }: Recipe): unknown {
    const owner = (typeof of === 'string' ? CLASSES[of] : this.real(of, NOTHING)) as Statics | undefined;
    const found = owner?.[member];
    if (args === undefined) return found;
    if (typeof found !== 'function') throw new Unreadable(`${member} is not read`);
    const name = typeof of === 'string' ? `${of}.${member}` : member;
    return Reflect.apply(found, owner, this.args(args, METHOD_ARGUMENTS[name], ARGUMENT_OF[String(of)]));
  }

  args(args: readonly Given[], shapes: readonly Shape[] = [], other: Shape = TEXT): unknown[] {
    return args.map((arg, index) => this.real(arg, shapes[index] ?? other));
  }
}

const KEYS = new WeakMap<object, Map<string, object>>();

/** The shape of an entry; of one that is not told nothing is known where its value is not. */
function entryOf({ entries, each, raw }: Shape, key: string): Shape {
  if (raw) return { samples: rawSamples([...raw, key]), raw: [...raw, key] };
  return entries && Object.hasOwn(entries, key) ? (entries[key] as Shape) : (each ?? NOTHING);
}

export type { Sample };
