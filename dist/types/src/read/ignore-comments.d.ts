/** Finds the comments `# vmstate-ignore ...` of a document. Text that merely looks like one, in a script say, is none. */
/** A comment that asks to ignore something. Lines are 0-based in the text, columns 1-based. */
export interface IgnoreComment {
    /** What stands after the word. */
    readonly text: string;
    readonly line: number;
    readonly column: number;
    readonly endColumn: number;
    /** The line it is for: its own where it follows something, else the next that holds more than a comment. */
    readonly target: number | undefined;
}
/** The comments of a document that ask to ignore something; of a template, its masked text is to be given. */
export declare function ignoreComments(text: string): IgnoreComment[];
