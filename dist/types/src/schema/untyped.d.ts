/** Objects that do not say which kind they are of, though they are surely meant as ones of the products. */
import type { KubeObject } from '../kube-object.js';
import type { SchemaProblem } from './problem.js';
import { type Apis } from './table.js';
/** Whether a spec may be one of a kind: half of its fields are known, so that one may be misspelt. */
export declare function isSpecOf(object: KubeObject, kind: string, apis: Apis): boolean;
/** What an object lacks that has no kind or no apiVersion. */
export declare function untyped(object: KubeObject, apis: Apis): SchemaProblem[];
