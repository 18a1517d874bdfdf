/** Reads the files of a run and the facts given with it into clusters. */

import { resolve } from 'node:path';
import type { Cluster } from './cluster/cluster.js';
import { below, wholly } from './config/globs.js';
import { JUDGED_TEXT } from './facts/kinds.js';
import { choose, clustersIn } from './load/clusters.js';
import { readDefinitions } from './load/definitions.js';
import { factsFiles } from './load/facts.js';
import { readingsOf } from './load/jobs.js';
import { Loader, RENDERED } from './load/loader.js';
import type { LoadOptions } from './load/options.js';
import { isProgram, readPrograms } from './load/programs.js';
import { UsageError } from './problems.js';
import type { DocumentProblem } from './read/documents.js';
import {
  contextRoot,
  type DiscoverOptions,
  diskFiles,
  type Exclusion,
  type Files,
  type InputProblem,
  pathFrom,
} from './read/files.js';

export interface Loaded {
  readonly clusters: readonly Cluster[];
  readonly documentProblems: readonly DocumentProblem[];
  /** Paths that could not be read. */
  readonly inputProblems: readonly InputProblem[];
  /** Whether findings in a file are reported. */
  inScope(file: string): boolean;
  /** The name of a file from the top of the repository: the same wherever the run starts. */
  nameOf(file: string): string;
  /** The file of such a name, as the user knows it. */
  fileOf(name: string): string;
  /** Number of files in scope; what a command rendered counts as one. */
  readonly files: number;
  /** Whether files were left out as the configuration says. */
  readonly excluded: boolean;
  /** Whether captured facts were given; they are no files to judge. */
  readonly facts: boolean;
}

export const STDIN = '-';
/** The file that standard input stands for where nothing else is said. */
export const STDIN_NAME = '<stdin>';

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

/** Finds the files of the named paths and of their context on the disk. */
export function findFiles(paths: readonly string[], options: LoadOptions = {}): Files {
  const named = paths.filter((path) => path !== STDIN);
  const replaced = paths.includes(STDIN) ? options.stdinFilename : undefined;
  return diskFiles(named, { ...diskOptions(options), replaced });
}

/** Reads the named paths with their context. What cannot be read stands among the problems; the rest is judged. */
export function loadFiles(paths: readonly string[], options: LoadOptions = {}): Loaded {
  return loadFrom(findFiles(paths, options), paths, options);
}

/** Names files from the top of the repository that the paths stand in; what is no file keeps its name. */
function naming([first = '.']: readonly string[], { configuration }: LoadOptions, cwd: string) {
  let found: string | undefined;
  const top = (): string => {
    found ??= contextRoot(first, cwd) ?? configuration?.folder ?? cwd;
    return found;
  };
  const isFile = (name: string): boolean => name !== STDIN_NAME && !name.startsWith(RENDERED);
  return {
    nameOf: (file: string): string => (isFile(file) ? pathFrom(top(), resolve(cwd, file)) : file),
    fileOf: (name: string): string => (isFile(name) ? pathFrom(cwd, resolve(top(), name)) : name),
  };
}

/** The same for files that were found already, on the disk or in a revision. */
export function loadFrom(found: Files, paths: readonly string[], options: LoadOptions = {}): Loaded {
  const cwd = options.cwd ?? process.cwd();
  const exclusion = exclusionOf(options, cwd);
  const readings = readingsOf(found, options);
  const loader = new Loader(found, cwd, readings);
  loader.inputProblems.push(...found.problems);
  const scope = new Set(found.files.filter((file) => file.scope).map((file) => file.path));
  const name = options.stdinFilename ?? STDIN_NAME;
  const leftOut = exclusion?.named === true && exclusion.excludes(resolve(cwd, name), false);
  if (paths.includes(STDIN) && isProgram(name))
    throw new UsageError(
      `${name}: a program is read with the files that it imports, not from standard input; name the file`,
    );
  if (paths.includes(STDIN) && !leftOut) {
    scope.add(name);
    loader.take(options.stdin ?? '', name);
  }
  for (const [index, file] of found.files.entries()) {
    options.onFile?.(index, found.files.length);
    loader.read(file);
  }
  readings.end?.();
  for (const file of readPrograms(loader)) scope.add(file);
  const inScope = (file: string): boolean => scope.has(file) || file.startsWith(RENDERED);
  const chosen = choose(clustersIn(loader, found.root, cwd, options), options, cwd, loader, inScope);
  const crds = readDefinitions(options.crds ?? [], cwd, loader.inputProblems);
  const clusters = crds.length === 0 ? chosen : chosen.map((cluster) => cluster.withFacts(crds));
  return {
    clusters,
    documentProblems: loader.documentProblems.filter(({ document }) => inScope(document.file)),
    inputProblems: loader.inputProblems,
    inScope,
    ...naming(paths, options, cwd),
    files: scope.size + (options.rendered?.size ?? 0),
    excluded: found.excluded || (leftOut && paths.includes(STDIN)),
    facts: factsFiles(options, cwd).size > 0,
  };
}

/** All that could not be read: paths, and documents with their place. */
export function unread({ inputProblems, documentProblems }: Loaded): readonly InputProblem[] {
  const broken = documentProblems.filter(
    ({ kind, document }) => kind === 'unreadable' && JUDGED_TEXT.test(document.text),
  );
  if (broken.length === 0) return inputProblems;
  const { problemMessage } = require('./mask.js') as typeof import('./mask.js');
  const documents = broken.map((problem) => ({
    path: `${problem.document.file}:${problem.line}:${problem.column}`,
    message: `the document cannot be read: ${problemMessage(problem)}; correct it here`,
  }));
  return [...inputProblems, ...documents];
}
