/** The files of a program, parsed when they are needed, and the packages that are known. */
import type { MissingGates } from '../../construct-reader.js';
import { ts } from './compiler.js';
import { type Limits, Machine, type Modules } from './machine.js';
import { Module } from './module.js';
import { OwnConstructs } from './own-constructs.js';
import type { Placed } from './places.js';
import { type ReadText } from './resolve.js';
import { type Instance, type Traced, type Value } from './values.js';
/** The most characters of a source that is read: a generated file of all of Kubernetes has a tenth of it. */
export declare const LONGEST_SOURCE: number;
/** Sources that were parsed, by path: they count where the text is still the same, for all programs that share them. */
export type Parsed = Map<string, ts.SourceFile>;
export declare class Project implements Modules {
    #private;
    private readonly read;
    private readonly missingGates?;
    /** What was parsed before, and what is parsed now. */
    parsed: Parsed;
    readonly machine: Machine;
    /**
     * @param read Reads files; throws or gives undefined where there is none.
     * @param missingGates What constructs of this library ask of the linter.
     */
    constructor(read: ReadText, limits?: Limits, missingGates?: MissingGates | undefined);
    /** The paths of all files that were read as modules. */
    get files(): string[];
    /** All files that were read as modules. */
    get sources(): ts.SourceFile[];
    /** The text of a file that was asked for. */
    known(absolute: string): string | undefined;
    /** Files and all that they import, as far as it was read. */
    reached(paths: readonly string[]): Set<string>;
    /** The text of a file without its byte order mark. */
    textAt(absolute: string): string | undefined;
    /** A file as a module; undefined where there is none, or none that is read. */
    module(absolute: string): Module | undefined;
    /** The source that a file imports from, also if only for its types; undefined for one of a package. */
    sourceOf(from: ts.SourceFile, specifier: string): ts.SourceFile | undefined;
    imported(from: ts.SourceFile, specifier: string, name: string): Traced;
    exported(from: ts.SourceFile, specifier: string, name: string, seen: ReadonlySet<Module>): Traced | undefined;
    /** The constructs of this library, once the program has used them. */
    own: OwnConstructs | undefined;
    /** Finds what decides fields of an object that a construct of this library writes; undefined for any other object. */
    originOf(instance: Instance): Placed['origin'];
    /** Reads what a program reads beside its modules, in its own project only. */
    text(from: ts.SourceFile, path: string): string | undefined;
    json(text: string, node: ts.Node): Traced;
    global(name: string): Value;
}
