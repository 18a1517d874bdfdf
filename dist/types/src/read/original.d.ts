/** The sources that programs were compiled from. */
/** The text of a file by its absolute path; undefined where there is none. */
type Read = (path: string) => string | undefined;
/**
 * The file that a program was written as: itself unless it was compiled, which it may not have been yet; undefined where
 * that is not there.
 */
export declare function originalOf(file: string, read: Read): string | undefined;
export {};
