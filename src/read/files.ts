/** Finds the files to judge and those beside them that give context. */

import { isAscii, isUtf8 } from 'node:buffer';
import {
  closeSync,
  type Dirent,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Ignore } from 'ignore';
import { NO_UTF8 } from './reading.js';

/** A file that was found. */
export interface FoundFile {
  /** As the user knows it: relative to the working directory, with `/`. */
  readonly path: string;
  readonly absolute: string;
  /** Whether findings in it are reported; else it only gives context. */
  readonly scope: boolean;
  /** Whether it was named itself rather than found in a folder. */
  readonly named: boolean;
  /** Whether it is a pipe, as shells make them of a command's output; only one that was named is read. */
  readonly pipe?: boolean;
}

/** A file or folder by its absolute path and as the user knows it. */
type Found = Pick<FoundFile, 'absolute' | 'path'>;

/** A path that could not be read, with what to do about it. */
export interface InputProblem {
  readonly path: string;
  readonly message: string;
}

export interface Discovery {
  readonly files: readonly FoundFile[];
  readonly problems: readonly InputProblem[];
  /** Where paths in manifests start: the root of the Git work tree, else the folder that stands for the repository. */
  readonly root?: string;
  /** Whether files were left out as the configuration says. */
  readonly excluded: boolean;
}

/** What is left out, by absolute path. */
export interface Exclusion {
  /** The file of the configuration, which is no manifest unless it is named itself. */
  readonly own?: string;
  /** Whether a file was given as facts of the cluster: it is what stands there, not what Git brings. */
  isFacts(absolute: string): boolean;
  excludes(absolute: string, folder: boolean): boolean;
  /** Whether files that are named themselves are left out too. */
  readonly named: boolean;
}

/** The files of a run with their texts: on the disk, or in a revision. */
export interface Files extends Discovery {
  /** The text of a file by its absolute path; throws when it cannot be read. */
  text(absolute: string): string;
  /** The Git revision that they stand in, as the user named it; absent for the disk. */
  readonly revision?: string;
}

export interface DiscoverOptions {
  readonly cwd: string;
  /** Whether files beside the named paths are read for facts. */
  readonly context: boolean;
  /** Folder that is the context of paths below it, unless it lies above their Git work tree. */
  readonly contextFolder?: string | undefined;
  readonly exclusion?: Exclusion | undefined;
  /** A file whose text comes from elsewhere: what stands around it gives context, and it is not read itself. */
  readonly replaced?: string | undefined;
}

const MANIFEST = /\.(?:ya?ml|json)$/i;
/** Folders that are never looked into. */
export const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['.git', 'node_modules']);
const GLOB = /[*?[\]{}!]/;

/** Whether a file may hold manifests, by its name. */
export const isManifestFile = (name: string): boolean => MANIFEST.test(name) || name === 'Kustomization';

/** An absolute path as the user knows it: from the working directory, with `/`. */
export const pathFrom = (cwd: string, absolute: string): string => relative(cwd, absolute).split(sep).join('/');

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

const REPLACEMENT = '\uFFFD';

/** The most bytes of a file that is read: what a text can hold. */
export const LARGEST_FILE = 512 * 1024 * 1024;

/** Refuses what never ends, what waits for somebody to write, and what does not fit. */
function refuseUnreadable(path: string, pipes: boolean): void {
  const stat = statSync(path);
  if (stat.size > LARGEST_FILE)
    throw new Error(`it has ${Math.round(stat.size / 2 ** 20)} MiB, and no file of more than 512 is read; split it`);
  if (!stat.isFile() && !stat.isDirectory() && !(pipes && stat.isFIFO()))
    throw new Error('it is a pipe, a device or a socket; name a file');
}

/**
 * The text of a file: UTF-8, or UTF-16 with a byte order mark, as some shells write it.
 * @param pipes Whether a pipe is read too, as shells make them of a command's output.
 */
