/** vmstate lint --fix on programs: which files are written, and what is said of those that are not. */

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { lint, run, workspace, write } from '../workspace.js';

const test = workspace('fix-typescript');

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

const RELEASE = ['--kubevirt', '1.8'];

const HEAD = "import { ApiObject, App, Chart } from 'cdk8s';\nconst chart = new Chart(new App(), 'chart');\n";
const vm = (name: string, spec: string): string =>
  `new ApiObject(chart, '${name}', { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', metadata: { name: '${name}' }, spec: ${spec} });\n`;
const SPEC = `export const spec = {
  running: true, // by hand
  template: { spec: { domain: { devices: {} } } },
};
`;
const MENDED = SPEC.replace('running: true', "runStrategy: 'Always'");
const APP = `import { spec } from './lib/spec';\n${HEAD}${vm('a', 'spec')}`;

test('a source is written that a named one imports', ({ folder }) => {
  write(folder, { 'main.ts': APP, 'lib/spec.ts': SPEC });
  const { code, out, err } = run(folder, ['lint', '--fix', 'main.ts', ...RELEASE]);
  assert.is(code, 0, err);
  assert.is(read(folder, 'lib/spec.ts'), MENDED);
  assert.is(read(folder, 'main.ts'), APP);
  assert.match(out, /1 fixed/);
});

test('an app is mended by its folder, from another working directory', ({ folder }) => {
  write(folder, {
    'app/cdk8s.yaml': 'language: typescript\napp: npx ts-node main.ts\n',
    'app/main.ts': APP,
    'app/lib/spec.ts': SPEC,
    'run/.keep': '',
  });
  const { code, err } = run(join(folder, 'run'), ['lint', '--fix', '../app', ...RELEASE]);
  assert.is(code, 0, err);
  assert.is(read(folder, 'app/lib/spec.ts'), MENDED);
});

test('JSON output holds the edits by lines and columns of the file they are for', ({ folder }) => {
  write(folder, { 'main.ts': APP, 'lib/spec.ts': `\uFEFF// one\r\n${SPEC.replaceAll('\n', '\r\n')}` });
  const [finding] = lint(folder, ['main.ts', ...RELEASE]).findings;
  assert.equal(finding?.fix, {
    title: 'write "runStrategy: Always"',
    safety: 'safe',
    edits: [
      { file: 'lib/spec.ts', line: 3, column: 3, endLine: 3, endColumn: 10, text: 'runStrategy' },
      { file: 'lib/spec.ts', line: 3, column: 12, endLine: 3, endColumn: 16, text: "'Always'" },
    ],
  });
});

test('--diff prints a patch of sources, and --fix keeps byte order mark and line ends', ({ folder }) => {
  const crlf = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  write(folder, { 'main.ts': APP, 'lib/spec.ts': crlf(SPEC) });
  const { code, out } = run(folder, ['lint', '--diff', 'main.ts', ...RELEASE]);
  assert.is(code, 1);
  assert.match(out, /^--- lib\/spec\.ts\n\+\+\+ lib\/spec\.ts\n/);
  assert.match(out, /\n\+ {2}runStrategy: 'Always', \/\/ by hand\r\n/);
  assert.is(read(folder, 'lib/spec.ts'), crlf(SPEC));
  run(folder, ['lint', '--fix', 'main.ts', ...RELEASE]);
  assert.is(read(folder, 'lib/spec.ts'), crlf(MENDED));
});

test('a change that several machines share is made once, and counts for each', ({ folder }) => {
  write(folder, {
    'main.ts': `import { spec } from './lib/spec';\n${HEAD}${['a', 'b', 'c'].map((name) => vm(name, 'spec')).join('')}`,
    'lib/spec.ts': SPEC,
  });
  const { summary, findings } = lint(folder, ['--fix', 'main.ts', ...RELEASE]);
  assert.is(summary.fixed, 3);
  assert.equal(findings, []);
  assert.is(read(folder, 'lib/spec.ts'), MENDED);
});

