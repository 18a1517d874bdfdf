/** CDI as a cluster runs it. */

import { CDI_GROUP } from '../facts/kinds.js';
import { CDI_OPERATOR_IMAGE, CDI_RELEASE_URL } from '../facts/release-signs.js';
import type { KubeObject } from '../kube-object.js';
import { type Raising, raising } from '../kubevirt/claim-size.js';
import { get, items, type Maybe, text, Unknown } from '../value.js';
import type { Target } from './target.js';

/** The CDI object of a cluster; unknown when another owns it, or there are several. */
export function cdiObject({ cluster, configuration }: Target): Maybe<KubeObject | undefined> {
  const objects = cluster.all(CDI_GROUP, 'CDI');
  if (configuration.hyperconverged) return new Unknown('HyperConverged configures CDI');
  return objects.length > 1 ? new Unknown(`there are ${objects.length} CDI objects`) : objects[0];
}

/** The release of CDI: what runs, else what Git deploys; undefined when nothing tells it, or signs disagree. */
function cdiVersion({ cluster }: Target): string | undefined {
  const observed = cluster
    .captured(CDI_GROUP, 'CDI')
    .map((object) => text(object.value, 'status', 'observedVersion'))
    .filter((version) => typeof version === 'string');
  const images = cluster
    .all('apps', 'Deployment')
    .flatMap((object) => items(object.value, 'spec', 'template', 'spec', 'containers'))
    .map((container) => CDI_OPERATOR_IMAGE.exec(String(get(container, 'image') ?? ''))?.[1]);
  const urls = cluster.objects
    .filter(({ kind }) => kind === 'Kustomization')
    .flatMap(({ value }) => [...items(value, 'resources'), ...items(value, 'bases')])
    .map((resource) => CDI_RELEASE_URL.exec(String(resource))?.[1]);
  const signs = observed.length > 0 ? observed : [...images, ...urls];
  const versions = new Set(signs.filter((sign) => sign !== undefined));
  return versions.size === 1 ? [...versions][0] : undefined;
}

/** What raises the state claim to the least that its class grants. */
export function stateClaimRaising(target: Target): Maybe<Raising> {
  const object = cdiObject(target);
  const cdi = object instanceof Unknown ? object : object?.value;
  return raising(cdi, cdiVersion(target), target.release);
}
