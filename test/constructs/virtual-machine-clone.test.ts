import type { Construct } from 'constructs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  State,
  VirtualMachine,
  VirtualMachineClone,
  VirtualMachinePool,
  VirtualMachineSnapshot,
  Windows,
} from '../../constructs/index.js';
import { KNOWN_RELEASES } from '../../src/kubevirt/release.js';
import { chartFor, only, synth } from './app.js';

test('source, target and filters make the spec', () => {
  const chart = chartFor();
  const vm = new VirtualMachine(chart, 'vm', { metadata: { name: 'web', namespace: 'shop' } });
  vm.clone('copy', {
    metadata: { name: 'web-copy' },
    targetName: 'web-2',
    labelFilters: ['*', '!app'],
    annotationFilters: ['*'],
    newMacAddresses: { default: '02:00:00:00:00:01' },
    newSMBiosSerial: 'web-2',
    spec: { template: { labelFilters: ['*'] } },
  });
  assert.equal(only(chart, 'VirtualMachineClone'), {
    apiVersion: 'clone.kubevirt.io/v1beta1',
    kind: 'VirtualMachineClone',
    metadata: { name: 'web-copy', namespace: 'shop' },
    spec: {
      source: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'web' },
      target: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'web-2' },
      labelFilters: ['*', '!app'],
      annotationFilters: ['*'],
      newMacAddresses: { default: '02:00:00:00:00:01' },
      newSMBiosSerial: 'web-2',
      template: { labelFilters: ['*'] },
    },
  });
});

test('the name of the VM that is made is one that Kubernetes takes', () => {
  const vm = new VirtualMachine(chartFor(), 'vm');
  assert.throws(() => vm.clone('a', { targetName: 'Web_2' }), /test\/vm\/a: targetName is "Web_2", but it may hold/);
  assert.throws(() => vm.clone('b', { targetName: '' }), /test\/vm\/b: targetName is empty; give one/);
  vm.clone('c', { targetName: 'web.2' });
});

test('a snapshot of a VM without state is a source too', () => {
  const chart = chartFor();
  const source = new VirtualMachine(chart, 'vm', { state: State.volatile() }).snapshot('snapshot');
  new VirtualMachineClone(chart, 'copy', { source });
  assert.equal(only(chart, 'VirtualMachineClone').spec, {
    source: { apiGroup: 'snapshot.kubevirt.io', kind: 'VirtualMachineSnapshot', name: source.name },
  });
});

test('a VM elsewhere is cloned where it is said that it keeps nothing', () => {
  const chart = chartFor();
  const source = VirtualMachine.fromVirtualMachineName('web', 'shop', State.none());
  new VirtualMachineClone(chart, 'copy', { source });
  assert.is(only(chart, 'VirtualMachineClone').metadata.namespace, 'shop');
});

test('what keeps state, or may, does not compile, and fails the synth all the same', () => {
  const chart = chartFor();
  const vm = new VirtualMachine(chart, 'vm', { state: State.persistent() });
  const unknown = VirtualMachine.fromVirtualMachineName('web', 'shop');
  // @ts-expect-error a persistent VM has no clone
  vm.clone('by-method');
  // @ts-expect-error a persistent VM is no source
  new VirtualMachineClone(chart, 'by-source', { source: vm });
  // @ts-expect-error nor is a snapshot of one
  new VirtualMachineClone(chart, 'by-snapshot', { source: vm.snapshot('snapshot') });
  // @ts-expect-error nor is a VM of which nothing is known
  new VirtualMachineClone(chart, 'of-unknown', { source: unknown });
  new VirtualMachineClone(chart, 'of-unknown-snapshot', {
    // @ts-expect-error nor is a snapshot of such a one
    source: VirtualMachineSnapshot.fromVirtualMachineSnapshotName('snapshot', unknown),
  });
  for (const path of ['vm/by-method', 'by-source', 'by-snapshot'])
    assert.throws(() => synth(chart), new RegExp(`\\[test/${path}\\] .*error snapshot/clone: `));
});

test('a VM is held, taken and extended by the plain name of its class, whatever it keeps', () => {
  class Desktop extends VirtualMachine {
    constructor(scope: Construct, id: string) {
      super(scope, id, { windows: Windows.WINDOWS_11 });
    }
  }
  const chart = chartFor();
  const nameOf = (vm: VirtualMachine): string => vm.name;
  const held: VirtualMachine = new VirtualMachine(chart, 'held', { windows: Windows.WINDOWS_11 });
  const several: VirtualMachine[] = [held, new Desktop(chart, 'desktop'), new VirtualMachine(chart, 'plain')];
  several.push(new VirtualMachine(chart, 'volatile', { state: State.volatile() }));
  assert.is(new Set(several.map(nameOf)).size, 4);
  const pool: VirtualMachinePool = new VirtualMachinePool(chart, 'pool', { windows: Windows.WINDOWS_11 });
  assert.is(pool.state, undefined);
  // What the type does not tell any more the synth does.
  held.clone('copy');
  assert.throws(() => synth(chart), /\[test\/held\/copy\] .*error snapshot\/clone: /);
});

test('what may keep state as its props say has no clone', () => {
  const chart = chartFor();
  const either = [State.persistent(), State.volatile()][0] as State<'persistent'> | State<'stateless'>;
  // @ts-expect-error one of both keeps state
  assert.instance(new VirtualMachine(chart, 'either', { state: either }).clone('copy'), VirtualMachineClone);
  // @ts-expect-error a preset of Windows keeps state
  assert.instance(new VirtualMachine(chart, 'windows', { windows: Windows.SERVER_2025 }).clone('copy'), Object);
  // @ts-expect-error nothing is told of what these options keep
  assert.instance(new VirtualMachine(chart, 'options', { state: State.of({ tpm: 'none' }) }).clone('copy'), Object);
  assert.instance(new VirtualMachine(chart, 'nothing').clone('copy'), VirtualMachineClone);
});

test('a VM that keeps state by a preference that is only named fails the synth', () => {
  const chart = chartFor();
  new VirtualMachine(chart, 'vm', { preference: 'windows.11' }).clone('copy');
  assert.throws(() => synth(chart), /\[test\/vm\/copy\] .*warning snapshot\/preference-invisible: /);
});

test('every release clones a VM without state', () => {
  const versions = KNOWN_RELEASES.map(({ version }) => {
    const chart = chartFor(version);
    new VirtualMachine(chart, 'vm', { state: State.volatile() }).clone('copy');
    return only(chart, 'VirtualMachineClone').apiVersion;
  });
  assert.equal([...new Set(versions)], ['clone.kubevirt.io/v1alpha1', 'clone.kubevirt.io/v1beta1']);
});

test.run();
