/** Where findings at synth are said to stand, in apps that really run. */

import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { cdk8s, link, ROOT, textAt } from '../cdk8s-app.js';
import { workspace, write } from '../workspace.js';

const test = workspace('sources');

const HEAD = `import { ApiObject, App, Chart, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import { guard, KubeVirt, VirtualMachine } from 'vmstate/constructs';
`;

/** A machine that Secure Boot without SMM makes wrong. */
const WRONG = `{ spec: { template: { spec: { domain: { firmware: { bootloader: { efi: {} } } } } } } }`;

/** The same as a raw object, over several lines. */
const RAW = `{
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  spec: {
    runStrategy: 'Always',
    template: { spec: { domain: {
      firmware: { bootloader: { efi: { secureBoot: true } } },
      devices: {},
    } } },
  },
}`;

function project(folder: string, files: Readonly<Record<string, string>>): void {
  write(folder, { 'package.json': '{ "name": "app" }', ...files });
  link(join(folder, 'node_modules'), ['cdk8s', 'cdk8s-cli', 'constructs', 'tsx', 'ts-node', 'typescript', '@types']);
  link(join(folder, 'node_modules'), ['vmstate'], () => ROOT);
}

const TSX = ['--import', 'tsx'];

/** Runs a program with Node; what it says of each construct that is wrong. */
function told(folder: string, argv: readonly string[]): Record<string, string> {
  const { stderr } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
  assert.match(stderr, 'guest/secure-boot-without-smm', stderr);
  // A construct of ours reports by itself, all else by the root.
  const lines = [...stderr.matchAll(/^ *\[(.*?)\] (?:(\S+): )?(?:([^:\n]*? at \S+?|at \S+?): )?error guest/gm)];
  return Object.fromEntries(lines.map(([, path, raw, place = '']) => [path || (raw ?? ''), place]));
}

/** What is said of one construct: the words before the place, and the text that stands there. */
function found(folder: string, said: string | undefined): [words: string, text: string] {
  const [, words = '', place = ''] = /^(.*?)at (\S+)$/.exec(said ?? '') ?? [];
  return [words.trim(), place === '' ? '' : `${place.split(':')[0]} ${textAt(folder, place)}`];
}

test('a construct of ours, one made in a loop, and a raw object with its field', ({ folder }) => {
  project(folder, {
    'main.ts': `${HEAD}const app = new App();
const chart = new Chart(app, 'vms');
new KubeVirt(chart, 'kubevirt', { release: '1.8' });
const raw = new ApiObject(chart, 'raw', ${RAW});
for (const owner of ['ada', 'ben'])
  new VirtualMachine(chart, \`win-\${owner}\`, ${WRONG});
app.synth();
`,
  });
  const said = told(folder, [...TSX, 'main.ts']);
  assert.equal(Object.keys(said).sort(), ['vms/raw', 'vms/win-ada', 'vms/win-ben']);
  assert.equal(found(folder, said['vms/raw']), ['', 'main.ts { secureBoot: true } } },']);
  for (const path of ['vms/win-ada', 'vms/win-ben']) {
    const [words, text] = found(folder, said[path]);
    if (words === 'made') assert.match(text, /^main\.ts new VirtualMachine\(chart, `win-/);
    else assert.match(text, /^main\.ts .*bootloader: |^main\.ts (?:efi: )?\{/);
  }
});

test('a class in another file, in a real cdk8s synth', ({ folder }) => {
  project(folder, {
    'cdk8s.yaml': 'language: typescript\napp: node --import tsx src/main.ts\n',
    'src/main.ts': `${HEAD}import { Desktop } from './lib/desktop';
const app = new App();
const chart = new Chart(app, 'vms');
new KubeVirt(chart, 'kubevirt', { release: '1.8' });
new Desktop(chart, 'ada');
app.synth();
`,
    'src/lib/desktop.ts': `${HEAD}export class Desktop extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new ApiObject(this, 'vm', ${RAW});
    new VirtualMachine(this, 'other', ${WRONG});
  }
}
`,
  });
  const { status, stderr, stdout } = cdk8s(folder, ['synth']);
  assert.is(status, 1, stdout);
  assert.match(stderr, /vms\/ada\/vm: at src\/lib\/desktop\.ts:13:38: error guest/);
  assert.match(stderr, /\[vms\/ada\/other\] .*at src\/lib\/desktop\.ts:18:\d+: error guest/);
});

test('an id that is computed: the nearest construct above it that is known, and this is said', ({ folder }) => {
  project(folder, {
    'main.ts': `${HEAD}const app = new App();
const chart = new Chart(app, 'vms');
new KubeVirt(chart, 'kubevirt', { release: '1.8' });
const group = new Construct(chart, 'group');
new VirtualMachine(group, \`win-\${process.pid > 0 ? 'a' : 'b'}\`, ${WRONG});
const late = new Chart(app, process.env.NAME ?? 'late');
new VirtualMachine(late, 'x', ${WRONG});
app.synth();
`,
  });
  const said = told(folder, [...TSX, 'main.ts']);
  assert.equal(found(folder, said['vms/group/win-a']), [
    'below "vms/group", made',
    "main.ts new Construct(chart, 'group');",
  ]);
  assert.is(said['late/x'], '', 'nothing above it is known');
});

