/** The command line as users meet it: called in this process, or as a process of its own where that is the matter. */

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { LintResult } from '../src/index.js';
import { main } from '../src/main.js';
import { lint } from './workspace.js';

const CLI = join(__dirname, '../dist/cli.js');

interface Context {
  folder: string;
}

interface Outcome {
  code: number;
  out: string;
  err: string;
}

const test = suite<Context>('cli', { folder: '' });

test.before.each((context) => {
  context.folder = mkdtempSync(join(tmpdir(), 'vmstate-cli-'));
});

test.after.each(({ folder }) => {
  rmSync(folder, { recursive: true, force: true });
});

function run(cwd: string, argv: readonly string[], stdin = ''): Outcome {
  const outcome = { code: -1, out: '', err: '' };
  outcome.code = main(argv, {
    cwd,
    env: {},
    stdout: { write: (text: string) => (outcome.out += text) },
    stderr: { write: (text: string) => (outcome.err += text) },
    readStdin: () => stdin,
  });
  return outcome;
}

function write(folder: string, files: Record<string, string | Buffer>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
  }
}

const KUBEVIRT = `apiVersion: kubevirt.io/v1
kind: KubeVirt
metadata: {name: kubevirt, namespace: kubevirt}
spec:
  imageTag: v1.5.3
  configuration: {vmStateStorageClass: cephfs}
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: cephfs}
provisioner: cephfs.csi.ceph.com
`;

const MACHINE = `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata:
  name: ledger
spec:
  runStrategy: Always
  template:
    spec:
      domain:
        devices:
          tpm:
            persistent: true
        firmware:
          uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
`;

/** No stack trace, no code frame: one line that names the file. */
function assertOneClearLine(text: string, names: readonly string[]): void {
  const lines = text.trimEnd().split('\n');
  assert.is(lines.length, 1, text);
  assert.not.match(text, /\n\s+at /);
  for (const name of names) assert.ok(text.includes(name), `${text} names ${name}`);
}

test('lint: a finding exits with 1, shows its line with a caret, and names the release and where it was read', ({
  folder,
}) => {
  write(folder, { 'kubevirt.yaml': KUBEVIRT, 'vm.yaml': MACHINE });
  const { code, out, err } = run(folder, ['lint', '.']);
  assert.is(code, 1);
  assert.is(err, '');
  assert.match(out, /error\[gates\/missing\] \[\*\] feature gate "VMPersistentState" is not enabled/);
  assert.match(out, /--> kubevirt\.yaml:\d+:\d+/);
  assert.match(out, /\^\^/);
  assert.match(out, /vm\.yaml:12:25/);
  assert.match(out, /judged as KubeVirt 1\.5\.3 \(release: spec\.imageTag of KubeVirt kubevirt\/kubevirt\)/);
});

test('lint: --kubevirt wins over what Git says', ({ folder }) => {
  write(folder, { 'kubevirt.yaml': KUBEVIRT, 'vm.yaml': MACHINE });
  const { code, out } = run(folder, ['lint', '.', '--kubevirt', '1.8']);
  assert.is(code, 0, out);
  assert.match(out, /no findings in 2 files/);
});

test('lint: --fail-on decides the exit code', ({ folder }) => {
  write(folder, { 'vm.yaml': MACHINE });
  const codes = ['error', 'warning', 'info', 'never'].map(
    (level) => run(folder, ['lint', '--kubevirt', '1.8', '--fail-on', level]).code,
  );
  assert.equal(codes, [0, 1, 1, 0], 'meta/needs-facts is a warning');
});

test('lint: json is one object in the shape of the library', ({ folder }) => {
  write(folder, { 'kubevirt.yaml': KUBEVIRT, 'vm.yaml': MACHINE });
  const result = JSON.parse(run(folder, ['lint', '--format', 'json']).out);
  assert.equal(Object.keys(result), ['version', 'targets', 'findings', 'summary']);
  assert.equal(result.targets, [{ kubevirt: '1.5.3', from: 'spec.imageTag of KubeVirt kubevirt/kubevirt' }]);
  const [finding] = result.findings;
  assert.equal(finding.object, {
    apiVersion: 'kubevirt.io/v1',
    kind: 'KubeVirt',
    namespace: 'kubevirt',
    name: 'kubevirt',
  });
  assert.is(finding.path, 'spec.configuration.developerConfiguration.featureGates');
  assert.is(finding.related[0].file, 'vm.yaml');
});

