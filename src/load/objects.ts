/** Objects given to the library. */

import { Cluster } from '../cluster/cluster.js';
import { isMeantAsObject } from '../cluster/typing.js';
import { asKubeObject, type KubeObject } from '../kube-object.js';
import type { Loaded } from '../load.js';
import type { InputProblem } from '../read/files.js';
import { isMap } from '../value.js';
import { readDefinitions } from './definitions.js';

/** Options for objects given to the library. */
export interface ObjectsOptions {
  /** KubeVirt release, as `1.8` or `1.8.4`; default: read from the objects. */
  readonly kubevirt?: string;
  /** Whether the objects are the whole cluster, so that what is absent does not exist; default true. */
  readonly complete?: boolean;
  /** Objects captured from the cluster: they are known to exist and are not judged themselves. Default: none. */
  readonly facts?: readonly unknown[];
  /**
   * Whether the objects are as a cluster serves them, so that their status counts; false for manifests, whose status is
   * dropped when they are applied. Default true.
   */
  readonly observed?: boolean;
}

/** The objects given to the library as one cluster. What is no Kubernetes object is passed over. */
export function loadObjects(objects: readonly unknown[], options: ObjectsOptions): Cluster {
  const { complete = true, observed = true, facts = [] } = options;
  return new Cluster({ objects: objectsIn(objects, observed), facts: objectsIn(facts, true), complete });
}

/** The objects of manifests as one cluster, judged by some definitions too; what files have beside them is empty. */
export function loadedObjects(
  objects: readonly unknown[],
  crds: readonly string[],
  cwd: string,
): Pick<Loaded, 'documentProblems' | 'inputProblems' | 'inScope'> & { readonly cluster: Cluster } {
  const inputProblems: InputProblem[] = [];
  const cluster = loadObjects(objects, { observed: false }).withFacts(readDefinitions(crds, cwd, inputProblems));
  return { cluster, inputProblems, documentProblems: [], inScope: () => true };
}

function objectsIn(values: readonly unknown[], observed: boolean): KubeObject[] {
  return values.flatMap(itemsOf).flatMap((value) => {
    const object = isMap(value) ? asKubeObject(value, { base: [], observed }, isMeantAsObject) : undefined;
    return object ? [object] : [];
  });
}

/** An object, or the items of a List. */
function itemsOf(value: unknown): unknown[] {
  if (isMap(value) && value.kind === 'List' && Array.isArray(value.items)) return value.items;
  return [value];
}
