/** What programs use of Node.js to find and read their own files. */
import { type Value } from './values.js';
export declare const PATHS: Readonly<Record<string, Value>>;
export declare const FILES: Readonly<Record<string, Value>>;
