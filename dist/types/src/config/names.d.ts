/** Names of rules and levels as users write them. */
import type { Level } from '../config.js';
/** The rules there are: id, and what tells what they report. */
export type RuleNames = Readonly<Record<string, () => string>>;
export declare const namesOf: (rules: readonly {
    readonly id: string;
    readonly summary: string;
}[]) => RuleNames;
export declare const LEVELS: readonly Level[];
/** `state/*`: all rules of a family. */
export declare const familyOf: (rule: string) => string;
/** The rules with the wildcards of their families, which may stand wherever a rule may. */
export declare function withFamilies(rules: RuleNames): RuleNames;
/** What to say of a name that is no rule. */
export declare function unknownRule(name: string, rules: RuleNames): string;
/** What is set for a rule: its own entry wins over that of its family. */
export declare const levelIn: (levels: ReadonlyMap<string, Level>, rule: string) => Level | undefined;
