import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, Chart, Lazy, Testing } from 'cdk8s';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type GuardOptions, guard, KubeVirt, State, VirtualMachine, Volume } from '../../constructs/index.js';

/** What a piece of code writes to stderr. */
function stderrOf(run: () => void): string {
  const { write } = process.stderr;
  let text = '';
  process.stderr.write = (part: string | Uint8Array) => {
    text += part;
    return true;
  };
  try {
    run();
  } finally {
    process.stderr.write = write;
  }
  return text;
}

test('an error fails the synth with rule, construct path and remedy', () => {
  const chart = Testing.chart();
  new KubeVirt(chart, 'kubevirt', { release: '1.8' });
  const volume = Volume.template({ size: '30Gi', accessModes: ['ReadWriteOnce'] });
  new VirtualMachine(chart, 'vm', { liveMigration: true, disks: [{ name: 'root', volume }] });
  assert.throws(
    () => Testing.synth(chart),
    /\[test\/vm\] .*error migration\/rwo-disk: [\s\S]*use ReadWriteMany[\s\S]*vmstate explain migration\/rwo-disk/,
  );
});

test('an error in an object of another library fails the synth too', () => {
  const chart = Testing.chart();
  guard(chart, { release: '1.8' });
  new ApiObject(chart, 'raw', {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: 'raw' },
    spec: { runStrategy: 'Always', template: { spec: { domain: { firmware: { bootloader: { efi: {} } } } } } },
  });
  assert.throws(() => Testing.synth(chart), /test\/raw: error guest\/secure-boot-without-smm/);
});

test('an app is linted once for all its charts', () => {
  const app = Testing.app();
  let asked = 0;
  for (const id of ['a', 'b', 'c']) {
    const chart = new Chart(app, id);
    const vm = new VirtualMachine(chart, 'vm');
    const { toJson } = vm.apiObject;
    vm.apiObject.toJson = () => {
      asked++;
      return toJson.call(vm.apiObject);
    };
  }
  stderrOf(() => app.synth());
  assert.is(asked, 6, 'each object is asked to be judged, and to be written');
});

test('a warning is printed once, whatever is synthesized again', () => {
  const chart = Testing.chart();
  guard(chart, { release: '1.8' });
  new KubeVirt(chart, 'kubevirt', { release: '1.8', vmStateStorageClass: 'elsewhere' });
  new VirtualMachine(chart, 'vm', { state: State.persistent() });
  const text = stderrOf(() => {
    Testing.synth(chart);
    Testing.synth(chart);
  });
  assert.is(text.match(/warning meta\/needs-facts/g)?.length, 1, text);
});

/** A cluster as it was captured: its release, and a class that CDI knows to give ReadWriteOnce only. */
const facts = (release: string): string => `
apiVersion: kubevirt.io/v1
kind: KubeVirt
metadata: { name: kubevirt, namespace: kubevirt }
spec: { configuration: { vmStateStorageClass: local, developerConfiguration: { featureGates: [VMPersistentState] } } }
status: { observedKubeVirtVersion: v${release} }
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: local }
provisioner: topolvm.io
---
apiVersion: cdi.kubevirt.io/v1beta1
kind: StorageProfile
metadata: { name: local }
status: { claimPropertySets: [{ accessModes: [ReadWriteOnce], volumeMode: Filesystem }] }
`;

