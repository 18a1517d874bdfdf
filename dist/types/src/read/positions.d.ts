/** Where the keys and values of one document stand, however they are found. */
import type { Path } from '../value.js';
import type { Span } from './block-text.js';
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
/** What to point at for a value of a text, given where all stands in it. */
export declare function shownIn(text: string, positions: Pick<Positions, 'key' | 'value'>, path: Path): Span | undefined;
