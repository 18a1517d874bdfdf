/** Evaluates expressions: one function a kind of node. What no function is for cannot be known. */
import { ts } from './compiler.js';
import type { Machine } from './machine.js';
import { type Frame, type Traced } from './values.js';
/** The value of an expression. */
export declare function evaluate(machine: Machine, node: ts.Expression, frame: Frame): Traced;
