/** Globs of a configuration, matched against paths relative to its folder. */
/** What is wrong with a glob, if anything. */
export declare function globProblem(glob: string): string | undefined;
/** Whether a path, relative and with `/`, matches one of some globs. The library is loaded only for the first of them. */
export declare function globMatcher(globs: readonly string[]): (path: string) => boolean;
/** A test of absolute paths by globs that are relative to a folder. */
export declare const below: (folder: string, globs: readonly string[]) => ((absolute: string) => boolean);
/** The same for folders of which all that stands below matches. */
export declare const wholly: (folder: string, globs: readonly string[]) => ((absolute: string) => boolean);
