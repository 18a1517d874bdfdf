/** What a checkout holds neither hangs a run, nor leads it out of the checkout, nor fills the memory. */

import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { FINDING_FORMATS } from '../src/commands/formats.js';
import { KUBEVIRT, lint, MACHINE, run, workspace, write } from './workspace.js';

const test = workspace('limits');

function pipe(folder: string, ...names: readonly string[]): void {
  const { status } = spawnSync('mkfifo', names, { cwd: folder });
  assert.is(status, 0, 'mkfifo makes pipes');
}

const JUDGED = ['lint', '--kubevirt', '1.8', '--fail-on', 'never'];

/** The files that a run judged. */
const files = (folder: string, argv: readonly string[] = []): number | undefined =>
  lint(folder, ['--kubevirt', '1.8', ...argv]).summary.files;

const SPECIAL = [
  '.gitignore',
  'vmstate.yaml',
  'cdk8s.yaml',
  'kustomization.yaml',
  'vm2.yaml',
  'vm.json',
  'package.json',
];

test('pipes and devices in a checkout are passed over, whatever they are called', ({ folder }) => {
  write(folder, { 'vm.yaml': MACHINE });
  mkdirSync(join(folder, '.git'));
  pipe(folder, ...SPECIAL);
  assert.is(files(folder), 1);
  for (const name of SPECIAL) {
    rmSync(join(folder, name));
    symlinkSync('/dev/zero', join(folder, name));
  }
  assert.is(files(folder), 1);
});

test('pipes and devices that a configuration or a program names are not read', ({ folder }) => {
  const source = `import './pipe'; import { readFileSync } from 'node:fs'; import data from './pipe.json';
    console.log(readFileSync('/dev/zero', 'utf8'), readFileSync(__dirname + '/pipe.yaml', 'utf8'), data);`;
  const clusters = 'clusters: [{name: lab, paths: ["*.yaml"], facts: [facts.txt]}]';
  write(folder, { 'app/main.ts': source, 'vm.yaml': MACHINE, 'vmstate.yaml': clusters });
  pipe(folder, 'facts.txt', ...['pipe.ts', 'pipe.json', 'pipe.yaml', 'tsconfig.json'].map((name) => `app/${name}`));
  assert.is(files(join(folder, 'app'), ['main.ts', '--no-config']), 1);
  const { code, err } = run(folder, [...JUDGED, 'vm.yaml']);
  assert.is(code, 2);
  assert.is(err, 'vmstate: facts.txt: facts: it is a pipe, a device or a socket; name a file\n');
  rmSync(join(folder, 'facts.txt'));
  symlinkSync('/dev/zero', join(folder, 'facts.txt'));
  assert.is(run(folder, [...JUDGED, 'vm.yaml']).err, err);
});

test('a device is refused, and a pipe that the user names is read, once', ({ folder }) => {
  write(folder, { 'vm.yaml': MACHINE });
  for (const [option, path] of [
    ['--', '/dev/zero'],
    ['--facts', '/dev/zero'],
    ['--config', '/dev/zero'],
    ['--crds', '/dev/zero'],
  ] as const) {
    const { code, err } = run(folder, [...JUDGED, 'vm.yaml', option, path]);
    assert.is(code, 2, option);
    assert.match(err, /^vmstate: .*(?:device|neither a file nor a folder).*\n$/);
  }
  const script = `cat vm.yaml > pipe & exec "$0" --require tsx/cjs "$1" lint --kubevirt 1.8 --format json --fail-on never pipe`;
  pipe(folder, 'pipe');
  const cli = join(__dirname, '../src/cli.ts');
  const tsx = script.replace('tsx/cjs', require.resolve('tsx/cjs'));
  const { stdout, stderr } = spawnSync('sh', ['-c', tsx, process.execPath, cli], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
  });
  assert.is(JSON.parse(stdout).summary.files, 1, stderr);
});

