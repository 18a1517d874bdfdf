/** A text by its lines. Offsets are in UTF-16 units. */
export declare class Lines {
    readonly text: string;
    constructor(text: string);
    /** Where the line of an offset starts. */
    lineStart(offset: number): number;
    /** Where the line of an offset ends, before its line break. */
    lineEnd(offset: number): number;
    /** Where the line after that of an offset starts; the end of the text when there is none. */
    nextLine(offset: number): number;
    columnAt(offset: number): number;
    /** Whether only blanks stand before an offset in its line. */
    beginsLine(offset: number): boolean;
}
