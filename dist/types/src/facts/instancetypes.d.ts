/**
 * Series of the instance types that virt-operator deploys (kubevirt/common-instancetypes) which set no devices, no
 * launch security and no CPU placement. The other series (cx1, d1, gn1, n1, rt1) set some of these, by release.
 */
export declare const PLAIN_INSTANCETYPE_SERIES: readonly string[];
/**
 * Where KubeVirt stores instance types and preferences for the VMs that use them: the object stands in `data`. A VM that names one by
 * `revisionName` gets that, whatever the live object has become. Source: kubevirt/kubevirt pkg/instancetype/find and
 * pkg/instancetype/preference/find (before v1.4: pkg/instancetype/instancetype.go func FindInstancetypeSpec, FindPreferenceSpec).
 */
export declare const STORED_REVISION: {
    readonly group: "apps";
    readonly kind: "ControllerRevision";
};
/** Policies by which the VM is stored with its instance type and preference expanded, and the gate they need. */
export declare const EXPANDING_POLICIES: readonly string[];
export declare const REFERENCE_POLICY_GATE = "InstancetypeReferencePolicy";
