import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { GATE_REQUIREMENTS } from '../../src/facts/gate-requirements.js';
import { lintObjects } from '../../src/index.js';
import { lintText, ruleCases } from '../harness.js';
import { gates, kubevirt, machine, PERSISTENT_TPM } from './documents.js';

const persistent = machine({ domain: PERSISTENT_TPM });
const reserving = machine({
  domain: 'devices:\n  disks:\n    - name: quorum\n      lun:\n        reservation: true',
  spec: 'volumes:\n  - name: quorum\n    persistentVolumeClaim:\n      claimName: quorum',
});
const reservations = (says: string): string => `persistentReservationConfiguration:\n  enabled: ${says}`;
const SNAPSHOT = 'apiVersion: snapshot.kubevirt.io/v1beta1\nkind: VirtualMachineSnapshot\nmetadata: {name: a}\n---\n';

ruleCases('gates/missing', [
  {
    name: 'silent for snapshots of other API groups',
    yaml: `${gates('1.8.4', 'HostDisk')}apiVersion: vmoperator.vmware.com/v1alpha5\nkind: VirtualMachineSnapshot\nmetadata: {name: kubevirt.io}\n---\n`,
  },
  {
    name: "a snapshot of KubeVirt's own needs its gate",
    yaml: `${gates('1.5.3', 'HostDisk').replace('featureGates:', 'featureGates: # ~> gates/missing')}apiVersion: snapshot.kubevirt.io/v1beta1\nkind: VirtualMachineSnapshot\nmetadata: {name: a}\n---\n`,
    says: ['refuses VirtualMachineSnapshot a, which needs it'],
  },

  {
    name: 'at the VM when the list was captured',
    yaml: machine({ domain: 'devices:\n  tpm:\n    persistent: true # ~> gates/missing' }),
    facts: gates('1.5.3', 'HostDisk'),
  },

  {
    name: 'the gate for persistent state, at the list',
    yaml: gates('1.5.3', 'HostDisk').replace('featureGates:', 'featureGates: # ~> gates/missing') + persistent,
    severity: 'error',
    says: ['VMPersistentState', 'v1.5.3'],
  },
  { name: 'silent when it is listed', yaml: gates('1.5.3', 'VMPersistentState') + persistent },
  {
    name: 'one that is discontinued does not help',
    yaml: `${gates('1.5.3', 'HostDisk').replace('featureGates:', 'featureGates: # ~> gates/missing')}${machine({
      domain: 'devices:\n  interfaces:\n    - name: default\n      passt: {}',
      spec: 'networks:\n  - name: default\n    pod: {}',
    })}`,
    says: ['"Passt" is not enabled', 'it is discontinued', 'use a network binding plugin'],
    saysNot: ['add it'],
    mends: false,
  },
  {
    name: 'a field has taken the place of a gate, and says nothing',
    yaml: `${kubevirt('1.9.0').replace('configuration: {}', 'configuration: {} # ~> gates/missing')}${reserving}`,
    says: ['spec.configuration.persistentReservationConfiguration.enabled is not true', 'set it to true'],
    mends: true,
  },
  {
    name: 'a field has taken the place of a gate, and says no: what is listed does not count',
    yaml: `${kubevirt('1.9.0', `${reservations('false # ~> gates/missing')}\ndeveloperConfiguration:\n  featureGates:\n    - PersistentReservation`)}${reserving}`,
    mends: false,
  },
  { name: 'silent where the field says yes', yaml: kubevirt('1.9.0', reservations('true')) + reserving },
  {
    name: 'silent where the field says nothing and the gate is listed',
    yaml: gates('1.9.0', 'PersistentReservation') + reserving,
  },
  { name: 'silent where a template says', yaml: kubevirt('1.9.0', reservations('{{ .Values.on }}')) + reserving },
  {
    name: 'in a release without the field the gate decides',
    yaml: `${gates('1.8.4', 'HostDisk').replace('featureGates:', 'featureGates: # ~> gates/missing')}${reserving}`,
    says: ['feature gate "PersistentReservation" is not enabled'],
  },
  { name: 'silent from the release on in which it is always on', yaml: gates('1.6.0', 'HostDisk') + persistent },
  {
    name: 'silent when the release is not known: none of those judged asks for it',
    yaml: gates(undefined, 'HostDisk') + persistent,
  },
  {
    name: 'silent when the list is filled in by a template',
    yaml: kubevirt('1.5.3', 'developerConfiguration:\n  featureGates: {{ .Values.gates }}') + persistent,
  },
  { name: 'silent without a KubeVirt object: that is not known', yaml: persistent, kubevirt: '1.5' },
  {
    name: 'silent under HyperConverged, which has it on',
    yaml: `apiVersion: hco.kubevirt.io/v1beta1\nkind: HyperConverged\nmetadata: {name: hco, namespace: hco}\nspec: {}\n---\n${persistent}`,
    kubevirt: '1.5',
  },
]);

