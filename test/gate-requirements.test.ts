/** Every row of facts/gate-requirements.json behind gates/missing: found in its releases while the gate is off, silent otherwise. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lintObjects } from '../src/index.js';
import { KNOWN_RELEASES } from '../src/kubevirt/release.js';

interface Row {
  readonly fieldPath: string;
  readonly condition: string;
  readonly gate: string;
  readonly from: string;
  readonly to: string | null;
}

const ROWS = readFileSync(join(__dirname, 'fixtures/gate-requirements.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

const nameOf = ({ fieldPath, condition, from }: Row): string => `${fieldPath}: ${condition} (from ${from})`;

/** Rows that no manifest can be behind, and why. */
const NOT_BEHIND: readonly (readonly [row: (row: Row) => boolean, why: string])[] = [
  [({ to }) => to?.startsWith('v0.') === true, 'the releases are older than any known here'],
  [({ condition }) => condition === 'call', 'a call to the API, which stands in no manifest'],
  [({ fieldPath }) => fieldPath.endsWith('.architecture'), 'compared with the node virt-api runs on'],
  [
    ({ gate }) => gate.startsWith('KubeVirt CR '),
    'a field of the KubeVirt object decides: rules/gates.test.ts holds its cases',
  ],
  [({ gate }) => gate.startsWith('GraceIOVirtualization'), 'which resources are of that make stands in no manifest'],
  [({ gate }) => gate === '(none)', 'no gate is missing: gates/conflict says it'],
];

const vm = (spec: object, rest: { vm?: object; metadata?: object } = {}): object => ({
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  metadata: { name: 'app' },
  spec: {
    runStrategy: 'Always',
    ...rest.vm,
    template: { metadata: rest.metadata ?? {}, spec: { domain: {}, ...spec } },
  },
});
const object = (kind: string, spec: object = {}): object => ({
  apiVersion: kind === 'Plugin' ? 'plugin.kubevirt.io/v1alpha1' : 'kubevirt.io/v1',
  kind,
  metadata: { name: 'app' },
  spec,
});
const annotated = (key: string): object => vm({}, { metadata: { annotations: { [key]: 'x' } } });
const filesystem = (volume: object): object =>
  vm({
    domain: { devices: { filesystems: [{ name: 'data', virtiofs: {} }] } },
    volumes: [{ name: 'data', ...volume }],
  });

/** What the text of a row means as objects, where its path alone does not tell. */
const SPECIAL: Readonly<Record<string, readonly object[]>> = {
  'spec.template.spec.domain.devices.filesystems: a filesystem whose volume needs a privileged virtiofs container (not ConfigMap/Secret/ServiceAccount/DownwardAPI)':
    [filesystem({ persistentVolumeClaim: { claimName: 'a' } })],
  'spec.template.spec.domain.devices.filesystems: volume is a config volume (configMap, secret, serviceAccount, downwardAPI)':
    ['configMap', 'secret', 'serviceAccount', 'downwardAPI'].map((kind) => filesystem({ [kind]: {} })),
  'spec.template.spec.domain.devices.filesystems: volume is a storage volume (PVC or DataVolume)': [
    filesystem({ persistentVolumeClaim: { claimName: 'a' } }),
    filesystem({ dataVolume: { name: 'a' } }),
  ],
  'spec.template.spec.domain.launchSecurity.sev / .snp: amd64': [
    vm({ domain: { launchSecurity: { sev: {} } } }),
    vm({ domain: { launchSecurity: { snp: {} } } }),
  ],
  'spec.template.spec.domain.launchSecurity: s390x': [vm({ architecture: 's390x', domain: { launchSecurity: {} } })],
  'metadata.annotations["kubevirt.io/ignitiondata"] (on the VMI template): not empty': [
    annotated('kubevirt.io/ignitiondata'),
  ],
  'metadata.annotations["hooks.kubevirt.io/hookSidecars"] (on the VMI template): not empty': [
    annotated('hooks.kubevirt.io/hookSidecars'),
  ],
  'spec.template.spec.domain.devices.disks[].cdrom without a matching volume: CD-ROM disk with no volume': [
    vm({ domain: { devices: { disks: [{ name: 'a', cdrom: {} }] } } }),
  ],
  'spec.template.spec.volumes[].containerPath with a filesystem: used': [filesystem({ containerPath: { path: '/a' } })],
  'spec.template.spec.domain.devices.gpus[].claimName/requestName: DRA claim used': [
    vm({ domain: { devices: { gpus: [{ claimName: 'a' }] } } }),
    vm({ domain: { devices: { gpus: [{ requestName: 'a' }] } } }),
  ],
  'spec.template.spec.domain.devices.hostDevices[].claimName/requestName: DRA claim used': [
    vm({ domain: { devices: { hostDevices: [{ claimName: 'a' }] } } }),
    vm({ domain: { devices: { hostDevices: [{ requestName: 'a' }] } } }),
  ],
  'VirtualMachineInstanceMigration spec.sendTo / spec.receive: set': [
    object('VirtualMachineInstanceMigration', { sendTo: {} }),
    object('VirtualMachineInstanceMigration', { receive: {} }),
  ],
  'VirtualMachineExport spec.source.kind VirtualMachineTemplate: set': [
    object('VirtualMachineExport', { source: { kind: 'VirtualMachineTemplate' } }),
  ],
  'VirtualMachineBackup / VirtualMachineBackupTracker: create': [
    object('VirtualMachineBackup'),
    object('VirtualMachineBackupTracker'),
  ],
  'KubeVirt spec.configuration.virtTemplateDeployment: enabled': [
    object('KubeVirt', { configuration: { virtTemplateDeployment: { enabled: true } } }),
  ],
};

