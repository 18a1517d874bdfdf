/** The state of an evaluation: its budget, what branches wrote, and what was found. */
import type { ts } from './compiler.js';
import { Constructs } from './constructs.js';
import type { Module } from './module.js';
import { type Args, Instance, type Store, type Traced, type Value } from './values.js';
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
    /** Whether the program surely makes it. */
    readonly certain: boolean;
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
/** How far an evaluation goes. */
export interface Limits {
    /** Whether the tests that stand in the files run, too; default false: they are part of no app. */
    readonly tests?: boolean;
    /** The most expressions that are evaluated before nothing is told at all; default five millions, some seconds. */
    readonly steps?: number;
}
export declare class Machine {
    #private;
    readonly modules: Modules;
    readonly limits: Limits;
    /** How many times something unknown was called, which may throw. */
    doubts: number;
    /** Why there may be objects below constructs of the program that are not read. */
    stranger: string | undefined;
    readonly made: Map<Instance, Made>;
    /** Where constructs are made, whether or not their classes are read. */
    readonly constructs: Constructs;
    /** Functions and classes of the program that ran. */
    readonly ran: Set<ts.Node>;
    constructor(modules: Modules, limits: Limits);
    /** Counts a step, or as many as work is worth. @throws Exhausted */
    tick(steps?: number): void;
    /** Runs a call unless calls are nested too deeply, as where a recursion has no end that is known. */
    nested<T>(run: () => T): T | undefined;
    /** Has something done when a store is written to. */
    watch(store: Store, then: () => void): void;
    /** To be called before a store is written to. What may be the same is not known from then on. */
    touch(store: Store): void;
    /** Whether what is run will be run again, so that it does not count. */
    get isQuiet(): boolean;
    /** Stands for the way that is run, of several of which only one is taken; undefined where there is one alone. */
    get branch(): object | undefined;
    /** Hands constructs to something that is not read, which may put objects below them. */
    expose(args: readonly Traced[], reason: string): void;
    record(instance: Instance, node: ts.Node): void;
    /** Notes what an expression made, which may be a construct. */
    note(made: Value, args: Args, node: ts.Node): void;
    /** Runs a function that something calls back. */
    callBack(node: ts.Node, run: () => void): void;
    /** Runs what will be run again, so that what it makes does not count. */
    quietly(run: () => void): void;
    /** Runs what counts whatever branch asked for it first: a module. */
    apart(run: () => void): void;
    /** Runs two ways of which only one is taken; what they write is joined. A way that throws is not taken. */
    fork<T>(first: () => T, second: () => T): readonly T[];
    /** The value of one of two ways. */
    either(first: () => Traced, second: () => Traced): Traced;
}
