/** What the files of a run say, each read when it is asked for. */
import { type ReadDocument, type TextOptions } from '../read/documents.js';
import type { Files, FoundFile } from '../read/files.js';
import type { Reading } from '../read/reading.js';
/** A text with the documents in it. */
export interface TextReading {
    readonly text: string;
    readonly documents: readonly ReadDocument[];
}
/** Reads files. */
export interface Readings {
    /**
     * What a file says; undefined where nothing in it is of interest.
     * @throws what reading from the disk or a revision throws.
     */
    of(file: FoundFile): TextReading | undefined;
    /** Called when all files were asked for. */
    end?: () => void;
}
/** Whether all of a file is read, whatever stands in it: it was named, or is read by its name. */
export declare const isReadWhole: ({ named, path }: Pick<FoundFile, "named" | "path">) => boolean;
/** How a text of a file is read; undefined where nothing in it is of interest, and for what was captured, which is no manifest. */
export declare function optionsFor(text: string, file: string, whole: boolean): TextOptions | undefined;
/** Reads a document that is not plain YAML, of a file. */
export type SlowReader = (text: string, file: FoundFile) => Reading;
/** Reads one file after the other. */
export declare class TextReadings implements Readings {
    private readonly files;
    private readonly slowly;
    constructor(files: Files, slowly?: SlowReader);
    of(file: FoundFile): TextReading | undefined;
}