test('a file that no text can hold is refused before it is read', ({ folder }) => {
  write(folder, { 'vm.yaml': MACHINE, 'big.yaml': '' });
  truncateSync(join(folder, 'big.yaml'), 3 * 2 ** 30);
  const before = process.memoryUsage().rss;
  const { code, err } = run(folder, JUDGED);
  assert.is(code, 2);
  assert.is(err, 'vmstate: big.yaml: it has 3072 MiB, and no file of more than 512 is read; split it\n');
  assert.ok(process.memoryUsage().rss - before < 2 ** 29);
});

test('a link that leads out of the repository is told, and followed only where it is named', ({ folder }) => {
  const repository = join(folder, 'repository');
  write(folder, {
    'secret.yaml': MACHINE,
    'repository/vms/vm.yaml': MACHINE,
    'repository/.git/HEAD': 'ref: refs/heads/main\n',
    'repository/elsewhere/vm.yaml': MACHINE.replace('ledger', 'other'),
  });
  symlinkSync('../../secret.yaml', join(repository, 'vms/out.yaml'));
  symlinkSync('../elsewhere/vm.yaml', join(repository, 'vms/within.yaml'));
  const { code, err } = run(repository, [...JUDGED, 'vms']);
  assert.is(code, 2);
  assert.is(
    err,
    'vmstate: vms/out.yaml: it is a link that leads out of the repository; name it to have it read, or exclude it\n',
  );
  assert.is(files(repository, ['vms']), 2);
  assert.is(files(repository, ['vms/out.yaml']), 1);
  assert.is(run(repository, [...JUDGED, 'elsewhere']).code, 0, 'what merely gives context is passed over');
});

test('a configuration that links out of the repository is told, not read, and taken where it is named', ({
  folder,
}) => {
  const repository = join(realpathSync(folder), 'repository');
  write(folder, {
    token: 'hunter2-token\n',
    'never.yaml': 'failOn: never\n',
    'repository/.git/HEAD': '',
    'repository/vms/vm.yaml': MACHINE,
    'repository/shared/vmstate.yaml': 'kubevirt: "1.8"\nfailOn: never\n',
  });
  const [config, inFolder] = ['vmstate.yaml', 'vms/vmstate.yml'].map((name) => join(repository, name)) as [
    string,
    string,
  ];
  for (const [link, target, cwd] of [
    [config, '../token', repository],
    [config, '../never.yaml', repository],
    [inFolder, join(folder, 'token'), join(repository, 'vms')],
  ] as const) {
    symlinkSync(target, link);
    const { code, out, err } = run(cwd, ['lint', '--kubevirt', '1.8']);
    assert.is(code, 2);
    assert.is(
      out + err,
      `vmstate: configuration ${link}: it is a link that leads out of the repository; name it with --config to have it read\n`,
    );
    rmSync(link);
  }
  symlinkSync('../never.yaml', config);
  assert.is(run(repository, ['lint', '--kubevirt', '1.8', '--config', 'vmstate.yaml', 'vms']).code, 0);
  rmSync(config);
  symlinkSync('shared/vmstate.yaml', config);
  assert.is(run(repository, ['lint']).code, 0, 'within the repository it is followed');
});

test('a .gitignore tells names by their case, as Git does', ({ folder }) => {
  write(folder, { 'build/vm.yaml': MACHINE, 'other.yaml': MACHINE, '.gitignore': 'Build/\nOTHER.yaml\n' });
  mkdirSync(join(folder, '.git'));
  assert.is(files(folder), process.platform === 'linux' ? 2 : 0);
});

