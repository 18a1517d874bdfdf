/** Writes a captured file as a whole or not at all. */

import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../problems.js';

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENOENT: 'its folder is not there',
  ENOSPC: 'no space is left on the disk',
  ENOTDIR: 'a file stands where its folder should',
  EROFS: 'the file system is read-only',
};

/** Where a file really stands, or will: links are followed. */
function placeOf(path: string): { readonly real: string; readonly mode: number; readonly isOther: boolean } {
  try {
    const real = realpathSync(path);
    const stat = statSync(real);
    return { real, mode: stat.mode & 0o777, isOther: !stat.isFile() };
  } catch {
    return { real: path, mode: 0o666 & ~process.umask(), isOther: false };
  }
}

function replace(real: string, mode: number, text: string): void {
  const temporary = join(dirname(real), `.${basename(real)}.${randomBytes(6).toString('hex')}.vmstate`);
  try {
    const handle = openSync(temporary, 'wx', mode);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, real);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Writes a text to a file by way of another one beside it, so that nobody ever reads half of it.
 * @throws UsageError when it cannot; then what stood there still does.
 */
export function writeWhole(file: string, text: string, cwd: string): void {
  const { real, mode, isOther } = placeOf(resolve(cwd, file));
  try {
    // A pipe or device is written to; to take its place would destroy it.
    if (isOther) writeFileSync(real, text);
    else replace(real, mode, text);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UsageError(`${file}: it cannot be written: ${WORDS[code] ?? message}`);
  }
}
