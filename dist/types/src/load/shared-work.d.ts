/** What the threads that read the files of a run tell each other. */
/** Of whom a file is: who sets it first from `FREE` reads what is slow to read in it. */
export declare const FREE = 0;
export declare const HERE = 1;
export declare const THERE = 2;
/** A file as a thread is asked to read it. */
export interface WorkFile {
    readonly absolute: string;
    readonly path: string;
    /** Whether all of it is read, whatever stands in it. */
    readonly whole: boolean;
}
export interface Work {
    readonly files: readonly WorkFile[];
    /** One number a file: `FREE`, `HERE` for the main thread, or `THERE` for another. */
    readonly claims: Int32Array;
    /** How many answers were sent; who waits for one is woken when it grows. */
    readonly sent: Int32Array;
}
/** What a thread says of a file: none of its documents where it could not be read, as who asks then finds out why. */
export interface WorkAnswer {
    readonly index: number;
    /** The texts that were slow to read, each with its reading as JSON. */
    readonly readings: readonly (readonly [text: string, json: string])[];
}
