import { ApiObject, JsonPatch, Testing } from 'cdk8s';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { guard, KubeVirt, type KubeVirtProps, State, StorageClass, VirtualMachine } from '../../constructs/index.js';

/** The manifest of a KubeVirt object, with VMs that keep state beside it where they are asked for. */
function manifest(props: KubeVirtProps, withState = false) {
  const chart = Testing.chart();
  guard(chart, { rules: { 'meta/*': 'off' } });
  new KubeVirt(chart, 'kubevirt', props);
  if (withState) new VirtualMachine(chart, 'vm', { state: State.persistent() });
  return Testing.synth(chart).find(({ kind }) => kind === 'KubeVirt');
}

const gates = (props: KubeVirtProps, withState?: boolean): unknown =>
  manifest(props, withState).spec.configuration?.developerConfiguration?.featureGates;

test('it has the name and namespace of KubeVirt, and tells its release', () => {
  assert.equal(manifest({ release: '1.8' }), {
    apiVersion: 'kubevirt.io/v1',
    kind: 'KubeVirt',
    metadata: {
      annotations: { 'vmstate.io/kubevirt-release': '1.8' },
      name: 'kubevirt',
      namespace: 'kubevirt',
    },
    spec: {},
  });
});

test('every prop stands where the API has it, beside raw fields', () => {
  const { spec } = manifest({
    release: '1.9',
    vmStateStorageClass: 'nfs',
    featureGates: ['HostDevices'],
    disabledFeatureGates: ['DecentralizedLiveMigration'],
    evictionStrategy: 'LiveMigrateIfPossible',
    spec: { configuration: { migrations: { parallelMigrationsPerCluster: 10 } }, infra: { replicas: 2 } },
  });
  assert.equal(spec, {
    configuration: {
      developerConfiguration: {
        disabledFeatureGates: ['DecentralizedLiveMigration'],
        featureGates: ['HostDevices'],
      },
      evictionStrategy: 'LiveMigrateIfPossible',
      migrations: { parallelMigrationsPerCluster: 10 },
      vmStateStorageClass: 'nfs',
    },
    infra: { replicas: 2 },
  });
});

test('the gates that the objects of the app need are added, once and where the release needs them', () => {
  const vmStateStorageClass = 'nfs';
  assert.equal(gates({ release: '1.5', vmStateStorageClass }, true), ['VMPersistentState']);
  assert.equal(gates({ release: '1.5', vmStateStorageClass, featureGates: ['VMPersistentState'] }, true), [
    'VMPersistentState',
  ]);
  const raw = { configuration: { developerConfiguration: { featureGates: ['VMPersistentState'] } } };
  assert.equal(gates({ release: '1.5', vmStateStorageClass, spec: raw }, true), ['VMPersistentState']);
  assert.is(gates({ release: '1.6', vmStateStorageClass }, true), undefined);
  assert.is(gates({ release: '1.5', vmStateStorageClass }), undefined);
});

test('gates that objects of other libraries need are added too, as they are after their patches', () => {
  const chart = Testing.chart();
  guard(chart, { rules: { 'meta/*': 'off' } });
  const kubevirt = new KubeVirt(chart, 'kubevirt', { release: '1.5', vmStateStorageClass: 'nfs' });
  const vm = new ApiObject(chart, 'vm', {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: 'vm' },
    spec: { runStrategy: 'Always', template: { spec: { domain: { devices: {} } } } },
  });
  vm.addJsonPatch(JsonPatch.add('/spec/template/spec/domain/devices/tpm', { persistent: true }));
  const { spec } = kubevirt.apiObject.toJson();
  assert.equal(spec.configuration.developerConfiguration.featureGates, ['VMPersistentState']);
});

test('a gate that is switched off stays off, and who needs it is refused', () => {
  const props = { release: '1.8', vmStateStorageClass: 'nfs', disabledFeatureGates: ['VideoConfig'] };
  const chart = Testing.chart();
  guard(chart, { rules: { 'meta/*': 'off' } });
  new KubeVirt(chart, 'kubevirt', props);
  new VirtualMachine(chart, 'vm', {
    spec: { template: { spec: { domain: { devices: { video: { type: 'vga' } } } } } },
  });
  assert.throws(() => Testing.synth(chart), /\[test\/kubevirt\] .*error gates\/missing: feature gate "VideoConfig"/);
});

test('gates are added by name, and classes by construct', () => {
  const chart = Testing.chart();
  const state = new StorageClass(chart, 'class', { metadata: { name: 'nfs' }, provisioner: 'nfs.csi.k8s.io' });
  const kubevirt = new KubeVirt(chart, 'kubevirt', { release: '1.5', vmStateStorageClass: state });
  kubevirt.addFeatureGate('Snapshot');
  kubevirt.addFeatureGate('Snapshot');
  const { spec } = kubevirt.apiObject.toJson();
  assert.equal(spec.configuration, {
    developerConfiguration: { featureGates: ['Snapshot'] },
    vmStateStorageClass: 'nfs',
  });
});

test('contradictions are refused where they are written', () => {
  const make = (props: KubeVirtProps) => (): unknown => new KubeVirt(Testing.chart(), 'k', props);
  assert.throws(make({ release: 'latest' }), /release "latest" is not known; known are 1\.0/);
  assert.throws(
    make({ release: '1.5', spec: { imageTag: 'v1.6.0' } }),
    /test\/k: spec\.imageTag "v1\.6\.0" deploys another/,
  );
  assert.throws(make({ release: '1.5', disabledFeatureGates: ['Snapshot'] }), /v1\.5\.3 has no disabledFeatureGates/);
  assert.throws(
    () => manifest({ release: '1.5', vmStateStorageClass: 'a', spec: { configuration: { vmStateStorageClass: 'b' } } }),
    /spec\.configuration\.vmStateStorageClass is "a" by the props and "b" by the raw spec/,
  );
  assert.is(manifest({ release: '1.5', spec: { imageTag: 'v1.5.1' } }).spec.imageTag, 'v1.5.1');
});

test('a KubeVirt that is managed elsewhere writes nothing', () => {
  const chart = Testing.chart();
  const cluster = KubeVirt.fromKubeVirtName(chart, 'cluster', 'kubevirt', { release: '1.3' });
  assert.equal([cluster.name, cluster.kubevirtRelease], ['kubevirt', '1.3.1']);
  assert.equal(Testing.synth(chart), []);
});

test.run();
