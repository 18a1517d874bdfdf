/**
 * Which objects of a repository belong to which cluster. Several KubeVirt or HyperConverged objects split the tree: a
 * file belongs to the one whose folder is nearest to it. What is equally near to several is assigned to none of them.
 */

import { HYPERCONVERGED_GROUP, KUBEVIRT_GROUP } from '../facts/kinds.js';
import type { KubeObject } from '../kube-object.js';
import { Cluster } from './cluster.js';
import type { Delivery } from './deliveries.js';

const isAnchor = ({ group, kind }: KubeObject): boolean =>
  (group === KUBEVIRT_GROUP && kind === 'KubeVirt') || (group === HYPERCONVERGED_GROUP && kind === 'HyperConverged');

const folders = (object: KubeObject): string[] => (object.document?.file ?? '').split('/').slice(0, -1);

function shared(left: readonly string[], right: readonly string[]): number {
  let count = 0;
  while (count < left.length && count < right.length && left[count] === right[count]) count++;
  return count;
}

interface Anchor {
  readonly objects: KubeObject[];
  readonly folders: readonly string[];
}

/** A KubeVirt and a HyperConverged object alone in a folder configure one cluster; several of a kind are several. */
function anchorsOf(objects: readonly KubeObject[]): Anchor[] {
  const byFolder = new Map<string, KubeObject[]>();
  for (const object of objects.filter(isAnchor)) {
    const key = folders(object).join('/');
    byFolder.set(key, [...(byFolder.get(key) ?? []), object]);
  }
  return [...byFolder.values()].flatMap((here) => {
    const kinds = new Set(here.map(({ kind }) => kind));
    const groups = kinds.size === here.length ? [here] : here.map((object) => [object]);
    return groups.map((group) => ({ objects: group, folders: folders(group[0] as KubeObject) }));
  });
}

/** The only anchor that is nearest to a folder; undefined when several are. */
function nearest(path: readonly string[], anchors: readonly Anchor[]): Anchor | undefined {
  let best: Anchor[] = [];
  let most = -1;
  for (const anchor of anchors) {
    const count = shared(path, anchor.folders);
    if (count > most) best = [];
    if (count >= most) best.push(anchor);
    most = Math.max(most, count);
  }
  return best.length === 1 ? best[0] : undefined;
}

/** A name for an anchor's cluster: its folder, or its object where a folder holds several. */
function nameOf(anchor: Anchor, anchors: readonly Anchor[]): string {
  const folder = anchor.folders.join('/') || '.';
  const alone = anchors.filter((other) => other.folders.join('/') === anchor.folders.join('/')).length === 1;
  const [object] = anchor.objects;
  return alone ? folder : `${object?.document?.file ?? folder}`;
}

/** Splits the objects of a repository into clusters; `facts` were captured from the only cluster there is. */
export function clustersOf(
  objects: readonly KubeObject[],
  facts: readonly KubeObject[],
  deliveries: readonly Delivery[],
): Cluster[] {
  const anchors = anchorsOf(objects);
  const first = anchors[0];
  const single = anchors.length < 2 || facts.length > 0 || first === undefined;
  if (single) return [new Cluster({ objects, facts, deliveries, complete: false })];
  const assigned = new Map<Anchor, KubeObject[]>(anchors.map((anchor) => [anchor, []]));
  const rest: KubeObject[] = [];
  const byFolder = new Map<string, Anchor | undefined>();
  for (const object of objects) {
    const own = isAnchor(object) ? anchors.find((anchor) => anchor.objects.includes(object)) : undefined;
    const path = folders(object);
    const key = path.join('/');
    if (!byFolder.has(key)) byFolder.set(key, nearest(path, anchors));
    const anchor = own ?? byFolder.get(key);
    (anchor ? assigned.get(anchor) : rest)?.push(object);
  }
  const clusters = [...assigned].map(
    ([anchor, list]) =>
      new Cluster({ name: nameOf(anchor, anchors), objects: list, nearby: rest, deliveries, complete: false }),
  );
  if (rest.length === 0) return clusters;
  const unassigned = `${anchors.length} KubeVirt or HyperConverged objects are equally near`;
  return [...clusters, new Cluster({ objects: rest, deliveries, complete: false, unassigned })];
}
