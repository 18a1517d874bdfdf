/** What other programs, and schemas of others, say of objects, brought together with what the built-in check says. */
import { type KubeObject } from '../kube-object.js';
import { type Path } from '../value.js';
import type { SchemaProblem } from './problem.js';
export interface OutsideFault {
    /** `path` is that of the field, also where it is missing. */
    readonly what: 'unknown' | 'missing' | 'value';
    readonly path: Path;
    /** In the words of who says it. */
    readonly said: string;
    /** For a field that does not exist: those that do beside it. */
    readonly fields?: readonly string[];
}
/** A key of a strategic merge patch: what holds one is no object. */
export declare const isPatchKey: (key: string | number | undefined) => boolean;
/** Faults as problems of our rules; those that may be none are left out. `by`: who says so, as messages name it. */
export declare function outsideProblems(faults: readonly OutsideFault[], object: KubeObject, by: string): SchemaProblem[];
export declare const isAdvice: ({ rule }: SchemaProblem) => boolean;
/** Those of others that say what none of ours does. */
export declare function withoutDoubles(ours: readonly SchemaProblem[], others: readonly SchemaProblem[]): SchemaProblem[];
