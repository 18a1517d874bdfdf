/** What the API server takes as the value of a plain type: the reason why not, as a clause after the value. */
import type { Format } from './shapes.js';
/** Source: the pattern of quantities in every CRD that controller-gen writes. */
export declare const QUANTITY: RegExp;
/** How a time begins that any of the layouts which the API server takes for one may go on from. */
export declare const TIME: RegExp;
export declare const INT32: {
    least: number;
    most: number;
};
export declare const INT64_MOST: number;
/** A value as it is quoted in messages: short, as JSON writes it. */
export declare function quoted(value: unknown): string;
/** Whether a value is text with a variable in it, which envsubst, Flux, an OpenShift Template or kustomize fills in. */
export declare const hasVariable: (value: unknown) => boolean;
/** What kind of value it is, in words. */
export declare function kindOf(value: unknown): string;
/** A value with what it is, where that needs saying. */
export declare const described: (value: unknown) => string;
/** Why a value does not fit a format; undefined when it does. */
export declare const FORMATS: Readonly<Record<Format, (value: unknown) => string | undefined>>;
