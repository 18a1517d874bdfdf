/** What Velero's backups in Git select. Three-valued: what is filled in elsewhere is unknown. */

import { STATE_CLAIM_LABEL } from '../facts/state-claim.js';
import {
  CLAIM_RESOURCES,
  MACHINE_RESOURCES,
  METADATA_BACKUP_LABEL,
  OADP,
  POD_RESOURCES,
  VELERO_EXCLUDE_LABEL,
  VELERO_EXCLUDES,
  VELERO_GROUP,
  VELERO_INCLUDES,
  VELERO_KINDS,
  VELERO_PLUGIN,
  VELERO_PLUGIN_KINDS,
} from '../facts/velero.js';
import type { KubeObject } from '../kube-object.js';
import { holds } from '../kubevirt/release.js';
import { matcher } from '../pattern.js';
import {
  and,
  get,
  isMap,
  isUnknown,
  items,
  type Maybe,
  moreItems,
  not,
  or,
  type Path,
  text,
  Unknown,
} from '../value.js';
import type { Machine } from './machine.js';
import type { Target } from './target.js';

export interface VeleroBackup {
  readonly object: KubeObject;
  /** Path of its selection, and the selection. */
  readonly path: Path;
  readonly spec: unknown;
}

/** Every backup and schedule in Git. */
export function backupsOf({ cluster }: Target): VeleroBackup[] {
  return VELERO_KINDS.flatMap(({ kind, spec: path }) =>
    cluster.of(VELERO_GROUP, kind).map((object) => ({ object, path, spec: get(object.value, ...path) })),
  );
}

/** Whether a list of names or glob patterns holds something that matches. */
function lists(spec: unknown, field: string, matches: (item: string) => boolean): Maybe<boolean> {
  const known = items(spec, field);
  if (known.some((item) => typeof item === 'string' && matches(item))) return true;
  return known.find(isUnknown) ?? moreItems(spec, field) ?? false;
}

function isEmpty(spec: unknown, field: string): Maybe<boolean> {
  return items(spec, field).length > 0 ? false : (moreItems(spec, field) ?? true);
}

