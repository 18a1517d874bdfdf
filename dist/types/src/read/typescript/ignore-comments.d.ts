/** Finds the comments `// vmstate-ignore ...` of a source. Text that merely looks like one, in a string say, is none. */
import type { IgnoreComment } from '../ignore-comments.js';
import { ts } from './compiler.js';
/** Whether a piece of text at an offset is part of a token, as in a string. */
export declare function isInToken(node: ts.Node, offset: number): boolean;
/** The comments of a source that ask to ignore something. */
export declare function ignoreComments(file: ts.SourceFile): IgnoreComment[];