test('lint: findings are those of the named paths; the work tree around them gives context', ({ folder }) => {
  write(folder, {
    '.git/HEAD': '',
    'cluster/kubevirt.yaml': KUBEVIRT,
    'vms/vm.yaml': MACHINE,
    'other/vm.yaml': MACHINE,
  });
  const inContext = run(folder, ['lint', 'vms/vm.yaml', '--format', 'json']);
  assert.is(JSON.parse(inContext.out).findings[0].rule, 'gates/missing', 'a related place in scope is enough');
  const alone = run(folder, ['lint', 'vms/vm.yaml', '--no-context', '--format', 'json']);
  assert.equal(
    JSON.parse(alone.out)
      .findings.map(({ rule }: { rule: string }) => rule)
      .sort(),
    ['meta/needs-facts', 'meta/unknown-release'],
  );
});

test('lint: .gitignore is respected below a folder, and bypassed by naming a path', ({ folder }) => {
  write(folder, { '.git/HEAD': '', '.gitignore': 'out/\n', 'out/vm.yaml': MACHINE, 'kubevirt.yaml': KUBEVIRT });
  assert.is(JSON.parse(run(folder, ['lint', '.', '--format', 'json']).out).summary.files, 1);
  assert.is(JSON.parse(run(folder, ['lint', 'out', '--format', 'json']).out).summary.files, 1);
  assert.is(JSON.parse(run(folder, ['lint', 'out/vm.yaml', '--format', 'json']).out).summary.files, 1);
});

test('lint: standard input is read for -, under the name given', ({ folder }) => {
  const { out } = run(
    folder,
    ['lint', '-', '--stdin-filename', 'piped.yaml', '--kubevirt', '1.8', '--format', 'json'],
    MACHINE,
  );
  assert.is(JSON.parse(out).findings[0].file, 'piped.yaml');
});

test('lint: captured facts complete what Git does not hold', ({ folder }) => {
  write(folder, { 'vm.yaml': MACHINE, 'facts/cluster.yaml': KUBEVIRT });
  const { code, out } = run(folder, ['lint', 'vm.yaml', '--facts', 'facts/cluster.yaml']);
  assert.is(code, 1, out);
  assert.match(out, /gates\/missing/);
  assert.match(out, /--> vm\.yaml:12:25/, 'the VM is the place when the list is not in Git');
});

test('lint: captured facts are no manifests, wherever they stand', ({ folder }) => {
  const captured = `${KUBEVIRT}status: {observedKubeVirtVersion: v1.5.3}\n`;
  write(folder, { 'vm.yaml': MACHINE, 'facts.yaml': captured });
  const files = (...argv: string[]) => {
    const { findings, summary } = lint(folder, argv);
    return [[...new Set(findings.map(({ file }) => file))], summary.files];
  };
  assert.equal(files('--facts', './facts.yaml'), [['vm.yaml'], 1]);
  assert.equal(
    files('--facts', 'facts.yaml', 'vm.yaml', 'facts.yaml'),
    [['vm.yaml'], 1],
    'named by a glob of the shell',
  );
  assert.equal(files()[1], 2, 'without --facts it is a manifest like others');
  const { code, err } = run(folder, ['lint', '--facts', 'facts.yaml', 'facts.yaml']);
  assert.is(code, 2);
  assert.match(err, 'it holds no YAML or JSON file beside the facts');
  const clusters = 'clusters:\n- {name: prod, paths: [vm.yaml], facts: facts.yaml}\n';
  write(folder, { 'vmstate.yaml': clusters });
  assert.equal(files(), [['vm.yaml'], 1]);
  assert.equal(lint(folder).targets.length, 1, 'no cluster is made of the facts');
});

