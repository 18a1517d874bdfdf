/**
 * Where a KubeVirt release can be read in manifests. Sources: kubevirt/kubevirt release assets and types
 * (KubeVirtSpec.ImageTag, KubeVirtStatus); operatorhub.io packages; OpenShift Virtualization subscriptions.
 */
/** Image repositories whose tag is the KubeVirt release. */
export declare const OPERATOR_IMAGE: RegExp;
/** URL of a KubeVirt release asset, as kustomizations name it among their resources. */
export declare const RELEASE_URL: RegExp;
/** The same signs of CDI's release. */
export declare const CDI_OPERATOR_IMAGE: RegExp;
export declare const CDI_RELEASE_URL: RegExp;
/** Annotation of a KubeVirt or HyperConverged object that tells the KubeVirt release in Git, where nothing else does. */
export declare const KUBEVIRT_RELEASE_ANNOTATION = "vmstate.io/kubevirt-release";
/** Annotation of the CDI object that tells its release in Git, where no image or URL does: the spec has no field for it. */
export declare const CDI_RELEASE_ANNOTATION = "vmstate.io/cdi-release";
/** Names of OLM packages that ship HyperConverged: upstream's own and OpenShift Virtualization. */
export declare const HYPERCONVERGED_PACKAGES: {
    readonly upstream: "community-kubevirt-hyperconverged";
    readonly openshift: "kubevirt-hyperconverged";
};
/** A version in a Subscription's startingCSV. */
export declare const CSV_VERSION: RegExp;
/** The installPlanApproval with which an operator stays at its startingCSV until somebody approves another. */
export declare const MANUAL_APPROVAL = "Manual";
