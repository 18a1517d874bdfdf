/** A KubeVirt release, and the questions that tables ask of it. */
import { type BehaviourName, type ReleaseRange } from '../facts/behaviours.js';
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
/** The releases known, oldest first, each at its latest patch. */
export declare const KNOWN_RELEASES: readonly Release[];
export declare const newestRelease: () => Release;
/** The releases judged when it is not known which one runs: those KubeVirt supports. */
export declare const supportedReleases: () => readonly Release[];
export type ReleaseReading = {
    readonly release: Release;
} | {
    readonly newer: Release;
} | {
    readonly unknown: 'not a version' | 'older than any known' | 'no such release';
};
/**
 * Reads a version such as `1.8`, `v1.8.2` or `v1.8.2-rc.0`. A minor alone means its latest known patch. `newer`: the
 * version is beyond the newest known minor; the newest known release is given to be judged instead.
 */
export declare function readRelease(version: string): ReleaseReading;
/** Whether a release lies in an inclusive range. */
export declare const inRange: (release: Release, range: ReleaseRange) => boolean;
/** Whether a version of another component does. */
export declare const versionInRange: (version: string, range: ReleaseRange) => boolean;
/** Whether a behaviour holds in a release. */
export declare function holds(behaviour: BehaviourName, release: Release): boolean;
/** Whether one version is not before another, of any project that numbers its releases so; undefined for no version. */
export declare function isSince(version: string, first: string): boolean | undefined;
/** The minor after one: `1.63` after `1.62`. */
export declare function nextMinor(minor: string): string;
/** The releases in which a behaviour holds, in words: `v1.3`, `v1.0 to v1.2`, `from v1.4`. */
export declare function rangeText(range: ReleaseRange): string;
/** A history row that is in force in a release: the last one whose first release is not after it. */
export declare function inForce<T>(history: readonly (readonly [from: string, value: T])[], release: Release): T | undefined;
export interface Change<T> {
    readonly range: ReleaseRange;
    readonly value: T;
}
/**
 * How a value changes over all known releases, as ranges without gaps. It may change with a minor, or with one of the
 * patch versions given.
 */
export declare function changes<T>(versions: readonly string[], valueIn: (release: Release) => T, same: (left: T, right: T) => boolean): Change<T>[];
/** The releases in which a behaviour holds, in words. */
export declare const behaviourText: (behaviour: BehaviourName) => string;
