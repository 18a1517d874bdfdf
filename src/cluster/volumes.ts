/** The claims behind a VM's volumes, and what access they give. */

import { CDI_GROUP } from '../facts/kinds.js';
import { CLAIM_TEMPLATES_ANNOTATION } from '../facts/volumes.js';
import type { KubeObject } from '../kube-object.js';
import type { AccessMode } from '../kubevirt/backend-storage.js';
import { holds, type Release } from '../kubevirt/release.js';
import { field, get, isUnknown, items, list, type Maybe, openReason, type Path, text, Unknown } from '../value.js';
import type { Cluster } from './cluster.js';
import type { Machine } from './machine.js';
import type { ClusterStorage } from './storage.js';

type Modes = Maybe<readonly string[]>;

/** The access modes of a claim, and where they are decided. */
export interface ClaimAccess {
  readonly modes: Modes;
  /** Name of the claim, where it is known. */
  readonly claim?: string;
  /** The claim or DataVolume that decides; absent where the VM's own spec does, or nothing in scope. */
  readonly object?: KubeObject;
  /** What decides: in the object, else in the VM's spec. Absent when nothing in scope does. */
  readonly path?: Path;
  /** The class whose StorageProfile gave the modes, where nobody wrote them. */
  readonly profile?: string;
}

const SHARED = 'ReadWriteMany';

/** The texts of a list. What may be missing from it does not matter once it grants sharing. */
function strings(values: Maybe<readonly unknown[]>): Modes {
  if (isUnknown(values)) return values;
  if (openReason(values) === undefined && values.every((value) => typeof value === 'string')) return values;
  const known = values.filter((value): value is string => typeof value === 'string');
  const open = openReason(values);
  const doubt = values.find(isUnknown) ?? (open === undefined ? undefined : new Unknown(open));
  return known.includes(SHARED) ? known : (doubt ?? known);
}

/** The access modes a DataVolume asks for: as written, else as CDI takes them from the class's StorageProfile. */
function dataVolumeAccess(spec: unknown, storage: ClusterStorage): ClaimAccess {
  for (const part of ['pvc', 'storage']) {
    const modes = strings(list(spec, part, 'accessModes'));
    if (isUnknown(modes) || modes.length > 0) return { modes, path: [part, 'accessModes'] };
  }
  const wanted = field(spec, 'storage');
  if (wanted === undefined) return { modes: new Unknown('the DataVolume names no access mode') };
  if (isUnknown(wanted)) return { modes: wanted };
  const storageClass = claimClass(text(wanted, 'storageClassName'), storage);
  if (isUnknown(storageClass)) return { modes: storageClass };
  return {
    modes: profileModes(storageClass, text(wanted, 'volumeMode'), storage),
    path: ['storage'],
    profile: storageClass,
  };
}

/** CDI takes the first set of the profile, or the first of the volume mode that is asked for. */
function profileModes(storageClass: string, volumeMode: Maybe<string | undefined>, storage: ClusterStorage): Modes {
  const sets = storage.profile(storageClass).value;
  if (isUnknown(sets)) return sets;
  if (isUnknown(volumeMode)) return volumeMode;
  const chosen = sets?.find((set) => volumeMode === undefined || set.volumeMode === volumeMode);
  if (chosen?.accessModes?.length) return chosen.accessModes;
  return new Unknown(`the StorageProfile of "${storageClass}" gives no access mode`);
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
  const wanted = strings(list(claim.value, 'spec', 'accessModes'));
  // CDI fills in a claim that asks for none, where it is labelled so; any other the API server refuses.
  return isUnknown(wanted) || wanted.length > 0 ? wanted : new Unknown('the claim names no access mode');
}

/**
 * For what KubeVirt takes the claim that holds state: shared where ReadWriteMany is among its modes, in later releases where it is the
 * first of those bound.
 */
export function stateClaimMode(claim: KubeObject, release: Release): Maybe<AccessMode> {
  const modes = claimModes(claim);
  if (isUnknown(modes)) return modes;
  if (!modes.includes(SHARED)) return 'ReadWriteOnce';
  if (!holds('rwoStateCopied', release)) return SHARED;
  const first = claim.observed ? text(claim.value, 'status', 'accessModes', 0) : undefined;
  if (isUnknown(first)) return first;
  if (first !== undefined) return first === SHARED ? SHARED : 'ReadWriteOnce';
  const wanted = list(claim.value, 'spec', 'accessModes');
  const isOnly = !isUnknown(wanted) && wanted.length === 1 && openReason(wanted) === undefined;
  return isOnly ? SHARED : new Unknown('which of its access modes is the first once it is bound is not known');
}

/** What makes a claim: `claim` itself, else the spec of a DataVolume, in an object or in the VM's own spec. */
interface ClaimSource {
  readonly claim?: KubeObject;
  readonly object?: KubeObject;
  readonly spec: unknown;
  /** Where the spec stands in the object or the VM's spec; absent where it stands in neither. */
  readonly base?: Path;
}

/** The VM or instance that has a volume. */
type Owner = Pick<Machine, 'object' | 'vmSpec'>;

