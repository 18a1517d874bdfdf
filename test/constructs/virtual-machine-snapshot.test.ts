import { Duration } from 'cdk8s';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { State, VirtualMachine, VirtualMachineSnapshot } from '../../constructs/index.js';
import { KNOWN_RELEASES } from '../../src/kubevirt/release.js';
import { chartFor, kindsOf, only, synth } from './app.js';

test('VM, deadline, policy and raw fields make the spec', () => {
  const chart = chartFor();
  const vm = new VirtualMachine(chart, 'vm', { metadata: { name: 'ledger', namespace: 'bank' } });
  vm.snapshot('before-update', {
    metadata: { name: 'before-update' },
    failureDeadline: Duration.minutes(90),
    deletionPolicy: 'retain',
    spec: { deletionPolicy: 'retain' },
  });
  assert.equal(only(chart, 'VirtualMachineSnapshot'), {
    apiVersion: 'snapshot.kubevirt.io/v1beta1',
    kind: 'VirtualMachineSnapshot',
    metadata: { name: 'before-update', namespace: 'bank' },
    spec: {
      source: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'ledger' },
      failureDeadline: '1h30m0s',
      deletionPolicy: 'retain',
    },
  });
});

test('the gate that snapshots need is enabled, and the VM is written first', () => {
  const chart = chartFor();
  const id = 'a-snapshot-that-stands-before-its-vm';
  const holder = new VirtualMachine(chart, 'holder');
  const vm = new VirtualMachine(chart, 'vm');
  new VirtualMachineSnapshot(holder, id, { virtualMachine: vm });
  assert.equal(kindsOf(chart).slice(2), ['VirtualMachine', 'VirtualMachine', 'VirtualMachineSnapshot']);
  assert.equal(only(chart, 'KubeVirt').spec.configuration, {
    vmStateStorageClass: 'cephfs',
    developerConfiguration: { featureGates: ['Snapshot'] },
  });
});

test('a snapshot of a VM elsewhere stands in its namespace', () => {
  const chart = chartFor();
  const virtualMachine = VirtualMachine.fromVirtualMachineName('ledger', 'bank');
  const snapshot = new VirtualMachineSnapshot(chart, 'snapshot', { virtualMachine });
  assert.is(snapshot.namespace, 'bank');
  assert.throws(
    () => new VirtualMachineSnapshot(chart, 'other', { virtualMachine, metadata: { namespace: 'lab' } }),
    /test\/other: a VirtualMachineSnapshot stands in the namespace of "ledger", "bank", not in "lab"/,
  );
});

test('another source in the raw spec is refused', () => {
  const chart = chartFor();
  new VirtualMachine(chart, 'vm').snapshot('snapshot', { spec: { source: { name: 'other' } } });
  assert.throws(() => synth(chart), /spec.source.name is "test-vm-c803a3f9" by the props and "other"/);
});

test('a snapshot of a persistent TPM fails in releases that cannot hold it, and in those only', () => {
  const refusing = KNOWN_RELEASES.filter(({ version }) => {
    const chart = chartFor(version);
    new VirtualMachine(chart, 'vm', { state: State.persistentTpm() }).snapshot('snapshot');
    try {
      synth(chart);
      return false;
    } catch (error) {
      assert.match(String(error), /\[test\/vm\/snapshot\] .*error snapshot\/unsupported: /);
      return true;
    }
  });
  assert.equal(
    refusing.map(({ minor }) => minor),
    ['1.0', '1.1', '1.2', '1.3'],
  );
});

test('every release snapshots and restores a VM without state', () => {
  const versions = KNOWN_RELEASES.map(({ version }) => {
    const chart = chartFor(version);
    new VirtualMachine(chart, 'vm').snapshot('snapshot').restore('restore');
    return only(chart, 'VirtualMachineSnapshot').apiVersion;
  });
  assert.equal([...new Set(versions)], ['snapshot.kubevirt.io/v1alpha1', 'snapshot.kubevirt.io/v1beta1']);
});

test.run();
