/** Findings as violations of cdk8s' report. */
import type { Finding } from '../finding.js';
import type { Violation } from './plugin.js';
import type { Written } from './resources.js';
/** How cdk8s is to call what a finding is about, and where it is. */
export interface Naming {
    nameOf(one: Written): string;
    manifestOf(file: string): string;
    /** Where the app makes an object or sets a field of it, in words; empty where that is not known. */
    sourceOf(one: Written, field: string): string;
}
/** A finding as cdk8s reports it. It knows no severity, so that the recommendation begins with it. */
export declare function violation(finding: Finding, naming: Naming): Violation;
/** The gravest findings first, since cdk8s prints all in one colour. */
export declare const bySeverity: (findings: readonly Finding[]) => Finding[];
/** The objects that the shown part of a finding names. */
export declare function objectsOf(finding: Finding): Written[];
