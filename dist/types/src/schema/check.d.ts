/** Judges the objects of a cluster by the API of its release. */
import type { Target } from '../cluster/target.js';
import type { Problem } from '../finding.js';
import { type KubeObject } from '../kube-object.js';
import type { SchemaProblem, SchemaRule } from './problem.js';
import { type ApiContext } from './table.js';
/**
 * Finds what of an object, or of a merge patch that is written as one, does not fit; undefined for an object whose schema it
 * does not have.
 */
export type ObjectCheck = (object: KubeObject, isPatch?: boolean) => readonly SchemaProblem[] | undefined;
/** The check by the table of fields, in one release. */
export declare function tableCheck(context: ApiContext): ObjectCheck;
export declare function contextOf({ cluster, release, reading }: Target): ApiContext;
/** Has another program judge the objects of a target too; before its rules are run. */
export declare function alsoBy(target: Target, check: ObjectCheck): void;
/** The objects in Git that were compared with no schema, of those that should be. */
export declare const withoutSchema: (target: Target) => readonly KubeObject[];
/** What one rule of the family reports: all that is its own, but what another rule says better. */
export declare function schemaProblemsOf(target: Target, rule: SchemaRule): readonly Problem[];
