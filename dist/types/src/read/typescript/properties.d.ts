/** Reads and writes properties. */
import type { Machine } from './machine.js';
import { type Slot, type Traced, type Value } from './values.js';
/** The value of a property. */
export declare function property(machine: Machine, base: Traced, name: string): Traced;
/** Sets a property; one whose name is not known may be any. */
export declare function setProperty(machine: Machine, base: Value, name: Value, slot: Slot): void;
/** Removes a property. */
export declare function deleteProperty(machine: Machine, base: Value, name: Value): void;
/** What a call that is not known may have changed is not known either. */
export declare function spoil(machine: Machine, value: Value, reason: string, depth?: number): void;