function withFile(text: string, run: (file: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-guard-'));
  try {
    const file = join(folder, 'facts.yaml');
    writeFileSync(file, text);
    run(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('an app of VMs only is judged by captured facts', () => {
  withFile(facts('1.3.1'), (file) => {
    const chart = Testing.chart();
    guard(chart, { facts: file });
    new VirtualMachine(chart, 'vm', { state: State.persistent(), liveMigration: true });
    assert.throws(
      () => Testing.synth(chart),
      /\[test\/vm\] .*error state\/rwo: StorageClass "local" gives ReadWriteOnce/,
    );
  });
});

test('a warning on a construct fails until it is accepted with a reason', () => {
  withFile(facts('1.5.3'), (file) => {
    const synth = (accept?: Record<string, string>): { metadata: { annotations?: Record<string, string> } } => {
      const chart = Testing.chart();
      guard(chart, { facts: file });
      const props = { state: State.persistent(), liveMigration: true };
      new VirtualMachine(chart, 'vm', accept ? { ...props, accept } : props);
      return Testing.synth(chart)[0];
    };
    assert.throws(() => synth(), /\[test\/vm\] .*warning state\/rwo: .*accept: { 'state\/rwo': 'why' }/);
    const { annotations } = synth({ 'state/rwo': 'the quota allows for a second claim' }).metadata;
    assert.is(annotations?.['vmstate.io/ignore'], 'state/rwo: the quota allows for a second claim');
    assert.throws(() => synth({ 'state/rwo': ' ' }), /test\/vm: accept of "state\/rwo" needs a reason/);
    assert.throws(() => synth({ 'state/rwo': 'a; guest/x' }), /may hold no line break/);
  });
});

test('an error is no warning, and cannot be accepted', () => {
  const chart = Testing.chart();
  guard(chart, { release: '1.0' });
  const accept = { 'guest/*': 'nobody minds' };
  new VirtualMachine(chart, 'vm', { state: State.persistentEfi(), accept });
  assert.throws(() => Testing.synth(chart), /\[test\/vm\] .*error guest\/unsupported-field/);
});

test('what stands in an object of another library is told of the construct that it concerns', () => {
  const chart = Testing.chart();
  guard(chart, { release: '1.5' });
  const annotations = { 'storageclass.kubernetes.io/is-default-class': 'true' };
  const metadata = { name: 'local', annotations };
  const provisioner = 'topolvm.io';
  new ApiObject(chart, 'class', { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata, provisioner });
  new KubeVirt(chart, 'kubevirt', { release: '1.5' });
  const wanted = { state: State.persistent(), liveMigration: true };
  new VirtualMachine(chart, 'vm', wanted);
  assert.throws(() => Testing.synth(chart), /\[test\/vm\] .*warning state\/rwo: .*\(StorageClass local metadata/);
});

test('failOn decides for all objects alike, and rules set levels', () => {
  withFile(facts('1.5.3'), (file) => {
    const synth = (options: GuardOptions): string => {
      const chart = Testing.chart();
      guard(chart, { facts: file, ...options });
      new VirtualMachine(chart, 'vm', { state: State.persistent(), liveMigration: true });
      return stderrOf(() => Testing.synth(chart));
    };
    assert.match(synth({ failOn: 'error' }), /^\[test\/vm\] .*warning state\/rwo: /);
    assert.is(synth({ rules: { 'state/rwo': 'off' } }), '');
    assert.is(synth({ rules: { 'state/*': 'info' } }), '');
    assert.throws(() => synth({ failOn: 'error', rules: { 'state/rwo': 'error' } }), /error state\/rwo/);
    assert.throws(() => synth({ rules: { 'state/rwx': 'off' } }), /state\/rwx/);
  });
});

test('a level that failOn does not take is refused', () => {
  for (const failOn of ['never', 'info', 'Warning', '']) {
    const chart = Testing.chart();
    guard(chart, { release: '1.8', failOn: failOn as 'error' });
    assert.throws(() => Testing.synth(chart), `guard: failOn takes error or warning, not "${failOn}"`);
  }
  assert.throws(
    () => guard(Testing.chart(), { release: Lazy.any({ produce: () => '1.8' }) }),
    /^guard: release is a Lazy/,
  );
});

test('a second guard adds rules, and sets anew what it gives', () => {
  withFile(facts('1.5.3'), (file) => {
    const synth = (...all: readonly GuardOptions[]): string => {
      const chart = Testing.chart();
      guard(chart, { facts: file, rules: { 'state/*': 'off' } });
      for (const options of all) guard(chart, options);
      new VirtualMachine(chart, 'vm', { state: State.persistent(), liveMigration: true });
      return stderrOf(() => Testing.synth(chart));
    };
    assert.is(synth({ rules: { 'gitops/*': 'off' } }), '');
    assert.is(synth({ failOn: 'error' }, { release: '1.5' }), '');
    assert.throws(() => synth({ rules: { 'state/*': 'error' } }), /error state\/rwo/);
    const undone = { failOn: undefined } as unknown as GuardOptions;
    assert.match(synth({ failOn: 'error', rules: { 'state/rwo': 'warning' } }, undone), /warning state\/rwo/);
  });
});

test('each cluster of an app is judged by itself', () => {
  const app = Testing.app();
  const wanted = { state: State.persistent() };
  const [old, recent] = ['old', 'recent'].map((id) => new Chart(app, id, { namespace: 'lab' })) as [Chart, Chart];
  const [first, second] = [
    new KubeVirt(old, 'kubevirt', { release: '1.5', vmStateStorageClass: 'nfs' }),
    new KubeVirt(recent, 'kubevirt', { release: '1.8', vmStateStorageClass: 'nfs' }),
  ];
  new VirtualMachine(old, 'vm', wanted);
  new VirtualMachine(recent, 'vm', wanted);
  new VirtualMachine(recent, 'guest', { ...wanted, metadata: { name: 'guest' }, cluster: first });
  const gatesOf = ({ apiObject }: KubeVirt): unknown =>
    apiObject.toJson().spec.configuration.developerConfiguration?.featureGates;
  assert.equal([gatesOf(first), gatesOf(second)], [['VMPersistentState'], undefined]);
});

test('facts that cannot be read are named', () => {
  const synth = (file: string): void => {
    const chart = Testing.chart();
    guard(chart, { facts: file });
    new VirtualMachine(chart, 'vm', {});
    Testing.synth(chart);
  };
  assert.throws(() => synth('/nowhere.yaml'), /facts: \/nowhere\.yaml cannot be read: ENOENT/);
  withFile('a: [', (file) => assert.throws(() => synth(file), /facts: .*facts\.yaml:1:5: /));
  withFile('# nothing\n', (file) => assert.throws(() => synth(file), /holds no Kubernetes object/));
});

test('a release that is not known is refused where it is written', () => {
  assert.throws(
    () => new KubeVirt(Testing.chart(), 'k', { release: '1.99' }),
    /release "1.99" is not known; known are 1\.0/,
  );
});

test.run();
