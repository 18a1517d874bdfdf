/** Props by named dimensions: what apps may be made of, and a table in which every two choices meet. */

import { ApiObject, type Chart, Size } from 'cdk8s';
import {
  type AccessMode,
  CDI,
  DataVolume,
  DataVolumeSource,
  ExportSource,
  FirmwareUuid,
  type KubeVirtProps,
  MigrationPolicy,
  State,
  type StateKind,
  StorageClass,
  StorageProfile,
  VirtualMachine,
  VirtualMachineClone,
  VirtualMachineClusterPreference,
  VirtualMachineExport,
  VirtualMachineInstanceMigration,
  VirtualMachineInstancetype,
  VirtualMachinePool,
  VirtualMachinePreference,
  type VirtualMachineProps,
  VirtualMachineSnapshot,
  Volume,
  Windows,
} from '../../constructs/index.js';

/** What one choice gives to an app. */
export interface Part {
  readonly vm?: VirtualMachineProps;
  readonly kubevirt?: Partial<KubeVirtProps>;
  /** Makes what stands in the app because of the VM. */
  readonly more?: (vm: VirtualMachine<StateKind>, chart: Chart) => void;
}

/** A choice that makes constructs makes them when it is chosen. */
type Choice = Part | ((chart: Chart) => Part);

/** An object that another library makes. */
function raw(chart: Chart, kind: string, apiVersion: string, name: string, fields: Record<string, unknown>): ApiObject {
  const { annotations, ...rest } = fields as { annotations?: Record<string, string> };
  const metadata = { name, ...(annotations === undefined ? {} : { annotations }) };
  return new ApiObject(chart, `${kind}-${name}`, { apiVersion, kind, metadata, ...rest });
}

const DEFAULT_CLASS = { 'storageclass.kubernetes.io/is-default-class': 'true' };
const VIRT_CLASS = { 'storageclass.kubevirt.io/is-default-virt-class': 'true' };

const storageClass = (
  chart: Chart,
  name: string,
  provisioner: string,
  fields: Record<string, unknown> = {},
): ApiObject => raw(chart, 'StorageClass', 'storage.k8s.io/v1', name, { provisioner, ...fields });

/** A class for state, of a provisioner. */
const stateOn =
  (provisioner: string, fields: Record<string, unknown> = {}) =>
  (chart: Chart): Part => {
    storageClass(chart, 'state', provisioner, fields);
    return { kubevirt: { vmStateStorageClass: 'state' } };
  };

/** A class of a provisioner that CDI does not know, with a StorageProfile that tells what it can. */
const profiled =
  (...claimPropertySets: readonly unknown[]) =>
  (chart: Chart): Part => {
    raw(chart, 'StorageProfile', 'cdi.kubevirt.io/v1beta1', 'state', { spec: { claimPropertySets } });
    return stateOn('example.org/unheard-of')(chart);
  };

/** A class for state by constructs, with a profile where ways to mount it are given. */
const constructed =
  (provisioner: string, ...accessModes: readonly AccessMode[]) =>
  (chart: Chart): Part => {
    const metadata = { name: 'state' };
    const storageClass = new StorageClass(chart, 'class', { metadata, provisioner });
    const [first] = accessModes;
    if (first !== undefined)
      new StorageProfile(chart, 'profile', {
        storageClass,
        claimPropertySets: [{ accessModes: [first], volumeMode: 'Filesystem' }],
      });
    return { kubevirt: { vmStateStorageClass: storageClass } };
  };

/** Default classes of the cluster, without a class for state. */
const defaults =
  (...classes: readonly (readonly [name: string, provisioner: string, annotations: Record<string, string>])[]) =>
  (chart: Chart): Part => {
    for (const [name, provisioner, annotations] of classes) storageClass(chart, name, provisioner, { annotations });
    return {};
  };

const preference =
  (spec: Record<string, unknown>) =>
  (chart: Chart): Part => ({
    vm: { preference: raw(chart, 'VirtualMachinePreference', 'instancetype.kubevirt.io/v1beta1', 'own', { spec }) },
  });

/** Where the VM stands that preferences and instance types of a namespace are for. */
const NAMESPACED = { metadata: { name: 'own', namespace: 'vms' } };

