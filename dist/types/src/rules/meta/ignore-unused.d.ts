export declare const rule: import("../define.js").Rule;
/** What to say of an ignore that takes nothing out; `line` is that which a comment is for, if it is a comment. */
export declare function unusedMessage(ignored: string, line: number | 'none' | undefined): string;
