/** What of a source a value that was read stands in. */
import { ts } from '../../read/typescript/compiler.js';
import { type Slot, type Traced } from '../../read/typescript/values.js';
import { Refused } from '../refused.js';
import type { Literal, Member } from './source.js';
/** Why what an expression sets is not edited. */
export declare const computed: (node: ts.Node | undefined) => Refused;
/** An expression without what says no more than its type. */
export declare function bare(node: ts.Node): ts.Node;
export declare const isNothing: (value: Traced["value"]) => boolean;
/** A key that stands in an object literal, or an item of an array literal. */
export interface Spot {
    readonly literal: Literal;
    readonly member: Member;
}
/** The spot of a property or of an item, whichever the last key of its path says. */
export declare function spotOf({ key, use }: Slot, last: string | number | undefined): Spot;
/** The object literals that an entry of a map may be put into: the one that made it, and those that its keys stand in. */
export declare function objectsOf({ value, from }: Traced): ts.ObjectLiteralExpression[];
/** The array literals that an item may be put into at the end of a list. */
export declare function arraysOf({ value, from }: Traced): ts.ArrayLiteralExpression[];
/** What stands behind a key, with what is said of its type. */
export declare function initializerWith(member: Member): ts.Expression | undefined;
export declare function initializerOf({ key }: Slot): ts.Node | undefined;
/** The literal that sets a scalar. */
export declare function constantOf(slot: Slot): ts.Node;
/** Why no other type of value is put in place of a constant; undefined where that stands itself behind the key. */
export declare function handedOn(slot: Slot, constant: ts.Node, nameOf: (absolute: string) => string): Refused | undefined;
