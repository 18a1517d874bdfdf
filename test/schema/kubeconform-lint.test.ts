/**
 * vmstate lint --schema kubeconform: with the real program where it judges, and with small ones that play it where it fails or must
 * say a certain thing.
 */

import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { checkSchema, type LintResult, lintFiles, lintObjects, readYaml, UsageError } from '../../src/index.js';
import { main } from '../../src/main.js';
import { KUBECONFORM } from '../kubeconform.js';
import { type Outcome, workspace, write } from '../workspace.js';

const test = workspace('kubeconform-lint');
const whereInstalled = KUBECONFORM === undefined ? test.skip : test;

type Environment = Readonly<Record<string, string | undefined>>;

function run(cwd: string, argv: readonly string[], env: Environment = {}, stdin = ''): Outcome {
  const outcome = { code: -1, out: '', err: '' };
  outcome.code = main(['lint', '--kubevirt', '1.8', '--format', 'json', ...argv], {
    cwd,
    env,
    stdout: { write: (text: string) => (outcome.out += text) },
    stderr: { write: (text: string) => (outcome.err += text) },
    readStdin: () => stdin,
  });
  return outcome;
}

const REAL = ['--schema', 'kubeconform', '--kubeconform', KUBECONFORM ?? ''];

function lint(cwd: string, argv: readonly string[], env: Environment = {}, stdin = ''): LintResult {
  const { out, err } = run(cwd, argv, env, stdin);
  assert.is.not(out, '', err);
  return JSON.parse(out) as LintResult;
}

const told = ({ findings }: LintResult): string[] =>
  findings
    .filter(({ rule }) => rule.startsWith('schema/'))
    .map(({ file, line, column, rule, object }) =>
      `${file}:${line}:${column} ${rule} ${object?.namespace ?? ''}`.trim(),
    );

const machine = (namespace: string, domain: string): string => `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata:
  name: a
  namespace: ${namespace}
spec:
  runStrategy: Always
  template:
    spec:
      domain: ${domain}
`;

/** A program that plays kubeconform: what it prints for one manifest, and how it ends. */
function player(folder: string, body: string, version = 'v0.7.0'): string {
  const program = join(folder, 'player');
  writeFileSync(
    program,
    `#!/usr/bin/env node\nif (process.argv[2] === '-v') { console.log('${version}'); process.exit(); }\n${body}\n`,
  );
  chmodSync(program, 0o755);
  return program;
}

/** Says of every file, whatever its kind, what a message says. */
const refusing = (message: string, status = 'statusInvalid'): string => `
const resources = process.argv.filter((one) => /\\.yaml$/.test(one)).map((filename) => ({
  filename, kind: 'VirtualMachine', name: 'a', version: 'kubevirt.io/v1', status: '${status}', msg: ${JSON.stringify(message)},
}));
const count = (status) => resources.filter((one) => one.status === status).length;
console.log(JSON.stringify({ resources, summary: { valid: 0, invalid: count('statusInvalid'), errors: count('statusError'), skipped: 0 } }));
process.exitCode = resources.length > 0 ? 1 : 0;`;

const BAD = machine('lab', '{devices: {tpm: {persistant: true}}, cpu: {cores: "2"}}');

whereInstalled('what both find is told once, in our words', ({ folder }) => {
  write(folder, { 'vm.yaml': BAD });
  const builtin = lint(folder, []);
  assert.equal(told(builtin), ['vm.yaml:10:32 schema/unknown-field lab', 'vm.yaml:10:65 schema/invalid lab']);
  assert.equal(lint(folder, REAL), builtin);
});

/** A schema of ConfigMaps, for which we have none. */
const CONFIG_MAP = JSON.stringify({
  type: 'object',
  properties: {
    apiVersion: {},
    kind: {},
    metadata: {},
    data: { type: 'object', additionalProperties: { type: 'string' } },
  },
  additionalProperties: false,
});

const configMap = (namespace: string, rest: string): string =>
  `  - apiVersion: v1\n    kind: ConfigMap\n    metadata: {name: c, namespace: ${namespace}}\n    ${rest}\n`;

