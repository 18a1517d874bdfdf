/** Which literals of a program several of its objects are made of. */
import type { ts } from '../../read/typescript/compiler.js';
import type { ReadableProgram } from '../../read/typescript/rereading.js';
/** Whether several objects of a program are made of what a literal holds. */
export declare function isShared(program: ReadableProgram, literal: ts.Node): boolean;
