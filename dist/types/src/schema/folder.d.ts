/** Folders of schemas on the disk. */
/** Writes texts into a folder, by path below it. */
export declare function writeTexts(folder: string, texts: Iterable<readonly [file: string, text: string]>): void;
/** Calls something with an empty folder, which is gone afterwards. */
export declare function inTemporaryFolder<T>(use: (folder: string) => T): T;
