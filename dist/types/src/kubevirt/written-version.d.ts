/** The API version in which an object is written for a release. */
import { type WrittenKind } from '../facts/api-versions.js';
import { type Release } from './release.js';
/** The API versions of a kind that a KubeVirt release serves, oldest first, without the group. */
export declare const servedVersions: (kind: WrittenKind, release: Release) => readonly string[];
/**
 * The newest API version of a kind that a KubeVirt release serves, with its group: `snapshot.kubevirt.io/v1beta1`. An
 * object of an older version would be refused by the release that ends it, and one of a newer version by this one.
 *
 * @throws RangeError when the release does not serve the kind at all
 */
export declare function writtenVersion(kind: WrittenKind, release: Release): string;
