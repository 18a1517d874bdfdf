import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { State, VirtualMachinePool, VirtualMachinePreference, Volume, Windows } from '../../constructs/index.js';
import { KNOWN_RELEASES } from '../../src/kubevirt/release.js';
import { at } from '../../src/value.js';
import { chartFor, only, synth } from './app.js';

const POOL_STATE = { 'guest/pool-state': 'desktops are thrown away with all that they hold' };

test('replicas, labels, machine and raw fields make the spec', () => {
  const chart = chartFor();
  const pool = new VirtualMachinePool(chart, 'pool', {
    metadata: { name: 'desktops', namespace: 'lab' },
    replicas: 3,
    cpu: 2,
    memory: '4Gi',
    podMetadata: { labels: { tier: 'desktop' } },
    disks: [{ name: 'root', volume: Volume.template({ size: '30Gi', accessModes: ['ReadWriteMany'] }) }],
    spec: {
      nameGeneration: { appendIndexToConfigMapRefs: true },
      virtualMachineTemplate: { spec: { template: { spec: { hostname: 'desktop' } } } },
    },
  });
  pool.addDisk({ name: 'scratch', volume: Volume.emptyDisk('1Gi') });
  pool.addNetwork({ name: 'default' });
  const labels = { 'kubevirt.io/vmpool': 'desktops' };
  assert.equal(only(chart, 'VirtualMachinePool'), {
    apiVersion: 'pool.kubevirt.io/v1beta1',
    kind: 'VirtualMachinePool',
    metadata: { name: 'desktops', namespace: 'lab' },
    spec: {
      replicas: 3,
      selector: { matchLabels: labels },
      virtualMachineTemplate: {
        metadata: { labels },
        spec: {
          runStrategy: 'Always',
          dataVolumeTemplates: [
            {
              metadata: { name: 'desktops-root' },
              spec: {
                storage: { resources: { requests: { storage: '30Gi' } }, accessModes: ['ReadWriteMany'] },
                source: { blank: {} },
              },
            },
          ],
          template: {
            metadata: { labels: { ...labels, tier: 'desktop' } },
            spec: {
              domain: {
                cpu: { cores: 2 },
                memory: { guest: '4Gi' },
                devices: {
                  disks: [
                    { name: 'root', disk: {} },
                    { name: 'scratch', disk: {} },
                  ],
                  interfaces: [{ name: 'default', masquerade: {} }],
                },
              },
              networks: [{ name: 'default', pod: {} }],
              volumes: [
                { name: 'root', dataVolume: { name: 'desktops-root' } },
                { name: 'scratch', emptyDisk: { capacity: '1Gi' } },
              ],
              hostname: 'desktop',
            },
          },
        },
      },
      nameGeneration: { appendIndexToConfigMapRefs: true },
    },
  });
});

test('the labels given are those that are selected, and all that is made carries them', () => {
  const chart = chartFor();
  new VirtualMachinePool(chart, 'pool', { labels: { app: 'desktops', tier: 'lab' } });
  const { spec } = only(chart, 'VirtualMachinePool');
  for (const path of [
    ['selector', 'matchLabels'],
    ['virtualMachineTemplate', 'metadata', 'labels'],
    ['virtualMachineTemplate', 'spec', 'template', 'metadata', 'labels'],
  ])
    assert.equal(at(spec, path), { app: 'desktops', tier: 'lab' }, path.join('.'));
});

test('a selected label that the pod has otherwise is refused', () => {
  const chart = chartFor();
  new VirtualMachinePool(chart, 'pool', { labels: { app: 'a' }, podMetadata: { labels: { app: 'b' } } });
  assert.throws(
    () => synth(chart),
    /test\/pool \(KubeVirt v1.8.4\): podMetadata.labels: "app" is "a", by which the pod is selected, not "b"/,
  );
});

test('a pool that could not tell its VMs from others is refused', () => {
  const chart = chartFor();
  const name = 'p'.repeat(64);
  const refusal = /test\/\w+: no label tells the VMs of pool "[^"]*" from others/;
  assert.throws(() => new VirtualMachinePool(chart, 'bare', { labels: {} }), refusal);
  assert.throws(() => new VirtualMachinePool(chart, 'long', { metadata: { name } }), refusal);
  assert.is(new VirtualMachinePool(chart, 'labelled', { metadata: { name }, labels: { app: 'a' } }).name, name);
});

test('a pool has no firmware.uuid, whatever its VMs keep', () => {
  const chart = chartFor();
  // @ts-expect-error a uuid belongs to one VM
  new VirtualMachinePool(chart, 'pool', { state: State.persistent(), accept: POOL_STATE, firmwareUuid: undefined });
  const { spec, metadata } = only(chart, 'VirtualMachinePool');
  assert.equal(at(spec, ['virtualMachineTemplate', 'spec', 'template', 'spec', 'domain', 'firmware']), {
    bootloader: { efi: { persistent: true, secureBoot: true } },
  });
  assert.equal(metadata.annotations, { 'vmstate.io/ignore': `guest/pool-state: ${POOL_STATE['guest/pool-state']}` });
});

test('a pool whose VMs keep state fails the synth', () => {
  for (const { version, minor } of KNOWN_RELEASES) {
    const chart = chartFor(version);
    new VirtualMachinePool(chart, 'pool', { state: State.persistentTpm() });
    assert.throws(() => synth(chart), /\[test\/pool\] .*warning guest\/pool-state: [^\n]*scaling in deletes/, minor);
  }
  const chart = chartFor();
  new VirtualMachinePool(chart, 'pool', { windows: Windows.WINDOWS_11 });
  assert.throws(() => synth(chart), /guest\/pool-state/);
});

test('a pool whose preference keeps state fails the synth', () => {
  const chart = chartFor();
  const preference = new VirtualMachinePreference(chart, 'desktop', { state: State.persistentTpm() });
  new VirtualMachinePool(chart, 'pool', { preference });
  assert.throws(() => synth(chart), /\[test\/pool\] .*warning guest\/pool-state/);
});

test('every release takes a pool without state, in a version that it serves', () => {
  const versions = KNOWN_RELEASES.map(({ version }) => {
    const chart = chartFor(version);
    new VirtualMachinePool(chart, 'pool', { state: State.volatile(), replicas: 2, liveMigration: true });
    return only(chart, 'VirtualMachinePool').apiVersion;
  });
  assert.equal([...new Set(versions)], ['pool.kubevirt.io/v1alpha1', 'pool.kubevirt.io/v1beta1']);
});

test('a pool of another app has a name', () => {
  assert.equal(VirtualMachinePool.fromVirtualMachinePoolName('desktops'), { name: 'desktops' });
});

test.run();
