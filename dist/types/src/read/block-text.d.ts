/**
 * Finds what stands at a path of a document in plain block style, line by line: most that is reported or edited needs no parse for it.
 * What `isInBlockStyle` lets pass holds nothing but what is met here.
 */
import type { Path } from '../value.js';
/** Offsets in the text of a document: from the first character to the one after the last. */
export interface Span {
    readonly start: number;
    readonly end: number;
}
/** What stands at a path. */
export interface BlockSpot {
    /** Absent of an item of a list. */
    readonly key: Span | undefined;
    /** The value, if it stands in the line of its key or dash: a scalar, `{}` or `[]`. */
    readonly value: Span | undefined;
    /** Whether it surely runs over several lines, or one with its line break. */
    readonly isLong: boolean;
}
/** A map with keys. */
export interface BlockMap {
    /** The column of the keys. */
    readonly column: number;
    /** Each from its first character to the end of its last line, without the line break. */
    readonly keys: readonly (Span & {
        readonly name: string;
    })[];
    /** Where its last line ends. */
    readonly end: number;
}
export declare class BlockText {
    #private;
    private readonly text;
    private constructor();
    /** Undefined for a document of any other kind. */
    static of(text: string): BlockText | undefined;
    /** What stands at a path; undefined where nothing does. */
    find(path: Path): BlockSpot | undefined;
    /** The keys of a map that is not empty; undefined for what is no such map, or may hold a text in lines. */
    mapAt(path: Path): BlockMap | undefined;
    /** Columns from a key to the keys of its map, where a map stands below a key for the first time; undefined where none does. */
    step(): number | undefined;
}
