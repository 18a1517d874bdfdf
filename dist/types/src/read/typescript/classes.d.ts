/** Classes of the program: members, constructors and what `super` means. Enums, too. */
import { ts } from './compiler.js';
import type { Machine } from './machine.js';
import { type Args, ClassValue, Dict, Frame, Func, Instance, NativeClass, type Traced } from './values.js';
export declare function classOf(machine: Machine, node: ts.ClassLikeDeclaration, outer: Frame): ClassValue;
/** A method of a class or of one it descends from, without its `this`. */
export declare const methodOf: (type: ClassValue["base"], name: string, ofClass?: boolean) => Func | undefined;
export declare const accessorOf: (type: ClassValue["base"], name: string, kind: "get" | "set", ofClass?: boolean) => Func | undefined;
/** A new instance of a class. */
export declare function instantiate(machine: Machine, type: ClassValue | NativeClass, args: Args, node: ts.Node): Instance;
/** `super(...)`: makes the base, then sets the fields of the class itself. */
export declare function superCall(machine: Machine, args: Args, node: ts.Node, frame: Frame): Traced;
/** The members of an enum, with the names of its numbers. */
export declare function enumOf(machine: Machine, node: ts.EnumDeclaration, outer: Frame): Dict;
