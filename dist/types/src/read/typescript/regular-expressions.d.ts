/** Regular expressions that no text makes slow: of characters and classes, with one repetition at most and no group. */
import { Unknown } from '../../value.js';
import type { ts } from './compiler.js';
import { type Traced, type Value } from './values.js';
/** A literal as a value. */
export declare function regularExpression(node: ts.RegularExpressionLiteral): Traced;
/** What a method of a text may be given in the place of a text; undefined for any other value. */
export declare function expressionIn(value: Value, text: string): RegExp | Unknown | undefined;
