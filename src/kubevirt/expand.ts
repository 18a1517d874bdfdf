/**
 * The effective VirtualMachineInstance spec: what instance type and preference add to a VM's template, as far as it
 * decides about state, admission or migration. Source: kubevirt/kubevirt pkg/instancetype (v1.4 on: preference/apply).
 */

import { USUAL_ARCHITECTURE } from '../facts/firmware.js';
import { INTERFACE_BINDINGS } from '../facts/migration-blockers.js';
import {
  get,
  isMap,
  isUnknown,
  items,
  list,
  type Maybe,
  OPEN,
  openReason,
  type Path,
  type PlainMap,
  text,
  Unknown,
} from '../value.js';
import { BIOS, BOOTLOADER, EFI, SMM, TPM, VolatileUnknown } from './firmware.js';
import { holds, type Release } from './release.js';

/** The spec of an instance type or preference; unknown when it is named but cannot be read; undefined when none is named. */
export type Applied = Maybe<PlainMap> | undefined;

/** Where an added value stands: in which object, at which path of its spec. */
export interface Origin {
  readonly from: 'instancetype' | 'preference';
  readonly path: Path;
}

export interface Expansion {
  /** The effective spec. The VM's own template spec is never changed. */
  readonly spec: PlainMap;
  /** What was added, by path of the effective spec joined with `.`. */
  readonly origins: ReadonlyMap<string, Origin>;
}

type Source = Origin['from'];

/** A spec that is copied where it is written. */
class Draft {
  readonly origins = new Map<string, Origin>();

  constructor(public spec: PlainMap) {}

  has(path: Path): boolean {
    return get(this.spec, ...path) !== undefined;
  }

  /** Adds a value where the VM says nothing. A place the VM may have filled (unknown) is left alone. */
  add(path: Path, value: unknown, from: Source, at: Path): void {
    if (value === undefined || this.has(path)) return;
    this.spec = withValue(this.spec, path, value) as PlainMap;
    this.origins.set(path.join('.'), { from, path: at });
  }
}

function withValue(parent: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy: PlainMap | unknown[] = Array.isArray(parent) ? [...parent] : { ...(isMap(parent) ? parent : {}) };
  const open = openReason(parent);
  if (open !== undefined) Object.defineProperty(copy, OPEN, { value: open });
  (copy as PlainMap)[key] = withValue((parent as PlainMap | undefined)?.[key], rest, value);
  return copy;
}

/** The value at a path of what is applied; unknown when that is not known as a whole. */
function read(applied: Exclude<Applied, undefined>, ...path: Path): unknown {
  return isUnknown(applied) ? applied : get(applied, ...path);
}

/** [path in the VMI spec, path in the spec of the instance type] of what is copied when the VM says nothing. */
const INSTANCETYPE_FIELDS: readonly (readonly [Path, Path])[] = [
  [['domain', 'devices', 'gpus'], ['gpus']],
  [['domain', 'devices', 'hostDevices'], ['hostDevices']],
  [['domain', 'launchSecurity'], ['launchSecurity']],
  [
    ['domain', 'cpu', 'dedicatedCpuPlacement'],
    ['cpu', 'dedicatedCPUPlacement'],
  ],
  [
    ['domain', 'cpu', 'isolateEmulatorThread'],
    ['cpu', 'isolateEmulatorThread'],
  ],
  [
    ['domain', 'cpu', 'numa'],
    ['cpu', 'numa'],
  ],
];

/** The same for preferences, in every release. */
const PREFERENCE_FIELDS: readonly (readonly [Path, Path])[] = [
  [TPM, ['devices', 'preferredTPM']],
  [SMM, ['features', 'preferredSmm']],
  [
    ['domain', 'devices', 'autoattachPodInterface'],
    ['devices', 'preferredAutoattachPodInterface'],
  ],
];

function applyInstancetype(draft: Draft, applied: Exclude<Applied, undefined>, release: Release): void {
  for (const [to, from] of INSTANCETYPE_FIELDS) draft.add(to, read(applied, ...from), 'instancetype', from);
  // One that cannot be read is taken for what nearly all are: they choose no nodes.
  const chosen = isUnknown(applied) ? undefined : get(applied, 'nodeSelector');
  if (holds('instancetypeNodeSelector', release)) draft.add(['nodeSelector'], chosen, 'instancetype', ['nodeSelector']);
}

function applyPreference(draft: Draft, applied: Exclude<Applied, undefined>, release: Release): void {
  for (const [to, from] of PREFERENCE_FIELDS) draft.add(to, read(applied, ...from), 'preference', from);
  applyBootloader(draft, applied, release);
  applyMasquerade(draft, applied);
  if (holds('preferredPanicDevice', release)) applyPanicDevice(draft, applied);
  if (holds('preferredLaunchSecurity', release)) {
    const from = ['preferredLaunchSecurity'];
    draft.add(['domain', 'launchSecurity'], read(applied, ...from), 'preference', from);
  }
}

