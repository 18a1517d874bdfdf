/** The manifests that cdk8s hands over, with what stands around them. */

import { dirname, join, relative, resolve } from 'node:path';
import type { LoadOptions } from '../load/options.js';
import { diskOptions } from '../load.js';
import { contextRoot, diskFiles, type Files, isWithin, pathFrom, readText } from '../read/files.js';

/** Manifests with the places that they are judged at. */
export interface Manifests {
  /** The path as cdk8s gave it, by absolute place. */
  readonly byPlace: ReadonlyMap<string, string>;
  /** The folder that they are taken to stand in, where they really stand elsewhere. */
  readonly output?: string;
}

/** The nearest folder above some paths. */
function folderAbove([first = '', ...rest]: readonly string[]): string {
  let folder = dirname(first);
  while (folder !== dirname(folder) && !rest.every((path) => isWithin(path, folder))) folder = dirname(folder);
  return folder;
}

/**
 * Where manifests stand: those of `--stdout` are in a temporary folder, and an output folder may be outside of the work tree.
 * They are judged as if they had been written to the output folder of the project, so that a verdict does not depend on it.
 */
export function placed(paths: readonly string[], cwd: string, output: string, stdout: boolean): Manifests {
  const tree = contextRoot(cwd, cwd) ?? cwd;
  const real = paths.map((path) => resolve(cwd, path));
  if (!stdout && real.every((path) => isWithin(path, tree)))
    return { byPlace: new Map(real.map((place, index) => [place, paths[index] ?? place])) };
  const folder = resolve(cwd, output);
  const above = folderAbove(real);
  return {
    output: folder,
    byPlace: new Map(real.map((path, index) => [join(folder, relative(above, path)), paths[index] ?? path])),
  };
}

/** The files of a run over manifests. What an earlier synth left in the output folder is no context of theirs. */
export function filesOf({ byPlace, output }: Manifests, cwd: string, options: LoadOptions): Files {
  if (output === undefined) return diskFiles([...byPlace.keys()], diskOptions(options));
  const around = diskFiles([], { ...diskOptions(options), replaced: join(output, 'manifests.yaml') });
  const files = [...byPlace.keys()].sort().map((absolute) => ({
    path: pathFrom(cwd, absolute),
    absolute,
    scope: true,
    named: true,
  }));
  const context = around.files.filter(({ absolute }) => !isWithin(absolute, output));
  const text = (absolute: string): string => readText(resolve(cwd, byPlace.get(absolute) ?? absolute));
  return { ...around, files: [...files, ...context], text };
}
