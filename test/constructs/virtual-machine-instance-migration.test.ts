import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { State, VirtualMachine, VirtualMachineInstanceMigration, Volume } from '../../constructs/index.js';
import { KNOWN_RELEASES } from '../../src/kubevirt/release.js';
import { chartFor, only, synth } from './app.js';

test('VM and raw fields make the spec', () => {
  const chart = chartFor();
  const virtualMachine = new VirtualMachine(chart, 'vm', { metadata: { name: 'ledger', namespace: 'bank' } });
  const metadata = { name: 'move' };
  const spec = { addedNodeSelector: { zone: 'b' } };
  new VirtualMachineInstanceMigration(chart, 'migration', { virtualMachine, metadata, spec });
  assert.equal(only(chart, 'VirtualMachineInstanceMigration'), {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachineInstanceMigration',
    metadata: { name: 'move', namespace: 'bank' },
    spec: { vmiName: 'ledger', addedNodeSelector: { zone: 'b' } },
  });
});

test('a VM that cannot move fails the synth', () => {
  const chart = chartFor();
  const volume = Volume.template({ size: '30Gi', accessModes: ['ReadWriteOnce'] });
  const virtualMachine = new VirtualMachine(chart, 'vm', { disks: [{ name: 'root', volume }] });
  new VirtualMachineInstanceMigration(chart, 'migration', { virtualMachine });
  assert.throws(() => synth(chart), /\[test\/migration\] .*error migration\/request-refused: /);
});

test('every release moves a VM whose state can move', () => {
  for (const { version, minor } of KNOWN_RELEASES) {
    const chart = chartFor(version);
    const virtualMachine = new VirtualMachine(chart, 'vm', { state: State.persistentTpm() });
    new VirtualMachineInstanceMigration(chart, 'migration', { virtualMachine });
    assert.is(only(chart, 'VirtualMachineInstanceMigration').spec.vmiName, virtualMachine.name, minor);
  }
});

test.run();
