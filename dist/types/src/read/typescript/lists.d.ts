/** The methods of lists. One that goes over its items stops where more may follow. */
import { type Call } from './values.js';
/** A method of lists. */
export declare function listMethod(name: string): Call | undefined;
