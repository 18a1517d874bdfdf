/** Finds the files to judge and those beside them that give context. */
/** A file that was found. */
export interface FoundFile {
    /** As the user knows it: relative to the working directory, with `/`. */
    readonly path: string;
    readonly absolute: string;
    /** Whether findings in it are reported; else it only gives context. */
    readonly scope: boolean;
    /** Whether it was named itself rather than found in a folder. */
    readonly named: boolean;
    /** Whether it is a pipe, as shells make them of a command's output; only one that was named is read. */
    readonly pipe?: boolean;
}
/** A path that could not be read, with what to do about it. */
export interface InputProblem {
    readonly path: string;
    readonly message: string;
}
export interface Discovery {
    readonly files: readonly FoundFile[];
    readonly problems: readonly InputProblem[];
    /** Where paths in manifests start: the root of the Git work tree, else the folder that stands for the repository. */
    readonly root?: string;
    /** Whether files were left out as the configuration says. */
    readonly excluded: boolean;
}
/** What is left out, by absolute path. */
export interface Exclusion {
    /** The file of the configuration, which is no manifest unless it is named itself. */
    readonly own?: string;
    /** Whether a file was given as facts of the cluster: it is what stands there, not what Git brings. */
    isFacts(absolute: string): boolean;
    excludes(absolute: string, folder: boolean): boolean;
    /** Whether files that are named themselves are left out too. */
    readonly named: boolean;
}
/** The files of a run with their texts: on the disk, or in a revision. */
export interface Files extends Discovery {
    /** The text of a file by its absolute path; throws when it cannot be read. */
    text(absolute: string): string;
    /** The Git revision that they stand in, as the user named it; absent for the disk. */
    readonly revision?: string;
}
export interface DiscoverOptions {
    readonly cwd: string;
    /** Whether files beside the named paths are read for facts. */
    readonly context: boolean;
    /** Folder that is the context of paths below it, unless it lies above their Git work tree. */
    readonly contextFolder?: string | undefined;
    readonly exclusion?: Exclusion | undefined;
    /** A file whose text comes from elsewhere: what stands around it gives context, and it is not read itself. */
    readonly replaced?: string | undefined;
}
/** Folders that are never looked into. */
export declare const SKIPPED_FOLDERS: ReadonlySet<string>;
/** Whether a file may hold manifests, by its name. */
export declare const isManifestFile: (name: string) => boolean;
/** An absolute path as the user knows it: from the working directory, with `/`. */
export declare const pathFrom: (cwd: string, absolute: string) => string;
/** The most bytes of a file that is read: what a text can hold. */
export declare const LARGEST_FILE: number;
/**
 * The text of a file: UTF-8, or UTF-16 with a byte order mark, as some shells write it.
 * @param pipes Whether a pipe is read too, as shells make them of a command's output.
 */
export declare function readText(path: string, pipes?: boolean): string;
/** The text of a file that is known to be a regular one, at less cost. */
export declare function readRegular(path: string): string;
/** The same for bytes that were read already. */
export declare function textOf(bytes: Uint8Array): string;
/** A file system error in words. */
export declare function errorText(error: unknown): string;
/** The root of the Git work tree around a folder; undefined outside of one. */
export declare function gitRoot(folder: string): string | undefined;
/** Whether a glob has so many stars that trying all that they may stand for takes long. */
export declare const isCostlyGlob: (glob: string) => boolean;
/** What is told of a link that is not followed. */
export declare const LEADS_OUT = "it is a link that leads out of the repository";
/**
 * Whether what is called so in a folder leads out of the repository by links of it. A checkout does not decide what else of
 * the machine is read, or written.
 */
export declare function leadsOut(folder: string, name: string, cwd: string): boolean;
/** Whether a file stands at a path, or behind a link there. */
export declare function isFile(path: string): boolean;
/** The bytes of a file; 0 where there is none to be read. */
export declare function sizeOf(path: string): number;
/** Whether a path is a link to nothing. Where nobody may look there is none. */
export declare function isBrokenLink(path: string): boolean;
/** Whether a path leads to a folder. */
export declare function isFolder(path: string): boolean;
/** Whether an absolute path is a folder or stands below it. */
export declare const isWithin: (path: string, folder: string) => boolean;
/** Whether anything stands at a path. */
export declare function exists(path: string): boolean;
/** The root of the Git work tree around a path. */
export declare function contextRoot(path: string, cwd: string): string | undefined;
/**
 * Finds manifests: those below the named paths, which are reported, and those of the folders around them, which give
 * context. Nothing is thrown for a path that cannot be read; it stands among the problems.
 */
export declare function discover(paths: readonly string[], options: DiscoverOptions): Discovery;
/** Finds manifests on the disk. */
export declare function diskFiles(paths: readonly string[], options: DiscoverOptions): Files;