export function readText(path: string, pipes = false): string {
  refuseUnreadable(path, pipes);
  return textOf(readFileSync(path));
}

/** Most files are shorter, and are read into one buffer. */
const SHORT_BYTES = 65_536;
let buffer: Buffer | undefined;

/** The text of a file that is known to be a regular one, at less cost. */
export function readRegular(path: string): string {
  buffer ??= Buffer.allocUnsafeSlow(SHORT_BYTES);
  const descriptor = openSync(path, 'r');
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length < SHORT_BYTES; length += read)
      read = readSync(descriptor, buffer, length, SHORT_BYTES - length, null);
    if (length < SHORT_BYTES) return textOf(buffer.subarray(0, length));
  } finally {
    closeSync(descriptor);
  }
  return readText(path);
}

/** The same for bytes that were read already. */
export function textOf(bytes: Uint8Array): string {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view[0] === 0xff && view[1] === 0xfe) return view.toString('utf16le');
  // Swapped in a copy: the bytes may be read again.
  if (view[0] === 0xfe && view[1] === 0xff && view.length % 2 === 0)
    return Buffer.from(view).swap16().toString('utf16le');
  // Most files hold nothing else, and are copied as they stand.
  if (isAscii(view)) return view.toString('latin1');
  const text = view.toString('utf8');
  return text.includes('\ufffd') && !isUtf8(view) ? text.replaceAll('\ufffd', NO_UTF8) : text;
}

/** A file system error in words. */
export function errorText(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const words: Record<string, string> = {
    EACCES: 'permission denied; make it readable or leave it out',
    ENOENT: 'there is no such file or folder; check the path',
    ELOOP: 'its symbolic links form a loop; remove the loop',
    EISDIR: 'it is a folder; name a file in it',
    ENAMETOOLONG: 'the name is too long',
    ERR_STRING_TOO_LONG: 'it has more than 512 MiB, which is not read; split it',
  };
  return words[code ?? ''] ?? message;
}

/** The root of the Git work tree around a folder; undefined outside of one. */
export function gitRoot(folder: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    if (exists(join(current, '.git'))) return current;
    if (dirname(current) === current) return undefined;
  }
}

/** The .gitignore rules of a folder and of those above it, each applied to paths below its own folder. */
interface Ignores {
  readonly folder: string;
  readonly rules: Ignore;
  readonly above: Ignores | undefined;
}

const MOST_STARS = 3;
const countOf = (text: string, part: RegExp): number => text.match(part)?.length ?? 0;

/** Whether a glob has so many stars that trying all that they may stand for takes long. */
export const isCostlyGlob = (glob: string): boolean =>
  countOf(glob, /\*\*/g) > MOST_STARS || glob.split('/').some((name) => countOf(name, /\*+/g) > MOST_STARS);

/** The rules of a .gitignore; those that take long to match ignore nothing. */
const cheap = (rules: string): string[] => rules.split(/\r?\n/).filter((rule) => !isCostlyGlob(rule));

/** Git tells names by their case where file systems do. */
const IGNORE_CASE = process.platform === 'darwin' || process.platform === 'win32';

type NewIgnore = (options: { ignorecase: boolean }) => Ignore;
let newIgnore: NewIgnore | undefined;

function readIgnores(folder: string, above: Ignores | undefined): Ignores | undefined {
  let text: string;
  try {
    const path = join(folder, '.gitignore');
    // Asked first, as most folders have none and an error costs more. Git reads none that is a link.
    if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return above;
    text = readText(path);
  } catch {
    return above;
  }
  newIgnore ??= (require('ignore') as { default: NewIgnore }).default;
  return { folder, rules: newIgnore({ ignorecase: IGNORE_CASE }).add(cheap(text)), above };
}

