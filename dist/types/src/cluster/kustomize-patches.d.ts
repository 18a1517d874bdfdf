/**
 * What kustomize patches change: a field that some overlay patches is unknown in its base, since nothing tells which of
 * the overlays runs. Patches are read as data; kustomize itself is not run.
 */
import { type KubeObject, type Place } from '../kube-object.js';
import { type Path } from '../value.js';
import type { KustomizationTree, PatchSource } from './kustomization-tree.js';
import type { Namings } from './namings.js';
/** A document of a patch: an object to merge, or a list of operations. */
export interface PatchDocument {
    readonly value: unknown;
    /** The object to merge, where it stands in a file of its own that was read. */
    readonly object?: KubeObject;
}
/** Reads the documents of a patch; undefined when it cannot be read. */
export type ReadPatch = (source: PatchSource) => readonly PatchDocument[] | undefined;
/** Whether a value is what a patch brings, which is judged where the patch stands. */
export declare const isBroughtByPatch: (value: unknown) => boolean;
/** Something that builds files with patches: a kustomization, or what delivers one. */
export interface Build {
    builds(file: string): boolean;
    /** The names that an object bears on its way, by any of which a patch may name it. */
    namesOf(object: KubeObject): readonly string[];
    readonly patches: readonly PatchSource[];
    /** Whether it builds the objects of a KubeVirt release from its URL too, which are not read. */
    readonly fromRelease: boolean;
}
/** What kustomizations build; a component builds nothing by itself. */
export declare const buildsOf: (kustomizations: readonly KubeObject[], tree: KustomizationTree, namings: Namings) => Build[];
/** A patch and what it changes. */
export interface AppliedPatch extends PatchDocument {
    /** Where the patch stands, or is named. */
    readonly place: Place;
    /** The objects of this repository that it changes, as they are without it. */
    readonly objects: readonly KubeObject[];
    readonly fromRelease: boolean;
}
/** The object that a merge patch is written as; undefined for a JSON patch. */
export declare const mergeOf: ({ value }: PatchDocument) => KubeObject | undefined;
/** Where a path of a merge patch stands: in its own file, else where the patch is named. */
export declare const placeIn: ({ object, place }: AppliedPatch, path: Path, at?: Place["at"]) => Place;
export interface Patched {
    /** The objects with every field unknown that a patch may change. */
    readonly objects: readonly KubeObject[];
    readonly applied: readonly AppliedPatch[];
}
/** Applies the patches of some builds to the objects that they build. */
export declare function withPatches(objects: readonly KubeObject[], builds: readonly Build[], read: ReadPatch): Patched;
