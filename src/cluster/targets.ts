/** As which releases a cluster is judged. */

import { type Release, supportedReleases } from '../kubevirt/release.js';
import type { Cluster } from './cluster.js';
import { readReleaseOf } from './release.js';
import { Target } from './target.js';

export interface TargetChoice {
  /** The cluster in each release judged: one when it is known, else those KubeVirt supports, oldest first. */
  readonly targets: readonly Target[];
  /** Where the release was read. */
  readonly from: string;
}

/** Chooses the releases; `kubevirt` is one that the user gave. */
export function targetsOf(cluster: Cluster, kubevirt: Release | undefined): TargetChoice {
  if (kubevirt) return { targets: [new Target(cluster, kubevirt)], from: 'given' };
  if (cluster.release) return { targets: [new Target(cluster, cluster.release)], from: 'configured' };
  const sign = readReleaseOf(cluster);
  if (!sign) {
    const targets = supportedReleases().map((release) => new Target(cluster, release, { known: false }));
    return { targets, from: 'not known' };
  }
  const newer = sign.newer === undefined ? {} : { newer: sign.newer };
  return { targets: [new Target(cluster, sign.release, { known: true, ...newer })], from: sign.from };
}
