/** What a rule reports, and what a user gets of it. */
import type { KubeObject, ObjectRef, Place } from './kube-object.js';
import type { Path } from './value.js';
export type Severity = 'error' | 'warning' | 'info';
/** Severities, gravest first. */
export declare const SEVERITIES: readonly Severity[];
/** Another place that belongs to the same cause. */
export interface RelatedPlace {
    readonly place: Place;
    readonly message: string;
}
/** Whether a fix keeps what the cluster does (`safe`), or changes it and is for a person to decide. */
export type Safety = 'safe' | 'unsafe';
/**
 * A change of an object's data. Paths are those of the object as it was read, also where one fix makes several changes.
 * What is moved takes along the maps that it leaves empty; everything else leaves an empty map or list behind.
 */
export type ObjectChange = {
    readonly object: KubeObject;
    readonly path: Path;
} & ({
    readonly op: 'set';
    readonly value: unknown;
} | {
    readonly op: 'add';
    readonly value: string;
} | {
    readonly op: 'remove';
} | {
    readonly op: 'rename';
    readonly key: string;
} | {
    readonly op: 'move';
    readonly to: Path;
});
/** How a rule would mend what it found, in terms of objects: where they stand in which text is no matter of rules. */
export interface Fix {
    /** What it does, as a command: `add "Snapshot" to featureGates`. */
    readonly title: string;
    readonly safety: Safety;
    readonly changes: readonly ObjectChange[];
}
/** A defect that a rule found, at a place still symbolic. */
export interface Problem {
    readonly place: Place;
    /** What is wrong with the value quoted, why in this release, what to do. */
    readonly message: string;
    /** When it differs from the rule's usual one. */
    readonly severity?: Severity;
    /** What it is about, where one place has several problems of a rule: it is the same in all releases. */
    readonly topic?: string;
    readonly related?: readonly RelatedPlace[];
    readonly fix?: Fix;
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
/** A piece of a file, and what to write in its place. Lines and columns are 1-based, columns in UTF-16 units; the end is exclusive. */
export interface Edit {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly text: string;
}
/** A fix as edits of files: all of them, or none. */
export interface FindingFix {
    /** What it does, as a command. */
    readonly title: string;
    readonly safety: Safety;
    readonly edits: readonly Edit[];
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
    /** How to mend it by edits of the files it was read from. */
    readonly fix?: FindingFix;
    /** Why a fix that the rule has was not made here. */
    readonly noFix?: string;
    /** How to learn more: the command or page of the rule. */
    readonly docs: string;
    /**
     * What tells it from all others of the result, made of rule, cluster, object and path: the same when lines move or the
     * file is written in another style.
     */
    readonly fingerprint: string;
}
/** A finding whose fingerprint is still to be made of what it is about. */
export interface UnsealedFinding extends Omit<Finding, 'fingerprint'> {
    readonly about: string;
}
