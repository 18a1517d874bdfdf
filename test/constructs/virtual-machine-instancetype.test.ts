import { App, Chart, Size, Testing } from 'cdk8s';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  type MachineProps,
  VirtualMachine,
  VirtualMachineClusterInstancetype,
  VirtualMachineInstancetype,
  VirtualMachinePool,
} from '../../constructs/index.js';
import { KNOWN_RELEASES } from '../../src/kubevirt/release.js';
import { chartFor, kindsOf, only, synth } from './app.js';

test('CPUs, memory and raw fields make the spec', () => {
  const chart = chartFor();
  new VirtualMachineInstancetype(chart, 'large', {
    cpu: 8,
    memory: Size.gibibytes(32),
    spec: { cpu: { dedicatedCPUPlacement: true }, ioThreadsPolicy: 'auto' },
  });
  assert.equal(only(chart, 'VirtualMachineInstancetype'), {
    apiVersion: 'instancetype.kubevirt.io/v1beta1',
    kind: 'VirtualMachineInstancetype',
    metadata: { name: 'test-large-c83c4b1c' },
    spec: {
      cpu: { guest: 8, dedicatedCPUPlacement: true },
      memory: { guest: '32Gi' },
      ioThreadsPolicy: 'auto',
    },
  });
});

test('only the namespaced kind gets the namespace of the chart', () => {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'lab' });
  new VirtualMachineInstancetype(chart, 'near', { cpu: 1, memory: '1Gi' });
  new VirtualMachineClusterInstancetype(chart, 'wide', { cpu: 1, memory: '1Gi' });
  assert.equal(
    synth(chart).map(({ metadata }) => metadata.namespace),
    ['lab', undefined],
  );
});

test('a size beside an instance type is refused, as KubeVirt does', () => {
  const synthed = (props: MachineProps, pool = false): void => {
    const chart = chartFor();
    if (pool) new VirtualMachinePool(chart, 'vm', { replicas: 1, ...props });
    else new VirtualMachine(chart, 'vm', props);
    App.of(chart).synthYaml();
  };
  const both = { instancetype: 'u1.medium', cpu: 2, memory: '4Gi' };
  for (const pool of [false, true])
    assert.throws(
      () => synthed(both, pool),
      /^ *\[test\/vm\] cpu stands beside instancetype.*\n *\[test\/vm\] memory stands beside instancetype.*leave one of them out/m,
    );
  synthed({ instancetype: 'u1.medium' });
  synthed({ cpu: 2, memory: '4Gi' });
});

test('a VM names the scope of its instance type and is written after it', () => {
  const chart = chartFor();
  const vm = new VirtualMachine(chart, 'vm', {
    instancetype: VirtualMachineClusterInstancetype.fromVirtualMachineClusterInstancetypeName('u1.medium'),
  });
  assert.equal(only(chart, 'VirtualMachine').spec.instancetype, {
    name: 'u1.medium',
    kind: 'VirtualMachineClusterInstancetype',
  });
  const instancetype = new VirtualMachineInstancetype(chart, 'size', { cpu: 1, memory: '1Gi' });
  const other = new VirtualMachine(chart, 'other', { instancetype });
  vm.node.addDependency(other);
  assert.equal(kindsOf(chart).slice(-3), ['VirtualMachineInstancetype', 'VirtualMachine', 'VirtualMachine']);
  assert.equal(synth(chart).at(-2)?.spec.instancetype, { name: instancetype.name, kind: 'VirtualMachineInstancetype' });
  assert.equal(VirtualMachineInstancetype.fromVirtualMachineInstancetypeName('a'), {
    name: 'a',
    kind: 'VirtualMachineInstancetype',
  });
});

test('half a CPU, and a CPU that the raw spec contradicts, are refused', () => {
  const chart = chartFor();
  assert.throws(
    () => new VirtualMachineInstancetype(chart, 'half', { cpu: 0.5, memory: '1Gi' }),
    /test\/half: cpu is 0.5, but a guest has a whole number of CPUs/,
  );
  const other = chartFor();
  new VirtualMachineInstancetype(other, 'two', { cpu: 2, memory: '1Gi', spec: { cpu: { guest: 4 } } });
  assert.throws(
    () => synth(other),
    /test\/two \(KubeVirt v1.8.4\): spec.cpu.guest is 2 by the props and 4 by the raw spec/,
  );
});

test('an instance type of another namespace is refused', () => {
  const chart = chartFor();
  const metadata = { name: 'size', namespace: 'sizes' };
  const instancetype = new VirtualMachineInstancetype(chart, 'size', { metadata, cpu: 1, memory: '1Gi' });
  new VirtualMachine(chart, 'vm', { metadata: { namespace: 'lab' }, instancetype });
  assert.throws(
    () => synth(chart),
    /test\/vm \(KubeVirt v1.8.4\): VirtualMachineInstancetype "size" stands in namespace "sizes", .* in "lab"/,
  );
});

test('every release takes both scopes', () => {
  for (const { version } of KNOWN_RELEASES) {
    const chart = chartFor(version);
    new VirtualMachineInstancetype(chart, 'near', { cpu: 1, memory: '1Gi' });
    const instancetype = new VirtualMachineClusterInstancetype(chart, 'wide', { cpu: 1, memory: '1Gi' });
    new VirtualMachine(chart, 'vm', { instancetype });
    assert.is(synth(chart).length, 5, version);
  }
});

test.run();
