/** The methods of text and numbers that depend on nothing else. */
import { type Call } from './values.js';
/** A method of text or numbers. */
export declare function textMethod(name: string): Call | undefined;
