/** Turns what is to be done to the literals of programs into edits of their texts. */
import { ts } from '../../read/typescript/compiler.js';
import { type TextEdit } from '../containers.js';
import { type Operation } from './operations.js';
/**
 * The edits that make some operations, by files. What several ask for is done once.
 * @throws Refused where the text holds something that they would harm.
 */
export declare function sourceEdits(operations: readonly Operation[]): Map<ts.SourceFile, TextEdit[]>;
