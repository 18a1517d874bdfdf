import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  lintFiles,
  lintObjects,
  missingGates,
  planFiles,
  planObjects,
  readYaml,
  Unknown,
  UsageError,
} from '../src/index.js';

const KUBEVIRT = {
  apiVersion: 'kubevirt.io/v1',
  kind: 'KubeVirt',
  metadata: { name: 'kubevirt', namespace: 'kubevirt' },
  spec: { configuration: { vmStateStorageClass: 'nfs' } },
};

const CLASS = {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name: 'nfs' },
  provisioner: 'nfs.csi.k8s.io',
};

const machine = (template: unknown, rest: object = {}) => ({
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  metadata: { name: 'vm' },
  spec: { runStrategy: 'Always', ...rest, template: { spec: template } },
});

const PERSISTENT = machine({
  domain: { devices: { tpm: { persistent: true } }, firmware: { uuid: '0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10' } },
});

test('objects are the whole cluster: what is absent does not exist', () => {
  const [plan] = planObjects([PERSISTENT], { kubevirt: '1.8' }).machines;
  assert.is(plan?.state.error, 'vmStateStorageClass is not set and no StorageClass is marked as default');
  const rules = lintObjects([{ ...KUBEVIRT }, PERSISTENT], { kubevirt: '1.8' }).findings.map(({ rule }) => rule);
  assert.equal(rules, ['state/unknown-storage-class']);
});

test('complete: false makes what is absent unknown', () => {
  const [plan] = planObjects([PERSISTENT], { kubevirt: '1.8', complete: false }).machines;
  assert.instance(plan?.state.storageClass, Unknown);
  assert.is(plan?.state.error, undefined);
});

test('the state of a StorageProfile counts as the cluster holds it', () => {
  const profile = {
    apiVersion: 'cdi.kubevirt.io/v1beta1',
    kind: 'StorageProfile',
    metadata: { name: 'nfs' },
    spec: { claimPropertySets: [{ accessModes: ['ReadWriteMany'], volumeMode: 'Filesystem' }] },
    status: { claimPropertySets: [{ accessModes: ['ReadWriteOnce'], volumeMode: 'Filesystem' }] },
  };
  const [plan] = planObjects([KUBEVIRT, CLASS, profile, PERSISTENT], { kubevirt: '1.8' }).machines;
  assert.is(plan?.state.accessMode, 'ReadWriteOnce');
});

test('facts complete the objects, and are not judged themselves', () => {
  const bad = machine({ domain: {} }, { running: true });
  const { findings } = lintObjects([PERSISTENT], { kubevirt: '1.5', complete: false, facts: [KUBEVIRT, CLASS, bad] });
  assert.equal(
    findings.map(({ rule, object }) => [rule, object?.name]),
    [['gates/missing', 'vm']],
  );
});

test('a status in manifests does not count', () => {
  const profile = {
    apiVersion: 'cdi.kubevirt.io/v1beta1',
    kind: 'StorageProfile',
    metadata: { name: 'nfs' },
    spec: { claimPropertySets: [{ accessModes: ['ReadWriteOnce'], volumeMode: 'Filesystem' }] },
    status: { claimPropertySets: [{ accessModes: ['ReadWriteMany'], volumeMode: 'Filesystem' }] },
  };
  const objects = [KUBEVIRT, CLASS, profile, PERSISTENT];
  const modes = [true, false].map(
    (observed) => planObjects(objects, { kubevirt: '1.8', observed }).machines[0]?.state.accessMode,
  );
  assert.equal(modes, ['ReadWriteMany', 'ReadWriteOnce']);
});

test('the gates that are missing are those of the release', () => {
  const snapshot = {
    apiVersion: 'snapshot.kubevirt.io/v1beta1',
    kind: 'VirtualMachineSnapshot',
    metadata: { name: 's' },
    spec: { source: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'vm' } },
  };
  const objects = [KUBEVIRT, CLASS, PERSISTENT, snapshot];
  assert.equal(missingGates(objects, { kubevirt: '1.5' }), ['Snapshot', 'VMPersistentState']);
  assert.equal(missingGates(objects, { kubevirt: '1.6' }), ['Snapshot']);
  assert.equal(missingGates(objects, { kubevirt: '1.9' }), []);
  assert.equal(missingGates([PERSISTENT], { kubevirt: '1.5', complete: false }), []);
});

test('findings of objects carry the object and path, no file', () => {
  const [finding] = lintObjects([KUBEVIRT, CLASS, PERSISTENT], { kubevirt: '1.5' }).findings;
  assert.is(finding?.rule, 'gates/missing');
  assert.equal(finding?.object, {
    apiVersion: 'kubevirt.io/v1',
    kind: 'KubeVirt',
    namespace: 'kubevirt',
    name: 'kubevirt',
  });
  assert.is(finding?.file, undefined);
});

