/** What a rule of another family says of a field better: only that is reported. */

import { FIELD_NOTES } from '../facts/field-notes.js';
import { HYPERCONVERGED_EVICTION_STRATEGY, HYPERCONVERGED_STATE_CLASS } from '../facts/hyperconverged.js';
import { HYPERCONVERGED_GROUP, INSTANCETYPE_GROUP, MACHINE_KINDS, PREFERENCE_KINDS } from '../facts/kinds.js';
import type { KubeObject } from '../kube-object.js';
import { isMap, type Path } from '../value.js';
import type { Fault } from './walk.js';

type Unknown = Fault & { what: 'unknown' };

/** Fields that gitops/hyperconverged-path looks for at every place. */
const MISPLACED: ReadonlySet<string | undefined> = new Set(
  [HYPERCONVERGED_STATE_CLASS, HYPERCONVERGED_EVICTION_STRATEGY].flatMap((paths) =>
    Object.values(paths).map((path) => path.at(-1)),
  ),
);

/** Whether a field is one that gitops/hyperconverged-path reports, or holds nothing but those. */
function isMisplaced(key: string, value: unknown): boolean {
  if (MISPLACED.has(key)) return true;
  const entries = isMap(value) ? Object.entries(value) : [];
  return entries.length > 0 && entries.every(([name, inner]) => isMisplaced(name, inner));
}

/** Whether guest/unsupported-field judges a kind. */
const hasGuestFields = ({ group, kind }: KubeObject): boolean =>
  MACHINE_KINDS.some((row) => row.group === group && row.kind === kind) ||
  (group === INSTANCETYPE_GROUP && PREFERENCE_KINDS.includes(kind));

export function isToldElsewhere(object: KubeObject, { path, owner, value }: Unknown): boolean {
  const key = String(path.at(-1));
  if (object.group === HYPERCONVERGED_GROUP) return isMisplaced(key, value);
  const isNoted = FIELD_NOTES.some(
    ({ type, field, exists }) => exists !== undefined && type === owner.stem && field === key,
  );
  return isNoted && hasGuestFields(object);
}

/** Whether state/profile-incomplete says that a field is missing. */
export const isMissingToldElsewhere = ({ kind }: KubeObject, path: Path): boolean =>
  kind === 'StorageProfile' && path[1] === 'claimPropertySets';
