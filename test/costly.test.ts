/** What a checkout holds may be large and hostile; each of these took the square of its length, or never ended. */

import { dump } from 'js-yaml';
import * as assert from 'uvu/assert';
import { readQuantity } from '../src/kubevirt/quantity.js';
import { programsIn } from '../src/read/command.js';
import { ignoreComments } from '../src/read/ignore-comments.js';
import { splitDocuments } from '../src/read/split.js';
import { isTemplate } from '../src/read/template.js';
import { positionsOf } from '../src/read/yaml-positions.js';
import { KUBEVIRT, lint, MACHINE, run, workspace, write } from './workspace.js';

const test = workspace('costly');

/** How long something may compute, in ms. */
const MOST = 3_000;

function bounded(what: string, call: () => unknown): void {
  const start = process.cpuUsage();
  call();
  const took = Math.round(process.cpuUsage(start).user / 1000);
  assert.ok(took < MOST, `${what} took ${took} ms`);
}

const N = 200_000;
const vm = (name: string): string => MACHINE.replace('ledger', `"${name}"`);

const CRD = `# for kubevirt.io
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: apps.example.org}
spec:
  group: example.org
  names: {kind: App, plural: apps}
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {a: {type: string, pattern: "^(a+)+$"}}}}}
---
apiVersion: example.org/v1
kind: App
metadata: {name: x, annotations: {a: kubevirt.io}}
spec: {a: "${'a'.repeat(40)}!"}
`;

