/** What comes before what when a GitOps tool brings the objects of a repository into a cluster for the first time. */
import type { KubeObject } from '../kube-object.js';
import type { Cluster } from './cluster.js';
import type { Delivery } from './deliveries.js';
/** Whether an Application surely applies an object no later than another one that should be there first. */
export declare function isTooEarly(delivery: Delivery, object: KubeObject, needed: KubeObject): boolean;
/**
 * Whether Flux may wait for one Kustomization before it applies another: by dependsOn, its own or of what brings it.
 * What stands in templates or is patched in counts as waiting.
 */
export declare function mayWaitFor(cluster: Cluster, delivery: Delivery, first: Delivery): boolean;
