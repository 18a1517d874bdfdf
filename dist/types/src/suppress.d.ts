/**
 * Takes out what users ignore in the manifests themselves: by an annotation of the object, or by a comment at the line.
 * Each ignore names a rule, or a family, and the reason; those that do nothing are reported.
 */
import type { TargetChoice } from './cluster/targets.js';
import type { FilePosition, RuledProblem } from './finding.js';
import type { Place, SourceDocument } from './kube-object.js';
import type { Locator } from './locate.js';
import type { Rule } from './rules/define.js';
/** Something to report of an ignore. */
export interface IgnoreReport {
    readonly rule: Rule;
    readonly message: string;
    readonly file: string | undefined;
    readonly place: Place | undefined;
    readonly comment: FilePosition | undefined;
}
export declare class Suppressions {
    #private;
    private readonly rules;
    private readonly locator;
    /** Whether errors can be ignored. */
    private readonly ignoreErrors;
    /** How many findings were taken out. */
    count: number;
    constructor(rules: readonly Rule[], locator: Locator, 
    /** Whether errors can be ignored. */
    ignoreErrors?: boolean);
    /** Problems of one cluster without what is ignored of them. `reported`: whether a problem is reported at all. */
    left(problems: readonly RuledProblem[], choice: TargetChoice, reported?: (problem: RuledProblem) => boolean): RuledProblem[];
    /** What the reading reports of a document, without what is ignored at its line. */
    leftOf<T extends FilePosition & {
        readonly rule: string;
    }>(document: SourceDocument, findings: readonly T[]): T[];
    /** What is to be said of ignores that do nothing. `reports`: whether a rule reports in a file at all. */
    reports(reports: (rule: string, file: string | undefined) => boolean): IgnoreReport[];
}
