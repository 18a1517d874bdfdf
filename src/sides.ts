/** Reads both sides of a change: the base, which is a folder or a Git revision, and the working tree. */

import { dirname, join, relative, resolve, sep } from 'node:path';
import type { LoadOptions } from './load/options.js';
import { isApp, isProgram } from './load/programs.js';
import { diskOptions, type Loaded, loadFrom } from './load.js';
import { UsageError } from './problems.js';
import {
  contextRoot,
  diskFiles,
  exists,
  type Files,
  type FoundFile,
  isFolder,
  isManifestFile,
  isWithin,
  pathFrom,
  SKIPPED_FOLDERS,
} from './read/files.js';
import { Revision } from './read/git.js';

export interface Sides {
  readonly before: Loaded;
  readonly after: Loaded;
  /** The text of a file of the base's revision, for excerpts. */
  baseText(file: string): string | undefined;
  /** The path now of a file or folder of the base, as far as nothing was moved. */
  twin(path: string): string;
}

/** The only work tree around the named paths. */
function rootOf(base: string, paths: readonly string[], cwd: string): string {
  const roots = new Set(paths.map((path) => contextRoot(path, cwd)));
  const [root] = roots;
  if (roots.size > 1) throw new UsageError('the paths stand in several Git work trees; name those of one');
  if (root !== undefined) return root;
  throw new UsageError(
    `"${base}" is no folder, and ${paths.join(', ')} stands in no Git work tree whose revision it could be`,
  );
}

const skipped = (path: string): boolean => path.split('/').some((part) => SKIPPED_FOLDERS.has(part));

/** The revision's files that the working tree would show: one that is there and was not found is ignored by Git. */
function revisionFiles(revision: Revision, root: string, after: Files, paths: readonly string[], options: LoadOptions) {
  const cwd = options.cwd ?? process.cwd();
  const named = paths.map((path) => resolve(cwd, path));
  const found = new Map(after.files.map((file) => [file.absolute, file]));
  const files: FoundFile[] = [];
  for (const inside of revision.paths) {
    const absolute = join(root, inside);
    const twin = found.get(absolute);
    if (!twin && exists(absolute)) continue;
    if (isProgram(inside) && !twin?.named && !named.includes(absolute)) continue;
    const scope = twin?.scope ?? named.some((path) => isWithin(absolute, path));
    if (!scope && options.context === false) continue;
    const path = pathFrom(cwd, absolute);
    files.push({ path, absolute, scope, named: twin?.named ?? named.includes(absolute) });
  }
  const text = (absolute: string): string => {
    const read = revision.text(pathFrom(root, absolute));
    if (read === undefined) throw new Error('it is not in the revision');
    return read;
  };
  return { files, problems: [], root, excluded: false, text, revision: revision.name } satisfies Files;
}

/**
 * Reads a Git revision and the named paths.
 * @throws UsageError when there is no such revision.
 */
export function loadRevision(base: string, paths: readonly string[], options: LoadOptions): Sides {
  checkBase(base);
  const cwd = options.cwd ?? process.cwd();
  const root = rootOf(base, paths, cwd);
  const disk = diskFiles(paths, diskOptions(options));
  // Sources are many, and read only where there is a program to begin with.
  const programs =
    disk.files.some(({ path, scope }) => scope && (isProgram(path) || isApp(path))) || paths.some(isProgram);
  const isWanted = (name: string): boolean => isManifestFile(name) || (programs && isProgram(name));
  const revision = new Revision(
    root,
    base,
    (path) => isWanted(path.slice(path.lastIndexOf('/') + 1)) && !skipped(path),
  );
  const files = revisionFiles(revision, root, disk, paths, options);
  // What the change deletes can be named although it is gone.
  const deleted = (path: string): boolean =>
    !exists(resolve(cwd, path)) && files.files.some(({ absolute }) => isWithin(absolute, resolve(cwd, path)));
  const after: Files = { ...disk, problems: disk.problems.filter(({ path }) => !deleted(path)) };
  return {
    before: loadFrom(files, paths, options),
    after: loadFrom(after, paths, options),
    twin: (path) => path,
    baseText: (file) => revision.text(pathFrom(root, resolve(cwd, file))),
  };
}

/** The folder that is compared with the base. */
function baseFolder([path = '.']: readonly string[], cwd: string): string {
  const named = resolve(cwd, path);
  return isFolder(named) ? named : dirname(named);
}

/** Paths below the base as paths below the folder that is compared with it. */
function twinPaths(base: string, paths: readonly string[], cwd: string): Sides['twin'] {
  const folder = baseFolder(paths, cwd);
  return (inside) =>
    relative(cwd, join(folder, relative(resolve(cwd, base), resolve(cwd, inside))))
      .split(sep)
      .join('/') || '.';
}

/** Folders are judged alone: what stands around both of them is on neither side. */
function fromFolder(base: string, paths: readonly string[], options: LoadOptions): Sides {
  const cwd = options.cwd ?? process.cwd();
  const alone = diskOptions({ ...options, context: false });
  const programs = paths
    .filter(isProgram)
    .map((path) => join(base, relative(baseFolder(paths, cwd), resolve(cwd, path))));
  const before = diskFiles([base, ...programs.filter((path) => exists(resolve(cwd, path)))], alone);
  const after = diskFiles(paths, alone);
  const folder = resolve(cwd, base);
  const named = paths.map((path) => resolve(cwd, path));
  // A base that lies among the paths is not a part of what it is compared with.
  const inside = named.some((path) => isWithin(path, folder));
  const rest = after.files.filter(({ absolute }) => inside || !isWithin(absolute, folder));
  return {
    before: loadFrom(before, [base], options),
    after: loadFrom({ ...after, files: rest }, paths, options),
    twin: twinPaths(base, paths, cwd),
    baseText: () => undefined,
  };
}

/** Refuses what is no name of a base. */
function checkBase(base: string): void {
  if (base === '') throw new UsageError('the base is empty; is a variable of the shell not set?');
  if (base.startsWith('-')) throw new UsageError(`"${base}" is no base; name a folder or a Git revision`);
  if (/[\0\n]/.test(base)) throw new UsageError('the base holds a line break; name a folder or a Git revision');
}

/**
 * Reads the base and the named paths.
 * @param base A folder that exists, else a Git revision; `./main` is always a folder, `refs/heads/main` a revision.
 * @throws UsageError when it is neither.
 */
export function loadSides(base: string, paths: readonly string[], options: LoadOptions = {}): Sides {
  checkBase(base);
  if (paths.includes('-')) throw new UsageError('diff does not read standard input; name files or folders');
  const cwd = options.cwd ?? process.cwd();
  if (isFolder(resolve(cwd, base))) return fromFolder(base, paths, options);
  if (/^\.{0,2}\//.test(base)) throw new UsageError(`there is no folder "${base}"; check the path`);
  return loadRevision(base, paths, options);
}
