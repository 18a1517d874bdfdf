/** vmstate capture with the real kubectl, against a stand-in for an API server (apiserver.ts). */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { readYaml } from '../../src/index.js';
import { main } from '../../src/main.js';
import { isMap, type PlainMap } from '../../src/value.js';
import { MACHINE, type Outcome, run, workspace, write } from '../workspace.js';
import { SERVED } from './apiserver.js';

const FIXTURES = join(__dirname, '../fixtures/capture');
const CLUSTER = readYaml(readFileSync(join(FIXTURES, 'cluster.yaml.txt'), 'utf8')).values[0] as { items: PlainMap[] };
const KEPT = readFileSync(join(FIXTURES, 'captured.yaml.txt'), 'utf8');

const found = spawnSync('kubectl', ['version', '--client'], { stdio: 'ignore' }).status === 0;
if (!found) console.warn('SKIPPED: tests of vmstate capture that need kubectl; install it (Debian: kubernetes-client)');

const test = workspace('capture-kubectl');
const withKubectl = found ? test : test.skip;

let server: ChildProcess;
let port = '';
let folder = '';

const object = (apiVersion: string, kind: string, name: string, namespace?: string, rest: PlainMap = {}): PlainMap => ({
  apiVersion,
  kind,
  metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
  ...rest,
});

/** The cluster of the fixture with what other workloads have in it. */
const OBJECTS: PlainMap[] = [
  ...CLUSTER.items,
  ...['office', 'web', 'kubevirt'].map((name) => object('v1', 'Namespace', name)),
  ...['a', 'b', 'c', 'd', 'e'].map((name) => object('v1', 'PersistentVolumeClaim', name, 'web', { spec: {} })),
  object('instancetype.kubevirt.io/v1beta1', 'VirtualMachinePreference', 'own', 'office', { spec: {} }),
];

const serve = (objects: readonly PlainMap[]): void =>
  writeFileSync(join(folder, 'objects.json'), JSON.stringify(objects));

test.before(async () => {
  folder = spawnSync('mktemp', ['-d'], { encoding: 'utf8' }).stdout.trim();
  serve(OBJECTS);
  const argv = ['--import', 'tsx', join(__dirname, 'apiserver.ts'), join(folder, 'objects.json'), join(folder, 'log')];
  server = spawn(process.execPath, argv, { stdio: ['pipe', 'pipe', 'inherit'] });
  port = await new Promise((resolve) => server.stdout?.once('data', (data) => resolve(String(data).trim())));
  const names = ['full', 'poor', 'closed', 'unknown', 'slow', 'gone'];
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'full',
    clusters: names.map((name) => ({
      name,
      cluster: { server: name === 'gone' ? 'http://127.0.0.1:1' : `http://127.0.0.1:${port}/${name}` },
    })),
    users: [{ name: 'me', user: {} }],
    contexts: names.map((name) => ({ name, context: { cluster: name, user: 'me' } })),
  };
  mkdirSync(join(folder, 'home'));
  writeFileSync(join(folder, 'kubeconfig'), JSON.stringify(config));
});

test.after(() => {
  server.stdin?.end();
  spawnSync('rm', ['-r', folder]);
});

test.before.each(() => {
  serve(OBJECTS);
  writeFileSync(join(folder, 'log'), '');
});

/** Runs a command with the kubeconfig of the stand-in in its environment. */
function capture(cwd: string, argv: readonly string[], env: Record<string, string> = {}): Outcome {
  const outcome = { code: -1, out: '', err: '' };
  outcome.code = main(['capture', ...argv], {
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: join(folder, 'home'), KUBECONFIG: join(folder, 'kubeconfig'), ...env },
    stdout: { write: (text: string) => (outcome.out += text) },
    stderr: { write: (text: string) => (outcome.err += text) },
    readStdin: () => '',
  });
  return outcome;
}

interface Request {
  readonly verb?: string;
  readonly group: string;
  readonly resource: string;
  readonly namespace?: string;
  readonly name?: string;
  readonly query: string;
  readonly who?: readonly (readonly [string, string])[];
}

const requests = (): Request[] =>
  readFileSync(join(folder, 'log'), 'utf8')
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Request);

const kindsIn = (text: string): string[] => readYaml(text).values.map((value) => String((value as PlainMap).kind));

/** Requests as roles name them: `list group/resource in namespace`. */
function asked(): Set<string> {
  return new Set(
    requests().map(({ verb, group, resource, namespace, name }) =>
      [verb, `${group}/${resource}`, namespace ?? '', verb === 'get' ? (name ?? '') : ''].join(' '),
    ),
  );
}

/** The same as roles grant it. */
function granted(rbac: string): Set<string> {
  const grants = new Set<string>();
  for (const value of readYaml(rbac).values) {
    const { kind, metadata, rules } = value as { kind: string; metadata: PlainMap; rules?: Record<string, string[]>[] };
    if (kind !== 'Role' && kind !== 'ClusterRole') continue;
    for (const { apiGroups = [], resources = [], verbs = [], resourceNames = [''] } of rules ?? [])
      for (const group of apiGroups)
        for (const resource of resources)
          for (const verb of verbs)
            for (const name of resourceNames)
              grants.add([verb, `${group}/${resource}`, metadata.namespace ?? '', name].join(' '));
  }
  return grants;
}

