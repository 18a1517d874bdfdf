/**
 * Series of the instance types that virt-operator deploys (kubevirt/common-instancetypes) which set no devices, no
 * launch security and no CPU placement. The other series (cx1, d1, gn1, n1, rt1) set some of these, by release.
 */
export declare const PLAIN_INSTANCETYPE_SERIES: readonly string[];
/** Policies by which the VM is stored with its instance type and preference expanded, and the gate they need. */
export declare const EXPANDING_POLICIES: readonly string[];
export declare const REFERENCE_POLICY_GATE = "InstancetypeReferencePolicy";
