/** Finds the file that an import means, by the rules of TypeScript as far as projects use them. */
/** Reads files by absolute path; undefined where there is none. */
export type ReadText = (absolute: string) => string | undefined;
export declare class Resolver {
    #private;
    private readonly read;
    constructor(read: ReadText);
    /** The absolute path of the file that a file imports; undefined for a package. */
    resolve(from: string, specifier: string): string | undefined;
}
