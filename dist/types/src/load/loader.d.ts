/** Reads the files of a run into objects. */
import { type KubeObject } from '../kube-object.js';
import { type DocumentProblem } from '../read/documents.js';
import { type Files, type FoundFile, type InputProblem } from '../read/files.js';
import type { Readings } from './readings.js';
/** How the output of a render command is named where nothing tells what it was made from. */
export declare const RENDERED = "<rendered ";
/** Reads files into objects, and notes what cannot be read. */
export declare class Loader {
    #private;
    readonly files: Files;
    private readonly cwd;
    private readonly readings;
    readonly objects: KubeObject[];
    readonly documentProblems: DocumentProblem[];
    readonly inputProblems: InputProblem[];
    readonly patches: Set<string>;
    /** Files that are read as programs, and apps of cdk8s, when all else is read. */
    readonly programs: FoundFile[];
    constructor(files: Files, cwd: string, readings: Readings);
    /** A path, relative to the working directory, from the folder that all files stand below. */
    path(file: string): string;
    /** An absolute path as the user knows it: relative to the working directory. */
    name(absolute: string): string;
    /** The absolute path of such a path. */
    absolute(path: string): string;
    read(file: FoundFile): void;
    /** Takes a text that stands for a file. */
    take(text: string, file: string): void;
    /**
     * The objects of a renderer's output.
     * @throws UsageError when there are none.
     */
    output(text: string, cluster: string): readonly KubeObject[];
    /** The objects that are no patches, and the patches that no kustomization names. */
    sorted(): {
        objects: KubeObject[];
        loose: KubeObject[];
    };
}
