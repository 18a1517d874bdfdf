/** Writes values as YAML and JSON: what a change puts in, never what stands there. */
/** Text that is taken over as it stands. */
export declare class Raw {
    readonly text: string;
    constructor(text: string);
}
export type Quotes = 'plain' | 'single' | 'double';
/** How a text is laid out. */
export interface Layout {
    readonly eol: string;
    /** Columns from a key to the keys of its map. */
    readonly step: number;
    /** Columns from a key to the dashes of its list. */
    readonly dash: number;
}
/** A scalar in YAML. In flow style commas need quotes. */
export declare function scalarText(value: unknown, quotes?: Quotes, flow?: boolean): string;
/** A value in flow style: on one line, or in JSON as lines below `indent`, each level indented by `step` more. */
export declare function flowText(value: unknown, json: boolean, lines?: {
    eol: string;
    indent: string;
    step: string;
}): string;
export declare const keyText: (key: string, json: boolean) => string;
/** What follows a key and its colon: a scalar on the same line, a map or list on lines of its own. */
export declare function blockText(value: unknown, column: number, layout: Layout): string;
/** A key with its value in block style, without the indentation of the key itself. */
export declare const pairText: (key: string, value: unknown, column: number, layout: Layout) => string;