test('the order of the named paths changes no byte', ({ folder }) => {
  const machineOf = (name: string): string => MACHINE.replace('name: ledger', `name: ${name}`);
  const files = {
    'a.yaml': machineOf('a'),
    'b/b.yaml': machineOf('b'),
    'b-c.yaml': machineOf('c'),
    'kv.yaml': KUBEVIRT,
  };
  write(folder, files);
  const outputs = [Object.keys(files), Object.keys(files).reverse(), ['b', ...Object.keys(files)], ['.']].flatMap(
    (paths) => ['text', 'json'].map((format) => run(folder, ['lint', '--format', format, ...paths]).out),
  );
  assert.match(outputs[0] ?? '', 'gates/missing');
  assert.is(new Set(outputs).size, 2);
});

test('standard input with a name stands for that file, with what is around it', ({ folder }) => {
  write(folder, { '.git/HEAD': '', 'platform/kv.yaml': KUBEVIRT, 'vms/a.yaml': MACHINE, 'vms/b.yaml': 'a: 1\n' });
  const edited = MACHINE.replace('name: ledger', 'name: edited');
  const judged = (name: string) => {
    const { out } = run(folder, ['lint', '-', '--stdin-filename', name, '--format', 'json'], edited);
    const { targets, findings } = JSON.parse(out) as LintResult;
    const gates = findings.filter(({ rule }) => rule === 'gates/missing');
    return [targets[0]?.kubevirt, gates.flatMap(({ related = [] }) => related.map(({ object }) => object?.name))];
  };
  assert.equal(judged('vms/a.yaml'), ['1.5.3', ['edited']], 'the file on the disk is not read');
  assert.equal(judged('vms/new.yaml'), ['1.5.3', ['edited', 'ledger']]);
});

test('plan: a table for people, and the plan as json', ({ folder }) => {
  write(folder, { 'kubevirt.yaml': KUBEVIRT, 'vm.yaml': MACHINE });
  const { code, out } = run(folder, ['plan']);
  assert.is(code, 0);
  assert.match(out, /ledger +refused +cephfs +ReadWriteMany +10Mi +possible +included +refused +deleted/);
  const [machine] = JSON.parse(run(folder, ['plan', '--format', 'json']).out).machines;
  assert.equal(machine.missingGates, ['VMPersistentState']);
  assert.is(machine.state.trace[0].decides, 'storageClass');
  assert.match(run(folder, ['plan', '--verbose']).out, /because vmStateStorageClass names it/);
});

test('plan: what cannot be known says why', ({ folder }) => {
  write(folder, { 'vm.yaml': MACHINE });
  const [machine] = JSON.parse(run(folder, ['plan', '--kubevirt', '1.5', '--format', 'json']).out).machines;
  assert.equal(machine.missingGates, { unknown: 'no KubeVirt or HyperConverged object is in scope' });
  assert.equal(machine.state.storageClass, { unknown: 'no KubeVirt or HyperConverged object is in scope' });
});

test('explain and rules: each rule has a page and a line', ({ folder }) => {
  const { out } = run(folder, ['rules']);
  assert.match(out, /^state\/rwo +warning/m);
  assert.match(run(folder, ['explain', 'state/rwo']).out, /Wrong:[\s\S]*Right:[\s\S]*Sources:/);
  assert.ok(Array.isArray(JSON.parse(run(folder, ['rules', '--format', 'json']).out)));
});

