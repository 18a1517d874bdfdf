/**
 * Which files of a repository belong to which cluster, when no configuration says so. Signs of a cluster are, in this
 * order: where Argo CD brings things, kustomizations that install different KubeVirt releases, and KubeVirt or
 * HyperConverged objects. A file belongs to the clusters that it is brought to or built for, else to the one that is
 * nearest by folder. What is equally near to several belongs to none of them.
 */

import { HYPERCONVERGED_GROUP, isJudgedGroup, KUBEVIRT_GROUP } from '../facts/kinds.js';
import { indexBy } from '../index-by.js';
import { type KubeObject, pathOf } from '../kube-object.js';
import { isUnknown } from '../value.js';
import type { Delivery } from './deliveries.js';
import { directory } from './kustomization.js';
import type { KustomizationTree } from './kustomization-tree.js';
import { releaseUrlVersion } from './release.js';

/** What was read of a repository. */
export interface Repository {
  /** The objects that are deployed, as far as Git tells: no patches. */
  readonly objects: readonly KubeObject[];
  /** Objects that are patches, and that no kustomization in sight names. */
  readonly loose: readonly KubeObject[];
  readonly tree: KustomizationTree;
  readonly deliveries: readonly Delivery[];
}

/** A cluster to be. */
export interface Owner {
  readonly name: string;
  /** Folders that stand for it, as lists of names. */
  readonly folders: readonly (readonly string[])[];
  /** Files that are surely its own. */
  readonly files: Set<string>;
  /** Kustomizations that build for it. */
  readonly kustomizations: Set<KubeObject>;
  /** Whether a delivery may bring something to it. */
  gets(delivery: Delivery): boolean;
}

const folderNames = (file: string): string[] => file.split('/').slice(0, -1);

function owner(name: string, files: Iterable<string>): Owner {
  const own = new Set(files);
  const folders = [...new Set([...own].map(directory))].map((folder) =>
    folder.split('/').filter((part) => part !== ''),
  );
  return { name, folders, files: own, kustomizations: new Set(), gets: () => true };
}

const isAnchor = ({ group, kind }: KubeObject): boolean =>
  (group === KUBEVIRT_GROUP && kind === 'KubeVirt') || (group === HYPERCONVERGED_GROUP && kind === 'HyperConverged');

/** Destinations of Argo CD that get judged objects of this repository, when there are several. */
function destinations({ objects, deliveries, tree }: Repository): Owner[] {
  if (deliveries.length === 0) return [];
  const files = new Set(objects.filter(({ group }) => isJudgedGroup(group)).map(pathOf));
  const byName = indexBy(deliveries, ({ destination }) => (isUnknown(destination) ? undefined : destination));
  const owners = [...byName].flatMap(([name, list]) => {
    const brought = [...files].filter((file) => list.some(({ brings }) => brings(file)));
    if (brought.length === 0) return [];
    const gets = ({ destination }: Delivery): boolean => typeof destination !== 'string' || destination === name;
    const found = { ...owner(name, brought), gets };
    for (const { kustomizations } of list)
      for (const root of kustomizations)
        for (const one of tree.reach(root).kustomizations) found.kustomizations.add(one);
    return [found];
  });
  return owners.length > 1 ? owners : [];
}

/** Kustomizations that install KubeVirt from the URL of a release, when they name different ones. */
function installations({ tree }: Repository): Owner[] {
  const found = tree.all.flatMap((object) => {
    const version = releaseUrlVersion(object);
    return version === undefined ? [] : [{ object, version }];
  });
  if (new Set(found.map(({ version }) => version)).size < 2) return [];
  return found.map(({ object }) => owner(directory(pathOf(object)) || '.', [pathOf(object)]));
}

/**
 * A KubeVirt and a HyperConverged object alone in a folder configure one cluster; files with several of a kind are several.
 * What stands in one file belongs together: nothing tells which of its objects are whose.
 */
function anchorGroups(objects: readonly KubeObject[]): KubeObject[][] {
  const byFolder = indexBy(objects.filter(isAnchor), (object) => directory(pathOf(object)));
  return [...byFolder.values()].flatMap((here) => {
    const kinds = new Set(here.map(({ kind }) => kind));
    return kinds.size === here.length ? [here] : [...indexBy(here, pathOf).values()];
  });
}

function shared(left: readonly string[], right: readonly string[]): number {
  let count = 0;
  while (count < left.length && count < right.length && left[count] === right[count]) count++;
  return count;
}

/** The only owner that is nearest to a folder; undefined when several are. */
export function nearestOwner(path: readonly string[], owners: readonly Owner[]): Owner | undefined {
  let best: Owner[] = [];
  let most = -1;
  for (const candidate of owners) {
    const count = Math.max(...candidate.folders.map((folder) => shared(path, folder)));
    if (count > most) best = [];
    if (count >= most) best.push(candidate);
    most = Math.max(most, count);
  }
  return best.length === 1 ? best[0] : undefined;
}

/** Adds the objects that configure KubeVirt: to the owner that they are brought to or nearest to, else as owners. */
function withAnchors(owners: readonly Owner[], { objects }: Repository): Owner[] {
  const groups = anchorGroups(objects);
  const result = [...owners];
  for (const group of groups) {
    const [first] = group as [KubeObject];
    const file = pathOf(first);
    if (owners.some(({ files }) => files.has(file))) continue;
    const near = nearestOwner(folderNames(file), owners);
    if (near) {
      for (const object of group) near.files.add(pathOf(object));
      continue;
    }
    const folder = directory(file);
    const alone = groups.every((other) => other === group || directory(pathOf(other[0] as KubeObject)) !== folder);
    result.push(owner(alone ? folder || '.' : file, group.map(pathOf)));
  }
  return result;
}

/** What an overlay builds belongs to the cluster whose KubeVirt object it builds too, else to the one it is nearest to. */
function addOverlays(owners: readonly Owner[], repository: Repository): void {
  const anchors = new Set(repository.objects.filter(isAnchor).map(pathOf));
  const own = owners.map(({ files }) => new Set([...files].filter((file) => anchors.has(file))));
  for (const root of repository.tree.roots()) {
    const { files, kustomizations } = repository.tree.reach(root);
    if (owners.some((candidate) => candidate.kustomizations.has(root))) continue;
    const built = owners.filter((_, index) => [...(own[index] as Set<string>)].some((file) => files.has(file)));
    const found = built.length > 0 ? built : [nearestOwner(folderNames(pathOf(root)), owners)];
    const [only] = found;
    if (!only || found.length > 1) continue;
    for (const file of files) only.files.add(file);
    for (const one of kustomizations) only.kustomizations.add(one);
  }
}

/** The clusters that a repository shows signs of; fewer than two when nothing splits it. */
export function ownersOf(repository: Repository): Owner[] {
  const told = destinations(repository);
  const owners = withAnchors(told.length > 0 ? told : installations(repository), repository);
  if (owners.length > 1) addOverlays(owners, repository);
  return owners;
}
