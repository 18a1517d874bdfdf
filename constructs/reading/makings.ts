/** The constructs of a program as they are made in each world. */

import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Given, GivenConstruct, GivenScope, MissingGates } from '../../src/construct-reader.js';
import { guard } from '../guard.js';
import { treeOf } from '../tree.js';
import { chosen, isTaken, MOST_WORLDS, scrambled, worldsFor } from './choices.js';
import { Realizer, type Slot, Slots, Unreadable } from './realize.js';
import { Record, type RecordedCall } from './record.js';
import { METHOD_ARGUMENTS, TEXT } from './shapes.js';
import { LAST } from './surroundings.js';
import { Tokens } from './tokens.js';
import { World } from './worlds.js';

/** What cannot be told since several values decide it. */
export const SEVERAL = 'values that are not known decide it';

/** A construct that the program may not make does not stand in this world. */
export class Missing extends Error {}

interface Guarding {
  readonly scope: GivenScope;
  readonly options: Given;
  readonly certain: boolean;
  readonly slots: Slots;
}

const errorOf = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** How many namespaces the charts above a construct may have. */
function namespacesOf(scope: GivenScope | undefined): number {
  let count = 1;
  for (let current = scope; current; current = current.parent)
    if (current.namespace?.is === 'unknown') count *= Math.max(TEXT.samples.length, current.namespace.options.length);
  return count;
}

/** Does something while a construct is the only cluster of its app, if it is one. */
function withoutOthers<T>(made: Construct, run: () => T): T {
  const { clusters } = treeOf(made);
  const index = clusters.indexOf(made as unknown as (typeof clusters)[0]);
  if (index < 0) return run();
  const all = clusters.splice(0);
  clusters.push(all[index] as (typeof all)[0]);
  try {
    return run();
  } finally {
    clusters.splice(0, clusters.length, ...all.filter((cluster) => cluster !== made));
  }
}

/**
 * Does something while all other objects say nothing: what they bring into an object that hangs on all of them comes from no
 * prop of its own.
 */
function withEmptyOthers<T>(made: Construct, of: (made: Construct) => T): T {
  const tree = treeOf(made);
  const { manifests } = tree;
  tree.manifests = new Map(
    tree.root.node
      .findAll()
      .filter(ApiObject.isApiObject)
      .map((object) => [object, {}]),
  );
  try {
    return of(made);
  } finally {
    tree.manifests = manifests;
  }
}

export class Makings {
  readonly tokens = new Tokens();
  readonly records = new Map<object, Record>();
  readonly #worlds = new Map<number, World>();
  readonly #guards: Guarding[] = [];

  constructor(private readonly missingGates: MissingGates | undefined) {}

  record(given: GivenConstruct): Record {
    const record = new Record(given, this.records.size);
    this.records.set(given.key, record);
    return record;
  }

