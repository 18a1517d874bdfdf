/** Objects captured from a cluster, as files hold them. */
/** Files with objects of the cluster, as `kubectl get ... -o yaml` prints them; relative to the working directory. */
export type FactsFiles = string | readonly string[];
/**
 * The objects of some files.
 * @throws Error that names the file, and the line where it cannot be read.
 */
export declare function readFacts(files: FactsFiles | undefined): readonly unknown[];
