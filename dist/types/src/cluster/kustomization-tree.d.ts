/** How the kustomizations of a repository build on each other. They are read as data; kustomize itself is not run. */
import { type KubeObject, type Place } from '../kube-object.js';
import { type Path } from '../value.js';
/** A patch as a kustomization names it: its text, or the file that holds it. */
export interface PatchSource {
    readonly inline?: string;
    /** Path of the file, relative as the kustomization's own path is. */
    readonly file?: string;
    /** What it is applied to; absent where the patch itself says it. */
    readonly target?: unknown;
    /** Whether it is a replacement, which copies a value into fields of its own targets. */
    readonly isReplacement?: true;
    /** Where it is named. */
    readonly place: Place;
}
/** What a kustomization builds. */
export interface Reach {
    /** The files of its resources, through all bases and components. */
    readonly files: ReadonlySet<string>;
    /** The patches it applies to them: its own and its components'. */
    readonly patches: readonly PatchSource[];
    /** The kustomizations it builds on. */
    readonly kustomizations: ReadonlySet<KubeObject>;
}
/**
 * The patches that a map of an object names, as kustomizations and what embeds them write them.
 * @param folder Folder that their files are named from.
 */
export declare function patchesIn(object: KubeObject, base: Path, folder: string): PatchSource[];
/** Every kustomization by its folder, and what each reaches. */
export declare class KustomizationTree {
    #private;
    readonly all: readonly KubeObject[];
    /** @param objects All objects that were read; those in files named as kustomizations count. */
    constructor(objects: readonly KubeObject[]);
    /** The kustomization of a folder. */
    in(folder: string): KubeObject | undefined;
    /** Those of some kustomizations that no other one of them builds on. */
    roots(among?: readonly KubeObject[]): KubeObject[];
    /** What a kustomization builds. */
    reach(kustomization: KubeObject): Reach;
}
