/** Plain data as values, each with the place of the value of the program that it is equal to. */
import { type Traced } from './values.js';
/** Plain data; `like` is what the program gave of it. */
export declare const fromPlain: (plain: unknown, like: Traced | undefined) => Traced;
