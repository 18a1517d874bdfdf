import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { VirtualMachine, VirtualMachinePool } from '../../constructs/index.js';
import { chartFor, kindsOf, only } from './app.js';

test('a Service of cdk8s-plus selects the VM, stands in its namespace and can be exposed further', () => {
  const chart = chartFor();
  const vm = new VirtualMachine(chart, 'vm', { metadata: { name: 'web', namespace: 'shop' } });
  const ports = [{ port: 80, targetPort: 8080 }];
  const service: kplus.Service = vm.exposeViaService(kplus.Service, { ports, metadata: { name: 'web' } });
  const ingress: kplus.Ingress = service.exposeViaIngress('/');
  assert.equal(only(chart, 'Service'), {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web', namespace: 'shop' },
    spec: {
      externalIPs: [],
      ports: [{ port: 80, targetPort: 8080 }],
      selector: { 'vm.kubevirt.io/name': 'web' },
      type: 'ClusterIP',
    },
  });
  assert.is(service.node.path, 'test/vm/Service');
  assert.ok(ingress instanceof kplus.Ingress);
  assert.equal(kindsOf(chart).slice(2), ['VirtualMachine', 'Service', 'Ingress']);
});

test('the props are those of the Service given', () => {
  const chart = chartFor();
  const vm = new VirtualMachine(chart, 'vm');
  vm.exposeViaService(kplus.Service, { type: kplus.ServiceType.NODE_PORT, ports: [{ port: 22, nodePort: 30022 }] });
  // @ts-expect-error cdk8s-plus knows no such type
  vm.exposeViaService(kplus.Service, { type: 'Elsewhere', ports: [{ port: 22 }] }, 'other');
  // @ts-expect-error a Secret selects nothing
  assert.throws(() => vm.exposeViaService(kplus.Secret, {}, 'secret'), /selectLabel is not a function/);
});

test('without cdk8s-plus a plain object selects the VM', () => {
  const chart = chartFor();
  const vm = new VirtualMachine(chart, 'vm', { metadata: { name: 'web', namespace: 'shop' } });
  const service = vm.exposeViaService({
    ports: [{ port: 80 }, { name: 'dns', port: 53, targetPort: 5353, protocol: 'UDP' }],
    type: 'LoadBalancer',
    metadata: { name: 'web', labels: { tier: 'front' } },
  });
  assert.ok(service instanceof ApiObject);
  assert.equal(only(chart, 'Service'), {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web', namespace: 'shop', labels: { tier: 'front' } },
    spec: {
      type: 'LoadBalancer',
      ports: [{ port: 80 }, { name: 'dns', port: 53, targetPort: 5353, protocol: 'UDP' }],
      selector: { 'vm.kubevirt.io/name': 'web' },
    },
  });
});

test('a second Service needs an id of its own', () => {
  const chart = chartFor();
  const vm = new VirtualMachine(chart, 'vm');
  vm.exposeViaService({ ports: [{ port: 80 }] });
  assert.throws(() => vm.exposeViaService({ ports: [{ port: 22 }] }), /already a Construct with name 'Service'/);
  vm.exposeViaService({ ports: [{ port: 22 }] }, 'Ssh');
  vm.exposeViaService(kplus.Service, { ports: [{ port: 3389 }] }, 'Rdp');
  assert.equal(kindsOf(chart).slice(2), ['VirtualMachine', 'Service', 'Service', 'Service']);
});

test('a VM whose name is too long for a label cannot be exposed', () => {
  const vm = new VirtualMachine(chartFor(), 'vm', { metadata: { name: 'v'.repeat(64) } });
  assert.throws(() => vm.exposeViaService({ ports: [{ port: 80 }] }), /test\/vm: no label selects its pods; .* 63/);
});

test('a Service of a pool selects all its pods', () => {
  const chart = chartFor();
  const pool = new VirtualMachinePool(chart, 'pool', { labels: { app: 'desktops', tier: 'lab' } });
  const service = pool.exposeViaService(kplus.Service, { ports: [{ port: 3389 }] });
  assert.is(service.port, 3389);
  assert.equal(only(chart, 'Service').spec.selector, { app: 'desktops', tier: 'lab' });
  const other = chartFor();
  new VirtualMachinePool(other, 'pool', { metadata: { name: 'desktops' } }).exposeViaService({
    ports: [{ port: 3389 }],
  });
  assert.equal(only(other, 'Service').spec.selector, { 'kubevirt.io/vmpool': 'desktops' });
});

test('a label that the Service selects cannot be written otherwise', () => {
  const chart = chartFor();
  new VirtualMachine(chart, 'vm', { podMetadata: { labels: { 'vm.kubevirt.io/name': 'other' } } });
  assert.throws(
    () => kindsOf(chart),
    /test\/vm .*podMetadata.labels: "vm.kubevirt.io\/name" is "test-vm-[^"]*", by which the pod is selected, not "other"/,
  );
});

test.run();
