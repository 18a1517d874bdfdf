/**
 * Which objects of a repository belong to which cluster. Several KubeVirt or HyperConverged objects split the tree: a
 * file belongs to the one whose folder is nearest to it. What is equally near to several is assigned to none of them.
 */
import type { KubeObject } from '../kube-object.js';
import { Cluster } from './cluster.js';
import type { Delivery } from './deliveries.js';
/** Splits the objects of a repository into clusters; `facts` were captured from the only cluster there is. */
export declare function clustersOf(objects: readonly KubeObject[], facts: readonly KubeObject[], deliveries: readonly Delivery[]): Cluster[];
