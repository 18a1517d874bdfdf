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

const trees = new WeakMap<IConstruct, Tree>();

/** The tree that a construct stands in. */
export function treeOf(construct: IConstruct): Tree {
  const { root } = construct.node;
  let tree = trees.get(root);
  if (!tree) {
    tree = { root, clusters: [], resources: new Map(), options: {}, manifests: undefined };
    trees.set(root, tree);
  }
  return tree;
}