function glob(pattern: string, name: string): boolean {
  if (!/[*?[]/.test(pattern)) return pattern === name;
  // Sets in brackets are rare; what holds one is taken for a match, so that nothing is said of it.
  if (pattern.includes('[')) return true;
  const source = pattern
    .replace(/[.+^${}()|\\\]]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  // What cannot be told is taken for a match, too.
  return matcher(`^${source}$`)?.(name) ?? true;
}

/** Whether the namespace of an object is in a backup; unknown where that depends on one that is not written. */
function takesNamespace(spec: unknown, namespace: string | undefined): Maybe<boolean> {
  const taken = (matches: (pattern: string) => boolean): Maybe<boolean> =>
    and(
      or(isEmpty(spec, 'includedNamespaces'), lists(spec, 'includedNamespaces', matches)),
      not(lists(spec, 'excludedNamespaces', matches)),
    );
  if (namespace !== undefined) return taken((pattern) => glob(pattern, namespace));
  const everyone = and(
    taken((pattern) => pattern === '*'),
    isEmpty(spec, 'excludedNamespaces'),
  );
  return everyone === false ? new Unknown('the namespace of the VM is not written') : everyone;
}

const isNamed = (item: string, resource: RegExp): boolean => item === '*' || resource.test(item);

function takesResource(spec: unknown, resource: RegExp): Maybe<boolean> {
  const matches = (item: string): boolean => isNamed(item, resource);
  const included = VELERO_INCLUDES.map((field) => or(isEmpty(spec, field), lists(spec, field, matches)));
  const excluded = VELERO_EXCLUDES.map((field) => lists(spec, field, matches));
  return and(...included, ...excluded.map(not));
}

function meets(expression: unknown, labels: unknown): Maybe<boolean> {
  const key = text(expression, 'key');
  if (typeof key !== 'string') return isUnknown(key) ? key : false;
  const value = get(labels, key);
  if (isUnknown(value)) return value;
  const among = lists(expression, 'values', (item) => item === value);
  const decide: Readonly<Record<string, Maybe<boolean>>> = {
    In: and(value !== undefined, among),
    NotIn: or(value === undefined, not(among)),
    Exists: value !== undefined,
    DoesNotExist: value === undefined,
  };
  const operator = text(expression, 'operator');
  return isUnknown(operator) ? operator : (decide[operator ?? ''] ?? false);
}

function matchesSelector(selector: unknown, labels: unknown): Maybe<boolean> {
  if (isUnknown(selector)) return selector;
  const wanted = get(selector, 'matchLabels');
  if (isUnknown(wanted)) return wanted;
  const pairs = Object.entries(isMap(wanted) ? wanted : {}).map(([key, value]): Maybe<boolean> => {
    const actual = get(labels, key);
    const doubt = [value, actual].find(isUnknown);
    return doubt ?? actual === value;
  });
  const more = moreItems(selector, 'matchExpressions') ?? true;
  return and(more, ...pairs, ...items(selector, 'matchExpressions').map((expression) => meets(expression, labels)));
}

/** Where a backup selects by labels; undefined when it takes all. */
export function selectorOf({ spec }: VeleroBackup): 'labelSelector' | 'orLabelSelectors' | undefined {
  if (get(spec, 'labelSelector') !== undefined) return 'labelSelector';
  return get(spec, 'orLabelSelectors') === undefined ? undefined : 'orLabelSelectors';
}

function takesLabels(backup: VeleroBackup, labels: unknown): Maybe<boolean> {
  const { spec } = backup;
  const field = selectorOf(backup);
  if (field === undefined) return true;
  if (field === 'labelSelector') return matchesSelector(get(spec, field), labels);
  const answers = items(spec, field).map((selector) => matchesSelector(selector, labels));
  return or(...answers, moreItems(spec, field) ?? false);
}

function claimLabels(target: Target, machine: Machine): unknown {
  const claim = target.existingClaim(machine.object);
  if (claim) return get(claim.value, 'metadata', 'labels') ?? {};
  return holds('stateClaimLabelled', target.release) ? { [STATE_CLAIM_LABEL]: machine.object.name } : {};
}

/** Whether a backup takes a VM itself. */
export function takesMachine({ object }: Machine, backup: VeleroBackup): Maybe<boolean> {
  const labels = get(object.value, 'metadata', 'labels') ?? {};
  const kept = get(labels, VELERO_EXCLUDE_LABEL);
  return and(
    isUnknown(kept) ? kept : kept !== 'true',
    takesNamespace(backup.spec, object.namespace),
    takesResource(backup.spec, MACHINE_RESOURCES),
    takesLabels(backup, labels),
  );
}

/** The field by which a backup leaves out claims of any kind. */
export function claimsFieldOf({ spec }: VeleroBackup): string {
  const excludes = VELERO_EXCLUDES.find(
    (field) => lists(spec, field, (item) => isNamed(item, CLAIM_RESOURCES)) === true,
  );
  return excludes ?? VELERO_INCLUDES.find((field) => items(spec, field).length > 0) ?? VELERO_EXCLUDES[0];
}

/** Whether a backup leaves out claims of any kind. */
export const leavesClaims = ({ spec }: VeleroBackup): Maybe<boolean> => not(takesResource(spec, CLAIM_RESOURCES));

/** Whether a backup takes the state claim of a machine by what is written in it. */
export function takesClaim(target: Target, machine: Machine, backup: VeleroBackup): Maybe<boolean> {
  return and(
    takesNamespace(backup.spec, machine.object.namespace),
    takesResource(backup.spec, CLAIM_RESOURCES),
    takesLabels(backup, claimLabels(target, machine)),
  );
}

/** Whether a backup takes the pod of a running machine, whose claims Velero then takes as well. */
export function takesPod({ metadata, vmSpec }: Machine, backup: VeleroBackup): Maybe<boolean> {
  if (get(vmSpec, 'runStrategy') === 'Halted') return false;
  return and(takesResource(backup.spec, POD_RESOURCES), takesLabels(backup, get(metadata, 'labels') ?? {}));
}

/** Whether a backup is meant to hold objects without their volumes. */
export function isMetadataOnly({ object, path }: VeleroBackup): boolean {
  return [['metadata'], [...path, 'metadata']].some(
    (where) => get(object.value, ...where, 'labels', METADATA_BACKUP_LABEL) !== undefined,
  );
}

/** Whether something in scope shows that the plugin for KubeVirt is in use. */
export function hasVeleroPlugin({ cluster }: Target): boolean {
  const named = VELERO_PLUGIN_KINDS.flatMap(({ group, kind }) => cluster.all(group, kind));
  if (named.some(({ value }) => VELERO_PLUGIN.test(JSON.stringify(value)))) return true;
  return cluster.all(OADP.group, OADP.kind).some(({ value }) => {
    return items(value, ...OADP.plugins).includes(OADP.plugin) || moreItems(value, ...OADP.plugins) !== undefined;
  });
}
