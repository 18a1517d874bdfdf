/** Reads from a cluster what verdicts depend on, kind by kind. */

import { CAPTURE_GROUP, CAPTURED_NAMESPACE } from '../facts/capture-marks.js';
import { CAPTURED_KINDS, type CapturedKind, type CapturedWhen } from '../facts/captured.js';
import { STATE_CLAIM_LABEL, STATE_CLAIM_PREFIX } from '../facts/state-claim.js';
import { asKubeObject, type KubeObject } from '../kube-object.js';
import { UsageError } from '../problems.js';
import { get } from '../value.js';
import { type Kubectl, type Listing, list } from './kubectl.js';

/** What is read of a cluster. */
export interface Scope {
  /** The only namespaces to read; none for all. */
  readonly namespaces: readonly string[];
  /** Kinds that are read on request. */
  readonly asked: readonly CapturedWhen[];
}

/** What was read, and what could not be. */
export interface Captured {
  readonly objects: readonly KubeObject[];
  readonly forbidden: readonly CapturedKind[];
  readonly missing: readonly CapturedKind[];
}

const ALWAYS: readonly CapturedWhen[] = ['always', 'where VMs are'];

/** The kinds that are read. */
export const kindsOf = ({ asked }: Pick<Scope, 'asked'>): CapturedKind[] =>
  CAPTURED_KINDS.filter(({ when }) => ALWAYS.includes(when) || asked.includes(when));

/** A resource as kubectl and people name it. */
export const resourceName = ({ group, resource }: CapturedKind): string =>
  group === '' ? resource : `${resource}.${group}`;

/** Which objects of a kind are asked for, as flags and names; once for each. */
function places({ kind, namespaced, forAll }: CapturedKind, { namespaces }: Scope): string[][] {
  if (namespaces.length === 0 || forAll) return [namespaced ? ['--all-namespaces'] : []];
  if (kind === 'Namespace') return namespaces.map((name) => [name]);
  return namespaced ? namespaces.map((name) => [`--namespace=${name}`]) : [[]];
}

/** What became of all askings for a kind: nothing of it counts where one was refused. */
function joined(listings: readonly Listing[]): Listing {
  const objects: KubeObject[] = [];
  for (const listing of listings) {
    if ('refused' in listing) return listing;
    objects.push(...listing.objects);
  }
  return { objects };
}

const isStateClaim = ({ kind, name, value }: KubeObject): boolean =>
  kind === 'PersistentVolumeClaim' &&
  (name.startsWith(STATE_CLAIM_PREFIX) || get(value, 'metadata', 'labels', STATE_CLAIM_LABEL) !== undefined);

/** Namespaces that hold VMs or their state. */
const inhabited = (objects: readonly KubeObject[]): Set<string | undefined> =>
  new Set(
    objects.filter((one) => one.kind === 'VirtualMachine' || isStateClaim(one)).map(({ namespace }) => namespace),
  );

/** Leaves out what other workloads have in namespaces of their own. */
function withoutOthers(objects: readonly KubeObject[], kinds: readonly CapturedKind[]): KubeObject[] {
  const homes = inhabited(objects);
  const local = new Set(kinds.filter(({ when }) => when === 'where VMs are').map(({ kind }) => kind));
  return objects.filter(
    (object) => !local.has(object.kind) || homes.has(object.kind === 'Namespace' ? object.name : object.namespace),
  );
}

const markOf = (name: string): KubeObject[] => {
  const value = { apiVersion: `${CAPTURE_GROUP}/v1`, kind: CAPTURED_NAMESPACE, metadata: { name } };
  return [asKubeObject(value, { base: [], observed: true }) ?? []].flat();
};

/**
 * Reads a cluster.
 * @throws UsageError when it cannot be asked, when a namespace is not there, or when nothing may be read.
 */
export function readCluster(scope: Scope, kubectl: Kubectl): Captured {
  const kinds = kindsOf(scope);
  const objects: KubeObject[] = [];
  const refused: Record<'missing' | 'forbidden', CapturedKind[]> = { missing: [], forbidden: [] };
  for (const kind of kinds) {
    const listing = joined(places(kind, scope).map((where) => list(resourceName(kind), where, kubectl)));
    if ('refused' in listing) refused[listing.refused].push(kind);
    else objects.push(...listing.objects);
    if (kind.kind === 'Namespace' && 'objects' in listing) checkNamespaces(scope, listing.objects);
  }
  if (refused.forbidden.length + refused.missing.length === kinds.length)
    throw new UsageError('nothing may be read in this cluster; --print-rbac prints the role that it takes');
  const isWhole = scope.namespaces.length > 0 || refused.forbidden.some(({ kind }) => kind === 'VirtualMachine');
  const own = isWhole ? objects : withoutOthers(objects, kinds);
  return { objects: [...own, ...scope.namespaces.flatMap(markOf)], ...refused };
}

function checkNamespaces({ namespaces }: Scope, found: readonly KubeObject[]): void {
  const gone = namespaces.find((name) => !found.some((object) => object.name === name));
  if (gone !== undefined) throw new UsageError(`there is no namespace "${gone}" in the cluster`);
}

/** What the captured file and the terminal say of what could not be read. */
export function notesOf({ forbidden, missing }: Pick<Captured, 'forbidden' | 'missing'>): string[] {
  return [
    ...forbidden.map((kind) => `Forbidden: ${resourceName(kind)}, so it is not known ${kind.tells ?? kind.kind}.`),
    ...(missing.length > 0 ? [`Not served by this cluster: ${missing.map(resourceName).join(', ')}.`] : []),
  ];
}
