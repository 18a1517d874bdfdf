export declare const rule: import("../define.js").Rule;
/** What to say of a later duplicate of a key. */
export declare function duplicateKeyMessage(path: string, firstLine: number | undefined): string;
