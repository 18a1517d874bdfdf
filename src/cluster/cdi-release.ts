/** Which release of CDI a cluster runs. */

import { CDI_GROUP } from '../facts/kinds.js';
import { CDI_OPERATOR_IMAGE, CDI_RELEASE_ANNOTATION, CDI_RELEASE_URL } from '../facts/release-signs.js';
import { isSince } from '../kubevirt/release.js';
import { get, items, text } from '../value.js';
import type { Cluster } from './cluster.js';

/** The versions that the statuses of captured CDI objects tell. */
const observed = (cluster: Cluster): unknown[] =>
  cluster.captured(CDI_GROUP, 'CDI').map(({ value }) => text(value, 'status', 'observedVersion'));

/** The versions that CDI objects are annotated with. */
const annotated = (cluster: Cluster): unknown[] =>
  cluster
    .of(CDI_GROUP, 'CDI')
    .map(({ value }) => text(value, 'metadata', 'annotations', CDI_RELEASE_ANNOTATION))
    .filter((version) => typeof version === 'string' && isSince(version, version));

/** The versions that Git deploys: by the operator's image, and by URLs of releases. */
function* deployed(cluster: Cluster): Generator<string | undefined> {
  for (const { value } of cluster.all('apps', 'Deployment')) {
    for (const container of items(value, 'spec', 'template', 'spec', 'containers'))
      yield CDI_OPERATOR_IMAGE.exec(String(get(container, 'image') ?? ''))?.[1];
  }
  for (const { kind, value } of cluster.objects) {
    if (kind !== 'Kustomization') continue;
    for (const resource of [...items(value, 'resources'), ...items(value, 'bases')])
      yield CDI_RELEASE_URL.exec(String(resource))?.[1];
  }
}

/** The release of CDI, as `v1.65.0`: what runs, else what Git deploys, else what it says; undefined when nothing tells it, or signs disagree. */
export function cdiRelease(cluster: Cluster): string | undefined {
  for (const signs of [observed(cluster), [...deployed(cluster)], annotated(cluster)]) {
    const versions = new Set(signs.filter((sign) => typeof sign === 'string'));
    if (versions.size > 0) return versions.size === 1 ? [...versions][0] : undefined;
  }
  return undefined;
}
