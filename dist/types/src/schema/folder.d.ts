/** Folders of schemas on the disk. */
/**
 * Changes a path, by what is given.
 * @throws UsageError where the system denies it.
 */
export declare function change(path: string, act: (path: string) => void): void;
/**
 * Writes texts into a folder, by path below it.
 * @throws UsageError where that is denied.
 */
export declare function writeTexts(folder: string, texts: Iterable<readonly [file: string, text: string]>): void;
/** Calls something with an empty folder, which is gone afterwards. */
export declare function inTemporaryFolder<T>(use: (folder: string) => T): T;
