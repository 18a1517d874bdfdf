export declare const rule: import("../define.js").Rule;
