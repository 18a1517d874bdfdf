/** How the class of an object calls its fields. */
import type { Machine } from '../../read/typescript/machine.js';
import type { Instance } from '../../read/typescript/values.js';
import type { Path } from '../../value.js';
import type { Types } from './types.js';
export declare class Names {
    #private;
    private readonly machine;
    private readonly types;
    constructor(machine: Machine, types: Types, instance: Instance);
    /** A path in the names of the class. @throws Refused where it has none. */
    of(path: Path): Path;
    /** Refuses a value that the class does not take. */
    admit(path: Path, value: unknown): void;
}
