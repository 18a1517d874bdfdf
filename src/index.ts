/** The library door. */

import { Cluster } from './cluster/cluster.js';
import { asKubeObject, type KubeObject } from './kube-object.js';
import { releaseOption } from './options.js';
import { type PlanResult, plan } from './plan.js';
import { isMap } from './value.js';

export interface ObjectsOptions {
  readonly kubevirt?: string;
  readonly complete?: boolean;
}

function clusterOf(objects: readonly unknown[], options: ObjectsOptions): Cluster {
  const read = objects.filter(isMap).flatMap((value): KubeObject[] => {
    const object = asKubeObject(value, { base: [], observed: true });
    return object ? [object] : [];
  });
  return new Cluster({ objects: read, complete: options.complete ?? true });
}

export function planObjects(objects: readonly unknown[], options: ObjectsOptions = {}): PlanResult {
  return plan([clusterOf(objects, options)], releaseOption(options.kubevirt));
}