function applyBootloader(draft: Draft, applied: Exclude<Applied, undefined>, release: Release): void {
  const addFlagged = (to: Path, name: string): void => {
    const wanted = read(applied, 'firmware', name);
    if (draft.has(EFI) || draft.has(BIOS)) return;
    if (wanted === true) draft.add(to, {}, 'preference', ['firmware', name]);
    if (isUnknown(wanted)) draft.add(to, wanted, 'preference', ['firmware', name]);
  };
  if (isUnknown(applied)) return applyUnknownBootloader(draft, applied, release);
  addFlagged(BIOS, 'preferredUseBios');
  const efi = holds('preferredEfi', release) ? read(applied, 'firmware', 'preferredEfi') : undefined;
  if (efi !== undefined && !draft.has(EFI) && !draft.has(BIOS)) {
    return draft.add(EFI, efi, 'preference', ['firmware', 'preferredEfi']);
  }
  addFlagged(EFI, 'preferredUseEfi');
  if (!draft.has(EFI)) return;
  const secureBoot = ['firmware', 'preferredUseSecureBoot'];
  draft.add([...EFI, 'secureBoot'], read(applied, ...secureBoot), 'preference', secureBoot);
}

/** A preference that cannot be read may choose either boot loader, or Secure Boot for the VM's own EFI. */
function applyUnknownBootloader(draft: Draft, applied: Unknown, release: Release): void {
  if (draft.has(BIOS)) return;
  if (draft.has(EFI)) return draft.add([...EFI, 'secureBoot'], applied, 'preference', []);
  // Before preferences had more than a switch for it, none could have its variables kept.
  const efi = holds('preferredEfi', release) ? applied : new VolatileUnknown(applied.reason);
  draft.add(EFI, efi, 'preference', []);
  draft.spec = withValue(draft.spec, BIOS, applied) as PlainMap;
}

function applyMasquerade(draft: Draft, applied: Exclude<Applied, undefined>): void {
  const from = ['devices', 'preferredInterfaceMasquerade'];
  const masquerade = read(applied, ...from);
  if (masquerade === undefined) return;
  items(draft.spec, 'domain', 'devices', 'interfaces').forEach((item, index) => {
    const path = ['domain', 'devices', 'interfaces', index];
    if (!isMap(item) || INTERFACE_BINDINGS.some((name) => get(item, name) !== undefined)) return;
    draft.add([...path, 'masquerade'], masquerade, 'preference', from);
  });
}

function applyPanicDevice(draft: Draft, applied: Exclude<Applied, undefined>): void {
  const from = ['devices', 'preferredPanicDeviceModel'];
  const model = read(applied, ...from);
  const own = list(draft.spec, 'domain', 'devices', 'panicDevices');
  if (model === undefined || isUnknown(own) || own.length > 0 || openReason(own) !== undefined) return;
  const path = ['domain', 'devices', 'panicDevices'];
  draft.spec = withValue(draft.spec, path, isUnknown(model) ? model : [{ model }]) as PlainMap;
  draft.origins.set(path.join('.'), { from: 'preference', path: from });
}

/**
 * The spec with the architecture that the webhooks fill in where it names none. A default of the cluster, `wanted`, and a
 * preference may say different ones; which of them is asked first is not told, so that neither is taken then.
 */
export function withArchitecture(
  spec: PlainMap,
  wanted: Maybe<string | undefined>,
  preference: Applied,
  release: Release,
): PlainMap {
  if (get(spec, 'architecture') !== undefined) return spec;
  const known = holds('preferredArchitecture', release) && !isUnknown(preference) ? preference : undefined;
  const preferred = text(known, 'preferredArchitecture') || undefined;
  if (preferred === undefined || preferred === (wanted ?? USUAL_ARCHITECTURE))
    return wanted === undefined ? spec : { ...spec, architecture: wanted };
  const either = isUnknown(preferred) ? preferred : new Unknown(`its preference prefers ${preferred}`);
  return { ...spec, architecture: either };
}

const NO_ORIGINS: Expansion['origins'] = new Map();

/** Applies an instance type and a preference to a VM's template spec, as the release does. */
export function expand(spec: PlainMap, instancetype: Applied, preference: Applied, release: Release): Expansion {
  if (instancetype === undefined && preference === undefined) return { spec, origins: NO_ORIGINS };
  const draft = new Draft(spec);
  if (instancetype !== undefined) applyInstancetype(draft, instancetype, release);
  if (preference !== undefined) applyPreference(draft, preference, release);
  return { spec: draft.spec, origins: draft.origins };
}

export { BOOTLOADER };