test('a machine whose finding is ignored keeps what it shares as it is', ({ folder }) => {
  const main = `import { spec } from './lib/spec';\n${HEAD}${vm('a', 'spec')}${vm('b', 'spec').replace(
    "name: 'b'",
    "name: 'b', annotations: { 'vmstate.io/ignore': 'gitops/running-field: as agreed' }",
  )}`;
  write(folder, { 'main.ts': main, 'lib/spec.ts': SPEC });
  const { out } = run(folder, ['lint', '--fix', 'main.ts', ...RELEASE]);
  assert.match(out, /= no fix: it would change VirtualMachine b too\n/);
  assert.is(read(folder, 'lib/spec.ts'), SPEC);
});

test('another app that imports the same file is not changed by the way', ({ folder }) => {
  const other = APP.replace("'./lib/spec'", "'../one/lib/spec'").replaceAll("'a'", "'other'");
  write(folder, {
    'one/package.json': '{}',
    'one/main.ts': APP,
    'one/lib/spec.ts': SPEC,
    'two/package.json': '{}',
    'two/main.ts': other.replace('spec: spec', "spec: { ...spec, running: undefined, runStrategy: 'Always' }"),
  });
  const kept = lint(folder, ['--fix', 'one/main.ts', 'two/main.ts', ...RELEASE]);
  assert.is(kept.summary.fixed, 1, 'where the other app says it itself');
  write(folder, {
    'one/lib/spec.ts': SPEC,
    'two/main.ts': other.replace('spec: spec', 'spec: { also: spec.running }'),
  });
  const { findings } = lint(folder, ['--fix', 'one/main.ts', 'two/main.ts', ...RELEASE]);
  assert.is(
    findings.find(({ rule }) => rule === 'gitops/running-field')?.noFix,
    'it would change VirtualMachine other too',
  );
  assert.is(read(folder, 'one/lib/spec.ts'), SPEC);
});

test('of fixes that do not hold together the first is made', ({ folder }) => {
  const spec = '{ running: true, template: { spec: { domain: { devices: {} } } } }';
  const other = vm('c', "{ runStrategy: 'Always', also: one.running ?? two.running }");
  const source = (one: string, two: string): string =>
    `${HEAD}const one: any = ${one};\nconst two: any = ${two};\n${vm('a', 'one')}${vm('b', 'two')}${other}`;
  write(folder, { 'main.ts': source(spec, spec) });
  const { summary, findings } = lint(folder, ['--fix', 'main.ts', ...RELEASE]);
  assert.is(summary.fixed, 1);
  assert.equal(
    findings.flatMap(({ noFix }) => noFix ?? []),
    ['it would change VirtualMachine c too'],
  );
  assert.is(read(folder, 'main.ts'), source(spec.replace('running: true', "runStrategy: 'Always'"), spec));
});

test('what two apps share is changed once if both want it', ({ folder }) => {
  write(folder, {
    'one/package.json': '{}',
    'one/main.ts': APP,
    'one/lib/spec.ts': SPEC,
    'two/package.json': '{}',
    'two/main.ts': APP.replace("'./lib/spec'", "'../one/lib/spec'").replaceAll("'a'", "'other'"),
  });
  const { summary, findings } = lint(folder, ['--fix', 'one/main.ts', 'two/main.ts', ...RELEASE]);
  assert.equal(findings, []);
  assert.is(summary.fixed, 2);
  assert.is(read(folder, 'one/lib/spec.ts'), MENDED);
});

const KUBEVIRT = `import { readFileSync } from 'fs';
${HEAD}const { gates } = JSON.parse(readFileSync('config/gates.json', 'utf8'));
new ApiObject(chart, 'kubevirt', {
  apiVersion: 'kubevirt.io/v1',
  kind: 'KubeVirt',
  metadata: { name: 'kubevirt', namespace: 'kubevirt' },
  spec: { imageTag: 'v1.8.0', configuration: { developerConfiguration: { featureGates: gates } } },
});
`;

