/** Which type a kind has, and the kinds that a release serves. */
import type { ApiKind } from '../kubevirt/api-types.js';
import type { ServedKind } from './kinds.js';
import type { ObjectType } from './shapes.js';
import { type ApiContext } from './table.js';
/** The type of whole objects of a kind in an API version; undefined where its fields are not known. */
export declare function rootType({ kind, judged: { shapes } }: ServedKind, version: string): ObjectType | undefined;
/** A kind in one of the API versions that a release serves it in. */
export interface ServedVersion {
    readonly kind: ApiKind;
    readonly version: string;
    /** The release as messages name it. */
    readonly label: string;
    /** Whether what runs may be newer than all that is known, and have more. */
    readonly isNewer: boolean;
    readonly root: ObjectType;
}
/** Every kind of a release whose fields are known, in every version served, in order of the table. */
export declare function servedVersions(context: ApiContext): readonly ServedVersion[];
