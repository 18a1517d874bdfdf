/** The sources that programs were compiled from. */
/** The file that a program was written as: itself unless it was compiled; undefined where that is not there. */
export declare function originalOf(file: string): string | undefined;
