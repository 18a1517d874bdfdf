/** Reads the value of a document: at once where it is plain YAML, quickly where it is usual, exactly where it is not. */
import { type Reading } from './reading.js';
/**
 * The value of a text's first document as Kubernetes reads it, or why it cannot be read. Nothing is thrown.
 * @param whole What the text was cut from, if anything, where it stands at the offset.
 */
export declare function readValue(text: string, whole?: string, offset?: number): Reading;