/** The claim of a name that Harvester makes for a VM, as the spec of a DataVolume. */
function harvesterClaim(name: string, { object }: Owner): ClaimSource | undefined {
  const written = text(object.value, 'metadata', 'annotations', CLAIM_TEMPLATES_ANNOTATION);
  if (typeof written !== 'string') return undefined;
  try {
    const template = items({ claims: JSON.parse(written) }, 'claims').find(
      (item) => get(item, 'metadata', 'name') === name,
    );
    return template === undefined ? undefined : { spec: { pvc: field(template, 'spec') } };
  } catch {
    return undefined;
  }
}

/** The class that a claim or DataVolume names, else the one CDI takes where it chooses. */
function classOf({ claim, spec }: ClaimSource, storage: ClusterStorage): Maybe<string> {
  const written = claim
    ? text(spec, 'storageClassName')
    : (text(spec, 'pvc', 'storageClassName') ?? text(spec, 'storage', 'storageClassName'));
  if (written !== undefined) return written;
  if (!claim && field(spec, 'storage') !== undefined) return claimClass(undefined, storage);
  return new Unknown('the claim names no class');
}

const NO_CLAIM = 'the volume names no claim';

/** The name of the claim behind a volume. */
const claimOf = (volume: unknown): Maybe<string | undefined> =>
  text(volume, 'persistentVolumeClaim', 'claimName') ?? text(volume, 'dataVolume', 'name');

/** Finds the claims behind volumes of VMs. */
export class Volumes {
  private last: { readonly spec: unknown; readonly modes: Modes } | undefined;

  constructor(
    private readonly cluster: Cluster,
    private readonly storage: ClusterStorage,
  ) {}

  /** The access modes of the claim behind a volume of a machine. */
  accessModes(volume: unknown, owner: Owner): Modes {
    const name = claimOf(volume);
    if (isUnknown(name)) return name;
    if (name === undefined) return new Unknown(NO_CLAIM);
    const source = this.source(name, owner);
    if (isUnknown(source)) return source;
    return source.claim ? claimModes(source.claim) : this.modesOf(source.spec);
  }

  /** The access modes that a DataVolume asks for: the volumes of a fleet share what asks. */
  private modesOf(spec: unknown): Modes {
    if (!this.last || this.last.spec !== spec) this.last = { spec, modes: dataVolumeAccess(spec, this.storage).modes };
    return this.last.modes;
  }

  /** The same, with where they are decided. */
  access(volume: unknown, owner: Owner): ClaimAccess {
    const claim = claimOf(volume);
    if (isUnknown(claim)) return { modes: claim };
    if (claim === undefined) return { modes: new Unknown(NO_CLAIM) };
    return { claim, ...this.claim(claim, owner) };
  }

  /** The class of the claim behind a volume; unknown where nobody names it and the default is not sure. */
  storageClass(volume: unknown, owner: Owner): Maybe<string | undefined> {
    const name = claimOf(volume);
    if (name === undefined || isUnknown(name)) return name;
    const source = this.source(name, owner);
    return isUnknown(source) ? source : classOf(source, this.storage);
  }

  private claim(name: string, owner: Owner): ClaimAccess {
    const source = this.source(name, owner);
    if (isUnknown(source)) return { modes: source };
    const { claim, object, spec, base } = source;
    if (claim) return { modes: claimModes(claim), object: claim, path: ['spec', 'accessModes'] };
    return { ...(object ? { object } : {}), ...within(base, dataVolumeAccess(spec, this.storage)) };
  }

  /** What makes the claim of a name: itself, the VM's own template for it or for a DataVolume, or a DataVolume. */
  private source(name: string, owner: Owner): Maybe<ClaimSource> {
    const { namespace } = owner.object;
    const claim = this.one('', 'PersistentVolumeClaim', name, namespace);
    if (isUnknown(claim)) return claim;
    if (claim) return { claim, spec: field(claim.value, 'spec'), base: [] };
    const templates = items(owner.vmSpec, 'dataVolumeTemplates');
    const index = templates.findIndex((item) => field(field(item, 'metadata'), 'name') === name);
    if (index >= 0) return { spec: field(templates[index], 'spec'), base: ['dataVolumeTemplates', index] };
    const object = this.one(CDI_GROUP, 'DataVolume', name, namespace);
    if (isUnknown(object)) return object;
    if (object) return { object, spec: field(object.value, 'spec'), base: [] };
    return harvesterClaim(name, owner) ?? new Unknown(`PersistentVolumeClaim "${name}" is not in scope`);
  }

  /** The only object of a name that is known; undefined when none is, unknown when several are. */
  private one(group: string, kind: string, name: string, namespace: string | undefined): Maybe<KubeObject | undefined> {
    const found = this.cluster.known(group, kind, name, namespace);
    return found.length > 1 ? new Unknown(`there are ${found.length} objects ${kind} "${name}"`) : found[0];
  }
}

/** Prefixes the path of what decides in a DataVolume's spec. */
function within(base: Path | undefined, { path, ...access }: ClaimAccess): ClaimAccess {
  return base && path ? { ...access, path: [...base, 'spec', ...path] } : access;
}
