/** Reads the value of a document: quickly where it is plain YAML, exactly where it is not. */
import { type Reading } from './reading.js';
/** The value of a text's first document as Kubernetes reads it, or why it cannot be read. Nothing is thrown. */
export declare function readValue(text: string): Reading;
