import { Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { DataVolumeSource, KubeVirt, VirtualMachine, Volume } from '../../constructs/index.js';
import { at } from '../../src/value.js';
import { chartFor, kindsOf, only } from './app.js';

/** The volumes of the only VM. */
const volumesOf = (chart: Chart): unknown => at(only(chart, 'VirtualMachine').spec, ['template', 'spec', 'volumes']);

/** Makes a VM of one volume before what the volume stands on, so that order alone does not put it first. */
function vmOf(chart: Chart, volume: () => Volume): VirtualMachine {
  const vm = new VirtualMachine(chart, 'vm');
  vm.addDisk({ name: 'disk', volume: volume() });
  return vm;
}

test('a claim is named by the volume and written before the VM', () => {
  const chart = chartFor();
  let name = '';
  vmOf(chart, () => {
    const claim = new kplus.PersistentVolumeClaim(chart, 'claim', {
      accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_MANY],
      volumeMode: kplus.PersistentVolumeMode.BLOCK,
    });
    name = claim.name;
    return Volume.claim(claim);
  });
  assert.equal(volumesOf(chart), [{ name: 'disk', persistentVolumeClaim: { claimName: name } }]);
  assert.equal(kindsOf(chart).slice(2), ['PersistentVolumeClaim', 'VirtualMachine']);
});

test('access and volume modes of cdk8s-plus are taken by templates', () => {
  const chart = chartFor();
  const volume = Volume.template({
    source: DataVolumeSource.claim('golden', 'images'),
    accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_MANY],
    volumeMode: kplus.PersistentVolumeMode.BLOCK,
  });
  new VirtualMachine(chart, 'vm', { disks: [{ name: 'root', volume }] });
  const [template] = only(chart, 'VirtualMachine').spec.dataVolumeTemplates as readonly unknown[];
  assert.equal(at(template, ['spec', 'storage']), { accessModes: ['ReadWriteMany'], volumeMode: 'Block' });
});

test('secrets and config maps are named by the volume and written before the VM', () => {
  const made: readonly (readonly [
    kind: string,
    volume: (chart: Chart) => { volume: Volume; name: string },
    fields: (name: string) => object,
  ])[] = [
    [
      'Secret',
      (chart) => {
        const secret = new kplus.Secret(chart, 'data', { stringData: { 'Autounattend.xml': '<unattend/>' } });
        return { volume: Volume.sysprepSecret(secret), name: secret.name };
      },
      (name) => ({ sysprep: { secret: { name } } }),
    ],
    [
      'ConfigMap',
      (chart) => {
        const map = new kplus.ConfigMap(chart, 'data', { data: { 'Autounattend.xml': '<unattend/>' } });
        return { volume: Volume.sysprepConfigMap(map), name: map.name };
      },
      (name) => ({ sysprep: { configMap: { name } } }),
    ],
    [
      'Secret',
      (chart) => {
        const secret = new kplus.Secret(chart, 'data', { stringData: { userdata: '#cloud-config' } });
        return { volume: Volume.cloudInitNoCloud(secret), name: secret.name };
      },
      (name) => ({ cloudInitNoCloud: { secretRef: { name } } }),
    ],
    [
      'Secret',
      (chart) => {
        const secret = new kplus.Secret(chart, 'data', { stringData: { userdata: '#cloud-config' } });
        return { volume: Volume.cloudInitConfigDrive(secret), name: secret.name };
      },
      (name) => ({ cloudInitConfigDrive: { secretRef: { name } } }),
    ],
    [
      'ConfigMap',
      (chart) => {
        const map = new kplus.ConfigMap(chart, 'data', { data: { a: 'b' } });
        return { volume: Volume.configMap(map), name: map.name };
      },
      (name) => ({ configMap: { name } }),
    ],
    [
      'Secret',
      (chart) => {
        const secret = new kplus.Secret(chart, 'data', { stringData: { a: 'b' } });
        return { volume: Volume.secret(secret), name: secret.name };
      },
      (name) => ({ secret: { secretName: name } }),
    ],
  ];
  for (const [kind, volume, fields] of made) {
    const chart = chartFor();
    let name = '';
    vmOf(chart, () => {
      const one = volume(chart);
      name = one.name;
      return one.volume;
    });
    assert.equal(volumesOf(chart), [{ name: 'disk', ...fields(name) }]);
    assert.equal(kindsOf(chart).slice(2), [kind, 'VirtualMachine']);
  }
});

test('secrets and claims that exist are named', () => {
  const chart = chartFor();
  const secret = kplus.Secret.fromSecretName(chart, 'secret', 'answers');
  const claim = kplus.PersistentVolumeClaim.fromClaimName(chart, 'claim', 'root');
  new VirtualMachine(chart, 'vm', {
    disks: [
      { name: 'root', volume: Volume.claim(claim) },
      { name: 'answers', type: 'cdrom', volume: Volume.sysprepSecret(secret) },
    ],
  });
  assert.equal(volumesOf(chart), [
    { name: 'root', persistentVolumeClaim: { claimName: 'root' } },
    { name: 'answers', sysprep: { secret: { name: 'answers' } } },
  ]);
});

test('a namespace is taken by its name, and written before the VM that is made after it', () => {
  const chart = chartFor();
  const namespace = new kplus.Namespace(chart, 'namespace');
  const vm = new VirtualMachine(chart, 'vm', { metadata: { namespace: namespace.name } });
  assert.is(vm.namespace, namespace.name);
  assert.equal(kindsOf(chart).slice(2), ['Namespace', 'VirtualMachine']);
});

test('a chart in a namespace of another chart is written after it when it says so', () => {
  const app = Testing.app();
  const base = new Chart(app, 'z-base');
  const namespace = new kplus.Namespace(base, 'namespace', { metadata: { name: 'lab' } });
  const chart = new Chart(app, 'a-vms', { namespace: namespace.name });
  new KubeVirt(base, 'kubevirt', { release: '1.8' });
  const vm = new VirtualMachine(chart, 'vm');
  assert.is(vm.namespace, 'lab');
  chart.addDependency(base);
  assert.equal(
    app.charts.map(({ node }) => node.id),
    ['z-base', 'a-vms'],
  );
});

test('a VM is a resource that roles of cdk8s-plus can name', () => {
  const chart = chartFor();
  const vm = new VirtualMachine(chart, 'vm');
  const role = new kplus.Role(chart, 'role');
  role.allow(['get'], vm);
  assert.equal((only(chart, 'Role') as unknown as { rules: unknown }).rules, [
    { apiGroups: ['kubevirt.io'], resources: ['virtualmachines'], resourceNames: [vm.name], verbs: ['get'] },
  ]);
});

test.run();
