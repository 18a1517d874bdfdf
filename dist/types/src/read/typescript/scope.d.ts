/** Names: declared in frames, found from within. */
import type { Machine } from './machine.js';
import { type Binding, Frame, type Traced } from './values.js';
export declare function declare(frame: Frame, name: string, binding: Binding): void;
/** The binding of a name, and the frame it stands in. */
export declare function find(frame: Frame, name: string): {
    frame: Frame;
    binding: Binding;
} | undefined;
/** The value of a binding; one that is being found out already is not known, as in a cycle of imports. */
export declare function bindingValue(binding: Binding, name: string): Traced;
export declare function lookUp(machine: Machine, frame: Frame, name: string): Traced;
export declare function assign(machine: Machine, frame: Frame, name: string, traced: Traced): void;
/** `this` where a frame stands. */
export declare function selfOf(frame: Frame): Traced;
/** The class whose code runs where a frame stands. */
export declare function homeOf(frame: Frame): Frame['home'];
export declare const blockOf: (frame: Frame) => Frame;
