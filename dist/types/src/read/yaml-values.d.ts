/** Reads the value of a document: at once where it is plain YAML, quickly where it is usual, exactly where it is not. */
import { type Reading } from './reading.js';
/** The file that holds what reads YAML, with what it imports: what was read by another may differ. */
export declare const READER: string;
/** The same as `readValue` for what is not plain, or may not be. */
export declare function readSlowly(text: string): Reading;
/** How a document may be read. */
export interface ValueOptions {
    /** What the text was cut from, where it stands at the offset; default: nothing. */
    readonly whole?: string;
    readonly offset?: number;
    /** Whether the parts of the value are its own, so that they may be changed; default: another text may have the same ones. */
    readonly isFresh?: boolean;
    /** Reads what is not plain; default: `readSlowly`. */
    readonly slowly?: ((text: string) => Reading) | undefined;
}
/** The value of a text's first document as Kubernetes reads it, or why it cannot be read. Nothing is thrown. */
export declare function readValue(text: string, options?: ValueOptions): Reading;