/** Whether Git ignores a path; the nearest .gitignore that says anything decides. */
function isIgnored(absolute: string, folder: boolean, ignores: Ignores | undefined): boolean {
  for (let current = ignores; current; current = current.above) {
    const path = relative(current.folder, absolute).split(sep).join('/');
    const result = current.rules.test(folder ? `${path}/` : path);
    if (result.ignored) return true;
    if (result.unignored) return false;
  }
  return false;
}

/** The rules in force at a folder that was named: none from above when those would hide the folder itself. */
function ignoresAbove(folder: string): Ignores | undefined {
  const root = gitRoot(folder);
  if (root === undefined || root === folder) return undefined;
  let ignores: Ignores | undefined;
  let current = root;
  for (const part of relative(root, folder).split(sep)) {
    ignores = readIgnores(current, ignores);
    current = join(current, part);
    if (isIgnored(current, true, ignores)) return undefined;
  }
  return ignores;
}

/** What is told of a link that is not followed. */
export const LEADS_OUT = 'it is a link that leads out of the repository';

/** Where a folder ends for links: the Git work tree around it, else the folder of the configuration, else the working directory. */
function endOf(folder: string, { contextFolder, cwd }: Pick<DiscoverOptions, 'cwd' | 'contextFolder'>): string {
  const outer = gitRoot(folder) ?? [contextFolder, cwd].find((one) => one && isWithin(folder, one)) ?? folder;
  return realpathSync(outer);
}

/** Whether a path really stands outside of a folder. */
const isBeyond = (path: string, end: string): boolean => !isWithin(realpathSync(path), end);

/**
 * Whether what is called so in a folder leads out of the repository by links of it. A checkout does not decide what else of
 * the machine is read, or written.
 */
export function leadsOut(folder: string, name: string, cwd: string): boolean {
  const end = endOf(folder, { cwd });
  const real = realpathSync(folder);
  for (let path = join(folder, name); path !== folder; path = dirname(path))
    if (exists(path)) return isBeyond(path, end) && realpathSync(path) !== join(real, relative(folder, path));
  return false;
}

class Walk {
  readonly files = new Map<string, FoundFile>();
  readonly problems: InputProblem[] = [];
  excluded = false;
  /** Where the folder that is walked ends for links: the repository around it, by its real path. */
  #end = '';

  constructor(private readonly options: Pick<DiscoverOptions, 'cwd' | 'contextFolder' | 'exclusion'>) {}

  private get cwd(): string {
    return this.options.cwd;
  }

  private get exclusion(): Exclusion | undefined {
    return this.options.exclusion;
  }

  /** Whether the configuration leaves a path out. */
  private leavesOut(absolute: string, named: boolean, folder = false): boolean {
    if (!this.exclusion) return false;
    if (absolute === this.exclusion.own) return !named;
    if (!folder && this.exclusion.isFacts(absolute)) return true;
    if ((named && !this.exclusion.named) || !this.exclusion.excludes(absolute, folder)) return false;
    this.excluded = true;
    return true;
  }

  add(found: Found, scope: boolean, named: boolean, pipe = false): void {
    const { absolute, path } = found;
    const before = this.files.get(absolute);
    if (before && (before.scope || !scope) && (before.named || !named)) return;
    const file = { path, absolute, scope: scope || before?.scope === true, named: named || before?.named === true };
    this.files.set(absolute, pipe ? { ...file, pipe } : file);
  }

  /** A path as it is found. */
  private found(absolute: string): Found {
    return { absolute, path: pathFrom(this.cwd, absolute) };
  }

  /** Adds the manifests below a folder. */
  below(absolute: string, scope: boolean): void {
    this.#end = endOf(absolute, this.options);
    this.folder(this.found(absolute), scope, ignoresAbove(absolute));
  }

