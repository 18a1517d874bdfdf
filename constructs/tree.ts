/** What is known of one construct tree, which is one app: its clusters, our constructs, and how it is guarded. */

import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { MissingGates } from '../src/construct-reader.js';
import { missingGates } from '../src/index.js';
import type { ICluster } from './cluster.js';
import type { GuardOptions } from './guard.js';
import type { Resource } from './resource.js';

export interface Tree {
  readonly root: IConstruct;
  /** In the order they were made. */
  readonly clusters: ICluster[];
  readonly resources: Map<ApiObject, Resource>;
  options: GuardOptions;
  /** Tells which gates objects need: the linter, by the library door unless it is at hand. */
  missingGates: MissingGates;
  /** The manifests of all objects, while they are being judged or written. */
  manifests: ReadonlyMap<ApiObject, unknown> | undefined;
  /** All objects by kind, while they are being judged or written. */
  kinds: ReadonlyMap<string, readonly ApiObject[]> | undefined;
  /** How many calls that judge or write them are under way: meanwhile nothing changes. */
  writing: number;
}

const trees = new WeakMap<IConstruct, Tree>();

/** The tree that a construct stands in. */
export function treeOf(construct: IConstruct): Tree {
  const { root } = construct.node;
  let tree = trees.get(root);
  if (!tree) {
    tree = {
      root,
      clusters: [],
      resources: new Map(),
      options: {},
      missingGates,
      manifests: undefined,
      kinds: undefined,
      writing: 0,
    };
    trees.set(root, tree);
  }
  return tree;
}

/** The objects of a tree, by kind. */
export function objectsByKind(tree: Tree): Map<string, ApiObject[]> {
  const found = new Map<string, ApiObject[]>();
  for (const construct of tree.root.node.findAll()) {
    if (!ApiObject.isApiObject(construct)) continue;
    const group = found.get(construct.kind);
    if (group) group.push(construct);
    else found.set(construct.kind, [construct]);
  }
  return found;
}

/** The objects of a kind in a tree. */
export function objectsOfKind(tree: Tree, kind: string): readonly ApiObject[] {
  const kinds = tree.kinds ?? objectsByKind(tree);
  if (tree.writing > 0) tree.kinds = kinds;
  return kinds.get(kind) ?? [];
}

/** Runs what judges or writes the objects of a tree; what was learnt of them is forgotten at its end. */
export function whileWriting<T>(tree: Tree, run: () => T): T {
  tree.writing++;
  try {
    return run();
  } finally {
    tree.writing--;
    if (tree.writing === 0) {
      tree.manifests = undefined;
      tree.kinds = undefined;
    }
  }
}
