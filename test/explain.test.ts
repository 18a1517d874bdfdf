/** `vmstate explain` for rules, families, gates and fields. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { visitFields } from '../src/explain/api-paths.js';
import { fieldsOf } from '../src/explain/examples.js';
import { explain } from '../src/explain/explain.js';
import { FEATURE_GATES } from '../src/facts/feature-gates.js';
import { GATE_EFFECTS, GATE_SUCCESSORS } from '../src/facts/gate-effects.js';
import { GATE_REQUIREMENTS } from '../src/facts/gate-requirements.js';
import { main } from '../src/main.js';
import type { Rule } from '../src/rules/define.js';
import { familyOf } from '../src/rules/families.js';
import { RULES, ruleById } from '../src/rules/index.js';
import { ruleText } from '../src/rules/text.js';
import { schemaProducts } from '../src/schema/table.js';

const ROOT = join(__dirname, '..');

interface Outcome {
  code: number;
  out: string;
  err: string;
}

function run(...argv: string[]): Outcome {
  const outcome = { code: -1, out: '', err: '' };
  outcome.code = main(argv, {
    cwd: ROOT,
    env: {},
    stdout: { write: (text: string) => (outcome.out += text) },
    stderr: { write: (text: string) => (outcome.err += text) },
    readStdin: () => '',
  });
  return outcome;
}

const said = (word: string): string => {
  const { code, out, err } = run('explain', word);
  assert.is(code, 0, err);
  return out;
};

const json = (word: string) => JSON.parse(run('explain', word, '--format', 'json').out);

test('a gate: its stages, who needs it, what HyperConverged does', () => {
  assert.fixture(
    said('VMPersistentState'),
    `VMPersistentState (feature gate of KubeVirt)

Stages:
  v1.0 to v1.5  Alpha  off unless listed in featureGates
  from v1.6     GA     always on; listing it changes nothing

Admission refuses without it:
  domain.devices.tpm.persistent              v1.0 to v1.5  true, unless tpm.enabled is false
  domain.firmware.bootloader.efi.persistent  v1.1 to v1.5  true

HyperConverged: keeps it on, whatever the user writes

Sources in kubevirt/kubevirt:
  pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go func validatePersistentState
`,
  );
  assert.is(said('vmpersistentstate'), said('VMPersistentState'), 'in any case');
});

test('a gate: what on and off mean changes with the release, also within a minor', () => {
  const stages = (gate: string) =>
    json(gate).stages.map(({ releases, stage, means }: Record<string, string>) => `${releases}: ${stage}: ${means}`);
  assert.equal(stages('AlignCPUs'), [
    'v1.0 to v1.1.0: not registered: listing it has no effect',
    'from v1.1.1: Alpha: off unless listed in featureGates',
  ]);
  assert.equal(stages('PersistentReservation'), [
    'v1.0 to v1.8: Alpha: off unless listed in featureGates',
    'from v1.9: GA: off unless spec.configuration.persistentReservationConfiguration.enabled is true, or is not set while the gate is listed',
  ]);
  assert.equal(stages('Snapshot'), [
    'v1.0 to v1.5: Alpha: off unless listed in featureGates',
    'v1.6 to v1.8: Beta: off unless listed in featureGates',
    'from v1.9: Beta: on unless listed in disabledFeatureGates',
  ]);
  assert.is(
    stages('Macvtap').at(-1),
    'from v1.3: Discontinued: its feature is gone; while it is listed, a VM with the interface binding macvtap is refused',
  );
  assert.is(
    stages('ExperimentalVirtiofsSupport').at(-1),
    'from v1.8: Discontinued: its feature is gone; listing it changes nothing',
  );
  assert.is(stages('NonRootExperimental').at(-1), 'from v1.2: not registered: listing it has no effect');
});

test('a gate: what acts without admission, what else would do, what came after it', () => {
  assert.match(said('CPUManager'), /Without admission it acts on:\n {2}domain\.cpu\.dedicatedCpuPlacement/);
  assert.match(said('EnableVirtioFsConfigVolumes'), /\(or with ExperimentalVirtiofsSupport\)/);
  assert.is(json('HotplugVolumes').replacedBy, 'DeclarativeHotplugVolumes');
  assert.is(
    json('DeclarativeHotplugVolumes').hyperconverged,
    'switches it by spec.featureGates.declarativeHotplugVolumes in v1beta1 (HyperConverged from v1.16); KubeVirt from v1.9: a Beta gate that it does not enable is disabled',
  );
  assert.is(
    json('VideoConfig').hyperconverged,
    'switches it by spec.featureGates.videoConfig in v1beta1 (HyperConverged from v1.17)',
  );
  for (const gate of ['VideoConfig', 'VMExport', 'HostDisk'])
    assert.not.match(json(gate).hyperconverged, 'Beta', 'one that is none in a release that disables them');
});

test('a field: where it is found by kind, API version and release, and who reads it', () => {
  assert.fixture(
    said('HyperConverged.spec.storage.vmStateStorageClass').replace(/\nRules that read it:\n[\s\S]*?\n\n?$/, ''),
    `HyperConverged.spec.storage.vmStateStorageClass (field)

string

Found in:
  HyperConverged  hco.kubevirt.io/v1  HyperConverged from v1.18  spec.storage.vmStateStorageClass
`,
  );
  const { field, type, places, gates } = json('tpm.persistent');
  assert.is(field, 'VirtualMachine.spec.template.spec.domain.devices.tpm.persistent');
  assert.is(type, 'boolean');
  assert.equal(places[0], {
    kind: 'VirtualMachine',
    apiVersions: ['kubevirt.io/v1', 'kubevirt.io/v1alpha3'],
    path: 'spec.template.spec.domain.devices.tpm.persistent',
    releases: 'KubeVirt from v1.0',
  });
  assert.equal(gates, [
    {
      gate: 'VMPersistentState',
      when: 'domain.devices.tpm.persistent is true, unless tpm.enabled is false',
      releases: 'v1.0 to v1.5',
    },
  ]);
  assert.equal(json('VirtualMachine.spec.template.spec.domain.devices.tpm.persistent').gates, gates);
});

test('a field: the rules that read it are told by their examples', () => {
  const rules = (word: string) => json(word).rules.map(({ id }: { id: string }) => id);
  assert.equal(
    ['gates/missing', 'guest/volatile-tpm', 'guest/tpm-arch'].filter((id) => !rules('tpm.persistent').includes(id)),
    [],
  );
  assert.ok(rules('KubeVirt.spec.configuration.vmStateStorageClass').includes('state/unknown-storage-class'));
  assert.ok(rules('VirtualMachine.spec.template.spec.evictionStrategy').includes('migration/rwo-disk'), 'its verdict');
  assert.ok(rules('firmware.uuid').includes('guest/uuid-shared'));
  const READERS = {
    preferredEfi: ['deprecated-preference', 'shadowed-preference', 'unsupported-field', 'volatile-efi'],
    preferredTPM: ['shadowed-preference', 'volatile-tpm'],
  };
  for (const [field, own] of Object.entries(READERS))
    for (const id of [...own.map((name) => `guest/${name}`), 'snapshot/preference-invisible'])
      assert.ok(rules(field).includes(id), `${field}: ${id}`);
  assert.equal(rules('domain.cpu.cores'), []);
});

test('a field: the gates that act on it without admission', () => {
  const gates = (word: string) => json(word).effects.map(({ gate }: { gate: string }) => gate);
  assert.equal(gates('domain.cpu.cores'), []);
  assert.equal(gates('domain.cpu.dedicatedCpuPlacement'), ['CPUManager']);
  assert.equal(gates('KubeVirt.spec.configuration.changedBlockTrackingLabelSelectors'), ['IncrementalBackup']);
  assert.equal(gates('domain.features.hyperv'), ['HypervStrictCheck']);
});

test('a field: its life is exact where it begins within a minor', () => {
  const lives = json('domain.devices.tpm.enabled').places.map(
    ({ apiVersions, releases }: { apiVersions: string[]; releases: string }) => `${apiVersions[0]}: ${releases}`,
  );
  assert.ok(lives.includes('kubevirt.io/v1: KubeVirt v1.4 since v1.4.1, from v1.5.1'), lives.join('\n'));
  assert.ok(lives.includes('pool.kubevirt.io/v1beta1: KubeVirt from v1.7'), lives.join('\n'));
});

test('a field: API versions that are no longer served end its life there', () => {
  const [old, current] = json('VirtualMachinePreference.spec.firmware.preferredEfi').places;
  assert.equal(old.apiVersions, ['instancetype.kubevirt.io/v1alpha1', 'instancetype.kubevirt.io/v1alpha2']);
  assert.is(old.releases, 'KubeVirt v1.4 to v1.5');
  assert.is(current.releases, 'KubeVirt from v1.4');
});

test('a field: deprecated, required, with the values it takes', () => {
  assert.match(said('VirtualMachine.spec.running'), /^Deprecated KubeVirt from v1\.4: set runStrategy instead$/m);
  assert.match(said('CDI'), /\(kind\)/);
  assert.match(said('disks.name'), /string; required: KubeVirt from v1\.0/);
  assert.match(said('blockSize.custom.logical'), /required: KubeVirt v1\.0 to v1\.6/);
  assert.match(said('HyperConverged.spec.instancetypeConfig'), /referencePolicy/);
  assert.match(said('instancetypeConfig.referencePolicy'), /^string; one of reference, expand, expandAll$/m);
});

test('a field: the places of lists and the keys of maps may be left out', () => {
  const whole = said('VirtualMachine.spec.template.spec.domain.devices.disks[].cdrom.bus');
  for (const word of ['disks.cdrom.bus', 'disks[0].cdrom.bus', 'Disks[].cdrom.bus', 'virtualmachine.disks.cdrom.bus'])
    assert.is(said(word).split('\n')[0], whole.split('\n')[0], word);
});

test('several fields of one name are listed, as many as a screen takes', () => {
  assert.fixture(
    said('vmStateStorageClass'),
    `3 fields of that name; explain one by more of its path

KubeVirt.spec.configuration.vmStateStorageClass  kubevirt.io/v1, v1alpha3  string  KubeVirt from v1.0
HyperConverged.spec.vmStateStorageClass          hco.kubevirt.io/v1beta1   string  HyperConverged from v1.10
HyperConverged.spec.storage.vmStateStorageClass  hco.kubevirt.io/v1        string  HyperConverged from v1.18
`,
  );
  assert.match(said('name'), /\nand \d+ more\n$/);
});

test('a path that two API versions have in different shapes is explained for each', () => {
  const { what, versions } = json('HyperConverged.spec.featureGates');
  assert.is(what, 'versions');
  assert.equal(
    versions.map(({ type, places }: { type: string; places: { apiVersions: string[] }[] }) => [
      type,
      places[0]?.apiVersions,
    ]),
    [
      ['object', ['hco.kubevirt.io/v1beta1']],
      ['list of object', ['hco.kubevirt.io/v1']],
    ],
  );
  assert.match(said('HyperConverged.spec.featureGates'), /alignCPUs[\s\S]*state +string/);
});

test('a key that is spelt like a kind may be a field', () => {
  assert.match(said('virtualMachine.spec.running'), /^VirtualMachine\.spec\.running/);
  assert.match(
    said('dataVolume.hotpluggable'),
    /^VirtualMachine\.spec\.template\.spec\.volumes\[\]\.dataVolume\.hotpluggable/,
  );
});

test('a kind: its API versions, its fields, the gate that guards it', () => {
  const { places, gates, fields } = json('VirtualMachineSnapshot');
  assert.equal(
    places.map(({ apiVersions, releases }: Record<string, unknown>) => [apiVersions, releases]),
    [
      [['snapshot.kubevirt.io/v1alpha1'], 'KubeVirt from v1.0'],
      [['snapshot.kubevirt.io/v1beta1'], 'KubeVirt from v1.3'],
    ],
  );
  assert.is(gates[0].gate, 'Snapshot');
  assert.ok(
    fields.some(({ name, releases }: Record<string, string>) => name === 'spec' && releases === 'KubeVirt from v1.0'),
  );
});

test('a kind that the schema check knows beside the table', () => {
  assert.match(said('StorageProfile'), /StorageProfile +cdi\.kubevirt\.io\/v1beta1 +CDI from v1\.57/);
  assert.match(said('StorageProfile.spec.claimPropertySets'), /accessModes +list of string/);
});

test('a rule, a family', () => {
  assert.match(said('gates/missing'), /^gates\/missing \(error\)\n\n/);
  assert.is(json('gates/missing').severity, 'error');
  assert.match(said('gates'), /^gates \(family of \d+ rules\)\n/);
  assert.ok(json('gates').rules.every(({ id }: { id: string }) => familyOf(id) === 'gates'));
});

test('a rule that compares two revisions shows the earlier one', () => {
  const rule = { ...(ruleById('gates/missing') as Rule), base: 'kind: Before\n' };
  assert.match(ruleText(rule), /Before:\n {4}kind: Before\n\n/);
  assert.ok(
    fieldsOf({ ...rule, base: rule.bad.replace('runStrategy: Always', 'runStrategy: Halted') }).has(
      'VirtualMachine.spec.runStrategy',
    ),
  );
});

test('a word that names several: rule, family, gate, field; the others are told', () => {
  assert.match(said('NUMA'), /^NUMA \(feature gate/);
  assert.match(
    said('numa'),
    /^NUMA \(feature gate[\s\S]*There is also a field of that name: vmstate explain \.numa\n$/,
  );
  assert.match(said('.numa'), /fields? of that name|\(field\)/);
  assert.equal(json('guest').also, [{ what: 'field', word: '.guest' }]);
});

for (const [word, ...names] of [
  ['gates/mising', 'gates/missing'],
  ['VMPersistantState', 'VMPersistentState'],
  ['tpm.persistant', 'tpm.persistent'],
  ['vmStateStorageClas', 'vmStateStorageClass'],
  ['VirtualMachne.spec.runing', 'VirtualMachine.spec.running'],
  ['domain.devises.tpm.enabled', 'domain.devices.tpm.enabled'],
  ['GPUWithDRA', 'GPUsWithDRA'],
] as const) {
  test(`${word} is not known, and the nearest name is told`, () => {
    const { code, out, err } = run('explain', word);
    assert.is(code, 2);
    assert.is(out, '');
    assert.is(err.trimEnd().split('\n').length, 1);
    for (const name of names) assert.ok(err.includes(name), err);
  });
}

test('a word like nothing, or no word, or two, is exit code 2', () => {
  for (const argv of [
    ['xyzzyxyzzy'],
    [''],
    ['.'],
    ['a/b/c'],
    ['__proto__'],
    ['[]'],
    ['\u001b[2J'],
    [],
    ['tpm', 'efi'],
  ]) {
    const { code, err } = run('explain', ...argv);
    assert.is(code, 2, argv.join(' '));
    assert.is(err.trimEnd().split('\n').length, 1, err);
    assert.not.ok(err.includes('\u001b'), 'a word cannot steer the terminal');
  }
});

test('every rule, family and gate is explained, in both forms, and the same each time', () => {
  const words = [...RULES.map(({ id }) => id), ...RULES.map(({ id }) => familyOf(id)), ...Object.keys(FEATURE_GATES)];
  for (const word of new Set(words)) {
    const text = said(word);
    assert.ok(text.startsWith(word), word);
    assert.is(said(word), text, word);
    assert.type(json(word).what, 'string');
  }
});

/** Every field of the products, as `Kind.path`. */
function allFields(): string[] {
  const fields = new Set<string>();
  visitFields(schemaProducts(), undefined, ({ kind, path }) =>
    fields.add(path === '' ? kind.kind : `${kind.kind}.${path}`),
  );
  return [...fields];
}

