/** Writes a file that a command is asked for: as a whole, or not at all. */

import { randomBytes } from 'node:crypto';
import { chmodSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeProblem } from '../writable.js';

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** Replaces a file in one step, so that nobody reads half of it; links are followed, and the mode stays. */
function replace(path: string, text: string | Uint8Array, before: Stats | undefined): void {
  const real = before ? realpathSync(path) : path;
  const temporary = join(dirname(real), `.${basename(real)}.${randomBytes(6).toString('hex')}.vmstate`);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    if (before) chmodSync(temporary, before.mode & 0o7777);
    renameSync(temporary, real);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes a text to a file. What is no regular file, as a pipe or /dev/stderr, is written to as it is. Returns what went wrong. */
export function writeWhole(path: string, text: string | Uint8Array): string | undefined {
  const before = statOf(path);
  try {
    if (before && !before.isFile()) writeFileSync(path, text);
    else replace(path, text, before);
    return undefined;
  } catch (error) {
    return writeProblem(error);
  }
}
