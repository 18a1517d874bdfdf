/** Modules of CommonJS: what they require, and what they put into `module.exports`. */
import { ts } from './compiler.js';
import type { Machine } from './machine.js';
import { type Frame, type Traced } from './values.js';
/** The path of what an expression requires, where it is written out. */
export declare function requiredBy(node: ts.Node): string | undefined;
/** What a file requires, wherever in it. */
export declare function requiredIn(file: ts.SourceFile): string[];
/** The variables that Node gives to a module of CommonJS. Gives what the module exports, as it is by then. */
export declare function commonJs(machine: Machine, frame: Frame): () => Traced;
