import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { State, VirtualMachine, VirtualMachineRestore, VirtualMachineSnapshot } from '../../constructs/index.js';
import { chartFor, kindsOf, only, synth } from './app.js';

test('the target is the VM of the snapshot', () => {
  const chart = chartFor();
  const vm = new VirtualMachine(chart, 'vm', {
    metadata: { name: 'ledger', namespace: 'bank' },
    state: State.persistent(),
  });
  const snapshot = vm.snapshot('snapshot', { metadata: { name: 'before-update' } });
  snapshot.restore('restore', { metadata: { name: 'back' }, spec: { targetReadinessPolicy: 'StopTarget' } });
  assert.equal(only(chart, 'VirtualMachineRestore'), {
    apiVersion: 'snapshot.kubevirt.io/v1beta1',
    kind: 'VirtualMachineRestore',
    metadata: { name: 'back', namespace: 'bank' },
    spec: {
      target: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'ledger' },
      virtualMachineSnapshotName: 'before-update',
      targetReadinessPolicy: 'StopTarget',
    },
  });
  assert.equal(kindsOf(chart).slice(2), ['VirtualMachine', 'VirtualMachineSnapshot', 'VirtualMachineRestore']);
});

test('a snapshot that exists names its VM', () => {
  const chart = chartFor();
  const vm = VirtualMachine.fromVirtualMachineName('ledger', 'bank');
  const snapshot = VirtualMachineSnapshot.fromVirtualMachineSnapshotName('before-update', vm);
  new VirtualMachineRestore(chart, 'restore', { snapshot });
  const { metadata, spec } = only(chart, 'VirtualMachineRestore');
  assert.is(metadata.namespace, 'bank');
  assert.equal(spec, {
    target: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'ledger' },
    virtualMachineSnapshotName: 'before-update',
  });
});

test('another target cannot be written', () => {
  const chart = chartFor();
  const vm = new VirtualMachine(chart, 'vm', { metadata: { name: 'ledger' } });
  vm.snapshot('snapshot').restore('restore', { spec: { target: { name: 'other' } } });
  assert.throws(() => synth(chart), /spec.target.name is "ledger" by the props and "other" by the raw spec/);
});

test.run();
