import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type MachinePlan, planObjects, Unknown } from '../../src/index.js';

const FATES = ['snapshot', 'clone', 'restore', 'onDelete'] as const;
const TPM = { domain: { devices: { tpm: { persistent: true } } } };

type PlainMap = Record<string, unknown>;

/** An object of a kind whose guests have a spec. */
function guest(kind: string, spec: unknown = TPM): PlainMap {
  const object = { apiVersion: 'kubevirt.io/v1', kind, metadata: { name: 'app', namespace: 'n' } };
  if (kind === 'VirtualMachineInstance') return { ...object, spec };
  if (kind !== 'VirtualMachinePool') return { ...object, spec: { template: { spec } } };
  const virtualMachineTemplate = { spec: { template: { spec } } };
  return { ...object, apiVersion: 'pool.kubevirt.io/v1beta1', spec: { virtualMachineTemplate } };
}

const claim = (name: string): PlainMap => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name, namespace: 'n' },
  spec: { accessModes: ['ReadWriteOnce'] },
});

function plan(objects: readonly unknown[], kubevirt = '1.8'): MachinePlan {
  const [machine] = planObjects(objects, { kubevirt }).machines;
  assert.ok(machine);
  return machine as MachinePlan;
}

const outcomes = (objects: readonly unknown[], kubevirt?: string): string =>
  FATES.map((fate) => plan(objects, kubevirt)[fate].outcome).join(', ');
const whys = (kind: string): string[] => FATES.map((fate) => plan([guest(kind)])[fate].why);

test('the state of a VM goes into its snapshots', () => {
  assert.is(outcomes([guest('VirtualMachine')]), 'included, refused, included, deleted');
  assert.is(outcomes([guest('VirtualMachine')], '1.3'), 'refused, refused, left out, deleted');
  assert.is(whys('VirtualMachine').at(-1), 'the claim is owned by the VM');
});

test('each VM of a pool has state as any other VM', () => {
  assert.is(outcomes([guest('VirtualMachinePool')]), 'included, refused, included, deleted');
  assert.is(outcomes([guest('VirtualMachinePool')], '1.3'), 'refused, refused, left out, deleted');
  assert.is(
    whys('VirtualMachinePool').at(-1),
    'each VM of the pool owns its claim, so scaling in deletes the state together with the VM',
  );
});

for (const [kind, onDelete] of [
  ['VirtualMachineInstance', 'the claim is owned by the instance and ends with it'],
  [
    'VirtualMachineInstanceReplicaSet',
    'the claims are owned by the set, and pile up until then: no instance gets the state of another one again',
  ],
] as const) {
  test(`${kind}: snapshots and clones are of VirtualMachines only, in every release`, () => {
    for (const release of ['1.0', '1.3', '1.4', '1.8', '1.9'])
      assert.is(outcomes([guest(kind)], release), 'refused, refused, refused, deleted', release);
    assert.equal(whys(kind), [
      'snapshots are of VirtualMachines only',
      'clones are of VirtualMachines only',
      'snapshots are restored into VirtualMachines only',
      onDelete,
    ]);
  });

  test(`${kind}: where no state is kept, or none is known of, nothing else is said`, () => {
    const none = guest(kind, { domain: { devices: { tpm: {} } } });
    assert.is(outcomes([none]), 'no state, no state, no state, no state');
    assert.is(plan([none]).clone.why, 'it keeps no TPM or UEFI state');
    const unknown = guest(kind, { domain: { devices: { tpm: new Unknown('a test') } } });
    assert.is(outcomes([unknown]), 'unknown, unknown, unknown, unknown');
    assert.is(plan([unknown]).snapshot.why, 'a test');
  });
}

test('a claim that was made by hand outlives a VM and an instance', () => {
  for (const kind of ['VirtualMachine', 'VirtualMachineInstance']) {
    const planned = plan([guest(kind), claim('persistent-state-for-app')]);
    assert.is(planned.onDelete.outcome, 'kept', kind);
    assert.is(planned.state.existingClaim, 'persistent-state-for-app', kind);
  }
});

test('pools and replica sets name their guests themselves: a claim for a guest of their own name is none of theirs', () => {
  for (const kind of ['VirtualMachinePool', 'VirtualMachineInstanceReplicaSet']) {
    const planned = plan([guest(kind), claim('persistent-state-for-app')]);
    assert.is(planned.onDelete.outcome, 'deleted', kind);
    assert.is(planned.state.existingClaim, undefined, kind);
  }
});

test.run();
