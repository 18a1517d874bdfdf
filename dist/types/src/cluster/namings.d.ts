/** What kustomizations make of the names and namespaces of what they build, each on top of those that it builds on. */
import { type KubeObject } from '../kube-object.js';
import type { KustomizationTree } from './kustomization-tree.js';
/** What is put around a name, and the namespace that counts in place of the object's own. */
export interface Naming {
    readonly prefix: string;
    readonly suffix: string;
    readonly namespace: string | undefined;
}
export declare class Namings {
    #private;
    private readonly tree;
    constructor(tree: KustomizationTree);
    /** The files that a kustomization builds, each with what becomes of the names in it. */
    of(kustomization: KubeObject): ReadonlyMap<string, readonly Naming[]>;
    /** Gives the names that an object bears on its way through kustomizations, its own first. */
    namesBy(kustomizations: Iterable<KubeObject>): (object: KubeObject) => readonly string[];
}
