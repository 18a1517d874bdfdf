/** The preference that a machine names, as far as it is known. */

import type { ApiObject } from 'cdk8s';
import { bundledPreference } from '../src/kubevirt/bundled-preferences.js';
import type { Release } from '../src/kubevirt/release.js';
import { isMap, type Maybe, map, type PlainMap, Unknown } from '../src/value.js';
import { captured, clusterOf } from './cluster.js';
import type { Resource } from './resource.js';
import { objectsOfKind, treeOf } from './tree.js';

/** A reference to a preference, as manifests write it. */
export interface PreferenceMatcher {
  readonly name?: unknown;
  readonly kind?: unknown;
}

/** The scope that a reference without a kind means. */
export const PREFERENCE_KIND = 'VirtualMachineClusterPreference';

/** The object of the app that is meant: of the same cluster and, where it belongs to one, the same namespace. */
function written(owner: Resource, kind: string, name: string): ApiObject | undefined {
  const tree = treeOf(owner);
  const cluster = clusterOf(owner, owner.cluster);
  return objectsOfKind(tree, kind).find((object) => {
    if (object.name !== name || clusterOf(object, tree.resources.get(object)?.cluster) !== cluster) return false;
    return kind === PREFERENCE_KIND || object.metadata.namespace === owner.namespace;
  });
}

/**
 * The spec of the preference that a machine names: that of the app, else the captured one, else the one that KubeVirt
 * bundles. Undefined where none is named; unknown where none of them is there.
 */
export function preferredSpec(
  owner: Resource,
  { name, kind = PREFERENCE_KIND }: PreferenceMatcher,
  release: Release,
): Maybe<PlainMap> | undefined {
  if (typeof name !== 'string' || typeof kind !== 'string') return undefined;
  const object = written(owner, kind, name);
  const manifest = object ? (treeOf(owner).manifests?.get(object) ?? object.toJson()) : undefined;
  const found = manifest ?? captured(owner, kind, kind === PREFERENCE_KIND ? undefined : owner.namespace, name);
  if (isMap(found)) return map(found, 'spec') ?? {};
  const bundled = kind === PREFERENCE_KIND ? bundledPreference(name, release) : undefined;
  return bundled ?? new Unknown(`${kind} "${name}" is not in the app`);
}
