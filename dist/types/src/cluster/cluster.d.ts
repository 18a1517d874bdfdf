/** The objects of one cluster, indexed: those that are judged and those that were captured from it. */
import { type KubeObject } from '../kube-object.js';
import type { Release } from '../kubevirt/release.js';
import { Unknown } from '../value.js';
import type { Delivery } from './deliveries.js';
import type { AppliedPatch } from './kustomize-patches.js';
export interface ClusterInput {
    /** Name in the configuration; absent when there is only one. */
    readonly name?: string;
    /** Objects that are judged: from Git, or given to the library. */
    readonly objects: readonly KubeObject[];
    /** Objects captured from the cluster. */
    readonly facts?: readonly KubeObject[];
    /** Whether `objects` are all there is, so that what is absent does not exist. */
    readonly complete: boolean;
    /** Objects that may belong to this cluster: nothing tells to which of several. */
    readonly nearby?: readonly KubeObject[];
    /** Why the objects that configure this cluster cannot be told, where that is so. */
    readonly unassigned?: string;
    /** What brings manifests of the repository into clusters. */
    readonly deliveries?: readonly Delivery[];
    /** The patches of kustomize that were applied to the objects. */
    readonly patches?: readonly AppliedPatch[];
    /** The release that the configuration gives it. */
    readonly release?: Release;
}
export declare class Cluster {
    #private;
    readonly name: string | undefined;
    readonly unassigned: string | undefined;
    readonly objects: readonly KubeObject[];
    readonly facts: readonly KubeObject[];
    /** Every Argo CD Application and Flux Kustomization of the repository, whatever cluster it brings things to. */
    readonly deliveries: readonly Delivery[];
    readonly patches: readonly AppliedPatch[];
    /** The release that the configuration gives it; undefined where it is to be read. */
    readonly release: Release | undefined;
    constructor(input: ClusterInput);
    /** The judged objects of a kind, in order of reading. */
    of(group: string, kind: string): readonly KubeObject[];
    /** The captured objects of a kind. */
    captured(group: string, kind: string): readonly KubeObject[];
    /** The objects of a kind known to exist: judged ones first, then captured ones that Git does not hold. */
    all(group: string, kind: string): readonly KubeObject[];
    /** Whether no object of a kind exists beside those of `all`. */
    knowsAll(group: string, kind: string): boolean;
    /**
     * The objects of a kind with a name; without a namespace on either side the name decides. Unknown when none is known
     * but one may exist.
     */
    find(group: string, kind: string, name: string, namespace?: string): readonly KubeObject[] | Unknown;
    /** Those of them that are known to exist. */
    known(group: string, kind: string, name: string, namespace?: string): readonly KubeObject[];
    /** The same cluster with objects captured from it. */
    withFacts(facts: readonly KubeObject[]): Cluster;
    /** What brings an object of Git into this cluster, as far as it is to be seen. */
    deliveriesOf({ document }: KubeObject): readonly Delivery[];
    /** Whether an object of that name may belong to this cluster or to another one. */
    isNearby(group: string, kind: string, name: string): boolean;
}