test('of two constructs that may be meant, neither is named', ({ folder }) => {
  project(folder, {
    'main.ts': `${HEAD}const app = new App();
const chart = new Chart(app, 'vms');
new KubeVirt(chart, 'kubevirt', { release: '1.8' });
if (process.env.HOME) new VirtualMachine(chart, 'vm', ${WRONG});
else new VirtualMachine(chart, 'vm', ${WRONG});
app.synth();
`,
  });
  const said = told(folder, [...TSX, 'main.ts']);
  assert.equal(found(folder, said['vms/vm']), ['below "vms", made', "main.ts new Chart(app, 'vms');"]);
});

test('a plain script that synthesizes a chart for a test', ({ folder }) => {
  project(folder, {
    'script.js': `const { Testing } = require('cdk8s');
const { KubeVirt, VirtualMachine } = require('vmstate/constructs');
const chart = Testing.chart();
new KubeVirt(chart, 'kubevirt', { release: '1.8' });
new VirtualMachine(chart, 'vm', ${WRONG});
Testing.synth(chart);
`,
  });
  const [, text] = found(folder, told(folder, ['script.js'])['test/vm']);
  assert.match(text, /^script\.js /);
});

/** Two tests that make a construct of one path, with a chart of its own file. */
const tests = (imports: string): string => `${HEAD}${imports}
import { vm } from './vm';
const said = (run: () => void): void => {
  try {
    run();
  } catch (error) {
    console.error(String(error));
  }
};
const charts = (): Chart => {
  const chart = Testing.chart();
  new KubeVirt(chart, 'kubevirt', { release: '1.8' });
  return chart;
};
for (const group of ['a', 'b'])
  test(\`group \${group}\`, () => said(() => Testing.synth(vm(charts(), group))));
test('one', () => {
  const chart = charts();
  new VirtualMachine(chart, 'vm', ${WRONG}); // one
  said(() => Testing.synth(chart));
});
test('two', async () => {
  const chart = charts();
  await null;
  new VirtualMachine(chart, 'vm', ${WRONG}); // two
  said(() => Testing.synth(chart));
});
`;

test('tests: of those that make the same construct, the one that runs is told', ({ folder }) => {
  project(folder, {
    'node.test.ts': tests("import { test } from 'node:test';"),
    'uvu.test.ts': `${tests("import { test } from 'uvu';")}test.run();\n`,
    'vm.ts': `${HEAD}export function vm(chart: Chart, id: string): Chart {
  new VirtualMachine(chart, id, ${WRONG});
  return chart;
}
`,
  });
  link(join(folder, 'node_modules'), ['uvu']);
  for (const name of ['node.test.ts', 'uvu.test.ts']) {
    const { stderr } = spawnSync(process.execPath, [...TSX, name], { cwd: folder, encoding: 'utf8' });
    const said = [...stderr.matchAll(/^ *\[(.*?)\] .*?at (\S+): error guest/gm)];
    const places = said.map(([, path, place = '']) => [path, place.split(':')[0], textAt(folder, place)]);
    assert.equal(
      places.map(([path, file, text]) => [path, file, / \/\/ .*$|^\{\} \}/.exec(text ?? '')?.[0]]),
      [
        ['test/a', 'vm.ts', '{} }'],
        ['test/b', 'vm.ts', '{} }'],
        ['test/vm', name, ' // one'],
        ['test/vm', name, ' // two'],
      ],
      stderr,
    );
  }
});

const MAIN = `${HEAD}const app = new App();
const chart = new Chart(app, 'vms');
new KubeVirt(chart, 'kubevirt', { release: '1.8' });
new ApiObject(chart, 'vm', ${RAW});
app.synth();
`;

/** Compiles a project as TypeScript does. */
function compile(folder: string, options: object): void {
  const compilerOptions = { module: 'node16', moduleResolution: 'node16', target: 'es2022', skipLibCheck: true };
  write(folder, { 'tsconfig.json': JSON.stringify({ compilerOptions: { ...compilerOptions, ...options } }) });
  const tsc = join(folder, 'node_modules/typescript/bin/tsc');
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', '.'], { cwd: folder, encoding: 'utf8' });
  assert.is(status, 0, stdout);
}

const FIELD = ['', 'main.ts { secureBoot: true } } },'];

