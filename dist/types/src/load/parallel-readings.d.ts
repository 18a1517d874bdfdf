/** Reads the files of a large run in several threads. */
import type { Files, FoundFile } from '../read/files.js';
import { type Readings, type TextReading } from './readings.js';
/**
 * Reads each file in whatever thread comes first: this one from the first file to the last, the others from the last to the
 * first. What is asked for is then here, or on its way.
 */
export declare class ParallelReadings implements Readings {
    #private;
    /** @param jobs Number of threads, this one among them. */
    constructor(files: Files, wanted: readonly FoundFile[], jobs: number);
    of(file: FoundFile): TextReading | undefined;
}
