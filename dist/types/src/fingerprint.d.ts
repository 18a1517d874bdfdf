/**
 * What tells a finding from others, however its file is laid out: a fingerprint stays the same when lines move, keys change
 * their order, or the file is written in another style, and differs for another object.
 */
import type { Place } from './kube-object.js';
interface About {
    readonly rule: string;
    readonly cluster?: string | undefined;
    readonly message: string;
}
/**
 * What a finding in an object is about, as a text.
 * @param file The name of its file from the top of the tree; it counts only where the object has no name.
 */
export declare function aboutPlace({ rule, cluster, message }: About, place: Place, file: string): string;
/** What a finding in a file is about, as a text; numbers in its message may be lines. */
export declare const aboutFile: ({ rule, cluster, message }: About, file: string, path?: string) => string;
/** Makes fingerprints: those who are about the same get different ones, by their order. */
export declare class Fingerprints {
    #private;
    of(about: string): string;
}
/** Part of the findings of a run: those that fall to one of several runs over the same files. */
export interface Shard {
    /** Which of them, from 1. */
    readonly index: number;
    readonly of: number;
}
/** Whether a finding falls to a shard, by what it is about alone: where the others fall is no matter. */
export declare const isOfShard: (about: string, { index, of }: Shard) => boolean;
export {};
