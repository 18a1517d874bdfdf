/** What the tool that brings an object reads in it and in its own settings. */

import { ARGO_HOOKS, ARGO_NO_HOOK, ARGO_SYNC_OPTIONS, ARGO_SYNC_WAVE, type Marks } from '../facts/gitops.js';
import { ARGO_GROUP } from '../facts/kinds.js';
import { indexBy } from '../index-by.js';
import type { KubeObject, Place } from '../kube-object.js';
import { get, isUnknown, items, type Maybe, moreItems, or, type Path, text, Unknown } from '../value.js';
import type { Cluster } from './cluster.js';
import type { Delivery } from './deliveries.js';

const CHANGED = new Unknown('what brings it may change it');

/** An annotation, or a label, of an object as it reaches the cluster. */
function markOf({ changes }: Delivery, { value }: KubeObject, name: string): Maybe<string | undefined> {
  // JSON patches write the slash in another way.
  if (changes.includes(name) || changes.includes(name.replace('/', '~1'))) return CHANGED;
  return text(value, 'metadata', 'annotations', name) ?? text(value, 'metadata', 'labels', name);
}

/** The options that an annotation holds. */
export const optionsIn = (written: Maybe<string | undefined>): string[] =>
  typeof written === 'string' ? written.split(',').map((option) => option.trim()) : [];

/** Argo CD's options in an object's own annotation. */
export function ownOptions(delivery: Delivery, object: KubeObject): Maybe<readonly string[]> {
  const written = markOf(delivery, object, ARGO_SYNC_OPTIONS);
  return isUnknown(written) ? written : optionsIn(written);
}

/** The sync options of an Application, each with its place. */
export function appOptions({ object, spec }: Delivery): { readonly option: string; readonly place: Place }[] {
  const path: Path = [...spec, 'syncPolicy', 'syncOptions'];
  return items(object.value, ...path).flatMap((option, index) =>
    typeof option === 'string' ? [{ option: option.trim(), place: { object, path: [...path, index] } }] : [],
  );
}

/** Whether a pattern of ignoreDifferences may mean a name: a star stands for any text. */
function means(pattern: unknown, name: string): boolean {
  if (typeof pattern !== 'string') return isUnknown(pattern);
  return pattern === name || pattern.includes('*');
}

/** What an Application ignores of the differences of a kind, or may: rules of ignoreDifferences. */
export function ignoredOf(
  { object, spec }: Delivery,
  { group, kind }: Pick<KubeObject, 'group' | 'kind'>,
): readonly unknown[] {
  const path = [...spec, 'ignoreDifferences'];
  const rules = items(object.value, ...path).filter(
    (rule) => isUnknown(rule) || (means(get(rule, 'kind'), kind) && means(get(rule, 'group'), group)),
  );
  const more = moreItems(object.value, ...path);
  return more ? [...rules, more] : rules;
}

/** Whether all of an Application's settings are to be seen: an ApplicationSet may patch them, a template hide them. */
export function isSettled({ object, spec, tool }: Delivery): boolean {
  if (tool === 'Flux') return true;
  if (get(object.value, 'spec', 'templatePatch') !== undefined) return false;
  const policy = get(object.value, ...spec, 'syncPolicy');
  return !isUnknown(policy) && moreItems(object.value, ...spec, 'syncPolicy', 'syncOptions') === undefined;
}

/** Whether an object is marked with one of the values that some names are given. */
export function isMarked(delivery: Delivery, object: KubeObject, marks: Marks): Maybe<boolean> {
  const answers = Object.entries(marks).map(([name, values]): Maybe<boolean> => {
    const written = markOf(delivery, object, name);
    return isUnknown(written) ? written : written !== undefined && values.includes(written);
  });
  return or(...answers);
}

/** Whether an Application or one of its objects has an option; unknown when that may be so. */
export function hasOption(delivery: Delivery, object: KubeObject, options: readonly string[]): Maybe<boolean> {
  if (appOptions(delivery).some(({ option }) => options.includes(option))) return true;
  const own = ownOptions(delivery, object);
  return isUnknown(own) ? own : own.some((option) => options.includes(option));
}

/** The wave in which Argo CD applies an object: 0 unless it says otherwise. */
export function waveOf(delivery: Delivery, object: KubeObject): Maybe<number> {
  const written = markOf(delivery, object, ARGO_SYNC_WAVE);
  if (isUnknown(written)) return written;
  return Number.parseInt(written ?? '', 10) || 0;
}

/** Whether Argo CD runs an object as a hook; unknown when it may be one. */
export function isHook(delivery: Delivery, object: KubeObject): Maybe<boolean> {
  const values = ARGO_HOOKS.map((name) => markOf(delivery, object, name));
  if (values.some((value) => typeof value === 'string' && value !== ARGO_NO_HOOK)) return true;
  return values.find(isUnknown) ?? false;
}

/** Whether a delivery brings an object. */
export const brings = (delivery: Delivery, { document }: KubeObject): boolean =>
  document !== undefined && delivery.brings(document.path);

/** Gives those of some things that a delivery brings, in their order. A delivery is asked once for each file of theirs. */
export function broughtOf<T extends { readonly object: KubeObject }>(all: readonly T[]): (delivery: Delivery) => T[] {
  let files: ReadonlyMap<string, readonly number[]> | undefined;
  return (delivery) => {
    // Most repositories have no delivery, and none asks.
    files ??= indexBy(all.keys(), (index) => all[index]?.object.document?.path);
    const found = [...files].flatMap(([path, indexes]) => (delivery.brings(path) ? indexes : []));
    return found.sort((one, other) => one - other).map((index) => all[index] as T);
  };
}

/** The objects of a cluster that a delivery brings, as far as they were read. */
export const broughtBy = (cluster: Cluster, delivery: Delivery): KubeObject[] =>
  cluster.objects.filter((object) => brings(delivery, object));

/** Whether Argo CD's own configuration, as far as it stands in Git, says something: its ConfigMap or its operator's object. */
export function hasGlobal(cluster: Cluster, keys: readonly string[], field: string): boolean {
  const inConfigMap = cluster
    .all('', 'ConfigMap')
    .some(({ value }) => keys.some((key) => get(value, 'data', key) !== undefined));
  const ofOperator = cluster.all(ARGO_GROUP, 'ArgoCD');
  return inConfigMap || ofOperator.some(({ value }) => [field, 'extraConfig'].some((name) => get(value, 'spec', name)));
}
