/** How the files of a run are read: in how many threads, and by way of what is kept of them. */

import { availableParallelism } from 'node:os';
import { type Files, type FoundFile, sizeOf } from '../read/files.js';
import { LONGEST_DOCUMENT } from '../read/reading.js';
import type { LoadOptions } from './options.js';
import { type Readings, type TextReading, TextReadings } from './readings.js';

/** The most threads that are of use: what they read is still gathered and judged by one. */
const MOST = 4;
/** Characters that are read before more threads are thought of: runs that are short end before. */
const FIRST = 1024 * 1024;
/** Bytes that must be left for more threads to be worth their start: reading them takes about a second. */
const LEFT = 12 * 1024 * 1024;

function isLong(files: readonly FoundFile[]): boolean {
  let bytes = 0;
  return files.some((file) => {
    // Of one beyond the limit nothing is read.
    bytes += Math.min(sizeOf(file.absolute), LONGEST_DOCUMENT);
    return bytes > LEFT;
  });
}

/** Loaded only for runs that are large, or asked to. */
function parallel(files: Files, wanted: readonly FoundFile[], jobs: number): Readings {
  const { ParallelReadings } = require('./parallel-readings.js') as typeof import('./parallel-readings.js');
  return new ParallelReadings(files, wanted, jobs);
}

/** Reads alone until much is read and more is left. */
class GrowingReadings implements Readings {
  #readings: Readings;
  #characters = 0;
  #asked = 0;
  #grown = false;

  constructor(
    private readonly files: Files,
    private readonly jobs: number,
  ) {
    this.#readings = new TextReadings(files);
  }

  of(file: FoundFile): TextReading | undefined {
    this.#asked++;
    const read = this.#readings.of(file);
    this.#characters += read?.text.length ?? 0;
    if (!this.#grown && this.#characters > FIRST) this.#grow();
    return read;
  }

  /** Files are asked for in the order in which they were found. */
  #grow(): void {
    this.#grown = true;
    const left = this.files.files.slice(this.#asked);
    if (isLong(left)) this.#readings = parallel(this.files, left, this.jobs);
  }
}

/** Reads the files of a run: in `jobs` threads, or in as many as there are processors, up to four, for runs that are long. */
function threadsFor(files: Files, jobs: number | undefined): Readings {
  const threads = jobs ?? Math.min(availableParallelism(), MOST);
  // What stands in a revision only Git tells.
  if (threads === 1 || files.revision !== undefined) return new TextReadings(files);
  return jobs === undefined ? new GrowingReadings(files, threads) : parallel(files, files.files, threads);
}

/** Reads the files of a run, by way of its cache if it has one. */
export function readingsOf(files: Files, { jobs, cache, context = true }: LoadOptions): Readings {
  const readings = threadsFor(files, jobs);
  if (!cache) return readings;
  const { CachedReadings } = require('./cache.js') as typeof import('./cache.js');
  return new CachedReadings(files, readings, cache, !context);
}
