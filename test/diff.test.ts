/** vmstate diff on a real Git history and on folders. Nothing of the repository's own may run or change. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { diffFiles, type Finding, UsageError } from '../src/index.js';
import { main } from '../src/main.js';
import { kubevirt, machine, PERSISTENT_TPM, preference, storageClass } from './rules/documents.js';

interface Context {
  folder: string;
}

const test = suite<Context>('diff', { folder: '' });

test.before.each((context) => {
  context.folder = mkdtempSync(join(tmpdir(), 'vmstate-diff-'));
});

test.after.each(({ folder }) => {
  rmSync(folder, { recursive: true, force: true });
});

const ENVIRONMENT = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
const PERSON = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];

function git(folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', [...PERSON, ...args], { cwd: folder, env: ENVIRONMENT });
  assert.is(status, 0, `git ${args.join(' ')}: ${stderr}`);
  return stdout.toString('utf8').trim();
}

function write(folder: string, files: Record<string, string | undefined>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (text === undefined) rmSync(path);
    else writeFileSync(path, text);
  }
}

function commit(folder: string, files: Record<string, string | undefined>): void {
  if (!existsSync(join(folder, '.git'))) git(folder, 'init', '-q', '-b', 'main');
  write(folder, files);
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'test');
}

interface Outcome {
  code: number;
  out: string;
  err: string;
}

function run(cwd: string, ...argv: string[]): Outcome {
  const outcome = { code: -1, out: '', err: '' };
  outcome.code = main(['diff', ...argv], {
    cwd,
    env: {},
    stdout: { write: (text: string) => (outcome.out += text) },
    stderr: { write: (text: string) => (outcome.err += text) },
    readStdin: () => '',
  });
  return outcome;
}

const said = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, severity, file, revision }) => `${severity} ${rule} ${revision ?? ''}:${file}`);

const UUID = '0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10';
const OTHER_UUID = '5c2f7f6e-18a4-4a43-8f0e-1f6f4f2f9f11';
const CLUSTER = kubevirt('1.8.4', 'vmStateStorageClass: cephfs') + storageClass('cephfs', 'cephfs.csi.ceph.com');
const pinned = (uuid: string): string => `firmware:\n  uuid: ${uuid}\n${PERSISTENT_TPM}`;
const vm = (name: string, inner: Parameters<typeof machine>[0] = {}): string =>
  machine({ name, domain: pinned(UUID), ...inner });
const OWN = preference('own', 'devices:\n  preferredTPM:\n    persistent: true');

const BASE = {
  'cluster/kubevirt.yaml': CLUSTER,
  'cluster/preference.yaml': OWN,
  'vms/a.yaml': vm('a', { metadata: 'namespace: lab' }),
  'vms/b.yaml': vm('b', { domain: pinned(OTHER_UUID) }),
  'vms/c.yaml': machine({ name: 'c', vm: 'preference:\n  name: own' }),
  'vms/disk.yaml':
    'apiVersion: cdi.kubevirt.io/v1beta1\nkind: DataVolume\nmetadata: {name: d}\nspec:\n  source: {blank: {}}\n  storage: {storageClassName: cephfs}\n',
};

/** What each destructive change is called, and where. */
const DESTRUCTIVE: readonly [name: string, files: Record<string, string | undefined>, expected: string][] = [
  ['a VM is renamed', { 'vms/a.yaml': vm('z', { metadata: 'namespace: lab' }) }, 'error change/renamed :vms/a.yaml'],
  ['a VM moves', { 'vms/a.yaml': vm('a', { metadata: 'namespace: prod' }) }, 'error change/renamed :vms/a.yaml'],
  [
    'a VM is renamed into another file',
    { 'vms/a.yaml': undefined, 'new/z.yaml': vm('z') },
    'error change/renamed :new/z.yaml',
  ],
  ['a VM is removed', { 'vms/a.yaml': undefined }, 'info change/renamed main:vms/a.yaml'],
  [
    'a uuid is edited',
    { 'vms/b.yaml': vm('b', { domain: pinned(UUID.replace('0', '1')) }) },
    'error change/uuid-changed :vms/b.yaml',
  ],
  ['a uuid is dropped', { 'vms/b.yaml': vm('b', { domain: PERSISTENT_TPM }) }, 'error change/uuid-changed :vms/b.yaml'],
  [
    'persistence is switched off',
    { 'vms/b.yaml': vm('b', { domain: pinned(OTHER_UUID).replace('true', 'false') }) },
    'error change/persistence-toggled :vms/b.yaml',
  ],
  [
    'a preference no longer persists',
    { 'cluster/preference.yaml': OWN.replace('true', 'false') },
    'warning change/persistence-toggled :cluster/preference.yaml',
  ],
  [
    'a VM hides its preference',
    { 'vms/c.yaml': machine({ name: 'c', vm: 'preference:\n  name: own', domain: 'devices: {tpm: {}}' }) },
    'error change/persistence-toggled :vms/c.yaml',
  ],
  [
    'the state class moves',
    { 'cluster/kubevirt.yaml': CLUSTER.replace('vmStateStorageClass: cephfs', 'vmStateStorageClass: rbd') },
    'warning change/state-class-moved :cluster/kubevirt.yaml',
  ],
  [
    'an immutable field changes',
    { 'vms/disk.yaml': BASE['vms/disk.yaml'].replace('storageClassName: cephfs', 'storageClassName: rbd') },
    'error change/immutable :vms/disk.yaml',
  ],
  [
    'the release goes back',
    { 'cluster/kubevirt.yaml': CLUSTER.replace('v1.8.4', 'v1.3.1') },
    'warning change/release-boundary :cluster/kubevirt.yaml',
  ],
];

