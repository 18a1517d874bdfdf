/** Objects given to the library. */
import { Cluster } from '../cluster/cluster.js';
import type { Loaded } from '../load.js';
/** Options for objects given to the library. */
export interface ObjectsOptions {
    /** KubeVirt release, as `1.8` or `1.8.4`; default: read from the objects. */
    readonly kubevirt?: string;
    /** Whether the objects are the whole cluster, so that what is absent does not exist; default true. */
    readonly complete?: boolean;
    /** Objects captured from the cluster: they are known to exist and are not judged themselves. Default: none. */
    readonly facts?: readonly unknown[];
    /**
     * Whether the objects are as a cluster serves them, so that their status counts; false for manifests, whose status is
     * dropped when they are applied. Default true.
     */
    readonly observed?: boolean;
}
/** The objects given to the library as one cluster. What is no Kubernetes object is passed over. */
export declare function loadObjects(objects: readonly unknown[], options: ObjectsOptions): Cluster;
/** The objects of manifests as one cluster, judged by some definitions too; what files have beside them is empty. */
export declare function loadedObjects(objects: readonly unknown[], crds: readonly string[], cwd: string): Pick<Loaded, 'documentProblems' | 'inputProblems' | 'inScope'> & {
    readonly cluster: Cluster;
};