test('bytes that are no UTF-8 are told where they stand, as Kubernetes refuses the document', ({ folder }) => {
  const texts = [`# caf\xe9\n${MACHINE}`, MACHINE.replace('name: ledger', 'name: caf\xe9')];
  for (const [index, text] of texts.entries()) {
    writeFileSync(join(folder, 'vm.yaml'), Buffer.from(text, 'latin1'));
    const [finding] = lint(folder, ['--kubevirt', '1.8']).findings;
    assert.is(finding?.rule, 'meta/parse');
    assert.match(finding?.message ?? '', 'no valid UTF-8');
    assert.is(finding?.line, index === 0 ? 1 : 4);
  }
  // JSON is read by another reader, which takes them; and a sign that stands for what was lost elsewhere is text.
  const json = `{"apiVersion":"kubevirt.io/v1","kind":"VirtualMachine","metadata":{"name":"caf\xe9"}}`;
  writeFileSync(join(folder, 'vm.yaml'), Buffer.from(json, 'latin1'));
  assert.not.match(JSON.stringify(lint(folder, ['--kubevirt', '1.8']).findings), 'meta/parse');
  writeFileSync(join(folder, 'vm.yaml'), `# \ufffd\n${MACHINE}`);
  assert.not.match(JSON.stringify(lint(folder, ['--kubevirt', '1.8']).findings), 'meta/parse');
});

test('bytes of standard input are read as those of a file', ({ folder }) => {
  const cli = join(__dirname, '../src/cli.ts');
  const piped = (input: Buffer, ...options: string[]) =>
    spawnSync(process.execPath, ['--require', require.resolve('tsx/cjs'), cli, 'lint', '-', ...options], {
      cwd: folder,
      input,
      encoding: 'utf8',
    });
  const wide = piped(Buffer.from(`\uFEFF${KUBEVIRT}---\n${MACHINE}`, 'utf16le'));
  assert.match(wide.stdout, /gates\/missing/);
  const broken = Buffer.from(`${MACHINE.replace('runStrategy: Always', 'running: true')}# caf\xe9\n`, 'latin1');
  assert.match(piped(broken).stdout, /meta\/parse.*no valid UTF-8/);
  for (const option of ['--fix', '--diff']) {
    const { status, stdout, stderr } = piped(broken, option);
    assert.equal([status, stdout], [2, '']);
    assert.match(stderr, /^vmstate: standard input is no valid UTF-8/);
  }
});

test('a folder as standard input is told', ({ folder }) => {
  const cli = join(__dirname, '../src/cli.ts');
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', 'exec "$0" --require "$2" "$1" lint - < .', process.execPath, cli, require.resolve('tsx/cjs')],
    { cwd: folder, encoding: 'utf8' },
  );
  assert.equal([status, stderr.split(':', 2)], [2, ['vmstate', ' standard input cannot be read']]);
});

test('a .gitignore that is a link ignores nothing, as with Git', ({ folder }) => {
  write(folder, { '.git/HEAD': '', 'vms/vm.yaml': MACHINE, all: '*.yaml\n' });
  symlinkSync('all', join(folder, '.gitignore'));
  symlinkSync('../all', join(folder, 'vms/.gitignore'));
  assert.is(files(folder), 1);
});

test('init neither shows nor writes what a link leads to outside of the repository', ({ folder }) => {
  const outside = 'repos:\n  - repo: https://secret.example.com\n';
  write(folder, { 'out/hooks.yaml': outside, 'repository/.git/HEAD': '' });
  const repository = join(folder, 'repository');
  const init = ['init', '--yes', '--repository', 'https://git.example.com/vmstate', '--rev', 'v1'];
  for (const [link, target, flags, file] of [
    ['.pre-commit-config.yaml', '../out/hooks.yaml', ['--pre-commit'], '.pre-commit-config.yaml'],
    ['.github', '../out', ['--ci', 'github'], '.github/workflows/vmstate.yaml'],
  ] as const) {
    symlinkSync(target, join(repository, link));
    const { code, out, err } = run(repository, [...init, ...flags]);
    assert.is(code, 2);
    assert.is(out + err, `vmstate: ${file}: it is a link that leads out of the repository; put a file in its place\n`);
    rmSync(join(repository, link));
  }
  assert.equal(readdirSync(join(folder, 'out')), ['hooks.yaml']);
  assert.is(readFileSync(join(folder, 'out/hooks.yaml'), 'utf8'), outside);
  assert.equal(readdirSync(repository), ['.git']);
});

