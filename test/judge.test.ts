import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { Cluster } from '../src/cluster/cluster.js';
import { targetsOf } from '../src/cluster/targets.js';
import type { Problem } from '../src/finding.js';
import { type Finding, lintObjects } from '../src/index.js';
import { judge } from '../src/judge.js';
import { asKubeObject, type KubeObject } from '../src/kube-object.js';
import type { Release } from '../src/kubevirt/release.js';
import { RULES } from '../src/rules/index.js';

const KUBEVIRT = {
  apiVersion: 'kubevirt.io/v1',
  kind: 'KubeVirt',
  metadata: { name: 'kubevirt', namespace: 'kubevirt' },
  spec: {},
};

/** What a rule that finds some problems at one place in each release comes to, where the release is not known. */
function merged(problems: (release: Release, object: KubeObject) => readonly Omit<Problem, 'place'>[]): string[] {
  const object = asKubeObject(KUBEVIRT, { base: [], observed: false }) as KubeObject;
  const choice = targetsOf(new Cluster({ objects: [object], facts: [], complete: true }), undefined);
  const [rule] = RULES;
  assert.ok(rule && choice.targets.length === 3);
  const found = (release: Release) =>
    problems(release, object).map((problem) => ({ ...problem, place: { object, path: ['spec'] } }));
  const check = {
    ...rule,
    id: 'test',
    severity: 'error',
    check: ({ release }: { release: Release }) => found(release),
  };
  return judge([check as (typeof RULES)[number]], choice, () => undefined).map(
    ({ severity, message }) => `${severity} ${message}`,
  );
}

const [v17, v18, v19] = ['1.7', '1.8', '1.9'];

test('what a place has in all releases is one finding, also where its words differ', () => {
  assert.equal(
    merged(({ label, minor }) => [{ message: `${label} refuses it, write ${minor === v19 ? 'b' : 'a'}` }]),
    ['error KubeVirt v1.7, v1.8, v1.9 refuses it, write b'],
  );
});

test('several problems at a place are told apart by their words', () => {
  assert.equal(
    merged(({ label, minor }) => [
      ...(minor === v17 ? [] : [{ message: `${label} refuses one` }]),
      { message: `${label} refuses another, as does CDI v1.${minor === v18 ? 60 : 61}.2` },
    ]),
    [
      'error KubeVirt v1.7, v1.8, v1.9 refuses another, as does CDI v1.61.2',
      'info KubeVirt v1.8, v1.9 refuses one (holds in v1.8, v1.9 only; the release is not known)',
    ],
  );
});

test('what is about different things is never one, though each release has one of them', () => {
  assert.equal(
    merged(({ minor }) => [{ topic: minor === v19 ? 'b' : 'a', message: `needs ${minor === v19 ? 'b' : 'a'}` }]),
    [
      'info needs a (holds in v1.7, v1.8 only; the release is not known)',
      'info needs b (holds in v1.9 only; the release is not known)',
    ],
  );
});

test('gates that are missing are told one by one where the release is not known', () => {
  const objects = [
    KUBEVIRT,
    {
      apiVersion: 'kubevirt.io/v1',
      kind: 'VirtualMachine',
      metadata: { name: 'a' },
      spec: {
        runStrategy: 'Always',
        template: {
          spec: { domain: { devices: { hostDevices: [{ name: 'a', deviceName: 'b/c' }], autoattachVSOCK: true } } },
        },
      },
    },
    {
      apiVersion: 'export.kubevirt.io/v1beta1',
      kind: 'VirtualMachineExport',
      metadata: { name: 'a' },
      spec: { source: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'a' } },
    },
    {
      apiVersion: 'migrations.kubevirt.io/v1alpha1',
      kind: 'MigrationPolicy',
      metadata: { name: 'a' },
      spec: { maxDowntimeMs: 5, selectors: {} },
    },
  ];
  const told = ({ severity, message }: Finding): string => `${severity} ${/"\w+"/.exec(message)}`;
  const { findings } = lintObjects(objects);
  assert.equal(findings.filter(({ rule }) => rule === 'gates/missing').map(told), [
    'error "HostDevices"',
    'info "MigrationStallDetection"',
    'info "VMExport"',
    'error "VSOCK"',
  ]);
});

test.run();
