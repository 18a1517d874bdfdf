/** Releases of HyperConverged and of OpenShift Virtualization, which is built from it: their numbers tell them apart. */
/** The KubeVirt release that a release of either ships, as `1.15`, `1.15.2` or `4.19`; undefined where that is not known. */
export declare function shippedKubevirt(version: string): string | undefined;
/** Whether a release is one of OpenShift Virtualization, be it known or not. */
export declare function isOpenShiftVirtualization(version: string): boolean;
/** The releases whose KubeVirt is known, in words. */
export declare const shippedReleasesText: () => string;