/** The role of --print-rbac allows what was read just now, and no more. */
function checkRole(cwd: string, argv: readonly string[]): void {
  const { code, out } = capture(cwd, [...argv, '--print-rbac'], { PATH: '' });
  assert.is(code, 0);
  assert.equal([...granted(out)].sort(), [...asked()].sort());
  const bound = readYaml(out).values as { kind: string; roleRef?: { name: string }; metadata: PlainMap }[];
  for (const { kind, metadata } of bound.filter((one) => one.kind.endsWith('Role'))) {
    const isBound = ({ kind: other, roleRef, metadata: { namespace } }: (typeof bound)[number]): boolean =>
      other === `${kind}Binding` && roleRef?.name === metadata.name && namespace === metadata.namespace;
    assert.ok(bound.some(isBound));
  }
}

withKubectl('a cluster is captured as the file of its objects would be', ({ folder: cwd }) => {
  const { code, out, err } = capture(cwd, []);
  assert.is(code, 0, err);
  const own = OBJECTS.filter(
    ({ metadata, kind }) =>
      (metadata as PlainMap).namespace !== 'web' && (kind !== 'Namespace' || (metadata as PlainMap).name === 'office'),
  );
  write(cwd, { 'objects.json': JSON.stringify({ apiVersion: 'v1', kind: 'List', items: own }) });
  assert.is(out, run(cwd, ['capture', '--from', 'objects.json']).out);
  assert.ok(
    KEPT.split('---\n')
      .slice(1)
      .every((document) => out.includes(document)),
  );
  checkRequests();
  checkRole(cwd, []);
});

/** A capture lists only, by pages, and nothing that it does not need. */
function checkRequests(): void {
  const made = requests();
  assert.ok(made.every(({ verb, query }) => verb === 'list' && query.includes('limit=500')));
  assert.ok(
    made.some(({ query }) => query.includes('continue=')),
    'pages are followed',
  );
  const unread = ['secrets', 'customresourcedefinitions', 'virtualmachinesnapshots'];
  const needed = SERVED.map(([, , plural]) => plural).filter((plural) => !unread.includes(plural));
  assert.equal([...new Set(made.map(({ resource }) => resource))].sort(), needed.sort());
}

withKubectl('who asks, and which cluster, is passed on to kubectl', ({ folder: cwd }) => {
  const flags = [
    '--kubeconfig',
    join(folder, 'kubeconfig'),
    '--context',
    'unknown',
    '--as',
    'jo',
    '--as-group',
    'a',
    '--as-group',
    'b',
  ];
  const { code, err } = capture(cwd, flags, { KUBECONFIG: '/nowhere' });
  assert.is(code, 2, err);
  const who = requests().flatMap((one) => one.who ?? []);
  assert.ok(who.some(([name, value]) => name === 'impersonate-user' && value === 'jo'));
  assert.ok(who.some(([name, value]) => name === 'impersonate-group' && value === 'a, b'));
});

withKubectl('what is forbidden or not served is said, and what is not known for it', ({ folder: cwd }) => {
  const { code, out, err } = capture(cwd, ['--context', 'poor']);
  assert.is(code, 0, err);
  for (const says of [
    'Forbidden: virtualmachines.kubevirt.io, so it is not known which VMs exist, and the firmware.uuid that each has.',
    'Forbidden: resourcequotas, so it is not known whether state claims fit the quota.',
    'Not served by this cluster: hyperconvergeds.hco.kubevirt.io.',
  ]) {
    assert.ok(out.includes(`\n# ${says}\n`), out.slice(0, 600));
    assert.ok(err.includes(`vmstate: ${says}\n`), err);
  }
  assert.not(kindsIn(out).includes('VirtualMachine'));
  assert.ok(kindsIn(out).includes('PersistentVolumeClaim'), 'where VMs are unknown, claims of any namespace are kept');
});

withKubectl('what keeps it from reading is a failure', ({ folder: cwd }) => {
  const cases: readonly (readonly [argv: readonly string[], says: RegExp])[] = [
    [
      ['--context', 'closed'],
      /^vmstate: nothing may be read in this cluster; --print-rbac prints the role that it takes\n$/,
    ],
    [['--context', 'unknown'], /vmstate: kubectl get namespaces failed with exit code 1:\n.*logged in/s],
    [['--context', 'gone'], /vmstate: kubectl get namespaces failed with exit code 1:\n.*refused/s],
    [['--context', 'nonsense'], /context.*nonsense/],
    [
      ['--context', 'slow', '--timeout', '1'],
      /did not end within 1 s|failed with exit code 1:\n.*(?:timeout|Timeout|deadline)/s,
    ],
    [['--namespace', 'nowhere'], /there is no namespace "nowhere" in the cluster/],
  ];
  for (const [argv, says] of cases) {
    const { code, out, err } = capture(cwd, argv);
    assert.equal([code, out], [2, ''], argv.join(' '));
    assert.match(err, says);
  }
  const { code, err } = capture(cwd, [], { PATH: cwd });
  assert.is(code, 2);
  assert.match(err, /^vmstate: kubectl is not on PATH; install it, or give what it prints elsewhere with --from\n$/);
});