const template = (fields: Record<string, unknown>): Part => ({ vm: { spec: { template: { spec: fields } } } });
const domain = (fields: Record<string, unknown>): Part => template({ domain: fields });
const devices = (fields: Record<string, unknown>): Part => domain({ devices: fields });
const disk = (volume: Volume, rest = {}): Part => ({ vm: { disks: [{ name: 'root', volume, ...rest }] } });
const state = (kept: State): Part => ({ vm: { state: kept } });
const windows = (guest: Windows): Part => ({ vm: { windows: guest } });
const developer = (fields: Record<string, unknown>): Part => ({
  kubevirt: { spec: { configuration: { developerConfiguration: fields } } },
});

/** The first choice of each dimension is what an app has that does not care. */
export const DIMENSIONS: Readonly<Record<string, Readonly<Record<string, Choice>>>> = {
  windows: {
    none: {},
    'Windows 11': windows(Windows.WINDOWS_11),
    'Windows 10': windows(Windows.WINDOWS_10),
    'Windows 2025': windows(Windows.SERVER_2025),
    'Windows 2022': windows(Windows.SERVER_2022),
    'Windows 2019': windows(Windows.SERVER_2019),
    'Windows 2016': windows(Windows.SERVER_2016),
    'Windows 11 virtio': windows(Windows.WINDOWS_11.virtio()),
    'Windows 10 virtio': windows(Windows.WINDOWS_10.virtio()),
  },
  state: {
    unset: {},
    persistent: state(State.persistent()),
    tpm: state(State.persistentTpm()),
    efi: state(State.persistentEfi()),
    volatile: state(State.volatile()),
    none: state(State.none()),
    'volatile tpm': state(State.of({ tpm: 'volatile' })),
    'volatile efi': state(State.of({ efi: 'volatile' })),
    'no tpm, efi': state(State.of({ tpm: 'none', efi: 'persistent' })),
    'volatile tpm, efi': state(State.of({ tpm: 'volatile', efi: 'persistent' })),
    'tpm, volatile efi': state(State.of({ tpm: 'persistent', efi: 'volatile' })),
  },
  secureBoot: { unset: {}, on: { vm: { secureBoot: true } }, off: { vm: { secureBoot: false } } },
  architecture: {
    unset: {},
    amd64: { vm: { architecture: 'amd64' } },
    arm64: { vm: { architecture: 'arm64' } },
    s390x: { vm: { architecture: 's390x' } },
  },
  liveMigration: { unset: {}, on: { vm: { liveMigration: true } }, off: { vm: { liveMigration: false } } },
  runStrategy: {
    unset: {},
    halted: { vm: { runStrategy: 'Halted' } },
    manual: { vm: { runStrategy: 'Manual' } },
    rerun: { vm: { runStrategy: 'RerunOnFailure' } },
    once: { vm: { runStrategy: 'Once' } },
    receiver: { vm: { runStrategy: 'WaitAsReceiver' } },
    'raw halted': { vm: { spec: { runStrategy: 'Halted' } } },
    // Types do not take it; JavaScript does.
    running: { vm: { spec: { running: true } as object } },
  },
  disks: {
    'shared template': disk(Volume.template({ size: '30Gi', accessModes: ['ReadWriteMany'], volumeMode: 'Block' })),
    none: {},
    'template that CDI completes': disk(Volume.template({ size: Size.gibibytes(30), storageClass: 'disks' })),
    'template for one node': disk(Volume.template({ size: '30Gi', accessModes: ['ReadWriteOnce'] })),
    'template from an image': disk(
      Volume.template({ size: '30Gi', source: DataVolumeSource.http('https://example.org/disk.img') }),
    ),
    'template from a DataSource': disk(
      Volume.template({ source: DataVolumeSource.dataSource('fedora', 'images'), accessModes: ['ReadWriteMany'] }),
    ),
    'container disk': disk(Volume.containerDisk('quay.io/containerdisks/fedora:latest')),
    'claim elsewhere': disk(Volume.claim('root'), { bus: 'scsi', bootOrder: 1 }),
    'DataVolume elsewhere': disk(Volume.dataVolume('root'), { fields: { cache: 'none', serial: 'A1' } }),
    'claim in the app': (chart) => {
      const spec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '30Gi' } } };
      return disk(Volume.claim(raw(chart, 'PersistentVolumeClaim', 'v1', 'root', { spec })));
    },
    lun: disk(Volume.claim('root'), { type: 'lun' }),
    'reserved lun': disk(Volume.claim('root'), { fields: { lun: { reservation: true } }, type: 'lun' }),
    several: {
      vm: {
        disks: [
          { name: 'root', volume: Volume.template({ size: '30Gi', accessModes: ['ReadWriteMany'] }), bootOrder: 1 },
          { name: 'sysprep', volume: Volume.sysprepConfigMap('unattend'), type: 'cdrom', bus: 'sata' },
          { name: 'init', volume: Volume.cloudInitNoCloud('#cloud-config\n'), bus: 'virtio' },
          { name: 'scratch', volume: Volume.emptyDisk(Size.gibibytes(1)), bus: 'virtio' },
          { name: 'config', volume: Volume.configMap('settings') },
        ],
      },
    },
    'host disk': disk(Volume.of({ hostDisk: { path: '/data/disk.img', type: 'Disk' } })),
    'raw disks': template({
      domain: { devices: { disks: [{ name: 'raw', disk: { bus: 'virtio' } }] } },
      volumes: [{ name: 'raw', containerDisk: { image: 'example.org/disk' } }],
    }),
    'empty cdrom': devices({ disks: [{ name: 'media', cdrom: {} }] }),
  },
  networks: {
    unset: {},
    multus: { vm: { networks: [{ name: 'lan', multus: 'lan' }] } },
    both: { vm: { networks: [{ name: 'default' }, { name: 'lan', multus: 'default/lan', model: 'e1000e' }] } },
    sriov: { vm: { networks: [{ name: 'fast', multus: 'fast', binding: 'sriov' }] } },
    'bridge on the pod network': { vm: { networks: [{ name: 'default', binding: 'bridge' }] } },
    mac: {
      vm: { networks: [{ name: 'default', macAddress: '02:00:00:00:00:01', fields: { ports: [{ port: 22 }] } }] },
    },
    'raw plugin': template({
      networks: [{ name: 'net', pod: {} }],
      domain: { devices: { interfaces: [{ name: 'net', binding: { name: 'passt' } }] } },
    }),
  },
  preference: {
    unset: {},
    'windows.11': { vm: { preference: 'windows.11' } },
    'windows.10': { vm: { preference: 'windows.10' } },
    fedora: { vm: { preference: 'fedora' } },
    elsewhere: { vm: { preference: 'house-linux' } },
    'own that persists': preference({
      devices: { preferredTPM: { persistent: true } },
      firmware: { preferredEfi: { persistent: true, secureBoot: true } },
      features: { preferredSmm: {} },
    }),
    'construct that persists': (chart) => ({
      vm: { preference: new VirtualMachinePreference(chart, 'own', { ...NAMESPACED, state: State.persistent() }) },
    }),
    'construct that forgets': (chart) => ({
      vm: {
        preference: new VirtualMachineClusterPreference(chart, 'own', { state: State.volatile(), secureBoot: false }),
      },
    }),
    'own that forgets': preference({ devices: { preferredTPM: {} }, firmware: { preferredUseEfi: true } }),
  },
  size: {
    unset: {},
    some: { vm: { cpu: 2, memory: Size.gibibytes(4) } },
    text: { vm: { cpu: 4, memory: '8Gi' } },
    bytes: { vm: { memory: 4294967296 } },
    'bundled instancetype': { vm: { instancetype: 'u1.medium' } },
    'own instancetype': (chart) => {
      const spec = { cpu: { guest: 2 }, memory: { guest: '4Gi' } };
      const kind = 'VirtualMachineInstancetype';
      return { vm: { instancetype: raw(chart, kind, 'instancetype.kubevirt.io/v1beta1', 'own', { spec }) } };
    },
    'construct of an instancetype': (chart) => ({
      vm: { instancetype: new VirtualMachineInstancetype(chart, 'size', { ...NAMESPACED, cpu: 2, memory: '4Gi' }) },
    }),
  },
  stateClass: {
    cephfs: stateOn('cephfs.csi.ceph.com'),
    none: {},
    'of one node': stateOn('ebs.csi.aws.com', { volumeBindingMode: 'WaitForFirstConsumer' }),
    'of one node, immediate': stateOn('topolvm.io'),
    nfs: stateOn('nfs.csi.k8s.io'),
    'no provisioner': stateOn('kubernetes.io/no-provisioner'),
    'unheard of': stateOn('example.org/unheard-of'),
    'profile: shared': profiled({ accessModes: ['ReadWriteMany'], volumeMode: 'Filesystem' }),
    'profile: one node': profiled({ accessModes: ['ReadWriteOnce'], volumeMode: 'Filesystem' }),
    'profile: block only': profiled({ accessModes: ['ReadWriteMany'], volumeMode: 'Block' }),
    construct: constructed('cephfs.csi.ceph.com'),
    'construct of one node': constructed('example.org/unheard-of', 'ReadWriteOnce'),
    'construct, profile: shared': constructed('example.org/unheard-of', 'ReadWriteMany'),
    'construct, with CDI': (chart) => {
      new CDI(chart, 'cdi', { raiseStateClaims: true });
      return constructed('csi.trident.netapp.io/ontap-nas')(chart);
    },
    'default construct': (chart) => {
      new StorageClass(chart, 'class', { provisioner: 'ebs.csi.aws.com', default: true, virtDefault: true });
      return {};
    },
    elsewhere: { kubevirt: { vmStateStorageClass: 'elsewhere' } },
    'default of the cluster': defaults(['ceph', 'rbd.csi.ceph.com', DEFAULT_CLASS]),
    'default for VMs': defaults(['fs', 'cephfs.csi.ceph.com', VIRT_CLASS], ['disk', 'ebs.csi.aws.com', DEFAULT_CLASS]),
    'two defaults': defaults(['a', 'cephfs.csi.ceph.com', DEFAULT_CLASS], ['b', 'ebs.csi.aws.com', DEFAULT_CLASS]),
  },
  firmwareUuid: {
    unset: {},
    own: { vm: { firmwareUuid: FirmwareUuid.of('6a1a24a1-4061-4607-8bf4-a3963d0c5895') } },
    legacy: { vm: { firmwareUuid: FirmwareUuid.legacy() } },
    'of the name': { vm: { firmwareUuid: FirmwareUuid.ofName() } },
    raw: domain({ firmware: { uuid: '7a1a24a1-4061-4607-8bf4-a3963d0c5895' } }),
  },
  accept: {
    nothing: {},
    rwo: { vm: { accept: { 'state/rwo': 'a second claim is fine' } } },
    guest: { vm: { accept: { 'guest/*': 'for tests' } } },
    all: {
      vm: { accept: { 'guest/*': 'for tests', 'state/*': 'for tests; no more', 'migration/*': 'for tests' } },
      kubevirt: { accept: { 'state/*': 'for tests', 'gates/*': 'for tests', 'migration/*': 'for tests' } },
    },
  },
  metadata: {
    named: { vm: { metadata: { name: 'vm', namespace: 'vms' } } },
    unset: {},
    'like Windows': { vm: { metadata: { name: 'win11-anna', namespace: 'vms' } } },
    dotted: { vm: { metadata: { name: 'anna.example.org', namespace: 'vms' } } },
    long: { vm: { metadata: { name: `vm-${'x'.repeat(59)}`, namespace: 'vms' } } },
    labelled: {
      vm: {
        metadata: { name: 'vm', labels: { 'vm.kubevirt.io/os': 'windows11' }, annotations: { team: 'desktops' } },
        podMetadata: { labels: { tier: 'office' }, annotations: { 'vm.kubevirt.io/os': 'windows11' } },
      },
    },
  },
  argoCd: {
    unset: {},
    kept: { vm: { argoCd: { prune: false, delete: false } } },
    wave: {
      vm: { argoCd: { syncWave: 3, skipDryRunOnMissingResource: true } },
      kubevirt: { argoCd: { syncWave: -1 } },
    },
    pruned: { vm: { argoCd: { prune: true } } },
  },
  eviction: {
    unset: {},
    move: { kubevirt: { evictionStrategy: 'LiveMigrate' } },
    'if possible': { kubevirt: { evictionStrategy: 'LiveMigrateIfPossible' } },
    'raw move': { kubevirt: { spec: { configuration: { evictionStrategy: 'LiveMigrate' } } } },
  },
  gates: {
    unset: {},
    snapshot: { kubevirt: { featureGates: ['Snapshot'] } },
    given: { kubevirt: { featureGates: ['VMPersistentState', 'VMExport'] } },
    old: { kubevirt: { featureGates: ['LiveMigration', 'SRIOV'] } },
    misspelt: { kubevirt: { featureGates: ['VMPersistantState'] } },
    disabled: { kubevirt: { disabledFeatureGates: ['VideoConfig'] } },
    raw: developer({ featureGates: ['HostDisk'] }),
    'raw software': developer({ useEmulation: true }),
  },
  rest: {
    none: {},
    'no devices': devices({
      autoattachGraphicsDevice: false,
      rng: {},
      inputs: [{ name: 'pen', type: 'tablet', bus: 'usb' }],
    }),
    'host device': devices({ hostDevices: [{ name: 'qat', deviceName: 'intel.com/qat' }] }),
    gpu: devices({ gpus: [{ name: 'gpu', deviceName: 'nvidia.com/A10' }] }),
    vsock: devices({ autoattachVSOCK: true }),
    virtiofs: {
      vm: {
        spec: {
          template: {
            spec: {
              domain: { devices: { filesystems: [{ name: 'share', virtiofs: {} }] } },
              volumes: [{ name: 'share', persistentVolumeClaim: { claimName: 'share' } }],
            },
          },
        },
      },
    },
    sev: domain({ launchSecurity: { sev: {} }, firmware: { bootloader: { efi: { secureBoot: false } } } }),
    snp: domain({ launchSecurity: { snp: {} } }),
    tdx: domain({ launchSecurity: { tdx: {} }, firmware: { bootloader: { efi: { secureBoot: false } } } }),
    hyperv: domain({ features: { acpi: {}, hyperv: { relaxed: {}, vapic: {}, spinlocks: { spinlocks: 8191 } } } }),
    'hyperv passthrough': domain({ features: { hypervPassthrough: { enabled: true } } }),
    pinned: domain({ cpu: { dedicatedCpuPlacement: true, numa: { guestMappingPassthrough: {} } } }),
    isolated: domain({ cpu: { dedicatedCpuPlacement: true, isolateEmulatorThread: true } }),
    'raw tpm': devices({ tpm: { persistent: true } }),
    'raw efi': domain({ firmware: { bootloader: { efi: { persistent: true } } } }),
    'raw efi without Secure Boot': domain({ firmware: { bootloader: { efi: { secureBoot: false } } } }),
    bios: domain({ firmware: { bootloader: { bios: {} } } }),
    smm: domain({ features: { smm: { enabled: false } } }),
    'panic device': devices({ panicDevices: [{ model: 'isa' }] }),
    video: devices({ video: { type: 'virtio' } }),
    eviction: template({ evictionStrategy: 'External' }),
    policy: { vm: { spec: { updateVolumesStrategy: 'Migration' } } },
    tracked: { vm: { metadata: { name: 'vm', namespace: 'vms', labels: { changedBlockTracking: 'true' } } } },
  },
  more: {
    nothing: {},
    snapshot: { more: (vm) => void vm.snapshot('snapshot', { failureDeadline: '5m' }) },
    restore: { more: (vm) => void vm.snapshot('snapshot').restore('restore') },
    clone: {
      more: (vm) => void new VirtualMachineClone(vm, 'clone', { source: vm as VirtualMachine, targetName: 'two' }),
    },
    'clone of a snapshot': {
      more: (vm) => {
        const snapshot = new VirtualMachineSnapshot(vm, 'snapshot', { virtualMachine: vm as VirtualMachine });
        new VirtualMachineClone(vm, 'clone', { source: snapshot });
      },
    },
    export: {
      more: (vm) =>
        void new VirtualMachineExport(vm, 'export', { source: ExportSource.virtualMachine(vm), ttlDuration: '2h' }),
    },
    migration: { more: (vm) => void new VirtualMachineInstanceMigration(vm, 'move', { virtualMachine: vm }) },
    policy: {
      more: (_, chart) =>
        void new MigrationPolicy(chart, 'policy', { namespaceSelector: { team: 'a' }, allowPostCopy: true }),
    },
    pool: { more: (_, chart) => void new VirtualMachinePool(chart, 'pool', { replicas: 2, labels: { app: 'pool' } }) },
    'pool of Windows': {
      more: (_, chart) => {
        const accept = { 'guest/pool-state': 'made anew each day' };
        new VirtualMachinePool(chart, 'pool', { replicas: 2, windows: Windows.WINDOWS_11, accept });
      },
    },
    'another VM': { more: (_, chart) => void new VirtualMachine(chart, 'two', { windows: Windows.SERVER_2022 }) },
    'disk of its own': {
      more: (vm, chart) => {
        const disk = new DataVolume(chart, 'data', {
          metadata: { name: 'data', namespace: 'vms' },
          size: '10Gi',
          accessModes: ['ReadWriteMany'],
          volumeMode: 'Block',
        });
        vm.addDisk({ name: 'data', volume: Volume.dataVolume(disk) });
      },
    },
  },
};

