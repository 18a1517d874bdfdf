/**
 * The files of a Git revision, read from the object store alone: work tree and index are not touched, and nothing runs
 * that a repository can configure (filters, hooks, fsmonitor, pager, fetching).
 */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { UsageError } from '../problems.js';
import { exists, leadsOut, textOf } from './files.js';

const SAFE = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/** What a caller such as a hook says of its own repository does not hold for this one. */
const KEPT = /^GIT_(?:CONFIG_|EXEC_PATH$|CEILING_DIRECTORIES$)/;

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || KEPT.test(name));
  return {
    ...Object.fromEntries(kept),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    // Older Gits fetch what a partial clone lacks unless no protocol is allowed.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

function git(root: string, args: readonly string[], input = ''): Buffer {
  const { error, status, stdout, stderr } = spawnSync('git', [...SAFE, '-C', root, ...args], {
    input,
    env: environment(),
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  // A git that refuses ends before it has read what it is given: its own words tell why.
  if (error && code !== 'EPIPE') {
    const missing = code === 'ENOENT';
    throw new UsageError(
      missing ? 'git is not installed, so no revision can be read; name a folder as base' : `git: ${error.message}`,
    );
  }
  if (status === 0) return stdout;
  const [line = `it ended with ${status}`] = stderr.toString('utf8').trim().split('\n');
  const trust = /^fatal: detected dubious ownership/.test(line)
    ? `; if you trust it: git config --global --add safe.directory ${root}`
    : '';
  throw new UsageError(`git: ${line.replace(/^fatal: /, '')}${trust}`);
}

/** The id of the commit that a name stands for. */
function commitOf(root: string, name: string): string {
  // By standard input, where no name can be taken for an option.
  const answer = git(root, ['cat-file', '--batch-check'], `${name}^{commit}\n`).toString('utf8');
  const [, id] = /^([0-9a-f]{40,64}) commit \d+\n/.exec(answer) ?? [];
  if (id !== undefined) return id;
  if (answer.endsWith(' ambiguous\n')) throw new UsageError(`the revision "${name}" is ambiguous; write more of it`);
  if (name.includes('..'))
    throw new UsageError(`"${name}" is a range; a base is one revision, which the working tree is compared with`);
  throw new UsageError(
    name === 'HEAD'
      ? 'HEAD has no commit yet; commit first, or name a folder as base'
      : `"${name}" is neither a folder nor a revision of ${root}; in a shallow clone fetch it first`,
  );
}

interface Entry {
  readonly id: string;
  readonly link: boolean;
  /** The work tree of the repository that has it. */
  readonly root: string;
}

const ENTRY = /^(\d+) (blob|commit) ([0-9a-f]+)\t([\s\S]+)$/;

/** The files of a commit, by path behind a prefix. */
function entriesOf(root: string, commit: string, prefix = '', entries = new Map<string, Entry>()): Map<string, Entry> {
  for (const line of git(root, ['ls-tree', '-r', '-z', '--full-tree', commit]).toString('utf8').split('\0')) {
    const [, mode, type, id, path] = ENTRY.exec(line) ?? [];
    if (id === undefined || path === undefined) continue;
    if (type === 'blob') entries.set(prefix + path, { id, link: mode === '120000', root });
    else if (!leadsOut(root, path, root)) addSubmodule(join(root, path), id, `${prefix}${path}/`, entries);
  }
  return entries;
}

/** Submodules are commits of other repositories: one that is not checked out, or does not have its commit, has no files. */
function addSubmodule(root: string, commit: string, prefix: string, entries: Map<string, Entry>): void {
  if (!exists(join(root, '.git'))) return;
  try {
    entriesOf(root, commit, prefix, entries);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
  }
}

/** Adds the contents of blobs of a repository by id. */
function addBlobs(root: string, ids: readonly string[], blobs: Map<string, Buffer>): void {
  const output = git(root, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at);
    const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob')
      throw new UsageError(`git: the contents of ${id} are not in this partial clone; fetch them first`);
    blobs.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
}

/** The contents of files by id. */
function blobsOf(entries: readonly Entry[]): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  for (const root of new Set(entries.map((entry) => entry.root))) {
    const ids = entries.filter((entry) => entry.root === root).map(({ id }) => id);
    addBlobs(root, [...new Set(ids)], blobs);
  }
  return blobs;
}

/** The path that a link leads to, from the root of the repository; undefined outside of it. */
function behind(link: string, target: string): string | undefined {
  if (target.startsWith('/')) return undefined;
  const parts = link.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

const LONGEST_CHAIN = 8;

/** The texts of a revision's files, by path from the root of the repository. */
export class Revision {
  /** Paths of the wanted files, in Git's order. */
  readonly paths: readonly string[];
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #blobs: ReadonlyMap<string, Buffer>;

  /**
   * @param wanted Which files are read, by path.
   * @throws UsageError when there is no such revision, or no Git.
   */
  constructor(
    root: string,
    readonly name: string,
    wanted: (path: string) => boolean,
  ) {
    this.#entries = entriesOf(root, commitOf(root, name));
    const read = [...this.#entries].filter(([path, { link }]) => link || wanted(path));
    this.#blobs = blobsOf(read.map(([, entry]) => entry));
    this.paths = read.map(([path]) => path).filter((path) => wanted(path) && this.text(path) !== undefined);
  }

  /** The text of a file; undefined when it is none of those that were read. */
  text(path: string): string | undefined {
    let at: string | undefined = path;
    for (let step = 0; step < LONGEST_CHAIN && at !== undefined; step++) {
      const entry = this.#entries.get(at);
      const bytes = entry && this.#blobs.get(entry.id);
      if (!entry || !bytes) return undefined;
      if (!entry.link) return textOf(bytes);
      at = behind(at, bytes.toString('utf8'));
    }
    return undefined;
  }
}
