/** vmstate lint --fix, --unsafe-fixes and --diff: what is written, what is not, and what is said about it. */

import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { KUBEVIRT, lint, MACHINE, run, workspace, write } from '../workspace.js';

const test = workspace('fix');

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

/** A VM that says by `running` whether it runs. */
const RUNNING = `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata: {name: app}
spec:
  running: true # by hand
  template:
    spec:
      domain: {devices: {}}
`;
const MENDED = RUNNING.replace('running: true', 'runStrategy: Always');

const RELEASE = ['--kubevirt', '1.8'];

test('--fix writes what is mended, and reports what is left', ({ folder }) => {
  write(folder, { 'a.yaml': RUNNING, 'b.yaml': MACHINE.replace('persistent: true', 'persistent: false') });
  const { code, out, err } = run(folder, ['lint', '--fix', ...RELEASE]);
  assert.is(code, 0, err);
  assert.is(read(folder, 'a.yaml'), MENDED);
  assert.match(out, /no findings in 2 files, 1 fixed/);
  assert.equal(readdirSync(folder).sort(), ['a.yaml', 'b.yaml'], 'nothing else is left behind');
});

test('the text says what can be fixed, and how', ({ folder }) => {
  const windows = MACHINE.replace('persistent: true', '{}').replace(/tpm:\n\s*\{\}/, 'tpm: {}');
  write(folder, { 'a.yaml': RUNNING, 'b.yaml': windows.replace('name: ledger', 'name: win11') });
  const { out } = run(folder, ['lint', ...RELEASE]);
  assert.match(out, /warning\[gitops\/running-field\] \[\*\] "running: true"/);
  assert.match(out, /= fix: write "runStrategy: Always"/);
  assert.match(out, /warning\[guest\/volatile-tpm\] the TPM/);
  assert.match(out, /= unsafe fix: set tpm\.persistent: true/);
  assert.match(out, /\[\*\] 1 fixable with --fix, 1 more with --unsafe-fixes/);
  const both = run(folder, ['lint', '--unsafe-fixes', ...RELEASE]).out;
  assert.match(both, /warning\[guest\/volatile-tpm\] \[\*\] the TPM/);
  assert.match(both, /\[\*\] 2 fixable with --fix --unsafe-fixes/);
  assert.is(read(folder, 'a.yaml'), RUNNING, '--unsafe-fixes alone writes nothing');
});

test('JSON holds the edits by lines and columns', ({ folder }) => {
  write(folder, { 'a.yaml': `---\n# first\n---\n${RUNNING}` });
  const [finding] = lint(folder, RELEASE).findings;
  assert.equal(finding?.fix, {
    title: 'write "runStrategy: Always"',
    safety: 'safe',
    edits: [
      { file: 'a.yaml', line: 8, column: 3, endLine: 8, endColumn: 10, text: 'runStrategy' },
      { file: 'a.yaml', line: 8, column: 12, endLine: 8, endColumn: 16, text: 'Always' },
    ],
  });
});

test('unsafe fixes are made only where they are asked for', ({ folder }) => {
  const text = MACHINE.replace('name: ledger', 'name: win11').replace('tpm:\n            persistent: true', 'tpm: {}');
  write(folder, { 'a.yaml': text });
  assert.is(lint(folder, ['--fix', ...RELEASE]).summary.fixed, 0);
  assert.is(read(folder, 'a.yaml'), text);
  assert.is(lint(folder, ['--fix', '--unsafe-fixes', ...RELEASE]).summary.fixed, 1);
  assert.is(read(folder, 'a.yaml'), text.replace('tpm: {}', 'tpm: {persistent: true}'));
});

