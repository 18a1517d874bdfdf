import { Chart, Size, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { Construct } from 'constructs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  type ClaimPropertySet,
  KubeVirt,
  State,
  StorageClass,
  StorageProfile,
  VirtualMachine,
} from '../../constructs/index.js';

const chartOf = (): Chart => new Chart(Testing.app(), 'test', { namespace: 'storage' });

test('a profile carries the name of its class, and follows it', () => {
  const chart = chartOf();
  const first = new Construct(chart, 'first');
  const profile = new StorageProfile(first, 'profile', {
    storageClass: new StorageClass(chart, 'class', { metadata: { name: 'fast' }, provisioner: 'block.example.com' }),
    claimPropertySets: [
      { accessModes: ['ReadWriteMany'], volumeMode: 'Block' },
      { accessModes: ['ReadWriteOnce', 'ReadOnlyMany'], volumeMode: 'Filesystem' },
    ],
    cloneStrategy: 'csi-clone',
    snapshotClass: 'fast-snapshots',
    dataImportCronSourceFormat: 'snapshot',
    minimumSize: Size.gibibytes(1),
  });
  assert.is(profile.name, 'fast');
  assert.is(profile.namespace, undefined);
  assert.equal(Testing.synth(chart)[1], {
    apiVersion: 'cdi.kubevirt.io/v1beta1',
    kind: 'StorageProfile',
    metadata: { name: 'fast', annotations: { 'cdi.kubevirt.io/minimumSupportedPvcSize': '1Gi' } },
    spec: {
      claimPropertySets: [
        { accessModes: ['ReadWriteMany'], volumeMode: 'Block' },
        { accessModes: ['ReadWriteOnce', 'ReadOnlyMany'], volumeMode: 'Filesystem' },
      ],
      cloneStrategy: 'csi-clone',
      dataImportCronSourceFormat: 'snapshot',
      snapshotClass: 'fast-snapshots',
    },
  });
});

test('a profile of which nothing is said is written empty', () => {
  const chart = chartOf();
  new StorageProfile(chart, 'profile', { storageClass: 'fast' });
  assert.equal(Testing.synth(chart), [
    { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'StorageProfile', metadata: { name: 'fast' }, spec: {} },
  ]);
});

test('modes of cdk8s-plus are taken', () => {
  const chart = chartOf();
  const { READ_WRITE_MANY } = kplus.PersistentVolumeAccessMode;
  new StorageProfile(chart, 'profile', {
    storageClass: 'nfs',
    claimPropertySets: [{ accessModes: [READ_WRITE_MANY], volumeMode: kplus.PersistentVolumeMode.FILE_SYSTEM }],
  });
  assert.equal(Testing.synth(chart)[0].spec.claimPropertySets, [
    { accessModes: ['ReadWriteMany'], volumeMode: 'Filesystem' },
  ]);
});

test('a profile cannot be named otherwise than its class', () => {
  assert.throws(
    () => new StorageProfile(chartOf(), 'profile', { storageClass: 'fast', metadata: { name: 'slow' } }),
    /named after its StorageClass "fast", not "slow"/,
  );
});

test('a set that is not complete is refused, by its types and where there are none', () => {
  // @ts-expect-error: no volumeMode
  const noMode: ClaimPropertySet = { accessModes: ['ReadWriteOnce'] };
  // @ts-expect-error: no access mode
  const noAccess: ClaimPropertySet = { accessModes: [], volumeMode: 'Block' };
  for (const set of [noMode, noAccess])
    assert.throws(
      () => new StorageProfile(chartOf(), 'profile', { storageClass: 'fast', claimPropertySets: [set] }),
      /test\/profile: each of claimPropertySets needs accessModes and a volumeMode/,
    );
});

test('a set of the raw spec that is not complete is refused by its rule', () => {
  const chart = chartOf();
  const spec: object = { claimPropertySets: [{ accessModes: ['ReadWriteOnce'] }] };
  new StorageProfile(chart, 'profile', { storageClass: 'fast', spec });
  assert.throws(() => Testing.synth(chart), /\[test\/profile\] .*warning state\/profile-incomplete/);
});

test('a smallest size that is no quantity is refused', () => {
  assert.throws(
    () => new StorageProfile(chartOf(), 'profile', { storageClass: 'fast', minimumSize: '1GB' }),
    /"1GB" is no Kubernetes quantity/,
  );
});

test('state on a class is judged by its profile', () => {
  const synth = (claimPropertySets: readonly ClaimPropertySet[]): unknown => {
    const chart = Testing.chart();
    const block = new StorageClass(chart, 'block', { provisioner: 'block.example.com' });
    new StorageProfile(chart, 'profile', { storageClass: block, claimPropertySets });
    new KubeVirt(chart, 'kubevirt', { release: '1.8', vmStateStorageClass: block });
    new VirtualMachine(chart, 'vm', { state: State.persistent() });
    return Testing.synth(chart);
  };
  const raw: ClaimPropertySet = { accessModes: ['ReadWriteMany'], volumeMode: 'Block' };
  assert.throws(() => synth([raw]), /\[test\/profile\] .*warning state\/no-filesystem-set/);
  synth([raw, { accessModes: ['ReadWriteOnce'], volumeMode: 'Filesystem' }]);
});

test.run();
