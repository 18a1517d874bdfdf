/** The manifests that cdk8s hands over, with what stands around them. */
import type { LoadOptions } from '../load/options.js';
import { type Files } from '../read/files.js';
/** Manifests with the places that they are judged at. */
export interface Manifests {
    /** The path as cdk8s gave it, by absolute place. */
    readonly byPlace: ReadonlyMap<string, string>;
    /** The folder that they are taken to stand in, where they really stand elsewhere. */
    readonly output?: string;
}
/**
 * Where manifests stand: those of `--stdout` are in a temporary folder, and an output folder may be outside of the work tree.
 * They are judged as if they had been written to the output folder of the project, so that a verdict does not depend on it.
 */
export declare function placed(paths: readonly string[], cwd: string, output: string, stdout: boolean): Manifests;
/** The files of a run over manifests. What an earlier synth left in the output folder is no context of theirs. */
export declare function filesOf({ byPlace, output }: Manifests, cwd: string, options: LoadOptions): Files;
