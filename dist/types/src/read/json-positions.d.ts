/** Finds where keys and values stand in a text that is JSON: at once, where a parser of all YAML takes its time. */
import { type Positions } from './positions.js';
/** Where things stand in a text that is JSON. */
export declare const jsonPositions: (text: string) => Positions;
