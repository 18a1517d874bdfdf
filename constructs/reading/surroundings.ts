/** What decides for other objects than its own: releases, preferences, and for clusters all that stands in them. */

import type { ApiObject } from 'cdk8s';
import type { GivenObject, GivenScope, Marks } from '../../src/construct-reader.js';
import type { ICluster } from '../cluster.js';
import { fieldsOf } from '../resource.js';
import { treeOf } from '../tree.js';
import { isTaken, MOST_WORLDS, scrambled } from './choices.js';
import { type Makings, Missing } from './makings.js';
import { decoded } from './outcome.js';
import { CLUSTERS, objectOf, PREFERENCES, type Record } from './record.js';
import type { World } from './worlds.js';

type Fields = Readonly<{ [key: string]: unknown }>;

/** Classes whose objects hang on all others of their cluster. */
export const LAST: ReadonlySet<string> = new Set(['KubeVirt', 'CDI']);

/** What a preference may say that is not known, as far as VMs that name it are made otherwise. */
const PREFERRED: readonly Fields[] = [
  { devices: { preferredTPM: { persistent: true } }, firmware: { preferredEfi: { persistent: true } } },
  { devices: { preferredTPM: {} }, firmware: { preferredUseEfi: true } },
  {},
];

const NOTHING_NEEDED: Fields = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'unknown' } };

/** Groups whose objects decide about feature gates. */
const DECIDING_GROUP = /(?:^|\.)kubevirt\.io\/|^storage\.k8s\.io\//;

export const isCluster = ({ given: { type, maker } }: Record): boolean => CLUSTERS.has(type) && !maker?.on;
const isPreference = ({ given: { type } }: Record): boolean => PREFERENCES.has(type);

function rootOf(scope: GivenScope | undefined): object | undefined {
  let current = scope;
  while (current?.parent) current = current.parent;
  return current?.key;
}

export class Surroundings {
  readonly #objects: GivenObject[] = [];
  readonly #manifests = new Map<object, Fields>();
  readonly #failures = new Map<number, ReadonlyMap<unknown, Error>>();
  readonly #all = new Map<World, Set<object>>();
  readonly #whole = new WeakMap<object, boolean>();
  #doubt: string | undefined;

  constructor(
    private readonly makings: Makings,
    private readonly marks: Marks,
  ) {}

  others(objects: readonly GivenObject[]): void {
    this.#objects.push(...objects);
  }

  written(key: object, manifest: Fields): void {
    this.#manifests.set(key, manifest);
  }

  doubt(reason: string): void {
    this.#doubt ??= reason;
  }

