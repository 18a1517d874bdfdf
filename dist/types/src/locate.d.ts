/** Turns symbolic places into files, lines and columns: late, and only in documents that have a finding. */
import type { FilePosition } from './finding.js';
import type { Place, SourceDocument, TextPlace } from './kube-object.js';
import type { Path } from './value.js';
/** A place in a file that is known. */
export type TextPosition = FilePosition & Required<Omit<FilePosition, 'revision'>>;
/** The path that such a text says; undefined when it says none. */
export declare function pathSaid(text: string): Path | undefined;
/** Finds places in documents; each document is parsed for positions once. */
export declare class Locator {
    #private;
    /** Where a place stands; undefined for an object that comes from no file. */
    find(place: Place): FilePosition | undefined;
    /** Where the value at a place is used, when it is set elsewhere; undefined for manifests, which are not made of others. */
    use(place: Place): FilePosition | undefined;
    /** Where a piece of a text stands. */
    inText(place: TextPlace): TextPosition;
    /** Every key of a document that stands twice in one map: the later one, and the first. */
    duplicateKeys(document: SourceDocument): {
        path: Path;
        position: FilePosition;
        first: FilePosition;
    }[];
}
