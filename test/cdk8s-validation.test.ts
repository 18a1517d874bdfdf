/** The validation in the real cdk8s synth, on copies of the example. */

import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Validation, ValidationContext } from 'cdk8s-cli/plugins';
import * as assert from 'uvu/assert';
import { lintFiles, readYaml, UsageError, VmStateValidation } from '../src/index.js';
import { cdk8s, copyExample, edit, link, ROOT, textAt } from './cdk8s-app.js';
import { workspace, write } from './workspace.js';

const EXAMPLE = join(ROOT, 'examples/cdk8s-validation-only');

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
function synth(cwd: string, argv: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Synth {
  const report = join(cwd, `report-${readdirSync(cwd).length}.json`);
  const given = ['synth', '--validation-reports-output-file', report, ...argv];
  const { status, stdout, stderr } = cdk8s(cwd, given, env);
  const [first] = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).reports : [];
  const { violations = [], summary = {} } = first ?? {};
  return { code: status, out: stdout, err: stderr, violations, summary: { ...summary, ...summary.metadata } };
}

const example = (folder: string): void => copyExample('cdk8s-validation-only', folder);

const NO_SMM = ['          features: { smm: { enabled: true } },\n', ''] as const;
const ONE_NODE = [
  "claimPropertySets: [{ accessModes: ['ReadWriteMany']",
  "claimPropertySets: [{ accessModes: ['ReadWriteOnce']",
] as const;

const RULE = 'guest/secure-boot-without-smm';

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

const constructs = ({ violations }: Synth): (string | undefined)[] =>
  violations.flatMap(({ violatingConstructs }) => violatingConstructs.map(({ constructPath }) => constructPath));

const test = workspace('cdk8s-validation');