  #isWhole(value: unknown): boolean {
    if (typeof value !== 'object' || value === null) return this.marks.isWhole(value);
    const known = this.#whole.get(value) ?? this.marks.isWhole(value);
    this.#whole.set(value, known);
    return known;
  }

  /** In how many ways there are the releases and preferences that constructs are made for. */
  get ways(): number {
    let count = this.makings.guardings;
    for (const record of this.makings.records.values()) {
      if (isPreference(record)) count *= record.worlds * (record.isOptional ? 2 : 1);
      else if (isCluster(record)) count *= this.#releasesOf(record) * (record.isOptional ? 2 : 1);
    }
    for (const object of this.#preferences)
      if (!object.certain || !this.#isWhole(object.manifest)) count *= PREFERRED.length + 1;
    return count;
  }

  /** How many releases a cluster may have; most of what a program may leave unknown of one decides about no other object. */
  #releasesOf(record: Record): number {
    const count = record.worlds;
    if (count === 1) return 1;
    const seen = new Set<unknown>();
    for (let index = 0; index < Math.min(count, MOST_WORLDS); index++) {
      const made = this.makings.tried(record, index);
      seen.add(made instanceof Error ? made : (made as unknown as ICluster).kubevirtRelease);
    }
    return seen.size > 1 ? count : 1;
  }

  get #preferences(): GivenObject[] {
    return this.#objects.filter(({ manifest }) => PREFERENCES.has(String(manifest.kind)));
  }

  /** Whether preferences may be missed: such that stand nobody knows where, or have a name that is not known. */
  get missesPreferences(): boolean {
    return this.#preferences.some(({ scope, manifest }) => {
      const { metadata } = manifest as { metadata?: Fields };
      return scope === undefined || typeof metadata?.name !== 'string' || !this.#isWhole(metadata.namespace);
    });
  }

  /**
   * Makes whatever decides for others in a world.
   * @throws where something fails that decides for a construct: the program would write nothing in such a world.
   */
  prepare(index: number, { given: { scope } }: Record): void {
    const failures = this.#failures.get(index) ?? this.#prepare(index);
    this.#failures.set(index, failures);
    const failure = failures.get(rootOf(scope));
    if (failure) throw failure;
  }

  /** Gives what fails, by the app it stands in. */
  #prepare(index: number): ReadonlyMap<unknown, Error> {
    const failures = new Map<unknown, Error>();
    for (const record of this.makings.records.values()) {
      if (!isCluster(record) && !isPreference(record)) continue;
      const made = this.makings.tried(record, index);
      if (!(made instanceof Error)) this.#prepareOne(record, objectOf(made));
      else if (!(made instanceof Missing)) failures.set(rootOf(record.given.scope), made);
    }
    const world = this.makings.world(index);
    for (const object of this.#preferences) this.#placePreference(object, world, index);
    world.settle();
    return failures;
  }

  #prepareOne(record: Record, object: ApiObject | undefined): void {
    if (object && isPreference(record)) this.#know(object, this.#preferenceOf(record, object));
  }

  /** The manifest of a preference of this library; with what is not known as it is taken in a world. */
  #preferenceOf({ given }: Record, object: ApiObject): Fields {
    const manifest = this.#manifests.get(given.key);
    if (manifest && this.#isWhole(manifest)) return manifest;
    return decoded(fieldsOf(object), this.makings.tokens) as Fields;
  }

  #placePreference({ scope, manifest, certain }: GivenObject, world: World, index: number): void {
    const seed = Number(this.#objects.length);
    if (!scope || (!certain && !isTaken(index, seed))) return;
    if (this.#isWhole(manifest)) this.#place(world, scope, manifest);
    else {
      const spec = PREFERRED[scrambled(index * 31 + seed) % PREFERRED.length];
      const { apiVersion, kind, metadata } = manifest as { apiVersion: string; kind: string; metadata?: Fields };
      const { name, namespace } = metadata ?? {};
      if (typeof name === 'string')
        this.#place(world, scope, { apiVersion, kind, metadata: { name, namespace }, spec });
    }
  }

  #place(world: World, scope: GivenScope, manifest: Fields): void {
    this.#know(world.object(scope, manifest), manifest);
  }

  /** Has a manifest taken for what an object writes. */
  #know(object: ApiObject, manifest: Fields): void {
    const tree = treeOf(object);
    const manifests = (tree.manifests ?? new Map()) as Map<ApiObject, unknown>;
    manifests.set(object, manifest);
    tree.manifests = manifests;
  }

  /** Puts all objects into a world that are known as a whole: those that a cluster is asked about. */
  prepareAll(index: number, own: Record): void {
    this.prepare(index, own);
    const { key } = own.given;
    const world = this.makings.world(index);
    const done = this.#all.get(world) ?? new Set<object>();
    this.#all.set(world, done);
    const isNew = (one: object): boolean => one !== key && !done.has(one) && done.add(one) !== undefined;
    for (const object of this.#objects)
      if (object.scope && !PREFERENCES.has(String(object.manifest.kind)) && isNew(object.key))
        this.#place(world, object.scope, this.#surely(object.manifest, object.certain));
    for (const [other, manifest] of this.#manifests) {
      const record = this.makings.records.get(other);
      if (!record || !isNew(other)) continue;
      const made = this.makings.tried(record, index);
      const object = made instanceof Error ? undefined : objectOf(made);
      if (object) this.#know(object, this.#surely(manifest, record.given.certain));
    }
  }

  /** A manifest, or one that needs nothing in the place of one that is not known as a whole. */
  #surely(manifest: Fields, certain: boolean): Fields {
    return certain && this.#isWhole(manifest) ? manifest : NOTHING_NEEDED;
  }

  /** Why other objects of the app may need more than those known as a whole; undefined where all are. */
  doubtFor(record: Record): string | undefined {
    const root = rootOf(record.given.scope);
    const isDoubtful = (scope: GivenScope | undefined, certain: boolean, manifest: Fields): boolean =>
      (scope === undefined || rootOf(scope) === root) &&
      (!certain || !this.#isWhole(manifest)) &&
      (typeof manifest.apiVersion !== 'string' || DECIDING_GROUP.test(manifest.apiVersion));
    const others = this.#objects.some((object) => isDoubtful(object.scope, object.certain, object.manifest));
    const own = [...this.makings.records.values()].some(({ given }) => {
      const manifest = this.#manifests.get(given.key);
      return given.key !== record.given.key && manifest && isDoubtful(given.scope, given.certain, manifest);
    });
    return this.#doubt ?? (others || own ? 'objects that are not known as a whole may need more' : undefined);
  }
}