test('fields of every kind are explained', () => {
  const fields = allFields();
  assert.ok(fields.length > 5000);
  for (const word of fields.filter((_, index) => index % 199 === 0)) {
    const answer = explain(word);
    assert.ok('explanation' in answer && /^(field|fields|versions)$/.test(answer.explanation.what), word);
  }
});

test('every requirement of a gate is about a field or a kind that exists, or an annotation', () => {
  const fields = new Set(allFields().map((field) => field.replace(/\[\]|\.\*/g, '')));
  const unknown = GATE_REQUIREMENTS.filter(({ subject, path }) => {
    const plain = path.replace(/\[\]/g, '').replace(/\.[^.]*\\\..*$/, '');
    if (path === 'kind') return false;
    const below = subject === 'machine' ? ['VirtualMachineInstance'] : [subject].flat();
    const base = subject === 'machine' && !plain.startsWith('metadata') ? 'spec.' : '';
    return !below.some((kind) => fields.has(`${kind}.${base}${plain}`));
  });
  assert.equal(
    unknown.map(({ id }) => id),
    [],
  );
});

test('what a gate acts on is a field that exists, or words', () => {
  for (const { on } of GATE_EFFECTS.filter((row) => row.on.includes('.')))
    assert.type(json(on.replace(' ', '.')).field, 'string', on);
});

