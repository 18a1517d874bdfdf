/**
 * The files of a Git revision, read from the object store alone: work tree and index are not touched, and nothing runs
 * that a repository can configure (filters, hooks, fsmonitor, pager, fetching).
 */
/** The texts of a revision's files, by path from the root of the repository. */
export declare class Revision {
    #private;
    readonly name: string;
    /** Paths of the wanted files, in Git's order. */
    readonly paths: readonly string[];
    /**
     * @param wanted Which files are read, by path.
     * @throws UsageError when there is no such revision, or no Git.
     */
    constructor(root: string, name: string, wanted: (path: string) => boolean);
    /** The text of a file; undefined when it is none of those that were read. */
    text(path: string): string | undefined;
}
