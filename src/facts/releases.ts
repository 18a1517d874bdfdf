/**
 * The KubeVirt releases that the tables of this folder cover, and the operators that ship them.
 *
 * Sources: tags of kubevirt/kubevirt; kubevirt/hyperconverged-cluster-operator deploy/ and hack/config of each release
 * tag. OpenShift Virtualization 4.14 is built from HyperConverged 1.10, and each minor after it from the next; minors whose
 * pairing was not checked are left out.
 */

/** Minor release -> its latest known patch release, oldest first. */
export const KUBEVIRT_RELEASES: readonly (readonly [minor: string, latestPatch: string])[] = [
  ['1.0', '1.0.1'],
  ['1.1', '1.1.1'],
  ['1.2', '1.2.2'],
  ['1.3', '1.3.1'],
  ['1.4', '1.4.1'],
  ['1.5', '1.5.3'],
  ['1.6', '1.6.6'],
  ['1.7', '1.7.4'],
  ['1.8', '1.8.4'],
  ['1.9', '1.9.0'],
];

/** How many of the newest minors KubeVirt supports; they are judged when the release is unknown. */
export const SUPPORTED_MINORS = 3;

/** HyperConverged minor -> the KubeVirt release that its first release, `.0`, ships; later ones may ship another patch. */
export const HYPERCONVERGED_RELEASES: Readonly<Record<string, string>> = {
  '1.10': '1.0.1',
  '1.11': '1.1.1',
  '1.12': '1.2.2',
  '1.13': '1.3.1',
  '1.14': '1.4.0',
  '1.15': '1.5.2',
  '1.16': '1.6.2',
  '1.17': '1.7.1',
  '1.18': '1.8.4',
};

/** OpenShift Virtualization minor -> the HyperConverged minor it is built from. */
export const OPENSHIFT_VIRTUALIZATION_RELEASES: Readonly<Record<string, string>> = {
  '4.14': '1.10',
  '4.15': '1.11',
  '4.16': '1.12',
  '4.17': '1.13',
  '4.18': '1.14',
  '4.19': '1.15',
  '4.20': '1.16',
};

/**
 * The oldest CDI minor that is met beside KubeVirt from a minor on, oldest first: the one whose API it is built with. Before the
 * first row any may be. Source: go.mod of kubevirt/kubevirt at the tags v1.5.3 and v1.8.4.
 */
export const KUBEVIRT_CDI: readonly (readonly [kubevirt: string, cdi: string])[] = [
  ['1.5.0', '1.60'],
  ['1.8.0', '1.64'],
];
