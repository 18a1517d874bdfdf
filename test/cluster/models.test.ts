import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { targetsOf } from '../../src/cluster/targets.js';
import { GATE_REQUIREMENTS } from '../../src/facts/gate-requirements.js';
import { lintObjects, planObjects } from '../../src/index.js';
import { loadObjects } from '../../src/load/objects.js';
import { get, markOpen } from '../../src/value.js';
import fc from '../random.js';

type PlainMap = Record<string, unknown>;

const INTERFACE = { name: 'default', masquerade: {}, macAddress: '02:00:00:00:00:01' };
const DEVICES = {
  tpm: { persistent: true },
  disks: [
    { name: 'root', disk: { bus: 'virtio' } },
    { name: 'tools', cdrom: { bus: 'sata' } },
  ],
  interfaces: [INTERFACE],
};
const NETWORKS = [{ name: 'default', pod: {} }];
const EFI = { efi: { persistent: true } };
const FIRMWARE = { bootloader: EFI, uuid: '00000000-0000-4000-8000-000000000001' };
const ANNOTATIONS = { 'kubevirt.io/allow-pod-bridge-network-live-migration': '' };
const VOLUMES = [{ name: 'root', dataVolume: { name: 'a-root' } }];

/** What a machine of the usual kind says, in parts. */
interface Parts {
  readonly name?: string;
  readonly namespace?: string;
  readonly kind?: string;
  readonly vm?: PlainMap;
  readonly metadata?: PlainMap;
  readonly spec?: PlainMap;
  readonly domain?: PlainMap;
}

function machine({
  name = 'a',
  namespace = 'n',
  kind = 'VirtualMachine',
  vm,
  metadata,
  spec,
  domain,
}: Parts): PlainMap {
  const instance = {
    networks: NETWORKS,
    volumes: VOLUMES,
    ...spec,
    domain: { devices: DEVICES, firmware: FIRMWARE, features: SMM, ...domain },
  };
  const object = { apiVersion: 'kubevirt.io/v1', kind, metadata: { name, namespace, labels: { app: name } } };
  if (kind === 'VirtualMachineInstance') return { ...object, spec: instance };
  const template = { metadata: { labels: { app: name }, ...metadata }, spec: instance };
  if (kind === 'VirtualMachineInstanceReplicaSet') return { ...object, spec: { template } };
  return { ...object, spec: { runStrategy: 'Always', template, ...vm } };
}

const SMM = { smm: { enabled: true } };

/** How many models the machines of some objects have. */
function modelsOf(objects: readonly unknown[]): number {
  const [target] = targetsOf(loadObjects(objects, { kubevirt: '1.8' }), undefined).targets;
  return new Set(target?.machines.map(({ model }) => model)).size;
}

test('machines that differ in what tells guests apart are of one model', () => {
  const same: Parts[] = [
    { name: 'b', namespace: 'other' },
    { vm: { dataVolumeTemplates: [{ metadata: { name: 'b-root' } }] } },
    { domain: { firmware: { bootloader: EFI, uuid: '00000000-0000-4000-8000-000000000002' } } },
    { spec: { volumes: [{ name: 'root', dataVolume: { name: 'b-root' } }] } },
    { metadata: { labels: { app: 'other' } } },
    { domain: { devices: { ...DEVICES, interfaces: [{ ...INTERFACE, macAddress: '02:00:00:00:00:02' }] } } },
  ];
  const usual = machine({ vm: { dataVolumeTemplates: [] } });
  for (const parts of same)
    assert.is(modelsOf([usual, machine({ vm: { dataVolumeTemplates: [] }, ...parts })]), 1, JSON.stringify(parts));
});

test('machines that differ in anything else are not', () => {
  const others: Parts[] = [
    { kind: 'VirtualMachineInstance' },
    { vm: { runStrategy: 'Halted' } },
    { vm: { preference: { name: 'windows.11' } } },
    { vm: { instancetype: { name: 'u1.medium' } } },
    { vm: { dataVolumeTemplates: [] } },
    { metadata: { annotations: ANNOTATIONS } },
    { spec: { evictionStrategy: 'LiveMigrate' } },
    { spec: { volumes: [{ name: 'root', persistentVolumeClaim: { claimName: 'a-root' } }] } },
    { spec: { volumes: [{ name: 'root', dataVolume: null }] } },
    { spec: { volumes: [{ name: 'disk', dataVolume: { name: 'a-root' } }] } },
    { spec: { volumes: [] } },
    { domain: { firmware: { bootloader: EFI } } },
    { domain: { firmware: { bootloader: EFI, uuid: null } } },
    { domain: { firmware: { ...FIRMWARE, serial: 'x' } } },
    { domain: { devices: {} } },
    { domain: { devices: { ...DEVICES, interfaces: [{ name: 'default', bridge: {} }] } } },
    { domain: { devices: { ...DEVICES, interfaces: [INTERFACE, INTERFACE] } } },
    { domain: { devices: { ...DEVICES, interfaces: [{ ...INTERFACE, macAddress: null }] } } },
    { domain: { cpu: { cores: 1 } } },
  ];
  for (const parts of others) assert.is(modelsOf([machine({}), machine(parts)]), 2, JSON.stringify(parts));
});

