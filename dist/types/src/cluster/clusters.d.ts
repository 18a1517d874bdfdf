/** Makes the clusters of a repository: each with its own objects, patched as its own overlays patch them. */
import { type KubeObject } from '../kube-object.js';
import type { Release } from '../kubevirt/release.js';
import { Cluster } from './cluster.js';
import { type ReadPatch } from './kustomize-patches.js';
import { type Repository } from './owners.js';
/** A cluster that the configuration names. */
export interface NamedCluster {
    readonly name: string;
    /** Whether a file belongs to it by its path. */
    holds(path: string): boolean;
    readonly release?: Release;
    readonly facts: readonly KubeObject[];
    /** What its render command printed, where that was run. */
    readonly rendered?: readonly KubeObject[];
}
/** The clusters that a repository itself shows: one, unless something splits it. */
export declare function clustersOf(repository: Repository, read: ReadPatch, release?: Release): Cluster[];
/** The clusters of a configuration. Files that none of them names belong to no cluster that is known. */
export declare function configuredClusters(repository: Repository, named: readonly NamedCluster[], read: ReadPatch): Cluster[];
