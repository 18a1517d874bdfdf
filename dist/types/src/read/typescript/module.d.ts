/** One file of the program: what it imports, runs and exports. */
import { ts } from './compiler.js';
import { type Machine } from './machine.js';
import { Dict, Frame, type Traced } from './values.js';
/** All that a module exports, looked up by name. */
export declare class Namespace extends Dict {
    readonly get: (name: string) => Traced;
    constructor(get: (name: string) => Traced);
}
export declare class Module {
    #private;
    readonly file: ts.SourceFile;
    private readonly machine;
    readonly frame: Frame;
    constructor(file: ts.SourceFile, machine: Machine);
    /** Runs the module unless it ran. */
    run(): void;
    /** What it exports under a name; `*` is all of it. */
    get(name: string, seen?: ReadonlySet<Module>): Traced | undefined;
    /** What it imports, as it is written. */
    get specifiers(): string[];
    /** Functions and classes that stand at the top, by name. */
    declarations(): Generator<[ts.FunctionDeclaration | ts.ClassDeclaration, Traced]>;
}
