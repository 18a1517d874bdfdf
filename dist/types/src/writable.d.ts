/** Makes folders to write to, and says what keeps a file from being written. */
/** An error of writing in words. */
export declare function writeProblem(error: unknown): string;
/**
 * Makes a folder, and those above it that are not there. Node's own way tries for ever where the system denies that a folder
 * is there which is, as it does below /proc.
 */
export declare function makeFolder(folder: string, mode?: number): void;
