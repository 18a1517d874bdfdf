/** Judges objects by the CustomResourceDefinitions that the user has: in the repository, or captured from the cluster. */
import type { Target } from '../cluster/target.js';
import { type KubeObject } from '../kube-object.js';
import { type CustomKind } from './crd.js';
import type { SchemaProblem } from './problem.js';
/**
 * The kinds of the user's CustomResourceDefinitions that there are objects of, by the file of their schema; what was captured wins: it
 * is what runs.
 */
export declare function userKinds({ cluster }: Target): ReadonlyMap<string, CustomKind>;
/** What refuses an object under the user's CustomResourceDefinitions; undefined for a kind that they do not have. */
export declare function crdCheck(kinds: ReadonlyMap<string, CustomKind>): (object: KubeObject, isPatch?: boolean) => SchemaProblem[] | undefined;
