import { type Chart, Size, Testing } from 'cdk8s';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  DataVolumeSource,
  guard,
  KubeVirt,
  State,
  type StateKind,
  VirtualMachine,
  VirtualMachinePool,
  type VirtualMachineProps,
  Volume,
  Windows,
} from '../../constructs/index.js';

function chartFor(release: string): Chart {
  const chart = Testing.chart();
  guard(chart, { rules: { 'meta/*': 'off' } });
  KubeVirt.fromKubeVirtName(chart, 'cluster', 'kubevirt', { release });
  return chart;
}

/** The manifest of a VM `vm` of namespace `lab`. */
function manifest<K extends StateKind>(props: VirtualMachineProps<K>, release = '1.8') {
  const chart = chartFor(release);
  new VirtualMachine(chart, 'vm', { metadata: { name: 'vm', namespace: 'lab' }, ...props });
  return Testing.synth(chart)[0];
}

const NETWORK = {
  interfaces: [{ name: 'default', masquerade: {} }],
  networks: [{ name: 'default', pod: {} }],
};

test('a VM that says nothing runs always, on the pod network', () => {
  assert.equal(manifest({}), {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: 'vm', namespace: 'lab' },
    spec: {
      runStrategy: 'Always',
      template: {
        metadata: { labels: { 'vm.kubevirt.io/name': 'vm' } },
        spec: { domain: { devices: { interfaces: NETWORK.interfaces } }, networks: NETWORK.networks },
      },
    },
  });
});

test('a Windows VM keeps TPM and UEFI state, with Secure Boot, SMM and the bundled preference', () => {
  const { spec } = manifest({
    windows: Windows.SERVER_2025,
    cpu: 4,
    memory: Size.gibibytes(8),
    liveMigration: true,
    runStrategy: 'RerunOnFailure',
    disks: [
      {
        name: 'root',
        bootOrder: 1,
        bus: 'sata',
        volume: Volume.template({
          size: Size.gibibytes(60),
          storageClass: 'rbd',
          accessModes: ['ReadWriteMany'],
          volumeMode: 'Block',
          source: DataVolumeSource.http('https://images.example.com/2k25.qcow2'),
        }),
      },
      { name: 'answers', type: 'cdrom', volume: Volume.sysprepSecret('answers') },
    ],
  });
  assert.equal(spec, {
    dataVolumeTemplates: [
      {
        metadata: { name: 'vm-root' },
        spec: {
          source: { http: { url: 'https://images.example.com/2k25.qcow2' } },
          storage: {
            accessModes: ['ReadWriteMany'],
            resources: { requests: { storage: '60Gi' } },
            storageClassName: 'rbd',
            volumeMode: 'Block',
          },
        },
      },
    ],
    preference: { kind: 'VirtualMachineClusterPreference', name: 'windows.2k25' },
    runStrategy: 'RerunOnFailure',
    template: {
      metadata: { labels: { 'vm.kubevirt.io/name': 'vm' } },
      spec: {
        domain: {
          cpu: { cores: 4 },
          devices: {
            disks: [
              { bootOrder: 1, disk: { bus: 'sata' }, name: 'root' },
              { cdrom: {}, name: 'answers' },
            ],
            interfaces: NETWORK.interfaces,
            tpm: { persistent: true },
          },
          features: { smm: { enabled: true } },
          firmware: {
            bootloader: { efi: { persistent: true, secureBoot: true } },
            uuid: spec.template.spec.domain.firmware.uuid,
          },
          memory: { guest: '8Gi' },
        },
        evictionStrategy: 'LiveMigrate',
        networks: NETWORK.networks,
        volumes: [
          { dataVolume: { name: 'vm-root' }, name: 'root' },
          { name: 'answers', sysprep: { secret: { name: 'answers' } } },
        ],
      },
    },
  });
});

test('the Windows preset names a preference where the release deploys one', () => {
  const named = (windows: Windows, release: string): unknown => manifest({ windows }, release).spec.preference?.name;
  assert.equal(
    ['1.1', '1.3', '1.4', '1.9'].map((release) => named(Windows.WINDOWS_11, release)),
    [undefined, undefined, 'windows.11', 'windows.11'],
  );
  assert.is(named(Windows.SERVER_2022.virtio(), '1.8'), 'windows.2k22.virtio');
  assert.is(named(Windows.SERVER_2022.virtio().virtio(), '1.8'), 'windows.2k22.virtio');
});

test('a Windows release without a TPM in its preference gets none', () => {
  const { domain } = manifest({ windows: Windows.WINDOWS_10 }).spec.template.spec;
  assert.is(domain.devices.tpm, undefined);
  assert.equal(domain.firmware.bootloader, { efi: { persistent: true, secureBoot: true } });
});