test('--diff prints a patch that makes the same, writes nothing, and exits with 1', ({ folder }) => {
  write(folder, { 'vms/a.yaml': RUNNING, 'vms/b.yaml': RUNNING.replaceAll('\n', '\r\n').trimEnd() });
  const { code, out, err } = run(folder, ['lint', '--diff', '--fix', ...RELEASE]);
  assert.is(code, 1);
  assert.match(out, /^--- vms\/a\.yaml\n\+\+\+ vms\/a\.yaml\n@@ /);
  assert.match(out, /- {2}running: true # by hand\n\+ {2}runStrategy: Always # by hand\n/);
  assert.match(err, /would fix 2 findings in 2 files/);
  assert.is(read(folder, 'vms/a.yaml'), RUNNING);
  const before = read(folder, 'vms/b.yaml');
  const patched = spawnSync('git', ['apply', '-p0', '--whitespace=nowarn', '-'], { cwd: folder, input: out });
  assert.is(patched.status, 0, String(patched.stderr));
  assert.is(read(folder, 'vms/a.yaml'), MENDED);
  assert.is(read(folder, 'vms/b.yaml'), before.replace('running: true', 'runStrategy: Always'));
  const again = run(folder, ['lint', '--diff', ...RELEASE]);
  assert.is(again.code, 0, 'findings that cannot be mended do not matter to --diff');
  assert.is(again.out, '');
});

test('byte order mark, line ends and encoding stay', ({ folder }) => {
  const crlf = RUNNING.replaceAll('\n', '\r\n');
  const wide = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
  write(folder, {
    'bom.yaml': `\uFEFF${crlf}`,
    'wide.yaml': wide(RUNNING),
    'big.yaml': wide(RUNNING).swap16(),
  });
  assert.is(lint(folder, ['--fix', ...RELEASE]).summary.fixed, 3);
  assert.is(read(folder, 'bom.yaml'), `\uFEFF${MENDED.replaceAll('\n', '\r\n')}`);
  assert.ok(readFileSync(join(folder, 'wide.yaml')).equals(wide(MENDED)));
  assert.ok(readFileSync(join(folder, 'big.yaml')).equals(wide(MENDED).swap16()));
});

test('the mode stays, and a link stays a link to what is mended', ({ folder }) => {
  write(folder, { 'real/a.yaml': RUNNING, 'vms/.keep': '' });
  chmodSync(join(folder, 'real/a.yaml'), 0o640);
  symlinkSync('../real/a.yaml', join(folder, 'vms/a.yaml'));
  const { code, err } = run(folder, ['lint', '--fix', 'vms', ...RELEASE]);
  assert.is(code, 0, err);
  assert.ok(lstatSync(join(folder, 'vms/a.yaml')).isSymbolicLink());
  assert.is(read(folder, 'real/a.yaml'), MENDED);
  assert.is(statSync(join(folder, 'real/a.yaml')).mode & 0o777, 0o640);
});

test('a file that links lead to twice is mended once', ({ folder }) => {
  write(folder, { 'a.yaml': RUNNING });
  symlinkSync('a.yaml', join(folder, 'b.yaml'));
  const { code, err } = run(folder, ['lint', '--fix', ...RELEASE, '--rule', 'guest/*=off']);
  assert.is(code, 0, err);
  assert.is(read(folder, 'a.yaml'), MENDED);
});

test('--diff of a name with spaces is taken by patch', ({ folder }) => {
  write(folder, { 'my vms/a b.yaml': RUNNING });
  const { out } = run(folder, ['lint', '--diff', ...RELEASE]);
  assert.match(out, /^--- my vms\/a b\.yaml\t\n\+\+\+ my vms\/a b\.yaml\t\n/);
  const patched = spawnSync('patch', ['-p0'], { cwd: folder, input: out, encoding: 'utf8' });
  if (patched.error) console.warn('SKIPPED: patch is not on PATH');
  else assert.is(read(folder, 'my vms/a b.yaml'), MENDED, patched.stdout + patched.stderr);
});

test('a program on standard input is refused', ({ folder }) => {
  for (const flags of [[], ['--fix']]) {
    const { code, err } = run(folder, ['lint', '-', '--stdin-filename', 'main.ts', ...flags], 'new App();\n');
    assert.is(code, 2);
    assert.match(err, /^vmstate: main\.ts: a program is read with the files that it imports, not from standard input/);
  }
});

test('a read-only file is left, and said so', ({ folder }) => {
  write(folder, { 'a.yaml': RUNNING, 'b.yaml': RUNNING.replace('name: app', 'name: other') });
  chmodSync(join(folder, 'a.yaml'), 0o444);
  const { code, err, out } = run(folder, ['lint', '--fix', ...RELEASE]);
  assert.is(code, 2);
  assert.match(err, /^vmstate: a\.yaml: it is read-only; it is left as it was\n$/);
  assert.match(out, /warning\[gitops\/running-field\] \[\*\][^\n]*\n *--> a\.yaml:5:/, 'what is still there is told');
  assert.match(out, / in 2 files, 1 fixed/, 'only what is written counts');
  assert.is(read(folder, 'a.yaml'), RUNNING);
  assert.match(read(folder, 'b.yaml'), /runStrategy/, 'others are written all the same');
});

test('a file with bytes that are no text is not written back', ({ folder }) => {
  const bytes = Buffer.concat([Buffer.from(`${RUNNING}---\n# `), Buffer.from([0xff, 0x0a])]);
  write(folder, { 'a.yaml': bytes });
  const { code, err } = run(folder, ['lint', '--fix', ...RELEASE]);
  assert.is(code, 2);
  assert.match(err, /a\.yaml: it is no valid UTF-8 or UTF-16 text/);
  assert.ok(readFileSync(join(folder, 'a.yaml')).equals(bytes));
});

test('--diff leaves out a file that --fix could not write back', ({ folder }) => {
  const bytes = Buffer.concat([Buffer.from(`${RUNNING}---\n# `), Buffer.from([0xff, 0x0a])]);
  write(folder, { 'a.yaml': bytes, 'b.yaml': RUNNING.replace('name: app', 'name: other') });
  const { code, out, err } = run(folder, ['lint', '--diff', ...RELEASE]);
  assert.is(code, 2);
  assert.match(
    err,
    /^vmstate: a\.yaml: it is no valid UTF-8 or UTF-16 text[^\n]*\nvmstate: would fix 1 finding in 1 file/,
  );
  assert.match(out, /^--- b\.yaml\n/);
  assert.not.match(out, /a\.yaml/);
});

const APPLICATION = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: vms, namespace: argocd}
spec:
  source: {repoURL: https://git.example.com/vms, path: .}
  destination: {server: https://kubernetes.default.svc}
  syncPolicy: {automated: {prune: true}}
`;

test('files that one fix changes are written together or not at all', ({ folder }) => {
  mkdirSync(join(folder, '.git'));
  write(folder, {
    'app.yaml': APPLICATION,
    'a.yaml': MACHINE,
    'b.yaml': MACHINE.replace('ledger', 'books').replace('1a53d4f7', '2a53d4f7'),
  });
  const flags = ['lint', '--fix', ...RELEASE, '--rule', 'gitops/drift=off'];
  chmodSync(join(folder, 'b.yaml'), 0o444);
  const refused = run(folder, flags);
  assert.is(refused.code, 2);
  assert.match(refused.err, /b\.yaml: it is read-only/);
  assert.match(refused.err, /a\.yaml: it is left as it was, as b\.yaml could not be written/);
  assert.match(refused.out, /gitops\/prune/);
  assert.match(refused.out, / in 3 files, 0 fixed/);
  assert.is(read(folder, 'a.yaml'), MACHINE);
  chmodSync(join(folder, 'b.yaml'), 0o644);
  assert.is(run(folder, flags).code, 0);
  for (const file of ['a.yaml', 'b.yaml'])
    assert.match(read(folder, file), /annotations:\n {4}argocd\.argoproj\.io\/sync-options: Prune=false\n/);
});

test('a fix of a file out of scope is not made, and says which file to name', ({ folder }) => {
  mkdirSync(join(folder, '.git'));
  write(folder, { 'platform/kubevirt.yaml': KUBEVIRT, 'vms/a.yaml': MACHINE });
  const { code, out } = run(folder, ['lint', '--fix', 'vms']);
  assert.is(code, 1);
  assert.match(out, /= no fix: it would change platform\/kubevirt\.yaml, which is out of scope; name that too/);
  assert.is(read(folder, 'platform/kubevirt.yaml'), KUBEVIRT);
  assert.is(run(folder, ['lint', '--fix', 'vms', 'platform']).code, 0);
  assert.match(
    read(folder, 'platform/kubevirt.yaml'),
    /developerConfiguration: \{featureGates: \[VMPersistentState\]\}\}/,
  );
});

test('what is ignored is not fixed', ({ folder }) => {
  const text = RUNNING.replace('# by hand', '# vmstate-ignore gitops/running-field: as agreed');
  write(folder, { 'a.yaml': text });
  const { summary } = lint(folder, ['--fix', ...RELEASE]);
  assert.is(summary.fixed, 0);
  assert.is(summary.suppressed, 1);
  assert.is(read(folder, 'a.yaml'), text);
});

test('a VM that is ignored is left out of a fix for several', ({ folder }) => {
  mkdirSync(join(folder, '.git'));
  const ignored = MACHINE.replace(
    'name: ledger',
    'name: books\n  annotations: {vmstate.io/ignore: "gitops/prune: a lab"}',
  );
  write(folder, { 'app.yaml': APPLICATION, 'a.yaml': MACHINE, 'b.yaml': ignored });
  run(folder, ['lint', '--fix', ...RELEASE]);
  assert.match(read(folder, 'a.yaml'), /Prune=false/);
  assert.is(read(folder, 'b.yaml'), ignored);
});

test('many fixes of one list need few passes', ({ folder }) => {
  const gates = [
    'VMPersistentState',
    'LiveMigration',
    'GPU',
    'NUMA',
    'CPUManager',
    'Snapshot',
    'SRIOV',
    'Root',
    'NonRoot',
  ];
  const list = gates.map((gate) => `        - ${gate}\n`).join('');
  const text = `apiVersion: kubevirt.io/v1
kind: KubeVirt
metadata: {name: kubevirt, namespace: kubevirt}
spec:
  imageTag: v1.8.4
  configuration:
    developerConfiguration:
      featureGates:
${list}`;
  write(folder, { 'kubevirt.yaml': text });
  const found = lint(folder).findings.filter(({ rule }) => rule === 'gates/redundant');
  assert.ok(found.length > 3);
  const after = lint(folder, ['--fix']);
  assert.is(after.findings.filter(({ fix }) => fix).length, 0);
  for (const { message } of found)
    assert.not.match(read(folder, 'kubevirt.yaml'), new RegExp(`- ${/"(\w+)"/.exec(message)?.[1]}\n`));
});

test('a list of which all goes is left empty, also by several fixes', ({ folder }) => {
  const head =
    'apiVersion: kubevirt.io/v1\nkind: KubeVirt\nmetadata: {name: kubevirt, namespace: kubevirt}\nspec:\n  imageTag: v1.8.4\n';
  const conf = '  configuration:\n    developerConfiguration:\n      featureGates:';
  write(folder, {
    'a/kubevirt.yaml': `${head}${conf}\n      - NUMA\n      - GPU # old\n`,
    'b/kubevirt.yaml': `${head}${conf} [NUMA, GPU]\n`,
  });
  lint(folder, ['--fix', 'a']);
  lint(folder, ['--fix', 'b']);
  for (const file of ['a/kubevirt.yaml', 'b/kubevirt.yaml']) assert.is(read(folder, file), `${head}${conf} []\n`);
});

