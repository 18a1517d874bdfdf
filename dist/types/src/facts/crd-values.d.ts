/**
 * What the CRDs say of values beyond the types of the table of fields: which values a field takes, between which bounds, and
 * where anything may stand. Enums of OpenAPI that the CRDs lack are not here: the API server takes any text there. Types are
 * named without their API version.
 *
 * Sources: markers of controller-gen (`+kubebuilder:validation`, `+kubebuilder:pruning`, `+nullable`) and Go types in
 * kubevirt/kubevirt staging/src/kubevirt.io/api (core/v1 types.go and schema.go, instancetype/v1beta1 types.go), and in
 * kubevirt/containerized-data-importer staging/src/kubevirt.io/containerized-data-importer-api pkg/apis/core/v1beta1 types.go.
 * Proved on verdicts of a kube-apiserver under the CRDs of v1.5, v1.8 and v1.9.
 */
export interface FieldLimits {
    readonly values?: readonly (string | boolean)[];
    readonly least?: number;
    readonly most?: number;
    /** How many items a list takes. */
    readonly items?: number;
    /** Fields by which no two items of a list may be equal; none: the items themselves. */
    readonly unique?: readonly string[];
    /** Without flags, and of what JavaScript and Go both read. */
    readonly pattern?: RegExp;
    /** Null is no absence here, but a value like others. */
    readonly keepsNull?: boolean;
    /** The first minor release of the product whose CRD says so; absent: all that have the field. */
    readonly from?: string;
}
/** By `Type.field`; `.*` is a value of a map. */
export declare const FIELD_LIMITS: Readonly<Record<string, FieldLimits>>;
/** Fields whose OpenAPI type is another one than that of the CRD, by `Type.field`. */
export declare const CRD_TYPES: Readonly<Record<string, string>>;
/** Types that take fields which they do not have: directly below, not deeper. */
export declare const FREE_TYPES: ReadonlySet<string>;
/** Types that hold anything. */
export declare const OPAQUE_TYPES: ReadonlySet<string>;
/** Types that may be null as an item of a list. */
export declare const NULLABLE_ITEMS: ReadonlySet<string>;
/** By `Type.field`. */
export declare const INT32_FIELDS: ReadonlySet<string>;
/** Kinds whose status is no subresource. Source: kubevirt/kubevirt pkg/virt-operator/resource/generate/components/crds.go, v1.5 to v1.9. */
export declare const KEEPS_STATUS: ReadonlySet<string>;
