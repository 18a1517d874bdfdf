/** Which object of a base is which object now: by kind, namespace and name, in whatever file it stands. */
import { type KubeObject } from '../kube-object.js';
export interface Pair<T> {
    readonly before: T;
    readonly after: T;
}
export interface Pairing<T> {
    readonly both: readonly Pair<T>[];
    readonly gone: readonly T[];
    readonly added: readonly T[];
}
/**
 * Pairs what a base holds with what is there now. What bears no known name, and what may be several, stands nowhere.
 * @param fileOf The path now of the file that an object of the base stands in.
 */
export declare function pair<T>(before: Iterable<T>, after: Iterable<T>, objectOf: (value: T) => KubeObject, fileOf: (object: KubeObject) => string): Pairing<T>;