for (const [name, files, expected] of DESTRUCTIVE) {
  test(`${name}: found once`, async ({ folder }) => {
    commit(folder, BASE);
    write(folder, files);
    const { findings } = await diffFiles('main', ['.'], { cwd: folder });
    assert.equal(said(findings), [expected], findings.map(({ message }) => message).join('\n'));
    for (const finding of findings) assert.ok(finding.line !== undefined && finding.line > 1, 'it has a place');
  });
}

const HARMLESS: readonly [name: string, change: (folder: string) => void][] = [
  ['nothing', () => {}],
  ['a file moves', (folder) => renameSync(join(folder, 'vms/a.yaml'), join(folder, 'cluster/other.yaml'))],
  [
    'labels, quotes, comments and order',
    (folder) =>
      write(folder, {
        'vms/a.yaml': `# a comment\n${vm('"a"', { metadata: "namespace: 'lab'\nlabels: {b: c}\nannotations: {d: e}" })}`,
        'vms/b.yaml': undefined,
        'vms/both.yaml': BASE['vms/c.yaml'] + BASE['vms/b.yaml'],
        'vms/c.yaml': undefined,
      }),
  ],
  [
    'JSON in place of YAML',
    (folder) =>
      write(folder, {
        'vms/disk.yaml': undefined,
        'vms/disk.json':
          '{"apiVersion":"cdi.kubevirt.io/v1beta1","kind":"DataVolume","metadata":{"name":"d"},"spec":{"storage":{"storageClassName":"cephfs"},"source":{"blank":{}}}}',
      }),
  ],
  [
    'running becomes runStrategy',
    (folder) => write(folder, { 'vms/a.yaml': BASE['vms/a.yaml'].replace('runStrategy: Always', 'running: true') }),
  ],
  ['a VM is new', (folder) => write(folder, { 'vms/new.yaml': vm('new', { domain: PERSISTENT_TPM }) })],
  ['a VM without state goes', (folder) => write(folder, { 'vms/web.yaml': undefined })],
  ['Windows line ends', (folder) => write(folder, { 'vms/a.yaml': BASE['vms/a.yaml'].replaceAll('\n', '\r\n') })],
];

for (const [name, change] of HARMLESS) {
  test(`silent: ${name}`, async ({ folder }) => {
    commit(folder, { ...BASE, 'vms/web.yaml': machine({ name: 'web' }) });
    change(folder);
    const { findings } = await diffFiles('HEAD', ['.'], { cwd: folder });
    assert.equal(said(findings), []);
  });
}

