/** Linting runs nothing of a checkout, loads nothing from it, and asks nobody: traps stand where something could. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { KUBEVIRT, MACHINE, workspace, write } from './workspace.js';

const test = workspace('trust');
const ROOT = join(__dirname, '..');
const CLI = join(ROOT, 'dist/cli.js');

/** Loaded before the program: notes every process that is started, and every way to a network. */
const WATCH = `
const { appendFileSync } = require('node:fs');
const note = (what) => appendFileSync(process.env.WATCHED, what + '\\n');
const processes = require('node:child_process');
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) {
  const real = processes[name];
  processes[name] = (...args) => { note('process ' + args[0]); return real(...args); };
}
const deny = (owner, name, what) => { owner[name] = () => { note('network ' + what); throw new Error('no network'); }; };
deny(require('node:net').Socket.prototype, 'connect', 'net');
deny(require('node:dgram'), 'createSocket', 'dgram');
for (const name of ['lookup', 'resolve']) { deny(require('node:dns'), name, 'dns'); deny(require('node:dns').promises, name, 'dns'); }
for (const name of ['http', 'https']) for (const call of ['request', 'get']) deny(require('node:' + name), call, name);
deny(globalThis, 'fetch', 'fetch');
`;

/** A program that leaves its name where the test finds it. */
const SHELL = '#!/bin/sh\necho "$0" >> "$TRAPPED"\n';
const SCRIPT = "require('node:fs').appendFileSync(process.env.TRAPPED, __filename + '\\n');\n";
const TYPESCRIPT = `import { App, Chart, ApiObject } from 'cdk8s';
import { appendFileSync } from 'node:fs';
import { execSync } from 'node:child_process';
appendFileSync(process.env.TRAPPED!, 'main.ts');
execSync('echo main.ts >> "$TRAPPED"');
eval("require('node:fs').appendFileSync(process.env.TRAPPED, 'eval')");
const app = new App();
new ApiObject(new Chart(app, 'c'), 'vm', { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', metadata: { name: 'x' } });
app.synth();
`;
const TAGS = `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata:
  name: !!js/function "function () { require('fs').appendFileSync(process.env.TRAPPED, 'tag') }"
  labels:
    a: !!js/undefined ''
    b: !!js/regexp /(a+)+$/
    c: !!python/object/apply:os.system ["echo tag >> $TRAPPED"]
    d: !<tag:ruby.yaml.org,2002:object:Gem::Requirement> {}
spec: {running: true}
`;
const KUSTOMIZATION = `resources: [vm.yaml, https://example.org/x.yaml, git::https://example.org/x//y?ref=main]
generators:
  - |-
    apiVersion: example.org/v1
    kind: Trap
    metadata: {name: x, annotations: {config.kubernetes.io/function: "exec: {path: ./git}"}}
helmCharts: [{name: x, repo: https://example.org}]
`;
const CRD = `apiVersion: apiextensions.k8s.io/v1
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
        openAPIV3Schema:
          type: object
          $ref: https://example.org/schema.json
          properties:
            '"];require("fs").appendFileSync(process.env.TRAPPED,"ajv");["': {type: string, pattern: '"+require("fs").appendFileSync(process.env.TRAPPED,"ajv")+"'}
---
apiVersion: example.org/v1
kind: App
metadata: {name: x, annotations: {a: kubevirt.io}}
'"];require("fs").appendFileSync(process.env.TRAPPED,"ajv");["': 1
`;

/** Packages that the program loads itself: those of a checkout must not be taken for them. */
const PACKAGES = ['yaml', 'js-yaml', 'typescript', 'ajv', 'picomatch', 'ignore', 'diff', 'tinyglobby', 'picocolors'];

const EXECUTABLES = ['kubeconform', 'git', 'kustomize', 'helm', 'node', 'sh', 'cdk8s', 'kubectl', 'tsc'].flatMap(
  (name) => [name, `node_modules/.bin/${name}`],
);

const CHECKOUT: Readonly<Record<string, string>> = {
  'vm.yaml': MACHINE,
  'kubevirt.yaml': KUBEVIRT,
  'tags.yaml': TAGS,
  'crd.yaml': CRD,
  'kustomization.yaml': KUSTOMIZATION,
  'chart/Chart.yaml': 'apiVersion: v2\nname: x\nversion: 1.0.0\n',
  'chart/templates/vm.yaml': `${MACHINE}{{ .Files.Get "x" | exec }}\n`,
  'vmstate.yaml': 'clusters: [{name: lab, paths: ["**"], render: "echo render >> $TRAPPED"}]\n',
  'cdk8s.yaml': 'language: typescript\napp: echo app >> $TRAPPED; npx ts-node main.ts\n',
  'main.ts': TYPESCRIPT,
  'tsconfig.json':
    '{"extends": "./base.js", "compilerOptions": {"plugins": [{"transform": "./plugin.js", "name": "./plugin.js"}]}}',
  'package.json': `{"name": "x", "main": "plugin.js", "imports": {"#x": "./plugin.js"}, "scripts": ${JSON.stringify(
    Object.fromEntries(
      ['preinstall', 'postinstall', 'prepare', 'test', 'lint'].map((name) => [name, 'echo script >> $TRAPPED']),
    ),
  )}}`,
  ...Object.fromEntries(
    ['plugin.js', 'base.js', 'vmstate.config.js', '.vmstaterc.js', 'vmstate.js', '.pnp.cjs'].map((name) => [
      name,
      SCRIPT,
    ]),
  ),
  ...Object.fromEntries(PACKAGES.map((name) => [`node_modules/${name}/index.js`, SCRIPT])),
};

