/** `var`: belongs to the function or module that it stands in, wherever in that it is written. */
import { ts } from './compiler.js';
import type { Machine } from './machine.js';
import { type Frame, type Traced } from './values.js';
export declare const isVar: (list: ts.VariableDeclarationList) => boolean;
/** The names that a name or pattern binds. */
export declare function namesIn(name: ts.BindingName): Generator<string>;
/** Declares the variables of a body before it runs. */
export declare function hoistVars(body: ts.Block | ts.SourceFile, frame: Frame): void;
/** Binds what a declaration names, where it belongs. */
export declare function bindDeclared(machine: Machine, list: ts.VariableDeclarationList, name: ts.BindingName, traced: Traced, frame: Frame): void;