/** Every file of a folder with its bytes and times. */
function snapshot(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => {
      const { mtimeNs, ctimeNs } = statSync(path, { bigint: true });
      return `${path} ${createHash('sha1').update(readFileSync(path)).digest('hex')} ${mtimeNs} ${ctimeNs}`;
    });
}

test('nothing that the repository configures runs, and nothing in it is touched', async ({ folder }) => {
  const marker = join(folder, 'marker');
  const repository = join(folder, 'repository');
  mkdirSync(repository);
  commit(repository, { ...BASE, '.gitattributes': '*.yaml filter=spy diff=spy\n' });
  const spy = join(folder, 'spy');
  writeFileSync(spy, `#!/bin/sh\necho "$0 $@" >> ${marker}\ncat\n`, { mode: 0o755 });
  const hooks = join(repository, '.git/hooks');
  mkdirSync(hooks, { recursive: true });
  for (const hook of [
    'post-checkout',
    'post-index-change',
    'pre-commit',
    'reference-transaction',
    'fsmonitor-watchman',
  ])
    writeFileSync(join(hooks, hook), `#!/bin/sh\necho ${hook} >> ${marker}\n`, { mode: 0o755 });
  for (const [key, value] of [
    ['filter.spy.clean', spy],
    ['filter.spy.smudge', spy],
    ['filter.spy.process', spy],
    ['filter.spy.required', 'true'],
    ['diff.spy.textconv', spy],
    ['diff.spy.command', spy],
    ['diff.external', spy],
    ['core.fsmonitor', spy],
    ['core.pager', spy],
    ['pager.ls-tree', spy],
    ['core.editor', spy],
    ['core.untrackedCache', 'true'],
  ] as const)
    git(repository, 'config', key, value);
  write(repository, { 'vms/a.yaml': vm('z', { metadata: 'namespace: lab' }) });
  rmSync(marker, { force: true });
  // A later stat of the index would show a refresh.
  const before = snapshot(repository);
  const { findings } = await diffFiles('HEAD', ['.'], { cwd: repository });
  assert.equal(said(findings), ['error change/renamed :vms/a.yaml']);
  assert.equal(snapshot(repository), before);
  assert.not(existsSync(marker));
  spawnSync('git', ['status'], { cwd: repository, env: ENVIRONMENT });
  assert.ok(existsSync(marker), 'the spies do run where Git is asked for the state of the work tree');
});

test('a hook that runs it with its own repository in the environment does not mislead it', async ({ folder }) => {
  commit(folder, BASE);
  write(folder, { 'vms/a.yaml': undefined });
  const names = ['GIT_DIR', 'GIT_INDEX_FILE', 'GIT_WORK_TREE'];
  for (const name of names) process.env[name] = '/nowhere';
  try {
    const { findings } = await diffFiles('HEAD', ['.'], { cwd: folder });
    assert.equal(said(findings), ['info change/renamed HEAD:vms/a.yaml']);
  } finally {
    for (const name of names) delete process.env[name];
  }
});

test('a folder of the repository, from inside of it, with the rest as context', ({ folder }) => {
  commit(folder, BASE);
  write(folder, {
    'cluster/preference.yaml': OWN.replace('true', 'false'),
    'vms/a.yaml': undefined,
    'cluster/kubevirt.yaml': CLUSTER.replace('v1.8.4', 'v1.3.1'),
  });
  const { code, out } = run(join(folder, 'vms'), 'HEAD');
  assert.is(code, 0);
  assert.match(out, 'HEAD:a.yaml:4:');
  assert.match(out, '| '.concat('  name: a'));
  assert.match(out, '../cluster/kubevirt.yaml');
  const alone = run(folder, 'HEAD', 'vms', '--no-context', '--format', 'json');
  assert.equal(said(JSON.parse(alone.out).findings), ['info change/renamed HEAD:vms/a.yaml']);
});

test('a path that the change deletes can be named', ({ folder }) => {
  commit(folder, BASE);
  write(folder, { 'vms/a.yaml': undefined });
  const { code, out, err } = run(folder, 'HEAD', 'vms/a.yaml', '--fail-on', 'info');
  assert.is(code, 1, err);
  assert.match(out, 'HEAD:vms/a.yaml');
  assert.is(run(folder, 'HEAD', 'vms/never.yaml').code, 2);
});

