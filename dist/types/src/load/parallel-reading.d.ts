/** Reads what is slow to read in several threads. */
import type { FoundFile } from '../read/files.js';
import type { Reading } from '../read/reading.js';
/**
 * Reads each file in whatever thread comes first: this one from the first file to the last, the others from the last to the
 * first. What is asked for is then here, or on its way.
 */
export declare class ParallelReading {
    #private;
    /** @param jobs Number of threads, this one among them. */
    constructor(wanted: readonly FoundFile[], jobs: number);
    /** Reads a document of a file. */
    read(text: string, { absolute }: FoundFile): Reading;
}
