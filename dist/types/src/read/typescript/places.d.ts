/** Where the fields of an object stand in the sources of a program. */
import type { FoundPlace, ObjectProgram, SourceComment, TextPlace } from '../../kube-object.js';
import type { Path } from '../../value.js';
import { ts } from './compiler.js';
import type { Machine } from './machine.js';
import type { Dict, Slot } from './values.js';
/** An object with what its fields came to. */
export interface Placed {
    readonly fields: () => Dict;
    /** The expression that made it. */
    readonly made: ts.Node;
    /** What decides a field whose value no expression is; absent where every value has one. */
    readonly origin?: ((path: Path) => Slot | undefined) | undefined;
}
export declare const isWritten: (node: ts.Node | undefined) => node is ts.Node;
export declare class SourceProgram implements ObjectProgram {
    #private;
    readonly machine: Machine;
    private readonly nameOf;
    private readonly files;
    readonly objects: Placed[];
    /** @param nameOf The path of a file as the user knows it. */
    constructor(machine: Machine, nameOf: (absolute: string) => string, files: () => readonly ts.SourceFile[]);
    ignoreComments(): readonly SourceComment[];
    holds(text: RegExp): boolean;
    find([index, ...path]: Path, at: 'key' | 'value'): FoundPlace;
    /** Where a field of an object is set, or the nearest map or list around it that is; undefined where none is. */
    property(object: Placed, path: Path): TextPlace | undefined;
    /** The expression that makes something. */
    made(node: ts.Node): TextPlace;
}