withKubectl(
  '--check is silent while the cluster is the same, shows how it differs, and fails where it cannot tell',
  ({ folder: cwd }) => {
    assert.is(capture(cwd, ['--output', 'facts.yaml', '--crds', '--snapshots']).code, 0);
    checkRole(cwd, ['--crds', '--snapshots']);
    const text = readFileSync(join(cwd, 'facts.yaml'), 'utf8');
    write(cwd, { 'facts.yaml': `# Reviewed by us.\n${text}` });
    const same = capture(cwd, ['--check', 'facts.yaml']);
    assert.equal([same.code, same.out, same.err], [0, '', ''], 'comments are no drift');
    serve(
      JSON.parse(JSON.stringify(OBJECTS).replace('"rook-ceph.rbd.csi.ceph.com"', '"nfs.csi.k8s.io"')) as PlainMap[],
    );
    const { code, out, err } = capture(cwd, ['--check', 'facts.yaml']);
    assert.is(code, 1);
    assert.match(out, /^--- facts\.yaml\n\+\+\+ facts\.yaml\n@@ .* @@\n/);
    assert.match(out, /\n-provisioner: rook-ceph\.rbd\.csi\.ceph\.com\n\+provisioner: nfs\.csi\.k8s\.io\n/);
    assert.is(err, 'vmstate: facts.yaml differs from the cluster; capture it again\n');
    assert.is(readFileSync(join(cwd, 'facts.yaml'), 'utf8'), `# Reviewed by us.\n${text}`);
    const lost = capture(cwd, ['--context', 'poor', '--check', 'facts.yaml']);
    assert.equal([lost.code, lost.out], [2, '']);
    assert.match(lost.err, /facts\.yaml cannot be compared: it holds objects of kind \w+, which may not be read now/);
    assert.is(capture(cwd, ['--check', 'gone.yaml']).code, 2);
  },
);

withKubectl('of one namespace nothing is told of others', ({ folder: cwd }) => {
  const { out } = capture(cwd, ['--namespace', 'office', '--output', 'facts.yaml']);
  assert.is(out, '');
  checkRole(cwd, ['--namespace', 'office']);
  const facts = readFileSync(join(cwd, 'facts.yaml'), 'utf8');
  assert.ok(kindsIn(facts).includes('CapturedNamespace'));
  assert.not.match(facts, /namespace: web\b/);
  assert.ok(kindsIn(facts).includes('KubeVirt'), 'what configures all namespaces is read from any');
  assert.is(capture(cwd, ['--check', 'facts.yaml']).code, 0, '--check reads the namespaces of the file');
  const preference = (name: string, namespace: string): string =>
    `${MACHINE.replace('name: ledger', `name: ${name}\n  namespace: ${namespace}`)}  preference:\n    kind: VirtualMachinePreference\n    name: other\n`.replace(
      '          tpm:\n            persistent: true\n',
      '          disks: []\n',
    );
  write(cwd, { 'vm.yaml': `${preference('a', 'office')}---\n${preference('b', 'web')}` });
  const plan = JSON.parse(run(cwd, ['plan', '--facts', 'facts.yaml', '--format', 'json', 'vm.yaml']).out);
  const needed = Object.fromEntries(
    plan.machines.map((one: { object: PlainMap; state: PlainMap }) => [one.object.name, one.state.needed]),
  );
  assert.is(needed.a, false, 'there is no such preference in office');
  assert.ok(isMap(needed.b), 'there may be one in web');
});

test('the page of docs names every resource that is read', () => {
  const page = readFileSync(join(__dirname, '../../docs/capture.md'), 'utf8');
  const named = [...page.matchAll(/`([a-z]+(?:\.[a-z0-9.]+)?)`/g)].map(([, name]) => name);
  for (const [apiVersion, , plural] of SERVED.filter(([, kind]) => kind !== 'Secret')) {
    const group = apiVersion.includes('/') ? `.${apiVersion.split('/')[0]}` : '';
    assert.ok(named.includes(`${plural}${group}`), `${plural}${group}`);
  }
});

test('options that go against each other are refused', ({ folder: cwd }) => {
  for (const [argv, says] of [
    [['--from', 'a', '--context', 'b'], /--from and --context exclude each other/],
    [['--check', 'a', '--output', 'b'], /--check and --output exclude each other/],
    [['--timeout', 'soon'], /--timeout takes a number of seconds/],
    [['-n', '--all'], /no name of a namespace|needs a value/],
    [['-n', 'A b'], /"A b" is no name of a namespace/],
  ] as const) {
    const { code, err } = run(cwd, ['capture', ...argv]);
    assert.is(code, 2);
    assert.match(err, says);
  }
});

test.run();
