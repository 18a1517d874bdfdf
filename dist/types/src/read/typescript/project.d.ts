/** The files of a program, parsed when they are needed, and the packages that are known. */
import { ts } from 'ts-morph';
import { Machine, type Modules } from './machine.js';
import { Module } from './module.js';
import { type ReadText } from './resolve.js';
import { type Traced, type Value } from './values.js';
/** The most characters of a source that is read: a generated file of all of Kubernetes has a tenth of it. */
export declare const LONGEST_SOURCE: number;
export declare class Project implements Modules {
    #private;
    private readonly read;
    readonly machine: Machine;
    /** @param read Reads files; throws or gives undefined where there is none. */
    constructor(read: ReadText);
    /** The paths of all files that were read as modules. */
    get files(): string[];
    /** All files that were read as modules. */
    get sources(): ts.SourceFile[];
    /** Files and all that they import, as far as it was read. */
    reached(paths: readonly string[]): Set<string>;
    /** The text of a file without its byte order mark. */
    textAt(absolute: string): string | undefined;
    /** A file as a module; undefined where there is none, or none that is read. */
    module(absolute: string): Module | undefined;
    imported(from: ts.SourceFile, specifier: string, name: string): Traced;
    exported(from: ts.SourceFile, specifier: string, name: string, seen: ReadonlySet<Module>): Traced | undefined;
    /** Reads what a program reads beside its modules, in its own project only. */
    text(from: ts.SourceFile, path: string): string | undefined;
    json(text: string, node: ts.Node): Traced;
    global(name: string): Value;
}
