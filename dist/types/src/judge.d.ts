/** Runs the rules over a cluster, in one release or in each of several, and merges what they find. */
import type { Change } from './cluster/change.js';
import type { TargetChoice } from './cluster/targets.js';
import type { Level } from './config.js';
import { type Fix, type RuledProblem } from './finding.js';
import type { Rule } from './rules/define.js';
/** A bug in a rule: named with the rule and the object, so that it can be reported. */
export declare class RuleError extends Error {
    readonly name = "RuleError";
}
/** What a rule is set to in a file; undefined leaves each problem its own severity. */
export type LevelOf = (rule: string, file: string | undefined) => Level | undefined;
/** Whether two fixes do the same. */
export declare function isSameFix(one: Fix | undefined, other: Fix | undefined): boolean;
/** What the rules find in a cluster, each at the level it is set to. */
export declare function judge(rules: readonly Rule[], { targets }: TargetChoice, levelOf: LevelOf): RuledProblem[];
/** What the rules find in a change of a cluster, given in each release that is judged. */
export declare function judgeChange(rules: readonly Rule[], changes: readonly Change[], levelOf: LevelOf): RuledProblem[];
