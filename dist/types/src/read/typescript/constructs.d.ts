/** Where the constructs of a program are made, by their paths: also those of classes that are not read. */
import type { ts } from './compiler.js';
import { type Args, type Value } from './values.js';
/** A function that something calls back which is not read, as tests are, and the one that it was given in. */
export interface Callback {
    readonly node: ts.Node;
    readonly outer: Callback | undefined;
}
export declare class Constructs {
    #private;
    /** Notes what an expression made, which may be a construct: what stands below none is none. */
    note(made: Value, args: Args, node: ts.Node, within: Callback | undefined): void;
    /**
     * The expressions that make constructs of a path: several where it cannot be told which of them runs.
     * @param isRunning Tells what is running: of several tests, the one that is counts.
     */
    at(path: string, isRunning: (node: ts.Node) => boolean): readonly ts.Node[];
}
