import type { Severity } from '../../finding.js';
export declare const rule: import("../define.js").Rule;
/** What to say of a document that cannot be read, or of a template; `judged`: its text names a judged API group. */
export declare function parseReport(problem: {
    readonly kind: string;
    readonly message?: string;
}, judged: boolean): {
    message: string;
    severity: Severity;
};
