/** Values as JSON text, where all of them is known. */
import { Unknown } from '../../value.js';
import { type Value } from './values.js';
/** A value as JSON text; Unknown where a part of it is not known. */
export declare function jsonText(value: Value): string | undefined | Unknown;
