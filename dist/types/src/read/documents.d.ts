/** Reads texts into documents and documents into Kubernetes objects. */
import { type KubeObject, type SourceDocument } from '../kube-object.js';
import { type PlainMap } from '../value.js';
import type { Reading } from './reading.js';
/** What is wrong with a document as text. */
export interface DocumentProblem {
    readonly kind: 'unreadable' | 'template' | 'duplicate keys';
    readonly document: SourceDocument;
    /** The API groups of the objects in it, as far as it can be read. */
    readonly groups: readonly string[];
    /** For what is unreadable. Line and column are 1-based in the file. */
    readonly message?: string;
    readonly line?: number;
    readonly column?: number;
}
/** How a text is read. */
export interface TextOptions {
    /** Path of the file as the user knows it. */
    readonly file: string;
    /** Documents whose text does not match are passed over unread; absent: all are read. */
    readonly relevant?: RegExp;
    /** Whether the objects were read from a cluster. */
    readonly observed: boolean;
    /** Reads documents that are not plain YAML; default: `readSlowly`. */
    readonly slowly?: (text: string) => Reading;
}
export interface ReadOptions extends TextOptions {
    /** The same from a folder above all files of the run; default: the path as the user knows it. */
    readonly path?: string;
    /** What a map without apiVersion and kind stands for in this file, if anything. */
    readonly implied?: {
        readonly apiVersion: string;
        readonly kind: string;
    };
    /** Whether a map without apiVersion or kind is meant as an object all the same. Default: none is. */
    readonly isMeant?: (value: PlainMap) => boolean;
    /** The Git revision that the text stands in. */
    readonly revision?: string;
}
export interface Documents {
    readonly objects: readonly KubeObject[];
    readonly problems: readonly DocumentProblem[];
}
/** A text without its byte order mark. */
export declare const withoutMark: (text: string) => string;
/** One document of a text with what it says. */
export interface ReadDocument {
    /** Offsets in the text: its first character, and the one after the last. */
    readonly offset: number;
    readonly end: number;
    readonly template: boolean;
    readonly reading: Reading;
}
/** The documents of a text with what they say. Nothing is thrown for what stands in it. */
export declare function documentsIn(text: string, options: TextOptions): ReadDocument[];
/** Makes objects of the documents of a text. */
export declare function documentsOf(text: string, read: readonly ReadDocument[], options: ReadOptions): Documents;
/** Reads a text of any number of documents. Nothing is thrown for what stands in it. */
export declare const readDocuments: (text: string, options: ReadOptions) => Documents;
/** The values of a text's documents; undefined when one of them cannot be read. */
export declare function readValues(text: string): readonly unknown[] | undefined;
