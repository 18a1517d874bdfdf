/**
 * Series of the instance types that virt-operator deploys (kubevirt/common-instancetypes) which set no devices, no
 * launch security and no CPU placement. The other series (cx1, d1, gn1, n1, rt1) set some of these, by release.
 */
export const PLAIN_INSTANCETYPE_SERIES: readonly string[] = ['m1', 'o1', 'u1'];

/**
 * Where KubeVirt stores instance types and preferences for the VMs that use them: the object stands in `data`. A VM that names one by
 * `revisionName` gets that, whatever the live object has become. Source: kubevirt/kubevirt pkg/instancetype/find and
 * pkg/instancetype/preference/find (before v1.4: pkg/instancetype/instancetype.go func FindInstancetypeSpec, FindPreferenceSpec).
 */
export const STORED_REVISION = { group: 'apps', kind: 'ControllerRevision' } as const;

/** Policies by which the VM is stored with its instance type and preference expanded, and the gate they need. */
export const EXPANDING_POLICIES: readonly string[] = ['expand', 'expandAll'];
export const REFERENCE_POLICY_GATE = 'InstancetypeReferencePolicy';
