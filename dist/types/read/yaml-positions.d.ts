import type { Path } from '../value.js';
export interface Span {
    start: number;
    end: number;
}
export interface Positions {
    key(path: Path): Span | undefined;
    value(path: Path): Span | undefined;
    duplicateKeys(): {
        path: Path;
        span: Span;
        first: Span;
    }[];
}
export declare function positionsOf(text: string): Positions;
