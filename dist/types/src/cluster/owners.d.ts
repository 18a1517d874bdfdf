/**
 * Which files of a repository belong to which cluster, when no configuration says so. Signs of a cluster are, in this
 * order: where Argo CD brings things, kustomizations that install different KubeVirt releases, and KubeVirt or
 * HyperConverged objects. A file belongs to the clusters that it is brought to or built for, else to the one that is
 * nearest by folder. What is equally near to several belongs to none of them.
 */
import { type KubeObject } from '../kube-object.js';
import type { Delivery } from './deliveries.js';
import type { KustomizationTree } from './kustomization-tree.js';
/** What was read of a repository. */
export interface Repository {
    /** The objects that are deployed, as far as Git tells: no patches. */
    readonly objects: readonly KubeObject[];
    /** Objects that are patches, and that no kustomization in sight names. */
    readonly loose: readonly KubeObject[];
    readonly tree: KustomizationTree;
    readonly deliveries: readonly Delivery[];
}
/** A cluster to be. */
export interface Owner {
    readonly name: string;
    /** Folders that stand for it, as lists of names. */
    readonly folders: readonly (readonly string[])[];
    /** Files that are surely its own. */
    readonly files: Set<string>;
    /** Kustomizations that build for it. */
    readonly kustomizations: Set<KubeObject>;
    /** Whether a delivery may bring something to it. */
    gets(delivery: Delivery): boolean;
}
/** The only owner that is nearest to a folder; undefined when several are. */
export declare function nearestOwner(path: readonly string[], owners: readonly Owner[]): Owner | undefined;
/** The clusters that a repository shows signs of; fewer than two when nothing splits it. */
export declare function ownersOf(repository: Repository): Owner[];