test('machines of two kinds without a VirtualMachine are of two models', () => {
  const kinds = ['VirtualMachineInstance', 'VirtualMachineInstanceReplicaSet'];
  assert.is(modelsOf(kinds.map((kind) => machine({ kind }))), 2);
});

test('a machine of which more may be than is to be seen is a model of its own', () => {
  const [one, other] = [machine({ kind: 'VirtualMachineInstance' }), machine({ kind: 'VirtualMachineInstance' })];
  for (const path of [[], ['domain'], ['domain', 'firmware'], ['volumes']]) {
    const spec: PlainMap = { ...(one.spec as PlainMap), volumes: [...VOLUMES] };
    const domain = { ...(spec.domain as PlainMap), firmware: { ...FIRMWARE } };
    const open = { ...one, spec: { ...spec, domain } };
    markOpen(get(open.spec, ...path) as object, 'a test');
    assert.is(modelsOf([open, other]), 2, path.join('.'));
    assert.is(modelsOf([other, open]), 2, path.join('.'));
  }
});

test('what is added to a machine is never taken for what is added to another one', () => {
  for (const [of, kind] of [
    ['preference', 'VirtualMachinePreference'],
    ['instancetype', 'VirtualMachineInstancetype'],
  ] as const) {
    const vm = { [of]: { name: 'own', kind } };
    const added = ['n', 'other'].map((namespace) => ({
      apiVersion: 'instancetype.kubevirt.io/v1beta1',
      kind,
      metadata: { name: 'own', namespace },
      spec: {},
    }));
    assert.is(modelsOf([...added, machine({ vm }), machine({ vm, namespace: 'other' })]), 2, kind);
  }
});

test('a machine whose parts are not those of another one is a model of its own', () => {
  assert.is(modelsOf([machine({}), structuredClone(machine({}))]), 2);
});

test('feature gates are asked for by nothing in which machines of one model differ', () => {
  for (const { id, subject, path, when } of GATE_REQUIREMENTS) {
    if (typeof subject !== 'string') continue;
    assert.not.match(path, /^domain\.firmware\.uuid|^spec\.(?:template|dataVolumeTemplates)/, id);
    if (path.startsWith('metadata')) assert.match(path, /^metadata\.annotations\./, id);
    if (!path.startsWith('volumes')) continue;
    // Which kinds of volumes there are is the same, with their names.
    assert.match(path, /^volumes\[\]\.\w+$/, id);
    assert.ok(when === 'set' || when === 'container-path-filesystem', id);
  }
});

const CLUSTER = [
  {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: 'nfs' },
    provisioner: 'nfs.csi.k8s.io',
  },
  {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'a-root', namespace: 'n' },
    spec: { accessModes: ['ReadWriteOnce'] },
  },
  {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'persistent-state-for-a', namespace: 'n' },
    spec: { accessModes: ['ReadWriteOnce'] },
  },
  {
    apiVersion: 'cdi.kubevirt.io/v1beta1',
    kind: 'DataVolume',
    metadata: { name: 'b-root', namespace: 'n' },
    spec: { storage: { accessModes: ['ReadWriteMany'] } },
  },
  {
    apiVersion: 'instancetype.kubevirt.io/v1beta1',
    kind: 'VirtualMachineClusterPreference',
    metadata: { name: 'tpm' },
    spec: { devices: { preferredTPM: { persistent: true } }, firmware: { preferredEfi: { persistent: true } } },
  },
];

const kubevirt = (release: string, configuration: PlainMap): PlainMap => ({
  apiVersion: 'kubevirt.io/v1',
  kind: 'KubeVirt',
  metadata: { name: 'kubevirt', namespace: 'kubevirt' },
  spec: { imageTag: `v${release}`, configuration: { vmStateStorageClass: 'nfs', ...configuration } },
});

/** Some of what machines say, each in a few ways: those who choose the same have it in common. */
const some = <T>(...values: readonly T[]): fc.Arbitrary<T | undefined> =>
  fc.option(fc.constantFrom(...values), { nil: undefined });

