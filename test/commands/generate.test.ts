/** vmstate generate: with commands that render in earnest, and with those that fail in every way. */

import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as assert from 'uvu/assert';
import { main } from '../../src/main.js';
import { KUSTOMIZE } from '../kustomize.js';
import { KUBEVIRT, MACHINE, type Outcome, rulesOf, workspace, write } from '../workspace.js';

const test = workspace('generate');

const ROOT = join(__dirname, '../..');
const CLI = join(ROOT, 'dist/cli.js');
const OTHERS = '# first\r\napiVersion: v1\r\nkind: ConfigMap\r\nmetadata: {name: a}\r\n---\nno: kind\n--- # b\n';

/** Runs the command in this process. */
function generate(cwd: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}): Outcome {
  const outcome = { code: -1, out: '', err: '' };
  outcome.code = main(['generate', ...argv], {
    cwd,
    env,
    stdout: { write: (text: string) => (outcome.out += text) },
    stderr: { write: (text: string) => (outcome.err += text) },
    readStdin: () => '',
  });
  return outcome;
}

/** The command must fail with a code and print nothing; gives what it says. */
function refused(code: number, ...given: Parameters<typeof generate>): string {
  const outcome = generate(...given);
  assert.equal([outcome.code, outcome.out], [code, ''], outcome.err);
  return outcome.err;
}

test('what is printed is passed on byte for byte', ({ folder }) => {
  const texts = {
    'mixed.yaml': `${OTHERS}${MACHINE}`,
    'end.yaml': '\uFEFF---\napiVersion: v1\nkind: Namespace\nmetadata: {name: "\u00fc\\u0007"}  \n...\n---\n# nothing',
    'list.json':
      '{"apiVersion":"v1","kind":"List","items":[{"apiVersion":"v1","kind":"Secret","metadata":{"name":"s"}}]}',
    'custom.yaml': 'apiVersion: example.com/v1\nkind: VirtualMachine\nmetadata: {name: x}\nspec: {tpm: {{ .x }}}\n',
  };
  write(folder, texts);
  for (const [name, text] of Object.entries(texts)) {
    const { code, out, err } = generate(folder, ['--', 'cat', name]);
    assert.equal([code, out], [0, text], err);
  }
});

test('errors block, and warnings do not', ({ folder }) => {
  write(folder, { 'all.yaml': `${KUBEVIRT}---\n${MACHINE}`, 'ok.yaml': MACHINE });
  const err = refused(1, folder, ['--', 'cat', 'all.yaml']);
  assert.match(err, /^error\[gates\/missing\]/m);
  assert.match(err, /--> <rendered>:(\d+):\d+\n +\|\n\1 \| /);
  assert.match(err, / = fix: add "VMPersistentState" to featureGates/);
  assert.not.match(err, /\[\*\]|--fix/, 'what was rendered stands in no file');
  const warned = generate(folder, ['--kubevirt', '1.5', '--', 'cat', 'ok.yaml']);
  assert.equal([warned.code, warned.out], [0, MACHINE]);
  assert.match(warned.err, /^warning\[meta\/needs-facts\]/m);
  refused(1, folder, ['--fail-on', 'warning', '--', 'cat', 'ok.yaml']);
  assert.is(generate(folder, ['--fail-on', 'never', '--', 'cat', 'all.yaml']).code, 0);
  assert.match(generate(folder, ['--quiet', '--', 'cat', 'ok.yaml']).err, /^0 errors, 1 warning/);
});

test('reports go to files too, and in any format', ({ folder }) => {
  write(folder, { 'all.yaml': `${KUBEVIRT}---\n${MACHINE}` });
  const err = refused(1, folder, ['--format', 'json', '--format', 'text=report.txt', '--', 'cat', 'all.yaml']);
  assert.equal(rulesOf(JSON.parse(err)), ['gates/missing']);
  assert.match(readFileSync(join(folder, 'report.txt'), 'utf8'), /^error\[gates\/missing\]/m);
  assert.match(refused(2, folder, ['--format', 'jsn', '--', 'touch', 'ran']), /did you mean json/);
  assert.not(existsSync(join(folder, 'ran')));
});

