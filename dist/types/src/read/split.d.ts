/** Splits a text into documents, as kubectl does before it parses. */
/** One document of a text. */
export interface Chunk {
    readonly text: string;
    /** Where it starts in the text. */
    readonly offset: number;
}
/**
 * The documents of a text that hold anything but comments and directives.
 *
 * A line that starts with `---` separates documents when only white space or a comment follows, also inside a block of
 * text: that is what the YAMLReader of k8s.io/apimachinery does before it parses. Maps of JSON may follow each other without.
 */
export declare function splitDocuments(text: string): Chunk[];
