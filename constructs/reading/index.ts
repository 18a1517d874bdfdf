/**
 * Tells what constructs of this library write that a program makes, while nothing of the program runs: the constructs
 * themselves are made of what is known of their props.
 */

import type { Construct } from 'constructs';
import type {
  ConstructReader,
  Given,
  GivenConstruct,
  GivenObject,
  GivenScope,
  Marks,
  MissingGates,
  ReadMetadata,
  Unread,
} from '../../src/construct-reader.js';
import { KNOWN_RELEASES } from '../../src/kubevirt/release.js';
import { writtenVersion } from '../../src/kubevirt/written-version.js';
import { fieldsOf } from '../resource.js';
import { MOST_WORLDS } from './choices.js';
import { EXPORTS } from './exports.js';
import { Makings, Missing, SEVERAL } from './makings.js';
import { Origins, type Way } from './origins.js';
import { agreed, decoded, marked } from './outcome.js';
import { Unreadable } from './realize.js';
import { objectOf, PREFERENCES, propsOf, type Record } from './record.js';
import { LAST, Surroundings } from './surroundings.js';

type Fields = Readonly<{ [key: string]: unknown }>;

/** A world of its own, in which a construct stands alone. */
const ALONE = MOST_WORLDS;

/** Why nothing is told of what a construct writes. */
class Unwritten {
  constructor(
    readonly reason: string,
    /** Whether that is since it fails whatever the unknown values are. */
    readonly fails: boolean,
  ) {}
}

class Reading implements ConstructReader {
  readonly exports = EXPORTS;
  readonly #makings: Makings;
  readonly #surroundings: Surroundings;
  readonly #origins = new Map<Record, Origins>();
  readonly #ways = new Map<string, Way | undefined>();
  readonly #fields = new Map<object, Fields>();
  #all: number | undefined;

  constructor(
    private readonly marks: Marks,
    missingGates: MissingGates | undefined,
  ) {
    this.#makings = new Makings(missingGates);
    this.#surroundings = new Surroundings(this.#makings, marks);
  }

  construct(given: GivenConstruct): ReadMetadata | Unread {
    const record = this.#makings.record(given);
    this.#makings.tried(record, 0);
    const outcome = this.#outcome(record, 1, (_, made) => metadataOf(made));
    if (outcome instanceof Unwritten) return { unread: outcome.reason, fails: outcome.fails };
    const clusterScoped = [...record.tried.values()].some((made) => !(made instanceof Error) && isClusterScoped(made));
    return { value: marked(outcome, this.marks), clusterScoped };
  }

  call(key: object, method: string, args: readonly Given[], certain: boolean): void {
    const record = this.#makings.records.get(key);
    if (!record) return;
    const call = { method, args, certain };
    record.call(call);
    for (const index of record.tried.keys()) this.#makings.called(record, index, call);
  }

  guard(scope: GivenScope, options: Given, certain: boolean): void {
    this.#makings.guard(scope, options, certain);
  }

