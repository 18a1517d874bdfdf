/** Turns the changes of a fix into edits of the texts that the objects were read from, or says why that is not done. */
import type { FindingFix, Fix, Safety } from '../finding.js';
import { type ObjectProgram, type SourceDocument } from '../kube-object.js';
import { type Path } from '../value.js';
import { type TextEdit } from './containers.js';
import type { Proof, Proven } from './programs.js';
/** The edits of one document. */
export interface DocumentEdits {
    readonly document: SourceDocument;
    /** In the order of the text. */
    readonly edits: readonly TextEdit[];
    /** What stands in a manifest only when they are made, or stands otherwise then, by its path. */
    readonly makes?: readonly Path[];
    /** Whether they give a key another name: what was written under the old one counts only then. */
    readonly renames?: boolean;
}
/** What a fix comes to: edits of documents, or why there are none. */
export type Editing = {
    readonly documents: readonly DocumentEdits[];
    readonly safety: Safety;
    readonly proven?: Proven & {
        by: Proof;
    };
} | {
    readonly refused: string;
};
/** The edits of fixes, in their order. `all` are the programs that their files may belong to. */
export declare function editsOfAll(fixes: readonly Fix[], all: () => Iterable<ObjectProgram>): Editing[];
type Made = Exclude<Editing, {
    readonly refused: string;
}>;
/** A fix as a finding carries it. */
export declare function findingFix({ title }: Fix, editing: Made): FindingFix;
/** The edits of a fix by documents. */
export declare const documentEditsOf: (fix: FindingFix) => readonly DocumentEdits[];
/** Those of some fixes that hold together: of programs all that do, else the first alone. */
export declare function holding(fixes: readonly FindingFix[]): readonly FindingFix[];
export {};
