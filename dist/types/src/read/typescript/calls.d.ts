/** Calls of functions, methods and constructors, known or not. */
import { ts } from './compiler.js';
import type { Machine } from './machine.js';
import { type Args, type Frame, Func, type Traced } from './values.js';
/** Calls a function of the program. */
export declare function callFunction(machine: Machine, func: Func, args: Args, node: ts.Node): Traced;
/** Something that is not known was called: it may throw, change what it was given, and call it back. */
export declare function unknownCall(machine: Machine, args: Args, reason: string, node: ts.Node, callsBack: boolean): Traced;
export declare function callValue(machine: Machine, { value }: Traced, args: Args, node: ts.Node, self?: Traced, callsBack?: boolean): Traced;
/** What a method of a value is, and whether it is known. */
export declare function callMethod(machine: Machine, base: Traced, name: string, args: Args, node: ts.Node, callsBack?: boolean): Traced;
export declare function call(machine: Machine, node: ts.CallExpression, frame: Frame): Traced;
export declare function construct(machine: Machine, node: ts.NewExpression, frame: Frame): Traced;
export declare function taggedText(machine: Machine, node: ts.TaggedTemplateExpression, frame: Frame): Traced;