test('exit codes and formats', ({ folder }) => {
  commit(folder, BASE);
  write(folder, { 'vms/a.yaml': vm('z') });
  const { code, out } = run(folder, 'HEAD');
  assert.is(code, 1);
  assert.match(out, 'error[change/renamed]');
  assert.match(out, 'HEAD:vms/a.yaml:4:');
  assert.is(run(folder, 'HEAD', '--fail-on', 'never').code, 0);
  const json = JSON.parse(run(folder, 'HEAD', '--format', 'json').out);
  assert.is(json.base, 'HEAD');
  assert.is(json.findings[0].related[0].revision, 'HEAD');
  assert.is(json.findings[0].revision, undefined);
  assert.is(run(folder, '--help').code, 0);
});

test('a document that cannot be read is said, and what stood in it is not called gone', ({ folder }) => {
  commit(folder, BASE);
  write(folder, { 'vms/a.yaml': `${BASE['vms/a.yaml']}  - broken: [kubevirt.io\n` });
  const { code, out, err } = run(folder, 'HEAD', '--format', 'json');
  assert.is(code, 2);
  assert.match(err, 'vms/a.yaml');
  assert.equal(JSON.parse(out).findings, []);
});

const ERRORS: readonly [name: string, argv: string[], says: string][] = [
  ['no base', [], 'diff needs a base'],
  ['an empty base', [''], 'the base is empty'],
  ['a base like an option', ['--', '--output=x'], 'is no base'],
  ['an unknown option', ['--bse', 'HEAD'], 'there is no option --bse'],
  ['a revision that is missing', ['v9.9'], '"v9.9" is neither a folder nor a revision'],
  ['a revision of two lines', ['HEAD\nmain'], 'line break'],
  ['a range', ['HEAD~1..HEAD'], '"HEAD~1..HEAD" is a range'],
  ['a file', ['vms/a.yaml'], 'neither a folder nor a revision'],
  ['a blob', ['HEAD:vms/a.yaml'], 'neither a folder nor a revision'],
  ['a folder that is missing', ['./gone'], 'there is no folder "./gone"'],
  ['standard input', ['HEAD', '-'], 'standard input'],
  ['an unknown release', ['HEAD', '--kubevirt', '7.1'], 'is not known'],
];

for (const [name, argv, says] of ERRORS) {
  test(`${name}: one line and exit code 2`, ({ folder }) => {
    commit(folder, BASE);
    const { code, out, err } = run(folder, ...argv);
    assert.is(code, 2);
    assert.is(out, '');
    assert.is(err.trim().split('\n').length, 1, err);
    assert.match(err, says);
  });
}

test('outside of a repository, and before its first commit', ({ folder }) => {
  write(folder, BASE);
  assert.match(run(folder, 'HEAD').err, 'stands in no Git work tree');
  git(folder, 'init', '-q');
  assert.match(run(folder, 'HEAD').err, 'HEAD has no commit yet');
});

test('a shallow clone says what to do', ({ folder }) => {
  const origin = join(folder, 'origin');
  mkdirSync(origin);
  commit(origin, BASE);
  commit(origin, { 'vms/a.yaml': undefined });
  git(folder, 'clone', '-q', '--depth', '1', `file://${origin}`, 'clone');
  const { code, err } = run(join(folder, 'clone'), 'HEAD~1');
  assert.is(code, 2);
  assert.match(err, 'in a shallow clone fetch it first');
});

test('a partial clone fetches nothing', ({ folder }) => {
  const origin = join(folder, 'origin');
  mkdirSync(origin);
  commit(origin, BASE);
  commit(origin, { 'vms/a.yaml': undefined });
  git(origin, 'config', 'uploadpack.allowFilter', 'true');
  git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  git(folder, 'clone', '-q', '--filter=blob:none', `file://${origin}`, 'clone');
  const clone = join(folder, 'clone');
  git(clone, 'config', 'protocol.file.allow', 'always');
  const before = snapshot(clone);
  const { code, err } = run(clone, 'HEAD~1');
  assert.is(code, 2);
  assert.is(err.trim().split('\n').length, 1, err);
  assert.equal(snapshot(clone), before);
});

