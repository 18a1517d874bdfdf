/** What the schema check finds of an object. */
import type { Problem } from '../finding.js';
/** The rules of the family, without its name. */
export type SchemaRule = 'invalid' | 'unknown-field' | 'null-object' | 'unknown-kind' | 'removed-version' | 'deprecated-version';
export interface SchemaProblem extends Problem {
    readonly rule: SchemaRule;
    /** Problems of one group are one finding a file: a bundle made for another release has the same in each of its objects. */
    readonly group?: string;
    /** Whether a rule of another family says the same, and more: then that alone is reported. */
    readonly isToldElsewhere?: boolean;
}
