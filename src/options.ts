/** Options that lint and plan share, read at the border. */

import { KNOWN_RELEASES, type Release, readRelease } from './kubevirt/release.js';
import { UsageError } from './problems.js';

/** The release that a text names, or what to say when it is none that is known. */
export function knownRelease(version: string): Release | string {
  const reading = readRelease(version);
  if ('release' in reading) return reading.release;
  const known = KNOWN_RELEASES.map(({ minor }) => minor).join(', ');
  return `KubeVirt release ${JSON.stringify(version)} is not known; known are ${known}`;
}

/** Reads a release the user typed; throws a UsageError naming the known ones when it is none of them. */
export function releaseOption(version: string | undefined): Release | undefined {
  if (version === undefined) return undefined;
  if (typeof version !== 'string') throw new UsageError('kubevirt takes the release as a string');
  const release = knownRelease(version);
  if (typeof release === 'string') throw new UsageError(release);
  return release;
}