/** A choice of each dimension, by name. */
export type Combination = Readonly<Record<string, string>>;

const NAMES = Object.keys(DIMENSIONS);
export const choicesOf = (dimension: string): readonly string[] => Object.keys(DIMENSIONS[dimension] ?? {});

/** What an app has that does not care. */
export const PLAIN: Combination = Object.fromEntries(NAMES.map((name) => [name, choicesOf(name)[0] ?? '']));

/** What is not as in a plain app, as messages show it. */
export const textOf = (combination: Combination): string =>
  NAMES.filter((name) => combination[name] !== PLAIN[name])
    .map((name) => `${name}: ${combination[name]}`)
    .join(', ') || 'plain';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Props of several choices as one literal: maps key by key, lists one behind the other, else the last. */
function merged(left: unknown, right: unknown): unknown {
  if (Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
  if (!isFields(left) || !isFields(right)) return right === undefined ? left : right;
  const both: Fields = { ...left };
  for (const [key, value] of Object.entries(right)) both[key] = merged(left[key], value);
  return both;
}

/** The props of a combination; the constructs that they need are made in the chart. */
export const partsOf = (combination: Combination, chart: Chart): Part =>
  NAMES.map((name) => {
    const choice = DIMENSIONS[name]?.[combination[name] ?? ''] ?? {};
    return typeof choice === 'function' ? choice(chart) : choice;
  }).reduce<unknown>(merged, {}) as Part;

const pair = (one: string, choice: string, other: string, second: string): string =>
  one < other ? [one, choice, other, second].join('\0') : [other, second, one, choice].join('\0');

/** Every pair of choices of two dimensions. */
function pairs(): Set<string> {
  const found = new Set<string>();
  for (const one of NAMES)
    for (const other of NAMES.filter((name) => name > one))
      for (const choice of choicesOf(one))
        for (const second of choicesOf(other)) found.add(pair(one, choice, other, second));
  return found;
}

/** Extends a combination by the choice of a dimension that brings most pairs that no row has yet. */
function extended(row: Combination, dimension: string, open: ReadonlySet<string>, turn: number): Combination {
  const choices = choicesOf(dimension);
  const gain = (choice: string): number =>
    Object.entries(row).filter(([name, other]) => open.has(pair(dimension, choice, name, other))).length;
  // Among equals it is each choice's turn.
  const turned = choices.map((_, index) => choices[(index + turn) % choices.length] ?? '');
  const best = turned.reduce((left, right) => (gain(right) > gain(left) ? right : left));
  return { ...row, [dimension]: best };
}

const pairsOf = (row: Combination): string[] =>
  NAMES.flatMap((one) =>
    NAMES.filter((name) => name > one).map((other) => pair(one, row[one] ?? '', other, row[other] ?? '')),
  );

/** Rows in which every two choices of different dimensions meet. */
function meetings(): Combination[] {
  const open = pairs();
  const rows: Combination[] = [];
  while (open.size > 0) {
    const [first = ''] = open;
    const [one = '', choice = '', other = '', second = ''] = first.split('\0');
    const start: Combination = { [one]: choice, [other]: second };
    const row = NAMES.filter((name) => !(name in start)).reduce<Combination>(
      (left, name) => extended(left, name, open, rows.length),
      start,
    );
    for (const met of pairsOf(row)) open.delete(met);
    rows.push(row);
  }
  return rows;
}

/** A combination with one other choice, for each there is. */
const variations = (plain: Combination): Combination[] =>
  NAMES.flatMap((name) =>
    choicesOf(name)
      .filter((choice) => choice !== plain[name])
      .map((choice) => ({ ...plain, [name]: choice })),
  );

/** A Windows guest that is kept and moves. */
const OFFICE: Combination = { ...PLAIN, windows: 'Windows 11', liveMigration: 'on', metadata: 'like Windows' };

/** A plain app and an office desktop, and each of them with one other choice: what sensible users write, but for a slip. */
export const VARIATIONS: readonly Combination[] = [PLAIN, ...variations(PLAIN), OFFICE, ...variations(OFFICE)];

/** Rows in which every two choices meet; the first bring most of the meetings. */
export const MEETINGS: readonly Combination[] = meetings();
