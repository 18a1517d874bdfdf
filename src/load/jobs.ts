/** How the files of a run are read: in how many threads, and by way of what is kept of them. */

import { type Files, type FoundFile, sizeOf } from '../read/files.js';
import { LONGEST_DOCUMENT } from '../read/reading.js';
import { readSlowly } from '../read/yaml-values.js';
import type { LoadOptions } from './options.js';
import { type Readings, type SlowReader, TextReadings } from './readings.js';

/** The most threads that are of use: what they read is still gathered and judged by one. */
const MOST = 4;
/** Characters of documents that are slow to read before more threads are thought of: runs that are short end before. */
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
function parallel(wanted: readonly FoundFile[], jobs: number): SlowReader {
  const { ParallelReading } = require('./parallel-reading.js') as typeof import('./parallel-reading.js');
  const reading = new ParallelReading(wanted, jobs);
  return (text, file) => reading.read(text, file);
}

/** As many threads as there are processors, up to four; asked only where there is much to read. */
function usualJobs(): number {
  const { availableParallelism } = require('node:os') as typeof import('node:os');
  return Math.min(availableParallelism(), MOST);
}

/** Reads alone until much was slow to read and more is left. Plain documents are read in less time than threads take to tell. */
function growing(files: readonly FoundFile[]): SlowReader {
  let slow = 0;
  let reader: SlowReader | undefined;
  return (text, file) => {
    slow += text.length;
    if (!reader && slow > FIRST) {
      // Files are asked for in the order in which they were found.
      const left = files.slice(files.indexOf(file) + 1);
      const jobs = isLong(left) ? usualJobs() : 1;
      reader = jobs > 1 ? parallel(left, jobs) : readSlowly;
    }
    return (reader ?? readSlowly)(text, file);
  };
}

/** Reads what is slow to read: in `jobs` threads, or in as many as are usual where there is much of it. */
function slowReader({ files, revision }: Files, jobs: number | undefined): SlowReader {
  // What stands in a revision only Git tells.
  if (jobs === 1 || revision !== undefined) return readSlowly;
  return jobs === undefined ? growing(files) : parallel(files, jobs);
}

/** Reads the files of a run, by way of its cache if it has one. */
export function readingsOf(files: Files, { jobs, cache, context = true }: LoadOptions): Readings {
  const reader = slowReader(files, jobs);
  if (!cache) return new TextReadings(files, reader);
  const { KeptReading } = require('./cache.js') as typeof import('./cache.js');
  const kept = new KeptReading(reader, cache, !context);
  const readings = new TextReadings(files, (text, file) => kept.read(text, file));
  return { of: (file) => readings.of(file), end: () => kept.end() };
}
