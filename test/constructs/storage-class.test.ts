import { ApiObject, Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { Construct } from 'constructs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { KubeVirt, State, StorageClass, VirtualMachine } from '../../constructs/index.js';

const chartOf = (): Chart => new Chart(Testing.app(), 'test', { namespace: 'storage' });

test('a class is written without the namespace of its chart, and without what is not given', () => {
  const chart = chartOf();
  const fast = new StorageClass(chart, 'fast', { metadata: { name: 'fast' }, provisioner: 'rbd.csi.ceph.com' });
  assert.is(fast.name, 'fast');
  assert.is(fast.namespace, undefined);
  assert.is(fast.apiGroup, 'storage.k8s.io');
  assert.equal(Testing.synth(chart), [
    {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: { name: 'fast' },
      provisioner: 'rbd.csi.ceph.com',
    },
  ]);
});

test('each prop stands at its field, and the marks of default classes are text', () => {
  const chart = chartOf();
  new StorageClass(chart, 'fast', {
    metadata: { name: 'fast', annotations: { team: 'storage' } },
    provisioner: 'cephfs.csi.ceph.com',
    parameters: { fsName: 'vms' },
    reclaimPolicy: 'Retain',
    volumeBindingMode: 'WaitForFirstConsumer',
    allowVolumeExpansion: true,
    mountOptions: ['noatime'],
    default: false,
    virtDefault: true,
    fields: { allowedTopologies: [{ matchLabelExpressions: [{ key: 'zone', values: ['a'] }] }] },
  });
  assert.equal(Testing.synth(chart), [
    {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: {
        name: 'fast',
        annotations: {
          team: 'storage',
          'storageclass.kubernetes.io/is-default-class': 'false',
          'storageclass.kubevirt.io/is-default-virt-class': 'true',
        },
      },
      allowVolumeExpansion: true,
      allowedTopologies: [{ matchLabelExpressions: [{ key: 'zone', values: ['a'] }] }],
      mountOptions: ['noatime'],
      parameters: { fsName: 'vms' },
      provisioner: 'cephfs.csi.ceph.com',
      reclaimPolicy: 'Retain',
      volumeBindingMode: 'WaitForFirstConsumer',
    },
  ]);
});

test('a mark that contradicts an annotation is refused', () => {
  const annotations = { 'storageclass.kubernetes.io/is-default-class': 'false' };
  assert.throws(
    () => new StorageClass(chartOf(), 'a', { provisioner: 'nfs.csi.k8s.io', default: true, metadata: { annotations } }),
    /is-default-class is "true" by the props and "false"/,
  );
});

test('claims of cdk8s-plus and the state of VMs name the class, which is written before them', () => {
  const chart = Testing.chart();
  const first = new Construct(chart, 'first');
  const fast = new StorageClass(chart, 'fast', { provisioner: 'cephfs.csi.ceph.com' });
  const claim = new kplus.PersistentVolumeClaim(chart, 'claim', { storageClassName: fast.name });
  const kubevirt = new KubeVirt(first, 'kubevirt', { release: '1.8', vmStateStorageClass: fast });
  new VirtualMachine(chart, 'vm', { state: State.persistent() });
  const manifests = Testing.synth(chart);
  assert.is(ApiObject.of(claim).toJson().spec.storageClassName, fast.name);
  assert.is(ApiObject.of(kubevirt).toJson().spec.configuration.vmStateStorageClass, fast.name);
  const kinds = manifests.map(({ kind }) => kind);
  assert.ok(kinds.indexOf('StorageClass') < kinds.indexOf('KubeVirt'), kinds.join());
});

test('a class of elsewhere is a name', () => {
  assert.equal(StorageClass.fromStorageClassName('elsewhere'), { name: 'elsewhere' });
});

test('two default classes for VMs are refused where state is kept on either', () => {
  const chart = Testing.chart();
  new KubeVirt(chart, 'kubevirt', { release: '1.8' });
  for (const id of ['a', 'b'])
    new StorageClass(chart, id, { provisioner: 'cephfs.csi.ceph.com', virtDefault: true, metadata: { name: id } });
  new VirtualMachine(chart, 'vm', { state: State.persistent() });
  assert.throws(() => Testing.synth(chart), /\[test\/b\] .*warning state\/ambiguous-default/);
});

test('a class without shared file systems is refused for state in a release that asks for them', () => {
  const chart = Testing.chart();
  const rbd = new StorageClass(chart, 'rbd', { provisioner: 'rbd.csi.ceph.com' });
  new KubeVirt(chart, 'kubevirt', { release: '1.2', vmStateStorageClass: rbd });
  new VirtualMachine(chart, 'vm', { state: State.persistent() });
  assert.throws(() => Testing.synth(chart), /\[test\/kubevirt\] .*error state\/rwx-unsupported/);
});

test.run();
