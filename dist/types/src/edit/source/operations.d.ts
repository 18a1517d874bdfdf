/** What a change comes to in the sources of a program: things done to literals. */
import type { ts } from '../../read/typescript/compiler.js';
import type { Entry } from '../containers.js';
import type { Literal, Member } from './source.js';
export type Operation = {
    readonly file: ts.SourceFile;
} & ({
    readonly op: 'set';
    readonly node: ts.Node;
    readonly value: unknown;
} | {
    readonly op: 'insert';
    readonly literal: Literal;
    readonly entry: Entry;
} | {
    readonly op: 'remove';
    readonly literal: Literal;
    readonly member: Member;
} | {
    readonly op: 'rename';
    readonly name: ts.PropertyName;
    readonly member: Member;
    readonly key: string;
});
/** What is the same for two operations that do the same to the same. */
export declare function keyOf(operation: Operation): string;
/** Where an operation is made: two others than the same cannot be made there. */
export declare function placeOf(operation: Operation): string;
