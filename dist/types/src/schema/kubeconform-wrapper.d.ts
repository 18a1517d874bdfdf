/**
 * Runs kubeconform, 0.7 or newer, and reads what it prints. Its exit code is 1 for findings and for its own failures alike, and
 * it passes over in silence what it cannot find: only what it prints as JSON about each file counts here.
 */
/** kubeconform cannot be run, or does not do as it should: no finding, but nothing was judged either. */
export declare class ToolError extends Error {
    readonly name = "ToolError";
}
export type KubeconformStatus = 'valid' | 'invalid' | 'error' | 'skipped' | 'empty';
/** What it says of one resource. */
export interface KubeconformResult {
    /** The file as it was given. */
    readonly file: string;
    /** Empty where it could not be read, as kind, version and name are. */
    readonly kind: string;
    /** API version. */
    readonly version: string;
    readonly name: string;
    readonly status: KubeconformStatus;
    readonly message: string;
    /** What does not fit, as far as it tells it apart; `path` is a slash before each key. */
    readonly errors: readonly {
        readonly path: string;
        readonly message: string;
    }[];
}
export interface KubeconformOptions {
    /** The program: a path, or a name to look for on PATH. */
    readonly program: string;
    /** Where schemas are: folders, addresses or templates of them, in the order in which they are asked. */
    readonly schemaLocations: readonly string[];
    /** The folder in which it runs, from which files and locations may be relative. */
    readonly cwd?: string;
    /** How long one call may take; default 300 s. */
    readonly timeoutSeconds?: number | undefined;
    /** Whether resources of one file are told in order; slower. Default false. */
    readonly inOrder?: boolean;
}
/** The program to run: the one that is given, else that of the environment, else the one on PATH. */
export declare const kubeconformProgram: (given: string | undefined, env: Readonly<Record<string, string | undefined>>) => string;
/**
 * The version that a program says it is.
 * @throws ToolError when it is not kubeconform, or too old.
 */
export declare function kubeconformVersion(program: string): string;
/**
 * What kubeconform says of every resource of some files. It is called as often as it takes for command lines to stay short, and
 * not at all for no files: without one it would read standard input.
 * @throws ToolError when it fails, so that what it says cannot be trusted.
 */
export declare function runKubeconform(files: readonly string[], options: KubeconformOptions): KubeconformResult[];
