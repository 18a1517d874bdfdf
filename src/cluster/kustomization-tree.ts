/** How the kustomizations of a repository build on each other. They are read as data; kustomize itself is not run. */

import { type KubeObject, type Place, pathOf } from '../kube-object.js';
import { get, items, type Path, text } from '../value.js';
import { directory, isKustomizationFile, resolve } from './kustomization.js';

/** A patch as a kustomization names it: its text, or the file that holds it. */
export interface PatchSource {
  readonly inline?: string;
  /** Path of the file, relative as the kustomization's own path is. */
  readonly file?: string;
  /** What it is applied to; absent where the patch itself says it. */
  readonly target?: unknown;
  /** Whether it is a replacement, which copies a value into fields of its own targets. */
  readonly isReplacement?: true;
  /** Where it is named. */
  readonly place: Place;
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

/** The lists that hold patches, newest form first. */
const PATCH_LISTS = ['patches', 'patchesJson6902', 'patchesStrategicMerge'] as const;

/**
 * The patches that a map of an object names, as kustomizations and what embeds them write them.
 * @param folder Folder that their files are named from.
 */
export function patchesIn(object: KubeObject, base: Path, folder: string): PatchSource[] {
  return PATCH_LISTS.flatMap((field) =>
    items(object.value, ...base, field).flatMap((item, index): PatchSource[] => {
      const path = [...base, field, index];
      if (typeof item === 'string') return [{ ...textOrFile(item, folder), place: { object, path } }];
      const target = get(item, 'target');
      const rest = target === undefined ? {} : { target };
      const inline = text(item, 'patch');
      if (typeof inline === 'string') return [{ inline, ...rest, place: { object, path: [...path, 'patch'] } }];
      const file = text(item, 'path');
      if (typeof file !== 'string') return [];
      return [{ ...textOrFile(file, folder), ...rest, place: { object, path: [...path, 'path'] } }];
    }),
  );
}

/** The replacements that a kustomization names: in its own text, or in files. */
function replacementsIn(object: KubeObject, folder: string): PatchSource[] {
  return items(object.value, 'replacements').map((item, index) => {
    const path = text(item, 'path');
    const from = typeof path === 'string' ? { file: resolve(folder, path) } : { inline: JSON.stringify(item) };
    return { ...from, isReplacement: true, place: { object, path: ['replacements', index] } };
  });
}

const textOrFile = (written: string, folder: string): { inline: string } | { file: string } =>
  written.includes('\n') ? { inline: written } : { file: resolve(folder, written) };

/** The folder that an object's file stands in. */
const folderOf = (object: KubeObject): string => directory(pathOf(object));

/** Every kustomization by its folder, and what each reaches. */
export class KustomizationTree {
  readonly all: readonly KubeObject[];
  readonly #byFolder: ReadonlyMap<string, KubeObject>;

  /** @param objects All objects that were read; those in files named as kustomizations count. */
  constructor(objects: readonly KubeObject[]) {
    this.all = objects.filter((object) => isKustomizationFile(pathOf(object)));
    this.#byFolder = new Map(this.all.map((object) => [folderOf(object), object]));
  }

  /** The kustomization of a folder. */
  in(folder: string): KubeObject | undefined {
    return this.#byFolder.get(folder);
  }

  /** Those of some kustomizations that no other one of them builds on. */
  roots(among: readonly KubeObject[] = this.all): KubeObject[] {
    const below = new Set(
      among.flatMap((object) => [...this.reach(object).kustomizations].filter((one) => one !== object)),
    );
    return among.filter((object) => object.kind !== 'Component' && !below.has(object));
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
    if (applies) {
      const folder = folderOf(object);
      reached.patches.push(...patchesIn(object, [], folder), ...replacementsIn(object, folder));
    }
    for (const field of ['resources', 'bases', 'components']) {
      for (const written of items(object.value, field)) {
        if (typeof written !== 'string') continue;
        const path = resolve(folderOf(object), written);
        const below = this.in(path);
        // The patches of a base are its own matter, with those of its components; those of a component count here.
        if (below) this.#add(below, reached, applies && field === 'components');
        else reached.files.add(path);
      }
    }
  }
}
