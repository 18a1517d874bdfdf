/** Every rule, sorted by id. */
import type { Rule } from './define.js';
export declare const RULES: readonly Rule[];
/** The rule with an id. */
export declare const ruleById: (id: string) => Rule | undefined;
