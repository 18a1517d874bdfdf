/** Lines and columns of texts. */
/** The 1-based line and column of an offset, in UTF-16 units. */
export declare function positionAt(text: string, offset: number): {
    line: number;
    column: number;
};
