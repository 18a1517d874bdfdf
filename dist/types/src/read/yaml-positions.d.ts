/** Finds where keys and values stand in the text of a document. */
import { type Positions } from './positions.js';
/** Where things stand in the first document of a text; nothing is found in a text that cannot be read. Never throws. */
export declare function positionsOf(text: string): Positions;
/** The same by a parse of the whole. */
export declare function parsedPositions(text: string): Positions;