  world(index: number): World {
    let world = this.#worlds.get(index);
    if (!world) {
      world = new World((scope) => this.#namespaceOf(scope, index), this.missingGates);
      this.#worlds.set(index, world);
      for (const guarding of this.#guards) this.#guardIn(world, index, guarding);
    }
    return world;
  }

  guard(scope: GivenScope, options: Given, certain: boolean): void {
    const guarding = { scope, options, certain, slots: new Slots() };
    this.#guards.push(guarding);
    for (const [index, world] of this.#worlds) this.#guardIn(world, index, guarding);
  }

  /** In how many ways apps are guarded. */
  get guardings(): number {
    return this.#guards.reduce((all, { slots, certain }) => all * worldsFor(slots.all) * (certain ? 1 : 2), 1);
  }

  /** A construct in a world, or why it is not there. */
  tried(record: Record, index: number): Construct | Error {
    const known = record.tried.get(index);
    if (known) return known;
    record.tried.set(index, this.#attempt(record, index));
    for (const call of record.calls) this.called(record, index, call);
    return record.tried.get(index) as Construct | Error;
  }

  called(record: Record, index: number, call: RecordedCall): void {
    if (record.tried.get(index) instanceof Error) return;
    const realizer = this.#realizerFor(record, index);
    const world = this.world(index);
    try {
      if (call.certain || realizer.isDone(call)) world.call(record.given.key, call, realizer);
    } catch (error) {
      world.forget(record.given.key);
      record.tried.set(index, errorOf(error));
    }
  }

  /** A value in the first world; undefined where something of it is not known. */
  value(given: Given): unknown {
    const slots = new Slots();
    try {
      const value = this.realizer(slots, 0, () => 0).real(given, TEXT);
      return slots.all.length === 0 ? value : undefined;
    } catch {
      return undefined;
    }
  }

  /** How many worlds tell what hangs on the unknown values of a construct, and of those it names. */
  worldsOf(record: Record, seen: Set<Record> = new Set()): number {
    if (seen.has(record)) return 1;
    seen.add(record);
    let count = record.worlds * namespacesOf(record.given.scope);
    for (const key of record.needs) {
      const needed = this.records.get(key);
      if (needed) count *= this.worldsOf(needed, seen);
    }
    return Math.min(count, MOST_WORLDS);
  }

  /** Whether something holds of a construct and of all that it names. */
  holdsOf(record: Record, test: (record: Record) => boolean, seen: Set<Record> = new Set()): boolean {
    if (seen.has(record)) return true;
    seen.add(record);
    const needed = [...record.needs].flatMap((key) => this.records.get(key) ?? []);
    return test(record) && needed.every((one) => this.holdsOf(one, test, seen));
  }

  realizer(slots: Slots, index: number, choose: (slot: Slot) => number): Realizer {
    return new Realizer(this.tokens, slots, choose, (key) => this.#needed(key, index));
  }

  /**
   * What comes of another version of a construct, which stands in the first world for as long as it is asked.
   * @param choices Which samples unknown values are taken for: the first, where it does not say.
   * @returns undefined where it fails.
   */
  apart<T>(record: Record, of: (made: Construct) => T, choices: ReadonlyMap<object, number>): T | undefined {
    const world = this.world(0);
    const slots = new Slots();
    const realizer = this.realizer(slots, 0, (slot) => choices.get(slots.givenOf(slot)) ?? 0);
    try {
      const made = world.make(record.given, realizer, () => this.#nameFor(record, realizer));
      for (const call of record.calls) world.call(record.given.key, call, realizer);
      return withoutOthers(made, () => (LAST.has(record.given.type) ? withEmptyOthers(made, of) : of(made)));
    } catch {
      return undefined;
    } finally {
      world.forget(record.given.key);
    }
  }

  #attempt(record: Record, index: number): Construct | Error {
    if (record.isOptional && !isTaken(index, record.seed)) return new Missing();
    try {
      const realizer = this.#realizerFor(record, index);
      return this.world(index).make(record.given, realizer, () => this.#nameFor(record, realizer));
    } catch (error) {
      return errorOf(error);
    }
  }

  #nameFor(record: Record, realizer: Realizer): string {
    const name = realizer.real(record.given.generatedName(), TEXT);
    return typeof name === 'string' ? name : this.tokens.text(SEVERAL);
  }

  #realizerFor(record: Record, index: number): Realizer {
    const taken = record.takenIn(index);
    return this.realizer(record.slots, index, (slot) => {
      const choice = chosen(slot, record.slots.all, index, record.seed);
      taken.set(slot.index, choice);
      return choice;
    });
  }

  #needed(key: object, index: number): Construct {
    const record = this.records.get(key);
    const made = record && this.tried(record, index);
    if (made && !(made instanceof Error)) return made;
    throw made ?? new Unreadable('a construct that it needs is not known');
  }

  #namespaceOf({ namespace }: GivenScope, index: number): string | undefined {
    if (!namespace) return undefined;
    const turn = (count: number): number => (index < count ? index : scrambled(index) % count);
    const value = this.realizer(new Slots(), index, ({ count }) => turn(count)).real(namespace, TEXT);
    return typeof value === 'string' ? value : undefined;
  }

  #guardIn(world: World, index: number, { scope, options, certain, slots }: Guarding): void {
    if (!certain && !isTaken(index, 0)) return;
    const realizer = this.realizer(slots, index, (slot) => chosen(slot, slots.all, index, 0));
    const [real] = realizer.args([options], METHOD_ARGUMENTS.guard);
    guard(world.scope(scope), real as object);
  }
}
