/** Finds the configuration of a run: the nearest vmstate.yaml upward from the paths that are named. */

import { dirname, join, resolve } from 'node:path';
import type { Config } from '../config.js';
import { UsageError } from '../problems.js';
import { errorText, isBrokenLink, isFile, isFolder, LEADS_OUT, leadsOut, pathFrom, readText } from '../read/files.js';
import type { RuleNames } from './names.js';
import { isManifest, readConfig } from './read.js';

const NAMES = ['vmstate.yaml', 'vmstate.yml'];

export interface FindOptions {
  readonly cwd: string;
  /** A file to take in place of the one found; false takes none. */
  readonly config?: string | false;
}

function read(file: string, pipes = false): string {
  try {
    return readText(file, pipes);
  } catch (error) {
    throw new UsageError(`configuration ${file}: ${errorText(error)}`);
  }
}

/** Pipes are read only where the user names one, and so are links that lead out of the repository. */
function readFound(folder: string, name: string, cwd: string): string {
  const file = join(folder, name);
  if (leadsOut(folder, name, cwd))
    throw new UsageError(`configuration ${file}: ${LEADS_OUT}; name it with --config to have it read`);
  return read(file);
}

/** The configurations in one folder: files that are called so and are no manifests. */
function configsIn(folder: string, cwd: string): string[] {
  // A link that leads nowhere is a mistake that reading tells.
  const names = NAMES.filter((name) => isFile(join(folder, name)) || isBrokenLink(join(folder, name)));
  return names.filter((name) => !isManifest(readFound(folder, name, cwd))).map((name) => join(folder, name));
}

/** The nearest configuration at a folder or above it. */
function nearestConfig(folder: string, cwd: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    const [first, second] = configsIn(current, cwd);
    if (second !== undefined) throw new UsageError(`${first} and ${second} are both configurations; remove one`);
    if (first !== undefined) return first;
    if (dirname(current) === current) return undefined;
  }
}

/** The folder that the search starts in: the path itself, or the one it stands in. */
function startOf(path: string, cwd: string): string {
  const absolute = resolve(cwd, path);
  return isFolder(absolute) ? absolute : dirname(absolute);
}

/**
 * The one configuration of a run. Paths with none above them are judged by that of the others; paths with different ones
 * are for different runs.
 */
function search(paths: readonly string[], cwd: string): string | undefined {
  let found: { readonly path: string; readonly file: string } | undefined;
  const byFolder = new Map<string, string | undefined>();
  for (const path of paths) {
    const folder = startOf(path, cwd);
    if (!byFolder.has(folder)) byFolder.set(folder, nearestConfig(folder, cwd));
    const file = byFolder.get(folder);
    if (file === undefined) continue;
    if (found && found.file !== file) {
      const shown = [found.file, file].map((one) => pathFrom(cwd, one));
      throw new UsageError(
        `${shown[0]} configures ${found.path}, and ${shown[1]} configures ${path}; run vmstate once for each, or name one with --config`,
      );
    }
    found ??= { path, file };
  }
  return found?.file;
}

/**
 * The configuration for the named paths, if there is one.
 * @throws UsageError when it cannot be read, when it is wrong, or when the paths have different ones.
 */
export function findConfig(paths: readonly string[], options: FindOptions, rules: RuleNames): Config | undefined {
  const { cwd, config } = options;
  if (config === false) return undefined;
  const file = config === undefined ? search(paths.length > 0 ? paths : ['.'], cwd) : resolve(cwd, config);
  if (file === undefined) return undefined;
  return readConfig(read(file, config !== undefined), { file: pathFrom(cwd, file), folder: dirname(file) }, rules);
}