  property(of: Given, name: string): { readonly value: string | number | boolean | undefined } | undefined {
    const record = of.is === 'construct' ? this.#makings.records.get(of.key) : undefined;
    if (record && this.#makings.worldsOf(record) > 1) return undefined;
    const value = this.#makings.value(of);
    if (typeof value !== 'object' || value === null) return undefined;
    try {
      const found = (value as Fields)[name];
      const isScalar = found === undefined || ['string', 'number', 'boolean'].includes(typeof found);
      return isScalar ? { value: found as string | undefined } : undefined;
    } catch {
      return undefined;
    }
  }

  others(objects: readonly GivenObject[]): void {
    this.#surroundings.others(objects);
  }

  written(key: object, manifest: Fields): void {
    this.#surroundings.written(key, manifest);
  }

  doubt(reason: string): void {
    this.#surroundings.doubt(reason);
  }

  turnOf(key: object): number {
    const given = this.#makings.records.get(key)?.given;
    if (!given || given.maker) return 1;
    return PREFERENCES.has(given.type) ? 0 : LAST.has(given.type) ? 2 : 1;
  }

  fields(key: object): Fields {
    const known = this.#fields.get(key);
    if (known) return known;
    const fields = this.#newFields(key);
    this.#fields.set(key, fields);
    return fields;
  }

  #newFields(key: object): Fields {
    const record = this.#makings.records.get(key);
    if (!record) return {};
    const outcome = this.turnOf(key) === 2 ? this.#lastFields(record) : this.#fieldsOf(record);
    if (!(outcome instanceof Unwritten)) return marked(outcome, this.marks) as Fields;
    return this.marks.open({ ...this.#identityOf(record) }, outcome.reason);
  }

  /** What is known of an object of which nothing else is. */
  #identityOf(record: Record): Fields {
    const { type, maker } = record.given;
    if (maker) return {};
    const [apiVersion, ...others] = new Set(this.#versionsOf(record));
    return others.length === 0 && apiVersion !== undefined ? { apiVersion, kind: type } : { kind: type };
  }

  /** The API versions that a construct may be written in, as what it hangs on decides. */
  #versionsOf(record: Record): readonly string[] {
    const made = [...record.tried.values()].flatMap((one) => (one instanceof Error ? [] : (objectOf(one) ?? [])));
    if (made.length > 0 && record.given.scope && record.given.type !== 'HyperConverged')
      return made.map(({ apiVersion }) => apiVersion);
    return KNOWN_RELEASES.flatMap((release) => versionOf(record.given.type, release) ?? []);
  }

  origin(key: object, path: readonly (string | number)[]): readonly (string | number)[] | undefined {
    const record = this.#makings.records.get(key);
    if (!record) return undefined;
    const origins =
      this.#origins.get(record) ?? new Origins(this.#makings, record, this.#ways, () => this.#fields.get(key));
    this.#origins.set(record, origins);
    return origins.of(path);
  }

  #fieldsOf(record: Record): unknown {
    if (this.#surroundings.missesPreferences && namesPreference(record)) return new Unwritten(SEVERAL, false);
    return this.#outcome(record, this.#waysOfAll, (index, made) => {
      this.#surroundings.prepare(index, record);
      return fieldsIn(made);
    });
  }

  /** What hangs on all other objects: of what is not known of them, only what was asked for stays. */
  #lastFields(record: Record): unknown {
    const outcome = this.#outcome(record, this.#waysOfAll, (index, made) => {
      this.#surroundings.prepareAll(index, record);
      return fieldsIn(made);
    });
    const doubt = this.#surroundings.doubtFor(record);
    if (doubt === undefined || outcome instanceof Unwritten) return outcome;
    const opened = this.#makings.record(withMoreGates(record.given, doubt));
    for (const call of record.calls) opened.call(call);
    const made = this.#makings.tried(opened, ALONE);
    this.#makings.records.delete(opened.given.key);
    if (made instanceof Error) return new Unwritten(doubt, false);
    return agreed(outcome, decoded(fieldsIn(made), this.#makings.tokens), doubt);
  }

  get #waysOfAll(): number {
    this.#all ??= this.#surroundings.ways;
    return this.#all;
  }

  /**
   * What all worlds agree on; why nothing is known where none of them tells.
   * @param ways In how many ways there is what it hangs on.
   */
  #outcome(record: Record, ways: number, of: (index: number, made: Construct) => unknown): unknown {
    const told: number[] = [];
    let outcome: unknown;
    let failure: Error | undefined;
    for (let index = 0; index < MOST_WORLDS && !this.#isEnough(record, ways, index, told); index++) {
      try {
        const made = this.#makings.tried(record, index);
        if (made instanceof Error) throw made;
        const value = decoded(of(index, made), this.#makings.tokens);
        outcome = told.length === 0 ? value : agreed(outcome, value, reasonOf(record));
        told.push(index);
      } catch (error) {
        if (error instanceof Unreadable) return new Unwritten(error.message, false);
        if (!(error instanceof Missing)) failure = error as Error;
      }
    }
    if (told.length > 0 && this.#makings.holdsOf(record, (one) => one.isCovered(told))) return outcome;
    const fails = failure !== undefined && told.length === 0 && record.slots.all.length === 0;
    return new Unwritten(fails ? (failure as Error).message : SEVERAL, fails);
  }

  /** Whether the worlds so far tell all. Values that are not known may come to light in any of them. */
  #isEnough(record: Record, ways: number, worlds: number, told: readonly number[]): boolean {
    if (worlds < ways * this.#makings.worldsOf(record)) return false;
    return this.#makings.holdsOf(record, (one) => one.isExhausted(told));
  }
}

function reasonOf(record: Record): string {
  const reasons = new Set(record.slots.all.map((slot) => slot.reason));
  return reasons.size === 1 ? ([...reasons][0] as string) : SEVERAL;
}

/** The same construct with feature gates that may be more. */
function withMoreGates(given: GivenConstruct, reason: string): GivenConstruct {
  const [props = { is: 'scalar', value: undefined } as const, ...rest] = given.args;
  const entries = props.is === 'map' ? props.entries : new Map<string, Given>();
  const gates = entries.get('featureGates');
  const items = gates?.is === 'list' ? gates.items : [];
  const open: Given = { is: 'list', items, open: reason };
  const opened: Given = { is: 'map', entries: new Map([...entries, ['featureGates', open]]), open: undefined };
  return { ...given, key: {}, args: [opened, ...rest] };
}

/** Whether a construct may name a preference. */
function namesPreference({ given: { args } }: Record): boolean {
  const [props] = args;
  if (props?.is !== 'map') return props !== undefined && props.is !== 'scalar';
  return ['preference', 'windows', 'spec'].some((name) => props.entries.has(name));
}

function versionOf(kind: string, release: (typeof KNOWN_RELEASES)[0]): string | undefined {
  try {
    return writtenVersion(kind as 'VirtualMachine', release);
  } catch {
    return undefined;
  }
}

function fieldsIn(made: Construct): unknown {
  const object = objectOf(made);
  if (!object) return undefined;
  const { metadata: _, ...rest } = fieldsOf(object) ?? propsOf(object);
  return rest;
}

function metadataOf(made: Construct): unknown {
  const object = objectOf(made);
  return (object && propsOf(object).metadata) ?? {};
}

function isClusterScoped(made: Construct): boolean {
  const object = objectOf(made);
  return object !== undefined && object.metadata.namespace === undefined && object.chart.namespace !== undefined;
}

/** A reader of the constructs of one program. `missingGates` is that of the linter at hand; default: the library's. */
export const readerFor = (marks: Marks, missingGates?: MissingGates): ConstructReader =>
  new Reading(marks, missingGates);
