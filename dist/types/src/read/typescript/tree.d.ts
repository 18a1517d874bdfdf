/** The tree of constructs: paths, and the names that cdk8s makes of them. Source: constructs/lib, cdk8s/lib/names.ts. */
import { Unknown } from '../../value.js';
import { type Args, Instance, Native } from './values.js';
/** An id as it stands in a path. */
export declare const idText: (id: string) => string;
/** Puts a construct below another, by the first two arguments of its constructor. */
export declare function place(instance: Instance, args: Args): void;
/** The ids from the root to a construct; Unknown where one of them is. */
export declare function idsOf(instance: Instance): string[] | Unknown;
/** The path of a construct as cdk8s writes it. */
export declare function pathOf(instance: Instance): string | Unknown;
/** The nearest construct that descends from a class, upward. */
export declare function nearest(start: Instance, type: string): Instance | Unknown | undefined;
/** The static method that tells whether something is a construct of a kind. */
export declare function isKind(type: string): Native;
export interface NameOptions {
    readonly maxLen: number;
    readonly delimiter: string;
    readonly includeHash: boolean;
    readonly extra: readonly string[];
}
/** The address of a construct; ids named Default do not count. */
export declare function addressOf(ids: readonly string[]): string;
/** The name of an object that was given none: the ids of its path, and a hash. */
export declare function dnsLabel(ids: readonly string[], { maxLen, delimiter, includeHash, extra }: NameOptions): string;
