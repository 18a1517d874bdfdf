import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { constructsIn, Resources, type Written } from '../../src/cdk8s/resources.js';
import { bySeverity, violation } from '../../src/cdk8s/violations.js';
import type { Finding, Related, Severity } from '../../src/finding.js';

const machine = (name: string, namespace?: string) => ({
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  name,
  ...(namespace === undefined ? {} : { namespace }),
});

const finding = (related: readonly Related[] = [], severity: Severity = 'error'): Finding => ({
  rule: 'gates/missing',
  severity,
  message: 'a gate is missing; pin it with --kubevirt',
  file: 'dist/a.k8s.yaml',
  line: 3,
  column: 5,
  path: 'spec.gates',
  object: { apiVersion: 'kubevirt.io/v1', kind: 'KubeVirt', name: 'kubevirt' },
  related,
  docs: 'vmstate explain gates/missing',
  fingerprint: '',
});

const naming = {
  nameOf: ({ object }: Written) => object.name,
  manifestOf: (file: string) => `/real/${file}`,
  sourceOf: () => '',
};

test('a cause of hundreds of machines shows some of them, and says how many more there are', () => {
  const related = Array.from({ length: 500 }, (_, index) => ({
    message: `machine ${index} needs it`,
    file: 'dist/b.k8s.yaml',
    line: index + 1,
    column: 1,
    object: machine(`vm-${index % 250}`),
  }));
  const { recommendation, violatingResources } = violation(finding(related), naming);
  assert.is(violatingResources.length, 11);
  assert.equal(violatingResources.slice(0, 2), [
    { resourceName: 'kubevirt', locations: ['spec.gates (3:5)'], manifestPath: '/real/dist/a.k8s.yaml' },
    { resourceName: 'vm-0', locations: ['machine 0 needs it (1:1)'], manifestPath: '/real/dist/b.k8s.yaml' },
  ]);
  assert.match(recommendation, '(and 490 more places; vmstate lint --verbose lists them)');
});

test('where the app makes an object and sets its field stands beside the place in the manifest', () => {
  const sourceOf = ({ object }: Written, field: string): string => `at ${object.name}.ts for "${field}"`;
  const there = { file: 'dist/b.k8s.yaml', message: 'it needs it', object: machine('vm') };
  const { violatingResources } = violation(finding([{ ...there, line: 2, column: 7 }, there]), { ...naming, sourceOf });
  assert.equal(
    violatingResources.map(({ locations }) => locations),
    [
      ['spec.gates (3:5), at kubevirt.ts for "spec.gates"'],
      ['it needs it (2:7), at vm.ts for ""', 'it needs it, at vm.ts for ""'],
    ],
  );
  const { object: _, ...bare } = finding();
  assert.equal(violation(bare, { ...naming, sourceOf }).violatingResources[0]?.locations, ['spec.gates (3:5)']);
});

test('several places of one object are one resource, and the place itself is not told twice', () => {
  const here = { file: 'dist/a.k8s.yaml', object: machine('vm'), column: 1 };
  const { violatingResources, recommendation } = violation(
    finding([
      { ...here, line: 8, message: 'TPM' },
      { ...here, line: 9, message: 'EFI' },
      { ...here, line: 3, column: 5, message: 'the place itself' },
    ]),
    naming,
  );
  assert.equal(
    violatingResources.map(({ locations }) => locations),
    [['spec.gates (3:5)'], ['TPM (8:1)', 'EFI (9:1)']],
  );
  assert.is(recommendation, 'error: a gate is missing; pin it with properties.release');
});

test('what could steer a terminal is taken out of a report', () => {
  const { recommendation } = violation({ ...finding(), message: 'a \u001b[2J b' }, naming);
  assert.is(recommendation, 'error: a ·[2J b');
});

test('the gravest findings come first', () => {
  const mixed = (['info', 'error', 'warning'] as const).map((severity) => finding([], severity));
  assert.equal(
    bySeverity(mixed).map(({ severity }) => severity),
    ['error', 'warning', 'info'],
  );
});

test('an object has the shortest name that no other one has', () => {
  const written = [
    { object: machine('alone', 'lab'), file: 'a.yaml' },
    { object: machine('twice', 'lab'), file: 'a.yaml' },
    { object: machine('twice', 'prod'), file: 'a.yaml' },
    { object: machine('same'), file: 'a.yaml' },
    { object: machine('same'), file: 'b.yaml' },
  ];
  const resources = new Resources(written);
  assert.equal(
    written.map((one) => resources.nameOf(one)),
    [
      'alone',
      'VirtualMachine lab/twice',
      'VirtualMachine prod/twice',
      'VirtualMachine same in a.yaml',
      'VirtualMachine same in b.yaml',
    ],
  );
  // An object beside the app is never called as one of the app is.
  assert.is(
    resources.nameOf({ object: machine('alone', 'lab'), file: 'facts.yaml' }),
    'VirtualMachine lab/alone in facts.yaml',
  );
});

test('a construct is found by the file that it wrote, below whatever folder cdk8s has named', () => {
  const recorded = (file: string, path: string) => ({ file, objects: [{ ...machine('vm'), path }] });
  const files = [recorded('x.yaml', 'top'), recorded('a/x.yaml', 'nested')];
  const constructOf = constructsIn(files, ['out/a/x.yaml', 'out/a/a/x.yaml']);
  assert.is(constructOf('out/a/x.yaml', machine('vm')), 'top');
  assert.is(constructOf('out/a/a/x.yaml', machine('vm')), 'nested');
  assert.is(constructOf('out/a/x.yaml', machine('vm', 'lab')), undefined);
});

test('two constructs that wrote the same object into one file are not told apart', () => {
  const objects = ['first', 'second'].map((path) => ({ ...machine('vm'), path }));
  assert.is(constructsIn([{ file: 'x.yaml', objects }], ['dist/x.yaml'])('dist/x.yaml', machine('vm')), undefined);
});

test.run();
