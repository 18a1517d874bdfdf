import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ExportSource, State, VirtualMachine, VirtualMachineExport } from '../../constructs/index.js';
import { KNOWN_RELEASES } from '../../src/kubevirt/release.js';
import { chartFor, kindsOf, only, synth } from './app.js';

test('source, token, time to live and raw fields make the spec', () => {
  const chart = chartFor();
  const vm = new VirtualMachine(chart, 'vm', { metadata: { name: 'ledger', namespace: 'bank' } });
  new VirtualMachineExport(chart, 'export', {
    metadata: { name: 'ledger' },
    source: ExportSource.virtualMachine(vm),
    ttlDuration: Duration.hours(2),
    tokenSecretRef: 'token',
    spec: { ttlDuration: '2h0m0s' },
  });
  assert.equal(only(chart, 'VirtualMachineExport'), {
    apiVersion: 'export.kubevirt.io/v1beta1',
    kind: 'VirtualMachineExport',
    metadata: { name: 'ledger', namespace: 'bank' },
    spec: {
      source: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'ledger' },
      tokenSecretRef: 'token',
      ttlDuration: '2h0m0s',
    },
  });
});

test('claims and secrets of cdk8s-plus are taken and written first', () => {
  const chart = chartFor();
  const holder = new VirtualMachine(chart, 'holder');
  const claim = new kplus.PersistentVolumeClaim(chart, 'claim', { metadata: { namespace: 'bank' } });
  const tokenSecretRef = new kplus.Secret(chart, 'token', { metadata: { namespace: 'bank' } });
  const source = ExportSource.claim(claim);
  new VirtualMachineExport(holder, 'export', { source, tokenSecretRef });
  const { metadata, spec } = only(chart, 'VirtualMachineExport');
  assert.is(metadata.namespace, 'bank');
  assert.equal(spec, {
    source: { apiGroup: '', kind: 'PersistentVolumeClaim', name: claim.name },
    tokenSecretRef: tokenSecretRef.name,
  });
  assert.equal(kindsOf(chart).slice(-4), ['VirtualMachine', 'PersistentVolumeClaim', 'Secret', 'VirtualMachineExport']);
});

test('a snapshot, and a claim by its name, are sources too', () => {
  const source = (of: (vm: VirtualMachine) => ExportSource): unknown => {
    const chart = chartFor();
    new VirtualMachineExport(chart, 'export', { source: of(new VirtualMachine(chart, 'vm')) });
    return only(chart, 'VirtualMachineExport').spec.source;
  };
  assert.equal(
    source((vm) => ExportSource.snapshot(vm.snapshot('snapshot', { metadata: { name: 'before' } }))),
    { apiGroup: 'snapshot.kubevirt.io', kind: 'VirtualMachineSnapshot', name: 'before' },
  );
  assert.equal(
    source(() => ExportSource.claim('disk')),
    { apiGroup: '', kind: 'PersistentVolumeClaim', name: 'disk' },
  );
});

test('an export that leaves state out fails the synth, unless that is accepted', () => {
  const chart = chartFor('1.3');
  const vm = new VirtualMachine(chart, 'vm', { state: State.persistentTpm() });
  const source = ExportSource.virtualMachine(vm);
  new VirtualMachineExport(chart, 'export', { source });
  assert.throws(() => synth(chart), /\[test\/export\] .*warning snapshot\/export: /);
  const other = chartFor('1.3');
  const same = ExportSource.virtualMachine(new VirtualMachine(other, 'vm', { state: State.persistentTpm() }));
  new VirtualMachineExport(other, 'export', { source: same, accept: { 'snapshot/export': 'disks only' } });
  assert.is(kindsOf(other).at(-1), 'VirtualMachineExport');
});

test('every release exports in a version that it serves', () => {
  const versions = KNOWN_RELEASES.map(({ version }) => {
    const chart = chartFor(version);
    const source = ExportSource.virtualMachine(new VirtualMachine(chart, 'vm'));
    new VirtualMachineExport(chart, 'export', { source });
    return only(chart, 'VirtualMachineExport').apiVersion;
  });
  assert.equal(
    [...new Set(versions)],
    ['export.kubevirt.io/v1alpha1', 'export.kubevirt.io/v1beta1', 'export.kubevirt.io/v1'],
  );
});

test('a duration that Go does not read is refused', () => {
  const made = (ttlDuration: string) => {
    const chart = chartFor();
    new VirtualMachineExport(chart, 'export', { source: ExportSource.claim('golden'), ttlDuration });
    return only(chart, 'VirtualMachineExport').spec.ttlDuration;
  };
  for (const text of ['2 hours', '1d', '90', '', 'h', '-1h'])
    assert.throws(() => made(text), `${JSON.stringify(text)} is no duration, as 1h30m or Duration.minutes(90)`);
  for (const text of ['1h30m', '1.5h', '.5s', '0', '100ms']) assert.is(made(text), text);
});

test.run();
