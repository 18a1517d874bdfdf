/** What is known of one construct tree, which is one app: its clusters, our constructs, and how it is guarded. */
import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { ICluster } from './cluster.js';
import type { GuardOptions } from './guard.js';
import type { Resource } from './resource.js';
export interface Tree {
    readonly root: IConstruct;
    /** In the order they were made. */
    readonly clusters: ICluster[];
    readonly resources: Map<ApiObject, Resource>;
    options: GuardOptions;
    /** The manifests of all objects, while they are being judged or written. */
    manifests: ReadonlyMap<ApiObject, unknown> | undefined;
}
/** The tree that a construct stands in. */
export declare function treeOf(construct: IConstruct): Tree;
