/**
 * Plain data with two additions: a value that cannot be known (`Unknown`) and a map or list that may hold more than
 * was read (`OPEN`). Unknown is not absent: whoever reads a value gets it, its absence, or why neither can be told.
 */
/** A value that cannot be known from what was read. Serializes as `{ "unknown": reason }`. */
export declare class Unknown {
    readonly reason: string;
    /** @param reason Why it cannot be known, as a clause that reads after "unknown: ". */
    constructor(reason: string);
    toJSON(): {
        unknown: string;
    };
}
/** A value, or why it cannot be known. */
export type Maybe<T> = T | Unknown;
/** Key on a map or list that may hold more than it shows; the value is the reason. Never enumerated. */
export declare const OPEN: unique symbol;
/** Where a value stands inside an object: keys and indexes from its root. */
export type Path = readonly (string | number)[];
/** A path as users write it: `spec.template.spec.volumes[0]`; keys with other characters in quotes. */
export declare function pathText(path: Path): string;
/** A map of plain data. */
export type PlainMap = Record<string, unknown>;
export declare function isUnknown(value: unknown): value is Unknown;
export declare function isMap(value: unknown): value is PlainMap;
/**
 * Whether any part of a value is unknown, or may hold more than it shows.
 * @param isUnsure What else is not known, of values that hold no others.
 */
export declare function holdsUnknown(value: unknown, isUnsure?: (leaf: unknown) => boolean): boolean;
/** Marks a map or list as one that may hold more than it shows. Returns the same value. */
export declare function markOpen<T extends object>(value: T, reason: string): T;
/** Why a map or list may hold more than it shows; undefined if it is all there. */
export declare function openReason(value: unknown): string | undefined;
/**
 * The value at a path. Undefined when it is absent; null counts as absent because the API server drops null keys.
 * Unknown when it, or a map on the way to it, cannot be known.
 */
export declare const get: (root: unknown, ...path: Path) => unknown;
/** The same for a path that is at hand: the quickest way, for what is asked of every machine. */
export declare function at(root: unknown, path: Path): unknown;
/** Whether a value that was asked for is there. */
export declare const isThere: (value: unknown) => Maybe<boolean>;
/** The value of one key, or of an item: the same without a path. */
export declare function field(parent: unknown, key: string | number): unknown;
/** The string at a path; undefined when absent or not a string. */
export declare function text(root: unknown, ...path: Path): Maybe<string | undefined>;
/** The boolean at a path; undefined when absent or not a boolean. */
export declare function flag(root: unknown, ...path: Path): Maybe<boolean | undefined>;
/** The map at a path; undefined when absent or not a map. */
export declare function map(root: unknown, ...path: Path): Maybe<PlainMap | undefined>;
/** The list at a path; empty when absent or not a list. It may be open (`openReason`). */
export declare function list(root: unknown, ...path: Path): Maybe<readonly unknown[]>;
/** The items that are known of a list at a path: none when the list is unknown. */
export declare function items(root: unknown, ...path: Path): readonly unknown[];
/** Why more items than `items` gives may exist at a path; undefined when that is all. */
export declare function moreItems(root: unknown, ...path: Path): Unknown | undefined;
/** Three-valued or: true wins over unknown, unknown over false. */
export declare function or(...values: Maybe<boolean>[]): Maybe<boolean>;
/** Three-valued and: false wins over unknown, unknown over true. */
export declare function and(...values: Maybe<boolean>[]): Maybe<boolean>;
/** Three-valued not. */
export declare function not(value: Maybe<boolean>): Maybe<boolean>;
