/** Where the fields of an object stand in the sources of a program. */
import { ts } from 'ts-morph';
import type { FoundPlace, ObjectProgram, SourceComment } from '../../kube-object.js';
import type { Path } from '../../value.js';
import type { Machine } from './machine.js';
import type { Dict } from './values.js';
/** An object with what its fields came to. */
export interface Placed {
    readonly fields: Dict;
    /** The expression that made it. */
    readonly made: ts.Node;
}
export declare class SourceProgram implements ObjectProgram {
    #private;
    private readonly machine;
    private readonly nameOf;
    private readonly files;
    readonly objects: Placed[];
    /** @param nameOf The path of a file as the user knows it. */
    constructor(machine: Machine, nameOf: (absolute: string) => string, files: () => readonly ts.SourceFile[]);
    ignoreComments(): readonly SourceComment[];
    holds(text: RegExp): boolean;
    find([index, ...path]: Path, at: 'key' | 'value'): FoundPlace;
}
