/** Which objects of a repository Argo CD Applications and Flux Kustomizations bring into a cluster. */

import { ARGO_GROUP, FLUX_KUSTOMIZE_GROUP } from '../facts/kinds.js';
import { type KubeObject, pathOf } from '../kube-object.js';
import { type Matcher, matcher } from '../pattern.js';
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
  /** Patches that it applies itself to what it brings, after all kustomizations. */
  readonly patches: readonly PatchSource[];
  /** The files it brings, as far as their paths are known. */
  brings(file: string): boolean;
  /** The kustomizations that build them. */
  readonly kustomizations: readonly KubeObject[];
  /** Text of all that it and its kustomizations say of what they change: where a name stands in it, its value is not known. */
  readonly changes: string;
}

const KINDS: readonly { group: string; kind: string; tool: Delivery['tool']; spec: Path }[] = [
  { group: ARGO_GROUP, kind: 'Application', tool: 'Argo CD', spec: ['spec'] },
  { group: ARGO_GROUP, kind: 'ApplicationSet', tool: 'Argo CD', spec: ['spec', 'template', 'spec'] },
  { group: FLUX_KUSTOMIZE_GROUP, kind: 'Kustomization', tool: 'Flux', spec: ['spec'] },
];

const isBelow = (file: string, folder: string): boolean => folder === '' || file.startsWith(`${folder}/`);

/** A folder that a delivery names, and how its files are taken where no kustomization stands in it. */
interface Source {
  readonly folder: string;
  /** Whether files below it count as well. */
  readonly recursive: boolean;
  /** Whether a kustomization below it decides for its own folder, as for Flux. */
  readonly nested: boolean;
  /** Files that an Application leaves out or takes alone, as paths from the folder; undefined when that is not known. */
  readonly takes: ((path: string) => boolean) | undefined;
}

interface Part extends Pick<Delivery, 'brings'> {
  /** The kustomizations that build it. */
  readonly kustomizations: readonly KubeObject[];
}

const NOTHING: Part = { brings: () => false, kustomizations: [] };

function partOf(kustomizations: readonly KubeObject[], tree: KustomizationTree): Part {
  const reached = kustomizations.map((kustomization) => tree.reach(kustomization));
  return {
    brings: (file) => reached.some(({ files }) => files.has(file)),
    kustomizations: reached.flatMap((reach) => [...reach.kustomizations]),
  };
}

/** Whether a kustomization stands in the folder of a file, or between that and a folder above it. */
function hasKustomization(path: string, folder: string, tree: KustomizationTree): boolean {
  for (let at = path; at !== folder && at !== ''; at = directory(at)) if (tree.in(at)) return true;
  return false;
}

/** What a folder brings: what its kustomization builds, else the files in it, and below it where that is asked for. */
function bringsOf({ folder, recursive, nested, takes }: Source, tree: KustomizationTree): Part {
  const own = tree.in(folder);
  if (own) return partOf([own], tree);
  if (!takes) return NOTHING;
  const taken = (file: string): boolean => takes(file.slice(folder === '' ? 0 : folder.length + 1));
  if (!recursive) return { ...NOTHING, brings: (file) => directory(file) === folder && taken(file) };
  if (!nested) return { ...NOTHING, brings: (file) => isBelow(file, folder) && taken(file) };
  const folders = tree.all.map((object) => [object, directory(pathOf(object))] as const);
  const topmost = folders.filter(([, at]) => isBelow(at, folder) && !hasKustomization(directory(at), folder, tree));
  const built = partOf(
    topmost.map(([object]) => object),
    tree,
  );
  const loose = (file: string): boolean => isBelow(file, folder) && !hasKustomization(directory(file), folder, tree);
  return { ...built, brings: (file) => built.brings(file) || loose(file) };
}

