/** Puts things into maps and lists of a text and takes things out, in block and in flow style. */
import type { Container, Spot, YamlText } from './text.js';
/** A piece of a document's text, by offsets in UTF-16 units, and what to write in its place. */
export interface TextEdit {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    /** Of a removal: what it is taken from, and how much is left there. Others may not take the rest at the same time. */
    readonly from?: {
        readonly container: number;
        readonly taken: number;
        readonly left: number;
    };
}
export declare const inOrder: (left: TextEdit, right: TextEdit) => number;
/** Whether edits that stand in order meet. */
export declare const overlap: (edits: readonly TextEdit[]) => boolean;
/** What is put into a map or list. */
export interface Entry {
    /** Absent in a list. */
    readonly key?: string;
    readonly value: unknown;
    /** A comment that comes along, with the blanks before it. */
    readonly tail?: string;
}
/** What happens to one map or list. */
export interface Work {
    readonly removed: Set<number>;
    readonly inserted: Entry[];
    /** Where the container itself stands; absent for the root of the document. */
    readonly at: Spot | undefined;
}
/** The edits of one map or list. */
export declare function containerEdits(text: YamlText, container: Container, { removed, inserted, at }: Work): TextEdit[];