function git(folder: string, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
  assert.is(status, 0, stderr);
}

const SPIED = [
  'core.fsmonitor',
  'core.sshCommand',
  'core.pager',
  'core.editor',
  'core.gitProxy',
  'core.askPass',
  'core.alternateRefsCommand',
  'diff.external',
  'diff.spy.textconv',
  'diff.spy.command',
  'filter.spy.clean',
  'filter.spy.smudge',
  'filter.spy.process',
  'gpg.program',
  'credential.helper',
  'uploadpack.packObjectsHook',
];
const HOOKS = ['post-checkout', 'post-index-change', 'pre-commit', 'reference-transaction', 'fsmonitor-watchman'];

/** A repository whose base revision, configuration and hooks all hold traps. */
function plant(folder: string): string {
  const checkout = join(folder, 'checkout');
  mkdirSync(checkout);
  git(checkout, 'init', '--quiet');
  write(checkout, {
    ...CHECKOUT,
    '.gitattributes': '* filter=spy diff=spy\n',
    '.gitmodules': '[submodule "x"]\n\tpath = x\n\turl = ext::sh -c trap\n',
  });
  git(checkout, 'add', '--force', '.');
  git(checkout, 'commit', '--quiet', '--message', 'base');
  const executables = [...EXECUTABLES, ...HOOKS.flatMap((hook) => [`.git/hooks/${hook}`, `hooks/${hook}`]), 'spy'];
  write(checkout, Object.fromEntries(executables.map((name) => [name, SHELL])));
  spawnSync('chmod', ['+x', ...executables], { cwd: checkout });
  for (const key of SPIED) git(checkout, 'config', key, join(checkout, 'spy'));
  for (const name of ['ls-tree', 'cat-file']) git(checkout, 'config', `alias.${name}`, `!${join(checkout, 'spy')}`);
  git(checkout, 'config', 'core.hooksPath', join(checkout, 'hooks'));
  git(checkout, 'config', 'include.path', '../.gitinclude');
  write(checkout, {
    '.gitinclude': `[core]\n\tfsmonitor = ${join(checkout, 'spy')}\n`,
    'vm.yaml': MACHINE.replace('ledger', 'other'),
  });
  return checkout;
}

interface Ran {
  readonly status: number | null;
  readonly output: string;
  readonly trapped: string;
  readonly watched: readonly string[];
}

function runIn(folder: string, checkout: string, argv: readonly string[]): Ran {
  const [trapped, watched] = ['trapped', 'watched'].map((name) => join(folder, name)) as [string, string];
  write(folder, { 'watch.cjs': WATCH, watched: '' });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', join(folder, 'watch.cjs'), CLI, ...argv],
    {
      cwd: checkout,
      encoding: 'utf8',
      env: { ...process.env, TRAPPED: trapped, WATCHED: watched },
      timeout: 60_000,
    },
  );
  return {
    status,
    output: stdout + stderr,
    trapped: existsSync(trapped) ? readFileSync(trapped, 'utf8') : '',
    watched: readFileSync(watched, 'utf8')
      .split('\n')
      .filter((line) => line !== ''),
  };
}

const RUNS: readonly (readonly [argv: readonly string[], processes: readonly string[]])[] = [
  [['lint'], []],
  [['lint', 'main.ts', 'vm.yaml'], []],
  [['lint', '--diff', '--unsafe-fixes'], []],
  [['lint', '--fix', '--unsafe-fixes'], []],
  [['plan'], []],
  [['explain', 'state/rwo'], []],
  [['diff', 'HEAD'], ['process git']],
];

test('no trap of a checkout springs, no process but git starts, and nobody is asked', ({ folder }) => {
  const checkout = plant(folder);
  for (const [argv, processes] of RUNS) {
    const { status, output, trapped, watched } = runIn(folder, checkout, argv);
    assert.ok(status === 0 || status === 1 || status === 2, `${argv.join(' ')}: ${output}`);
    assert.not.match(output, 'this is a bug');
    assert.is(trapped, '', argv.join(' '));
    assert.equal([...new Set(watched)], processes, argv.join(' '));
  }
});

test('the traps do spring where somebody steps on them', ({ folder }) => {
  const checkout = plant(folder);
  const { trapped, watched } = runIn(folder, checkout, ['lint', '--render']);
  assert.match(trapped, 'render');
  assert.equal(watched, ['process echo render >> $TRAPPED']);
  spawnSync('git', ['status'], { cwd: checkout, env: { ...process.env, TRAPPED: join(folder, 'trapped') } });
  spawnSync('sh', ['-c', './kubeconform'], {
    cwd: checkout,
    env: { ...process.env, TRAPPED: join(folder, 'trapped') },
  });
  const all = readFileSync(join(folder, 'trapped'), 'utf8');
  assert.match(all, 'spy');
  assert.match(all, 'kubeconform');
  const probe = `require('node:http').get('http://127.0.0.1:9')`;
  write(folder, { watched: '' });
  spawnSync(process.execPath, ['--require', join(folder, 'watch.cjs'), '-e', probe], {
    env: { ...process.env, WATCHED: join(folder, 'watched') },
  });
  assert.is(readFileSync(join(folder, 'watched'), 'utf8'), 'network http\n');
});

test.run();
