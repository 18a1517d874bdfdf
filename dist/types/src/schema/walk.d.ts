/** Compares a value with what a release has for it, as the API server does. What cannot be known is passed over. */
import { type Path, type PlainMap } from '../value.js';
import { type ObjectType, type Shape } from './shapes.js';
/** What does not fit. `path`: of the field, also where it is missing. */
export type Fault = {
    readonly path: Path;
} & ({
    readonly what: 'unknown';
    readonly owner: ObjectType;
    readonly value: unknown;
    readonly beside: PlainMap;
}
/** `isNull`: the key stands there with nothing behind it. */
 | {
    readonly what: 'missing';
    readonly isNull: boolean;
} | {
    readonly what: 'value';
    readonly why: string;
} | {
    readonly what: 'null';
    readonly owner: ObjectType;
});
/** Whether what does not fit an object is wrong in a patch of one too: it leaves out what it keeps, and null takes away. */
export declare const isWrongInPatch: (fault: Fault) => boolean;
/** Whether the API server takes a value for what a field has: a key without a value is dropped, whatever it is of. */
export declare function isTaken(value: unknown, shape: Shape): boolean;
/** What of an object does not fit, and whether it is a patch and no object. */
export declare function faultsOf(value: PlainMap, type: ObjectType): {
    readonly faults: readonly Fault[];
    readonly isPatch: boolean;
};
