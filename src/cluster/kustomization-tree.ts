/** How the kustomizations of a repository build on each other. They are read as data; kustomize itself is not run. */

import type { KubeObject } from '../kube-object.js';
import { get, items, text } from '../value.js';
import { directory, isKustomizationFile, resolve } from './kustomization.js';

/** A patch as a kustomization names it: its text, or the file that holds it. */
export interface PatchSource {
  readonly inline?: string;
  /** Path of the file, relative as the kustomization's own path is. */
  readonly file?: string;
  /** What it is applied to; absent where the patch itself says it. */
  readonly target?: unknown;
}

/** What a kustomization builds. */
export interface Reach {
  /** The files of its resources, through all bases and components. */
  readonly files: ReadonlySet<string>;
  /** The patches it applies to them: its own and its components'. */
  readonly patches: readonly PatchSource[];
  /** The kustomizations it builds on. */
  readonly kustomizations: ReadonlySet<KubeObject>;
}

interface Reached {
  readonly files: Set<string>;
  readonly patches: PatchSource[];
  readonly kustomizations: Set<KubeObject>;
}

function sourcesOf(kustomization: KubeObject): PatchSource[] {
  const folder = folderOf(kustomization);
  const source = (written: unknown, target?: unknown): PatchSource[] => {
    if (typeof written !== 'string') return [];
    const where = written.includes('\n') ? { inline: written } : { file: resolve(folder, written) };
    return [{ ...where, ...(target === undefined ? {} : { target }) }];
  };
  const { value } = kustomization;
  return [
    ...items(value, 'patchesStrategicMerge').flatMap((patch) => source(patch)),
    ...[...items(value, 'patchesJson6902'), ...items(value, 'patches')].flatMap((patch) => {
      const target = get(patch, 'target');
      const inline = text(patch, 'patch');
      if (typeof inline === 'string') return [{ inline, ...(target === undefined ? {} : { target }) }];
      return source(get(patch, 'path'), target);
    }),
  ];
}

/** The folder that an object's file stands in. */
const folderOf = (object: KubeObject): string => directory(object.document?.file ?? '');

/** Every kustomization by its folder, and what each reaches. */
export class KustomizationTree {
  readonly all: readonly KubeObject[];
  readonly #byFolder: ReadonlyMap<string, KubeObject>;

  /** @param objects All objects that were read; those in files named as kustomizations count. */
  constructor(objects: readonly KubeObject[]) {
    this.all = objects.filter((object) => isKustomizationFile(object.document?.file ?? ''));
    this.#byFolder = new Map(this.all.map((object) => [folderOf(object), object]));
  }

  /** The kustomization of a folder. */
  in(folder: string): KubeObject | undefined {
    return this.#byFolder.get(folder);
  }

  /** What a kustomization builds. */
  reach(kustomization: KubeObject): Reach {
    const reached: Reached = { files: new Set(), patches: [], kustomizations: new Set() };
    this.#add(kustomization, reached, true);
    return reached;
  }

  #add(object: KubeObject, reached: Reached, applies: boolean): void {
    if (reached.kustomizations.has(object)) return;
    reached.kustomizations.add(object);
    if (applies) reached.patches.push(...sourcesOf(object));
    for (const field of ['resources', 'bases', 'components']) {
      for (const written of items(object.value, field)) {
        if (typeof written !== 'string') continue;
        const path = resolve(folderOf(object), written);
        const below = this.in(path);
        // The patches of a base are its own matter; those of a component count here.
        if (below) this.#add(below, reached, field === 'components');
        else reached.files.add(path);
      }
    }
  }
}