test('state that is not kept is written as meant, where the release has the field', () => {
  const domain = (release: string) => manifest({ state: State.volatile() }, release).spec.template.spec.domain;
  assert.equal(domain('1.8').devices.tpm, { persistent: false });
  assert.equal(domain('1.8').firmware, { bootloader: { efi: { persistent: false, secureBoot: true } } });
  assert.equal(domain('1.0').firmware, { bootloader: { efi: { secureBoot: true } } });
});

test('no TPM is written out where a preference would give one', () => {
  const tpm = (props: VirtualMachineProps, release: string): unknown =>
    manifest({ ...props, state: State.none(), accept: { 'guest/*': 'a lab' } }, release).spec.template.spec.domain
      .devices.tpm;
  assert.equal(tpm({ preference: 'windows.11' }, '1.8'), { enabled: false });
  assert.is(tpm({ preference: 'fedora' }, '1.8'), undefined);
  assert.is(tpm({}, '1.8'), undefined);
});

test('Secure Boot brings SMM; without it neither is asked for', () => {
  const domain = (props: VirtualMachineProps) => manifest(props).spec.template.spec.domain;
  assert.equal(domain({ secureBoot: true }).features, { smm: { enabled: true } });
  assert.is(domain({ state: State.persistentEfi(), secureBoot: false }).features, undefined);
  assert.equal(domain({ state: State.persistentEfi(), architecture: 'arm64' }).firmware.bootloader.efi, {
    persistent: true,
    secureBoot: false,
  });
});

test('the live migration intent is the eviction strategy', () => {
  const strategy = (props: VirtualMachineProps): unknown => manifest(props).spec.template.spec.evictionStrategy;
  assert.equal([{ liveMigration: true }, { liveMigration: false }, {}].map(strategy), [
    'LiveMigrate',
    'None',
    undefined,
  ]);
  const spec = { template: { spec: { evictionStrategy: 'LiveMigrateIfPossible' } } };
  assert.is(strategy({ spec }), 'LiveMigrateIfPossible');
  assert.throws(() => strategy({ spec, liveMigration: true }), /evictionStrategy is "LiveMigrate" by the props and/);
});

test('raw fields are joined with the props', () => {
  const { spec } = manifest({
    cpu: 2,
    disks: [{ name: 'root', volume: Volume.claim('root'), fields: { cache: 'none' } }],
    spec: {
      updateVolumesStrategy: 'Migration',
      template: {
        metadata: { labels: { tier: 'db' } },
        spec: {
          domain: { cpu: { model: 'host-passthrough' }, devices: { rng: {} } },
          volumes: [{ name: 'scratch', emptyDisk: { capacity: '1Gi' } }],
        },
      },
    },
  });
  const { template } = spec;
  assert.is(spec.updateVolumesStrategy, 'Migration');
  assert.equal(template.metadata.labels, { tier: 'db', 'vm.kubevirt.io/name': 'vm' });
  assert.equal(template.spec.domain.cpu, { cores: 2, model: 'host-passthrough' });
  assert.equal(template.spec.domain.devices.disks, [{ cache: 'none', disk: {}, name: 'root' }]);
  assert.equal(
    template.spec.volumes.map(({ name }: { name: string }) => name),
    ['root', 'scratch'],
  );
});

test('raw networks take the place of the pod network', () => {
  const interfaces = (devices: object): unknown =>
    manifest({ spec: { template: { spec: { domain: { devices } } } } }).spec.template.spec;
  assert.equal(interfaces({ autoattachPodInterface: false }), {
    domain: { devices: { autoattachPodInterface: false } },
  });
});

test('networks beside the pod network are bound by a bridge', () => {
  const { domain, networks } = manifest({
    networks: [{ name: 'pod' }, { name: 'vlan', multus: 'lab/vlan20', model: 'e1000e' }],
  }).spec.template.spec;
  assert.equal(domain.devices.interfaces, [
    { masquerade: {}, name: 'pod' },
    { bridge: {}, model: 'e1000e', name: 'vlan' },
  ]);
  assert.equal(networks, [
    { name: 'pod', pod: {} },
    { multus: { networkName: 'lab/vlan20' }, name: 'vlan' },
  ]);
});

test('a name is taken once', () => {
  const chart = chartFor('1.8');
  const vm = new VirtualMachine(chart, 'vm', { disks: [{ name: 'root', volume: Volume.claim('a') }] });
  assert.throws(() => vm.addDisk({ name: 'root', volume: Volume.claim('b') }), /test\/vm: the name "root" is taken/);
  vm.addNetwork({ name: 'net' });
  assert.throws(() => vm.addNetwork({ name: 'net' }), /"net" is taken/);
});