test('facts and release are given by options, by the parameters of an Application, or by its configuration', ({
  folder,
}) => {
  write(folder, { 'app/vm.yaml': MACHINE, 'prod.yaml': KUBEVIRT, 'lab.yaml': KUBEVIRT.replace('1.5.3', '1.8.4') });
  const app = join(folder, 'app');
  const command = ['--', 'cat', 'vm.yaml'];
  const all = (...parameters: object[]) => ({ ARGOCD_APP_PARAMETERS: JSON.stringify(parameters) });
  const prod = { name: 'facts', array: ['../prod.yaml'] };
  const judged = (outcome: Outcome): string => `${outcome.code} ${/judged as (.*)/.exec(outcome.err)?.[1]}`;
  const facts = '1 KubeVirt 1.5.3 (release: captured KubeVirt kubevirt';
  for (const [argv, env] of [
    [['--facts', '../prod.yaml'], {}],
    [[], all({ name: 'env', string: 'x' }, prod)],
    [[], { PARAM_FACTS_0: '../prod.yaml' }],
    [[], { PARAM_FACTS: '../prod.yaml', ARGOCD_APP_PARAMETERS: '' }],
  ] as const)
    assert.ok(judged(generate(app, [...argv, ...command], env)).startsWith('1 KubeVirt 1.5.3'), facts);
  const env = all({ name: 'kubevirt', string: '1.4' }, { name: 'facts', array: [] }, { name: 'cluster', string: '' });
  assert.is(judged(generate(app, command, env)), '0 KubeVirt 1.4.1 (release: given)'.replace('1.4.1', lastOf('1.4')));
  assert.match(judged(generate(app, ['--kubevirt', '1.6', ...command], env)), /^0 KubeVirt 1\.6/);
  assert.match(judged(generate(app, command, { ARGOCD_APP_PARAMETERS: 'null' })), /release: not known/);
  const off = all(prod, { name: 'rule', map: { 'gates/*': 'off' } });
  assert.match(judged(generate(app, command, off)), /^0 KubeVirt 1\.5\.3/);
});

/** The newest patch of a minor, as vmstate tells it. */
const lastOf = (minor: string): string => {
  const { err } = generate(tmpdir(), [
    '--kubevirt',
    minor,
    '--no-config',
    '--',
    'echo',
    '{apiVersion: v1, kind: Secret}',
  ]);
  return /judged as KubeVirt (\S+)/.exec(err)?.[1] ?? '';
};

test('a cluster of the configuration gives release, facts and levels', ({ folder }) => {
  write(folder, {
    'app/vm.yaml': MACHINE,
    'facts/prod.yaml': KUBEVIRT,
    'vmstate.yaml':
      'clusters:\n  - {name: prod, paths: [x], facts: [facts/prod.yaml]}\n  - {name: lab, paths: [y], kubevirt: "1.8"}\n',
  });
  const app = join(folder, 'app');
  const command = ['--', 'cat', 'vm.yaml'];
  assert.match(refused(2, app, command), /names several clusters \(prod, lab\); tell by --cluster which one/);
  assert.match(refused(2, app, ['--cluster', 'x', ...command]), /names no cluster "x"; there are prod, lab/);
  assert.match(refused(1, app, ['--cluster', 'prod', ...command]), /error\[gates\/missing\]/);
  assert.is(generate(app, ['--cluster', 'lab', ...command]).code, 0);
  assert.is(generate(app, command, { PARAM_CLUSTER: 'lab' }).code, 0);
  write(folder, { 'vmstate.yaml': 'kubevirt: "1.8"\nfailOn: warning\nexclude: ["**"]\n' });
  assert.match(refused(1, app, command), /judged as KubeVirt 1\.8/);
  assert.match(
    refused(2, app, ['--no-config', '--cluster', 'lab', ...command]),
    /--cluster names a cluster of vmstate/,
  );
});

test('nothing is printed where nothing was rendered, or the command fails', ({ folder }) => {
  write(folder, { 'vm.yaml': MACHINE, 'bytes.yaml': Buffer.from([0x61, 0x3a, 0xff]) });
  const sh = (script: string): string => refused(2, folder, ['--', 'sh', '-c', script]);
  for (const script of [
    'true',
    'echo',
    'echo "---"; echo "# none"',
    'echo "a: 1"',
    'echo "{kind: List, apiVersion: v1, items: []}"',
  ])
    assert.match(sh(script), /rendered no Kubernetes object; nothing is printed/, script);
  assert.match(
    sh('cat vm.yaml; exit 7'),
    /^vmstate: the command "sh -c .*" failed with exit code 7; nothing is printed\n$/,
  );
  assert.match(sh('cat vm.yaml; kill -9 $$'), /was ended by SIGKILL; nothing/);
  assert.match(refused(2, folder, ['--', 'cat', 'bytes.yaml']), /<rendered> is not UTF-8/);
  assert.match(refused(2, folder, ['--', 'vmstate-is-not-there']), /there is no program "vmstate-is-not-there"/);
  assert.match(
    refused(2, folder, ['--', './vm.yaml']),
    /"\.\/vm\.yaml" is not executable; have its interpreter run it/,
  );
  assert.match(
    refused(2, folder, ['--', 'sh', '-c', 'echo \x1b[31m; exit 1']),
    /^[^\p{Cc}]*\n$/u,
    'no control characters',
  );
});

