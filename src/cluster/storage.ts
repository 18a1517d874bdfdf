/** StorageClasses and StorageProfiles of a cluster, as KubeVirt and CDI read them. */

import { CDI_GROUP, STORAGE_GROUP } from '../facts/kinds.js';
import { NO_PROVISIONER } from '../facts/provisioner-keys.js';
import { CLUSTER_DEFAULT_ANNOTATION, VIRT_DEFAULT_ANNOTATION } from '../facts/state-claim.js';
import { describe, type KubeObject } from '../kube-object.js';
import type { ClaimPropertySet, Sourced, StateStorage } from '../kubevirt/backend-storage.js';
import { smallestClaim } from '../kubevirt/claim-size.js';
import { claimPropertySetsOf, nodeBinding, providedCapabilities } from '../kubevirt/storage-capabilities.js';
import { get, isMap, isUnknown, items, list, type Maybe, openReason, Unknown } from '../value.js';
import { cdiRelease } from './cdi-release.js';
import type { Cluster } from './cluster.js';
import type { Configuration } from './configuration.js';

const DEFAULT_ANNOTATION = { virt: VIRT_DEFAULT_ANNOTATION, cluster: CLUSTER_DEFAULT_ANNOTATION } as const;

/** What marks a class as default, or not: KubeVirt takes the text `true` only. */
function defaultMark(object: KubeObject, kind: 'virt' | 'cluster'): unknown {
  return get(object.value, 'metadata', 'annotations', DEFAULT_ANNOTATION[kind]);
}

/** Where the sets of a StorageProfile count: its status as observed, its spec in Git, which CDI copies to the status. */
function profileSets(profile: KubeObject): Maybe<readonly unknown[] | undefined> {
  const where = profile.observed && get(profile.value, 'status') !== undefined ? 'status' : 'spec';
  const sets = get(profile.value, where, 'claimPropertySets');
  if (sets === undefined || isUnknown(sets)) return sets;
  const open = openReason(sets);
  return open === undefined ? list(sets) : new Unknown(open);
}

function asClaimPropertySet(value: unknown): Maybe<ClaimPropertySet> {
  if (isUnknown(value)) return value;
  const modes = get(value, 'accessModes');
  const volumeMode = get(value, 'volumeMode');
  const unknown = [modes, volumeMode, ...(Array.isArray(modes) ? modes : [])].find(isUnknown);
  if (unknown) return unknown;
  return {
    ...(Array.isArray(modes) ? { accessModes: modes.filter((mode): mode is string => typeof mode === 'string') } : {}),
    ...(typeof volumeMode === 'string' ? { volumeMode } : {}),
  };
}

/** Reads claim property sets; unknown as a whole when one of them is. */
export function readClaimPropertySets(values: readonly unknown[]): Maybe<readonly ClaimPropertySet[]> {
  const sets = values.filter((value) => isMap(value) || isUnknown(value)).map(asClaimPropertySet);
  const unknown = sets.find(isUnknown);
  return unknown ?? (sets as ClaimPropertySet[]);
}

/** A spec counts only if each of its sets is complete; what the status holds otherwise cannot be told from Git. */
function takenOver(profile: KubeObject, sets: Maybe<readonly ClaimPropertySet[]>): Maybe<readonly ClaimPropertySet[]> {
  if (profile.observed || isUnknown(sets)) return sets;
  const complete = sets.every((set) => set.volumeMode !== undefined && (set.accessModes?.length ?? 0) > 0);
  return complete
    ? sets
    : new Unknown(`${describe(profile)} has an incomplete claim property set, so its spec is not taken over`);
}

export class ClusterStorage implements StateStorage {
  readonly stateClass: StateStorage['stateClass'];
  readonly classes: readonly KubeObject[];
  /** The release of CDI, if it is known. */
  readonly cdi: string | undefined;
  readonly #profiles = new Map<string, Sourced<Maybe<readonly ClaimPropertySet[] | undefined>>>();

  constructor(
    readonly cluster: Cluster,
    configuration: Configuration,
  ) {
    this.stateClass = configuration.stateClass;
    this.classes = cluster.all(STORAGE_GROUP, 'StorageClass');
    this.cdi = cdiRelease(cluster);
  }

  /** The StorageClass with a name, if it is known. */
  class(name: string): KubeObject | undefined {
    return this.classes.find((object) => object.name === name);
  }

