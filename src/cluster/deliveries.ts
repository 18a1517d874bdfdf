/** Which objects of a repository Argo CD Applications and Flux Kustomizations bring into a cluster. */

import { ARGO_GROUP, FLUX_KUSTOMIZE_GROUP } from '../facts/kinds.js';
import type { KubeObject } from '../kube-object.js';
import { flag, get, isUnknown, items, type Maybe, type Path, text } from '../value.js';
import { directory, resolve } from './kustomization.js';
import { type KustomizationTree, type PatchSource, patchesIn } from './kustomization-tree.js';

/** Something that brings manifests of this repository into a cluster. */
export interface Delivery {
  /** The Argo CD Application or ApplicationSet, or the Flux Kustomization. */
  readonly object: KubeObject;
  readonly tool: 'Argo CD' | 'Flux';
  /** Path of the spec that decides: `spec`, or that of an ApplicationSet's template. */
  readonly spec: Path;
  /** Server or name of the cluster it is brought to; undefined where it is the one that the object itself is in. */
  readonly destination: Maybe<string | undefined>;
  /** Patches that it applies itself to what it brings. */
  readonly patches: readonly PatchSource[];
  /** The kustomizations of the folders it names. */
  readonly kustomizations: readonly KubeObject[];
  /** The files it brings, as far as their paths are known. */
  brings(file: string): boolean;
}

const KINDS: readonly { group: string; kind: string; tool: Delivery['tool']; spec: Path }[] = [
  { group: ARGO_GROUP, kind: 'Application', tool: 'Argo CD', spec: ['spec'] },
  { group: ARGO_GROUP, kind: 'ApplicationSet', tool: 'Argo CD', spec: ['spec', 'template', 'spec'] },
  { group: FLUX_KUSTOMIZE_GROUP, kind: 'Kustomization', tool: 'Flux', spec: ['spec'] },
];

const isBelow = (file: string, folder: string): boolean => folder === '' || file.startsWith(`${folder}/`);

/** What a folder brings: what its kustomization builds, else the files in it, and below it where that is asked for. */
function bringsOf(folder: string, recursive: boolean, tree: KustomizationTree): Delivery['brings'] {
  const kustomization = tree.in(folder);
  if (!kustomization) return (file) => (recursive ? isBelow(file, folder) : directory(file) === folder);
  const { files } = tree.reach(kustomization);
  return (file) => files.has(file);
}

function destinationOf(object: KubeObject, tool: Delivery['tool'], spec: Path): Delivery['destination'] {
  if (tool === 'Flux') return text(object.value, ...spec, 'kubeConfig', 'secretRef', 'name');
  return text(object.value, ...spec, 'destination', 'server') ?? text(object.value, ...spec, 'destination', 'name');
}

/** The patches in the spec of a delivery: Flux has them beside the path, Argo CD below each source. */
function patchesOf(object: KubeObject, tool: Delivery['tool'], spec: Path, root: string): PatchSource[] {
  if (tool === 'Flux') return patchesIn(object, spec, root);
  const sources = items(object.value, ...spec, 'sources').map((_, index) => [...spec, 'sources', index]);
  return [[...spec, 'source'], ...sources].flatMap((source) => {
    const folder = text(object.value, ...source, 'path');
    const known = typeof folder === 'string' ? resolve(root, folder) : root;
    return patchesIn(object, [...source, 'kustomize'], known);
  });
}

/** The folders that a delivery names, each with whether those below it count as well. */
function foldersOf(object: KubeObject, tool: Delivery['tool'], spec: Path): [folder: string, recursive: boolean][] {
  const { value } = object;
  const sources =
    tool === 'Flux'
      ? [get(value, ...spec)]
      : [get(value, ...spec, 'source'), ...items(value, ...spec, 'sources')].filter((source) => source !== undefined);
  return sources.flatMap((source): [string, boolean][] => {
    const path = text(source, 'path');
    if (isUnknown(path) || path === undefined) return [];
    // A chart's templates stand below its folder; Flux takes all files below where there is no kustomization.
    const recursive = tool === 'Flux' || get(source, 'helm') !== undefined;
    return [[path, recursive || flag(source, 'directory', 'recurse') === true]];
  });
}

/**
 * The deliveries among the objects of a repository.
 * @param root Folder that paths in them start from, as files are named: the root of the repository.
 */
export function deliveriesOf(objects: readonly KubeObject[], root: string, tree: KustomizationTree): Delivery[] {
  return objects.flatMap((object) => {
    const kind = KINDS.find(({ group, kind: name }) => group === object.group && name === object.kind);
    if (!kind) return [];
    const { tool, spec } = kind;
    const folders = foldersOf(object, tool, spec).map(
      ([folder, recursive]) => [resolve(root, folder), recursive] as const,
    );
    const parts = folders.map(([folder, recursive]) => bringsOf(folder, recursive, tree));
    const kustomizations = folders.map(([folder]) => tree.in(folder)).filter((one) => one !== undefined);
    const brings = (file: string): boolean => parts.some((part) => part(file));
    const patches = patchesOf(object, tool, spec, root);
    return [{ object, tool, spec, destination: destinationOf(object, tool, spec), patches, kustomizations, brings }];
  });
}
