/** Makes the clusters of a repository: each with its own objects, patched as its own overlays patch them. */

import { isJudgedGroup } from '../facts/kinds.js';
import { type KubeObject, pathOf } from '../kube-object.js';
import type { Release } from '../kubevirt/release.js';
import { Cluster } from './cluster.js';
import type { KustomizationTree } from './kustomization-tree.js';
import { type AppliedPatch, type Build, buildsOf, type ReadPatch, withPatches } from './kustomize-patches.js';
import { Namings } from './namings.js';
import { nearestOwner, type Owner, ownersOf, type Repository } from './owners.js';
import { placeRendered } from './rendered.js';

/** A cluster that the configuration names. */
export interface NamedCluster {
  readonly name: string;
  /** Whether a file belongs to it by its path. */
  holds(path: string): boolean;
  readonly release?: Release;
  readonly facts: readonly KubeObject[];
  /** What its render command printed, where that was run. */
  readonly rendered?: readonly KubeObject[];
}

/** What patches the objects of a cluster: the kustomizations that build for it, and what brings things to it. */
function builds(owner: Owner, { tree, deliveries }: Repository): Build[] {
  const own = tree.all.filter((object) => owner.kustomizations.has(object));
  const namings = new Namings(tree);
  return [...buildsOf(own, tree, namings), ...patching(deliveries.filter(owner.gets), namings)];
}

const patching = (deliveries: Repository['deliveries'], namings: Namings): Build[] =>
  deliveries
    .filter(({ patches }) => patches.length > 0)
    .map(({ brings, kustomizations, patches }) => ({
      builds: brings,
      namesOf: namings.namesBy(kustomizations),
      patches,
      fromRelease: false,
    }));

/** The repository with the deliveries that may bring something to a cluster. */
const gotBy = ({ gets }: Owner, repository: Repository): Repository => ({
  ...repository,
  deliveries: repository.deliveries.filter(gets),
});

/** The objects of a part of the repository as a cluster. */
function make(
  objects: readonly KubeObject[],
  by: readonly Build[],
  { deliveries }: Repository,
  read: ReadPatch,
  rest: Omit<ConstructorParameters<typeof Cluster>[0], 'objects' | 'complete'>,
  { rendered = [], loose = [] }: { rendered?: readonly KubeObject[]; loose?: readonly AppliedPatch[] } = {},
): Cluster {
  const { objects: patched, applied } = withPatches(objects, by, read);
  const all = [...rendered, ...patched];
  return new Cluster({ ...rest, objects: all, patches: [...applied, ...loose], deliveries, complete: false });
}

function everything(
  repository: Repository,
  read: ReadPatch,
  rest: { unassigned?: string; release?: Release } = {},
): Cluster {
  const { objects, tree, deliveries, loose } = repository;
  const namings = new Namings(tree);
  const by = [...buildsOf(tree.all, tree, namings), ...patching(deliveries, namings)];
  return make(objects, by, repository, read, rest, { loose: asPatches(loose) });
}

/** Patches that no kustomization in sight names: what they change cannot be told. */
const asPatches = (loose: readonly KubeObject[]): AppliedPatch[] =>
  loose.map((object) => ({
    value: object.value,
    object,
    place: { object, path: [] },
    objects: [],
    fromRelease: false,
  }));

/** The owners of a file: those it surely belongs to, else the nearest one. */
function ownersOfFile(file: string, owners: readonly Owner[]): readonly Owner[] {
  const sure = owners.filter(({ files }) => files.has(file));
  if (sure.length > 0) return sure;
  const near = nearestOwner(file.split('/').slice(0, -1), owners);
  return near ? [near] : [];
}

/** The objects of each owner, and those of none. */
function assign(
  objects: readonly KubeObject[],
  ownersOfOne: (file: string) => readonly Owner[],
): { held: Map<Owner, KubeObject[]>; rest: KubeObject[] } {
  const held = new Map<Owner, KubeObject[]>();
  const rest: KubeObject[] = [];
  const byFile = new Map<string, readonly Owner[]>();
  for (const object of objects) {
    const file = pathOf(object);
    const found = byFile.get(file) ?? ownersOfOne(file);
    byFile.set(file, found);
    if (found.length === 0) rest.push(object);
    for (const owner of found) {
      const own = held.get(owner);
      if (own) own.push(object);
      else held.set(owner, [object]);
    }
  }
  return { held, rest };
}

