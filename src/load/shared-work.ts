/** What the threads that read the files of a run tell each other. */

/** Of whom a file is: who sets it first from `FREE` reads it. */
export const FREE = 0;
export const TAKEN = 1;

/** A file as a thread is asked to read it. */
export interface WorkFile {
  readonly absolute: string;
  readonly path: string;
  /** Whether all of it is read, whatever stands in it. */
  readonly whole: boolean;
}

export interface Work {
  readonly files: readonly WorkFile[];
  /** One number a file: `FREE` or `TAKEN`. */
  readonly claims: Int32Array;
  /** How many answers were sent; who waits for one is woken when it grows. */
  readonly sent: Int32Array;
}

/** What a thread says of a file; neither text nor documents where nothing in it is of interest. */
export interface WorkAnswer {
  readonly index: number;
  readonly text?: string;
  /** As `keptDocuments` writes them. */
  readonly documents?: string;
  /** Whether it could not be read: who asks then finds out why. */
  readonly failed?: boolean;
}
