/** Objects captured from a cluster, as files hold them. */
/** Files with objects of the cluster, as `kubectl get ... -o yaml` prints them; relative to the working directory. */
export type FactsFiles = string | readonly string[];
/** Takes a text for the content of a file that is not read itself, and gives a path that means it. */
export declare function remember(text: string): string;
/**
 * The objects of some files.
 * @throws Error that names the file, and the line where it cannot be read.
 */
export declare function readFacts(files: FactsFiles | undefined): readonly unknown[];
