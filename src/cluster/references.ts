/** Instance types and preferences that VMs name: from Git, from captured facts, or bundled with the release. */

import { HYPERCONVERGED_BUNDLE_SWITCH } from '../facts/hyperconverged.js';
import { PLAIN_INSTANCETYPE_SERIES, STORED_REVISION } from '../facts/instancetypes.js';
import { INSTANCETYPE_GROUP } from '../facts/kinds.js';
import { BUNDLE_GATE } from '../facts/preferences.js';
import type { KubeObject } from '../kube-object.js';
import { bundledPreference } from '../kubevirt/bundled-preferences.js';
import type { Applied } from '../kubevirt/expand.js';
import { holds, type Release } from '../kubevirt/release.js';
import { field, flag, get, isUnknown, map, type PlainMap, text, Unknown } from '../value.js';
import type { Cluster } from './cluster.js';
import { type Configuration, gateOn } from './configuration.js';

/** What a VM's reference leads to. */
export interface Reference {
  readonly applied: Applied;
  /** The object, when it is one of the cluster's. */
  readonly object?: KubeObject;
  /** The name in the bundle, when it is a bundled one. */
  readonly bundled?: string;
  /** The stored revision that counts in place of the object it names. */
  readonly revision?: KubeObject;
  /** The object that it names, where a stored revision of it counts. */
  readonly named?: KubeObject;
}

type Kind = 'instancetype' | 'preference';

const KINDS = {
  instancetype: { cluster: 'VirtualMachineClusterInstancetype', namespaced: 'VirtualMachineInstancetype' },
  preference: { cluster: 'VirtualMachineClusterPreference', namespaced: 'VirtualMachinePreference' },
} as const;

const NONE: Reference = { applied: undefined };
const unknown = (reason: string): Reference => ({ applied: new Unknown(reason) });

/** KubeVirt takes the kind in any case and in the plural; without a kind it is the cluster-wide one. */
function kindOf(kind: Kind, written: string | undefined): string | undefined {
  if (written === undefined || written === '') return KINDS[kind].cluster;
  const plain = written.toLowerCase().replace(/s$/, '');
  return Object.values(KINDS[kind]).find((name) => name.toLowerCase() === plain);
}

function specOf(object: KubeObject): Applied {
  return map(object.value, 'spec') ?? {};
}

function bundledInstancetype(name: string): PlainMap | undefined {
  return PLAIN_INSTANCETYPE_SERIES.includes(name.split('.')[0] ?? '') ? {} : undefined;
}

/** Whether virt-operator may be taken to deploy the bundle: by its gate at first, later unless the user opts out. */
function isDeployed(configuration: Configuration, release: Release): boolean {
  if (!holds('bundledPreferencesDeployed', release)) return gateOn(BUNDLE_GATE, configuration, release) === true;
  const { configuration: own, hyperconverged } = configuration;
  const path = hyperconverged && HYPERCONVERGED_BUNDLE_SWITCH[hyperconverged.version];
  const switches = [flag(own, 'commonInstancetypesDeployment', 'enabled'), path && flag(hyperconverged.value, ...path)];
  return !switches.includes(false);
}

function bundled(kind: Kind, name: string, configuration: Configuration, release: Release): PlainMap | undefined {
  if (!isDeployed(configuration, release)) return undefined;
  return kind === 'preference' ? bundledPreference(name, release) : bundledInstancetype(name);
}

/** Follows `spec.instancetype` or `spec.preference` of a VM. */
export function follow(
  kind: Kind,
  vm: { readonly spec: unknown; readonly namespace?: string | undefined },
  cluster: Cluster,
  configuration: Configuration,
  release: Release,
): Reference {
  const matcher = field(vm.spec, kind);
  if (matcher === undefined) return NONE;
  if (isUnknown(matcher)) return { applied: matcher };
  const parts = ['name', 'kind', 'revisionName'].map((key) => text(matcher, key));
  const doubt = parts.find(isUnknown);
  if (doubt) return { applied: doubt };
  const [name, written, revision] = parts as readonly (string | undefined)[];
  const target = kindOf(kind, written);
  const found = name && target ? lookUp(kind, target, name, vm.namespace, cluster, configuration, release) : NONE;
  if (revision) return stored(kind, revision, vm.namespace, found.object, cluster);
  const isInferred = !name && get(matcher, 'inferFromVolume') !== undefined;
  return isInferred ? unknown(`the ${kind} is inferred from a volume`) : found;
}

/** What a stored revision holds. */
function stored(
  kind: Kind,
  name: string,
  namespace: string | undefined,
  object: KubeObject | undefined,
  cluster: Cluster,
): Reference {
  const what = `${STORED_REVISION.kind} "${name}"`;
  const named = object ? { named: object } : {};
  const open = (reason: string): Reference => ({
    ...named,
    applied: new Unknown(`revisionName has a stored ${kind} count, and ${reason}`),
  });
  const found = cluster.find(STORED_REVISION.group, STORED_REVISION.kind, name, namespace);
  if (isUnknown(found)) return open(found.reason);
  const [revision, ...others] = found;
  if (!revision) return open(`there is no ${what}`);
  if (others.length > 0) return open(`there are ${found.length} objects ${what}`);
  const data = map(revision.value, 'data');
  const holds = text(data, 'kind');
  const applied = Object.values(KINDS[kind]).some((one) => one === holds) ? map(data, 'spec') : undefined;
  return applied === undefined ? open(`${what} holds none that can be read`) : { ...named, applied, revision };
}

function lookUp(
  kind: Kind,
  target: string,
  name: string,
  namespace: string | undefined,
  cluster: Cluster,
  configuration: Configuration,
  release: Release,
): Reference {
  const clusterWide = target === KINDS[kind].cluster;
  const found = cluster.find(INSTANCETYPE_GROUP, target, name, clusterWide ? undefined : namespace);
  const objects = isUnknown(found) ? [] : found;
  const [object] = objects;
  if (objects.length > 1) return unknown(`there are ${objects.length} objects ${target} "${name}"`);
  if (object) return { applied: specOf(object), object };
  if (isUnknown(found) && cluster.isNearby(INSTANCETYPE_GROUP, target, name)) return { applied: found };
  const spec = clusterWide ? bundled(kind, name, configuration, release) : undefined;
  if (spec) return { applied: spec, bundled: name };
  return isUnknown(found) ? { applied: found } : NONE;
}