test('without git the message says so', ({ folder }) => {
  commit(folder, BASE);
  const { PATH } = process.env;
  process.env.PATH = '/nowhere';
  try {
    assert.match(run(folder, 'HEAD').err, 'git is not installed');
  } finally {
    process.env.PATH = PATH;
  }
});

test('a folder wins over a revision of that name; refs/heads and ./ say which is meant', async ({ folder }) => {
  commit(folder, BASE);
  write(folder, { 'vms/a.yaml': undefined, 'main/vms/b.yaml': BASE['vms/b.yaml'] });
  assert.equal(said((await diffFiles('main', ['.'], { cwd: folder })).findings), []);
  assert.equal(said((await diffFiles('refs/heads/main', ['vms'], { cwd: folder })).findings), [
    'info change/renamed refs/heads/main:vms/a.yaml',
  ]);
});

test('two folders are compared each alone, file by file', async ({ folder }) => {
  for (const [name, text] of Object.entries(BASE)) write(folder, { [`old/${name}`]: text, [`new/${name}`]: text });
  write(folder, { 'new/vms/a.yaml': vm('z'), 'new/vms/b.yaml': undefined });
  const { findings } = await diffFiles('old', ['new'], { cwd: folder });
  assert.equal(said(findings), ['error change/renamed :new/vms/a.yaml', 'info change/renamed :old/vms/b.yaml']);
});

/** A repository whose only machine has the uuid, as a submodule of another one. */
function addSubmodule(folder: string, outer: string, at: string): void {
  const inner = join(folder, 'inner');
  mkdirSync(inner);
  commit(inner, { 'vm.yaml': vm('sub', { domain: pinned(OTHER_UUID) }) });
  git(outer, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, at);
}

