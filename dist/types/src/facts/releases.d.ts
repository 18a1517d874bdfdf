/**
 * The KubeVirt releases that the tables of this folder cover, and the operators that ship them.
 *
 * Sources: tags of kubevirt/kubevirt; kubevirt/hyperconverged-cluster-operator deploy/ and hack/config of each release
 * tag. OpenShift Virtualization 4.14 is built from HyperConverged 1.10, and each minor after it from the next; minors whose
 * pairing was not checked are left out.
 */
/** Minor release -> its latest known patch release, oldest first. */
export declare const KUBEVIRT_RELEASES: readonly (readonly [minor: string, latestPatch: string])[];
/** How many of the newest minors KubeVirt supports; they are judged when the release is unknown. */
export declare const SUPPORTED_MINORS = 3;
/** HyperConverged minor -> the KubeVirt release that its first release, `.0`, ships; later ones may ship another patch. */
export declare const HYPERCONVERGED_RELEASES: Readonly<Record<string, string>>;
/** OpenShift Virtualization minor -> the HyperConverged minor it is built from. */
export declare const OPENSHIFT_VIRTUALIZATION_RELEASES: Readonly<Record<string, string>>;
/**
 * The oldest CDI minor that is met beside KubeVirt from a minor on, oldest first: the one whose API it is built with. Before the
 * first row any may be. Source: go.mod of kubevirt/kubevirt at the tags v1.5.3 and v1.8.4.
 */
export declare const KUBEVIRT_CDI: readonly (readonly [kubevirt: string, cdi: string])[];
