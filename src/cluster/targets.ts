/** As which releases a cluster is judged. */

import { type Release, supportedReleases } from '../kubevirt/release.js';
import type { Cluster } from './cluster.js';
import { type ReleaseSign, readReleaseOf } from './release.js';
import { Target } from './target.js';

export interface TargetChoice {
  /** One when the release is known, else those that KubeVirt supports, oldest first. */
  readonly releases: readonly Release[];
  readonly targets: readonly Target[];
  /** Where the release was read. */
  readonly from: string;
  readonly known: boolean;
  readonly sign?: ReleaseSign;
}

function choice(
  cluster: Cluster,
  releases: readonly Release[],
  rest: Omit<TargetChoice, 'releases' | 'targets'>,
): TargetChoice {
  return { releases, targets: releases.map((release) => new Target(cluster, release)), ...rest };
}

/** Chooses the releases; `kubevirt` is one that the user gave, which must be readable. */
export function targetsOf(cluster: Cluster, kubevirt: Release | undefined): TargetChoice {
  if (kubevirt) return choice(cluster, [kubevirt], { from: 'given', known: true });
  const sign = readReleaseOf(cluster);
  if (sign) return choice(cluster, [sign.release], { from: sign.from, known: true, sign });
  return choice(cluster, supportedReleases(), { from: 'not known: the supported releases are judged', known: false });
}