test('the example is clean', async ({ folder }) => {
  example(folder);
  const { code, out, violations, summary } = synth(folder);
  assert.is(code, 0, out);
  assert.equal(violations, []);
  assert.is(summary.status, 'success');
  assert.equal([summary.errors, summary.warnings, summary.infos], ['0', '0', '0']);
  assert.is(summary.KubeVirt, '1.5.3 (release: given)');
  const { findings } = await lintFiles(['dist'], { cwd: folder, kubevirt: '1.5' });
  assert.equal(findings, []);
  const tsc = join(folder, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', '.'], { cwd: folder, encoding: 'utf8' });
  assert.is(status, 0, stdout);
});

test('a wrong field fails the synth, at the construct that is guilty and not at the disk of its name', ({ folder }) => {
  example(folder);
  edit(join(folder, 'main.ts'), NO_SMM);
  const { code, out, err, violations, summary } = synth(folder);
  assert.is(code, 2, err);
  assert.is(summary.status, 'failure');
  assert.is(summary.errors, '1');
  const [violation] = violations;
  assert.is(violation?.ruleName, RULE);
  assert.match(violation?.recommendation ?? '', /^error: Secure Boot needs System Management Mode/);
  assert.match(violation?.fix ?? '', `vmstate explain ${RULE}`);
  const [guilty] = violation?.violatingConstructs ?? [];
  assert.is(guilty?.constructPath, 'desktops/machine');
  assert.is(guilty?.resourceName, 'VirtualMachine desktops/win11');
  assert.is(guilty?.manifestPath, 'dist/desktops.k8s.yaml');
  const [, path = '', line = '', source = ''] =
    /^(\S+) \((\d+):\d+\), at (main\.ts:\d+:\d+)$/.exec(guilty?.locations[0] ?? '') ?? [];
  assert.is(path, 'spec.template.spec.domain.firmware.bootloader.efi');
  const lines = readFileSync(join(folder, 'dist/desktops.k8s.yaml'), 'utf8').split('\n');
  assert.match(lines[Number(line) - 1] ?? '', /^ +efi:$/);
  assert.match(textAt(folder, source), /^\{ secureBoot: true, persistent: true \}/);
  for (const words of [RULE, 'Construct Path: desktops/machine', violation?.recommendation ?? ''])
    assert.ok(out.includes(words), `${out}\nshould say: ${words}`);
});

test('the README of the example shows what cdk8s prints', ({ folder }) => {
  example(folder);
  edit(join(folder, 'main.ts'), NO_SMM);
  const shown = /```\n(\S*guest[\s\S]*?)```/.exec(readFileSync(join(EXAMPLE, 'README.md'), 'utf8'))?.[1];
  assert.ok(shown !== undefined && shown.length > 100);
  const { out } = synth(folder);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colour of the heading
  assert.ok(out.replace(/\u001b\[\d*m/g, '').includes(shown.trimEnd()), out);
});

test('a warning is reported and fails only where the properties say so', ({ folder }) => {
  example(folder);
  edit(join(folder, 'main.ts'), ONE_NODE);
  const { code, violations, summary } = synth(folder);
  assert.is(code, 0);
  assert.equal([summary.status, summary.warnings], ['success', '1']);
  assert.equal(
    violations.map(({ ruleName }) => ruleName),
    ['state/rwo'],
  );
  assert.match(violations[0]?.recommendation ?? '', /^warning: /);
  assert.equal(
    violations[0]?.violatingConstructs.map(({ constructPath }) => constructPath),
    ['platform/kubevirt', 'desktops/machine'],
  );
  const [[set = ''] = [], [made = ''] = []] =
    violations[0]?.violatingConstructs.map(({ locations }) => locations) ?? [];
  assert.match(textAt(folder, / at (\S+)$/.exec(set)?.[1] ?? ''), /^'cephfs',$/);
  assert.match(textAt(folder, /, made at (\S+)$/.exec(made)?.[1] ?? ''), /^new ApiObject\(desktops, 'machine',/);

  edit(join(folder, 'cdk8s.yaml'), ['failOn: error', 'failOn: warning']);
  assert.is(synth(folder).code, 2);
  edit(join(folder, 'cdk8s.yaml'), ['failOn: warning', 'failOn: warning\n      rules: { state/*: off }']);
  const off = synth(folder);
  assert.equal([off.code, off.violations.length], [0, 0]);
});

test('constructs are told apart where charts and namespaces hold the same name', async ({ folder }) => {
  project(
    folder,
    `for (const id of ['blue', 'green']) machine(new Chart(app, id), 'vm', id === 'green');
const both = new Chart(app, 'both');
for (const namespace of ['east', 'west']) machine(both, namespace, namespace === 'west', { namespace });
machine(new Chart(app, 'alone'), 'vm', true, { name: 'other' });`,
  );
  const done = synth(folder);
  assert.is(done.code, 2, done.err);
  assert.equal(constructs(done).sort(), ['alone/vm', 'both/west', 'green/vm']);
  assert.equal(
    done.violations
      .flatMap(({ violatingConstructs }) => violatingConstructs.map(({ resourceName }) => resourceName))
      .sort(),
    ['VirtualMachine desk in dist/green.k8s.yaml', 'VirtualMachine west/desk', 'other'],
  );
  // What is reported is what the command reports.
  const { findings } = await lintFiles(['dist'], { cwd: folder, kubevirt: '1.5' });
  assert.equal(
    done.violations.map(({ ruleName, recommendation }) => `${ruleName} ${recommendation}`).sort(),
    findings.map(({ rule, severity, message }) => `${rule} ${severity}: ${message}`).sort(),
  );
});

/** Notes each run of the app. */
const COUNTED = `require('node:fs').appendFileSync('runs', '.');`;
/** A machine that is wrong, and one that is not, of one name. */
const COLLIDING = `const chart = new Chart(app, 'chart'); machine(chart, 'a', true); machine(chart, 'b', false, { namespace: 'y' });`;

test('the app runs once more only where a name that is reported collides', ({ folder }) => {
  const runs = (): number => readFileSync(join(folder, 'runs'), 'utf8').length;
  const chart = `${COUNTED} const chart = new Chart(app, 'chart');`;
  project(
    folder,
    `${chart} machine(chart, 'a', true); machine(chart, 'b', false, { name: 'x', namespace: 'y' });
machine(chart, 'c', false, { name: 'x', namespace: 'z' });`,
  );
  assert.equal(constructs(synth(folder)), ['chart/a']);
  assert.is(runs(), 1);
  write(folder, {
    'app.js': app(`${COUNTED} ${COLLIDING}`),
  });
  assert.equal(constructs(synth(folder)), ['chart/a']);
  assert.is(runs(), 3);
});

test('an app that cannot run twice leaves the construct open rather than wrong', ({ folder }) => {
  project(folder, `if (require('node:fs').existsSync('runs')) process.exit(7); ${COUNTED} ${COLLIDING}`);
  const { code, out, violations, summary } = synth(folder);
  assert.is(code, 2);
  assert.equal(
    violations.map(({ ruleName }) => ruleName),
    [RULE],
  );
  assert.match(out, 'Construct Path: N/A');
  assert.match(summary.constructs ?? '', 'the app was run again, and it ended with exit code 7');
});

test('the app that --app names is the one that runs again', ({ folder }) => {
  const body = (id: string): string => COLLIDING.replace("'chart'", `'${id}'`);
  project(folder, body('configured'));
  write(folder, { 'named.js': app(body('named')) });
  assert.equal(constructs(synth(folder, ['--app', 'node named.js'])), ['named/a']);
});

test('apps as modules, with their own output folder, or with a file a resource, are recorded too', ({ folder }) => {
  const body = `const chart = new Chart(app, 'chart', { namespace: 'lab' }); machine(chart, 'a', true);
new ApiObject(chart, 'disk', { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'DataVolume', metadata: { name: 'desk' }, spec: {} });`;
  project(folder, body, settings('node --import tsx app.mts'));
  const asModule = (text: string): string =>
    text.replace(/^.*/, "import { ApiObject, App, Chart, YamlOutputType } from 'cdk8s';");
  write(folder, { 'app.mts': asModule(app(body)) });
  assert.equal(constructs(synth(folder)), ['chart/a']);
  write(folder, {
    'cdk8s.yaml': `output: own\n${settings('node app.mjs')}`,
    'app.mjs': asModule(app(body)).replace(
      'new App()',
      "new App({ outdir: 'own', yamlOutputType: YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE, recordConstructMetadata: true })",
    ),
  });
  assert.equal(constructs(synth(folder)), ['chart/a']);
});

test('with --stdout the verdict is that of the output folder, without what stood there', ({ folder }) => {
  const body = `const chart = new Chart(app, 'chart', { namespace: 'lab' }); machine(chart, 'a', true);
new ApiObject(chart, 'disk', { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'DataVolume', metadata: { name: 'desk' }, spec: {} });`;
  project(folder, body, settings('node app.js', '{}'));
  mkdirSync(join(folder, '.git'));
  const kubevirt = (release: string): string =>
    `apiVersion: kubevirt.io/v1\nkind: KubeVirt\nmetadata: { name: kubevirt, namespace: kubevirt }\nspec: { imageTag: v${release} }\n`;
  write(folder, { 'dist/stale.k8s.yaml': kubevirt('1.4.0'), 'platform/kubevirt.yaml': kubevirt('1.5.2') });
  const wrong = synth(folder, ['--stdout']);
  assert.is(wrong.code, 2);
  assert.match(wrong.summary.KubeVirt ?? '', /^1\.5\.2 /);
  assert.equal(constructs(wrong), ['chart/a']);
  assert.is(wrong.violations[0]?.violatingConstructs[0]?.manifestPath, 'STDOUT');

  write(folder, { 'vmstate.yaml': `overrides:\n  - files: [dist/**]\n    rules: { ${RULE}: off }\n` });
  // Also where the temporary folder is one of the work tree.
  mkdirSync(join(folder, 'tmp'));
  const overridden = synth(folder, ['--stdout'], { TMPDIR: join(folder, 'tmp') });
  assert.is(overridden.code, 0, overridden.err);
  assert.match(overridden.out, 'kind: DataVolume');
});

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

test('a record of cdk8s that cannot be added to leaves the construct open', async ({ folder }) => {
  project(folder, `${COUNTED} ${COLLIDING}`);
  assert.is(synth(folder, ['--no-validate']).code, 0);
  const { VmStateValidation: Bundled } = require('../dist/index.js') as typeof import('../src/index.js');
  const metadata = Object.freeze({ desk: Object.freeze({ path: 'chart/b' }) });
  const context = new ValidationContext(['dist/chart.k8s.yaml'], 'vmstate', '0.1.0', metadata);
  const before = process.cwd();
  process.chdir(folder);
  try {
    await new Bundled({ release: '1.5' }).validate(context);
  } finally {
    process.chdir(before);
  }
  assert.is(context.report.success, false);
  assert.match(context.report.toString(), 'Construct Path: N/A');
  assert.is(readFileSync(join(folder, 'runs'), 'utf8').length, 2);
});

test('a bare package name is found in the folder of plugins, with its dependencies beside it', ({ folder }) => {
  const plugins = join(folder, 'plugins');
  const modules = join(plugins, 'vmstate/0.1.0/node_modules');
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  link(modules, Object.keys(dependencies));
  mkdirSync(join(modules, 'vmstate'));
  copyFileSync(join(ROOT, 'package.json'), join(modules, 'vmstate/package.json'));
  cpSync(join(ROOT, 'dist'), join(modules, 'vmstate/dist'), { recursive: true });
  project(
    folder,
    COLLIDING,
    `pluginsDirectory: ${plugins}\n${settings().replace('./node_modules/vmstate', 'vmstate')}`,
  );
  const done = synth(folder);
  assert.is(done.code, 2, done.err);
  assert.is(done.summary.plugin, 'vmstate');
  assert.equal(constructs(done), ['chart/a']);
});

test('what the README says of cdk8s.yaml can be written there', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const block = /### In cdk8s synth\n[\s\S]*?\n((?: {4}.*\n)+)/.exec(readme)?.[1] ?? '';
  const [shown] = readYaml(block.replace(/^ {4}/gm, '')).values as { validations: Record<string, unknown>[] }[];
  const [configured] = readYaml(readFileSync(join(EXAMPLE, 'cdk8s.yaml'), 'utf8')).values as (typeof shown)[];
  const { properties, ...plugin } = shown?.validations[0] ?? {};
  const { properties: _, ...used } = configured?.validations[0] ?? {};
  assert.equal(plugin, used);
  assert.equal(Object.keys(properties as object).sort(), ['facts', 'failOn', 'release', 'rules']);
  assert.not.throws(() => new VmStateValidation(properties));
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  for (const one of [shown, configured]) assert.is(one?.validations[0]?.version, version);
});

test.run();
