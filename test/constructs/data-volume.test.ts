import { ApiObject, Chart, Size, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { Construct } from 'constructs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  DataVolume,
  type DataVolumeProps,
  DataVolumeSource,
  KubeVirt,
  StorageClass,
  VirtualMachine,
  Volume,
} from '../../constructs/index.js';

const chartOf = (): Chart => new Chart(Testing.app(), 'test', { namespace: 'desktops' });

/** The spec that props are written as. */
function specOf(props: DataVolumeProps): unknown {
  const chart = chartOf();
  new DataVolume(chart, 'root', props);
  return Testing.synth(chart)[0].spec;
}

test('size, class and modes stand at storage, for CDI to complete from the profile', () => {
  const chart = chartOf();
  new DataVolume(chart, 'root', {
    metadata: { name: 'root' },
    size: Size.gibibytes(40),
    storageClass: new StorageClass(chart, 'fast', { metadata: { name: 'fast' }, provisioner: 'nfs.csi.k8s.io' }),
    accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_MANY],
    volumeMode: kplus.PersistentVolumeMode.FILE_SYSTEM,
    source: DataVolumeSource.http('https://images.example.com/fedora.qcow2'),
    spec: { preallocation: true, source: { http: { certConfigMap: 'certificates' } } },
  });
  assert.equal(Testing.synth(chart)[1], {
    apiVersion: 'cdi.kubevirt.io/v1beta1',
    kind: 'DataVolume',
    metadata: { name: 'root', namespace: 'desktops' },
    spec: {
      preallocation: true,
      source: { http: { certConfigMap: 'certificates', url: 'https://images.example.com/fedora.qcow2' } },
      storage: {
        accessModes: ['ReadWriteMany'],
        resources: { requests: { storage: '40Gi' } },
        storageClassName: 'fast',
        volumeMode: 'Filesystem',
      },
    },
  });
});

test('a disk of which only the size is said is blank, and its modes are left to the profile', () => {
  assert.equal(specOf({ size: '10Gi' }), {
    source: { blank: {} },
    storage: { resources: { requests: { storage: '10Gi' } } },
  });
});

test('a claim of cdk8s-plus or a snapshot is copied', () => {
  const chart = chartOf();
  const golden = new kplus.PersistentVolumeClaim(chart, 'golden', { storage: Size.gibibytes(10) });
  const copy = new DataVolume(chart, 'copy', { source: DataVolumeSource.claim(golden) });
  assert.equal(ApiObject.of(copy).toJson().spec, {
    source: { pvc: { name: golden.name, namespace: 'desktops' } },
    storage: {},
  });
  const other = chartOf();
  const late = new DataVolume(other, 'late', {
    source: DataVolumeSource.snapshot('monday', 'images'),
  });
  assert.equal(ApiObject.of(late).toJson().spec, {
    source: { snapshot: { name: 'monday', namespace: 'images' } },
    storage: {},
  });
});

