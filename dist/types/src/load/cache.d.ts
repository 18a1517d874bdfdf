/**
 * Keeps what files say from one run to the next, by their content: a file is read again where a byte of it has changed, and
 * what was written by another program than this one, or is damaged, is not used.
 */
import { type Files, type FoundFile } from '../read/files.js';
import { type Readings, type TextReading } from './readings.js';
/** Where what files say is kept. */
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
/** Reads files by way of what is kept of them. */
export declare class CachedReadings implements Readings {
    #private;
    private readonly files;
    private readonly readings;
    private readonly place;
    private readonly keepOthers;
    /**
     * @param readings Reads the files where nothing at all is kept yet.
     * @param keepOthers Whether what was kept of other files stays: for runs that see only some of them.
     */
    constructor(files: Files, readings: Readings, place: CachePlace, keepOthers: boolean);
    of(file: FoundFile): TextReading | undefined;
    end(): void;
}
