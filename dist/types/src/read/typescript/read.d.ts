/** Reads the API objects that programs make, without running them. */
import type { MissingGates } from '../../construct-reader.js';
import { type KubeObject } from '../../kube-object.js';
import type { DocumentProblem } from '../documents.js';
import { type Parsed } from './project.js';
import type { ReadText } from './resolve.js';
/** How a file is called. */
export interface FileName {
    /** As the user knows it. */
    readonly file: string;
    /** From a folder above all files of the run. */
    readonly path: string;
    readonly revision?: string;
}
export interface ProgramOptions {
    /** Absolute paths of the files that are run, in order. */
    readonly entries: readonly string[];
    /** Those of them whose functions and classes are read also where nothing calls them. */
    readonly library: readonly string[];
    readonly read: ReadText;
    nameOf(absolute: string): FileName;
    /** Sources that were parsed before; what is parsed joins them. */
    readonly parsed?: Parsed;
    /** What constructs of this library ask of the linter; default: they load one. */
    readonly missingGates?: MissingGates;
}
/** An object of a program. */
export interface ProgramObject {
    readonly object: KubeObject;
    /** Its path in the tree of constructs, where that is known. */
    readonly construct: string | undefined;
    /** Absolute paths of the files that set a value of it. */
    sources(): ReadonlySet<string>;
}
export interface Program {
    readonly objects: readonly ProgramObject[];
    readonly problems: readonly DocumentProblem[];
    /** Absolute paths of some files with all that they import. */
    reached(files: readonly string[]): ReadonlySet<string>;
}
/** The objects that a program makes, and what of it cannot be read. */
export declare const readProgram: (options: ProgramOptions) => Program;
