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
export {};
