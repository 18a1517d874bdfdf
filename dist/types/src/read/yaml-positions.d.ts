/** Finds where keys and values stand in the text of a document. */
import type { Path } from '../value.js';
import { type Span } from './block-text.js';
/** Where the keys and values of one document stand. */
export interface Positions {
    /** Where the key of a path stands, or the list item; undefined for what is absent. */
    key(path: Path): Span | undefined;
    /** Where the value of a path stands; an alias where it is written. Undefined for what is absent. */
    value(path: Path): Span | undefined;
    /** What to point at for a value: itself, or its key where it runs over several lines. */
    shown(path: Path): Span | undefined;
    /** Every key that stands again in one map, in the order of the text. */
    duplicateKeys(): {
        path: Path;
        span: Span;
        first: Span;
    }[];
}
/** Where things stand in the first document of a text; nothing is found in a text that cannot be read. Never throws. */
export declare function positionsOf(text: string): Positions;
/** The same by a parse of the whole. */
export declare function parsedPositions(text: string): Positions;
