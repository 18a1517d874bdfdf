/** Binds names: of declarations, parameters and destructuring, with their defaults. */
import { ts } from './compiler.js';
import type { Machine } from './machine.js';
import { type Frame, type Traced } from './values.js';
/** Binds what a name or pattern declares. */
export declare function bind(machine: Machine, name: ts.BindingName, traced: Traced, frame: Frame): void;
/** A value, or its default where it is absent; where that cannot be told, either. */
export declare function withDefault(machine: Machine, traced: Traced, initializer: ts.Expression | undefined, frame: Frame): Traced;
/** Assigns to a pattern of variables that are declared already. */
export declare function bindPattern(machine: Machine, target: ts.ArrayLiteralExpression | ts.ObjectLiteralExpression, traced: Traced, frame: Frame): void;
/** Binds the parameters of a function to the arguments of a call. */
export declare function bindParameters(machine: Machine, parameters: readonly ts.ParameterDeclaration[], args: {
    readonly list: readonly Traced[];
    readonly open: string | undefined;
}, frame: Frame): void;