test('standard input is printed as mended, and the report goes to stderr', ({ folder }) => {
  const fixed = run(folder, ['lint', '--fix', '-', ...RELEASE], RUNNING);
  assert.is(fixed.out, MENDED);
  assert.match(fixed.err, /no findings in 1 file, 1 fixed/);
  assert.is(fixed.code, 0);
  const clean = run(folder, ['lint', '--fix', '-', ...RELEASE], MENDED);
  assert.is(clean.out, MENDED, 'what is clean is printed as it is');
  const patch = run(folder, ['lint', '--diff', '-', '--stdin-filename', 'vms/a.yaml', ...RELEASE], RUNNING);
  assert.match(patch.out, /^--- vms\/a\.yaml\n/);
  assert.is(patch.code, 1);
  assert.equal(readdirSync(folder), []);
});

test('captured facts are not edited', ({ folder }) => {
  write(folder, { 'a.yaml': MACHINE, 'facts.yaml': KUBEVIRT });
  const before = read(folder, 'facts.yaml');
  const { code, out } = run(folder, ['lint', '--fix', '--facts', 'facts.yaml']);
  assert.is(code, 1);
  assert.not.match(out, /fix:/);
  assert.is(read(folder, 'facts.yaml'), before);
});

test('what is rendered is not mended', ({ folder }) => {
  const { code, err } = run(folder, ['lint', '--fix', '--render']);
  assert.is(code, 2);
  assert.match(err, /--render judges what commands print/);
});