  /** Whether a class of that name exists. */
  exists(name: string): Maybe<boolean> {
    if (this.class(name)) return true;
    return this.knowsAllClasses ? false : new Unknown(`StorageClass "${name}" is not in scope`);
  }

  /** Whether every class there is is known by its name. */
  get knowsAllClasses(): boolean {
    return this.cluster.knowsAll(STORAGE_GROUP, 'StorageClass') && this.classes.every(({ name }) => name !== '');
  }

  /** The classes marked as default. */
  defaultClasses(kind: 'virt' | 'cluster'): readonly KubeObject[] {
    return this.classes.filter((object) => object.name !== '' && defaultMark(object, kind) === 'true');
  }

  defaults(kind: 'virt' | 'cluster'): { names: readonly string[]; more?: Unknown } {
    const names = [...new Set(this.defaultClasses(kind).map(({ name }) => name))];
    const doubt = this.classes.map((object) => defaultMark(object, kind)).find(isUnknown);
    if (doubt) return { names, more: doubt };
    if (this.knowsAllClasses) return { names };
    return { names, more: new Unknown('the StorageClasses of the cluster are not in scope') };
  }

  /** The StorageProfile object of a class, if it is known: from Git when its spec decides, else captured. */
  profileObject(name: string): KubeObject | undefined {
    const found = this.cluster.find(CDI_GROUP, 'StorageProfile', name);
    const captured = this.cluster.captured(CDI_GROUP, 'StorageProfile').find((object) => object.name === name);
    const judged = isUnknown(found) ? undefined : found[0];
    if (judged === undefined || judged === captured) return captured;
    return captured && items(judged.value, 'spec', 'claimPropertySets').length === 0 ? captured : judged;
  }

  profile(name: string): Sourced<Maybe<readonly ClaimPropertySet[] | undefined>> {
    let found = this.#profiles.get(name);
    if (!found) {
      found = this.#readProfile(name);
      this.#profiles.set(name, found);
    }
    return found;
  }

  #readProfile(name: string): Sourced<Maybe<readonly ClaimPropertySet[] | undefined>> {
    const profile = this.profileObject(name);
    const sets = profile && profileSets(profile);
    if (profile && sets !== undefined) {
      const value = isUnknown(sets) ? sets : takenOver(profile, readClaimPropertySets(sets));
      if (profile.observed || isUnknown(value) || value.length > 0) return { value, from: describe(profile) };
    }
    if (profile?.observed && get(profile.value, 'status') !== undefined) return { value: [], from: describe(profile) };
    return this.#made(name);
  }

  /** The sets of the profile that CDI makes for a class of itself. */
  #made(name: string): Sourced<Maybe<readonly ClaimPropertySet[] | undefined>> {
    const object = this.class(name);
    if (!object) {
      if (this.knowsAllClasses) return { value: undefined, from: `no StorageClass ${name}` };
      return { value: new Unknown(`StorageClass "${name}" is not in scope`), from: `StorageClass ${name}` };
    }
    return { value: claimPropertySetsOf(object.value, this.cdi), from: `${describe(object)} provisioner` };
  }

  /** What the provisioner of a class can do, by CDI's table: undefined when the table does not know it. */
  capabilities(name: string): Maybe<readonly ClaimPropertySet[] | undefined> {
    const object = this.class(name);
    return object ? providedCapabilities(object.value) : new Unknown(`StorageClass "${name}" is not in scope`);
  }

  /** The smallest claim that a class grants: as its StorageProfile says, else by CDI's table; undefined where nothing does. */
  minimumSize(name: string): Maybe<string | undefined> {
    const found = this.cluster.find(CDI_GROUP, 'StorageProfile', name);
    const captured = this.cluster.captured(CDI_GROUP, 'StorageProfile').filter((object) => object.name === name);
    const profiles = isUnknown(found) ? captured : [...found, ...captured];
    return smallestClaim(
      this.class(name)?.value,
      profiles.map(({ value }) => value),
    );
  }

  /** What becomes of a claim of a class whose volumes are bound to one node, as far as that is known. */
  nodeBinding(name: string): 'refused' | 'picked' | undefined {
    const object = this.class(name);
    if (!object || get(object.value, 'provisioner') !== NO_PROVISIONER) return object && nodeBinding(object.value);
    const volumes = this.cluster.all('', 'PersistentVolume');
    const local = volumes.some(
      ({ value }) => get(value, 'spec', 'storageClassName') === name && isMap(get(value, 'spec', 'local')),
    );
    return local ? 'picked' : undefined;
  }
}
