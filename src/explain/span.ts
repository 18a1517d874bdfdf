/** Spans of releases in words. */

import type { ProductApi, Span } from '../kubevirt/api-types.js';

const PRODUCT = { kubevirt: 'KubeVirt', cdi: 'CDI', hyperconverged: 'HyperConverged' } as const;

/** `KubeVirt from v1.4`, `CDI v1.57 to v1.60`. */
export function spanText({ name, releases }: ProductApi, { first, last }: Span): string {
  const [from, to] = [`v${releases[first]}`, `v${releases[last]}`];
  if (last === releases.length - 1) return `${PRODUCT[name]} from ${from}`;
  return `${PRODUCT[name]} ${from === to ? from : `${from} to ${to}`}`;
}
