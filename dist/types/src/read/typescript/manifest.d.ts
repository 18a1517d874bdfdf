/** What an API object of a program writes: its fields as the program came to them, and as plain data. */
import { type PlainMap } from '../../value.js';
import { type Machine } from './machine.js';
import { Dict, Instance, type Slot } from './values.js';
/** The fields of an object. */
export declare function fieldsOf(machine: Machine, instance: Instance): Dict;
/** Fields as plain data. @throws Exhausted when there is too much of it. */
export declare function plainOf(machine: Machine, fields: Dict): PlainMap;
/** The slot at a path of fields; undefined where nothing stands there. */
export declare function slotAt(machine: Machine, fields: Dict, path: readonly (string | number)[]): Slot | undefined;