test('odd names, links, submodules and pointers of LFS', async ({ folder }) => {
  const outer = join(folder, 'outer');
  mkdirSync(outer);
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`;
  commit(outer, {
    ...BASE,
    'vms/lfs.yaml': pointer,
    'vms/lfs.json': pointer,
    'a b/ü\n"x".yaml': vm('odd', { domain: PERSISTENT_TPM }),
  });
  symlinkSync('../vms/a.yaml', join(outer, 'cluster/link.yaml'));
  symlinkSync('loop.yaml', join(outer, 'vms/loop.yaml'));
  symlinkSync('/etc/hostname', join(outer, 'vms/away.yaml'));
  addSubmodule(folder, outer, 'sub');
  commit(outer, {});
  assert.equal(said((await diffFiles('HEAD', ['.'], { cwd: outer })).findings), []);
  write(outer, { 'a b/ü\n"x".yaml': undefined });
  assert.equal(said((await diffFiles('HEAD', ['.'], { cwd: outer })).findings), [
    'info change/renamed HEAD:a b/ü\n"x".yaml',
  ]);
});

test('a document of the base that cannot be read is told', ({ folder }) => {
  commit(folder, { ...BASE, 'vms/a.yaml': 'apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata: [' });
  const both = run(folder, 'HEAD').err.split('\n');
  assert.equal([both.length, both[0]?.includes('not told')], [2, false], 'what is broken still is told once');
  write(folder, { 'vms/a.yaml': vm('a') });
  const { code, out, err } = run(folder, 'HEAD');
  assert.equal([code, out.includes('change/')], [0, false]);
  assert.match(
    err,
    /^vmstate: HEAD: vms\/a\.yaml:3:\d+: the document cannot be read, so what has changed in it is not/,
  );
});

test('a submodule is compared with its own commit of that time', async ({ folder }) => {
  const outer = join(folder, 'outer');
  mkdirSync(outer);
  commit(outer, BASE);
  addSubmodule(folder, outer, 'deep/sub');
  commit(outer, {});
  const sub = join(outer, 'deep/sub');
  const changed = async () => said((await diffFiles('HEAD', ['.'], { cwd: outer })).findings);
  assert.equal(await changed(), []);
  commit(sub, { 'vm.yaml': vm('sub', { domain: pinned(OTHER_UUID.replace(/.$/, '0')) }) });
  assert.equal(await changed(), ['error change/uuid-changed :deep/sub/vm.yaml']);
  assert.match(run(outer, 'HEAD', '.').out, OTHER_UUID);

  // A commit that was not fetched, and a submodule that is not checked out, say nothing.
  git(outer, 'update-index', '--cacheinfo', `160000,${'1'.repeat(40)},deep/sub`);
  git(outer, 'commit', '-q', '-m', 'unfetched');
  assert.equal(await changed(), []);
  rmSync(sub, { recursive: true });
  assert.equal(await changed(), []);
});

test('what Git ignores is on neither side', async ({ folder }) => {
  commit(folder, BASE);
  write(folder, { '.gitignore': 'vms/a.yaml\n' });
  assert.equal(said((await diffFiles('HEAD', ['.'], { cwd: folder })).findings), []);
});

test('clusters are compared with themselves', async ({ folder }) => {
  const cluster = (release: string): string => kubevirt(release, 'vmStateStorageClass: cephfs');
  commit(folder, {
    'prod/kubevirt.yaml': cluster('1.5.3'),
    'prod/vm.yaml': vm('a', { domain: PERSISTENT_TPM }),
    'lab/kubevirt.yaml': cluster('1.8.4'),
    'lab/vm.yaml': vm('a'),
  });
  write(folder, { 'prod/vm.yaml': vm('a'), 'lab/vm.yaml': vm('a', { domain: pinned(OTHER_UUID) }) });
  const { findings, targets } = await diffFiles('HEAD', ['.'], { cwd: folder });
  assert.equal(
    findings.map(({ cluster: name, rule, severity }) => `${name} ${severity} ${rule}`),
    ['lab error change/uuid-changed', 'prod error change/uuid-changed'],
  );
  assert.equal(targets.map(({ kubevirt: release }) => release).sort(), ['1.5.3', '1.8.4']);
  write(folder, { 'prod/vm.yaml': undefined });
  assert.equal(said((await diffFiles('HEAD', ['prod'], { cwd: folder })).findings), [
    'info change/renamed HEAD:prod/vm.yaml',
  ]);
  write(folder, { 'lab/more.yaml': vm('a') });
  assert.equal(said((await diffFiles('HEAD', ['prod'], { cwd: folder })).findings), [], 'it may have moved there');
});

test('a kustomization that changes names or namespaces is one finding for its VMs', async ({ folder }) => {
  const kustomization = (lines: string): string => `resources: [a.yaml, b.yaml]\n${lines}`;
  commit(folder, {
    'kubevirt.yaml': CLUSTER,
    'app/kustomization.yaml': kustomization('namespace: lab\nnamePrefix: x-\n'),
    'app/a.yaml': vm('a'),
    'app/b.yaml': machine({ name: 'b' }),
  });
  write(folder, { 'app/kustomization.yaml': kustomization('namespace: prod\n') });
  const { findings } = await diffFiles('HEAD', ['.'], { cwd: folder });
  assert.equal(said(findings), [
    'error change/renamed :app/kustomization.yaml',
    'error change/renamed :app/kustomization.yaml',
  ]);
  assert.equal(
    findings.map(({ related }) => related?.length),
    [1, 1],
  );
  assert.match(findings.map(({ message }) => message).join('\n'), 'namespace "lab" becomes "prod"');
});

test('names and namespaces are those that kustomizations end up with', async ({ folder }) => {
  const files = {
    'kubevirt.yaml': CLUSTER,
    'base/kustomization.yaml': 'resources: [vm.yaml]\nnamespace: a\n',
    'base/vm.yaml': vm('a', { metadata: 'namespace: lab' }),
    'over/kustomization.yaml': 'resources: [../base]\nnamespace: c\nnamePrefix: x-\n',
  };
  const flux =
    'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: vms}\nspec: {path: ./base}\n';
  const cases: readonly [what: string, edits: Record<string, string>, expected: readonly string[], more?: object][] = [
    ['an overlay decides', { 'base/kustomization.yaml': 'resources: [vm.yaml]\nnamespace: b\n' }, []],
    [
      'a prefix moves to the base',
      {
        'base/kustomization.yaml': 'resources: [vm.yaml]\nnamePrefix: x-\n',
        'over/kustomization.yaml': 'resources: [../base]\nnamespace: c\n',
      },
      [],
    ],
    [
      'a prefix moves into the manifest',
      {
        'base/vm.yaml': vm('x-a', { metadata: 'namespace: lab' }),
        'over/kustomization.yaml': 'resources: [../base]\nnamespace: c\n',
      },
      [],
    ],
    ['the namespace of the manifest counts for nothing', { 'base/vm.yaml': vm('a', { metadata: 'namespace: z' }) }, []],
    [
      'a namespace is taken away, and that of the base counts',
      { 'over/kustomization.yaml': 'resources: [../base]\nnamePrefix: x-\n' },
      ['over/kustomization.yaml namespace "c" becomes "a"'],
    ],
    [
      'the name of the manifest changes',
      { 'base/vm.yaml': vm('b', { metadata: 'namespace: lab' }) },
      ['base/vm.yaml VirtualMachine lab/a becomes VirtualMachine lab/b'],
    ],
    [
      'the base is brought as it is too',
      { 'base/kustomization.yaml': 'resources: [vm.yaml]\nnamespace: b\n' },
      ['base/kustomization.yaml namespace "a" becomes "b"'],
      { 'flux.yaml': flux },
    ],
  ];
  for (const [what, edits, expected, more] of cases) {
    commit(folder, { ...files, ...more });
    write(folder, edits);
    const { findings } = await diffFiles('HEAD', ['.'], { cwd: folder });
    const told = findings.map(({ file, message }) => `${file} ${message}`);
    assert.is(told.length, expected.length, `${what}: ${told.join()}`);
    for (const [index, text] of expected.entries()) assert.match(told[index] ?? '', text, what);
  }
});

test('a namespace that a kustomization sets counts in place of that of the manifest', async ({ folder }) => {
  commit(folder, {
    'kubevirt.yaml': CLUSTER,
    'app/kustomization.yaml': 'resources: [a.yaml, b.yaml]\n',
    'app/a.yaml': vm('a', { metadata: 'namespace: lab' }),
    'app/b.yaml': vm('b', { metadata: 'namespace: prod', domain: pinned(OTHER_UUID) }),
  });
  write(folder, { 'app/kustomization.yaml': 'resources: [a.yaml, b.yaml]\nnamespace: prod\n' });
  const { findings } = await diffFiles('HEAD', ['.'], { cwd: folder });
  assert.equal(said(findings), ['error change/renamed :app/kustomization.yaml']);
  assert.match(findings[0]?.message ?? '', 'namespace "lab" becomes "prod" for the VM that keeps state');
});

test('a cluster that is added beside another one does not hide what changes in that', async ({ folder }) => {
  commit(folder, { 'prod/kubevirt.yaml': CLUSTER, 'prod/a.yaml': vm('a') });
  write(folder, { 'prod/a.yaml': vm('z'), 'lab/kubevirt.yaml': kubevirt('1.5.3'), 'lab/b.yaml': vm('b') });
  const { findings } = await diffFiles('HEAD', ['.'], { cwd: folder });
  assert.equal(said(findings), ['error change/renamed :prod/a.yaml']);
});

test('a uuid is not judged by a name that a kustomization completes', async ({ folder }) => {
  const old = kubevirt('1.5.3', 'vmStateStorageClass: cephfs');
  const bare = vm('a', { domain: PERSISTENT_TPM });
  commit(folder, { 'kubevirt.yaml': old, 'kustomization.yaml': 'resources: [a.yaml]\n', 'a.yaml': bare });
  write(folder, { 'a.yaml': vm('a') });
  assert.equal(said((await diffFiles('HEAD', ['.'], { cwd: folder })).findings), ['error change/uuid-changed :a.yaml']);
  commit(folder, { 'kustomization.yaml': 'resources: [a.yaml]\nnamePrefix: x-\n', 'a.yaml': bare });
  write(folder, { 'a.yaml': vm('a') });
  assert.equal(said((await diffFiles('HEAD', ['.'], { cwd: folder })).findings), []);
});

test('a path with a broken base is refused for the library too', async ({ folder }) => {
  const error = await diffFiles('', ['.'], { cwd: folder }).catch((caught: unknown) => caught);
  assert.instance(error, UsageError);
});

test.run();
