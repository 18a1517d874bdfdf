/** What a rule reports, and what a user gets of it. */
import type { ObjectRef, Place } from './kube-object.js';
export type Severity = 'error' | 'warning' | 'info';
/** Severities, gravest first. */
export declare const SEVERITIES: readonly Severity[];
/** Another place that belongs to the same cause. */
export interface RelatedPlace {
    readonly place: Place;
    readonly message: string;
}
/** A defect that a rule found, at a place still symbolic. */
export interface Problem {
    readonly place: Place;
    /** What is wrong with the value quoted, why in this release, what to do. */
    readonly message: string;
    /** When it differs from the rule's usual one. */
    readonly severity?: Severity;
    readonly related?: readonly RelatedPlace[];
}
/** A problem with the rule that found it. */
export interface RuledProblem extends Problem {
    readonly rule: string;
    readonly severity: Severity;
}
/** Lines and columns are 1-based; the end is exclusive. Absent for objects that come from no file. */
export interface FilePosition {
    readonly file?: string;
    /** The Git revision that the place stands in, as the user named it; absent for the working tree. */
    readonly revision?: string;
    readonly line?: number;
    readonly column?: number;
    readonly endLine?: number;
    readonly endColumn?: number;
}
export interface Related extends FilePosition {
    readonly message: string;
    readonly object?: ObjectRef;
}
export interface Finding extends FilePosition {
    /** Id of the rule: `family/name`. */
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
    /** Name of the cluster it holds in, where there are several. */
    readonly cluster?: string;
    /** Path in the object, as `spec.template.spec.volumes[0]`. */
    readonly path?: string;
    readonly object?: ObjectRef;
    readonly related?: readonly Related[];
    /** How to learn more: the command or page of the rule. */
    readonly docs: string;
}