/** The pattern of an Application's directory as a regular expression: a star crosses folders, braces hold choices. */
function globPattern(glob: string): Matcher | undefined {
  const source = glob
    .replace(/[.+^$()|\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.')
    .replace(/\{([^{}]*)\}/g, (_, choices: string) => `(?:${choices.replaceAll(',', '|')})`);
  return matcher(`^${source}$`);
}

/** Which files of its folder an Application takes. */
function takenBy(source: unknown): Source['takes'] {
  const [include, exclude] = ['include', 'exclude'].map((field) => text(source, 'directory', field));
  if (isUnknown(include) || isUnknown(exclude)) return undefined;
  const only = include ? globPattern(include) : () => true;
  const never = exclude ? globPattern(exclude) : () => false;
  // What cannot be told is taken for brought.
  return only && never && ((path) => (only(path) ?? true) && never(path) !== true);
}

function destinationOf(object: KubeObject, tool: Delivery['tool'], spec: Path): Delivery['destination'] {
  if (tool === 'Flux') return text(object.value, ...spec, 'kubeConfig', 'secretRef', 'name');
  return text(object.value, ...spec, 'destination', 'server') ?? text(object.value, ...spec, 'destination', 'name');
}

/** Where a delivery says what kustomize is to change: Flux beside the path, Argo CD below each source. */
function kustomizesOf({ value }: KubeObject, tool: Delivery['tool'], spec: Path, root: string) {
  const sources = items(value, ...spec, 'sources').map((_, index) => [...spec, 'sources', index]);
  const all = tool === 'Flux' ? [spec] : [[...spec, 'source'], ...sources];
  return all.map((source) => {
    const path = text(value, ...source, 'path');
    const folder = typeof path === 'string' ? resolve(root, path) : root;
    return { at: tool === 'Flux' ? source : [...source, 'kustomize'], folder };
  });
}

type Kustomize = ReturnType<typeof kustomizesOf>[number];

/** The components that a delivery adds to what it builds, by paths from its folder. */
const componentsIn = ({ value }: KubeObject, { at, folder }: Kustomize, tree: KustomizationTree): KubeObject[] =>
  items(value, ...at, 'components').flatMap((path) =>
    typeof path === 'string' ? (tree.in(resolve(folder, path)) ?? []) : [],
  );

/** What a delivery names as its sources: an Application may have several. */
function sourcesOf({ value }: KubeObject, tool: Delivery['tool'], spec: Path): readonly unknown[] {
  if (tool === 'Flux') return [get(value, ...spec)];
  return [get(value, ...spec, 'source'), ...items(value, ...spec, 'sources')].filter((source) => source !== undefined);
}

function foldersOf(sources: readonly unknown[], tool: Delivery['tool'], root: string): Source[] {
  return sources.flatMap((source): Source[] => {
    const path = text(source, 'path');
    if (isUnknown(path) || path === undefined) return [];
    // A chart's templates stand below its folder; Flux takes all files below where there is no kustomization.
    const nested = tool === 'Flux';
    const recursive = nested || get(source, 'helm') !== undefined || flag(source, 'directory', 'recurse') === true;
    return [{ folder: resolve(root, path), recursive, nested, takes: takenBy(source) }];
  });
}

/** What changes the objects on their way: patches and annotations of the sources, an ApplicationSet's, a kustomization's. */
function changesOf({ value }: KubeObject, sources: readonly unknown[], parts: readonly Part[]): string {
  const own = sources.flatMap((source) =>
    ['patches', 'kustomize', 'commonMetadata'].map((field) => get(source, field)),
  );
  const built = parts.flatMap(({ kustomizations }) => kustomizations.map((object) => object.value));
  return JSON.stringify([own, get(value, 'spec', 'templatePatch'), built]);
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
    const sources = sourcesOf(object, tool, spec);
    const kustomizes = kustomizesOf(object, tool, spec, root);
    const components = kustomizes.flatMap((one) => componentsIn(object, one, tree));
    const parts = foldersOf(sources, tool, root).map((source) => bringsOf(source, tree));
    parts.push(partOf(components, tree));
    return [
      {
        object,
        tool,
        spec,
        destination: destinationOf(object, tool, spec),
        brings: (file: string): boolean => parts.some((part) => part.brings(file)),
        kustomizations: parts.flatMap(({ kustomizations }) => kustomizations),
        patches: [
          ...components.flatMap((component) => tree.reach(component).patches),
          ...kustomizes.flatMap(({ at, folder }) => patchesIn(object, at, folder)),
        ],
        changes: changesOf(object, sources, parts),
      },
    ];
  });
}