test('a program of a repository reads no file outside of it', ({ folder }) => {
  const program = `import { ApiObject, App, Chart } from 'cdk8s';
import { readFileSync } from 'node:fs';
import { name } from '../outside';
const chart = new Chart(new App(), 'x');
new ApiObject(chart, 'vm', { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', metadata: { name: name } });
new ApiObject(chart, 'vm2', { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', metadata: { name: readFileSync(__dirname + '/link.txt', 'utf8') } });
`;
  write(folder, {
    'outside.ts': "export const name = 'Top Secret';",
    'outside.txt': 'Also Secret',
    'repository/main.ts': program,
    'repository/.git/HEAD': '',
  });
  symlinkSync('../outside.txt', join(folder, 'repository/link.txt'));
  const told = (): string => run(join(folder, 'repository'), ['lint', '--kubevirt', '1.8', 'main.ts']).out;
  assert.not.match(told(), /Secret/);
  mkdirSync(join(folder, '.git'));
  rmSync(join(folder, 'repository/.git'), { recursive: true });
  assert.match(told(), /Top Secret/, 'within the repository it is read');
  assert.match(told(), /Also Secret/);
});

test('folders nested deeper than a path may be long are told', ({ folder }) => {
  write(folder, { 'vm.yaml': MACHINE });
  const name = 'd'.repeat(200);
  spawnSync('sh', ['-c', `for i in $(seq 30); do mkdir ${name} && cd ${name}; done`], { cwd: folder });
  const { code, err } = run(folder, JUDGED);
  assert.is(code, 2);
  assert.match(err, /^vmstate: d[d/]+: the name is too long\n$/);
  spawnSync('rm', ['-rf', name], { cwd: folder });
});

test('nothing in a name reaches a terminal as it is', ({ folder }) => {
  const name = 'n\nl/a\u001b[31m\u202e.yaml';
  write(realpathSync(folder), { [name]: MACHINE, 'vmstate.yaml': 'x\u001b[31m\u2028: 1\n' });
  const runs = [
    ['lint', '--no-config', '--kubevirt', '1.8'],
    ['lint', '--no-config', '--kubevirt', '1.8', name, 'none\u001b[1m'],
    ['plan', '--no-config', '--kubevirt', '1.8'],
    ['lint', '--no-config', '--fix', '--unsafe-fixes', '--kubevirt', '1.8'],
    ['lint'],
    ['lint', '--option\u001b[1m'],
    ['lint', '--no-config', '--cluster', '\u001b[1m'],
    ['lint', '--rule', '\u001b[1m=off'],
    ['explain', '\u001b[1m'],
    ['\u001b[1m'],
    ['diff', '\u001b[1m'],
  ];
  for (const argv of runs) {
    const { out, err } = run(folder, argv);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought
    assert.not.match(out + err, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/, argv.join(' '));
    assert.not.match(out, /^l\/a/m, 'a newline of a name starts no line');
  }
  for (const format of Object.keys(FINDING_FORMATS)) {
    const { out } = run(folder, ['lint', '--no-config', '--kubevirt', '1.8', '--format', format]);
    assert.not.match(out, /^l\/a/m, format);
  }
});

test('nothing in a name or text is a command to what reads the log of a run', ({ folder }) => {
  const name = '::stop-commands::name ##[add-mask]e';
  const machine = MACHINE.replace('name: ledger', `name: "${name}"`).replace(
    'persistent: true',
    'x: "##vso[y]" # ##[z]',
  );
  write(folder, {
    '::stop-commands::file.yaml': machine,
    'vmstate.yaml': 'clusters: [{name: "::stop-commands::cluster", paths: ["**"]}]\n',
  });
  const env = { GITHUB_ACTIONS: 'true' };
  for (const argv of [
    ['lint'],
    ['plan', '--verbose'],
    ...Object.keys(FINDING_FORMATS).map((one) => ['lint', '--format', one]),
  ]) {
    if (argv.at(-1) === 'json') continue;
    const { out, err } = run(folder, argv, '', env);
    assert.not.match(out + err, /^\s*::(?!(?:error|warning|notice) )|##\w*\[/m, argv.join(' '));
  }
});

test.run();
