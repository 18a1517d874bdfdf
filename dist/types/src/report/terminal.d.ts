/** What reports for a terminal share. */
import type { Colors } from 'picocolors/types';
/** Colours, or the same names doing nothing. */
export type Paint = Pick<Colors, 'red' | 'yellow' | 'cyan' | 'green' | 'bold' | 'dim'>;
/** No colours. */
export declare const PLAIN: Paint;
/** Colours if they are wanted; the library is loaded only then. */
export declare function paint(colour: boolean): Paint;
/** `1 error`, `2 errors`. */
export declare const plural: (count: number, word: string) => string;
/** Columns of equal width, two spaces apart. */
export declare function table(rows: readonly (readonly string[])[]): string[];
/** A text without control characters and commands, so that nothing in a manifest can steer a terminal, or what reads a log. */
export declare const printable: (text: string) => string;
