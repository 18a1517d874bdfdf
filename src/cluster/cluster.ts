/** The objects of one cluster, indexed: those that are judged and those that were captured from it. */

import { CAPTURE_GROUP, CAPTURED_NAMESPACE } from '../facts/capture-marks.js';
import { indexBy } from '../index-by.js';
import { type KubeObject, kindKey } from '../kube-object.js';
import type { Release } from '../kubevirt/release.js';
import { Unknown } from '../value.js';
import type { Delivery } from './deliveries.js';
import type { AppliedPatch } from './kustomize-patches.js';

export interface ClusterInput {
  /** Name in the configuration; absent when there is only one. */
  readonly name?: string;
  /** Objects that are judged: from Git, or given to the library. */
  readonly objects: readonly KubeObject[];
  /** Objects captured from the cluster. */
  readonly facts?: readonly KubeObject[];
  /** Whether `objects` are all there is, so that what is absent does not exist. */
  readonly complete: boolean;
  /** Objects that may belong to this cluster: nothing tells to which of several. */
  readonly nearby?: readonly KubeObject[];
  /** Why the objects that configure this cluster cannot be told, where that is so. */
  readonly unassigned?: string;
  /** What brings manifests of the repository into clusters. */
  readonly deliveries?: readonly Delivery[];
  /** The patches of kustomize that were applied to the objects. */
  readonly patches?: readonly AppliedPatch[];
  /** The release that the configuration gives it. */
  readonly release?: Release;
}

export class Cluster {
  readonly name: string | undefined;
  readonly unassigned: string | undefined;
  readonly objects: readonly KubeObject[];
  readonly facts: readonly KubeObject[];
  /** Every Argo CD Application and Flux Kustomization of the repository, whatever cluster it brings things to. */
  readonly deliveries: readonly Delivery[];
  readonly patches: readonly AppliedPatch[];
  /** The release that the configuration gives it; undefined where it is to be read. */
  readonly release: Release | undefined;
  readonly #input: ClusterInput;
  readonly #complete: boolean;
  readonly #nearby: readonly KubeObject[];
  readonly #judged: ReadonlyMap<string, readonly KubeObject[]>;
  readonly #captured: ReadonlyMap<string, readonly KubeObject[]>;
  /** Indexes by name, of each kind of a group. */
  readonly #named = new Map<string, Map<string, ReadonlyMap<string, readonly KubeObject[]>>>();

  constructor(input: ClusterInput) {
    this.#input = input;
    this.name = input.name;
    this.unassigned = input.unassigned;
    this.objects = input.objects;
    this.facts = input.facts ?? [];
    this.deliveries = input.deliveries ?? [];
    this.patches = input.patches ?? [];
    this.release = input.release;
    this.#complete = input.complete;
    this.#nearby = input.nearby ?? [];
    this.#judged = byKind(this.objects);
    this.#captured = byKind(this.facts);
  }

  /** The judged objects of a kind, in order of reading. */
  of(group: string, kind: string): readonly KubeObject[] {
    return this.#judged.get(kindKey(group, kind)) ?? [];
  }

  /** The captured objects of a kind. */
  captured(group: string, kind: string): readonly KubeObject[] {
    return this.#captured.get(kindKey(group, kind)) ?? [];
  }

  /** The objects of a kind known to exist: judged ones first, then captured ones that Git does not hold. */
  all(group: string, kind: string): readonly KubeObject[] {
    const judged = this.of(group, kind);
    const captured = this.captured(group, kind);
    if (captured.length === 0) return judged;
    const held = new Set(judged.map((object) => `${object.namespace ?? ''}/${object.name}`));
    return [...judged, ...captured.filter((object) => !held.has(`${object.namespace ?? ''}/${object.name}`))];
  }

  /** Whether no object of a kind exists beside those of `all`. */
  knowsAll(group: string, kind: string): boolean {
    return this.#complete || this.captured(group, kind).length > 0;
  }

  /**
   * The objects of a kind with a name; without a namespace on either side the name decides. Unknown when none is known
   * but one may exist.
   */
  find(group: string, kind: string, name: string, namespace?: string): readonly KubeObject[] | Unknown {
    const found = this.known(group, kind, name, namespace);
    if (found.length > 0) return found;
    if (this.isNearby(group, kind, name))
      return new Unknown(`${kind} "${name}" stands where it cannot be told to which cluster it belongs`);
    if (this.knowsAll(group, kind)) return this.#notCaptured(group, kind, namespace) ?? found;
    return new Unknown(`${kind} "${name}" is not in scope`);
  }

  /** Those of them that are known to exist. */
  known(group: string, kind: string, name: string, namespace?: string): readonly KubeObject[] {
    const named = this.#byName(group, kind).get(name);
    if (!named) return NONE;
    return named.filter(
      (object) => object.namespace === undefined || namespace === undefined || object.namespace === namespace,
    );
  }

  /** Why an object may exist though it was not captured: other namespaces were than its own. */
  #notCaptured(group: string, kind: string, namespace: string | undefined): Unknown | undefined {
    const read = this.captured(CAPTURE_GROUP, CAPTURED_NAMESPACE);
    const isNamespaced = this.captured(group, kind).some((object) => object.namespace !== undefined);
    if (read.length === 0 || !isNamespaced || read.some(({ name }) => name === namespace)) return undefined;
    return new Unknown(`only ${read.map(({ name }) => name).join(', ')} of the cluster's namespaces were captured`);
  }

  /** The same cluster with objects captured from it. */
  withFacts(facts: readonly KubeObject[]): Cluster {
    return new Cluster({ ...this.#input, facts: [...this.facts, ...facts] });
  }

  /** What brings an object of Git into this cluster, as far as it is to be seen. */
  deliveriesOf({ document }: KubeObject): readonly Delivery[] {
    return document === undefined ? [] : this.deliveries.filter(({ brings }) => brings(document.path));
  }

  /** Whether an object of that name may belong to this cluster or to another one. */
  isNearby(group: string, kind: string, name: string): boolean {
    return this.#nearby.some((object) => object.group === group && object.kind === kind && object.name === name);
  }

  #byName(group: string, kind: string): ReadonlyMap<string, readonly KubeObject[]> {
    // Two look-ups and no key that is made of both: this is asked of every volume.
    let kinds = this.#named.get(group);
    if (!kinds) {
      kinds = new Map();
      this.#named.set(group, kinds);
    }
    let index = kinds.get(kind);
    if (!index) {
      index = indexBy(this.all(group, kind), (object) => object.name);
      kinds.set(kind, index);
    }
    return index;
  }
}

const NONE: readonly KubeObject[] = [];

const byKind = (objects: readonly KubeObject[]): Map<string, KubeObject[]> =>
  indexBy(objects, ({ group, kind }) => kindKey(group, kind));
