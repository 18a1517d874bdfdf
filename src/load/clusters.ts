/** The clusters of what was read, and those of them that are judged. */

import { relative, resolve } from 'node:path';
import type { Cluster } from '../cluster/cluster.js';
import { clustersOf, configuredClusters, type NamedCluster } from '../cluster/clusters.js';
import { deliveriesOf } from '../cluster/deliveries.js';
import { KustomizationTree } from '../cluster/kustomization-tree.js';
import { below } from '../config/globs.js';
import type { ClusterConfig, Config } from '../config.js';
import { nearest } from '../nearest.js';
import { UsageError } from '../problems.js';
import { readFacts } from './facts.js';
import type { Loader } from './loader.js';
import type { FilesOptions, LoadOptions } from './options.js';
import { patchReader } from './patches.js';

/** The clusters of what was read: those of the configuration, else those that the files show. */
export function clustersIn(loader: Loader, root: string | undefined, cwd: string, options: LoadOptions): Cluster[] {
  const { objects } = loader;
  const tree = new KustomizationTree(objects);
  const repository = { ...loader.sorted(), tree, deliveries: deliveriesOf(objects, loader.path(root ?? ''), tree) };
  const read = patchReader(loader);
  const { configuration } = options;
  if (!configuration || configuration.clusters.length === 0)
    return clustersOf(repository, read, configuration?.kubevirt);
  const named = configuration.clusters.map((cluster) => namedCluster(cluster, configuration, cwd, loader, options));
  return configuredClusters(repository, named, read);
}

function namedCluster(
  { name, paths, kubevirt, facts }: ClusterConfig,
  { folder, kubevirt: usual }: Config,
  cwd: string,
  loader: Loader,
  { rendered }: LoadOptions,
): NamedCluster {
  const matches = below(folder, paths);
  const release = kubevirt ?? usual;
  const output = rendered?.get(name);
  return {
    name,
    holds: (path) => matches(loader.absolute(path)),
    ...(release === undefined ? {} : { release }),
    facts: readFacts(
      facts.map((file) => relative(cwd, resolve(folder, file))),
      cwd,
      loader.inputProblems,
    ),
    ...(output === undefined ? {} : { rendered: loader.output(output, name) }),
  };
}

/** The cluster that the user named, or all; facts given by a flag tell of one cluster. */
export function choose(
  clusters: readonly Cluster[],
  { cluster: wanted, facts: files = [] }: FilesOptions,
  cwd: string,
  loader: Loader,
  inScope: (file: string) => boolean,
): readonly Cluster[] {
  const names = clusters.map(({ name }) => name).filter((name) => name !== undefined);
  if (wanted !== undefined && !names.includes(wanted)) throw new UsageError(noCluster(wanted, names));
  const chosen = wanted === undefined ? clusters : clusters.filter(({ name }) => name === wanted);
  if (files.length === 0) return chosen;
  const reported = chosen.filter(({ objects }) => objects.some(({ document }) => document && inScope(document.file)));
  const about = chosen.length === 1 ? chosen : reported.filter(({ unassigned }) => unassigned === undefined);
  const [only] = about;
  if (!only || about.length > 1) throw new UsageError(severalClusters(names));
  const facts = readFacts(files, cwd, loader.inputProblems, true);
  return chosen.map((cluster) => (cluster === only ? cluster.withFacts(facts) : cluster));
}

function noCluster(wanted: string, names: readonly string[]): string {
  if (names.length === 0)
    return `there is no cluster "${wanted}": the files show only one, without a name; leave --cluster out`;
  const near = nearest(wanted, names);
  return `there is no cluster "${wanted}"; ${near === undefined ? `there are ${names.join(', ')}` : `did you mean ${near}?`}`;
}

const severalClusters = (names: readonly string[]): string =>
  `--facts tells of one cluster, and the paths hold several (${names.join(', ')}); name one with --cluster, or give each its facts in the configuration`;
