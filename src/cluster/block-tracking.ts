/** Which machines KubeVirt tracks the changed blocks of. */

import { NAMESPACE_NAME_LABEL, TRACKED_VOLUMES, TRACKING_GATE, TRACKING_SELECTORS } from '../facts/block-tracking.js';
import { selects } from '../kubevirt/label-selector.js';
import { holds } from '../kubevirt/release.js';
import { and, get, isMap, isUnknown, items, type Maybe, map, markOpen, or, Unknown } from '../value.js';
import { gateOn } from './configuration.js';
import type { Machine } from './machine.js';
import type { Target } from './target.js';

/** The labels of a namespace: what Git holds of it may be a part, but its name is always among them. */
function namespaceLabels({ cluster }: Target, name: string | undefined): unknown {
  if (name === undefined) return new Unknown('the namespace is not known');
  const found = cluster.find('', 'Namespace', name);
  const object = isUnknown(found) ? undefined : found[0];
  const written = map(object?.value, 'metadata', 'labels');
  if (isUnknown(written)) return written;
  const labels = { ...written, [NAMESPACE_NAME_LABEL]: name };
  return object?.observed ? labels : markOpen(labels, `the labels of namespace ${name} are not in scope`);
}

/** Whether a VM is tracked: chosen by its labels or those of its namespace, and with a disk that can be. */
export function isTracked(target: Target, machine: Machine): Maybe<boolean> {
  const { configuration, release } = target;
  if (!holds('unneededStateDeleted', release) || machine.object.kind !== 'VirtualMachine') return false;
  const selectors = get(configuration.configuration, TRACKING_SELECTORS);
  if (selectors === undefined || isUnknown(selectors)) return selectors ?? false;
  const { namespace, value } = machine.object;
  const labels = map(value, 'metadata', 'labels');
  const chosen = or(
    selects(get(selectors, 'virtualMachineLabelSelector'), labels),
    selects(get(selectors, 'namespaceLabelSelector'), namespaceLabels(target, namespace)),
  );
  return and(gateOn(TRACKING_GATE, configuration, release), chosen, hasTrackedDisk(machine));
}

function hasTrackedDisk({ spec }: Machine): Maybe<boolean> {
  const volumes = items(spec, 'volumes');
  if (volumes.some((volume) => TRACKED_VOLUMES.some((kind) => isMap(get(volume, kind))))) return true;
  return isUnknown(get(spec, 'volumes')) ? new Unknown('the volumes are not known') : false;
}