const APPLICATION = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: x, namespace: argocd}
spec:
  destination: {server: https://kubernetes.default.svc}
  source: {repoURL: https://git.example.org/x, path: ., directory: {recurse: true, exclude: "${'*a'.repeat(20)}b"}}
`;

const BACKUP = `apiVersion: velero.io/v1
kind: Schedule
metadata: {name: x, namespace: velero}
spec: {schedule: "0 1 * * *", template: {includedNamespaces: ["${'*a'.repeat(20)}b"]}}
`;

const LIST = { apiVersion: 'v1', kind: 'List' };
const EXPORTED = Array.from({ length: 300 }, (_, index) => ({
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  metadata: { name: `vm-${index}`, annotations: { a: 'b' }, uid: '0c3f' },
  spec: { running: true, template: { spec: { domain: { devices: { disks: [{ name: 'root' }] } } } } },
  status: { ready: true },
}));

/** What kubectl writes of machines, with something in each. */
const exported = (annotation: string): string => dump({ ...LIST, items: EXPORTED }).replaceAll('a: b', annotation);

const CASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'carriage returns': { 'a.yaml': `# kubevirt.io \${A}\n${'\r'.repeat(N)}\n` },
  'lines of Unicode': { 'a.yaml': `# kubevirt.io \${A}\n${'\u2028'.repeat(N)}\n` },
  'an ignore of empty lines': {
    'a.yaml': MACHINE.replace(
      'name: ledger',
      `name: ledger\n  annotations: {vmstate.io/ignore: "state/rwo: x${'\\n'.repeat(N)}x"}`,
    ),
  },
  'an ignore of semicolons': {
    'a.yaml': MACHINE.replace(
      'name: ledger',
      `name: ledger\n  annotations: {vmstate.io/ignore: "state/rwo: x${'; '.repeat(N)}x"}`,
    ),
  },
  'a target of kustomize': {
    'kustomization.yaml':
      'resources: [vm.yaml]\npatches: [{target: {kind: VirtualMachine, name: "(a+)+"}, patch: "[{op: remove, path: /spec}]"}]\n',
    'vm.yaml': vm(`${'a'.repeat(40)}!`),
  },
  'a pattern of a CustomResourceDefinition': { 'crd.yaml': CRD },
  'globs of Argo CD': { 'app.yaml': APPLICATION, [`${'a'.repeat(200)}.yaml`]: MACHINE },
  'globs of Velero': {
    'backup.yaml': BACKUP,
    'vm.yaml': MACHINE.replace('name: ledger', `name: ledger\n  namespace: ${'a'.repeat(63)}`),
  },
  'rules of a .gitignore': {
    '.git/HEAD': '',
    '.gitignore': `${'**/a/'.repeat(9)}b.yaml\n`,
    [`${'a/'.repeat(60)}c.yaml`]: MACHINE,
  },
  'globs of the configuration': {
    'vmstate.yaml': `exclude: ["${'*a'.repeat(9)}b"]\n`,
    [`${'a'.repeat(200)}.yaml`]: MACHINE,
  },
  'an export with a fix for each of its machines': { 'a.yaml': exported('a: b') },
  'an export with lines that are folded': { 'a.yaml': exported('a: b\n        c') },
  'an export whose items begin with what goes': {
    'a.yaml': dump({ ...LIST, items: EXPORTED.map(({ status, ...rest }) => ({ status, ...rest })) }),
  },
  'an export in JSON': { 'a.json': JSON.stringify({ ...LIST, items: EXPORTED }) },
  'many documents that cannot be read': { 'a.yaml': '# kubevirt.io\na: [\n---\n'.repeat(1_000) },
};

for (const [what, files] of Object.entries(CASES))
  test(`bounded: ${what}`, ({ folder }) => {
    write(folder, files);
    bounded(what, () => assert.ok(run(folder, ['lint']).code <= 2));
  });

test('bounded: a report of an export with a fix for each of its machines', ({ folder }) => {
  write(folder, { 'a.yaml': exported('a: b') });
  for (const format of ['html', 'text', 'sarif', 'markdown', 'junit'])
    bounded(format, () => assert.is(run(folder, ['lint', '--format', format, '--fail-on', 'never']).code, 0));
});

test('bounded: thousands of fixes in one text, of which as many are made as the text may be read for', ({ folder }) => {
  const gates = (count: number): string =>
    `${KUBEVIRT.slice(0, KUBEVIRT.indexOf('  configuration'))}  configuration:
    developerConfiguration:
      featureGates:
${'        - LiveMigration\n'.repeat(count)}`;
  write(folder, { 'few.yaml': gates(60), 'many.yaml': gates(8_000) });
  const noFix = 'too much is to be mended in its text at once; mend the rest, and lint again';
  bounded('fixes', () => {
    const listed = lint(folder).findings.filter(({ rule }) => rule === 'gates/redundant');
    const of = (name: string) => listed.filter(({ file }) => file === name);
    assert.is(of('few.yaml').filter(({ fix }) => fix).length, 60);
    const made = of('many.yaml').filter(({ fix }) => fix).length;
    assert.ok(made > 10 && made < 1_000, String(made));
    assert.is(of('many.yaml').filter((one) => one.noFix === noFix).length, 8_000 - made);
  });
});

test('bounded: texts that the reader is given alone', () => {
  for (const character of ['\r', '\u2028', ' ', '#', '- ', '"', '[', ': ']) {
    const text = `\${A}${character.repeat(N)}`;
    bounded(`splitting ${JSON.stringify(character)}`, () => splitDocuments(text));
    bounded(`templates of ${JSON.stringify(character)}`, () => isTemplate(text));
  }
  bounded('a quantity', () => assert.is(readQuantity(`${'1'.repeat(N)}x`), undefined));
  bounded('a number of many digits', () => assert.is(readQuantity('1'.repeat(4_000_000)), undefined));
  bounded('a command', () => assert.equal(programsIn(`${'a'.repeat(N)} ${'a.'.repeat(N)} main.ts`, '/'), ['/main.ts']));
});

test('bounded: comments that ignore something, one below the other', () => {
  const text = `# vmstate-ignore state/rwo: a lab\n`.repeat(N / 5);
  bounded('comments', () => {
    const found = ignoreComments(`${text}a: 1\n`);
    assert.is(found.at(0)?.target, N / 5);
    assert.is(found.at(-1)?.line, N / 5 - 1);
  });
});

test('bounded: a comment for each machine of one export', ({ folder }) => {
  const [head, spec = ''] = MACHINE.split('\nspec:\n');
  const item = `${head}\nspec:\n  # vmstate-ignore state/rwo: a lab\n${spec}`.trimEnd().replaceAll('\n', '\n    ');
  const items = Array.from({ length: 2_500 }, (_, index) => `  - ${item.replace('ledger', `ledger-${index}`)}\n`);
  write(folder, { 'kubevirt.yaml': KUBEVIRT, 'a.yaml': `apiVersion: v1\nkind: List\nitems:\n${items.join('')}` });
  bounded('comments', () =>
    assert.is(lint(folder).findings.filter(({ rule }) => rule === 'meta/ignore-unused').length, 2_500),
  );
});

test('bounded: places of many keys of one map', () => {
  const keys = Array.from({ length: N / 10 }, (_, index) => `k${index}`);
  const positions = positionsOf(`a:\n${keys.map((key) => `  ${key}: v\n`).join('')}`);
  bounded('places', () => {
    for (const key of keys.reverse()) assert.ok(positions.key(['a', key]));
  });
});

test('a glob with too many stars is told', ({ folder }) => {
  write(folder, { 'vmstate.yaml': 'exclude: ["*a*b*c*d"]\n', 'vm.yaml': MACHINE });
  const { code, err } = run(folder, ['lint']);
  assert.is(code, 2);
  assert.match(err, /^vmstate: vmstate\.yaml:1:\d+: .*more than three stars in a name.*\n$/);
});

test('a glob with too many groups of alternatives is told', ({ folder }) => {
  for (const group of ['{a,a}', '+(a|aa)']) {
    write(folder, { 'vmstate.yaml': `exclude: ["${group.repeat(30)}b/**"]\n`, [`${'a'.repeat(60)}/vm.yaml`]: MACHINE });
    const { code, err } = run(folder, ['lint']);
    assert.is(code, 2);
    assert.match(err, /^vmstate: vmstate\.yaml:1:\d+: .*more than 4 groups of alternatives.*\n$/);
  }
  write(folder, { 'vmstate.yaml': 'exclude: ["{a,b}/{c,d}/{e,f}/*.{yaml,yml}"]\n' });
  assert.is(run(folder, ['lint', '--fail-on', 'never']).code, 0);
});

test.run();
