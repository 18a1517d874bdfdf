/** Objects given to the library. */

import { Cluster } from '../cluster/cluster.js';
import { asKubeObject, type KubeObject } from '../kube-object.js';
import { isMap } from '../value.js';

/** Options for objects given to the library. */
export interface ObjectsOptions {
  /** KubeVirt release, as `1.8` or `1.8.4`; default: read from the objects. */
  readonly kubevirt?: string;
  /** Whether the objects are the whole cluster, so that what is absent does not exist; default true. */
  readonly complete?: boolean;
}

/** The objects given to the library as one cluster. What is no Kubernetes object is passed over. */
export function loadObjects(objects: readonly unknown[], options: ObjectsOptions): Cluster {
  const read: KubeObject[] = [];
  for (const value of objects.flatMap(itemsOf)) {
    const object = isMap(value) ? asKubeObject(value, { base: [], observed: true }) : undefined;
    if (object) read.push(object);
  }
  return new Cluster({ objects: read, complete: options.complete ?? true });
}

/** An object, or the items of a List. */
function itemsOf(value: unknown): unknown[] {
  if (isMap(value) && value.kind === 'List' && Array.isArray(value.items)) return value.items;
  return [value];
}
