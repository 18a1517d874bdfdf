/** Brings together what one place causes. */
import type { RelatedPlace } from '../finding.js';
import { type Place } from '../kube-object.js';
import type { Machine } from './machine.js';
/** Groups of what stands at one place: the same object, and the same path in it. In order of finding. */
export declare function byPlace<T extends {
    readonly place: Place;
}>(found: Iterable<T>): T[][];
/** Groups of what stands in one file and has one key; an object without a file is a file of its own. In order of finding. */
export declare function byFile<T extends {
    readonly place: Place;
}>(found: Iterable<T>, keyOf: (one: T) => string): T[][];
/** What one place causes: the first of what was found there, the machines it concerns, and these as related places. */
export interface Cause<T> {
    readonly first: T;
    readonly machines: readonly Machine[];
    readonly related: readonly RelatedPlace[];
}
/** A machine where it refers to the preference that causes something. */
export declare const preferenceUser: ({ object, vmPath }: Machine) => RelatedPlace;
/** Brings what was found of machines together by place: a preference is one cause for all that use it. */
export declare function causes<T extends {
    readonly machine: Machine;
    readonly place: Place;
}>(found: Iterable<T>): Cause<T>[];
