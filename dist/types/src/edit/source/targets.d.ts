/** Finds what of the sources a change of an object is to be made in, or says why it is not made. */
import type { PlacedObject, ReadableProgram } from '../../read/typescript/rereading.js';
import { type DataChange } from '../changed.js';
import type { Operation } from './operations.js';
export declare class Targets {
    #private;
    private readonly program;
    private readonly object;
    constructor(program: ReadableProgram, object: PlacedObject);
    /** The operations of changes whose paths start at the object as it is. */
    of(changes: readonly DataChange[]): Operation[];
}