test('what is copied is looked for in its own namespace, else in that of the copy', () => {
  const images = new Chart(Testing.app(), 'images', { namespace: 'images' });
  const golden = new DataVolume(images, 'golden', { size: '1Gi', metadata: { name: 'golden' } });
  const name = 'golden';
  for (const [source, namespace] of [
    [DataVolumeSource.claim(golden.claim), 'images'],
    [DataVolumeSource.claim(golden.claim, 'mirror'), 'mirror'],
    [DataVolumeSource.claim(name), 'desktops'],
  ] as const)
    assert.equal(specOf({ source }), { source: { pvc: { name, namespace } }, storage: {} });
  const chart = Testing.chart();
  new DataVolume(chart, 'copy', { source: DataVolumeSource.claim(name) });
  assert.throws(() => Testing.synth(chart), /spec\.source\.pvc\.namespace" is missing/, 'where nothing tells it');
});

test('a disk that is no copy needs a size', () => {
  assert.throws(() => specOf({}), /test\/root: a DataVolume needs a size; only copies .* this one is blank/);
  assert.throws(() => specOf({ source: DataVolumeSource.registry('docker://a') }), /this one is registry/);
  assert.throws(() => specOf({ spec: { pvc: {}, source: { upload: {} } } }), /this one is upload/);
  const resources = { requests: { storage: '1Gi' } };
  assert.equal(specOf({ spec: { storage: { resources } } }), { source: { blank: {} }, storage: { resources } });
});

test('what is copied is written first, wherever both stand', () => {
  const chart = chartOf();
  const first = new Construct(chart, 'first');
  const source = new DataVolume(chart, 'source', { size: '1Gi', metadata: { name: 'source' } });
  new DataVolume(first, 'copy', { source: DataVolumeSource.claim(source.claim), metadata: { name: 'copy' } });
  const names = Testing.synth(chart).map(({ metadata }) => metadata.name);
  assert.equal(names, ['source', 'copy']);
});

test('its claim is one of cdk8s-plus', () => {
  const chart = chartOf();
  const data = new DataVolume(chart, 'data', { size: '1Gi' });
  const pod = new kplus.Pod(chart, 'pod', { containers: [{ image: 'registry.example.com/backup' }] });
  const claim: kplus.IPersistentVolumeClaim = data.claim;
  pod.containers[0]?.mount('/data', kplus.Volume.fromPersistentVolumeClaim(chart, 'volume', claim));
  const role = new kplus.Role(chart, 'role');
  role.allowRead(claim);
  assert.equal(ApiObject.of(pod).toJson().spec.volumes, [
    { name: `pvc-${data.name}`, persistentVolumeClaim: { claimName: data.name, readOnly: false } },
  ]);
  assert.equal(ApiObject.of(role).toJson().rules, [
    {
      apiGroups: [''],
      resourceNames: [data.name],
      resources: ['persistentvolumeclaims'],
      verbs: ['get', 'list', 'watch'],
    },
  ]);
});

test('the raw spec may give the claim and the source in another way', () => {
  const pvc = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
  assert.equal(specOf({ spec: { pvc, source: { upload: {} } } }), { pvc, source: { upload: {} } });
  const sourceRef = { kind: 'DataSource', name: 'fedora' };
  assert.equal(specOf({ spec: { sourceRef } }), { sourceRef, storage: {} });
});

test('two claims or two sources are refused', () => {
  const source = DataVolumeSource.http('https://images.example.com/fedora.qcow2');
  assert.throws(
    () => specOf({ size: '1Gi', spec: { pvc: {} } }),
    /test\/root: a DataVolume takes one of storage and pvc/,
  );
  assert.throws(() => specOf({ source, spec: { source: { upload: {} } } }), /takes one of http and upload/);
  assert.throws(() => specOf({ source, spec: { sourceRef: { name: 'a' } } }), /takes one of http and sourceRef/);
  assert.throws(() => specOf({ size: '1GB' }), /"1GB" is no Kubernetes quantity/);
});

test('a DataVolume of elsewhere is a name and a namespace', () => {
  assert.equal(DataVolume.fromDataVolumeName('root', 'images'), { name: 'root', namespace: 'images' });
});

test('one whose volumes can be mounted once is refused as the disk of a VM that moves', () => {
  const synth = (accessMode: 'ReadWriteOnce' | 'ReadWriteMany'): unknown => {
    const chart = Testing.chart();
    new KubeVirt(chart, 'kubevirt', { release: '1.8' });
    const root = new DataVolume(chart, 'root', { size: '1Gi', accessModes: [accessMode] });
    new VirtualMachine(chart, 'vm', {
      liveMigration: true,
      disks: [{ name: 'root', volume: Volume.dataVolume(root) }],
    });
    return Testing.synth(chart);
  };
  assert.throws(() => synth('ReadWriteOnce'), /\[test\/\w+\] .*error migration\/rwo-disk/);
  synth('ReadWriteMany');
});

test.run();
