/** Writes fixed files: each as a whole or not at all, and those of one fix together. */

import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ChangedFile } from '../fix.js';
import { type InputProblem, textOf } from '../read/files.js';

/** A file as it stands on the disk, and the one that is to take its place. */
interface Prepared {
  readonly file: string;
  /** Where it really stands: links are followed. */
  readonly real: string;
  readonly bytes: Buffer;
  readonly stat: Stats;
  readonly temporary: string;
}

const CHANGED = 'it was changed since it was read; it is left as it is, run again';

const NO_TEXT = 'it is no valid UTF-8 or UTF-16 text, so that it cannot be written back; correct that first';

/** A reason not to write a file. */
class Unwritable extends Error {
  constructor(
    readonly file: string,
    message: string,
  ) {
    super(message);
  }
}

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'it is gone, or its folder is',
  ENOSPC: 'no space is left on the disk',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only',
};

function failure(file: string, error: unknown): Unwritable {
  if (error instanceof Unwritable) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new Unwritable(file, `it cannot be written: ${WORDS[code] ?? message}; it is left as it was`);
}

/** The bytes of a text in the encoding that a file has by its first bytes. */
function encoded(text: string, [first, second]: Buffer): Buffer {
  if (first === 0xff && second === 0xfe) return Buffer.from(text, 'utf16le');
  if (first === 0xfe && second === 0xff) return Buffer.from(text, 'utf16le').swap16();
  return Buffer.from(text, 'utf8');
}

/** Makes sure that a file still is what was read, and may be written. */
function checked({ file, absolute, before }: ChangedFile & { readonly absolute: string }) {
  const real = realpathSync(absolute);
  const bytes = readFileSync(real);
  const stat = statSync(real);
  if (textOf(bytes) !== before) throw new Unwritable(file, CHANGED);
  if (!encoded(before, bytes).equals(bytes)) throw new Unwritable(file, NO_TEXT);
  // The owner of a folder could replace what the mode protects, and root anything.
  if ((stat.mode & 0o222) === 0) throw new Unwritable(file, 'it is read-only; it is left as it was');
  accessSync(real, constants.W_OK);
  return { real, bytes, stat };
}

/** Writes bytes as a new file, down to the disk. */
function writeNew(path: string, bytes: Buffer, { mode, uid, gid }: Stats): void {
  const handle = openSync(path, 'wx', 0o600);
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  const own = statSync(path);
  if (own.uid !== uid || own.gid !== gid) keepOwner(path, uid, gid);
  chmodSync(path, mode & 0o7777);
}

/** Only root gives files away; a file of a group that others may write becomes the writer's own. */
function keepOwner(path: string, uid: number, gid: number): void {
  try {
    chownSync(path, uid, gid);
  } catch {
    // The mode still says who may read and write it.
  }
}

const temporaryOf = (real: string): string =>
  join(dirname(real), `.${basename(real)}.${randomBytes(6).toString('hex')}.vmstate`);