test('wrong usage is told, and runs nothing', ({ folder }) => {
  const run = ['--', 'touch', 'ran'];
  assert.match(refused(2, folder, ['cat', 'vm.yaml']), /the command stands behind --, as in vmstate generate -- cat/);
  assert.match(refused(2, folder, []), /there is no command to run; usage: vmstate generate \[options\] -- <command>/);
  assert.match(refused(2, folder, ['--manifest', 'x', ...run]), /did you mean --manifests\?/);
  assert.match(refused(2, folder, ['--kubevirt', '9', ...run]), /"9" is not known/);
  assert.match(refused(2, folder, run, { PARAM_FAIL_ON: 'x' }), /--fail-on takes error, warning, info, never/);
  assert.match(
    refused(2, folder, run, { ARGOCD_APP_PARAMETERS: '{' }),
    /ARGOCD_APP_PARAMETERS in the environment is no JSON/,
  );
  const twice = { ARGOCD_APP_PARAMETERS: '[{"name":"kubevirt","array":["1.5","1.6"]}]' };
  assert.match(refused(2, folder, run, twice), /"kubevirt" takes one value; it has 2: 1\.5, 1\.6/);
  assert.not(existsSync(join(folder, 'ran')));
  assert.match(
    refused(2, folder, ['--facts', 'no.yaml', '--', 'echo', 'kind: A']),
    /no\.yaml: facts: there is no such/,
  );
  assert.match(generate(folder, ['--help']).out, /^Usage: vmstate generate \[options\] -- <command>/);
});

test('--manifests prints what was written into a folder, in the order of paths', ({ folder }) => {
  const object = (name: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}`;
  write(folder, {
    'from/0001-b.k8s.yaml': object('b'),
    'from/0000-a.k8s.yaml': `---\n${object('a')}\n`,
    'from/chart/c.yml': `--- # c\n${object('c')}\n`,
    'from/d.json': '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"d"}}',
    'from/construct-metadata.json': '{"version":"1.0.0","resources":{}}',
    'from/notes.txt': 'no manifest',
  });
  const write_ = ['sh', '-c', 'echo log; rm -rf out; cp -r from out'];
  const stream = [`---\n${object('a')}\n`, `---\n${object('b')}\n`, `--- # c\n${object('c')}\n`, `---\n`].join('');
  for (const _ of [1, 2]) {
    const { code, out, err } = generate(folder, ['--manifests', 'out', '--', ...write_]);
    assert.equal([code, out], [0, `${stream}{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"d"}}`], err);
  }
  assert.match(
    refused(2, folder, ['--manifests', 'out', '--', 'cp', 'from/d.json', 'out/d.json']),
    /out\/0000-a\.k8s\.yaml was there before, and the command did not write it; have out empty/,
  );
  assert.match(
    refused(2, folder, ['--manifests', 'none', '--', 'true']),
    /--manifests none: there is no such file or folder/,
  );
  assert.match(
    refused(2, folder, ['--manifests', 'e', '--', 'mkdir', 'e']),
    /e: the command wrote no manifests into it/,
  );
  const odd = '\u001b[31m.yaml';
  write(folder, { [`odd/${odd}`]: object('odd') });
  assert.match(refused(2, folder, ['--manifests', 'odd', '--', 'true']), /^[^\p{Cc}]*\n$/u, 'no control characters');
  assert.is(generate(folder, ['--manifests', 'odd', '--', 'touch', `odd/${odd}`]).code, 0);
  write(folder, { 'all.yaml': `${KUBEVIRT}---\n${MACHINE}` });
  const err = refused(1, folder, ['--manifests', 'bad', '--', 'sh', '-c', 'mkdir bad && cp all.yaml bad/x.k8s.yaml']);
  assert.match(err, /--> bad\/x\.k8s\.yaml:\d+:\d+\n/);
});

