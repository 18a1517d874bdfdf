/** Reads the files of a run and the facts given with it into clusters. */

import { dirname, relative, resolve, sep } from 'node:path';
import { Cluster } from './cluster/cluster.js';
import { clustersOf, configuredClusters, type NamedCluster } from './cluster/clusters.js';
import { deliveriesOf } from './cluster/deliveries.js';
import { isKustomizationFile, looksLikePatch, patchFiles } from './cluster/kustomization.js';
import { KustomizationTree } from './cluster/kustomization-tree.js';
import type { PatchDocument, ReadPatch } from './cluster/kustomize-patches.js';
import { below, wholly } from './config/globs.js';
import type { ClusterConfig, Config } from './config.js';
import { JUDGED_TEXT, RELEVANT_TEXT } from './facts/kinds.js';
import { asKubeObject, type KubeObject, pathOf } from './kube-object.js';
import { nearest } from './nearest.js';
import { UsageError } from './problems.js';
import type { DocumentProblem } from './read/documents.js';
import { readDocuments, readValues, withoutMark } from './read/documents.js';
import {
  type DiscoverOptions,
  diskFiles,
  type Exclusion,
  errorText,
  type Files,
  type FoundFile,
  type InputProblem,
  readText,
} from './read/files.js';
import { get, isMap } from './value.js';

/** Reads nothing else than these options, the named paths, their context and their configuration. */
export interface FilesOptions {
  /** Folder that relative paths start from; default: the working directory of the process. */
  readonly cwd?: string;
  /** Whether files beside the named paths are read for facts; default true. */
  readonly context?: boolean;
  /** Files with objects of the cluster, as `kubectl get -o yaml` prints them. */
  readonly facts?: readonly string[];
  /** Text of standard input, for the path `-`. */
  readonly stdin?: string;
  /** The file that standard input stands for: its name, and what is around it for context; default `<stdin>`. */
  readonly stdinFilename?: string;
  /** Name of the only cluster to judge; default: all. */
  readonly cluster?: string;
  /** Called as files are read, for progress. */
  readonly onFile?: (done: number, total: number) => void;
}

/** The same, with the configuration that was read. */
export interface LoadOptions extends FilesOptions {
  readonly configuration?: Config | undefined;
  /** What the render commands of the configuration printed, by cluster. */
  readonly rendered?: ReadonlyMap<string, string>;
  /** Whether excluded files are left out also when they are named themselves; default false. */
  readonly forceExclude?: boolean;
}

export interface Loaded {
  readonly clusters: readonly Cluster[];
  readonly documentProblems: readonly DocumentProblem[];
  /** Paths that could not be read. */
  readonly inputProblems: readonly InputProblem[];
  /** Whether findings in a file are reported. */
  inScope(file: string): boolean;
  /** Number of files in scope; what a command rendered counts as one. */
  readonly files: number;
  /** Whether files were left out as the configuration says. */
  readonly excluded: boolean;
  /** Whether captured facts were given; they are no files to judge. */
  readonly facts: boolean;
}

const STDIN = '-';
/** How the output of a render command is named where nothing tells what it was made from. */
const RENDERED = '<rendered ';

const posix = (path: string): string => path.split(sep).join('/');

/** The nearest folder above some, all absolute. */
function commonFolder(folders: readonly string[]): string {
  let [common = sep] = folders;
  for (const folder of folders) {
    while (folder !== common && !folder.startsWith(common.endsWith(sep) ? common : `${common}${sep}`))
      common = dirname(common);
  }
  return common;
}

