export declare const rule: import("../define.js").Rule;
/** What to say of an ignore without a reason; the rule is empty where it names none. */
export declare function withoutReasonMessage(ignored: string): string;
