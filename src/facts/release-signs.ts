/**
 * Where a KubeVirt release can be read in manifests. Sources: kubevirt/kubevirt release assets and types
 * (KubeVirtSpec.ImageTag, KubeVirtStatus); operatorhub.io packages; OpenShift Virtualization subscriptions.
 */

/** Image repositories whose tag is the KubeVirt release. */
export const OPERATOR_IMAGE = /(?:^|\/)virt-operator:(v?\d+\.\d+\.\d+[^@\s]*)/;

/** URL of a KubeVirt release asset, as kustomizations name it among their resources. */
export const RELEASE_URL = /github\.com\/kubevirt\/kubevirt\/releases\/download\/(v\d+\.\d+\.\d+[^/]*)\//;

/** The same signs of CDI's release. */
export const CDI_OPERATOR_IMAGE = /(?:^|\/)cdi-operator:(v?\d+\.\d+\.\d+[^@\s]*)/;
export const CDI_RELEASE_URL =
  /github\.com\/kubevirt\/containerized-data-importer\/releases\/download\/(v\d+\.\d+\.\d+[^/]*)\//;

/** Annotation of a KubeVirt or HyperConverged object that tells the KubeVirt release in Git, where nothing else does. */
export const KUBEVIRT_RELEASE_ANNOTATION = 'vmstate.io/kubevirt-release';

/** Annotation of the CDI object that tells its release in Git, where no image or URL does: the spec has no field for it. */
export const CDI_RELEASE_ANNOTATION = 'vmstate.io/cdi-release';

/** Names of OLM packages that ship HyperConverged: upstream's own and OpenShift Virtualization. */
export const HYPERCONVERGED_PACKAGES = {
  upstream: 'community-kubevirt-hyperconverged',
  openshift: 'kubevirt-hyperconverged',
} as const;

/** A version in a Subscription's startingCSV. */
export const CSV_VERSION = /\.v(\d+\.\d+\.\d+\S*)/;

/** The installPlanApproval with which an operator stays at its startingCSV until somebody approves another. */
export const MANUAL_APPROVAL = 'Manual';
