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
import {
  and,
  at,
  flag,
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
import { type GateLists, isGateOn } from './feature-gates.js';
import { holds, inRange, type Release } from './release.js';

/** What beside the spec decides about migration. */
export interface MigrationInputs {
  /** Metadata of the VM's template, or of the VMI itself. */
  readonly metadata: unknown;
  /** Access mode of the state claim; undefined when the VM needs none. */
  readonly stateAccessMode: Maybe<string | undefined>;
  /** Access modes of the claim behind a volume of the spec, by its index; unknown when it cannot be told. */
  claimAccessModes(volume: number): Maybe<readonly string[]>;
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
type Decide = (spec: unknown, inputs: MigrationInputs, release: Release) => Iterable<Found>;

const NOTHING: readonly Found[] = [];

const setAt =
  (...path: string[]): Decide =>
  (spec) => {
    const value = at(spec, path);
    return value === undefined ? NOTHING : [{ answer: isUnknown(value) ? value : true, path }];
  };

const filled =
  (...path: string[]): Decide =>
  (spec) => {
    if (at(spec, path) === undefined) return NOTHING;
    const answer = items(spec, ...path).length > 0 || (moreItems(spec, ...path) ?? false);
    return [{ answer, path }];
  };

function isShared(modes: Maybe<readonly string[]>): Maybe<boolean> {
  return isUnknown(modes) ? modes : modes.includes('ReadWriteMany');
}

function* claimsNotShared(spec: unknown, inputs: MigrationInputs, release: Release): Generator<Found> {
  for (const [index, volume] of items(spec, 'volumes').entries()) {
    const path = ['volumes', index];
    if (isUnknown(volume)) yield { answer: volume, path };
    else if (get(volume, 'persistentVolumeClaim') === undefined && get(volume, 'dataVolume') === undefined) continue;
    else if (holds('filesystemVolumesSkipped', release) && isFilesystem(spec, get(volume, 'name'))) continue;
    else yield { answer: not(isShared(inputs.claimAccessModes(index))), path };
  }
  const more = moreItems(spec, 'volumes');
  if (more) yield { answer: more, path: ['volumes'] };
}

function isFilesystem(spec: unknown, name: unknown): boolean {
  return items(spec, 'domain', 'devices', 'filesystems').some((item) => get(item, 'name') === name);
}

function* hostDisks(spec: unknown): Generator<Found> {
  for (const [index, volume] of items(spec, 'volumes').entries()) {
    if (isUnknown(volume) || get(volume, 'hostDisk') === undefined) continue;
    const shared = flag(volume, 'hostDisk', 'shared');
    yield { answer: isUnknown(shared) ? shared : shared !== true, path: ['volumes', index, 'hostDisk'] };
  }
}

function present(root: unknown, key: string): Maybe<boolean> {
  const value = get(root, key);
  return isUnknown(value) ? value : value !== undefined;
}

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
  const name = get(item, 'name');
  const candidates = items(spec, 'networks').map((network) => {
    const other = get(network, 'name');
    const same = isUnknown(other) ? other : isUnknown(name) ? name : other === name;
    return and(same, present(network, 'pod'));
  });
  return or(...candidates, moreItems(spec, 'networks') ?? false);
}

function* podNetwork(spec: unknown, inputs: MigrationInputs, release: Release): Generator<Found> {
  for (const [index, item] of items(spec, 'domain', 'devices', 'interfaces').entries()) {
    const path = ['domain', 'devices', 'interfaces', index];
    if (isUnknown(item)) yield { answer: item, path };
    if (!isMap(item)) continue;
    const movable = canMove(item, inputs, release);
    if (movable !== true) yield { answer: and(isOnPodNetwork(spec, item), not(movable)), path };
  }
  const more = moreItems(spec, 'domain', 'devices', 'interfaces');
  if (more) yield { answer: more };
}

function* gpus(spec: unknown, inputs: MigrationInputs, release: Release): Generator<Found> {
  const path = ['domain', 'devices', 'gpus'];
  const found = items(spec, ...path);
  const more = moreItems(spec, ...path);
  if (found.length === 0) return yield { answer: more ?? false, path };
  if (found.length > 1) return yield { answer: true, path };
  yield { answer: not(and(more ? not(more) : true, isMovableGpu(found[0], inputs, release))), path };
}

function isMovableGpu(gpu: unknown, inputs: MigrationInputs, release: Release): Maybe<boolean> {
  if (isUnknown(inputs.gates)) return inputs.gates;
  if (!isGateOn(VGPU_MIGRATION_GATE, release, inputs.gates)) return false;
  const name = get(gpu, 'deviceName');
  const devices = ['permittedHostDevices', 'mediatedDevices'];
  const mediated = items(inputs.configuration, ...devices).some((device) => get(device, 'resourceName') === name);
  return mediated || (moreItems(inputs.configuration, ...devices) ?? false);
}

function* reservations(spec: unknown): Generator<Found> {
  for (const [index, disk] of items(spec, 'domain', 'devices', 'disks').entries()) {
    const reservation = flag(disk, 'lun', 'reservation');
    const answer = isUnknown(reservation) ? reservation : reservation === true;
    yield { answer, path: ['domain', 'devices', 'disks', index, 'lun', 'reservation'] };
  }
}

const isTrueAt =
  (...path: string[]): Decide =>
  (spec) => {
    const value = at(spec, path);
    return value === undefined ? NOTHING : [{ answer: isUnknown(value) ? value : value === true, path }];
  };

const CONDITIONS: Readonly<Record<MigrationBlockerId, Decide>> = {
  'state-rwo': (_spec, { stateAccessMode: mode }) => [{ answer: isUnknown(mode) ? mode : mode === 'ReadWriteOnce' }],
  'claim-not-shared': claimsNotShared,
  'host-disk': hostDisks,
  'pod-network': podNetwork,
  virtiofs: filled('domain', 'devices', 'filesystems'),
  'host-devices': filled('domain', 'devices', 'hostDevices'),
  gpus: filled('domain', 'devices', 'gpus'),
  'host-devices-v19': filled('domain', 'devices', 'hostDevices'),
  'gpus-v19': gpus,
  sev: setAt('domain', 'launchSecurity', 'sev'),
  snp: setAt('domain', 'launchSecurity', 'snp'),
  tdx: setAt('domain', 'launchSecurity', 'tdx'),
  'secure-execution': (spec) => [
    {
      answer: and(text(spec, 'architecture') === 's390x', present(get(spec, 'domain'), 'launchSecurity')),
      path: ['domain', 'launchSecurity'],
    },
  ],
  'persistent-reservation': reservations,
  'hyperv-passthrough': isTrueAt('domain', 'features', 'hypervPassthrough', 'enabled'),
  'isolated-emulator': (spec) => {
    const isolated = flag(spec, 'domain', 'cpu', 'isolateEmulatorThread');
    const dedicated = flag(spec, 'domain', 'cpu', 'dedicatedCpuPlacement');
    const answers = [isolated, dedicated].map((value) => (isUnknown(value) ? value : value === true));
    return [{ answer: and(...answers), path: ['domain', 'cpu', 'isolateEmulatorThread'] }];
  },
};

/** The blockers of each release: the same ones are looked for in every machine. */
const ofRelease = new WeakMap<Release, readonly Blocker['blocker'][]>();

function blockersOf(release: Release): readonly Blocker['blocker'][] {
  let blockers = ofRelease.get(release);
  if (!blockers) {
    blockers = MIGRATION_BLOCKERS.filter((blocker) => inRange(release, blocker));
    ofRelease.set(release, blockers);
  }
  return blockers;
}

/** Everything that makes, or may make, an effective spec not live-migratable in a release. */
export function migrationBlockers(spec: unknown, inputs: MigrationInputs, release: Release): Blocker[] {
  const found: Blocker[] = [];
  for (const blocker of blockersOf(release)) {
    for (const { answer, path } of CONDITIONS[blocker.id](spec, inputs, release)) {
      if (answer === false) continue;
      found.push({ blocker, blocks: answer, path: path ?? blocker.path.split('.').filter(Boolean) });
    }
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