test('a data file that is out of scope is named, and changed where it is in scope', ({ folder }) => {
  const gates = '{\n  "gates": [\n    "NUMA",\n    "Root"\n  ]\n}\n';
  write(folder, { 'package.json': '{}', 'main.ts': KUBEVIRT, 'config/gates.json': gates });
  const { findings } = lint(folder, ['--fix', 'main.ts']);
  const [redundant] = findings.filter(({ rule }) => rule === 'gates/redundant');
  assert.is(redundant?.noFix, 'it would change config/gates.json, which is out of scope; name that too');
  assert.is(read(folder, 'config/gates.json'), gates);
  lint(folder, ['--fix', 'main.ts', 'config/gates.json']);
  assert.not.match(read(folder, 'config/gates.json'), /NUMA/);
});

test('sources and manifests that one fix changes are written together or not at all', ({ folder }) => {
  mkdirSync(join(folder, '.git'));
  const machine = `{ runStrategy: 'Always', template: { spec: { domain: { firmware: { uuid: '1a53d4f7-0f8e-4a57-8ac7-35ad0d5d8b4d' }, devices: { tpm: { persistent: true } } } } } }`;
  write(folder, {
    'app.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: vms, namespace: argocd}
spec:
  source: {repoURL: https://git.example.com/vms, path: .}
  destination: {server: https://kubernetes.default.svc}
  syncPolicy: {automated: {prune: true}}
`,
    'a.yaml': `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata:
  name: ledger
spec:
  runStrategy: Always
  template: {spec: {domain: {firmware: {uuid: 2a53d4f7-0f8e-4a57-8ac7-35ad0d5d8b4d}, devices: {tpm: {persistent: true}}}}}
`,
    'main.ts': HEAD + vm('b', machine),
  });
  const flags = ['lint', '--fix', '.', 'main.ts', ...RELEASE, '--rule', 'gitops/drift=off'];
  const before = read(folder, 'a.yaml');
  chmodSync(join(folder, 'main.ts'), 0o444);
  const refused = run(folder, flags);
  assert.match(refused.err, /main\.ts: it is read-only/);
  assert.is(read(folder, 'a.yaml'), before);
  chmodSync(join(folder, 'main.ts'), 0o644);
  run(folder, flags);
  assert.match(read(folder, 'a.yaml'), /argocd\.argoproj\.io\/sync-options: Prune=false\n/);
  assert.match(
    read(folder, 'main.ts'),
    /metadata: \{ name: 'b', annotations: \{ 'argocd\.argoproj\.io\/sync-options': 'Prune=false' \} \}/,
  );
});

test('a list of which several fixes take the last items is mended in a few passes', ({ folder }) => {
  const list = (gates: string): string => `new ApiObject(chart, 'kubevirt', {
  apiVersion: 'kubevirt.io/v1',
  kind: 'KubeVirt',
  metadata: { name: 'kubevirt', namespace: 'kubevirt' },
  spec: { imageTag: 'v1.8.0', configuration: { developerConfiguration: { featureGates: [${gates}] } } },
});
`;
  write(folder, { 'main.ts': HEAD + list("'Root', 'Snapshot', 'NUMA', 'GPU', 'LiveMigration'") });
  const { findings, summary } = lint(folder, ['--fix', 'main.ts']);
  assert.equal(
    findings.filter(({ fix }) => fix),
    [],
  );
  assert.is(summary.fixed, 3);
  assert.is(read(folder, 'main.ts'), HEAD + list("'Root', 'Snapshot'"));
});

test('TypeScript is not loaded to mend manifests', ({ folder }) => {
  write(folder, {
    'a.yaml': `apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata: {name: a}\nspec: {running: true, template: {spec: {domain: {devices: {}}}}}\n`,
  });
  const script = `
    const { main } = require(${JSON.stringify(join(__dirname, '../../src/main.ts'))});
    const sink = { write: () => true };
    main(['lint', '--fix', '--kubevirt', '1.8'], { cwd: process.cwd(), env: {}, stdout: sink, stderr: sink, readStdin: () => '' });
    process.stdout.write(String(Object.keys(require.cache).filter((file) => /node_modules.typescript/.test(file)).length));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--require', require.resolve('tsx/cjs'), '-e', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.is(stdout, '0', stderr);
  assert.match(read(folder, 'a.yaml'), /runStrategy/);
});

test.run();
