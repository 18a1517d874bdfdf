/** How the files of a run are read: in how many threads, and by way of what is kept of them. */
import { type Files } from '../read/files.js';
import type { LoadOptions } from './options.js';
import { type Readings } from './readings.js';
/** Reads the files of a run, by way of its cache if it has one. */
export declare function readingsOf(files: Files, { jobs, cache, context }: LoadOptions): Readings;
