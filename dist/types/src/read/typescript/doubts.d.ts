/** What the fields of an object may be where that is not known: programs that come to the same have the same doubts. */
import { Dict } from './values.js';
/** What each value may be that is one of a few, in no order. */
export declare function doubtsOf(fields: Dict): string[];