whereInstalled('what it alone finds stands at its place, also of the n-th of one name in a List', ({ folder }) => {
  write(folder, {
    'schemas/v1/configmap_v1.json': CONFIG_MAP,
    'all.yaml': [
      BAD,
      `apiVersion: v1\nkind: List\nitems:\n${configMap('p', 'data: {}')}${configMap('q', 'data: {a: 1}')}${configMap('r', 'dat: {}')}`,
    ].join('---\n'),
  });
  const location = 'schemas/{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json';
  const found = lint(folder, [...REAL, '--schema-location', location, 'all.yaml']);
  assert.equal(told(found), [
    'all.yaml:10:32 schema/unknown-field lab',
    'all.yaml:10:65 schema/invalid lab',
    'all.yaml:22:15 schema/invalid q',
    'all.yaml:26:5 schema/unknown-field r',
  ]);
  assert.match(found.findings.find(({ line }) => line === 22)?.message ?? '', /kubeconform.*got number, want string/);
});

whereInstalled('objects without a schema are told once, which kubeconform skips in silence', ({ folder }) => {
  const maps = ['a', 'b'].map((name) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\n`);
  write(folder, { 'all.yaml': [machine('lab', '{devices: {}}'), ...maps].join('---\n') });
  assert.equal(told(lint(folder, ['all.yaml'])), []);
  const found = lint(folder, [...REAL, 'all.yaml']);
  assert.equal(told(found), ['all.yaml:13:7 schema/no-schema']);
  assert.match(found.findings.find(({ rule }) => rule === 'schema/no-schema')?.message ?? '', /2 ConfigMap/);
});

whereInstalled('a duplicate key is told by its own rule alone', ({ folder }) => {
  write(folder, { 'vm.yaml': `${machine('lab', '{devices: {}}')}      domain: {devices: {}}\n` });
  const { findings } = lint(folder, REAL);
  assert.equal(
    findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
    ['meta/duplicate-key'],
  );
});

whereInstalled('what is filled in later is not refused', ({ folder }) => {
  const text = machine('lab', '{devices: {}, cpu: {cores: X}}');
  write(folder, {
    'chart.yaml': text.replace('cores: X', 'cores: {{ .Values.cores }}'),
    'flux.yaml': text.replace('cores: X', `cores: "\${CORES}"`).replace('name: a', 'name: b'),
  });
  assert.equal(told(lint(folder, REAL)), []);
});

whereInstalled('standard input is judged as a file is', ({ folder }) => {
  const argv = [...REAL, '-', '--stdin-filename', 'vm.yaml'];
  assert.equal(told(lint(folder, argv, {}, BAD)), [
    'vm.yaml:10:32 schema/unknown-field lab',
    'vm.yaml:10:65 schema/invalid lab',
  ]);
});

const ALONE = "x failed with 's#' - at '/spec/template/spec/domain/devices': got y, want z";

test('what is ignored, and levels, hold for what kubeconform finds', ({ folder }) => {
  const argv = ['--schema', 'kubeconform', '--kubeconform', player(folder, refusing(ALONE)), 'vm.yaml'];
  const text = machine('lab', '{devices: {}}');
  write(folder, { 'vm.yaml': text });
  assert.equal(told(lint(folder, argv)), ['vm.yaml:10:25 schema/invalid lab']);
  const [found] = lint(folder, [...argv, '--rule', 'schema/invalid=warning']).findings.filter(
    ({ rule }) => rule === 'schema/invalid',
  );
  assert.is(found?.severity, 'warning');
  write(folder, {
    'vm.yaml': text.replace('      domain', '      # vmstate-ignore schema/invalid: a trial\n      domain'),
  });
  const ignored = lint(folder, argv);
  assert.equal(told(ignored), []);
  assert.is(ignored.summary.suppressed, 1);
});

test('a document that it cannot read, and we can, is told', ({ folder }) => {
  write(folder, { 'vm.yaml': machine('lab', '{devices: {}}') });
  const program = player(folder, refusing('error unmarshalling resource: yaml: line 1', 'statusError'));
  const { findings } = lint(folder, ['--schema', 'kubeconform', '--kubeconform', program, 'vm.yaml']);
  assert.match(findings.find(({ rule }) => rule === 'schema/invalid')?.message ?? '', /error unmarshalling resource/);
});

/** How it fails, by what the program does; seconds that it may take are those of the default where none are given. */
const FAILURES: Readonly<Record<string, { says: RegExp; version?: string; seconds?: string }>> = {
  "console.log('no JSON')": { says: /exit code 0 and printed no result: no JSON/ },
  "console.error('bad flag'); process.exit(1)": { says: /exit code 1 and printed no result: bad flag/ },
  'process.exit(1)': { says: /exit code 1 and printed no result: nothing/ },
  'setInterval(() => {}, 1000)': { says: /did not end within 0\.5 s and was killed/, seconds: '0.5' },
  'a version that is too old': {
    says: /prints "v0\.6\.7", but kubeconform 0\.7 or newer is needed/,
    version: 'v0.6.7',
  },
  'another program': { says: /prints "kubectl", but kubeconform 0\.7 or newer is needed/, version: 'kubectl' },
};

for (const [body, { says: expected, version, seconds }] of Object.entries(FAILURES)) {
  test(`where it fails the rest is told, and the exit code is 2: ${body}`, ({ folder }) => {
    write(folder, { 'vm.yaml': BAD });
    const program = version === undefined ? player(folder, body) : player(folder, '', version);
    const argv = ['--schema', 'kubeconform', '--kubeconform', program, 'vm.yaml'];
    const { code, out, err } = run(folder, argv, { VMSTATE_KUBECONFORM_TIMEOUT: seconds });
    assert.is(code, 2);
    assert.match(err, expected);
    assert.match(err, /^vmstate: kubeconform: .*; nothing was judged by it, all else was\n$/);
    const result = JSON.parse(out) as LintResult;
    assert.equal(told(result), told(lint(folder, ['vm.yaml'])));
    assert.equal(
      result.problems?.map(({ path }) => path),
      ['kubeconform'],
    );
  });
}

test('where it is not there the rest is told, once however many releases are judged', ({ folder }) => {
  write(folder, { 'vm.yaml': BAD });
  const outcome = { err: '', out: '' };
  const code = main(['lint', '--schema', 'kubeconform', 'vm.yaml'], {
    cwd: folder,
    env: { VMSTATE_KUBECONFORM: './none' },
    stdout: { write: (text: string) => (outcome.out += text) },
    stderr: { write: (text: string) => (outcome.err += text) },
    readStdin: () => '',
  });
  assert.is(code, 2);
  assert.match(
    outcome.err,
    /^vmstate: kubeconform: "\/.*none" is not there to be run; install kubeconform 0\.7 or newer.*\n$/,
  );
  assert.match(outcome.out, /schema\/unknown-field/);
});

test('thousands of documents are judged in a few calls', ({ folder }) => {
  const count = 3000;
  write(folder, { 'vm.yaml': Array.from({ length: count }, () => machine('lab', '{devices: {}}')).join('---\n') });
  const program = player(folder, refusing(ALONE));
  const { findings } = lint(folder, ['--schema', 'kubeconform', '--kubeconform', program, 'vm.yaml']);
  const lines = findings.filter(({ rule }) => rule === 'schema/invalid').map(({ line }) => line);
  assert.equal(
    lines,
    Array.from({ length: count }, (_, index) => 11 * index + 10),
  );
});

test('options that go with kubeconform, or against it, are told', ({ folder }) => {
  write(folder, { 'vm.yaml': BAD });
  for (const [argv, expected] of [
    [['--kubeconform', 'x'], /--kubeconform is for kubeconform; add --schema kubeconform/],
    [['--schema-location', 'x'], /--schema-location is for kubeconform/],
    [['--schema', 'kubeconform', '--fix'], /reports and mends nothing/],
  ] as const) {
    const { code, err } = run(folder, [...argv, 'vm.yaml']);
    assert.is(code, 2);
    assert.match(err, expected);
  }
  const { code, err } = run(folder, ['--schema', 'kubeconform', 'vm.yaml'], { VMSTATE_KUBECONFORM_TIMEOUT: 'long' });
  assert.is(code, 2);
  assert.match(err, /VMSTATE_KUBECONFORM_TIMEOUT takes a number of seconds; "long" is none/);
});

test('a configuration runs no program', ({ folder }) => {
  write(folder, { 'vm.yaml': BAD, 'vmstate.yaml': 'schema: kubeconform\n' });
  const { code, err } = run(folder, ['vm.yaml']);
  assert.is(code, 2);
  assert.match(err, /schema.*builtin/);
});

test('the library does as the command does', async ({ folder }) => {
  write(folder, { 'vm.yaml': machine('lab', '{devices: {}}') });
  const options = { cwd: folder, kubevirt: '1.8', schema: 'kubeconform' } as const;
  const result = await lintFiles(['vm.yaml'], {
    ...options,
    kubeconform: { program: player(folder, refusing(ALONE)) },
  });
  assert.equal(told(result), ['vm.yaml:10:25 schema/invalid lab']);
  const failed = await lintFiles(['vm.yaml'], { ...options, kubeconform: { program: './none' } });
  assert.match(failed.problems?.[0]?.message ?? '', /is not there to be run/);
  assert.throws(
    () => lintObjects([], { schema: 'kubeconform' as 'off' }),
    /takes builtin or off; "kubeconform" is neither/,
  );
});

test('schemas alone are checked by a function: of files, and of objects that come from none', async ({ folder }) => {
  const bad = machine('lab', '{devices: {tpm: {persistant: true}}}');
  write(folder, { 'vm.yaml': `${bad}---\na: b: c # kubevirt.io\n` });
  const options = { cwd: folder, kubevirt: '1.5' } as const;
  const rulesOf = (result: LintResult): string[] => result.findings.map(({ rule, line }) => `${line} ${rule}`);
  assert.equal(rulesOf(await checkSchema(['vm.yaml'], options)), ['10 schema/unknown-field', '12 meta/parse']);
  const [object] = readYaml(bad).values as [object];
  assert.equal(rulesOf(await checkSchema([object], options)), ['undefined schema/unknown-field']);
  const kubeconform = { program: player(folder, refusing(ALONE)) };
  const also = { ...options, schema: 'kubeconform', kubeconform } as const;
  const right = readYaml(machine('lab', '{devices: {}}')).values as object[];
  assert.equal(rulesOf(await checkSchema(right, also)), ['undefined schema/invalid']);
  const failed = await checkSchema([object], { ...also, kubeconform: { program: './none' } });
  assert.equal(rulesOf(failed), ['undefined schema/unknown-field']);
  assert.match(failed.problems?.[0]?.message ?? '', /is not there to be run/);
});

test('definitions are given to it by files; what is mixed is refused', async ({ folder }) => {
  const crd = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: apps.example.com}
spec:
  group: example.com
  names: {kind: App, plural: apps}
  versions:
    - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {a: {type: integer}}}}}}}
`;
  write(folder, { 'crds/app.yaml': crd });
  const app = { apiVersion: 'example.com/v1', kind: 'App', metadata: { name: 'a' }, spec: { a: 'x', b: 1 } };
  const { findings } = await checkSchema([app], { cwd: folder, crds: ['crds'] });
  assert.equal(
    findings.map(({ rule, path }) => `${rule} ${path}`),
    ['schema/invalid spec.a', 'schema/unknown-field spec.b'],
  );
  for (const [manifests, expected] of [
    [['vm.yaml', app], /manifests are all paths, or all objects/],
    ['vm.yaml', /manifests must be an array/],
  ] as const) {
    const error = await checkSchema(manifests as unknown as object[]).catch((thrown: Error) => thrown);
    assert.instance(error, UsageError);
    assert.match((error as Error).message, expected);
  }
});

test.run();
