/** How often texts may be read again to prove fixes: each fix reads the whole of what it edits. */
import type { SourceDocument } from '../kube-object.js';
/** Counts the readings of texts in one run. */
export declare class Readings {
    #private;
    /** One reading more of a part of a document, by its offsets. @throws Refused when there were enough */
    add(document: SourceDocument, start: number, end: number): void;
}