/** The clusters that a repository itself shows: one, unless something splits it. */
export function clustersOf(repository: Repository, read: ReadPatch, release?: Release): Cluster[] {
  const owners = ownersOf(repository);
  const given = release === undefined ? {} : { release };
  if (owners.length < 2) return [everything(repository, read, given)];
  const { held, rest } = assign(repository.objects, (file) => ownersOfFile(file, owners));
  const loose = assign(repository.loose, (file) => ownersOfFile(file, owners));
  const clusters = owners.map((owner) => {
    const more = { ...given, name: owner.name, nearby: rest };
    const patches = { loose: asPatches(loose.held.get(owner) ?? []) };
    return make(held.get(owner) ?? [], builds(owner, repository), gotBy(owner, repository), read, more, patches);
  });
  const unassigned = `it may belong to ${owners.length} clusters`;
  return [...clusters, ...remaining(rest, { ...repository, loose: loose.rest }, read, { ...given, unassigned })];
}

/** A configured cluster as an owner: the files of its paths, and what overlays among them build on. */
function configured(named: NamedCluster, files: ReadonlySet<string>, tree: KustomizationTree): Owner {
  const own = new Set([...files].filter((file) => named.holds(file)));
  const kustomizations = new Set<KubeObject>();
  for (const object of tree.all.filter((one) => own.has(pathOf(one)))) {
    const reached = tree.reach(object);
    for (const file of reached.files) own.add(file);
    for (const one of reached.kustomizations) kustomizations.add(one);
  }
  return { name: named.name, folders: [], files: own, kustomizations, gets: () => true };
}

/** Configured clusters without what is brought to others of them: what builds for those alone, and nothing for it alone. */
function withoutForeign(owners: readonly Owner[]): Owner[] {
  const alone = (one: KubeObject, owner: Owner): boolean =>
    owner.kustomizations.has(one) && owners.every((other) => other === owner || !other.kustomizations.has(one));
  return owners.map((owner) => ({
    ...owner,
    gets: ({ kustomizations }) =>
      kustomizations.some((one) => alone(one, owner)) ||
      !kustomizations.some((one) => owners.some((other) => other !== owner && alone(one, other))),
  }));
}

/** The clusters of a configuration. Files that none of them names belong to no cluster that is known. */
export function configuredClusters(repository: Repository, named: readonly NamedCluster[], read: ReadPatch): Cluster[] {
  const { objects, tree } = repository;
  const files = new Set([...objects, ...tree.all, ...repository.loose].map(pathOf));
  const owners = withoutForeign(named.map((cluster) => configured(cluster, files, tree)));
  const { held, rest } = assign(objects, (file) => owners.filter((owner) => owner.files.has(file)));
  const patches = assign(repository.loose, (file) => owners.filter((owner) => owner.files.has(file)));
  let others = rest;
  const clusters = owners.map((owner, index) => {
    const { name, facts, release, rendered } = named[index] as NamedCluster;
    const own = held.get(owner) ?? [];
    const loose = asPatches(patches.held.get(owner) ?? []);
    const more = { name, facts, nearby: rest, ...(release === undefined ? {} : { release }) };
    const got = gotBy(owner, repository);
    if (rendered === undefined) return make(own, builds(owner, repository), got, read, more, { loose });
    const output = placeRendered(rendered, own, tree, rest);
    others = others.filter((object) => !output.isRendered(object));
    return make(output.left, builds(owner, repository), got, read, more, { loose, rendered: output.placed });
  });
  const unassigned = 'no cluster of the configuration names its file';
  return [...clusters, ...remaining(others, { ...repository, loose: patches.rest }, read, { unassigned })];
}

/** What belongs to no cluster that is known, as one of which nothing is known. */
function remaining(
  objects: readonly KubeObject[],
  repository: Repository,
  read: ReadPatch,
  rest: { unassigned: string; release?: Release },
) {
  if (!objects.some(({ group }) => isJudgedGroup(group))) return [];
  return [everything({ ...repository, objects }, read, rest)];
}
