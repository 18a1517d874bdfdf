/** Functions as values, and their bodies run. */
import { ts } from './compiler.js';
import type { Machine } from './machine.js';
import { type Args, Frame, Func, type Traced } from './values.js';
/** A function expression, or a method, as a value; an arrow keeps the `this` of where it stands. */
export declare function functionOf(_machine: Machine, node: ts.FunctionLikeDeclaration, frame: Frame, self?: Traced): Traced;
/** Runs the body of a function in a frame of its own. */
export declare function runFunction(machine: Machine, { node, frame: outer, self, home, bound }: Func, args: Args): Traced;
