/**
 * What kustomize patches change: a field that some overlay patches is unknown in its base, since nothing tells which of
 * the overlays runs. Patches are read as data; kustomize itself is not run.
 */
import type { KubeObject } from '../kube-object.js';
/** A patch as a kustomization names it: its text, or the file that holds it. */
export interface PatchSource {
    readonly inline?: string;
    /** Path of the file, relative as the kustomization's own path is. */
    readonly file?: string;
    /** What it is applied to; absent where the patch itself says it. */
    readonly target?: unknown;
}
/** The values of a patch's documents; undefined when it cannot be read. */
export type ReadPatch = (source: PatchSource) => readonly unknown[] | undefined;
/** The objects with every field unknown that a patch of some kustomization may change. */
export declare function withPatches(objects: readonly KubeObject[], read: ReadPatch): readonly KubeObject[];
