/** Reads both sides of a change: the base, which is a folder or a Git revision, and the working tree. */
import type { LoadOptions } from './load/options.js';
import { type Loaded } from './load.js';
export interface Sides {
    readonly before: Loaded;
    readonly after: Loaded;
    /** The text of a file of the base's revision, for excerpts. */
    baseText(file: string): string | undefined;
    /** The path now of a file or folder of the base, as far as nothing was moved. */
    twin(path: string): string;
}
/**
 * Reads a Git revision and the named paths.
 * @throws UsageError when there is no such revision.
 */
export declare function loadRevision(base: string, paths: readonly string[], options: LoadOptions): Sides;
/**
 * Reads the base and the named paths.
 * @param base A folder that exists, else a Git revision; `./main` is always a folder, `refs/heads/main` a revision.
 * @throws UsageError when it is neither.
 */
export declare function loadSides(base: string, paths: readonly string[], options?: LoadOptions): Sides;