for (const [what, argv, words] of [
  ['an unknown flag', ['lint', '--kubvirt', '1.8'], ['--kubvirt', '--kubevirt?']],
  ['a flag and its value in one', ['lint', '--kubevirt 1.8'], ['--kubevirt and what follows', 'give them as two']],
  ['a flag without its value', ['lint', '--kubevirt'], ['--kubevirt needs a value']],
  ['a flag before another', ['lint', '--facts', '--quiet'], ['--facts needs a value']],
  ['a name for no standard input', ['lint', '--stdin-filename', 'ok.yaml'], ['--stdin-filename', 'name - as a path']],
  ['levels for a family by its bare name', ['lint', '--rule', 'guest=off'], ['"guest"', 'did you mean guest/*?']],
  ['a rule without its family', ['lint', '--rule', 'rwo=off'], ['"rwo"', 'did you mean state/rwo?']],
  ['an unknown command', ['lnt'], ['"lnt"', 'lint?']],
  ['no command but a flag', ['--kubevirt', '1.8'], ['the command comes first']],
  ['an unknown format', ['lint', '--format', 'xml'], ['"xml"', 'json']],
  ['an unknown level', ['lint', '--fail-on', 'fatal'], ['"fatal"', 'warning']],
  ['a release that does not exist', ['lint', '--kubevirt', '1.55'], ['"1.55"', '1.8']],
  ['a release that is no version', ['plan', '--kubevirt', 'latest'], ['"latest"', '1.8']],
  ['an unknown rule', ['explain', 'state/rwx'], ['"state/rwx"', 'state/rwo?']],
  ['a path that does not exist', ['lint', 'missing.yaml'], ['missing.yaml', 'no such file']],
  ['a pattern that matches nothing', ['lint', '*.yml'], ['*.yml', 'matches no file']],
  ['facts that do not exist', ['lint', 'ok.yaml', '--facts', 'missing.yaml'], ['missing.yaml', 'facts']],
] as const) {
  test(`usage: ${what} is one clear line and exit code 2`, ({ folder }) => {
    write(folder, { 'ok.yaml': 'a: 1\n' });
    const { code, err } = run(folder, argv);
    assert.is(code, 2, err);
    assertOneClearLine(err, words);
  });
}

test('usage: help of all, and of each command, is shown in both ways', ({ folder }) => {
  assert.equal(run(folder, ['help']), run(folder, ['--help']));
  assert.equal(run(folder, ['help', 'plan']), run(folder, ['plan', '--help']));
  assert.match(run(folder, ['help', 'plan']).out, /^Usage: vmstate plan /);
  assert.match(run(folder, ['help', 'plam']).err, /there is no command "plam"; did you mean plan\?/);
});

test('usage: a folder without manifests is said, not passed', ({ folder }) => {
  write(folder, { 'readme.txt': 'x' });
  const { code, err } = run(folder, ['lint']);
  assert.is(code, 2);
  assertOneClearLine(err, ['holds no YAML or JSON file']);
});

const BROKEN: readonly [what: string, name: string, text: string | Buffer][] = [
  ['invalid YAML', 'broken.yaml', 'apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata: {name: x\n'],
  ['a tab', 'tab.yaml', 'apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata:\n\tname: x\n'],
  [
    '20,000 levels',
    'deep.yaml',
    `apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nspec: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`,
  ],
  [
    '20,000 levels of blocks',
    'blocks.yaml',
    `# kubevirt.io\n${Array.from({ length: 20_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n`,
  ],
  [
    '20,000 levels of JSON',
    'deep.json',
    `{"apiVersion":"kubevirt.io/v1","a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
  ],
  [
    'an alias bomb',
    'bomb.yaml',
    `# kubevirt.io\na0: &a0 [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 12 }, (_, level) => `a${level + 1}: &a${level + 1} [${Array(9).fill(`*a${level}`).join(',')}]`).join('\n')}\n`,
  ],
  [
    'binary data',
    'binary.yaml',
    Buffer.from([0x6b, 0x75, 0x62, 0x65, 0x76, 0x69, 0x72, 0x74, 0x2e, 0x69, 0x6f, 0, 1, 2, 255, 254, 0]),
  ],
  [
    'a document of 20 MB',
    'big.yaml',
    `apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata: {name: big}\nx: ${'x'.repeat(20 << 20)}\n`,
  ],
];