test('a name that KubeVirt or a DataVolume cannot have is refused where it is given', () => {
  const disk = (name: string) => (): unknown =>
    new VirtualMachine(chartFor('1.8'), 'vm', { disks: [{ name, volume: Volume.template({ size: '1Gi' }) }] });
  assert.throws(
    disk('Root_1'),
    /test\/vm: name of a disk is "Root_1", but it may hold lower case letters, digits and "-"/,
  );
  assert.throws(disk(''), /test\/vm: name of a disk is empty; give one/);
  for (const name of ['root.1', '-root', 'root-', 'r'.repeat(64)]) assert.throws(disk(name), /name of a disk is "/);
  for (const name of ['1', 'root-1', 'r'.repeat(63)]) disk(name)();
  const vm = new VirtualMachine(chartFor('1.8'), 'vm', {});
  assert.throws(() => vm.addDisk({ name: 'Data', volume: Volume.claim('a') }), /name of a disk is "Data"/);
  assert.throws(() => vm.addNetwork({ name: '' }), /test\/vm: name of a network is empty/);
  vm.addNetwork({ name: 'Lan_1', multus: 'lan' });
});

test('a network is bound as it can be', () => {
  const vm = new VirtualMachine(chartFor('1.8'), 'vm', {});
  assert.throws(
    () => vm.addNetwork({ name: 'a', binding: 'sriov' }),
    /test\/vm: "a" is on the pod network, .*, not sriov/,
  );
  assert.throws(
    () => vm.addNetwork({ name: 'b', multus: 'b', binding: 'masquerade' }),
    /"b" is on a network of Multus/,
  );
});

test('numbers that the API does not take are refused where they are written', () => {
  const chart = chartFor('1.8');
  assert.throws(
    () => new VirtualMachine(chart, 'a', { cpu: 1.5 }),
    /test\/a: cpu must be a whole number from 1 on, not 1.5/,
  );
  assert.throws(
    () => new VirtualMachine(chart, 'b', { argoCd: { syncWave: 0.5 } }),
    /argoCd\.syncWave must be a whole/,
  );
  assert.throws(
    () => new VirtualMachinePool(chart, 'p', { replicas: -1 }),
    /p: replicas must be a whole number from 0 on/,
  );
  const disk = { name: 'root', volume: Volume.claim('a'), bootOrder: 0 };
  assert.throws(() => new VirtualMachine(chart, 'c', { disks: [disk] }), /bootOrder of "root" must be a whole number/);
});

test('sizes of nothing are refused', () => {
  for (const memory of [0, '-1Gi', Size.gibibytes(0)])
    assert.throws(() => manifest({ memory }), /a size must be more than 0/);
  assert.throws(() => Volume.emptyDisk(0), /a size must be more than 0/);
  assert.throws(() => Volume.template({}), /a template of a disk: a DataVolume needs a size; .* this one is blank/);
  Volume.template({ source: DataVolumeSource.claim('golden', 'images') });
});

test('what a disk is made of has a name', () => {
  for (const made of [Volume.claim, Volume.dataVolume, DataVolumeSource.snapshot])
    assert.throws(() => made(''), /the name of what a disk is made of is empty/);
});

test('a name that props and raw fields both give is refused', () => {
  const spec = { template: { spec: { volumes: [{ name: 'root', emptyDisk: { capacity: '1Gi' } }] } } };
  const disks = [{ name: 'root', volume: Volume.claim('a') }];
  assert.throws(() => manifest({ disks, spec }), /spec\.template\.spec\.volumes has the name "root" by the props and/);
});

test('`running` is no field of the construct, and refused where it is forced in', () => {
  // @ts-expect-error runStrategy says it
  const spec: VirtualMachineProps['spec'] = { running: true };
  assert.throws(() => manifest({ ...(spec && { spec }) }), /gitops\/run-strategy/);
});

test('Argo CD is told by annotations that are asked for', () => {
  const { annotations } = manifest({
    argoCd: { prune: false, delete: false, syncWave: 5, skipDryRunOnMissingResource: true },
    metadata: { name: 'vm', annotations: { 'argocd.argoproj.io/sync-options': 'Validate=false' } },
  }).metadata;
  assert.equal(annotations, {
    'argocd.argoproj.io/sync-options': 'Validate=false,Prune=false,Delete=false,SkipDryRunOnMissingResource=true',
    'argocd.argoproj.io/sync-wave': '5',
  });
});

test('a name too long for a label is not made one', () => {
  const name = 'v'.repeat(64);
  const accept = { 'guest/name-too-long': 'it never moves' };
  assert.is(manifest({ metadata: { name }, accept }).spec.template.metadata, undefined);
});

test.run();
