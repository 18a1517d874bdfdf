/** What reading the text of one document gives. */
/** Why a document cannot be read; line and column are 1-based in its text. */
export interface ParseProblem {
    readonly message: string;
    readonly line: number;
    readonly column: number;
}
/** The value of a document, with whether a key stands twice in a map of it, or why it cannot be read. */
export type Reading = {
    readonly value: unknown;
    readonly duplicates: boolean;
} | {
    readonly problem: ParseProblem;
};
/** A reading as JSON; undefined where JSON would not give it back: it has neither infinity nor NaN. */
export declare function readingAsJson(reading: Reading): string | undefined;
/** A document that cannot be read, told by the offset in its text. */
export declare class DocumentError extends Error {
    readonly offset: number;
    constructor(message: string, offset: number);
}
/** The problem at an offset of a text. */
export declare function problemAt(text: string, offset: number, message: string): {
    problem: ParseProblem;
};
/** What stands in a text for bytes that are no UTF-8: a character that YAML does not allow, as Kubernetes refuses them too. */
export declare const NO_UTF8 = "\uFFFF";
/** The most characters of a document that is read; etcd refuses objects of a tenth of it. */
export declare const LONGEST_DOCUMENT: number;
/** Whether a document is longer than any that is read. */
export declare const isTooLong: (text: string) => boolean;
/** What keeps a text from being read whatever its syntax, if anything. */
export declare function textProblem(text: string): {
    problem: ParseProblem;
} | undefined;
export declare const TOO_DEEP = "it is nested too deeply; flatten it";
