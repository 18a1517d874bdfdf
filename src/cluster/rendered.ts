/**
 * Brings what a render command printed back to the files it was made from: through kustomize's origin annotations and
 * Helm's `# Source:` comments. The object that was rendered is judged; its place is that of its source.
 */

import { HELM_SOURCE, ORIGIN_ANNOTATION, ORIGIN_PATH, ORIGIN_REPOSITORY } from '../facts/rendered.js';
import { indexBy } from '../index-by.js';
import { type KubeObject, pathOf } from '../kube-object.js';
import { text } from '../value.js';
import { directory, resolve } from './kustomization.js';
import type { KustomizationTree } from './kustomization-tree.js';

export interface Placed {
  /** The rendered objects, each with the document of its source where that was found. */
  readonly placed: readonly KubeObject[];
  /** The objects of Git that were not rendered and stand beside them. */
  readonly left: readonly KubeObject[];
  /** Whether an object of Git was rendered. */
  isRendered(object: KubeObject): boolean;
}

/** The only one of several; undefined when there are none or more. */
const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);

/** Sources by file, and where files may be named from. */
class Sources {
  readonly #byFile: ReadonlyMap<string, readonly KubeObject[]>;
  readonly #folders: ReadonlySet<string>;

  constructor(sources: readonly KubeObject[], tree: KustomizationTree) {
    this.#byFile = indexBy(sources, pathOf);
    this.#folders = new Set(tree.all.map((object) => directory(pathOf(object))));
  }

  /** What a rendered object was made from. */
  of(object: KubeObject): KubeObject | undefined {
    const file = this.#file(object);
    return file === undefined ? undefined : this.#object(file, object);
  }

  /** The file that a rendered object says it was made from. */
  #file(object: KubeObject): string | undefined {
    const origin = text(object.value, 'metadata', 'annotations', ORIGIN_ANNOTATION);
    if (typeof origin === 'string') return this.#built(origin);
    const chart = HELM_SOURCE.exec(object.document?.text ?? '')?.[1];
    return chart === undefined ? undefined : this.#templated(chart);
  }

  /** Paths in origin annotations start at the kustomization that was built, which nothing names. */
  #built(origin: string): string | undefined {
    const path = ORIGIN_PATH.exec(origin)?.[1];
    if (path === undefined || ORIGIN_REPOSITORY.test(origin)) return undefined;
    const candidates = new Set([...this.#folders].map((folder) => resolve(folder, path)));
    return only([...candidates].filter((file) => this.#byFile.has(file)));
  }

  /** A chart's folder mostly has its name; else its path in the chart must do. */
  #templated(source: string): string | undefined {
    const [, ...inChart] = source.split('/');
    for (const path of [source, inChart.join('/')]) {
      const found = [...this.#byFile.keys()].filter((file) => file === path || file.endsWith(`/${path}`));
      if (found.length > 0) return only(found);
    }
    return undefined;
  }

  /** The object of a file that another was rendered from: of its kind, and by its name where there are several. */
  #object(file: string, { group, kind, name }: KubeObject): KubeObject | undefined {
    const same = (this.#byFile.get(file) ?? []).filter((object) => object.group === group && object.kind === kind);
    const named = same.filter((object) => object.name === name);
    const within = same.filter((object) => object.name !== '' && name.includes(object.name));
    return only(named) ?? only(within) ?? only(same);
  }
}

/**
 * Places rendered objects where their sources stand, and leaves out the sources.
 * @param others Objects of no cluster, from which one that names no paths may be rendered.
 */
export function placeRendered(
  rendered: readonly KubeObject[],
  sources: readonly KubeObject[],
  tree: KustomizationTree,
  others: readonly KubeObject[] = [],
): Placed {
  const known = [new Sources(sources, tree), new Sources(others, tree)] as const;
  const replaced = new Set<KubeObject>();
  const placed = rendered.map((object) => {
    const source = known[0].of(object) ?? known[1].of(object);
    if (!source?.document) return object;
    replaced.add(source);
    return { ...object, document: source.document, base: source.base };
  });
  const names = new Set(rendered.map(identity));
  // What an overlay builds from counts as rendered although nothing tells from which of its objects.
  const built = new Set(tree.all.flatMap((object) => [...tree.reach(object).files]));
  const isRendered = (object: KubeObject): boolean => replaced.has(object) || names.has(identity(object));
  const left = sources.filter((object) => !isRendered(object) && !built.has(pathOf(object)));
  return { placed, left, isRendered };
}

const identity = ({ group, kind, namespace, name }: KubeObject): string =>
  [group, kind, namespace ?? '', name].join('\0');
