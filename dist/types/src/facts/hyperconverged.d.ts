/**
 * What HyperConverged decides for the KubeVirt CR that it owns.
 *
 * Source: kubevirt/hyperconverged-cluster-operator controllers/operands/kubevirt.go (later controllers/handlers/kubevirt.go)
 * hardCodeKvFgs, v1.10.0 to v1.18.1 and after; api/v1beta1 and api/v1 hyperconverged_types.go.
 */
/** KubeVirt gates that every HyperConverged release since v1.10 keeps on, whatever the user writes. */
export declare const HYPERCONVERGED_GATES: readonly string[];
/** Where a field stands, by API version of the HyperConverged object. */
export type HyperconvergedPaths = Readonly<Record<string, readonly string[]>>;
/** Where the state class stands: nowhere else, although the guide once printed `spec.virtualization` for v1. */
export declare const HYPERCONVERGED_STATE_CLASS: HyperconvergedPaths;
/** Annotation whose JSON patches HyperConverged applies to the KubeVirt CR: what they touch is not to be read from the CR. */
export declare const HYPERCONVERGED_JSON_PATCH = "kubevirt.kubevirt.io/jsonpatch";
/** Where the cluster's eviction strategy stands. */
export declare const HYPERCONVERGED_EVICTION_STRATEGY: HyperconvergedPaths;
/** Where the cluster's policy for references to instance types and preferences stands, by API version. */
export declare const HYPERCONVERGED_REFERENCE_POLICY: Readonly<Record<string, readonly string[]>>;
/** Where the user's own switches for gates stand, in every API version: a map of booleans, or a list of names. */
export declare const HYPERCONVERGED_FEATURE_GATES: readonly string[];
/**
 * Where the user keeps the bundled instance types and preferences from being deployed, by API version of the
 * HyperConverged object; the older one begins with a capital.
 */
export declare const HYPERCONVERGED_BUNDLE_SWITCH: Readonly<Record<string, readonly string[]>>;
/** What the HyperConverged object is called: the operator heeds no other. */
export declare const HYPERCONVERGED_NAME = "kubevirt-hyperconverged";
/** Where it stands: upstream and in OpenShift Virtualization. Sources: deploy/ of the operator; installation guide of OpenShift Virtualization. */
export declare const HYPERCONVERGED_NAMESPACES: {
    readonly upstream: "kubevirt-hyperconverged";
    readonly openshift: "openshift-cnv";
};
/** Annotations of the HyperConverged object by which it enables a gate itself. Source: controllers/handlers/kubevirt.go getFeatureGateChecks. */
export declare const HYPERCONVERGED_GATE_ANNOTATIONS: Readonly<Record<string, string>>;
/** Names of the objects that HyperConverged makes and reverts, and the annotation by which it patches each. */
export declare const HYPERCONVERGED_OPERANDS: {
    readonly KubeVirt: {
        readonly name: "kubevirt-kubevirt-hyperconverged";
        readonly patch: "kubevirt.kubevirt.io/jsonpatch";
    };
    readonly CDI: {
        readonly name: "cdi-kubevirt-hyperconverged";
        readonly patch: "containerizeddataimporter.kubevirt.io/jsonpatch";
    };
};