for (const [what, name, text] of BROKEN) {
  test(`bad input: ${what} is a finding at its place, and others still come`, ({ folder }) => {
    write(folder, { 'kubevirt.yaml': KUBEVIRT, 'vm.yaml': MACHINE, [name]: text });
    const { code, out, err } = run(folder, ['lint', '--format', 'json']);
    assert.is(err, '');
    assert.is(code, 1);
    const { findings } = JSON.parse(out);
    const parse = findings.filter(({ rule }: { rule: string }) => rule === 'meta/parse');
    assert.is(parse.length, 1, `meta/parse for ${what}`);
    assert.is(parse[0].file, name);
    assert.ok(parse[0].line >= 1 && parse[0].column >= 1);
    assertOneClearLine(parse[0].message, []);
    assert.ok(parse[0].message.length < 300, parse[0].message);
    assert.ok(
      findings.some(({ rule }: { rule: string }) => rule === 'gates/missing'),
      'the other files are judged',
    );
    const planned = run(folder, ['plan']);
    assert.is(planned.code, 2, 'plan says that it could not read all');
    assertOneClearLine(planned.err, [name]);
    assert.match(planned.out, /VirtualMachine|kept|refused/, 'and plans the others');
  });
}

test('bad input: a file of 50 MB with many documents is judged in bounded time', ({ folder }) => {
  const filler = `${'# padding '.repeat(100)}\n---\n`;
  write(folder, { 'kubevirt.yaml': KUBEVIRT, 'huge.yaml': filler.repeat(50_000) + MACHINE });
  const { code, out } = run(folder, ['lint', '--format', 'json']);
  assert.is(code, 1);
  assert.is(JSON.parse(out).findings[0].related[0].file, 'huge.yaml');
});

test('bad input: file names with spaces, dashes and shell words are only names', ({ folder }) => {
  const names = ['a b.yaml', '-dash.yaml', '$(touch x).yaml', 'q"uote\'.yaml'];
  write(folder, Object.fromEntries(names.map((name) => [name, MACHINE])));
  const { out } = run(folder, ['lint', '--kubevirt', '1.8', '--format', 'json']);
  assert.is(JSON.parse(out).summary.files, names.length);
  assert.is(run(folder, ['lint', '--', '-dash.yaml']).code, 0);
});

test('bad input: links that loop are not followed', ({ folder }) => {
  write(folder, { 'a/vm.yaml': MACHINE });
  symlinkSync('..', join(folder, 'a/up'));
  symlinkSync('self.yaml', join(folder, 'self.yaml'));
  const { code, out } = run(folder, ['lint', '--kubevirt', '1.8', '--format', 'json']);
  assert.is(code, 0);
  assert.is(JSON.parse(out).summary.files, 1);
});

test('bad input: an unreadable file exits with 2 and the findings of the others still come', ({ folder }) => {
  write(folder, { 'kubevirt.yaml': KUBEVIRT, 'vm.yaml': MACHINE });
  symlinkSync('self.yaml', join(folder, 'self.yaml'));
  const { code, out, err } = run(folder, ['lint', '.', 'self.yaml']);
  assert.is(code, 2);
  assertOneClearLine(err, ['self.yaml', 'loop']);
  assert.match(out, /gates\/missing/);
});

test('bad input: a folder that may not be read is said, and the rest is judged', ({ folder }) => {
  write(folder, { 'kubevirt.yaml': KUBEVIRT, 'vm.yaml': MACHINE, 'locked/vm.yaml': MACHINE });
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'locked'), 0);
  // Root may read everything, so a run as root hands the case to another user.
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const { status, stderr, stdout } = spawnSync(process.execPath, [CLI, 'lint'], {
    cwd: folder,
    encoding: 'utf8',
    ...user,
  });
  chmodSync(join(folder, 'locked'), 0o755);
  assert.is(status, 2, stderr);
  assertOneClearLine(stderr, ['locked', 'permission denied']);
  assert.match(stdout, /gates\/missing/);
});

