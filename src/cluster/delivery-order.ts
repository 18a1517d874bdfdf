/** What comes before what when a GitOps tool brings the objects of a repository into a cluster for the first time. */

import type { KubeObject } from '../kube-object.js';
import { get, isUnknown, items, moreItems, text } from '../value.js';
import type { Cluster } from './cluster.js';
import { isHook, waveOf } from './delivered.js';
import type { Delivery } from './deliveries.js';

/** Whether an Application surely applies an object no later than another one that should be there first. */
export function isTooEarly(delivery: Delivery, object: KubeObject, needed: KubeObject): boolean {
  if (isHook(delivery, object) !== false || isHook(delivery, needed) !== false) return false;
  const [wave, first] = [waveOf(delivery, object), waveOf(delivery, needed)];
  return !isUnknown(wave) && !isUnknown(first) && wave <= first;
}

/** The Kustomizations of Flux that bring a Kustomization itself. */
const bringersOf = (cluster: Cluster, { object }: Delivery): Delivery[] =>
  cluster.deliveriesOf(object).filter((delivery) => delivery.tool === 'Flux' && delivery.object !== object);

/** The Kustomizations that one names in dependsOn; undefined when it may name others. */
function namedBy(cluster: Cluster, { object, spec }: Delivery): Delivery[] | undefined {
  const named = items(object.value, ...spec, 'dependsOn');
  if (moreItems(object.value, ...spec, 'dependsOn')) return undefined;
  if (named.some((one) => isUnknown(get(one, 'name')) || isUnknown(get(one, 'namespace')))) return undefined;
  return cluster.deliveries.filter(
    ({ tool, object: other }) =>
      tool === 'Flux' &&
      named.some((one) => {
        const namespace = text(one, 'namespace') ?? object.namespace;
        const same = namespace === undefined || other.namespace === undefined || namespace === other.namespace;
        return get(one, 'name') === other.name && same;
      }),
  );
}

/**
 * Whether Flux may wait for one Kustomization before it applies another: by dependsOn, its own or of what brings it.
 * What stands in templates or is patched in counts as waiting.
 */
export function mayWaitFor(cluster: Cluster, delivery: Delivery, first: Delivery): boolean {
  const awaited = new Set([first, ...bringersOf(cluster, first)]);
  const seen = new Set<Delivery>();
  const open = [delivery];
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const bringers = bringersOf(cluster, next);
    const named = namedBy(cluster, next);
    if (!named || bringers.some(({ changes }) => changes.includes('dependsOn'))) return true;
    if (named.some((one) => awaited.has(one))) return true;
    open.push(...bringers, ...named);
  }
  return false;
}
