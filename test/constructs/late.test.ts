/** Values that cdk8s resolves only while it writes: handed on where they are only written, refused where they are read. */

import { ApiObject, type Chart, Lazy, Testing } from 'cdk8s';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  CDI,
  DataVolume,
  DataVolumeSource,
  ExportSource,
  guard,
  HyperConverged,
  KubeVirt,
  MigrationPolicy,
  State,
  StorageClass,
  StorageProfile,
  VirtualMachine,
  VirtualMachineExport,
  VirtualMachinePool,
  VirtualMachinePreference,
  Volume,
} from '../../constructs/index.js';
import { chartFor, only, synth } from './app.js';

/** Its type is any, so that it compiles as any prop. */
const late = (value: unknown) => Lazy.any({ produce: () => value });

const template = (of: object) => [{ name: 'root', volume: Volume.template({ size: '1Gi', ...of }) }];

const vm = (props: object) => (chart: Chart) => new VirtualMachine(chart, 'x', props);

const REFUSED: Readonly<Record<string, (chart: Chart) => unknown>> = {
  'metadata.name': vm({ metadata: { name: late('a') } }),
  'metadata.namespace': vm({ metadata: { namespace: late('a') } }),
  'metadata.labels': vm({ metadata: { labels: late({}) } }),
  metadata: (chart) => new StorageClass(chart, 'x', { provisioner: 'a', metadata: late({ name: 'a' }) }),
  'annotation vmstate.io/ignore': vm({ metadata: { annotations: { 'vmstate.io/ignore': late('a') } } }),
  accept: vm({ accept: late({}) }),
  'accept.guest/*': vm({ accept: { 'guest/*': late('a') } }),
  'argoCd.prune': vm({ argoCd: { prune: late(false) } }),
  cluster: vm({ cluster: late('a') }),
  spec: vm({ spec: late({}) }),
  'spec.template': vm({ spec: { template: late({}) } }),
  'spec.preference': vm({ spec: { preference: late({ name: 'a' }) } }),
  windows: vm({ windows: late('a') }),
  state: vm({ state: late('a') }),
  secureBoot: vm({ state: State.volatile(), secureBoot: late(false) }),
  instancetype: vm({ instancetype: late('u1.large') }),
  preference: vm({ preference: late('fedora') }),
  'preference.name': vm({ preference: { name: late('fedora'), kind: 'VirtualMachineClusterPreference' } }),
  cpu: vm({ cpu: late(2) }),
  memory: vm({ memory: late('2Gi') }),
  disks: vm({ disks: late([]) }),
  'what is given of disk "undefined"': vm({ disks: [late({})] }),
  'volume of disk "root"': vm({ disks: [{ name: 'root', volume: late({}) }] }),
  'type of disk "root"': vm({ disks: [{ name: 'root', type: late('cdrom'), volume: Volume.claim('a') }] }),
  'name of a disk': vm({ disks: [{ ...template({})[0], name: late('root') }] }),
  'volume.template.storageClass of disk "root"': vm({ disks: template({ storageClass: late('rbd') }) }),
  'volume.template.size of disk "root"': vm({ disks: template({ size: late('1Gi') }) }),
  networks: vm({ networks: late([]) }),
  'binding of network "a"': vm({ networks: [{ name: 'a', binding: late('bridge') }] }),
  liveMigration: vm({ liveMigration: late(false) }),
  podMetadata: vm({ podMetadata: late({}) }),
  firmwareUuid: vm({ firmwareUuid: late('a') }),
  'exposeViaService: ports': (chart) =>
    new VirtualMachine(chart, 'x').exposeViaService({ ports: late([]) as { port: number }[] }),
  labels: (chart) => new VirtualMachinePool(chart, 'x', { labels: late({}) }),
  replicas: (chart) => new VirtualMachinePool(chart, 'x', { replicas: late(2) }),
  vmStateStorageClass: (chart) => new KubeVirt(chart, 'x', { release: '1.8', vmStateStorageClass: late('a') }),
  release: (chart) => new KubeVirt(chart, 'x', { release: late('1.8') }),
  featureGates: (chart) => new KubeVirt(chart, 'x', { release: '1.8', featureGates: late([]) }),
  'facts.0': (chart) => KubeVirt.fromKubeVirtName(chart, 'x', 'kubevirt', { facts: [late('a')] }),
  kubevirt: (chart) => HyperConverged.fromHyperConvergedName(chart, 'x', 'hco', { kubevirt: late('1.8') }),
  apiVersion: (chart) => new HyperConverged(chart, 'x', { release: '1.15', apiVersion: late('v1beta1') }),
  raiseStateClaims: (chart) => new CDI(chart, 'x', { raiseStateClaims: late(true) }),
  virtDefault: (chart) => new StorageClass(chart, 'x', { provisioner: 'a', virtDefault: late(true) }),
  minimumSize: (chart) => new StorageProfile(chart, 'x', { storageClass: 'a', minimumSize: late('1Gi') }),
  storageClass: (chart) => new StorageProfile(chart, 'x', { storageClass: late('a') }),
  size: (chart) => new DataVolume(chart, 'x', { size: late('1Gi') }),
  'spec.source': (chart) => new DataVolume(chart, 'x', { size: '1Gi', spec: { source: late({ blank: {} }) } }),
  bandwidthPerMigration: (chart) => new MigrationPolicy(chart, 'x', { bandwidthPerMigration: late('1Gi') }),
  source: (chart) => new VirtualMachineExport(chart, 'x', { source: late('a') }),
  tokenSecretRef: (chart) =>
    new VirtualMachineExport(chart, 'x', { source: ExportSource.claim('a'), tokenSecretRef: late('a') }),
  'requirements.memory': (chart) => new VirtualMachinePreference(chart, 'x', { requirements: { memory: late('1Gi') } }),
};

