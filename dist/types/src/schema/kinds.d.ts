/** Whether a release serves the kind of an object in its API version. */
import { type KubeObject } from '../kube-object.js';
import type { ApiKind } from '../kubevirt/api-types.js';
import type { SchemaProblem } from './problem.js';
import { type Apis, type JudgedApi } from './table.js';
export declare const isApiGroup: (group: string) => boolean;
/** A kind that is served, with the API that it is judged by. */
export interface ServedKind {
    readonly judged: JudgedApi;
    readonly kind: ApiKind;
}
export interface KindVerdict {
    readonly problems: readonly SchemaProblem[];
    /** Absent where it is not served, or its fields are not known. */
    readonly served?: ServedKind;
}
/** Judges group, kind and version of an object. */
export declare function kindVerdict(object: KubeObject, apis: Apis): KindVerdict;
