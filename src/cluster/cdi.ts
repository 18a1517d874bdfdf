/** CDI as a cluster runs it. */

import { CDI_GROUP } from '../facts/kinds.js';
import type { KubeObject } from '../kube-object.js';
import { type Raising, raising } from '../kubevirt/claim-size.js';
import { type Maybe, Unknown } from '../value.js';
import type { Target } from './target.js';

/** The CDI object of a cluster; unknown when another owns it, or there are several. */
export function cdiObject({ cluster, configuration }: Target): Maybe<KubeObject | undefined> {
  const objects = cluster.all(CDI_GROUP, 'CDI');
  if (configuration.hyperconverged) return new Unknown('HyperConverged configures CDI');
  return objects.length > 1 ? new Unknown(`there are ${objects.length} CDI objects`) : objects[0];
}

/** What raises the state claim to the least that its class grants. */
export function stateClaimRaising(target: Target): Maybe<Raising> {
  const object = cdiObject(target);
  const cdi = object instanceof Unknown ? object : object?.value;
  return raising(cdi, target.storage.cdi, target.release);
}
