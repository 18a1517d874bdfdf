/**
 * Keeps what documents say that are slow to read from one run to the next, by their content: one is read again where a byte
 * of it has changed, and what was written by another program than this one, or is damaged, is not used. Plain documents are
 * read in less time than it takes to look up what was kept of them.
 */
import { type FoundFile } from '../read/files.js';
import { type Reading } from '../read/reading.js';
import type { SlowReader } from './readings.js';
/** Where what documents say is kept. */
export interface CachePlace {
    /** A folder of its own. */
    readonly folder: string;
    /** Which of the files in it is written; all are read. Default: `all`. */
    readonly name?: string;
    /** Writes a file in one step; tells what went wrong. */
    write(path: string, bytes: Uint8Array): string | undefined;
    /** Called where nothing can be kept, with the reason: the run itself is none the worse. */
    failed(reason: string): void;
}
/** Reads documents by way of what is kept of them. */
export declare class KeptReading {
    #private;
    private readonly slowly;
    private readonly place;
    private readonly keepOthers;
    /**
     * @param slowly Reads what is not kept.
     * @param keepOthers Whether what was kept of other documents stays: for runs that see only some of them.
     */
    constructor(slowly: SlowReader, place: CachePlace, keepOthers: boolean);
    read(text: string, file: FoundFile): Reading;
    end(): void;
}
