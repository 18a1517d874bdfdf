/** What importing the constructs loads beside cdk8s: every app pays for it at each synth. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

const ROOT = join(__dirname, '../..');
const CONSTRUCTS = join(ROOT, 'dist/constructs.js');

/** Writes what is asked for by whom, also where it is loaded already. */
const HOOK = `const Module = require('node:module');
const load = Module._load;
const asked = [];
Module._load = function (request, parent, ...rest) {
  asked.push([parent?.filename ?? '', request]);
  return load.call(this, request, parent, ...rest);
};
process.on('exit', () => require('node:fs').writeSync(1, JSON.stringify(asked)));`;

/** What files of dist/ ask for while a script runs, each once. */
function askedBy(script: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-loads-'));
  try {
    const hook = join(folder, 'hook.cjs');
    writeFileSync(hook, HOOK);
    const { stdout, stderr, status } = spawnSync(process.execPath, ['-r', hook, '-e', script], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    assert.is(status, 0, stderr);
    const asked = JSON.parse(stdout) as [string, string][];
    const ours = asked.filter(([file]) => /^dist[\\/]/.test(relative(ROOT, file)));
    return [...new Set(ours.map(([, request]) => request))].sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Modules of Node, and files of our own. */
const isOwn = (request: string): boolean => request.startsWith('node:') || request.startsWith('.');

test('the constructs load nothing beside cdk8s, constructs and the library', () => {
  const asked = askedBy(`require(${JSON.stringify(CONSTRUCTS)})`);
  assert.equal(
    asked.filter((request) => !isOwn(request)),
    ['cdk8s', 'constructs'],
  );
  assert.equal(
    asked.filter((request) => request.startsWith('.')),
    ['../package.json', './index.js', './lint.js'],
  );
});

test('a synth that is guarded loads no more: neither the table of API fields nor what reads YAML or TypeScript', () => {
  const script = `const { App, Chart } = require('cdk8s');
const { KubeVirt, State, VirtualMachine } = require(${JSON.stringify(CONSTRUCTS)});
const app = new App();
const chart = new Chart(app, 'chart');
new KubeVirt(chart, 'kubevirt', { release: '1.5', vmStateStorageClass: 'state' });
new VirtualMachine(chart, 'vm', { state: State.persistent() });
if (!app.synthYaml().includes('VMPersistentState')) throw new Error('not synthesized');`;
  assert.equal(
    askedBy(script).filter((request) => !isOwn(request)),
    ['cdk8s', 'constructs'],
  );
});

/** An app whose machine is wrong, and what is said of it. */
const WRONG = `const { App, Chart } = require('cdk8s');
const { KubeVirt, VirtualMachine } = require(${JSON.stringify(CONSTRUCTS)});
const chart = new Chart(new App(), 'chart');
new KubeVirt(chart, 'kubevirt', { release: '1.8' });
new VirtualMachine(chart, 'vm', { spec: { template: { spec: { domain: { firmware: { bootloader: { efi: {} } } } } } } });
try { chart.node.root.synthYaml(); } catch (error) { console.error(String(error)); }`;

/** Runs that app as a file, with what is done before it. */
function saidOf(before: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-loads-'));
  try {
    writeFileSync(join(folder, 'app.js'), WRONG);
    writeFileSync(join(folder, 'before.cjs'), before);
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const argv = ['-r', join(folder, 'before.cjs'), 'app.js'];
    return spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' }).stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('what is wrong is reported with its place, and without one where its sources cannot be read', () => {
  assert.match(saidOf(''), /\[chart\/vm\] .*at app\.js:5:\d+: error guest\/secure-boot-without-smm/);
  const missing = `const Module = require('node:module');
const load = Module._load;
Module._load = function (request, ...rest) {
  if (request === './typescript.js') throw new Error('it does not load');
  return load.call(this, request, ...rest);
};`;
  assert.match(saidOf(missing), /\[chart\/vm\] error guest\/secure-boot-without-smm/);
});

test('loading cdk8s first leaves only our own files to be loaded', () => {
  const script = `require('cdk8s');
const before = new Set(Object.keys(require.cache));
require(${JSON.stringify(CONSTRUCTS)});
console.log(JSON.stringify(Object.keys(require.cache).filter((file) => !before.has(file))));`;
  const { stdout } = spawnSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' });
  const files = (JSON.parse(stdout) as string[]).map((file) => relative(ROOT, file).replaceAll('\\', '/'));
  assert.equal(files.sort(), ['dist/constructs.js', 'dist/index.js', 'dist/lint.js', 'package.json']);
});

test.run();