test('gates/missing: one finding for many VMs', () => {
  const object = (name: string) => ({
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name },
    spec: { template: { spec: { domain: { devices: { tpm: { persistent: true } } } } } },
  });
  const cr = { apiVersion: 'kubevirt.io/v1', kind: 'KubeVirt', metadata: { name: 'k', namespace: 'k' }, spec: {} };
  const { findings } = lintObjects([cr, ...['a', 'b', 'c'].map(object)], { kubevirt: '1.5' });
  const missing = findings.filter(({ rule }) => rule === 'gates/missing');
  assert.is(missing.length, 1);
  assert.is(missing[0]?.related?.length, 3);
});

/** A value that makes a row's path ask for its gate, with what must stand around it. */
function objectFor(row: (typeof GATE_REQUIREMENTS)[number]): Record<string, unknown> | undefined {
  const keys = row.path
    .replace(/\[\]/g, '.[]')
    .split(/(?<!\\)\./)
    .map((part) => part.replace(/\\\./g, '.'));
  const leaf = LEAVES[String(row.when)] ?? (typeof row.when === 'object' ? undefined : 'x');
  if (leaf === undefined) return undefined;
  const value = keys.reduceRight<unknown>((inner, key) => (key === '[]' ? [inner] : { [key]: inner }), leaf);
  return value as Record<string, unknown>;
}

const LEAVES: Readonly<Record<string, unknown>> = { set: {}, true: true, filled: { a: 'b' }, 'persistent-tpm': true };

const plain = GATE_REQUIREMENTS.filter((row) => ['set', 'true', 'filled', 'persistent-tpm'].includes(String(row.when)));

test('gates/missing: each row with a plain condition is asked for when its field is set, and not when the gate is listed', () => {
  let rows = 0;
  for (const row of plain) {
    const value = objectFor(row);
    if (!value || row.subject !== 'machine') continue;
    const { metadata, ...spec } = value as { metadata?: unknown };
    const vm = {
      apiVersion: 'kubevirt.io/v1',
      kind: 'VirtualMachine',
      metadata: { name: 'vm' },
      spec: { template: { metadata: metadata ?? {}, spec: { domain: {}, ...spec } } },
    };
    const cr = (featureGates: readonly string[]) => ({
      apiVersion: 'kubevirt.io/v1',
      kind: 'KubeVirt',
      metadata: { name: 'k', namespace: 'k' },
      spec: { configuration: { developerConfiguration: { featureGates } } },
    });
    const missing = (listed: readonly string[]) =>
      lintObjects([cr(listed), vm], { kubevirt: row.from.split('.').slice(0, 2).join('.') }).findings.filter(
        ({ rule, message }) => rule === 'gates/missing' && row.gates.some((gate) => message.includes(`"${gate}"`)),
      );
    rows++;
    assert.ok(missing([]).length > 0, `${row.gates.join()} at ${row.path}`);
    assert.is(missing(row.gates).length, 0, `${row.gates.join()} at ${row.path} when listed`);
  }
  assert.ok(rows > 15, `${rows} rows`);
});

ruleCases('gates/unknown', [
  { name: 'silent for a captured list: it is not in Git', yaml: persistent, facts: gates('1.8.4', 'HostDisc') },

  {
    name: 'a misspelt name, with the nearest one',
    yaml: gates('1.8.4', 'HostDisc # ~> gates/unknown'),
    severity: 'warning',
    says: ['did you mean "HostDisk"?', 'v1.8.4'],
  },
  { name: 'a name like none', yaml: gates('1.8.4', 'Zzz # ~> gates/unknown'), says: ['remove it'] },
  {
    name: 'a gate of a later release',
    yaml: gates('1.5.3', 'PasstBinding # ~> gates/unknown'),
    says: ['another release'],
  },
  {
    name: 'a gate that no release has yet',
    yaml: gates('1.9.0', 'MigrationDowntimeTuning # ~> gates/unknown'),
    says: ['another release'],
  },
  { name: 'silent for a known one', yaml: gates('1.8.4', 'HostDisk') },
  { name: 'silent when one of the releases that may run knows it', yaml: gates(undefined, 'Plugins') },
  {
    name: 'reported when none of them knows it',
    yaml: gates(undefined, 'HostDisc # ~> gates/unknown'),
    severity: 'warning',
  },
  {
    name: 'silent for what a template fills in',
    yaml: kubevirt('1.8.4', 'developerConfiguration:\n  featureGates:\n    - {{ .gate }}'),
  },
  {
    name: 'silent where HyperConverged overwrites the object',
    yaml: `${gates('1.8.4', 'HostDisc')}apiVersion: hco.kubevirt.io/v1beta1\nkind: HyperConverged\nmetadata: {name: hco, namespace: hco}\nspec: {}\n`,
  },
]);

