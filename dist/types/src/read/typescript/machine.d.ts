/** The state of an evaluation: its budget, what branches wrote, and what was found. */
import type { ts } from 'ts-morph';
import type { Module } from './module.js';
import type { Instance, Store, Traced, Value } from './values.js';
/** More was asked than is reasonable; nothing that was found counts. */
export declare class Exhausted extends Error {
}
/** An exception of the program. */
export declare class Thrown extends Error {
    readonly traced: Traced;
    constructor(traced: Traced);
}
/** An API object that the program makes. */
export interface Made {
    readonly instance: Instance;
    /** The expression that made it. */
    readonly node: ts.Node;
}
/** Reads a project for the machine. */
export interface Modules {
    /** What a module gives under a name when it is imported from a file. */
    imported(from: ts.SourceFile, specifier: string, name: string): Traced;
    /** The same, undefined where it gives nothing; `seen` are modules that pass on what each other exports. */
    exported(from: ts.SourceFile, specifier: string, name: string, seen: ReadonlySet<Module>): Traced | undefined;
    /** The text of a file of the project; undefined when there is none. */
    text(from: ts.SourceFile, path: string): string | undefined;
    /** A text as JSON, traced to the file it was read from where that is known. */
    json(text: string, node: ts.Node): Traced;
    /** Global names of the language. */
    global(name: string): Value;
}
export declare class Machine {
    #private;
    readonly modules: Modules;
    /** How many times something unknown was called, which may throw. */
    doubts: number;
    readonly made: Map<Instance, Made>;
    /** Functions and classes of the program that ran. */
    readonly ran: Set<ts.Node>;
    constructor(modules: Modules);
    /** Counts a step. @throws Exhausted */
    tick(): void;
    /** Runs a call unless calls are nested too deeply, as where a recursion has no end that is known. */
    nested<T>(run: () => T): T | undefined;
    /** To be called before a store is written to. */
    touch(store: Store): void;
    record(made: Made): void;
    /** Runs what will be run again, so that what it makes does not count. */
    quietly(run: () => void): void;
    /** Runs what counts whatever branch asked for it first: a module. */
    apart(run: () => void): void;
    /** Runs two ways of which only one is taken; what they write is joined. A way that throws is not taken. */
    fork<T>(first: () => T, second: () => T): readonly T[];
    /** The value of one of two ways. */
    either(first: () => Traced, second: () => Traced): Traced;
}
