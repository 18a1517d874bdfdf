/** The claims behind a VM's volumes, and what access they give. */

import { CDI_GROUP } from '../facts/kinds.js';
import type { KubeObject } from '../kube-object.js';
import { get, isUnknown, items, list, type Maybe, text, Unknown } from '../value.js';
import type { Cluster } from './cluster.js';
import type { ClusterStorage } from './storage.js';

type Modes = Maybe<readonly string[]>;

function strings(values: Maybe<readonly unknown[]>): Modes {
  if (isUnknown(values)) return values;
  return values.find(isUnknown) ?? values.filter((value): value is string => typeof value === 'string');
}

/** The access modes a DataVolume asks for: as written, else as CDI takes them from the class's StorageProfile. */
function dataVolumeModes(spec: unknown, storage: ClusterStorage): Modes {
  for (const part of ['pvc', 'storage']) {
    const written = strings(list(spec, part, 'accessModes'));
    if (isUnknown(written) || written.length > 0) return written;
  }
  const wanted = get(spec, 'storage');
  if (wanted === undefined) return new Unknown('the DataVolume names no access mode');
  if (isUnknown(wanted)) return wanted;
  return modesFromProfile(wanted, storage);
}

function modesFromProfile(wanted: unknown, storage: ClusterStorage): Modes {
  const storageClass = claimClass(text(wanted, 'storageClassName'), storage);
  if (isUnknown(storageClass)) return storageClass;
  const sets = storage.profile(storageClass).value;
  if (isUnknown(sets)) return sets;
  const volumeMode = text(wanted, 'volumeMode');
  if (isUnknown(volumeMode)) return volumeMode;
  const chosen = sets?.find((set) => volumeMode === undefined || set.volumeMode === volumeMode);
  return chosen?.accessModes ?? new Unknown(`the StorageProfile of "${storageClass}" gives no access mode`);
}

/** The class of a claim that CDI makes: as written, else the virtualization default, else the cluster's default. */
function claimClass(written: Maybe<string | undefined>, storage: ClusterStorage): Maybe<string> {
  if (written !== undefined) return written;
  for (const kind of ['virt', 'cluster'] as const) {
    const [name, other] = storage.defaults(kind).names;
    if (name !== undefined) return other === undefined ? name : new Unknown('several default StorageClasses');
  }
  return new Unknown('the default StorageClass is not in scope');
}

/** The access modes of a claim: those bound where it was read from a cluster, else those asked for. */
export function claimModes(claim: KubeObject): Modes {
  if (claim.observed) {
    const bound = strings(list(claim.value, 'status', 'accessModes'));
    if (!isUnknown(bound) && bound.length > 0) return bound;
  }
  return strings(list(claim.value, 'spec', 'accessModes'));
}

/** Finds the access modes behind volumes of VMs. */
export class Volumes {
  constructor(
    private readonly cluster: Cluster,
    private readonly storage: ClusterStorage,
  ) {}

  /** The access modes of the claim behind a volume; `vmSpec` is the VM's spec, for its dataVolumeTemplates. */
  accessModes(volume: unknown, vmSpec: unknown, namespace: string | undefined): Modes {
    const claimName = text(volume, 'persistentVolumeClaim', 'claimName') ?? text(volume, 'dataVolume', 'name');
    if (isUnknown(claimName)) return claimName;
    if (claimName === undefined) return new Unknown('the volume names no claim');
    return this.claim(claimName, vmSpec, namespace);
  }

  private claim(name: string, vmSpec: unknown, namespace: string | undefined): Modes {
    const claim = this.one('', 'PersistentVolumeClaim', name, namespace);
    if (claim && !isUnknown(claim)) return claimModes(claim);
    const template = items(vmSpec, 'dataVolumeTemplates').find((item) => get(item, 'metadata', 'name') === name);
    if (template !== undefined) return dataVolumeModes(get(template, 'spec'), this.storage);
    const dataVolume = this.one(CDI_GROUP, 'DataVolume', name, namespace);
    if (dataVolume && !isUnknown(dataVolume)) return dataVolumeModes(get(dataVolume.value, 'spec'), this.storage);
    return new Unknown(`PersistentVolumeClaim "${name}" is not in scope`);
  }

  private one(group: string, kind: string, name: string, namespace: string | undefined): Maybe<KubeObject | undefined> {
    const found = this.cluster.find(group, kind, name, namespace);
    if (isUnknown(found)) return found;
    return found.length > 1 ? new Unknown(`there are ${found.length} objects ${kind} "${name}"`) : found[0];
  }
}