const patching = (patch: string, mark = ''): string =>
  `apiVersion: hco.kubevirt.io/v1beta1\nkind: HyperConverged\nmetadata:\n  name: hco\n  annotations:\n    kubevirt.kubevirt.io/jsonpatch: '${patch}'${mark}\nspec: {}\n---\n`;
const LISTED = '/spec/configuration/developerConfiguration/featureGates';
const adds = (gate: string): string => `[{"op": "add", "path": "${LISTED}/-", "value": "${gate}"}]`;

ruleCases('gates/unknown', [
  {
    name: 'a misspelt name that HyperConverged is told to list',
    yaml: patching(adds('HostDisc'), ' # ~> gates/unknown'),
    kubevirt: '1.8',
    says: ['did you mean "HostDisk"?'],
  },
  {
    name: 'a whole list that HyperConverged is told to set',
    yaml: patching(`[{"op": "replace", "path": "${LISTED}", "value": ["HostDisk", "Zzz"]}]`, ' # ~> gates/unknown'),
    kubevirt: '1.8',
    says: ['"Zzz"'],
  },
  { name: 'silent for a known one that it is told to list', yaml: patching(adds('HostDisk')), kubevirt: '1.8' },
  ...[
    '[{"op": "remove", "path": "/spec/configuration/developerConfiguration/featureGates/0"}]',
    `[{"op": "test", "path": "${LISTED}/0", "value": "Zzz"}]`,
    '[{"op": "add", "path": "/spec/configuration/developerConfiguration/useEmulation", "value": "Zzz"}]',
    '{"op": "add"}',
    '[{"op": "add", "path"',
    '{{ .patch }}',
  ].map((patch) => ({ name: `silent for the patch ${patch}`, yaml: patching(patch), kubevirt: '1.8' })),
]);

ruleCases('gates/discontinued', [
  {
    name: 'a gate that HyperConverged is told to list',
    yaml: patching(adds('ExperimentalVirtiofsSupport'), ' # ~> gates/discontinued'),
    kubevirt: '1.8',
    severity: 'warning',
  },
]);

ruleCases('gates/redundant', [
  {
    name: 'a gate that is generally available',
    yaml: gates('1.6.0', 'VMPersistentState # ~> gates/redundant'),
    severity: 'info',
  },
  { name: 'silent in a release where it still counts', yaml: gates('1.5.3', 'VMPersistentState') },
  { name: 'silent for another', yaml: gates('1.8.4', 'HostDisk') },
  {
    name: 'silent for one that counts while a field says nothing in its place',
    yaml: gates('1.9.0', 'PersistentReservation'),
  },
  {
    name: 'in the list of disabled ones it cannot be switched off',
    yaml: gates('1.9.0', '', 'VMPersistentState # ~> gates/redundant'),
    says: ['cannot be disabled'],
  },
  {
    name: 'silent for what a template fills in',
    yaml: kubevirt('1.8.4', 'developerConfiguration:\n  featureGates:\n    - {{ .gate }}'),
  },
]);

ruleCases('gates/deprecated', [
  {
    name: 'a deprecated gate',
    yaml: gates('1.8.4', 'DisableMDEVConfiguration # ~> gates/deprecated'),
    severity: 'warning',
  },
  {
    name: 'with what takes its place',
    yaml: gates('1.9.0', 'HotplugVolumes # ~> gates/deprecated'),
    says: ['use DeclarativeHotplugVolumes and remove it'],
  },
  {
    name: 'one that nothing replaces',
    yaml: gates('1.8.4', 'MultiArchitecture # ~> gates/deprecated'),
    says: ['remove it once'],
  },
  { name: 'silent before', yaml: gates('1.7.4', 'DisableMDEVConfiguration') },
  { name: 'silent for another', yaml: gates('1.8.4', 'HostDisk') },
  {
    name: 'silent for what a template fills in',
    yaml: kubevirt('1.8.4', 'developerConfiguration:\n  featureGates:\n    - {{ .gate }}'),
  },
]);

const macvtap = machine({
  domain: 'devices:\n  interfaces:\n    - name: lan\n      macvtap: {}',
  spec: 'networks:\n  - name: lan\n    multus: {networkName: lan}',
});