  private folder({ absolute, path }: Found, scope: boolean, above: Ignores | undefined): void {
    let entries: Dirent[];
    try {
      entries = readdirSync(absolute, { withFileTypes: true });
    } catch (error) {
      this.fail(absolute, error);
      return;
    }
    const ignores = readIgnores(absolute, above);
    entries.sort((left, right) => (left.name < right.name ? -1 : 1));
    const [before, pathBefore] = [absolute.endsWith(sep) ? absolute : absolute + sep, path === '' ? '' : `${path}/`];
    for (const entry of entries) {
      const { name } = entry;
      this.entry(entry, { absolute: before + name, path: pathBefore + name }, scope, ignores);
    }
  }

  /** Links to folders are not followed, so that no loop can arise. */
  private entry(entry: Dirent, found: Found, scope: boolean, ignores: Ignores | undefined): void {
    const { absolute } = found;
    if (entry.isDirectory()) {
      if (SKIPPED_FOLDERS.has(entry.name) || isIgnored(absolute, true, ignores)) return;
      if (this.leavesOut(absolute, false, true)) return;
      this.folder(found, scope, ignores);
      return;
    }
    if (entry.name.includes(REPLACEMENT)) {
      if (scope && isManifestFile(entry.name)) this.unnameable(absolute);
      return;
    }
    if (!isManifestFile(entry.name) || isIgnored(absolute, false, ignores) || this.leavesOut(absolute, false)) return;
    if (entry.isFile()) this.add(found, scope, false);
    else if (entry.isSymbolicLink() && isFile(absolute)) this.link(found, scope);
  }

  private link(found: Found, scope: boolean): void {
    if (!isBeyond(found.absolute, this.#end)) this.add(found, scope, false);
    else if (scope)
      this.problems.push({ path: found.path, message: `${LEADS_OUT}; name it to have it read, or exclude it` });
  }

  private unnameable(absolute: string): void {
    const path = pathFrom(this.cwd, absolute);
    this.problems.push({ path, message: 'its name is not UTF-8; rename it' });
  }

  fail(absolute: string, error: unknown): void {
    const path = pathFrom(this.cwd, absolute) || '.';
    // What is named stands in what gives context too.
    if (!this.problems.some((one) => one.path === path)) this.problems.push({ path, message: errorText(error) });
  }

  named(path: string): void {
    if (path === '') {
      this.problems.push({ path: '""', message: 'the path is empty; is a variable of the shell not set?' });
      return;
    }
    const absolute = resolve(this.cwd, path);
    try {
      const stat = statSync(absolute);
      if (stat.isDirectory()) this.below(absolute, true);
      else if (!stat.isFile() && !stat.isFIFO())
        this.problems.push({ path, message: 'it is neither a file nor a folder; name one that is' });
      else if (!this.leavesOut(absolute, true)) this.add(this.found(absolute), true, true, stat.isFIFO());
    } catch (error) {
      if (isMissing(error) && GLOB.test(path)) this.glob(path);
      else this.problems.push({ path, message: errorText(error) });
    }
  }

  private glob(pattern: string): void {
    const { globSync } = require('tinyglobby') as typeof import('tinyglobby');
    const found = globSync(pattern, {
      cwd: this.cwd,
      dot: true,
      absolute: true,
      ignore: ['**/node_modules/**', '**/.git/**'],
    });
    if (found.length === 0) this.problems.push({ path: pattern, message: 'the pattern matches no file; check it' });
    for (const file of found.sort().map((path) => resolve(path)))
      if (!this.leavesOut(file, false)) this.add(this.found(file), true, true);
  }
}

/** Files in an order that is the same however the paths were named: those in scope first, each folder's together. */
function inOrder(files: Iterable<FoundFile>): FoundFile[] {
  const keyed = [...files].map((file) => ({ file, key: `${file.scope ? 0 : 1}${file.path.replaceAll('/', '\0')}` }));
  keyed.sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0));
  return keyed.map(({ file }) => file);
}

/** Whether a file stands at a path, or behind a link there. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The bytes of a file; 0 where there is none to be read. */
export function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** Whether a path is a link to nothing. Where nobody may look there is none. */
export function isBrokenLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true && !exists(path);
  } catch {
    return false;
  }
}

