/**
 * What the API server or an admission webhook refuses to change in an object that exists.
 *
 * VirtualMachines, instance types and preferences can be changed: a VM takes an edit up at its next start, and of an
 * instance type or preference a revision is stored for each VM that uses it.
 */
export interface ImmutableSpec {
    readonly group: string;
    readonly kind: string;
    /** Paths that cannot be changed. */
    readonly paths: readonly (readonly string[])[];
    /** Paths below them that can. */
    readonly except?: readonly (readonly string[])[];
    /** Paths below which defaults are stored where nothing is written: what is added there may be what is stored. */
    readonly filledIn?: readonly (readonly string[])[];
    /** Values that count where nothing is written, by the last key. */
    readonly defaults?: Readonly<Record<string, string>>;
    /** Paths of quantities that may grow. */
    readonly growing?: readonly (readonly string[])[];
    readonly source: string;
}
export declare const IMMUTABLE_SPECS: readonly ImmutableSpec[];
