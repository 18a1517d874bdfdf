/**
 * Whether a VirtualMachineInstance is live-migratable, as virt-handler decides it, and what stands in the way.
 * Source: see src/facts/migration-blockers.ts.
 */

import {
  ALLOW_BRIDGE_MIGRATION_ANNOTATION,
  INTERFACE_BINDINGS,
  MIGRATABLE_PLUGINS,
  MIGRATABLE_POD_BINDINGS,
  MIGRATION_BLOCKERS,
  type MigrationBlocker,
  type MigrationBlockerId,
  VGPU_MIGRATION_GATE,
} from '../facts/migration-blockers.js';
import { oncePer } from '../once.js';
import {
  and,
  field,
  flag,
  get,
  isMap,
  isThere,
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
import { type GateLists, isGateOn } from './feature-gates.js';
import { inRange, type Release } from './release.js';

/** What beside the spec decides about migration. */
export interface MigrationInputs {
  /** Metadata of the VM's template, or of the VMI itself. */
  readonly metadata: unknown;
  /** Access mode of the state claim; undefined when the VM needs none. */
  readonly stateAccessMode: Maybe<string | undefined>;
  /** Access modes of the claim behind a volume of the spec; unknown when it cannot be told. */
  claimAccessModes(volume: unknown): Maybe<readonly string[]>;
  /** `spec.configuration` of the KubeVirt CR; unknown when it is not to be seen. */
  readonly configuration: unknown;
  readonly gates: Maybe<GateLists>;
}

/** Something that makes a VM not live-migratable, or may do so. */
export interface Blocker {
  readonly blocker: MigrationBlocker & { readonly id: MigrationBlockerId };
  readonly blocks: true | Unknown;
  /** Path in the VMI spec. */
  readonly path: Path;
}

type Found = { readonly answer: Maybe<boolean>; readonly path?: Path };
/** A spec, with those parts of it that most of what may block stands in. */
interface Subject {
  readonly spec: unknown;
  readonly domain: unknown;
  readonly devices: unknown;
  readonly inputs: MigrationInputs;
  readonly release: Release;
}

/** What may block; an answer of false says that it does not. */
type Decide = (subject: Subject) => readonly Found[];

const NOTHING: readonly Found[] = [];

/** Nothing where the answer is no: that is the case of most machines. */
function given(answer: Maybe<boolean>, path?: Path): readonly Found[] {
  return answer === false ? NOTHING : [path ? { answer, path } : { answer }];
}

const securedBy =
  (way: string): Decide =>
  ({ domain }) => {
    const value = get(domain, 'launchSecurity', way);
    return value === undefined ? NOTHING : given(isUnknown(value) ? value : true, ['domain', 'launchSecurity', way]);
  };

const anyOf =
  (device: string): Decide =>
  ({ devices }) => {
    if (field(devices, device) === undefined) return NOTHING;
    const answer = items(devices, device).length > 0 || (moreItems(devices, device) ?? false);
    return given(answer, ['domain', 'devices', device]);
  };

function isShared(modes: Maybe<readonly string[]>): Maybe<boolean> {
  return isUnknown(modes) ? modes : modes.includes('ReadWriteMany');
}

/** A claim that is shared with the guest by virtiofs counts as well: only volumes of other kinds are let off for that. */
function claimsNotShared({ spec, inputs }: Subject): readonly Found[] {
  const found: Found[] = [];
  items(spec, 'volumes').forEach((volume, index) => {
    if (!isUnknown(volume) && !isOnClaim(volume)) return;
    const answer = isUnknown(volume) ? volume : not(isShared(inputs.claimAccessModes(volume)));
    if (answer !== false) found.push({ answer, path: ['volumes', index] });
  });
  const more = moreItems(spec, 'volumes');
  if (more) found.push({ answer: more, path: ['volumes'] });
  return found;
}

const isOnClaim = (volume: unknown): boolean =>
  field(volume, 'persistentVolumeClaim') !== undefined || field(volume, 'dataVolume') !== undefined;

function hostDisks({ spec }: Subject): readonly Found[] {
  const found: Found[] = [];
  items(spec, 'volumes').forEach((volume, index) => {
    if (isUnknown(volume) || field(volume, 'hostDisk') === undefined) return;
    const shared = flag(volume, 'hostDisk', 'shared');
    found.push({ answer: isUnknown(shared) ? shared : shared !== true, path: ['volumes', index, 'hostDisk'] });
  });
  return found;
}

const present = (root: unknown, key: string): Maybe<boolean> => isThere(field(root, key));

function canMove(item: unknown, inputs: MigrationInputs, release: Release): Maybe<boolean> {
  for (const { binding, from } of MIGRATABLE_POD_BINDINGS) {
    const movable = inRange(release, { from }) ? present(item, binding) : false;
    if (movable !== false) return movable;
  }
  // What an interface without a binding gets is for the cluster to say.
  if (INTERFACE_BINDINGS.every((binding) => present(item, binding) === false))
    return new Unknown('the interface names no binding');
  const plugin = text(item, 'binding', 'name');
  if (plugin === undefined) return and(present(item, 'bridge'), bridgeAllowed(inputs));
  if (!inRange(release, MIGRATABLE_PLUGINS)) return false;
  if (isUnknown(plugin)) return plugin;
  const migration = get(inputs.configuration, 'network', 'binding', plugin, 'migration');
  return isUnknown(migration) ? migration : migration !== undefined;
}

function bridgeAllowed(inputs: MigrationInputs): Maybe<boolean> {
  const allowed = get(inputs.metadata, 'annotations', ALLOW_BRIDGE_MIGRATION_ANNOTATION);
  return isUnknown(allowed) ? allowed : allowed !== undefined;
}

/** Whether the network of an interface is the pod network. */
function isOnPodNetwork(spec: unknown, item: unknown): Maybe<boolean> {
  const name = field(item, 'name');
  const candidates = items(spec, 'networks').map((network) => {
    const other = field(network, 'name');
    const same = isUnknown(other) ? other : isUnknown(name) ? name : other === name;
    return and(same, present(network, 'pod'));
  });
  return or(...candidates, moreItems(spec, 'networks') ?? false);
}

function podNetwork({ spec, devices, inputs, release }: Subject): readonly Found[] {
  const found: Found[] = [];
  items(devices, 'interfaces').forEach((item, index) => {
    const movable = isMap(item) ? canMove(item, inputs, release) : !isUnknown(item);
    if (movable === true) return;
    const answer = isUnknown(item) ? item : and(isOnPodNetwork(spec, item), not(movable));
    found.push({ answer, path: ['domain', 'devices', 'interfaces', index] });
  });
  const more = moreItems(devices, 'interfaces');
  if (more) found.push({ answer: more });
  return found;
}

function gpus({ devices, inputs, release }: Subject): readonly Found[] {
  if (field(devices, 'gpus') === undefined) return NOTHING;
  const path = ['domain', 'devices', 'gpus'];
  const found = items(devices, 'gpus');
  const more = moreItems(devices, 'gpus');
  if (found.length === 0) return more ? [{ answer: more, path }] : NOTHING;
  if (found.length > 1) return [{ answer: true, path }];
  return [{ answer: not(and(more ? not(more) : true, isMovableGpu(found[0], inputs, release))), path }];
}

function isMovableGpu(gpu: unknown, inputs: MigrationInputs, release: Release): Maybe<boolean> {
  if (isUnknown(inputs.gates)) return inputs.gates;
  if (!isGateOn(VGPU_MIGRATION_GATE, release, inputs.gates)) return false;
  const name = field(gpu, 'deviceName');
  const devices = ['permittedHostDevices', 'mediatedDevices'];
  const mediated = items(inputs.configuration, ...devices).some((device) => field(device, 'resourceName') === name);
  return mediated || (moreItems(inputs.configuration, ...devices) ?? false);
}

function reservations({ devices }: Subject): readonly Found[] {
  const found: Found[] = [];
  items(devices, 'disks').forEach((disk, index) => {
    if (field(disk, 'lun') === undefined) return;
    const answer = flag(disk, 'lun', 'reservation') ?? false;
    if (answer !== false) found.push({ answer, path: ['domain', 'devices', 'disks', index, 'lun', 'reservation'] });
  });
  return found;
}

const CONDITIONS: Readonly<Record<MigrationBlockerId, Decide>> = {
  'state-rwo': ({ inputs: { stateAccessMode: mode } }) => given(isUnknown(mode) ? mode : mode === 'ReadWriteOnce'),
  'claim-not-shared': claimsNotShared,
  'host-disk': hostDisks,
  'pod-network': podNetwork,
  virtiofs: anyOf('filesystems'),
  'host-devices': anyOf('hostDevices'),
  gpus: anyOf('gpus'),
  'host-devices-v19': anyOf('hostDevices'),
  'gpus-v19': gpus,
  sev: securedBy('sev'),
  snp: securedBy('snp'),
  tdx: securedBy('tdx'),
  'secure-execution': ({ spec, domain }) => {
    if (text(spec, 'architecture') !== 's390x') return NOTHING;
    return given(present(domain, 'launchSecurity'), ['domain', 'launchSecurity']);
  },
  'persistent-reservation': reservations,
  'hyperv-passthrough': ({ domain }) => {
    const answer = flag(domain, 'features', 'hypervPassthrough', 'enabled') ?? false;
    return given(answer, ['domain', 'features', 'hypervPassthrough', 'enabled']);
  },
  'isolated-emulator': ({ domain }) => {
    const isolated = flag(domain, 'cpu', 'isolateEmulatorThread') ?? false;
    if (isolated === false) return NOTHING;
    const dedicated = flag(domain, 'cpu', 'dedicatedCpuPlacement') ?? false;
    return given(and(isolated, dedicated), ['domain', 'cpu', 'isolateEmulatorThread']);
  },
};

/** Decided by the claims of a machine and what stands below its volumes. All else holds for all machines of one model. */
const OF_MACHINE: readonly MigrationBlockerId[] = ['state-rwo', 'claim-not-shared', 'host-disk'];

/** A blocker of a release, made ready for many machines. */
interface Ready {
  readonly blocker: Blocker['blocker'];
  readonly decide: Decide;
  readonly path: Path;
}

/** The blockers of each release: the same ones are looked for in every machine. */
const blockersOf = oncePer((release: Release): Readonly<Record<'machine' | 'model', readonly Ready[]>> => {
  const ready = MIGRATION_BLOCKERS.filter((blocker) => inRange(release, blocker)).map((blocker) => ({
    blocker,
    decide: CONDITIONS[blocker.id],
    path: blocker.path.split('.').filter(Boolean),
  }));
  return {
    machine: ready.filter(({ blocker }) => OF_MACHINE.includes(blocker.id)),
    model: ready.filter(({ blocker }) => !OF_MACHINE.includes(blocker.id)),
  };
});

/**
 * What makes, or may make, an effective spec not live-migratable in a release.
 * @param by By its claims and what stands below its volumes, or by all the rest.
 */
export function migrationBlockers(
  spec: unknown,
  inputs: MigrationInputs,
  release: Release,
  by: 'machine' | 'model',
): Blocker[] {
  const found: Blocker[] = [];
  const domain = field(spec, 'domain');
  const subject = { spec, domain, devices: field(domain, 'devices'), inputs, release };
  for (const { blocker, decide, path: usual } of blockersOf(release)[by]) {
    for (const { answer, path } of decide(subject))
      if (answer !== false) found.push({ blocker, blocks: answer, path: path ?? usual });
  }
  return found;
}

/** Whether a VM can live-migrate, given what was found against it. */
export function isMigratable(blockers: readonly Blocker[]): Maybe<boolean> {
  return not(or(...blockers.map(({ blocks }) => blocks)));
}

/** Whether somebody means a VM to live-migrate, by its eviction strategy or else the cluster's. */
export function wantsLiveMigration(own: Maybe<string | undefined>, cluster: Maybe<string | undefined>): Maybe<boolean> {
  const strategy = own === undefined ? cluster : own;
  if (isUnknown(strategy)) return new Unknown(`eviction strategy: ${strategy.reason}`);
  return strategy === 'LiveMigrate' || strategy === 'LiveMigrateIfPossible';
}
