/** Reads the files of a run and the facts given with it into clusters. */
import { Cluster } from './cluster/cluster.js';
import type { Config } from './config.js';
import type { DocumentProblem } from './read/documents.js';
import { type DiscoverOptions, type Files, type InputProblem } from './read/files.js';
/** Reads nothing else than these options, the named paths, their context and their configuration. */
export interface FilesOptions {
    /** Folder that relative paths start from; default: the working directory of the process. */
    readonly cwd?: string;
    /** Whether files beside the named paths are read for facts; default true. */
    readonly context?: boolean;
    /** Files with objects of the cluster, as `kubectl get -o yaml` prints them. */
    readonly facts?: readonly string[];
    /** Text of standard input, for the path `-`. */
    readonly stdin?: string;
    /** The file that standard input stands for: its name, and what is around it for context; default `<stdin>`. */
    readonly stdinFilename?: string;
    /** Name of the only cluster to judge; default: all. */
    readonly cluster?: string;
    /** Called as files are read, for progress. */
    readonly onFile?: (done: number, total: number) => void;
}
/** The same, with the configuration that was read. */
export interface LoadOptions extends FilesOptions {
    readonly configuration?: Config | undefined;
    /** What the render commands of the configuration printed, by cluster. */
    readonly rendered?: ReadonlyMap<string, string>;
    /** Whether excluded files are left out also when they are named themselves; default false. */
    readonly forceExclude?: boolean;
}
export interface Loaded {
    readonly clusters: readonly Cluster[];
    readonly documentProblems: readonly DocumentProblem[];
    /** Paths that could not be read. */
    readonly inputProblems: readonly InputProblem[];
    /** Whether findings in a file are reported. */
    inScope(file: string): boolean;
    /** Number of files in scope; what a command rendered counts as one. */
    readonly files: number;
    /** Whether files were left out as the configuration says. */
    readonly excluded: boolean;
    /** Whether captured facts were given; they are no files to judge. */
    readonly facts: boolean;
}
/** How the files of a run are found on the disk. */
export declare function diskOptions(options: LoadOptions): DiscoverOptions;
/** Reads the named paths with their context. What cannot be read stands among the problems; the rest is judged. */
export declare function loadFiles(paths: readonly string[], options?: LoadOptions): Loaded;
/** The same for files that were found already, on the disk or in a revision. */
export declare function loadFrom(found: Files, paths: readonly string[], options?: LoadOptions): Loaded;
/** Options for objects given to the library. */
export interface ObjectsOptions {
    /** KubeVirt release, as `1.8` or `1.8.4`; default: read from the objects. */
    readonly kubevirt?: string;
    /** Whether the objects are the whole cluster, so that what is absent does not exist; default true. */
    readonly complete?: boolean;
}
/** The objects given to the library as one cluster. What is no Kubernetes object is passed over. */
export declare function loadObjects(objects: readonly unknown[], options: ObjectsOptions): Cluster;
/** All that could not be read: paths, and documents with their place. */
export declare function unread({ inputProblems, documentProblems }: Loaded): readonly InputProblem[];
