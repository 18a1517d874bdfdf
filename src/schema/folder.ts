/** Folders of schemas on the disk. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { UsageError } from '../problems.js';
import { makeFolder, writeProblem } from '../writable.js';

/**
 * Changes a path, by what is given.
 * @throws UsageError where the system denies it.
 */
export function change(path: string, act: (path: string) => void): void {
  try {
    act(path);
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${writeProblem(error)}`);
  }
}

/**
 * Writes texts into a folder, by path below it.
 * @throws UsageError where that is denied.
 */
export function writeTexts(folder: string, texts: Iterable<readonly [file: string, text: string]>): void {
  change(folder, makeFolder);
  for (const [file, text] of texts) {
    const path = join(folder, file);
    change(dirname(path), makeFolder);
    change(path, () => writeFileSync(path, text));
  }
}

/** Calls something with an empty folder, which is gone afterwards. */
export function inTemporaryFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
