/** Object and array literals, and what is spread into them. */
import { Unknown } from '../../value.js';
import { ts } from './compiler.js';
import type { Machine } from './machine.js';
import { Dict, type Frame, List, type Slot, type Traced } from './values.js';
/** The text of a property name; Unknown when it is computed of what is not known. */
export declare function nameText(machine: Machine, name: ts.PropertyName, frame: Frame): string | Unknown;
/** A slot for what an expression came to. */
export declare const slotOf: (traced: Traced, key: ts.Node | undefined, use: ts.Node) => Slot;
export declare function objectLiteral(machine: Machine, node: ts.ObjectLiteralExpression, frame: Frame): Traced;
/** Puts the entries of a value into a map. */
export declare function spread(machine: Machine, dict: Dict, { value }: Traced): void;
export declare function arrayLiteral(machine: Machine, node: ts.ArrayLiteralExpression, frame: Frame): Traced;
/** Elements or arguments in order. Behind a spread that is not known nothing is known by its index. */
export declare function elements(machine: Machine, nodes: readonly ts.Expression[], frame: Frame): {
    list: Slot[];
    open: string | undefined;
};
/** What iterating over a value gives. */
export declare function listed(value: Traced['value']): List;
