/** A KubeVirt release, and the questions that tables ask of it. */

import { BEHAVIOURS, type Behaviour, type BehaviourName, type ReleaseRange } from '../facts/behaviours.js';
import { KUBEVIRT_RELEASES, SUPPORTED_MINORS } from '../facts/releases.js';

/** A KubeVirt release, read from a version. */
export interface Release {
  /** Full version without the leading v: `1.8.4`. */
  readonly version: string;
  /** Minor: `1.8`. */
  readonly minor: string;
  /** As messages name it: `KubeVirt v1.8.4`. */
  readonly label: string;
  /** Comparable: grows with the version. */
  readonly order: number;
}

const VERSION = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:[-+].*)?$/;
const MINOR_STEP = 1000;
const ANY_PATCH = MINOR_STEP - 1;

type Parts = [major: number, minor: number, patch: number | undefined] | undefined;

/** Versions of the tables are asked for with every object. */
const parsed = new Map<string, Parts>();

function parse(version: string): Parts {
  const match = VERSION.exec(version);
  if (!match) return undefined;
  return [Number(match[1]), Number(match[2]), match[3] === undefined ? undefined : Number(match[3])];
}

function parts(version: string): Parts {
  if (!parsed.has(version)) parsed.set(version, parse(version));
  return parsed.get(version);
}

function orderOf(version: string, missingPatch: number): number {
  const [major, minor, patch] = parts(version) ?? [0, 0, 0];
  return (major * MINOR_STEP + minor) * MINOR_STEP + Math.min(patch ?? missingPatch, ANY_PATCH);
}

function releaseAt(version: string): Release {
  const [major, minor] = parts(version) ?? [0, 0];
  return { version, minor: `${major}.${minor}`, label: `KubeVirt v${version}`, order: orderOf(version, 0) };
}

/** The releases known, oldest first, each at its latest patch. */
export const KNOWN_RELEASES: readonly Release[] = KUBEVIRT_RELEASES.map(([, patch]) => releaseAt(patch));

const OLDEST = KNOWN_RELEASES[0] as Release;
const NEWEST = KNOWN_RELEASES.at(-1) as Release;

export const newestRelease = (): Release => NEWEST;

/** The releases judged when it is not known which one runs: those KubeVirt supports. */
export const supportedReleases = (): readonly Release[] => KNOWN_RELEASES.slice(-SUPPORTED_MINORS);

export type ReleaseReading =
  | { readonly release: Release }
  | { readonly newer: Release }
  | { readonly unknown: 'not a version' | 'older than any known' | 'no such release' };

/**
 * Reads a version such as `1.8`, `v1.8.2` or `v1.8.2-rc.0`. A minor alone means its latest known patch. `newer`: the
 * version is beyond the newest known minor; the newest known release is given to be judged instead.
 */
export function readRelease(version: string): ReleaseReading {
  const [major, minor, patch] = parts(version.trim()) ?? [];
  if (major === undefined || minor === undefined) return { unknown: 'not a version' };
  const known = KNOWN_RELEASES.find((release) => release.minor === `${major}.${minor}`);
  if (known) return { release: patch === undefined ? known : releaseAt(`${major}.${minor}.${patch}`) };
  const order = orderOf(`${major}.${minor}`, 0);
  if (order > NEWEST.order) return { newer: NEWEST };
  return { unknown: order < OLDEST.order ? 'older than any known' : 'no such release' };
}

const isWithin = (order: number, { from, to }: ReleaseRange): boolean =>
  order >= orderOf(from, 0) && (to === undefined || order <= orderOf(to, ANY_PATCH));

/** Whether a release lies in an inclusive range. */
export const inRange = (release: Release, range: ReleaseRange): boolean => isWithin(release.order, range);

/** Whether a version of another component does. */
export const versionInRange = (version: string, range: ReleaseRange): boolean => isWithin(orderOf(version, 0), range);

/** What was asked of each release: the same is asked of every machine. */
const known = new WeakMap<Release, Map<BehaviourName, boolean>>();

/** Whether a behaviour holds in a release. */
export function holds(behaviour: BehaviourName, release: Release): boolean {
  let answers = known.get(release);
  if (!answers) {
    answers = new Map();
    known.set(release, answers);
  }
  let answer = answers.get(behaviour);
  if (answer === undefined) {
    const row: Behaviour = BEHAVIOURS[behaviour];
    answer = row.ranges.some((range) => inRange(release, range));
    answers.set(behaviour, answer);
  }
  return answer;
}

/** Whether one version is not before another, of any project that numbers its releases so; undefined for no version. */
export function isSince(version: string, first: string): boolean | undefined {
  return parts(version) && orderOf(version, 0) >= orderOf(first, 0);
}

/** The minor after one: `1.63` after `1.62`. */
export function nextMinor(minor: string): string {
  const [major, number] = parts(minor) ?? [0, 0];
  return `${major}.${number + 1}`;
}

/** The releases in which a behaviour holds, in words: `v1.3`, `v1.0 to v1.2`, `from v1.4`. */
export function rangeText(range: ReleaseRange): string {
  const from = `v${range.from.replace(/\.0$/, '')}`;
  if (range.to === undefined) return `from ${from}`;
  const to = `v${range.to}`;
  if (from.startsWith(`${to}.`)) return `${to} since ${from}`;
  return from === to ? from : `${from} to ${to}`;
}

/** A history row that is in force in a release: the last one whose first release is not after it. */
export function inForce<T>(history: readonly (readonly [from: string, value: T])[], release: Release): T | undefined {
  let found: T | undefined;
  for (const [from, value] of history) if (orderOf(from, 0) <= release.order) found = value;
  return found;
}

export interface Change<T> {
  readonly range: ReleaseRange;
  readonly value: T;
}

/** The first release of every known minor, and the versions given, oldest first. */
function boundaries(versions: readonly string[]): Release[] {
  const all = new Set([...KNOWN_RELEASES.map(({ minor }) => `${minor}.0`), ...versions]);
  return [...all].map(releaseAt).sort((left, right) => left.order - right.order);
}

/** The last version before a release: the minor before it, or the patch. */
function before({ version, minor }: Release): string {
  const patch = parts(version)?.[2] ?? 0;
  if (patch > 0) return `${minor}.${patch - 1}`;
  const index = KNOWN_RELEASES.findIndex((release) => release.minor === minor);
  return KNOWN_RELEASES[index - 1]?.minor ?? minor;
}

/**
 * How a value changes over all known releases, as ranges without gaps. It may change with a minor, or with one of the
 * patch versions given.
 */
export function changes<T>(
  versions: readonly string[],
  valueIn: (release: Release) => T,
  same: (left: T, right: T) => boolean,
): Change<T>[] {
  const found: Change<T>[] = [];
  for (const release of boundaries(versions)) {
    const [value, last] = [valueIn(release), found.at(-1)];
    if (last && same(last.value, value)) continue;
    if (last) found[found.length - 1] = { ...last, range: { ...last.range, to: before(release) } };
    found.push({ range: { from: release.version }, value });
  }
  return found;
}

/** The releases in which a behaviour holds, in words. */
export const behaviourText = (behaviour: BehaviourName): string =>
  (BEHAVIOURS[behaviour] as Behaviour).ranges.map(rangeText).join(', ');
