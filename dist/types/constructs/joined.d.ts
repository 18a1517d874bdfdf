/** Joins what typed props say with fields of the raw API, so that neither is lost. */
/** Some of the fields of a type: what props leave open. Items of lists are whole. */
export type Some<T> = T extends readonly unknown[] ? T : T extends object ? {
    readonly [K in keyof T]?: Some<T[K]>;
} : T;
type Fields = Readonly<Record<string, unknown>>;
/** The same where each map and list may hold more, as what props say and a raw value that is not known may add to. */
export declare function opened(typed: unknown, reason: string): unknown;
/**
 * The fields of both: maps are joined key by key, lists one behind the other.
 * @param where Path of the two, for messages.
 * @throws Error when both set a field to different values: which one is meant is for the user to say.
 */
export declare function joined(typed: unknown, raw: unknown, where: string): unknown;
/** A map without what is undefined; undefined itself when nothing is left. */
export declare function filled<T extends Fields>(fields: T): T | undefined;
export {};