/** The value at the end of a path, by the condition on it. */
function valueFor(condition: string): unknown {
  if (condition.startsWith('true')) return true;
  if (condition.startsWith('not empty')) return [{ name: 'a' }];
  return condition === 'set' || condition.startsWith('set ') || condition === 'non-nil' ? {} : condition;
}

/** Nested maps and lists from a path such as `domain.devices.disks[].lun`. */
function nested(path: string, value: unknown): object {
  const [head = '', ...rest] = path.split('.');
  const inner = rest.length > 0 ? nested(rest.join('.'), value) : value;
  return head.endsWith('[]') ? { [head.slice(0, -2)]: [inner] } : { [head]: inner };
}

/** The objects that a row speaks of. */
function objectsOf(row: Row): readonly object[] {
  const { fieldPath, condition } = row;
  const special = SPECIAL[`${fieldPath}: ${condition}`];
  if (special) return special;
  const [kind, path] = /^[A-Z]/.test(fieldPath) ? fieldPath.split(' ') : [undefined, fieldPath];
  const value = valueFor(condition);
  if (kind !== undefined) {
    const spec = path === undefined ? {} : (nested(path, value) as { spec: object }).spec;
    return [object(kind, spec)];
  }
  const ofInstance = /^spec\.template\.spec\.(.*)/.exec(String(path))?.[1];
  if (ofInstance !== undefined) return [vm(nested(ofInstance, value))];
  return [vm({}, { vm: (nested(String(path), value) as { spec: object }).spec })];
}

/** The gates that a row names; the first is the one to ask for. */
const gatesOf = ({ gate }: Row): string[] =>
  [...gate.replace(/\(HEAD:.*|plus.*/, '').matchAll(/[A-Z]\w+/g)].map(([name]) => name);

const parts = (version: string): number[] => version.replace(/^v/, '').split('.').map(Number);
function compare(left: string, right: string): number {
  const [a, b] = [parts(left), parts(right)];
  return [0, 1, 2].map((at) => (a[at] ?? 0) - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
const holdsIn = ({ from, to }: Row, version: string): boolean =>
  compare(version, from) >= 0 && (to === null || compare(version, to) <= 0);

/** Whether a release asks for the gate by a row, or by one for all that stands above its field. */
const asksIn = (row: Row, version: string): boolean =>
  ROWS.filter(({ gate, fieldPath }) => gate === row.gate && `${row.fieldPath}.`.startsWith(`${fieldPath}.`)).some(
    (one) => (one === row || one.fieldPath !== row.fieldPath) && holdsIn(one, version),
  );

/** The cluster with gates listed in one of its lists; the object itself where it is the KubeVirt object. */
function cluster(subject: object, on: readonly string[], off: readonly string[]): object[] {
  const developerConfiguration = { featureGates: on, disabledFeatureGates: off };
  const { kind, spec } = subject as { kind: string; spec: { configuration?: object } };
  const isOwn = kind === 'KubeVirt';
  const configuration = { ...(isOwn ? spec.configuration : {}), developerConfiguration };
  const kubevirt = {
    apiVersion: 'kubevirt.io/v1',
    kind: 'KubeVirt',
    metadata: { name: 'kubevirt' },
    spec: { configuration },
  };
  return isOwn ? [kubevirt] : [kubevirt, subject];
}

/** Whether a gate is said to be missing. */
const isMissing = (objects: readonly object[], gate: string, kubevirt: string): boolean =>
  lintObjects(objects, { kubevirt }).findings.some(
    ({ rule, message }) => rule === 'gates/missing' && message.includes(`"${gate}"`),
  );

for (const row of ROWS) {
  const reason = NOT_BEHIND.find(([applies]) => applies(row))?.[1];
  if (reason !== undefined) continue;
  test(nameOf(row), () => {
    const gates = gatesOf(row);
    const [gate = ''] = gates;
    for (const subject of objectsOf(row)) {
      for (const { version } of KNOWN_RELEASES) {
        const where = `${JSON.stringify(subject)} in v${version}`;
        assert.is(isMissing(cluster(subject, [], gates), gate, version), asksIn(row, version), where);
        for (const one of gates)
          assert.not(isMissing(cluster(subject, [one], []), gate, version), `${one} on: ${where}`);
      }
    }
  });
}

test('rows that nothing is behind are few, and each has its reason', () => {
  const left = ROWS.filter((row) => NOT_BEHIND.some(([applies]) => applies(row)));
  assert.is(left.length, 9);
  for (const [applies, why] of NOT_BEHIND) assert.ok(ROWS.some(applies), why);
});

const SHARED = join(__dirname, '../../shared/facts/gate-requirements.json');
if (existsSync(SHARED)) {
  test('the rows are those that were read', () => {
    const { requirements } = JSON.parse(readFileSync(SHARED, 'utf8')) as { requirements: Row[] };
    assert.equal(
      ROWS,
      requirements.map(({ fieldPath, condition, gate, from, to }) => ({ fieldPath, condition, gate, from, to })),
    );
  });
}

test.run();
