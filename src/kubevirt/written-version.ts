/** The API version in which an object is written for a release. */

import { API_VERSIONS, WRITTEN_KINDS, type WrittenKind } from '../facts/api-versions.js';
import { inRange, type Release } from './release.js';

/** The API versions of a kind that a KubeVirt release serves, oldest first, without the group. */
export const servedVersions = (kind: WrittenKind, release: Release): readonly string[] =>
  Object.entries(API_VERSIONS[WRITTEN_KINDS[kind]] ?? {}).flatMap(([version, range]) =>
    inRange(release, range) ? [version] : [],
  );

/**
 * The newest API version of a kind that a KubeVirt release serves, with its group: `snapshot.kubevirt.io/v1beta1`. An
 * object of an older version would be refused by the release that ends it, and one of a newer version by this one.
 *
 * @throws RangeError when the release does not serve the kind at all
 */
export function writtenVersion(kind: WrittenKind, release: Release): string {
  const newest = servedVersions(kind, release).at(-1);
  if (newest === undefined) throw new RangeError(`${release.label} does not serve ${kind}`);
  return `${WRITTEN_KINDS[kind]}/${newest}`;
}
