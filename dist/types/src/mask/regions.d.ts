/** Pieces of a text that are not to be shown. */
/** Offsets: the first character, and the one after the last. */
export type Region = readonly [start: number, end: number];
/** What stands for a character that is not shown. */
export declare const MASK = "\u2022";
/** A text with its regions masked: lines stay lines, columns stay columns. */
export declare function withMasked(text: string, regions: readonly Region[]): string;
/** Whether a JSON pointer leads to a secret field, or into one. */
export declare const isSecretPointer: (pointer: string, fields: readonly string[]) => boolean;
/** The fields whose values are secret in a text, in small letters. */
export declare function secretFields(text: string): readonly string[];
/** One of several words, as the source of a pattern. */
export declare const anyOf: (words: readonly string[]) => string;
