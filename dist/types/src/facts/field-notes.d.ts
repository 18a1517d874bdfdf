/**
 * What the table of API fields cannot tell about single fields: deprecation, which stands in comments of the Go types, and
 * lives that begin or pause within a minor release.
 */
import type { BehaviourName } from './behaviours.js';
export interface FieldNote {
    /** Name of the Go type without its API version, and of the field. */
    readonly type: string;
    readonly field: string;
    /** Since when another field should be set in its place. */
    readonly deprecated?: {
        readonly from: string;
        readonly instead: string;
    };
    /** The releases that have it, where minors alone would not be exact. */
    readonly exists?: BehaviourName;
    readonly source: string;
}
export declare const FIELD_NOTES: readonly FieldNote[];
