/** The constructs of this library as programs use them. What they write they tell themselves. */
import type { ConstructReader, MissingGates } from '../../construct-reader.js';
import { type Path, type PlainMap } from '../../value.js';
import type { Machine, Made } from './machine.js';
import { Instance, type Slot, type Value } from './values.js';
export declare const OWN_PACKAGE = "vmstate/constructs";
export declare class OwnConstructs {
    #private;
    readonly reader: ConstructReader;
    readonly members: Readonly<Record<string, Value>>;
    constructor(missingGates: MissingGates | undefined);
    /**
     * Tells of all objects before what hangs on them is written: preferences decide for machines, and all of them for the
     * cluster.
     * @param plain The manifest of an object.
     */
    finish(machine: Machine, made: readonly Made[], plain: (object: Instance) => PlainMap): void;
    /** The part of what a construct was given that decides a field of its object. */
    origin(object: Instance, path: Path): Slot | undefined;
}
