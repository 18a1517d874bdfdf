/** Reads the files of a run for others that share its cache, and judges nothing. */

import { isOfShard, type Shard } from '../fingerprint.js';
import type { Files, FoundFile } from '../read/files.js';
import { readingsOf } from './jobs.js';
import type { LoadOptions } from './options.js';
import { isProgram } from './programs.js';

/**
 * Reads files, so that what they say is kept.
 * @param shard The part of them that is read, each by its name alone; default: all.
 * @returns the number of files read. What cannot be read is for those to tell who judge it.
 */
export function indexFiles(found: Files, options: LoadOptions, shard?: Shard): number {
  const files = found.files.filter(({ path }) => !isProgram(path) && (!shard || isOfShard(path, shard)));
  const readings = readingsOf({ ...found, files }, options);
  for (const [index, file] of files.entries()) {
    options.onFile?.(index, files.length);
    read(file, (one) => readings.of(one));
  }
  readings.end?.();
  return files.length;
}

function read(file: FoundFile, of: (file: FoundFile) => unknown): void {
  try {
    of(file);
  } catch {
    // The run that judges it says so.
  }
}
