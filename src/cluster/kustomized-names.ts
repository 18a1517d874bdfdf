/** VMs whose name or namespace kustomizations change, though their own manifests stay, or keep, though those change. */

import { indexBy } from '../index-by.js';
import { type KubeObject, type Place, pathOf } from '../kube-object.js';
import { isUnknown, text } from '../value.js';
import type { Change } from './change.js';
import { directory } from './kustomization.js';
import { KustomizationTree } from './kustomization-tree.js';
import type { Machine } from './machine.js';
import { type Naming, Namings } from './namings.js';
import type { Pair } from './pairs.js';
import { surely } from './target.js';

export interface MovedBy {
  readonly place: Place;
  readonly field: string;
  readonly was: string;
  readonly is: string;
  /** The machines with state that it builds, before and after. */
  readonly machines: readonly Machine[];
}

const FIELDS = ['namespace', 'namePrefix', 'nameSuffix'] as const;

/** What a kustomization builds on both sides. */
type Built = Pair<ReadonlyMap<string, readonly Naming[]>>;

const namingsIn = (built: Built, side: keyof Built, { object }: Machine): readonly Naming[] =>
  built[side].get(pathOf(object)) ?? [];

/** The name and namespace that an object ends up with. */
const identityOf = ({ name, namespace }: KubeObject, { prefix, suffix, namespace: set }: Naming) => ({
  name: prefix + name + suffix,
  namespace: set ?? namespace,
});

/** Whether a machine no longer comes from a kustomization as it did. A namespace that none says may be any. */
function isLost(built: Built, { before, after }: Pair<Machine>): boolean {
  const now = namingsIn(built, 'after', after).map((naming) => identityOf(after.object, naming));
  return namingsIn(built, 'before', before)
    .map((naming) => identityOf(before.object, naming))
    .some(
      ({ name, namespace }) =>
        !now.some(
          (one) =>
            one.name === name &&
            (one.namespace === namespace || one.namespace === undefined || namespace === undefined),
        ),
    );
}

export class KustomizedNames {
  readonly #tree: KustomizationTree;
  readonly #namings: Pair<Namings>;
  /** What is built on top of all else, or brought into the cluster as it is. */
  readonly #tops: readonly Built[];

  constructor(private readonly change: Change) {
    this.#tree = new KustomizationTree(change.before.cluster.objects);
    this.#namings = { before: new Namings(this.#tree), after: new Namings(change.kustomizations) };
    const brought = change.before.cluster.deliveries.flatMap(({ kustomizations }) => this.#tree.roots(kustomizations));
    this.#tops = [...new Set([...this.#tree.roots(), ...brought])].flatMap((before) => {
      const after = this.#twin(before);
      return after ? [this.#built({ before, after })] : [];
    });
  }

  /** Whether a machine ends up under another name or in another namespace, as far as its kustomizations tell. */
  isMoved(pair: Pair<Machine>): boolean {
    const tops = this.#tops.filter(
      (built) => namingsIn(built, 'before', pair.before).length > 0 && namingsIn(built, 'after', pair.after).length > 0,
    );
    return tops.length === 0 || tops.some((built) => isLost(built, pair));
  }

  /** What the kustomizations of a change rename. */
  *moved(): Generator<MovedBy> {
    for (const before of this.#tree.all) {
      const after = this.#twin(before);
      if (!after) continue;
      const built = this.#built({ before, after });
      const pairs = this.#withState(built);
      for (const field of FIELDS) yield* movedBy(field, { before, after }, built, pairs);
    }
  }

  #twin(before: KubeObject): KubeObject | undefined {
    const folder = directory(this.change.fileOf(before));
    return this.change.kustomizations.all.find(({ document }) => directory(document?.file ?? '') === folder);
  }

  #built({ before, after }: Pair<KubeObject>): Built {
    return { before: this.#namings.before.of(before), after: this.#namings.after.of(after) };
  }

  /** The machines with state that a kustomization builds on both sides, and that do not stay what they are. */
  #withState(built: Built): Pair<Machine>[] {
    return this.change.machines.filter(
      (pair) =>
        built.before.has(pathOf(pair.before.object)) &&
        built.after.has(pathOf(pair.after.object)) &&
        surely(this.change.before.verdict(pair.before).state.needed) &&
        this.isMoved(pair),
    );
  }
}

/** Those of some machines that one field of a kustomization moves, by what it was and is for them. */
function* movedBy(
  field: (typeof FIELDS)[number],
  { before, after }: Pair<KubeObject>,
  built: Built,
  pairs: readonly Pair<Machine>[],
): Generator<MovedBy> {
  const [old, now] = [text(before.value, field), text(after.value, field)];
  if (isUnknown(old) || isUnknown(now) || old === now) return;
  // Where none is set, the namespace is that of the manifest or of what is built on, if those say one.
  const unset = (side: keyof Built, machine: Machine): string | undefined => {
    if (field !== 'namespace') return '';
    return namingsIn(built, side, machine)[0]?.namespace ?? machine.object.namespace;
  };
  const groups = indexBy(pairs, (pair) => {
    const was = old || unset('before', pair.before);
    const is = now || unset('after', pair.after);
    return was === undefined || is === undefined || was === is ? undefined : JSON.stringify([was, is]);
  });
  for (const [key, group] of groups) {
    const [was, is] = JSON.parse(key) as [string, string];
    yield { place: { object: after, path: [field] }, field, was, is, machines: group.map((pair) => pair.after) };
  }
}
