/**
 * Series of the instance types that virt-operator deploys (kubevirt/common-instancetypes) which set no devices, no
 * launch security and no CPU placement. The other series (cx1, d1, gn1, n1, rt1) set some of these, by release.
 */
export declare const PLAIN_INSTANCETYPE_SERIES: readonly string[];
