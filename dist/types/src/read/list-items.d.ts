/** Where the items of a List stand in a text: an export of a cluster holds thousands of objects in one document. */
export interface ItemSpan {
    /** Offsets in the text: of the line that an item begins in, or of its bracket, and behind it. */
    readonly start: number;
    readonly end: number;
    /** Where the item itself may begin, behind its dash. */
    readonly own: number;
}
/** Whether a text is one map or list of JSON. */
export declare function isJson(text: string): boolean;
/** The lines of each item of the list below a key that begins a line once, in a text that is no JSON. */
export declare function itemLines(text: string, key: string): readonly ItemSpan[];
/** The maps in the list at a key of the root of a text that is JSON; none where others stand among them. */
export declare function jsonItems(text: string, key: string): readonly ItemSpan[];