function prepare(changed: ChangedFile & { readonly absolute: string }): Prepared {
  const { file, after } = changed;
  try {
    const { real, bytes, stat } = checked(changed);
    const temporary = temporaryOf(real);
    try {
      writeNew(temporary, encoded(after, bytes), stat);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
    return { file, real, bytes, stat, temporary };
  } catch (error) {
    throw failure(file, error);
  }
}

function replace({ file, real, bytes, temporary }: Prepared): void {
  try {
    // By its bytes: times are those of a clock that may be set, and not all file systems keep them finely.
    if (!readFileSync(real).equals(bytes)) throw new Unwritable(file, CHANGED);
    renameSync(temporary, real);
  } catch (error) {
    throw failure(file, error);
  }
}

/** Puts back what stood there; says so where that fails. */
function restore({ file, real, bytes, stat }: Prepared): InputProblem[] {
  const temporary = temporaryOf(real);
  try {
    writeNew(temporary, bytes, stat);
    renameSync(temporary, real);
    return [];
  } catch (error) {
    rmSync(temporary, { force: true });
    return [
      { path: file, message: `it was written and could not be put back (${(error as Error).message}); undo that` },
    ];
  }
}

/** Whether a file is already as it is to be: another run was at work. */
function isWritten({ absolute, after }: { readonly absolute: string; readonly after: string }): boolean {
  try {
    return textOf(readFileSync(absolute)) === after;
  } catch {
    // Preparing it tells what is wrong.
    return false;
  }
}

/** The problems of files whose texts cannot be written back; each tells of the whole group, as nothing of it is written. */
export function notText(groups: readonly (readonly ChangedFile[])[]): InputProblem[] {
  return groups.flatMap((group) => {
    const broken = group.find(({ absolute }) => absolute !== undefined && !isText(absolute));
    return broken ? [{ path: broken.file, message: NO_TEXT }, ...leftWith(broken.file, group)] : [];
  });
}

/** Whether what a file holds is all text; of one that is gone, writing it tells what is wrong. */
function isText(absolute: string): boolean {
  try {
    const bytes = readFileSync(absolute);
    return encoded(textOf(bytes), bytes).equals(bytes);
  } catch {
    return true;
  }
}

/** What is said of the files that belong to one that cannot be written. */
function leftWith(broken: string, group: readonly ChangedFile[], but: readonly string[] = []): InputProblem[] {
  return group
    .filter(({ file }) => file !== broken && !but.includes(file))
    .map(({ file }) => ({ path: file, message: `it is left as it was, as ${broken} could not be written` }));
}

/** Writes files of which none may be written without the others. */
function writeGroup(group: readonly ChangedFile[]): InputProblem[] {
  const prepared: Prepared[] = [];
  const written: Prepared[] = [];
  try {
    for (const changed of unlinked(group)) if (!isWritten(changed)) prepared.push(prepare(changed));
    for (const one of prepared) {
      replace(one);
      written.push(one);
    }
    return [];
  } catch (error) {
    for (const { temporary } of prepared) rmSync(temporary, { force: true });
    const wrong = written.flatMap(restore);
    if (!(error instanceof Unwritable)) throw error;
    const paths = wrong.map(({ path }) => path);
    return [{ path: error.file, message: error.message }, ...wrong, ...leftWith(error.file, group, paths)];
  }
}

/** The files of a group, each once: links may lead to one file several times. */
function unlinked(group: readonly ChangedFile[]): (ChangedFile & { readonly absolute: string })[] {
  const seen = new Map<string, ChangedFile>();
  return group.flatMap((changed) => {
    const { absolute, file, after } = changed;
    if (absolute === undefined) return [];
    const real = realOf(absolute);
    const before = seen.get(real);
    if (before && before.after !== after)
      throw new Unwritable(
        file,
        `it is the same file as ${before.file}, and both would change it; name only one of them`,
      );
    seen.set(real, changed);
    return before ? [] : [{ ...changed, absolute }];
  });
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Groups that share a real file are one. */
function byRealFile(groups: readonly (readonly ChangedFile[])[]): ChangedFile[][] {
  const joined: { files: ChangedFile[]; real: Set<string> }[] = [];
  for (const group of groups) {
    const real = new Set(group.flatMap(({ absolute }) => (absolute === undefined ? [] : [realOf(absolute)])));
    const same = joined.find((one) => [...real].some((path) => one.real.has(path)));
    if (!same) joined.push({ files: [...group], real });
    else {
      same.files.push(...group);
      for (const path of real) same.real.add(path);
    }
  }
  return joined.map(({ files }) => files);
}

/**
 * Writes groups of files, one a step; what could not be written stands among the problems, and is as it was. Between two
 * steps nothing is half done.
 */
export function* writing(groups: readonly (readonly ChangedFile[])[]): Generator<void, InputProblem[]> {
  const problems: InputProblem[] = [];
  for (const group of byRealFile(groups)) {
    problems.push(...writeGroup(group));
    yield;
  }
  return problems;
}

/** Writes all groups at once. */
export function writeFiles(groups: readonly (readonly ChangedFile[])[]): InputProblem[] {
  const steps = writing(groups);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
