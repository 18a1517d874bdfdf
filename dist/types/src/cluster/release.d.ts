/** Which KubeVirt release a cluster runs, and where that was read. */
import { type KubeObject } from '../kube-object.js';
import { type Release } from '../kubevirt/release.js';
import { type Path } from '../value.js';
import { Cluster } from './cluster.js';
/** A release that was read, and where. `newer`: what stands there is beyond the releases known. */
export interface ReleaseSign {
    readonly release: Release;
    readonly from: string;
    readonly object: KubeObject;
    /** Where in the object it stands, as far as one field tells it. */
    readonly path: Path;
    readonly newer?: string;
}
/** The version in the URL of a KubeVirt release that a kustomization names among its resources. */
export declare function releaseUrlVersion(kustomization: KubeObject): string | undefined;
/** The release of a cluster as its objects tell it; undefined when none does, or when they disagree. */
export declare function readReleaseOf(cluster: Cluster): ReleaseSign | undefined;
/** A version that the objects tell and that is older than any known, with where it stands. */
export declare function olderReleaseOf(cluster: Cluster): string | undefined;
/** The release as Git tells it, whatever runs. */
export declare const writtenReleaseOf: ({ objects, unassigned }: Cluster) => ReleaseSign | undefined;
