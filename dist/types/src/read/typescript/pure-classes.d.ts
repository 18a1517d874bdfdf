/** Classes of cdk8s that are values: sizes, patches, and what is produced late. */
import { type List, Native, NativeClass, type Traced } from './values.js';
export declare const SIZE: NativeClass;
export declare const DURATION: Native;
/** One operation of a JSON patch. */
export interface PatchOperation {
    readonly op: string;
    readonly path: Traced;
    readonly value: Traced;
}
export declare const PATCH: NativeClass;
export declare const PATCHES: Native;
export declare const LAZY_VALUE: NativeClass;
export declare const LAZY: Native;
/** The operations in a list of patches; undefined where there may be others. */
export declare function operationsOf(patches: List): PatchOperation[] | undefined;