test('where the release is not known, a fix is made if it is right in all that are judged', ({ folder }) => {
  write(folder, { 'a.yaml': RUNNING });
  assert.is(lint(folder, ['--fix']).summary.fixed, 1);
  const gate = KUBEVIRT.replace('  imageTag: v1.5.3\n', '').replace(
    '{vmStateStorageClass: cephfs}',
    '{developerConfiguration: {featureGates: [Root]}}',
  );
  write(folder, { 'a.yaml': gate });
  for (const finding of lint(folder).findings.filter(({ message }) => message.includes('holds in')))
    assert.is(finding.fix, undefined, finding.message);
});

test('a file that clusters share is mended only where all of them want it', ({ folder }) => {
  const shared = KUBEVIRT.replace('  imageTag: v1.5.3\n', '');
  write(folder, {
    'vmstate.yaml':
      'clusters:\n  - {name: old, kubevirt: "1.5", paths: [base/**, old/**]}\n  - {name: new, kubevirt: "1.8", paths: [base/**, new/**]}\n',
    'base/kubevirt.yaml': shared,
    'old/a.yaml': MACHINE,
    'new/b.yaml': MACHINE.replace('running: true', ''),
  });
  const { findings } = lint(folder, ['--fix']);
  const [missing] = findings.filter(({ rule }) => rule === 'gates/missing');
  assert.is(missing?.noFix, 'cluster new has the same file and does not need the change');
  assert.is(read(folder, 'base/kubevirt.yaml'), shared);
  write(folder, { 'base/vm.yaml': RUNNING });
  lint(folder, ['--fix']);
  assert.is(read(folder, 'base/vm.yaml'), MENDED, 'both want this one');
});

