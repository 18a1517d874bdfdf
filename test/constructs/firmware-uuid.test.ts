import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Chart, JsonPatch, Testing } from 'cdk8s';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  FirmwareUuid,
  guard,
  KubeVirt,
  State,
  VirtualMachine,
  type VirtualMachineProps,
  Windows,
} from '../../constructs/index.js';
import { legacyUuid } from '../../src/kubevirt/firmware-uuid.js';

const STORED = '11111111-2222-4333-8444-555555555555';

/** The uuid that is written for a VM `win11` of namespace `lab`. */
function uuidOf(props: VirtualMachineProps, facts?: string, release = '1.8'): unknown {
  const chart = Testing.chart();
  guard(chart, { rules: { 'meta/*': 'off' } });
  KubeVirt.fromKubeVirtName(chart, 'cluster', 'kubevirt', { release, ...(facts === undefined ? {} : { facts }) });
  new VirtualMachine(chart, 'vm', { metadata: { name: 'win11', namespace: 'lab' }, ...props });
  return specIn(chart).domain.firmware?.uuid;
}

function specIn(chart: Chart) {
  const [vm] = Testing.synth(chart).filter(({ kind }) => kind === 'VirtualMachine');
  return vm.spec.template.spec;
}

function withFacts(text: string, run: (file: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-facts-'));
  try {
    const file = join(folder, 'facts.yaml');
    writeFileSync(file, text);
    run(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const captured = (firmware: string): string => `
apiVersion: v1
kind: List
items:
  - apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata: { name: win11, namespace: other }
    spec: { template: { spec: { domain: { firmware: { uuid: 00000000-0000-4000-8000-000000000000 } } } } }
  - apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata: { name: win11, namespace: lab }
    spec: { template: { spec: { domain: { ${firmware} } } } }
`;

const STATEFUL = { state: State.persistent() };

test('a VM that keeps state gets a uuid of namespace and name, the same in every release', () => {
  const uuids = ['1.1', '1.5', '1.6', '1.9'].map((release) => uuidOf(STATEFUL, undefined, release));
  assert.equal([...new Set(uuids)], ['18b2c21b-54fc-5be3-963c-6b8847b29a54']);
});

test('a VM that keeps nothing gets none', () => {
  assert.is(uuidOf({}), undefined);
  assert.is(uuidOf({ state: State.volatile() }), undefined);
});

test('state that a bundled preference brings counts, where the release has it', () => {
  assert.type(uuidOf({ preference: 'windows.11' }), 'string');
  assert.is(uuidOf({ preference: 'fedora' }), undefined);
  assert.type(uuidOf({ windows: Windows.WINDOWS_11 }), 'string');
});

test('a uuid that is given is written', () => {
  assert.is(uuidOf({ firmwareUuid: FirmwareUuid.of(STORED) }), STORED);
  assert.is(uuidOf({ firmwareUuid: FirmwareUuid.legacy() }), legacyUuid('win11'));
  assert.throws(() => FirmwareUuid.of('no uuid'), /"no uuid" is no UUID/);
});

test('a captured VM keeps what it has', () => {
  withFacts(captured(`firmware: { uuid: ${STORED} }`), (file) => assert.is(uuidOf(STATEFUL, file), STORED));
  withFacts(captured('devices: {}'), (file) => assert.is(uuidOf(STATEFUL, file), legacyUuid('win11')));
});

test('a contradiction with the captured VM is an error', () => {
  withFacts(captured(`firmware: { uuid: ${STORED} }`), (file) => {
    const other = '99999999-2222-4333-8444-555555555555';
    for (const props of [
      { firmwareUuid: FirmwareUuid.of(other) },
      { firmwareUuid: FirmwareUuid.legacy() },
      { spec: { template: { spec: { domain: { firmware: { uuid: other } } } } } },
    ])
      assert.throws(
        () => uuidOf({ ...STATEFUL, ...props }, file),
        /\[test\/vm\] .*error change\/uuid-changed: .*\(spec\.template\.spec\.domain\.firmware\.uuid; vmstate explain/,
      );
    assert.is(uuidOf({ firmwareUuid: FirmwareUuid.of(STORED.toUpperCase()) }, file), STORED.toUpperCase());
  });
});

test('what a patch writes is compared with the captured VM, whatever the props say', () => {
  withFacts(captured(`firmware: { uuid: ${STORED} }`), (file) => {
    const patched = (props: VirtualMachineProps, ...patches: readonly JsonPatch[]): unknown => {
      const chart = Testing.chart();
      guard(chart, { rules: { 'meta/*': 'off', 'guest/uuid-unpinned': 'off' } });
      KubeVirt.fromKubeVirtName(chart, 'cluster', 'kubevirt', { release: '1.8', facts: file });
      const metadata = { name: 'win11', namespace: 'lab' };
      const vm = new VirtualMachine(chart, 'vm', { metadata, ...STATEFUL, ...props });
      vm.apiObject.addJsonPatch(...patches);
      return specIn(chart).domain.firmware?.uuid;
    };
    const field = '/spec/template/spec/domain/firmware/uuid';
    const other = '99999999-2222-4333-8444-555555555555';
    const changed = (was: string): RegExp => new RegExp(`error change/uuid-changed: .*which the VM has.*of\\('${was}'`);
    assert.throws(() => patched({}, JsonPatch.replace(field, other)), changed(STORED));
    assert.throws(() => patched({}, JsonPatch.remove(field)), changed(STORED));
    const fresh = { metadata: { name: 'fresh', namespace: 'lab' } };
    assert.throws(() => patched(fresh, JsonPatch.replace('/metadata/name', 'win11')), changed(STORED));
    const elsewhere = JsonPatch.replace('/metadata/namespace', 'other');
    assert.throws(() => patched({}, elsewhere), changed('00000000-0000-4000-8000-000000000000'));
    assert.is(patched({}, JsonPatch.replace('/metadata/namespace', 'nowhere')), STORED, 'new to the cluster');
    assert.is(patched({ firmwareUuid: FirmwareUuid.of(other) }, JsonPatch.replace(field, STORED)), STORED);
  });
});

test.run();
