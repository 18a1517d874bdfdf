/** Which API version an object of a kind is to be written in. */
import type { ApiKind } from '../kubevirt/api-types.js';
import { type Apis, type JudgedApi } from './table.js';
/** The version in which objects of a kind are stored; undefined where versions have types of their own. */
export declare function storedVersion({ api, shapes }: JudgedApi, kind: ApiKind): string | undefined;
/** The version to write in a release: the one that is kept there, else the newest that is served; of a kind not there the newest of all. */
export declare function versionToWrite(judged: JudgedApi, kind: ApiKind): string | undefined;
/** The API versions to write a kind in: one for each group that has it. */
export declare function apiVersionsOf(name: string, apis: Apis): string[];
