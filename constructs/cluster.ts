/** Which cluster an object of the app belongs to, and what is known of it. */

import type { IConstruct } from 'constructs';
import { lintObjects } from '../src/index.js';
import { KNOWN_RELEASES, type Release, readRelease } from '../src/kubevirt/release.js';
import { text } from '../src/value.js';
import { type FactsFiles, readFacts } from './facts.js';
import { type Tree, treeOf } from './tree.js';

/** Something that runs KubeVirt in a cluster: `KubeVirt`, `HyperConverged`, or an import of one that exists. */
export interface ICluster extends IConstruct {
  /** The KubeVirt release, as `1.8` or `1.8.4`; undefined where only captured facts can tell it. */
  readonly kubevirtRelease: string | undefined;
  /** Files captured from the cluster. */
  readonly facts: FactsFiles | undefined;
}

/** How far up two constructs first meet: the number of scopes they share. */
function shared(left: IConstruct, right: IConstruct): number {
  const [one, other] = [left.node.scopes, right.node.scopes];
  let count = 0;
  while (count < one.length && one[count] === other[count]) count++;
  return count;
}

/** The cluster nearest in the tree; undefined where several are equally near. */
function nearest(construct: IConstruct, clusters: readonly ICluster[]): ICluster | undefined {
  const distances = clusters.map((cluster) => shared(construct, cluster));
  const most = Math.max(...distances);
  const found = clusters.filter((_, index) => distances[index] === most);
  return found.length === 1 ? found[0] : undefined;
}

/** The cluster that a construct belongs to: the one named, else the only one of the app, else the nearest in the tree. */
export function clusterOf(construct: IConstruct, named: ICluster | undefined): ICluster | undefined {
  const { clusters } = treeOf(construct);
  if (named !== undefined || clusters.length === 0) return named;
  return clusters.length === 1 ? clusters[0] : nearest(construct, clusters);
}

const facts = new WeakMap<IConstruct, readonly unknown[]>();

/** The objects captured from a cluster; of an app without any, those that were given to the app. */
export function factsOf(tree: Tree, cluster: ICluster | undefined): readonly unknown[] {
  const key = cluster ?? tree.root;
  let known = facts.get(key);
  if (!known) {
    if (tree.options.facts !== undefined && tree.clusters.length > 1)
      throw new Error('facts: the app has several clusters; give each its own, not the guard of all');
    known = [...readFacts(cluster?.facts), ...readFacts(tree.options.facts)];
    facts.set(key, known);
  }
  return known;
}

const indexes = new WeakMap<readonly unknown[], ReadonlyMap<string, unknown>>();

const keyOf = (kind: unknown, namespace: unknown, name: unknown): string => [kind, namespace, name].join('\0');

const indexOf = (objects: readonly unknown[]): ReadonlyMap<string, unknown> =>
  new Map(
    objects.map((object) => {
      const [namespace, name] = [text(object, 'metadata', 'namespace'), text(object, 'metadata', 'name')];
      return [keyOf(text(object, 'kind'), namespace, name), object];
    }),
  );

/** An object as it was captured from the cluster that a construct belongs to; undefined where it was not. */
export function captured(
  construct: IConstruct & { readonly cluster: ICluster | undefined },
  kind: string,
  namespace: string | undefined,
  name: string,
): unknown {
  const objects = factsOf(treeOf(construct), clusterOf(construct, construct.cluster));
  if (objects.length === 0) return undefined;
  const index = indexes.get(objects) ?? indexOf(objects);
  indexes.set(objects, index);
  return index.get(keyOf(kind, namespace, name));
}

/** The release as text that a cluster is judged in; undefined where it is to be read from facts or manifests. */
export const releaseText = (tree: Tree, cluster: ICluster | undefined): string | undefined =>
  cluster?.kubevirtRelease ?? tree.options.release;

/** The release that a construct is made for; undefined where nothing tells it. */
export function releaseOf(construct: IConstruct, named: ICluster | undefined): Release | undefined {
  const tree = treeOf(construct);
  const cluster = clusterOf(construct, named);
  const version = releaseText(tree, cluster) ?? capturedRelease(factsOf(tree, cluster));
  return version === undefined ? undefined : knownRelease(version);
}

/**
 * The release that a text names.
 * @throws Error that names the releases known, when it is none of them.
 */
export function knownRelease(version: string): Release {
  const reading = readRelease(version);
  if ('release' in reading) return reading.release;
  const known = KNOWN_RELEASES.map(({ minor }) => minor).join(', ');
  throw new Error(`KubeVirt release ${JSON.stringify(version)} is not known; known are ${known}`);
}

const releases = new WeakMap<readonly unknown[], string | undefined>();

/** The release that captured objects tell. */
function capturedRelease(objects: readonly unknown[]): string | undefined {
  if (objects.length === 0) return undefined;
  if (!releases.has(objects)) {
    const [target] = lintObjects([], { facts: objects, complete: false }).targets;
    releases.set(objects, target === undefined || target.from === 'not known' ? undefined : target.kubevirt);
  }
  return releases.get(objects);
}
