/** One construct of a program: how it is made in each world, and what came of it. */

import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Given, GivenConstruct } from '../../src/construct-reader.js';
import { Resource } from '../index.js';
import { worldsFor } from './choices.js';
import { type Slot, Slots } from './realize.js';
import type { GivenCall } from './worlds.js';

/** Constructs that are named in what is given. */
function keysIn(given: Given, found: Set<object> = new Set()): Set<object> {
  if (given.is === 'construct') found.add(given.key);
  else if (given.is === 'map') for (const inner of given.entries.values()) keysIn(inner, found);
  else if (given.is === 'list') for (const inner of given.items) keysIn(inner, found);
  else if (given.is === 'unknown') for (const option of given.options) keysIn(option, found);
  else if (given.is === 'recipe') {
    if (typeof given.recipe.of !== 'string') keysIn(given.recipe.of, found);
    for (const arg of given.recipe.args ?? []) keysIn(arg, found);
  }
  return found;
}

export interface RecordedCall extends GivenCall {
  readonly certain: boolean;
}

/** Classes whose constructs decide what others write: clusters have releases, and machines what they prefer. */
export const CLUSTERS: ReadonlySet<string> = new Set(['KubeVirt', 'HyperConverged']);
export const PREFERENCES: ReadonlySet<string> = new Set([
  'VirtualMachinePreference',
  'VirtualMachineClusterPreference',
]);

export class Record {
  readonly slots = new Slots();
  readonly calls: RecordedCall[] = [];
  readonly needs: Set<object>;
  /** Worlds in which it was made, or why it was not. */
  readonly tried = new Map<number, Construct | Error>();
  readonly #taken = new Map<number, Map<number, number>>();

  constructor(
    readonly given: GivenConstruct,
    readonly seed: number,
  ) {
    this.needs = new Set();
    for (const arg of given.args) keysIn(arg, this.needs);
    if (given.maker?.on) this.needs.add(given.maker.on);
  }

  /** Whether the program may not make it although it decides for others. */
  get isOptional(): boolean {
    return (
      !this.given.certain &&
      !this.given.maker?.on &&
      (CLUSTERS.has(this.given.type) || PREFERENCES.has(this.given.type))
    );
  }

  /** Which sample each slot is taken for in a world. */
  takenIn(world: number): Map<number, number> {
    const taken = this.#taken.get(world) ?? new Map<number, number>();
    this.#taken.set(world, taken);
    return taken;
  }

  call(call: RecordedCall): void {
    this.calls.push(call);
    for (const arg of call.args) keysIn(arg, this.needs);
  }

  /** How many worlds tell what hangs on its own unknown values. */
  get worlds(): number {
    return worldsFor(this.slots.all);
  }

  /**
   * Whether the worlds in which it could be made tell what hangs on each of its unknown values: a sample that fails may
   * stand for values that do not.
   */
  isCovered(worlds: readonly number[]): boolean {
    return this.#seen(worlds).every(
      ({ slot: { exact, count }, seen }) => exact || (seen.size >= Math.min(2, count) && seen.has(0)),
    );
  }

  /** Whether every sample could be taken of what decides, and two of what is only copied. */
  isExhausted(worlds: readonly number[]): boolean {
    return (
      this.isCovered(worlds) &&
      this.#seen(worlds).every(({ slot: { count, isCopied }, seen }) => isCopied || seen.size === count)
    );
  }

  #seen(worlds: readonly number[]): { readonly slot: Slot; readonly seen: ReadonlySet<number> }[] {
    return this.slots.all.map((slot) => {
      const seen = worlds.flatMap((world) => this.#taken.get(world)?.get(slot.index) ?? []);
      return { slot, seen: new Set(seen) };
    });
  }
}

/** The API object of a construct; undefined where it has none. */
export function objectOf(made: Construct): ApiObject | undefined {
  if (made instanceof Resource) return made.apiObject;
  return ApiObject.isApiObject(made) ? made : undefined;
}

/** What cdk8s was given for an API object. */
export const propsOf = (object: ApiObject): Readonly<{ [key: string]: unknown }> =>
  Reflect.get(object, 'props') as Readonly<{ [key: string]: unknown }>;
