/** Reads the files of a run and the facts given with it into clusters. */
import type { Cluster } from './cluster/cluster.js';
import type { LoadOptions } from './load/options.js';
import type { DocumentProblem } from './read/documents.js';
import { type DiscoverOptions, type Files, type InputProblem } from './read/files.js';
export interface Loaded {
    readonly clusters: readonly Cluster[];
    readonly documentProblems: readonly DocumentProblem[];
    /** Paths that could not be read. */
    readonly inputProblems: readonly InputProblem[];
    /** Whether findings in a file are reported. */
    inScope(file: string): boolean;
    /** The name of a file from the top of the repository: the same wherever the run starts. */
    nameOf(file: string): string;
    /** The file of such a name, as the user knows it. */
    fileOf(name: string): string;
    /** Number of files in scope; what a command rendered counts as one. */
    readonly files: number;
    /** Whether files were left out as the configuration says. */
    readonly excluded: boolean;
    /** Whether captured facts were given; they are no files to judge. */
    readonly facts: boolean;
}
export declare const STDIN = "-";
/** The file that standard input stands for where nothing else is said. */
export declare const STDIN_NAME = "<stdin>";
/** How the files of a run are found on the disk. */
export declare function diskOptions(options: LoadOptions): DiscoverOptions;
/** Finds the files of the named paths and of their context on the disk. */
export declare function findFiles(paths: readonly string[], options?: LoadOptions): Files;
/** Reads the named paths with their context. What cannot be read stands among the problems; the rest is judged. */
export declare function loadFiles(paths: readonly string[], options?: LoadOptions): Loaded;
/** The same for files that were found already, on the disk or in a revision. */
export declare function loadFrom(found: Files, paths: readonly string[], options?: LoadOptions): Loaded;
/** All that could not be read: paths, and documents with their place. */
export declare function unread({ inputProblems, documentProblems }: Loaded): readonly InputProblem[];
