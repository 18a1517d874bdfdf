/** What kustomizations make of the names and namespaces of what they build, each on top of those that it builds on. */

import { type KubeObject, pathOf } from '../kube-object.js';
import { items, text } from '../value.js';
import { directory, resolve } from './kustomization.js';
import type { KustomizationTree } from './kustomization-tree.js';

/** What is put around a name, and the namespace that counts in place of the object's own. */
export interface Naming {
  readonly prefix: string;
  readonly suffix: string;
  readonly namespace: string | undefined;
}

const AS_WRITTEN: Naming = { prefix: '', suffix: '', namespace: undefined };

/** A file is built several times where overlays of one base come together again, and then mostly under a few names. */
const MOST_NAMINGS = 100;

type Built = Map<string, readonly Naming[]>;

const known = (object: KubeObject, field: string): string | undefined => {
  const value = text(object.value, field);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

function distinct(namings: readonly Naming[]): readonly Naming[] {
  if (namings.length < 2) return namings;
  const byText = new Map(namings.map((naming) => [JSON.stringify(naming), naming]));
  return [...byText.values()].slice(0, MOST_NAMINGS);
}

/** The namings of everything built so far, as a kustomization leaves them. */
function rename(built: Built, object: KubeObject): void {
  const [prefix = '', suffix = '', namespace] = ['namePrefix', 'nameSuffix', 'namespace'].map((field) =>
    known(object, field),
  );
  if (prefix === '' && suffix === '' && namespace === undefined) return;
  for (const [file, namings] of built) {
    const named = namings.map((naming) => ({
      prefix: prefix + naming.prefix,
      suffix: naming.suffix + suffix,
      namespace: namespace ?? naming.namespace,
    }));
    built.set(file, distinct(named));
  }
}

export class Namings {
  readonly #known = new Map<KubeObject, Built>();
  readonly #open = new Set<KubeObject>();

  constructor(private readonly tree: KustomizationTree) {}

  /** The files that a kustomization builds, each with what becomes of the names in it. */
  of(kustomization: KubeObject): ReadonlyMap<string, readonly Naming[]> {
    const known = this.#known.get(kustomization);
    if (known) return known;
    const built: Built = new Map();
    this.#build(kustomization, built);
    this.#known.set(kustomization, built);
    return built;
  }

  /** Gives the names that an object bears on its way through kustomizations, its own first. */
  namesBy(kustomizations: Iterable<KubeObject>): (object: KubeObject) => readonly string[] {
    const all = [...kustomizations];
    if (!all.some((one) => known(one, 'namePrefix') ?? known(one, 'nameSuffix'))) return ({ name }) => [name];
    const byFile = new Map<string, readonly Naming[]>();
    return (object) => {
      const file = pathOf(object);
      const namings = byFile.get(file) ?? distinct(all.flatMap((one) => this.of(one).get(file) ?? []));
      byFile.set(file, namings);
      return [object.name, ...namings.map(({ prefix, suffix }) => prefix + object.name + suffix)];
    };
  }

  /** Adds what a kustomization builds, and renames it with all that is there: a component gets what was built before it. */
  #build(object: KubeObject, built: Built): void {
    // Those that include each other end.
    if (this.#open.has(object)) return;
    this.#open.add(object);
    for (const field of ['resources', 'bases', 'components'])
      for (const written of items(object.value, field))
        if (typeof written === 'string') this.#add(resolve(directory(pathOf(object)), written), field, built);
    rename(built, object);
    this.#open.delete(object);
  }

  #add(path: string, field: string, built: Built): void {
    const below = this.tree.in(path);
    if (below && field === 'components') return this.#build(below, built);
    const added = below ? this.of(below) : new Map([[path, [AS_WRITTEN]]]);
    for (const [file, namings] of added) built.set(file, distinct([...(built.get(file) ?? []), ...namings]));
  }
}