(KUSTOMIZE === undefined ? test.skip : test)('the manifests of kustomize are those that it prints', ({ folder }) => {
  const [program = '', ...args] = (KUSTOMIZE ?? '').split(' ');
  write(folder, { 'kustomization.yaml': 'resources: [vm.yaml]\nnamespace: books\n', 'vm.yaml': MACHINE });
  const plain = spawnSync(program, [...args, '.'], { cwd: folder, encoding: 'utf8' }).stdout;
  assert.match(plain, /namespace: books/);
  assert.is(generate(folder, ['--', program, ...args, '.']).out, plain);
  write(folder, { 'kustomization.yaml': 'resources: [gone.yaml]\n' });
  refused(2, folder, ['--', program, ...args, '.']);
});

/** Packages that the program needs for manifests. */
const NEEDED = ['ajv', 'js-yaml', 'argparse', 'yaml', 'ignore', 'picomatch', 'picocolors', 'tinyglobby', 'fdir'];

/** A copy of the program with what it needs, without executable bits, for everybody to read. */
function copy(folder: string): string {
  cpSync(dirname(CLI), join(folder, 'dist'), { recursive: true, filter: (path) => !path.endsWith('/types') });
  for (const name of NEEDED) {
    const from = dirname(createRequire(CLI).resolve(`${name}/package.json`));
    cpSync(from, join(folder, 'node_modules', name), { recursive: true });
  }
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  spawnSync('chmod', ['-R', 'a=r,a+X', join(folder, 'dist'), join(folder, 'node_modules')]);
  chmodSync(join(folder, 'dist/cli.js'), 0o444);
  return join(folder, 'dist/cli.js');
}

test('it needs neither executable bits, nor a home, nor to write anywhere, nor to be who installed it', ({
  folder,
}) => {
  chmodSync(folder, 0o755);
  const cli = copy(folder);
  write(folder, { 'app/vm.yaml': MACHINE });
  chmodSync(join(folder, 'app'), 0o555);
  chmodSync(folder, 0o555);
  const temporary = mkdtempSync(join(tmpdir(), 'vmstate-generate-tmp-'));
  const asOther = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  try {
    chmodSync(temporary, 0o777);
    const script = `if touch x 2>&-; then exit 9; fi; mkdir ${temporary}/out && cp vm.yaml ${temporary}/out/ && id -u >&2`;
    const argv = [cli, 'generate', '--manifests', `${temporary}/out`, '--kubevirt', '1.8', '--', 'sh', '-c', script];
    const env = { PATH: process.env.PATH, TMPDIR: temporary };
    const cwd = join(folder, 'app');
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd, env, encoding: 'utf8', ...asOther });
    assert.equal([status, stdout], [0, MACHINE], stderr);
    if ('uid' in asOther) assert.match(stderr, /^65534$/m);
  } finally {
    rmSync(temporary, { recursive: true });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'app'), 0o755);
  }
});

test('a reader that closes the pipe makes it fail', ({ folder }) => {
  const many = Array.from({ length: 3000 }, (_, at) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c${at}}\n`);
  write(folder, { 'many.yaml': many.join('---\n') });
  const script = `"${process.execPath}" "${CLI}" generate -- cat many.yaml | head -c 10 > head; echo \${PIPESTATUS[0]} > code`;
  const { stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
  assert.is(readFileSync(join(folder, 'code'), 'utf8'), '2\n', stderr);
  assert.match(stderr, /the output cannot be written/);
});

/** Whether a process runs; of one that ended and was not waited for the command line is empty. */
function isRunning(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}

test('what ends the process group ends the command too, and prints nothing', async ({ folder }) => {
  mkdirSync(join(folder, 'x'));
  const script = 'echo "{apiVersion: v1, kind: Secret}"; echo $$ > pid; exec sleep 60';
  const child = spawn(process.execPath, [CLI, 'generate', '--', 'sh', '-c', script], { cwd: folder, detached: true });
  let out = '';
  child.stdout.on('data', (text) => (out += text));
  for (let tries = 0; tries < 200 && !existsSync(join(folder, 'pid')); tries++)
    await new Promise((done) => setTimeout(done, 50));
  const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
  process.kill(-(child.pid ?? 0), 'SIGTERM');
  const [code, signal] = await new Promise<[number | null, string | null]>((done) =>
    child.on('close', (...ended) => done(ended)),
  );
  assert.equal([code === 0 && signal === null, out], [false, '']);
  assert.not.ok(isRunning(pid));
});

test.run();
