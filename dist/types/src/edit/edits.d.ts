/** Turns the changes of a fix into edits of the texts that the objects were read from, or says why that is not done. */
import type { FindingFix, Fix } from '../finding.js';
import { type SourceDocument } from '../kube-object.js';
import type { TextEdit } from './containers.js';
/** The edits of one document. */
export interface DocumentEdits {
    readonly document: SourceDocument;
    /** In the order of the text. */
    readonly edits: readonly TextEdit[];
}
/** A text with edits made, given in its order. */
export declare function edited(text: string, edits: readonly TextEdit[]): string;
/** What a fix comes to: edits of documents, or why there are none. */
export type Editing = {
    readonly documents: readonly DocumentEdits[];
} | {
    readonly refused: string;
};
/** The edits of a fix. */
export declare function editsOf({ changes }: Fix): Editing;
/** A fix as a finding carries it. */
export declare function findingFix({ title, safety }: Fix, documents: readonly DocumentEdits[]): FindingFix;
/** The edits of a fix by documents. */
export declare const documentEditsOf: (fix: FindingFix) => readonly DocumentEdits[];
