/**
 * How a map says which kind of object it is, where it does not do so rightly. What is surely meant as an object of KubeVirt's groups is
 * told what it lacks; documents of others (values of a chart, parts of manifests) are passed over as nothing.
 */
import { type PlainMap } from '../value.js';
type TypeKey = 'apiVersion' | 'kind';
/** A key that is meant as another one, which has no value itself. */
export declare function misspeltTypeKey(map: PlainMap, wanted: TypeKey): string | undefined;
/** What a map says itself to be of, under the right key or a misspelt one. */
export declare function saidType(map: PlainMap, wanted: TypeKey): string | undefined;
/** Whether a map without apiVersion or kind is surely meant as an object of one of KubeVirt's groups. */
export declare function isMeantAsObject(map: PlainMap): boolean;
export {};
