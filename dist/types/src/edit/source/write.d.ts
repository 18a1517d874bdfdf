/** Writes values as TypeScript: what a change puts in, never what stands there. */
export type Quote = "'" | '"';
/** How a literal, and what is put into it, is written. */
export interface Style {
    readonly quote: Quote;
    /** Whether keys stand in quotes that need none. */
    readonly quotedKeys: boolean;
    /** Whether braces have blanks inside. */
    readonly spaced: boolean;
    readonly eol: string;
    /** What one more level is indented by. */
    readonly step: string;
}
/** Where lines begin that a value may run over. */
export interface Room {
    readonly indent: string;
    /** Columns that are left on the line. */
    readonly columns: number;
}
export declare function stringText(value: string, quote: Quote | '`'): string;
/** A name as the key of an object literal. */
export declare const keyText: (key: string, { quote, quotedKeys }: Style) => string;
/** A value on one line, or over several where there is room for them and it would be long. */
export declare function valueText(value: unknown, style: Style, room?: Room): string;
/** A property, or an item without a key. */
export declare function entryText({ key, value }: {
    readonly key?: string;
    readonly value: unknown;
}, style: Style, room?: Room): string;
