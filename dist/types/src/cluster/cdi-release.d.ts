/** Which release of CDI a cluster runs. */
import type { Cluster } from './cluster.js';
/** The release of CDI, as `v1.65.0`: what runs, else what Git deploys, else what it says; undefined when nothing tells it, or signs disagree. */
export declare function cdiRelease(cluster: Cluster): string | undefined;