test('what was compiled is told of its source: beside it, elsewhere, or by its map', ({ folder }) => {
  project(folder, { 'main.ts': MAIN });
  compile(folder, {});
  assert.equal(found(folder, told(folder, ['main.js'])['vms/vm']), FIELD);
  rmSync(join(folder, 'main.js'));
  compile(folder, { outDir: 'lib' });
  assert.equal(found(folder, told(folder, ['lib/main.js'])['vms/vm']), FIELD);
  for (const map of ['sourceMap', 'inlineSourceMap']) {
    compile(folder, { outDir: 'far/away', [map]: true });
    assert.equal(found(folder, told(folder, ['far/away/main.js'])['vms/vm']), FIELD, map);
  }
});

test('compiled alone, without its source, it is reported without a place', ({ folder }) => {
  project(folder, { 'main.ts': MAIN });
  for (const sourceMap of [false, true]) {
    compile(folder, { outDir: 'lib', sourceMap });
    const texts = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    assert.equal(texts, ['main.ts']);
    rmSync(join(folder, 'main.ts'));
    assert.equal(told(folder, ['lib/main.js']), { 'vms/vm': '' });
    write(folder, { 'main.ts': MAIN });
  }
});

test('run by ts-node, or as a module of ES', ({ folder }) => {
  project(folder, { 'main.ts': MAIN, 'main.mts': MAIN });
  compile(folder, { noEmit: true });
  assert.equal(found(folder, told(folder, ['node_modules/ts-node/dist/bin.js', 'main.ts'])['vms/vm']), FIELD);
  assert.equal(found(folder, told(folder, [...TSX, 'main.mts'])['vms/vm']), ['', `main.mts ${FIELD[1]?.slice(8)}`]);
});

test('a synth that is called in another file, or late', ({ folder }) => {
  project(folder, {
    'main.ts': `${HEAD}import { write } from './write';
async function main(): Promise<void> {
  const app = new App();
  const chart = new Chart(app, 'vms');
  new KubeVirt(chart, 'kubevirt', { release: '1.8' });
  new ApiObject(chart, 'vm', ${RAW});
  await null;
  setTimeout(() => write(app), 1);
}
void main();
`,
    'write.ts': `import type { App } from 'cdk8s';\nexport const write = (app: App): void => app.synth();\n`,
  });
  assert.equal(found(folder, told(folder, [...TSX, 'main.ts'])['vms/vm']), FIELD);
});

test('a warning is printed with its place, which tells also where another object is wrong', ({ folder }) => {
  project(folder, {
    'main.ts': `${HEAD}const app = new App();
const chart = new Chart(app, 'vms');
guard(chart, { release: '1.5', failOn: 'error' });
new ApiObject(chart, 'class', {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name: 'local', annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } },
  provisioner: 'topolvm.io',
});
new KubeVirt(chart, 'kubevirt', { release: '1.5' });
const spec = { template: { spec: { domain: { devices: { tpm: { persistent: true } } } } } };
new VirtualMachine(chart, 'vm', { liveMigration: true, spec });
app.synth();
app.synth();
`,
  });
  const { stderr, status } = spawnSync(process.execPath, [...TSX, 'main.ts'], { cwd: folder, encoding: 'utf8' });
  assert.is(status, 0, stderr);
  const [, place = '', far = ''] =
    /^\[vms\/vm\] made at (\S+): warning state\/rwo: .*\(StorageClass local metadata.* at (\S+); vmstate explain/m.exec(
      stderr,
    ) ?? [];
  assert.match(textAt(folder, place), /^new VirtualMachine\(chart, 'vm'/);
  assert.match(textAt(folder, far), /'true'|annotations|storageclass/);
  assert.is(stderr.match(/warning state\/rwo/g)?.length, 1);
});

test('a uuid that is not that of the captured VM is told of its construct, with its place', ({ folder }) => {
  project(folder, {
    'facts.yaml': `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata: { name: old, namespace: lab }
spec: { template: { spec: { domain: { firmware: { uuid: 11111111-2222-4333-8444-555555555555 } } } } }
`,
    'main.ts': `${HEAD}const app = new App();
const chart = new Chart(app, 'vms', { namespace: 'lab' });
KubeVirt.fromKubeVirtName(chart, 'kubevirt', 'kubevirt', { release: '1.8', facts: 'facts.yaml' });
const uuid = '99999999-2222-4333-8444-555555555555';
new VirtualMachine(chart, 'vm', {
  metadata: { name: 'old' },
  spec: { template: { spec: { domain: { firmware: { uuid } } } } },
});
app.synth();
`,
  });
  const { stderr } = spawnSync(process.execPath, [...TSX, 'main.ts'], { cwd: folder, encoding: 'utf8' });
  const [, place = ''] = /^ *\[vms\/vm\] (?:made )?at (\S+): error change\/uuid-changed/m.exec(stderr) ?? [];
  assert.match(textAt(folder, place), /^new VirtualMachine\(chart, 'vm'/, stderr);
});

test.run();