test('gates that have effects or successors are gates', () => {
  for (const gate of [...GATE_EFFECTS.map((row) => row.gate), ...Object.keys(GATE_SUCCESSORS)])
    assert.ok(gate in FEATURE_GATES, gate);
});

test('only who asks for a field, or lints objects of the API, reads the table of fields', () => {
  const commands = [
    ['plan', 'examples/windows-fleet'],
    ['rules'],
    ['explain', 'gates/missing'],
    ['explain', 'VMPersistentState'],
    ['lint', 'test/fixtures/schema/no-api.yaml', '--no-context'],
    ['lint', 'examples/windows-fleet', '--schema', 'off'],
    ['lint', 'examples/windows-fleet'],
  ];
  // A process of its own: what this one has read says nothing.
  const script = `const { main } = require('./src/main.ts');
    const quiet = { write() {} };
    const read = ${JSON.stringify(commands)}.map((argv) => {
      main(argv, { cwd: process.cwd(), env: {}, stdout: quiet, stderr: quiet, readStdin: () => '' });
      return Object.keys(require.cache).some((file) => file.endsWith('api-types.json'));
    });
    process.stdout.write(JSON.stringify(read));`;
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '-e', script], { cwd: ROOT, encoding: 'utf8' });
  assert.is(stdout, '[false,false,false,false,false,false,true]');
});

test('rules: by family and severity; a wrong family names the nearest', () => {
  const listed = (...argv: string[]) =>
    JSON.parse(run('rules', ...argv, '--format', 'json').out) as { id: string; severity: string }[];
  assert.is(listed().length, RULES.length);
  assert.ok(listed('gates', 'meta').every(({ id }) => /^(gates|meta)\//.test(id)));
  const errors = listed('gates', '--severity', 'error');
  assert.ok(errors.length > 0 && errors.every(({ id, severity }) => id.startsWith('gates/') && severity === 'error'));
  assert.match(run('rules', 'gate').err, /"gate"; did you mean gates\?/);
  assert.match(run('rules', 'gates/missing').err, /vmstate explain gates\/missing/);
  assert.is(run('rules', '--severity', 'fatal').code, 2);
});

test.run();