test('a reader that closes the pipe is no error', ({ folder }) => {
  write(folder, { 'kubevirt.yaml': KUBEVIRT, 'vm.yaml': MACHINE });
  const command = `"${process.execPath}" "${CLI}" lint --format json | true; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
  assert.is(stderr, '');
  assert.is(stdout, '1\n');
});

test('text output shows no control characters of a manifest', ({ folder }) => {
  write(folder, { 'vm.yaml': MACHINE.replace('ledger', '"led\\u001b[31mger"') });
  const { out } = run(folder, ['lint', '--kubevirt', '1.8']);
  assert.not.ok(out.includes('\u001b'));
});

test('UTF-16 with a byte order mark is read, as some shells write it', ({ folder }) => {
  write(folder, { 'a.yaml': Buffer.from(`\uFEFF${KUBEVIRT}---\n${MACHINE}`, 'utf16le') });
  assert.match(run(folder, ['lint']).out, /gates\/missing/);
});

test('a finding far to the right in a long line is shown with its caret', ({ folder }) => {
  const pad = `"${'x'.repeat(400)}"`;
  const text = `{"apiVersion":"kubevirt.io/v1","kind":"VirtualMachine","metadata":{"name":"a","annotations":{"a":${pad}}},"spec":{"runStrategy":"Always","template":{"spec":{"domain":{"devices":{"rng":{}},"firmware":{"bootloader":{"efi":{}}}}}}}}`;
  write(folder, { 'a.json': text });
  const { out } = run(folder, ['lint', '--kubevirt', '1.8']);
  const lines = out.split('\n');
  const at = lines.findIndex((line) => /\^\^/.test(line));
  assert.is(lines[at - 1]?.slice(lines[at]?.indexOf('^'), (lines[at]?.indexOf('^') ?? 0) + 2), '{}');
});

test('an empty path, surplus arguments and output that cannot be written are one clear line', ({ folder }) => {
  for (const argv of [
    ['lint', ''],
    ['rules', 'x'],
    ['explain', 'state/rwo', 'x'],
  ]) {
    const { code, err } = run(folder, argv);
    assert.is(code, 2, argv.join(' '));
    assertOneClearLine(err, []);
  }
  write(folder, { 'vm.yaml': MACHINE });
  const full = spawnSync('sh', ['-c', `"${process.execPath}" "${CLI}" lint vm.yaml > /dev/full`], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.is(full.status, 2);
  assertOneClearLine(full.stderr, ['written']);
});

test('what is empty in place of a path stands for no folder', ({ folder }) => {
  for (const [argv, what] of [
    [['schemas', ''], 'the folder'],
    [['init', '', '--yes'], 'the folder'],
    [['index', '--cache-location', ''], '--cache-location'],
    [['lint', '--cache-location='], '--cache-location'],
    [['lint', '--config', ''], '--config'],
    [['plan', '--facts', 'a', '--facts', ''], '--facts'],
    [['capture', '--output', ''], '--output'],
    [['generate', '--manifests', '', '--', 'true'], '--manifests'],
  ] as const) {
    const { code, out, err } = run(folder, argv);
    assert.is(code, 2, argv.join(' '));
    assert.is(out + err, `vmstate: ${what} is empty; is a variable of the shell not set?\n`);
  }
  assert.equal(readdirSync(folder), []);
});

test('plan: names are shown without control characters, and a name that is not known is said so', ({ folder }) => {
  write(folder, {
    'a.yaml': MACHINE.replace(/name: \w+/, 'name: "a\\e[31mb"'),
    'b.yaml': MACHINE.replace(/name: \w+/, 'name: {{ .x }}'),
  });
  const { out } = run(folder, ['plan', '--kubevirt', '1.8']);
  assert.not(out.includes('\u001b'));
  assert.match(out, /\(unnamed\)/);
});

test('words of KubeVirt in objects of other API groups are no reason to judge them', ({ folder }) => {
  write(folder, {
    'a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, name: b}\ndata: {x: kubevirt.io}\n',
    'b.yaml':
      'apiVersion: vmoperator.vmware.com/v1\nkind: VirtualMachine\nmetadata: {name: "{{ .x }}"}\nspec: {tpm: kubevirt.io}\n',
  });
  const { code, out } = run(folder, ['lint', '--kubevirt', '1.8', '--fail-on', 'info']);
  assert.is(code, 0, out);
});

test('a JSON file that is none is told', ({ folder }) => {
  write(folder, { 'a.json': '// c\n{"apiVersion":"kubevirt.io/v1","kind":"VirtualMachine",}}\n' });
  assert.match(run(folder, ['lint', '--kubevirt', '1.8']).out, /error\[meta\/parse\]/);
});

test.run();
