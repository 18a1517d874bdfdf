/**
 * The parts of a document that its objects fill: an export of a cluster holds thousands of them in one List. What is done to
 * one is done to its own text, whatever the others are.
 */
import type { KubeObject, SourceDocument } from '../kube-object.js';
import { type Path } from '../value.js';
/** A text that stands in a document. */
export interface Part {
    readonly text: string;
    /** Where it stands in the text of the document. */
    readonly start: number;
    /** Offset in it before which nothing is its own: the dash of an item, which is a space in it. */
    readonly own: number;
    /** The path of its value in the document. */
    readonly base: Path;
}
/** The whole of a document. */
export declare const wholeOf: ({ text }: SourceDocument) => Part;
/** The part of its document that an object fills; undefined where it fills all of it, or cannot be told apart. */
export declare function partOf(object: KubeObject, document: SourceDocument): Part | undefined;
