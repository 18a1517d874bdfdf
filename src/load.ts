/** Reads the files of a run and the facts given with it into clusters. */

import { relative, resolve, sep } from 'node:path';
import { Cluster } from './cluster/cluster.js';
import { clustersOf } from './cluster/clusters.js';
import { deliveriesOf } from './cluster/deliveries.js';
import { isKustomizationFile, looksLikePatch, patchFiles } from './cluster/kustomization.js';
import { KustomizationTree, type PatchSource } from './cluster/kustomization-tree.js';
import { withPatches } from './cluster/kustomize-patches.js';
import { JUDGED_TEXT, RELEVANT_TEXT } from './facts/kinds.js';
import { asKubeObject, type KubeObject } from './kube-object.js';
import type { DocumentProblem } from './read/documents.js';
import { readDocuments, readValues, withoutMark } from './read/documents.js';
import { discover, errorText, type FoundFile, type InputProblem, readText } from './read/files.js';
import { isMap } from './value.js';

/** Reads nothing else than these options, the named paths and their context. */
export interface FilesOptions {
  /** Folder that relative paths start from; default: the working directory of the process. */
  readonly cwd?: string;
  /** Whether files beside the named paths are read for facts; default true. */
  readonly context?: boolean;
  /** Files with objects of the cluster, as `kubectl get -o yaml` prints them. */
  readonly facts?: readonly string[];
  /** Text of standard input, for the path `-`. */
  readonly stdin?: string;
  /** Name under which standard input is reported; default `<stdin>`. */
  readonly stdinFilename?: string;
  /** Called as files are read, for progress. */
  readonly onFile?: (done: number, total: number) => void;
}

export interface Loaded {
  readonly clusters: readonly Cluster[];
  readonly documentProblems: readonly DocumentProblem[];
  /** Paths that could not be read. */
  readonly inputProblems: readonly InputProblem[];
  /** Whether findings in a file are reported. */
  inScope(file: string): boolean;
  /** Number of files in scope. */
  readonly files: number;
}

const STDIN = '-';
const KUSTOMIZATION = { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization' };

class Loader {
  readonly objects: KubeObject[] = [];
  readonly documentProblems: DocumentProblem[] = [];
  readonly inputProblems: InputProblem[] = [];
  readonly patches = new Set<string>();

  read(file: FoundFile): void {
    let text: string;
    try {
      text = readText(file.absolute);
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

  take(text: string, path: string, everything: boolean, kustomization = false): void {
    const { objects, problems } = readDocuments(text, {
      file: path,
      observed: false,
      ...(everything ? {} : { relevant: RELEVANT_TEXT }),
      ...(kustomization ? { implied: KUSTOMIZATION } : {}),
    });
    for (const object of objects) {
      this.objects.push(object);
      if (kustomization) for (const patch of patchFiles(object.value, path)) this.patches.add(patch);
    }
    this.documentProblems.push(...problems);
  }

  /** The objects that are none of kustomize's patches, with what those may change unknown. */
  judged(cwd: string): readonly KubeObject[] {
    const objects = this.objects.filter(
      (object) => !this.patches.has(object.document?.file ?? '') && !looksLikePatch(object),
    );
    return withPatches(objects, (source) => readPatch(source, cwd));
  }
}

/** The documents of a patch; undefined for one that cannot be read. */
function readPatch({ inline, file }: PatchSource, cwd: string): readonly unknown[] | undefined {
  try {
    return readValues(inline ?? readText(resolve(cwd, file ?? '')));
  } catch {
    return undefined;
  }
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

/** Reads the named paths with their context. What cannot be read stands among the problems; the rest is judged. */
export function loadFiles(paths: readonly string[], options: FilesOptions = {}): Loaded {
  const cwd = options.cwd ?? process.cwd();
  const named = paths.filter((path) => path !== STDIN);
  const loader = new Loader();
  const found = discover(named, { cwd, context: options.context ?? true });
  loader.inputProblems.push(...found.problems);
  for (const [index, file] of found.files.entries()) {
    options.onFile?.(index, found.files.length);
    loader.read(file);
  }
  const scope = new Set(found.files.filter((file) => file.scope).map((file) => file.path));
  if (paths.includes(STDIN)) {
    const name = options.stdinFilename ?? '<stdin>';
    scope.add(name);
    loader.take(options.stdin ?? '', name, true);
  }
  const root = found.root === undefined ? '' : relative(cwd, found.root).split(sep).join('/');
  const tree = new KustomizationTree(loader.objects);
  const facts = readFacts(options.facts ?? [], cwd, loader.inputProblems);
  return {
    clusters: clustersOf(loader.judged(cwd), facts, deliveriesOf(loader.objects, root, tree)),
    documentProblems: loader.documentProblems.filter(({ document }) => scope.has(document.file)),
    inputProblems: loader.inputProblems,
    inScope: (file) => scope.has(file),
    files: scope.size,
  };
}

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
