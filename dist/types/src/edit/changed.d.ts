/** Changes made to plain data: what a text must read as after it was edited. */
import type { ObjectChange } from '../finding.js';
import { type Path } from '../value.js';
/** A change whose path starts at the root of its document. */
export type DataChange = {
    readonly path: Path;
} & ({
    readonly op: 'set';
    readonly value: unknown;
} | {
    readonly op: 'add';
    readonly value: string;
} | {
    readonly op: 'remove';
} | {
    readonly op: 'rename';
    readonly key: string;
} | {
    readonly op: 'move';
    readonly to: Path;
});
/** A change of an object as one of its document, or of the part of that at a path. */
export declare function inDocument({ object, ...change }: ObjectChange, part?: Path): DataChange;
/** The length of the beginning that two paths share. */
export declare function commonLength(one: Path, other: Path): number;
/** The data with some changes made, all of whose paths are those of the data as it was. */
export declare function changed(value: unknown, changes: readonly DataChange[]): unknown;
