/** Turns changes of a document's data into edits of its text: YAML, and JSON as the part of it that it is. */
import { type DataChange } from './changed.js';
import { type TextEdit } from './containers.js';
/**
 * The edits of a document's text that make some changes of its data, in the order of the text.
 * @throws Refused when the text holds something that they would harm.
 */
export declare function yamlEdits(text: string, changes: readonly DataChange[]): TextEdit[];
/** The same by a parse of the whole. */
export declare function parsedEdits(text: string, changes: readonly DataChange[]): TextEdit[];