ruleCases('gates/discontinued', [
  {
    name: 'an error when a VM uses what it enabled',
    yaml: gates('1.5.3', 'Macvtap # ~> gates/discontinued') + macvtap,
    severity: 'error',
    says: ['refuses the VM'],
  },
  {
    name: 'a warning when none does',
    yaml: gates('1.5.3', 'Macvtap # ~> gates/discontinued'),
    severity: 'warning',
    says: ['no effect'],
  },
  {
    name: 'a warning for a gate without a binding, whose feature went to other gates',
    yaml: gates('1.8.4', 'ExperimentalVirtiofsSupport # ~> gates/discontinued') + macvtap,
    severity: 'warning',
    says: ['use EnableVirtioFsConfigVolumes and EnableVirtioFsStorageVolumes and remove the gate'],
  },
  { name: 'silent before it is discontinued', yaml: gates('1.2.2', 'Macvtap') + macvtap },
  { name: 'silent when it is not listed', yaml: gates('1.5.3', 'HostDisk') + macvtap },
  {
    name: 'silent for what a template fills in',
    yaml: kubevirt('1.8.4', 'developerConfiguration:\n  featureGates:\n    - {{ .gate }}') + macvtap,
  },
]);

ruleCases('gates/conflict', [
  {
    name: 'one name in both lists',
    yaml: gates('1.9.0', 'HostDisk', 'HostDisk # ~> gates/conflict'),
    severity: 'error',
  },
  { name: 'silent for different names', yaml: gates('1.9.0', 'HostDisk', 'Snapshot') },
  { name: 'silent before the second list exists', yaml: gates('1.7.4', 'HostDisk', 'HostDisk') },
  { name: 'silent when one of them is filled in', yaml: gates('1.9.0', '{{ .gate }}', 'HostDisk') },
]);

const hco = (more = ''): string =>
  `apiVersion: hco.kubevirt.io/v1beta1\nkind: HyperConverged\nmetadata:\n  name: hco\n  namespace: hco\n${more}`;
const sev = machine({ domain: 'launchSecurity:\n  sev: {} # ~> gates/beta-disabled\ndevices: {}' });
const quiet = sev.replace(/ # ~>.*/, '');

ruleCases('gates/beta-disabled', [
  {
    name: 'silent when an annotation has HyperConverged enable it',
    yaml: `${hco('  annotations:\n    deployPasstNetworkBinding: "true"\n')}---\n${machine({ domain: 'devices:\n  interfaces:\n    - name: a\n      passtBinding: {}' })}`,
    kubevirt: '1.9',
  },
  {
    name: 'else that Beta gate is off as well',
    yaml: `${hco()}---\n${machine({ domain: 'devices:\n  interfaces:\n    - name: a\n      passtBinding: {} # ~> gates/beta-disabled' })}`,
    kubevirt: '1.9',
  },

  {
    name: 'silent for a Beta gate before those are on',
    yaml: `${hco()}---\n${machine({ domain: 'devices:\n  video:\n    type: virtio' })}`,
    kubevirt: '1.8',
  },

  {
    name: 'a Beta gate that HyperConverged keeps off',
    yaml: `${hco()}---\n${sev}`,
    kubevirt: '1.9',
    severity: 'warning',
    says: ['WorkloadEncryptionSEV'],
  },
  {
    name: 'silent when its own switch names it',
    yaml: `${hco('spec:\n  featureGates:\n    workloadEncryptionSEV: true\n')}---\n${quiet}`,
    kubevirt: '1.9',
  },
  {
    name: 'silent when a JSON patch may enable it',
    yaml: `${hco("  annotations:\n    kubevirt.kubevirt.io/jsonpatch: '[]'\n")}---\n${quiet}`,
    kubevirt: '1.9',
  },
  {
    name: 'silent when the switches are not known',
    yaml: `${hco('spec:\n  featureGates: {{ .gates }}\n')}---\n${quiet}`,
    kubevirt: '1.9',
  },
  { name: 'silent before Beta gates are on', yaml: `${hco()}---\n${quiet}`, kubevirt: '1.8' },
  { name: 'silent without HyperConverged', yaml: kubevirt('1.9.0') + quiet },
]);

ruleCases('gates/missing', [
  {
    name: 'silent for the KubeVirt object that HyperConverged makes, told by its name',
    yaml:
      kubevirt('1.5.3').replace('name: kubevirt,', 'name: kubevirt-kubevirt-hyperconverged,') +
      machine({ domain: PERSISTENT_TPM }),
  },
]);

test('what to do about a gate that is disabled depends on whether it is on by itself', async () => {
  const remedy = async (release: string): Promise<string | undefined> => {
    const { findings } = await lintText(gates(release, 'CPUManager', 'Snapshot') + SNAPSHOT);
    return findings
      .find(({ rule }) => rule === 'gates/missing')
      ?.message.split('; ')
      .at(-1);
  };
  const remove = 'remove it from spec.configuration.developerConfiguration.disabledFeatureGates';
  assert.is(await remedy('1.9.0'), remove);
  assert.is(await remedy('1.8.4'), `${remove}, and add it to spec.configuration.developerConfiguration.featureGates`);
});

test.run();