test('what a kustomize patch changes is left alone', ({ folder }) => {
  mkdirSync(join(folder, '.git'));
  write(folder, {
    'base/vm.yaml': RUNNING.replace('metadata: {name: app}', 'metadata: {name: app, creationTimestamp: null}'),
    'base/kustomization.yaml': 'resources: [vm.yaml]\n',
    'prod/kustomization.yaml':
      'resources: [../base]\npatches:\n  - patch: |\n      - {op: add, path: /metadata/creationTimestamp, value: null}\n    target: {kind: VirtualMachine}\n',
  });
  const { findings } = lint(folder, RELEASE);
  const [field] = findings.filter(({ rule }) => rule === 'gitops/server-field');
  assert.is(field?.noFix, 'a kustomize patch may change it');
});

test('an anchor that is used elsewhere is named', ({ folder }) => {
  write(folder, { 'a.yaml': RUNNING.replace('running: true', 'running: &on true').concat('x-on: *on\n') });
  const { out } = run(folder, ['lint', ...RELEASE]);
  assert.match(out, /= no fix: \*on stands for the same elsewhere/);
  assert.not.match(out, /\[\*\]/);
});

test('JSON files are mended as JSON', ({ folder }) => {
  const vm = {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: 'app', creationTimestamp: null },
    spec: { running: false, template: { spec: { domain: { devices: {} } } } },
    status: {},
  };
  write(folder, { 'a.json': `${JSON.stringify(vm, null, '\t')}\n` });
  assert.is(lint(folder, ['--fix', ...RELEASE]).summary.fixed, 2);
  const text = read(folder, 'a.json');
  const { status: _, spec, ...rest } = vm;
  const fixed = { ...rest, metadata: { name: 'app' }, spec: { runStrategy: 'Halted', template: spec.template } };
  assert.is(text, `${JSON.stringify(fixed, null, '\t')}\n`);
});

test('what is added to JSON is indented as what stands around it', ({ folder }) => {
  const kubevirt = (configuration: object): object => ({
    apiVersion: 'kubevirt.io/v1',
    kind: 'KubeVirt',
    metadata: { name: 'kubevirt', namespace: 'kubevirt' },
    spec: { imageTag: 'v1.5.3', configuration: { vmStateStorageClass: 'cephfs', ...configuration } },
  });
  for (const indent of ['\t', '  ', '    ']) {
    write(folder, { 'kubevirt.json': `${JSON.stringify(kubevirt({}), null, indent)}\n`, 'vm.yaml': MACHINE });
    lint(folder, ['--fix']);
    const fixed = kubevirt({ developerConfiguration: { featureGates: ['VMPersistentState'] } });
    assert.is(read(folder, 'kubevirt.json'), `${JSON.stringify(fixed, null, indent)}\n`);
  }
});

/** How many modules of edits and fixes a run of lint loads, in a process of its own. */
function loadedBy(folder: string, argv: readonly string[]): number {
  const script = `
    const { main } = require(${JSON.stringify(join(__dirname, '../../src/main.ts'))});
    const sink = { write: () => true };
    const io = { cwd: process.cwd(), env: {}, stdout: sink, stderr: sink, readStdin: () => '' };
    main(${JSON.stringify(argv)}, io);
    const own = /src.(?:edit|fix)\\b|node_modules.diff\\b/;
    process.stdout.write(String(Object.keys(require.cache).filter((file) => own.test(file)).length));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--require', require.resolve('tsx/cjs'), '-e', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.match(stdout, /^\d+$/, stderr);
  return Number(stdout);
}

test('nothing of the editing is loaded for a run with nothing to mend', ({ folder }) => {
  write(folder, { 'a.yaml': MENDED, 'b.yaml': RUNNING });
  assert.is(loadedBy(folder, ['lint', ...RELEASE, 'a.yaml']), 0);
  assert.ok(loadedBy(folder, ['lint', ...RELEASE, 'b.yaml']) > 0);
});

test.run();
