/** The validation in the real cdk8s synth, on small apps. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Validation } from 'cdk8s-cli/plugins';
import * as assert from 'uvu/assert';
import { UsageError, VmStateValidation } from '../src/index.js';
import { workspace, write } from './workspace.js';

const ROOT = join(__dirname, '..');

interface Violation {
  readonly ruleName: string;
  readonly recommendation: string;
  readonly fix: string;
  readonly violatingConstructs: readonly {
    readonly constructPath?: string;
    readonly resourceName: string;
    readonly manifestPath: string;
    readonly locations: readonly string[];
  }[];
}

interface Synth {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly violations: readonly Violation[];
  readonly summary: Readonly<Record<string, string>>;
}

/** Runs cdk8s synth in a folder, with its report in JSON. */
function synth(cwd: string, argv: readonly string[] = []): Synth {
  const { FORCE_COLOR: _, ...rest } = process.env;
  const report = join(cwd, `report-${readdirSync(cwd).length}.json`);
  const cli = join(cwd, 'node_modules/cdk8s-cli/bin/cdk8s');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, 'synth', '--validation-reports-output-file', report, ...argv],
    { cwd, encoding: 'utf8', env: { ...rest, CDK8S_CHECK_UPGRADE: 'false' } },
  );
  const [first] = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).reports : [];
  const { violations = [], summary = {} } = first ?? {};
  return { code: status, out: stdout, err: stderr, violations, summary: { ...summary, ...summary.metadata } };
}

function link(folder: string, names: readonly string[], to = (name: string) => join(ROOT, 'node_modules', name)): void {
  mkdirSync(folder, { recursive: true });
  for (const name of names) symlinkSync(to(name), join(folder, name));
}

/** An app in plain JavaScript: machines that Secure Boot without SMM makes wrong, or right. */
const app = (body: string): string => `const { ApiObject, App, Chart } = require('cdk8s');
const app = new App();
const machine = (scope, id, wrong, metadata = {}) => new ApiObject(scope, id, {
  apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', metadata: { name: 'desk', ...metadata },
  spec: { runStrategy: 'Always', template: { spec: { domain: {
    features: wrong ? {} : { smm: { enabled: true } },
    firmware: { bootloader: { efi: { secureBoot: true } } }, devices: {},
  } } } },
});
${body}
app.synth();
`;

/** The settings of a project whose app is plain JavaScript. */
const settings = (command = 'node app.js', properties = '{ release: "1.5" }'): string => `app: ${command}
validations:
  - package: ./node_modules/vmstate
    version: 0.1.0
    class: VmStateValidation
    properties: ${properties}
`;

/** A project with such an app. */
function project(folder: string, body: string, config = settings()): void {
  write(folder, { 'app.js': app(body), 'cdk8s.yaml': config });
  link(join(folder, 'node_modules'), ['cdk8s', 'cdk8s-cli', 'constructs', 'tsx']);
  link(join(folder, 'node_modules'), ['vmstate'], () => ROOT);
}

const test = workspace('cdk8s-validation');

test('facts complete what the app does not hold', ({ folder }) => {
  project(
    folder,
    `new ApiObject(new Chart(app, 'chart'), 'vm', { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', metadata: { name: 'kubevirt' },
  spec: { runStrategy: 'Always', template: { spec: { domain: { devices: { tpm: { persistent: true } } } } } } });`,
    settings('node app.js', '{ facts: facts/prod.yaml, rules: { guest/uuid-unpinned: off } }'),
  );
  write(folder, {
    'facts/prod.yaml': `apiVersion: kubevirt.io/v1
kind: KubeVirt
metadata: {name: kubevirt, namespace: kubevirt}
spec: {configuration: {vmStateStorageClass: fast}}
status: {observedKubeVirtVersion: v1.5.1}
`,
  });
  const { code, violations, summary } = synth(folder);
  assert.is(code, 2);
  assert.match(summary.KubeVirt ?? '', /^1\.5\.1 /);
  assert.equal(
    violations.map(({ ruleName }) => ruleName),
    ['gates/missing', 'meta/needs-facts'],
  );
  const [, open] = violations;
  // The KubeVirt object of the cluster is not the machine of its name.
  assert.equal(
    open?.violatingConstructs.map(({ resourceName, constructPath }) => [resourceName, constructPath]),
    [
      ['KubeVirt kubevirt/kubevirt in facts/prod.yaml', undefined],
      ['kubevirt', 'chart/vm'],
    ],
  );
});

test('a wrong property ends cdk8s with 1 and our words', ({ folder }) => {
  project(
    folder,
    `machine(new Chart(app, 'chart'), 'a', false);`,
    settings('node app.js', '{ relase: "1.5", failOn: warn }'),
  );
  const { code, err } = synth(folder);
  assert.is(code, 1);
  assert.match(err, 'UsageError: properties has no key "relase"; did you mean release?\n');
  assert.match(err, 'properties.failOn takes error, warning, info or never; this is the text "warn"\n');
  assert.not.match(err, 'dist/index.js');
});

test('properties that are wrong are named, with what to write instead', () => {
  const cases: readonly (readonly [properties: unknown, says: string])[] = [
    [{ release: 1.5 }, 'properties.release takes a KubeVirt release in quotes'],
    [{ release: '1.99' }, 'properties.release: KubeVirt release "1.99" is not known; known are 1.0'],
    [{ facts: [3] }, 'properties.facts[0] takes the path of a file; this is 3'],
    [{ failOn: null }, 'properties.failOn takes error, warning, info or never; this is nothing'],
    [
      { rules: { 'gates/redundent': 'off' } },
      'properties.rules: there is no rule "gates/redundent"; did you mean gates/redundant?',
    ],
    [{ rules: { 'state/rwo': 'warn' } }, 'properties.rules.state/rwo takes error, warning, info or off'],
    [{ rules: ['state/rwo'] }, 'properties.rules takes a map from rules to levels; this is a list'],
    ['1.5', 'properties takes a map; this is the text "1.5"'],
  ];
  for (const [properties, says] of cases) {
    assert.throws(
      () => new VmStateValidation(properties),
      (error: Error) => error instanceof UsageError && error.message.includes(says),
      `${JSON.stringify(properties)} should say: ${says}`,
    );
  }
  for (const right of [undefined, {}, { rules: { 'gates/*': false } }, { facts: ['a.yaml'], failOn: 'never' }])
    assert.not.throws(() => {
      // The types must agree with those of cdk8s-cli, too.
      const validation: Validation = new VmStateValidation(right);
      return validation;
    });
});

test('facts and a configuration that cannot be read end cdk8s with 1, as does an app without manifests', ({
  folder,
}) => {
  project(folder, `machine(new Chart(app, 'chart'), 'a', false);`, settings('node app.js', '{ facts: nope.yaml }'));
  const missing = synth(folder);
  assert.is(missing.code, 1);
  assert.match(missing.err, 'nope.yaml: facts: there is no such file');
  write(folder, { 'cdk8s.yaml': settings(), 'vmstate.yaml': 'kubevrt: "1.5"\n' });
  const misspelt = synth(folder);
  assert.is(misspelt.code, 1);
  assert.match(misspelt.err, 'vmstate.yaml:1:1: the configuration has no key "kubevrt"; did you mean kubevirt?');
  write(folder, {
    'vmstate.yaml': '',
    'app.js': app('').replace('new App()', "new App({ outputFileExtension: '.yml' })"),
  });
  const empty = synth(folder);
  assert.is(empty.code, 1);
  assert.match(empty.err, 'cdk8s found no manifest to validate');
});

test.run();
