/** What an API object of a program writes: its fields as the program came to them, and as plain data. */
import { type PlainMap } from '../../value.js';
import type { Machine } from './machine.js';
import { Dict, Instance, type Slot } from './values.js';
/** The fields of an object. */
export declare function fieldsOf(machine: Machine, instance: Instance): Dict;
/** What an object comes to: as plain data, with its fields when they are asked for. */
export interface WrittenObject {
    readonly plain: PlainMap;
    /** Values of the program that it is made of. */
    readonly sources: Dict;
    readonly fields: () => Dict;
}
/** What is written of an object. What a construct of this library tells is data already, unless the program changes it. */
export declare function writtenOf(machine: Machine, instance: Instance): WrittenObject;
/** Fields as plain data. @throws Exhausted when there is too much of it. */
export declare function plainOf(machine: Machine, fields: Dict): PlainMap;
/** The slot at a path of fields; undefined where nothing stands there. */
export declare function slotAt(machine: Machine, fields: Dict, path: readonly (string | number)[]): Slot | undefined;