const KUSTOMIZATION = { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization' };

class Loader {
  readonly objects: KubeObject[] = [];
  readonly documentProblems: DocumentProblem[] = [];
  readonly inputProblems: InputProblem[] = [];
  readonly patches = new Set<string>();

  /** The folder that all files stand below. */
  readonly #top: string;

  constructor(
    readonly files: Files,
    private readonly cwd: string,
  ) {
    this.#top = commonFolder([cwd, files.root ?? cwd, ...files.files.map(({ absolute }) => dirname(absolute))]);
  }

  /** A path, relative to the working directory, from the folder that all files stand below. */
  path(file: string): string {
    return posix(relative(this.#top, resolve(this.cwd, file)));
  }

  /** The absolute path of such a path. */
  absolute(path: string): string {
    return resolve(this.#top, path);
  }

  read(file: FoundFile): void {
    let text: string;
    try {
      text = this.files.text(file.absolute);
    } catch (error) {
      // What merely gives context is missed as facts are, and no fault of what is judged.
      if (file.scope) this.inputProblems.push({ path: file.path, message: errorText(error) });
      return;
    }
    const kustomization = isKustomizationFile(file.path);
    const everything = file.named || kustomization;
    if (!everything && !RELEVANT_TEXT.test(text)) return;
    this.take(text, file.path, everything, kustomization);
  }

  take(text: string, file: string, everything: boolean, kustomization = false): void {
    const path = this.path(file);
    const { objects, problems } = readDocuments(text, {
      file,
      path,
      observed: false,
      ...(this.files.revision === undefined ? {} : { revision: this.files.revision }),
      ...(everything ? {} : { relevant: RELEVANT_TEXT }),
      ...(kustomization ? { implied: KUSTOMIZATION } : {}),
    });
    for (const object of objects) {
      this.objects.push(object);
      if (kustomization) for (const patch of patchFiles(object.value, path)) this.patches.add(patch);
    }
    this.documentProblems.push(...problems);
  }

  /**
   * The objects of a renderer's output.
   * @throws UsageError when there are none.
   */
  output(text: string, cluster: string): readonly KubeObject[] {
    const { objects, problems } = readDocuments(text, { file: `${RENDERED}${cluster}>`, observed: false });
    if (objects.length === 0)
      throw new UsageError(
        `cluster ${cluster}: the render command printed no Kubernetes object; it must print manifests`,
      );
    this.documentProblems.push(...problems);
    return objects;
  }

  /** The objects that are no patches, and the patches that no kustomization names. */
  sorted(): { objects: KubeObject[]; loose: KubeObject[] } {
    const unnamed = this.objects.filter((object) => !this.patches.has(pathOf(object)));
    return {
      objects: unnamed.filter((object) => !looksLikePatch(object)),
      loose: unnamed.filter(looksLikePatch),
    };
  }
}

/** Reads the documents of patches, each file once; undefined for one that cannot be read. */
function patchReader(loader: Loader): ReadPatch {
  const files = new Map<string, readonly PatchDocument[] | undefined>();
  const readFile = (file: string): readonly PatchDocument[] | undefined => {
    try {
      const here = loader.objects.filter((object) => pathOf(object) === file);
      const values = readValues(loader.files.text(loader.absolute(file)));
      return values?.map((value) => withObject(value, here));
    } catch {
      return undefined;
    }
  };
  return ({ inline, file = '' }) => {
    if (inline !== undefined) return readValues(inline)?.map((value) => ({ value }));
    if (!files.has(file)) files.set(file, readFile(file));
    return files.get(file);
  };
}

/** A document of a patch with the object that was read of it, if one was. */
function withObject(value: unknown, objects: readonly KubeObject[]): PatchDocument {
  const object = objects.find(
    ({ kind, name }) => get(value, 'kind') === kind && get(value, 'metadata', 'name') === name,
  );
  return object ? { value, object } : { value };
}

function readFacts(paths: readonly string[], cwd: string, problems: InputProblem[]): KubeObject[] {
  const facts: KubeObject[] = [];
  for (const path of paths) {
    try {
      const text = withoutMark(readText(resolve(cwd, path)));
      const documents = readDocuments(text, { file: path, observed: true });
      facts.push(...documents.objects);
      const broken = documents.problems.find(({ kind }) => kind === 'unreadable');
      if (broken)
        problems.push({ path: `${path}:${broken.line}:${broken.column}`, message: `facts: ${broken.message}` });
      else if (documents.objects.length === 0) {
        problems.push({ path, message: 'facts: it holds no Kubernetes object; use kubectl get -o yaml' });
      }
    } catch (error) {
      problems.push({ path, message: `facts: ${errorText(error)}` });
    }
  }
  return facts;
}

/** The files given as facts, by absolute path. */
function factsFiles({ configuration, facts = [] }: LoadOptions, cwd: string): ReadonlySet<string> {
  const configured = (configuration?.clusters ?? []).flatMap((cluster) => cluster.facts);
  const folder = configuration?.folder ?? cwd;
  return new Set([...facts.map((file) => resolve(cwd, file)), ...configured.map((file) => resolve(folder, file))]);
}

/** What is left out: what the configuration excludes, its own file, and captured facts. */
function exclusionOf(options: LoadOptions, cwd: string): Exclusion | undefined {
  const { configuration, forceExclude = false } = options;
  const facts = factsFiles(options, cwd);
  if (!configuration && facts.size === 0) return undefined;
  const { folder = cwd, exclude = [] } = configuration ?? {};
  const files = below(folder, exclude);
  const folders = wholly(folder, exclude);
  return {
    ...(configuration ? { own: resolve(cwd, configuration.file) } : {}),
    isFacts: (path) => facts.has(path),
    excludes: (path, isFolder) => (isFolder ? folders : files)(path),
    named: forceExclude,
  };
}

/** How the files of a run are found on the disk. */
export function diskOptions(options: LoadOptions): DiscoverOptions {
  const cwd = options.cwd ?? process.cwd();
  return {
    cwd,
    context: options.context ?? true,
    contextFolder: options.configuration?.folder,
    exclusion: exclusionOf(options, cwd),
  };
}

/** Reads the named paths with their context. What cannot be read stands among the problems; the rest is judged. */
export function loadFiles(paths: readonly string[], options: LoadOptions = {}): Loaded {
  const named = paths.filter((path) => path !== STDIN);
  const replaced = paths.includes(STDIN) ? options.stdinFilename : undefined;
  return loadFrom(diskFiles(named, { ...diskOptions(options), replaced }), paths, options);
}

/** The same for files that were found already, on the disk or in a revision. */
export function loadFrom(found: Files, paths: readonly string[], options: LoadOptions = {}): Loaded {
  const cwd = options.cwd ?? process.cwd();
  const exclusion = exclusionOf(options, cwd);
  const loader = new Loader(found, cwd);
  loader.inputProblems.push(...found.problems);
  const scope = new Set(found.files.filter((file) => file.scope).map((file) => file.path));
  const name = options.stdinFilename ?? '<stdin>';
  const leftOut = exclusion?.named === true && exclusion.excludes(resolve(cwd, name), false);
  if (paths.includes(STDIN) && !leftOut) {
    scope.add(name);
    loader.take(options.stdin ?? '', name, true, isKustomizationFile(name));
  }
  for (const [index, file] of found.files.entries()) {
    options.onFile?.(index, found.files.length);
    loader.read(file);
  }
  const inScope = (file: string): boolean => scope.has(file) || file.startsWith(RENDERED);
  const clusters = choose(clustersIn(loader, found.root, cwd, options), options, cwd, loader, inScope);
  return {
    clusters,
    documentProblems: loader.documentProblems.filter(({ document }) => inScope(document.file)),
    inputProblems: loader.inputProblems,
    inScope,
    files: scope.size + (options.rendered?.size ?? 0),
    excluded: found.excluded || (leftOut && paths.includes(STDIN)),
    facts: factsFiles(options, cwd).size > 0,
  };
}

/** The clusters of what was read: those of the configuration, else those that the files show. */
function clustersIn(loader: Loader, root: string | undefined, cwd: string, options: LoadOptions): Cluster[] {
  const { objects } = loader;
  const tree = new KustomizationTree(objects);
  const repository = { ...loader.sorted(), tree, deliveries: deliveriesOf(objects, loader.path(root ?? ''), tree) };
  const read = patchReader(loader);
  const { configuration } = options;
  if (!configuration || configuration.clusters.length === 0)
    return clustersOf(repository, read, configuration?.kubevirt);
  const named = configuration.clusters.map((cluster) => namedCluster(cluster, configuration, cwd, loader, options));
  return configuredClusters(repository, named, read);
}

function namedCluster(
  { name, paths, kubevirt, facts }: ClusterConfig,
  { folder, kubevirt: usual }: Config,
  cwd: string,
  loader: Loader,
  { rendered }: LoadOptions,
): NamedCluster {
  const matches = below(folder, paths);
  const release = kubevirt ?? usual;
  const output = rendered?.get(name);
  return {
    name,
    holds: (path) => matches(loader.absolute(path)),
    ...(release === undefined ? {} : { release }),
    facts: readFacts(
      facts.map((file) => relative(cwd, resolve(folder, file))),
      cwd,
      loader.inputProblems,
    ),
    ...(output === undefined ? {} : { rendered: loader.output(output, name) }),
  };
}

/** The cluster that the user named, or all; facts given by a flag tell of one cluster. */
function choose(
  clusters: readonly Cluster[],
  { cluster: wanted, facts: files = [] }: FilesOptions,
  cwd: string,
  loader: Loader,
  inScope: (file: string) => boolean,
): readonly Cluster[] {
  const names = clusters.map(({ name }) => name).filter((name) => name !== undefined);
  if (wanted !== undefined && !names.includes(wanted)) throw new UsageError(noCluster(wanted, names));
  const chosen = wanted === undefined ? clusters : clusters.filter(({ name }) => name === wanted);
  if (files.length === 0) return chosen;
  const reported = chosen.filter(({ objects }) => objects.some(({ document }) => document && inScope(document.file)));
  const about = chosen.length === 1 ? chosen : reported.filter(({ unassigned }) => unassigned === undefined);
  const [only] = about;
  if (!only || about.length > 1) throw new UsageError(severalClusters(names));
  const facts = readFacts(files, cwd, loader.inputProblems);
  return chosen.map((cluster) => (cluster === only ? cluster.withFacts(facts) : cluster));
}

function noCluster(wanted: string, names: readonly string[]): string {
  if (names.length === 0)
    return `there is no cluster "${wanted}": the files show only one, without a name; leave --cluster out`;
  const near = nearest(wanted, names);
  return `there is no cluster "${wanted}"; ${near === undefined ? `there are ${names.join(', ')}` : `did you mean ${near}?`}`;
}

const severalClusters = (names: readonly string[]): string =>
  `--facts tells of one cluster, and the paths hold several (${names.join(', ')}); name one with --cluster, or give each its facts in the configuration`;

/** Options for objects given to the library. */
export interface ObjectsOptions {
  /** KubeVirt release, as `1.8` or `1.8.4`; default: read from the objects. */
  readonly kubevirt?: string;
  /** Whether the objects are the whole cluster, so that what is absent does not exist; default true. */
  readonly complete?: boolean;
}

/** The objects given to the library as one cluster. What is no Kubernetes object is passed over. */
export function loadObjects(objects: readonly unknown[], options: ObjectsOptions): Cluster {
  const read: KubeObject[] = [];
  for (const value of objects.flatMap(itemsOf)) {
    const object = isMap(value) ? asKubeObject(value, { base: [], observed: true }) : undefined;
    if (object) read.push(object);
  }
  return new Cluster({ objects: read, complete: options.complete ?? true });
}

/** An object, or the items of a List. */
function itemsOf(value: unknown): unknown[] {
  if (isMap(value) && value.kind === 'List' && Array.isArray(value.items)) return value.items;
  return [value];
}

/** All that could not be read: paths, and documents with their place. */
export function unread({ inputProblems, documentProblems }: Loaded): readonly InputProblem[] {
  const documents = documentProblems
    .filter(({ kind, document }) => kind === 'unreadable' && JUDGED_TEXT.test(document.text))
    .map(({ document, message, line, column }) => ({
      path: `${document.file}:${line}:${column}`,
      message: `the document cannot be read: ${message}; correct it here`,
    }));
  return [...inputProblems, ...documents];
}