test('what a construct reads itself is refused, with its path and the prop', () => {
  const said = 'is a Lazy, which cdk8s resolves only while it writes, and it is read before; give the value itself';
  for (const [prop, make] of Object.entries(REFUSED))
    assert.throws(
      () => make(Testing.chart()),
      (error: Error) => {
        assert.is(error.message, `test/x: ${prop} ${said}`);
        return true;
      },
      prop,
    );
});

test('what is made without a construct says what it is', () => {
  for (const make of [Volume.claim, Volume.dataVolume, DataVolumeSource.snapshot, Volume.secret])
    assert.throws(() => make(late('a')), /^what a disk is made of is a Lazy/);
  assert.throws(() => Volume.cloudInitNoCloud(late('#cloud-config')), /^user data is a Lazy/);
  assert.throws(() => Volume.emptyDisk(late('1Gi')), /^a quantity is a Lazy/);
});

test('the architecture is read only where it decides about Secure Boot', () => {
  const written = (props: object): unknown => {
    const chart = chartFor();
    new VirtualMachine(chart, 'x', { architecture: late('arm64'), ...props });
    return (only(chart, 'VirtualMachine').spec.template as { spec: { architecture: string } }).spec.architecture;
  };
  assert.is(written({}), 'arm64');
  assert.is(written({ state: State.volatile(), secureBoot: false }), 'arm64');
  assert.throws(() => written({ state: State.volatile() }), /^test\/x \(KubeVirt v1\.8\.\d+\): architecture is a Lazy/);
});

test('what is only written is resolved', () => {
  const chart = Testing.chart();
  guard(chart, { rules: { 'meta/*': 'off' } });
  new KubeVirt(chart, 'kubevirt', { release: '1.8', featureGates: [late('ExpandDisks')] });
  new ApiObject(chart, 'other', { apiVersion: 'v1', kind: 'ConfigMap', data: { a: late('b') } });
  new VirtualMachine(chart, 'vm', {
    metadata: { name: 'vm', labels: { tier: late('db') }, annotations: { note: late('text') } },
    podMetadata: { labels: { tier: late('db') } },
    runStrategy: late('Halted'),
    networks: [{ name: 'lan', multus: late('lab/vlan20') }],
    disks: [
      ...template({ accessModes: late(['ReadWriteMany']), volumeMode: late('Block') }),
      { name: late('image'), volume: Volume.containerDisk(late('quay.io/a:1')) },
    ],
    spec: { template: { spec: { hostname: late('reception') } } },
  });
  const text = JSON.stringify(synth(chart));
  for (const written of ['ExpandDisks', 'Halted', 'lab/vlan20', 'ReadWriteMany', 'Block', 'quay.io/a:1', 'reception'])
    assert.match(text, `"${written}"`);
  assert.is(text.match(/"tier":"db"/g)?.length, 2);
  assert.is(text.match(/"name":"image"/g)?.length, 2);
  assert.not.match(text, /producer|\[object/);
});

test.run();
