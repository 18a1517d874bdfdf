/** As which releases a cluster is judged. */
import { type Release } from '../kubevirt/release.js';
import type { Cluster } from './cluster.js';
import { Target } from './target.js';
export interface TargetChoice {
    /** The cluster in each release judged: one when it is known, else those KubeVirt supports, oldest first. */
    readonly targets: readonly Target[];
    /** Where the release was read. */
    readonly from: string;
}
/** Chooses the releases; `kubevirt` is one that the user gave. */
export declare function targetsOf(cluster: Cluster, kubevirt: Release | undefined): TargetChoice;
