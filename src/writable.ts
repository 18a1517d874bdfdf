/** Makes folders to write to, and says what keeps a file from being written. */

import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EEXIST: 'a link to nothing stands where its folder should',
  EISDIR: 'it is a folder',
  ENOENT: 'its folder does not exist',
  ENOSPC: 'no space is left on the disk',
  ENOTDIR: 'a file stands where its folder should',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only',
};

/** An error of writing in words. */
export function writeProblem(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return WORDS[code] ?? message;
}

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/**
 * Makes a folder, and those above it that are not there. Node's own way tries for ever where the system denies that a folder
 * is there which is, as it does below /proc.
 */
export function makeFolder(folder: string, mode?: number): void {
  const missing: string[] = [];
  for (let path = folder; !isThere(path); path = dirname(path)) missing.push(path);
  for (const path of missing.reverse())
    try {
      mkdirSync(path, mode);
    } catch (error) {
      // Another run may have made it meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !isThere(path)) throw error;
    }
}
