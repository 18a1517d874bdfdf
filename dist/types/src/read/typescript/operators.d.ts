/** Operators on known values; assignments. */
import { ts } from './compiler.js';
import type { Machine } from './machine.js';
import { type Frame, type Traced, type Value } from './values.js';
/** Whether a value counts as true; undefined when that cannot be told. */
export declare function truth(value: Value): boolean | undefined;
export declare function binary(machine: Machine, node: ts.BinaryExpression, frame: Frame): Traced;
/** The value of an assignment; undefined for another operator. */
export declare function assignment(machine: Machine, node: ts.BinaryExpression, frame: Frame): Traced | undefined;
/** Puts a value where an expression says. */
export declare function store(machine: Machine, target: ts.Expression, traced: Traced, use: ts.Node, frame: Frame): void;
export declare function postfix(machine: Machine, node: ts.PostfixUnaryExpression, frame: Frame): Traced;
/** `typeof`, `delete` and the operators that stand before their operand. */
export declare function prefix(machine: Machine, node: ts.PrefixUnaryExpression | ts.TypeOfExpression | ts.DeleteExpression, frame: Frame): Traced;
