/** The parts of a document that its objects fill. What is done to an item of a List is done to its own text, whatever the others are. */
import type { KubeObject, SourceDocument } from '../kube-object.js';
import { type ItemSpan } from '../read/list-items.js';
import { type Path } from '../value.js';
/** A text that stands in a document, with what it says. */
export interface Part {
    readonly text: string;
    readonly value: unknown;
    /** Where it stands in the text of the document. */
    readonly start: number;
    /** Offset in it before which nothing is its own: the dash of an item, which is a space in it. */
    readonly own: number;
    /** The path of its value in the document. */
    readonly base: Path;
}
/** Where the part of its document that an object fills stands; undefined where it fills all of it, or cannot be told apart. */
export declare function partSpan({ base }: KubeObject, document: SourceDocument): ItemSpan | undefined;
/** What stands there; undefined where that is not the object. */
export declare function partOf({ base, value, apiVersion, kind }: KubeObject, document: SourceDocument, { start, end, own }: ItemSpan): Part | undefined;
