/** Lines and columns of texts. */
/** Where the lines of a text start. */
export declare function lineStarts(text: string): number[];
/** The line (0-based) on which an offset stands, given where the lines start. */
export declare function lineAt(starts: readonly number[], offset: number): number;
/** The lines of a text, found when one of them is first asked for. */
export declare class Lines {
    #private;
    readonly text: string;
    constructor(text: string);
    /** The line (0-based) on which an offset stands. */
    at(offset: number): number;
    /** The 1-based line and column of an offset, in UTF-16 units. */
    positionOf(offset: number): {
        line: number;
        column: number;
    };
}
/** The 1-based line and column of an offset, in UTF-16 units. */
export declare function positionAt(text: string, offset: number): {
    line: number;
    column: number;
};
