/** Whether CDI deletes DataVolumes whose import is done. */

import { COLLECTS_BY_DEFAULT, COLLECTS_NEVER, DATA_VOLUME_TTL } from '../facts/cdi.js';
import { CDI_GROUP } from '../facts/kinds.js';
import type { KubeObject } from '../kube-object.js';
import { versionInRange } from '../kubevirt/release.js';
import { get } from '../value.js';
import type { Target } from './target.js';

/** What makes CDI delete finished DataVolumes. */
export interface Collection {
  readonly object: KubeObject;
  /** Seconds after which it does; undefined where it is the release's own habit. */
  readonly seconds?: number;
}

/** The CDI object that counts: the one in Git unless HyperConverged overwrites it, else the captured one. */
function cdiObject({ cluster, configuration }: Target): KubeObject | undefined {
  const objects = configuration.hyperconverged ? cluster.captured(CDI_GROUP, 'CDI') : cluster.all(CDI_GROUP, 'CDI');
  return objects.length === 1 && cluster.unassigned === undefined ? objects[0] : undefined;
}

/** Whether CDI surely deletes finished DataVolumes, and by what. */
export function collectionOf(target: Target): Collection | undefined {
  const object = cdiObject(target);
  if (!object) return undefined;
  const version = target.storage.cdi;
  const isOf = (range: typeof COLLECTS_NEVER): boolean => version !== undefined && versionInRange(version, range);
  const seconds = get(object.value, ...DATA_VOLUME_TTL);
  if (typeof seconds === 'number') return seconds < 0 || isOf(COLLECTS_NEVER) ? undefined : { object, seconds };
  return seconds === undefined && isOf(COLLECTS_BY_DEFAULT) ? { object } : undefined;
}