test('preference windows.11: persistent from v1.4 on; each inline part shadows only its own', () => {
  const named = (template: object) =>
    machine({ domain: { devices: {}, ...template } }, { preference: { name: 'windows.11' } });
  const needed = (vm: unknown, kubevirt: string) =>
    planObjects([KUBEVIRT, CLASS, vm], { kubevirt }).machines[0]?.state.needed;
  assert.equal(
    ['1.1', '1.3', '1.4', '1.9'].map((release) => needed(named({}), release)),
    [false, false, true, true],
  );
  assert.is(needed(named({ devices: { tpm: {} } }), '1.8'), true, 'its EFI still needs state');
  const both = { devices: { tpm: {} }, firmware: { bootloader: { efi: {} } } };
  assert.is(needed(named(both), '1.8'), false);
});

test('no gate finding from v1.6 on, none under HyperConverged', () => {
  const gates = (objects: unknown[], kubevirt: string) =>
    lintObjects(objects, { kubevirt }).findings.filter(({ rule }) => rule === 'gates/missing').length;
  const releases = ['1.0', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9'];
  assert.equal(
    releases.map((release) => gates([KUBEVIRT, CLASS, PERSISTENT], release)),
    [1, 1, 1, 1, 1, 1, 0, 0, 0, 0],
  );
  for (const [version, spec] of [
    ['v1beta1', { vmStateStorageClass: 'nfs' }],
    ['v1', { storage: { vmStateStorageClass: 'nfs' } }],
  ]) {
    const owner = { apiVersion: `hco.kubevirt.io/${version}`, kind: 'HyperConverged', metadata: { name: 'hco' }, spec };
    assert.equal(
      releases.map((release) => gates([owner, CLASS, PERSISTENT], release)),
      releases.map(() => 0),
    );
    assert.is(planObjects([owner, CLASS, PERSISTENT], { kubevirt: '1.5' }).machines[0]?.state.storageClass, 'nfs');
    assert.equal(planObjects([owner, CLASS, PERSISTENT], { kubevirt: '1.5' }).machines[0]?.missingGates, []);
  }
});

test('a release that is not known is a UsageError', async () => {
  assert.throws(
    () => lintObjects([], { kubevirt: '2.0' }),
    (error: unknown) => error instanceof UsageError,
  );
  assert.throws(() => planObjects([], { kubevirt: 'x' }), /"x" is not known; known are 1\.0/);
  for (const call of [lintFiles, planFiles]) {
    const error = await call([], { kubevirt: '0.58' }).catch((caught: unknown) => caught);
    assert.instance(error, UsageError);
  }
});

test('nothing is thrown for values that are no objects', () => {
  const odd = [
    null,
    5,
    'x',
    [],
    {},
    { kind: 'VirtualMachine' },
    { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', spec: 7 },
  ];
  assert.equal(planObjects(odd).machines, []);
  const deep = machine(
    { domain: [], volumes: 'x', networks: { a: 1 }, evictionStrategy: 5 },
    { preference: 'x', instancetype: [] },
  );
  assert.ok(
    lintObjects([...odd, deep]).findings.every(
      ({ rule, severity }) => severity !== 'error' || rule === 'schema/invalid',
    ),
  );
  assert.is(lintObjects([...odd, deep], { schema: 'off' }).summary.errors, 0);
});

test('what readYaml gives may be changed, and is no part of what else it gives', () => {
  const text = 'spec:\n  template:\n    a: 1\nb: 1\n';
  for (let round = 0; round < 2; round++) {
    const values = readYaml(`${text}---\n${text}`).values as { spec: { template: { a: number } } }[];
    for (const { spec } of values) spec.template.a++;
    assert.equal(
      values.map(({ spec }) => spec.template.a),
      [2, 2],
    );
  }
});

test('readYaml reads every document as Kubernetes does', () => {
  const { values, errors } = readYaml('a: yes\nb: 0644\n---\nc: {\n---\nmac: 02:00:00:00:00:01\n');
  assert.equal(values, [{ a: true, b: 420 }, { mac: '02:00:00:00:00:01' }]);
  assert.is(errors.length, 1);
  assert.ok((errors[0]?.line ?? 0) >= 4, 'lines count from the start of the text');
});

test('a status among the objects given is one that was observed', () => {
  const profile = {
    apiVersion: 'cdi.kubevirt.io/v1beta1',
    kind: 'StorageProfile',
    metadata: { name: 'nfs' },
    spec: {},
    status: { claimPropertySets: [{ accessModes: ['ReadWriteMany'], volumeMode: 'Filesystem' }] },
  };
  assert.equal(lintObjects([profile], { kubevirt: '1.8' }).findings, []);
});

test.run();
