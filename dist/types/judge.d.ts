/** Runs the rules over a cluster, in one release or in each of several, and merges what they find. */
import type { TargetChoice } from './cluster/targets.js';
import { type RuledProblem } from './finding.js';
import type { Rule } from './rules/define.js';
/** A bug in a rule: named with the rule and the object, so that it can be reported. */
export declare class RuleError extends Error {
    readonly name = "RuleError";
}
/** What the rules find in a cluster. */
export declare function judge(rules: readonly Rule[], choice: TargetChoice): RuledProblem[];