const parts: fc.Arbitrary<Parts> = fc.record({
  name: fc.constantFrom('a', 'b', 'win11', 'with.dots', 'l'.repeat(60)),
  kind: fc.constantFrom('VirtualMachine', 'VirtualMachine', 'VirtualMachine', 'VirtualMachineInstance'),
  vm: fc
    .record({
      runStrategy: fc.constantFrom('Always', 'Halted', 'WaitAsReceiver'),
      preference: some({ name: 'tpm' }, { name: 'windows.11' }, { name: 'gone' }),
      dataVolumeTemplates: some(
        [{ metadata: { name: 'b-root' }, spec: { storage: { accessModes: ['ReadWriteOnce'] } } }],
        [{ metadata: { name: 'a-root' }, spec: { pvc: { accessModes: ['ReadWriteMany'] } } }],
      ),
    })
    .map(stated),
  metadata: fc
    .record({
      annotations: some<PlainMap>(ANNOTATIONS, { 'hooks.kubevirt.io/hookSidecars': '[]' }),
      labels: some({ os: 'windows' }, { 'kubevirt.io/os': 'linux' }),
    })
    .map(stated),
  spec: fc
    .record({
      architecture: some('arm64', 'amd64'),
      evictionStrategy: some('LiveMigrate', 'None'),
      volumes: fc.constantFrom<unknown>(
        VOLUMES,
        [{ name: 'root', dataVolume: { name: 'b-root' } }],
        [{ name: 'root', persistentVolumeClaim: { claimName: 'a-root' } }],
        [{ name: 'root', persistentVolumeClaim: { claimName: 'elsewhere' } }],
        [{ name: 'root', containerDisk: { image: 'registry.example/fedora' } }],
        [{ name: 'root', containerDisk: { image: 'registry.example/windows' } }],
        [{ name: 'root', hostDisk: { path: '/a', shared: true } }],
        [{ name: 'root', hostDisk: { path: '/b' } }],
        [{ name: 'root', downwardMetrics: {} }],
        [
          { name: 'root', dataVolume: { name: 'a-root' } },
          { name: 'tools', sysprep: { configMap: { name: 'x' } } },
        ],
        null,
      ),
    })
    .map(stated),
  domain: fc
    .record({
      devices: some<PlainMap>(
        { tpm: {}, disks: DEVICES.disks },
        { tpm: { enabled: false } },
        { ...DEVICES, interfaces: [{ name: 'default', bridge: {} }] },
        { ...DEVICES, gpus: [{ name: 'g', deviceName: 'x' }] },
        { ...DEVICES, filesystems: [{ name: 'root', virtiofs: {} }] },
      ),
      firmware: some<PlainMap>(
        { bootloader: EFI },
        { bootloader: EFI, uuid: '' },
        { bootloader: EFI, uuid: '00000000-0000-4000-8000-000000000002' },
        { bootloader: EFI, uuid: '5d307ca9-b3ef-428c-8861-06e72d69f223' },
        { bootloader: { efi: {} }, serial: 'a b' },
        { bootloader: { efi: {}, bios: {} }, serial: 'x'.repeat(300) },
      ),
      features: some<PlainMap>({}, { smm: { enabled: false } }, { hyperv: {} }),
      launchSecurity: some<PlainMap>({ sev: {} }, { tdx: {} }),
    })
    .map(stated),
});

/** A machine of a few, with some of what may differ in their models. */
const fleet: fc.Arbitrary<Parts[]> = fc
  .tuple(
    fc.array(parts, { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(fc.nat(2), parts), { minLength: 2, maxLength: 12 }),
  )
  .map(([models, machines]) =>
    machines.map(([index, own]) => {
      const model = models[index % models.length] as Parts;
      const uuid = (own.domain?.firmware as PlainMap | undefined)?.uuid;
      return {
        ...model,
        ...(own.name === undefined ? {} : { name: own.name }),
        vm: { ...model.vm, dataVolumeTemplates: own.vm?.dataVolumeTemplates },
        metadata: { ...model.metadata, labels: own.metadata?.labels },
        spec: { ...model.spec, volumes: own.spec?.volumes },
        domain: { ...model.domain, firmware: stated({ ...(model.domain?.firmware ?? FIRMWARE), uuid }) },
      };
    }),
  );

/** A map without what is left out. */
function stated<T extends object>(map: T): PlainMap {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined));
}

test('what machines have in common changes no verdict', () => {
  const releases = fc.constantFrom('1.0.1', '1.3.1', '1.5.3', '1.8.4', '1.9.0');
  const configuration = some<PlainMap>(
    { evictionStrategy: 'LiveMigrate' },
    { architectureConfiguration: { defaultArchitecture: 'arm64' } },
  );
  let found = 0;
  let alike = 0;
  fc.assert(
    fc.property(releases, configuration, fleet, (release, more, ofFleet) => {
      const machines = ofFleet.map(machine);
      const objects = [...CLUSTER, kubevirt(release, more ?? {}), ...machines];
      const apart = objects.map((object) => structuredClone(object));
      const options = { observed: false } as const;
      const result = lintObjects(objects, options);
      assert.equal(result, lintObjects(apart, options));
      assert.equal(planObjects(objects, options), planObjects(apart, options));
      found += result.findings.length;
      alike += machines.length - modelsOf(objects);
    }),
    { numRuns: 400 },
  );
  assert.ok(found > 4_000 && alike > 100, `${found} findings, ${alike} machines that are like others`);
});

test.run();
