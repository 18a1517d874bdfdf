/** A Kubernetes object as read, and a place in it. */
import type { Path, PlainMap } from './value.js';
/** A piece of a text that stands in a file. */
export interface TextPlace {
    /** Path of the file as the user knows it. */
    readonly file: string;
    readonly text: string;
    /** Offsets in the text: the first character, and the one after the last. */
    readonly start: number;
    readonly end: number;
}
/** Where a value of a program is set, and where that is used if it is elsewhere. */
export interface FoundPlace extends TextPlace {
    readonly use?: TextPlace | undefined;
}
/** A comment of a source that asks to ignore something. Lines are 0-based, columns 1-based. */
export interface SourceComment {
    readonly file: string;
    /** What stands after the word. */
    readonly text: string;
    readonly line: number;
    readonly column: number;
    readonly endColumn: number;
    /** The line it is for; undefined where none follows. */
    readonly target: number | undefined;
}
/** A program that objects come from: their documents are its files. */
export interface ObjectProgram {
    /** Finds a place by the path that begins with the base of an object. */
    find(path: Path, at: 'key' | 'value'): FoundPlace;
    /** The comments of all its files that ask to ignore something. */
    ignoreComments(): readonly SourceComment[];
    /** Whether any of its files holds a text. */
    holds(text: RegExp): boolean;
}
/** One document of a file: where its objects stand. `text` and offsets serve to find lines late. */
export interface SourceDocument {
    /** Path of the file as the user knows it. */
    readonly file: string;
    /** The same from a folder that all files of the run stand below: folders are compared by it, wherever the run starts. */
    readonly path: string;
    readonly text: string;
    /** Offset of the document in the file, in UTF-16 units. */
    readonly offset: number;
    /** Line of the file, 0-based, on which the document begins. */
    readonly line: number;
    /** Whether it holds template expressions, so that positions are sought in the masked text. */
    readonly template: boolean;
    /** The Git revision it was read from; absent for the disk. */
    readonly revision?: string;
    /** The program that it is a file of: values, and so places, come from any of its files. */
    readonly program?: ObjectProgram;
}
export interface KubeObject {
    /** Empty where it is missing, as is `kind`: what lacks one of them is an object only where it is surely meant as one. */
    readonly apiVersion: string;
    /** API group: empty for core. */
    readonly group: string;
    readonly version: string;
    readonly kind: string;
    /** `metadata.name`; empty when absent or not known. */
    readonly name: string;
    readonly namespace?: string;
    readonly value: PlainMap;
    /** Absent for objects given to the library. */
    readonly document?: SourceDocument;
    /** Path of the object in its document: not empty for items of a List. */
    readonly base: Path;
    /** Whether it was read from a cluster or given to the library, so that its status counts. */
    readonly observed: boolean;
    /** The object of a program that wrote it, where that is known for sure. */
    source?: KubeObject;
}
/** Where the file of an object stands among those of the run; empty for an object of no file. */
export declare const pathOf: ({ document }: KubeObject) => string;
/** A place in an object, found as line and column only when it is reported. */
export interface Place {
    readonly object: KubeObject;
    readonly path: Path;
    /** What to point at: the key, or the value (the default). A place that is absent falls back to its parent's key. */
    readonly at?: 'key' | 'value';
}
export interface ObjectRef {
    readonly apiVersion: string;
    readonly kind: string;
    readonly namespace?: string;
    readonly name: string;
}
/** An object's identity in Kubernetes' terms. */
export declare function refOf(object: KubeObject): ObjectRef;
/** `VirtualMachine lab/win11`, for messages. */
export declare function describe(object: KubeObject): string;
/** Group and kind in one word: the key under which a cluster keeps its objects. */
export declare const kindKey: (group: string, kind: string) => string;
/**
 * Reads a plain map as a Kubernetes object; undefined when it is none. `isMeant`: whether one without apiVersion or kind is meant as
 * an object all the same, in which that is empty.
 */
export declare function asKubeObject(value: PlainMap, rest: {
    document?: SourceDocument;
    base: Path;
    observed: boolean;
}, isMeant?: (value: PlainMap) => boolean): KubeObject | undefined;