/** Whether a path leads to a folder. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Whether an absolute path is a folder or stands below it. */
export const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(join(folder, sep));

interface Context {
  /** The folder whose files give facts. */
  readonly folder: string;
  readonly gitRoot: string | undefined;
}

/** Whether anything stands at a path. */
export function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** The root of the Git work tree around a path. */
export function contextRoot(path: string, cwd: string): string | undefined {
  const absolute = resolve(cwd, path);
  return gitRoot(isFolder(absolute) ? absolute : dirname(absolute));
}

/** The context of a path: the folder given for it, else the Git work tree around it, whichever is nearer. */
function contextOf(path: string, cwd: string, given: string | undefined): Context | undefined {
  const absolute = resolve(cwd, path);
  const start = isFolder(absolute) ? absolute : dirname(absolute);
  const root = gitRoot(start);
  if (given !== undefined && isWithin(start, given) && (root === undefined || isWithin(given, root)))
    return { folder: given, gitRoot: root };
  return root === undefined ? undefined : { folder: root, gitRoot: root };
}

/** The repository outside of Git: the folder of the configuration, else the only folder that is named. */
function loneFolder(paths: readonly string[], { cwd, contextFolder }: DiscoverOptions): string | undefined {
  const [first, ...others] = paths.map((path) => resolve(cwd, path));
  if (first === undefined || others.length > 0 || contextRoot(first, cwd) !== undefined) return undefined;
  if (contextFolder !== undefined && isWithin(first, contextFolder)) return contextFolder;
  return isFolder(first) ? first : undefined;
}

/**
 * Finds manifests: those below the named paths, which are reported, and those of the folders around them, which give
 * context. Nothing is thrown for a path that cannot be read; it stands among the problems.
 */
export function discover(paths: readonly string[], options: DiscoverOptions): Discovery {
  const { cwd, context, contextFolder, replaced } = options;
  const walk = new Walk(options);
  for (const path of paths) walk.named(path);
  const near = replaced === undefined ? paths : [...paths, replaced];
  const contexts = context ? near.map((path) => contextOf(path, cwd, contextFolder)) : [];
  const folders = new Set(contexts.map((one) => one?.folder).filter((folder) => folder !== undefined));
  for (const folder of folders) walk.below(folder, false);
  if (replaced !== undefined) walk.files.delete(resolve(cwd, replaced));
  const root = contexts.find((one) => one?.gitRoot !== undefined)?.gitRoot ?? loneFolder(paths, options);
  const found = { files: inOrder(walk.files.values()), problems: walk.problems, excluded: walk.excluded };
  return root === undefined ? found : { ...found, root };
}

/**
 * Whether what a program names may be read: what stands in the Git work trees of the files that were found, also behind
 * links. Outside of Git nothing tells where a project ends.
 */
function reachOf(files: readonly FoundFile[]): (absolute: string) => boolean {
  const folders = new Set(files.map(({ absolute }) => dirname(absolute)));
  const roots = new Set([...folders].map(gitRoot));
  if (roots.has(undefined)) return () => true;
  const real = [...roots].flatMap((root) => (root === undefined ? [] : [realpathSync(root)]));
  return (absolute) => real.some((root) => isWithin(realpathSync(absolute), root));
}

/** Finds manifests on the disk. */
export function diskFiles(paths: readonly string[], options: DiscoverOptions): Files {
  const found = discover(paths, options);
  const byPath = new Map(found.files.map((file) => [file.absolute, file]));
  let isInReach: ((absolute: string) => boolean) | undefined;
  const text = (absolute: string): string => {
    const file = byPath.get(absolute);
    isInReach ??= file ? undefined : reachOf(found.files);
    if (!file && isInReach?.(absolute) === false) throw new Error('it stands outside of the repository');
    // What a folder was found to hold is a regular file.
    return file?.named === false ? readRegular(absolute) : readText(absolute, file?.pipe);
  };
  return { ...found, text };
}
