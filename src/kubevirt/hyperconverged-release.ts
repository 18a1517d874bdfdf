/** Releases of HyperConverged and of OpenShift Virtualization, which is built from it: their numbers tell them apart. */

import { HYPERCONVERGED_RELEASES, OPENSHIFT_VIRTUALIZATION_RELEASES } from '../facts/releases.js';

const own = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

const numbersOf = (version: string): readonly string[] => version.replace(/^v/, '').split('.');

/** The KubeVirt release that a release of either ships, as `1.15`, `1.15.2` or `4.19`; undefined where that is not known. */
export function shippedKubevirt(version: string): string | undefined {
  const minor = numbersOf(version).slice(0, 2).join('.');
  return own(HYPERCONVERGED_RELEASES, own(OPENSHIFT_VIRTUALIZATION_RELEASES, minor) ?? minor);
}

/** Whether a release is one of OpenShift Virtualization, be it known or not. */
export function isOpenShiftVirtualization(version: string): boolean {
  const [major] = numbersOf(version);
  return Object.keys(OPENSHIFT_VIRTUALIZATION_RELEASES).some((known) => numbersOf(known)[0] === major);
}

/** The releases whose KubeVirt is known, in words. */
export const shippedReleasesText = (): string => {
  const [hyperconverged, openshift] = [HYPERCONVERGED_RELEASES, OPENSHIFT_VIRTUALIZATION_RELEASES].map((releases) =>
    Object.keys(releases).join(', '),
  );
  return `${hyperconverged}, and of OpenShift Virtualization ${openshift}`;
};
