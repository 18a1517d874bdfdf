/**
 * What HyperConverged decides for the KubeVirt CR that it owns.
 *
 * Source: kubevirt/hyperconverged-cluster-operator controllers/operands/kubevirt.go (later controllers/handlers/kubevirt.go)
 * hardCodeKvFgs, v1.10.0 to v1.18.1 and after; api/v1beta1 and api/v1 hyperconverged_types.go.
 */

/** KubeVirt gates that every HyperConverged release since v1.10 keeps on, whatever the user writes. */
export const HYPERCONVERGED_GATES: readonly string[] = [
  'CPUManager',
  'HostDevices',
  'KubevirtSeccompProfile',
  'Snapshot',
  'VMPersistentState',
];

/** Where the state class stands, by API version of the HyperConverged object. */
export const HYPERCONVERGED_STATE_CLASS: Readonly<Record<string, readonly string[]>> = {
  v1beta1: ['spec', 'vmStateStorageClass'],
  v1: ['spec', 'storage', 'vmStateStorageClass'],
};

/** Annotation whose JSON patches HyperConverged applies to the KubeVirt CR: what they touch is not to be read from the CR. */
export const HYPERCONVERGED_JSON_PATCH = 'kubevirt.kubevirt.io/jsonpatch';

/** Where the cluster's eviction strategy stands, by API version of the HyperConverged object. */
export const HYPERCONVERGED_EVICTION_STRATEGY: Readonly<Record<string, readonly string[]>> = {
  v1beta1: ['spec', 'evictionStrategy'],
  v1: ['spec', 'virtualization', 'evictionStrategy'],
};

/** Where the user's own switches for gates stand, in every API version: a map of booleans, or a list of names. */
export const HYPERCONVERGED_FEATURE_GATES: readonly string[] = ['spec', 'featureGates'];

/** Where the user keeps the bundled instance types and preferences from being deployed, in every API version. */
export const HYPERCONVERGED_BUNDLE_SWITCH: readonly string[] = ['spec', 'commonInstancetypesDeployment', 'enabled'];

/** Annotations of the HyperConverged object by which it enables a gate itself. Source: controllers/handlers/kubevirt.go getFeatureGateChecks. */
export const HYPERCONVERGED_GATE_ANNOTATIONS: Readonly<Record<string, string>> = {
  PasstBinding: 'deployPasstNetworkBinding',
};
