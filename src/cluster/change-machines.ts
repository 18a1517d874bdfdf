/** What rules on changes ask of a machine that stands on both sides. */

import { KUBEVIRT_GROUP } from '../facts/kinds.js';
import { type KubeObject, pathOf } from '../kube-object.js';
import { get } from '../value.js';
import type { Change } from './change.js';
import type { Machine } from './machine.js';

/** The captured object of a machine. */
export function capturedTwin({ after }: Change, { object }: Machine): KubeObject | undefined {
  return after.cluster
    .captured(KUBEVIRT_GROUP, object.kind)
    .find(
      ({ name, namespace }) =>
        name === object.name &&
        (object.namespace === undefined || namespace === undefined || namespace === object.namespace),
    );
}

const NAME_FIELDS = ['namePrefix', 'nameSuffix'];

/** Whether a kustomization gives a machine another name than its manifest does. */
export function isRenamedOutOfSight({ kustomizations }: Change, { object }: Machine): boolean {
  return kustomizations.all.some(
    (kustomization) =>
      NAME_FIELDS.some((field) => get(kustomization.value, field) !== undefined) &&
      kustomizations.reach(kustomization).files.has(pathOf(object)),
  );
}
