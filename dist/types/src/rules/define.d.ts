/** What a rule is. */
import type { Change } from '../cluster/change.js';
import type { Target } from '../cluster/target.js';
import type { Problem, Safety, Severity } from '../finding.js';
/** What a rule must see to decide: Git alone, the KubeVirt release, two revisions, or facts captured from the cluster. */
export type Need = 'git' | 'release' | 'two revisions' | 'cluster facts';
export interface RuleFix {
    readonly safety: Safety;
    readonly does: string;
}
export interface Rule {
    /** `family/name`, equal to its file below src/rules; the name is the defect. */
    readonly id: `${string}/${string}`;
    /** The usual severity; a problem may carry another one. */
    readonly severity: Severity;
    /** What it reports, in one sentence with a period. */
    readonly summary: string;
    /** Why that is bad: what a user would see, in which releases. */
    readonly why: string;
    /** Releases it holds for, in words made from facts. */
    readonly releases: string;
    readonly needs: readonly Need[];
    /** What its fix does and how safe that is, in one sentence with a period; absent where a rule mends nothing. */
    readonly fix?: RuleFix;
    /** Where the facts come from: upstream files, functions, issues. */
    readonly sources: readonly string[];
    /** Manifests of one cluster that it reports: each line to blame ends with `# ~> <rule id>`. */
    readonly bad: string;
    /** The same made right: clean under every rule. */
    readonly good: string;
    /** For a rule on changes: the manifests that both examples are compared with. */
    readonly base?: string;
    /** Objects captured from the cluster, given with both examples, for a rule that Git alone cannot decide. */
    readonly facts?: string;
    /** Finds the defect in one cluster judged as one release. Pure; absent for what the reading itself reports. */
    readonly check?: (target: Target) => Iterable<Problem>;
    /** Finds the defect in what a change does to one cluster, instead of `check`. Pure. */
    readonly compare?: (change: Change) => Iterable<Problem>;
}
declare const SAID: ["id", "severity", "summary", "why", "releases", "needs", "fix", "sources", "base", "bad", "good", "facts"];
/** What a rule says of itself. Its texts are asked by name: in dist/ they stand elsewhere. */
export declare const documentation: (rule: Rule) => Pick<Rule, (typeof SAID)[number]>;
/** Types a rule's literal; its file exports the result as `rule`. */
export declare const defineRule: (rule: Rule) => Rule;
/** Removes the indentation of the first line, which all lines of an example share, and the first line break. */
export declare function yaml(strings: TemplateStringsArray): string;
export {};
