/** Running an app once more, with the recorder of dist. */

import { copyFileSync, cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { type Recording, rerun } from '../../src/cdk8s/rerun.js';
import { workspace, write } from '../workspace.js';

const ROOT = join(__dirname, '../..');
const RECORDER = join(ROOT, 'dist/cdk8s-recorder.js');

const APP = `const { ApiObject, App, Chart, JsonPatch } = require('cdk8s');
const app = new App();
const chart = new Chart(app, 'chart');
class Typed extends ApiObject { toJson() { return { ...super.toJson(), kind: 'Typed' }; } }
new Typed(chart, 'typed', { apiVersion: 'example.com/v1', kind: 'Plain', metadata: { name: 'a', namespace: 'lab' } });
const patched = new ApiObject(chart, 'patched', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'b' } });
patched.addJsonPatch(JsonPatch.replace('/metadata/name', 'c'));
app.synth();
`;

const RECORDED = [
  { apiVersion: 'example.com/v1', kind: 'Typed', namespace: 'lab', name: 'a', path: 'chart/typed' },
  { apiVersion: 'v1', kind: 'ConfigMap', name: 'c', path: 'chart/patched' },
];

const run = (cwd: string, command = 'node app.js', recorder = RECORDER, timeout = 60_000): Promise<Recording> =>
  rerun({ command, cwd, recorder, timeout });

/** An app with cdk8s beside it. */
function project(folder: string): void {
  write(folder, { 'app.js': APP });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['cdk8s', 'constructs'])
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
}

const test = workspace('rerun');

test('each object of a file is recorded as it was written, with its construct', async ({ folder }) => {
  project(folder);
  assert.equal(await run(folder), { files: [{ file: 'chart.k8s.yaml', objects: RECORDED }] });
  assert.equal(readdirSync(folder).sort(), ['app.js', 'node_modules'], 'what the app writes is thrown away');
});

test('NODE_OPTIONS that are set stay, and the path of the recorder may hold spaces and quotes', async ({ folder }) => {
  project(folder);
  const odd = join(folder, 'a "b" c');
  mkdirSync(odd);
  copyFileSync(RECORDER, join(odd, 'recorder.js'));
  write(folder, { 'preload.js': `require('node:fs').writeFileSync('loaded', '');` });
  const before = process.env.NODE_OPTIONS;
  process.env.NODE_OPTIONS = `${before ?? ''} --require ./preload.js`;
  try {
    assert.ok('files' in (await run(folder, 'node app.js', join(odd, 'recorder.js'))));
  } finally {
    if (before === undefined) delete process.env.NODE_OPTIONS;
    else process.env.NODE_OPTIONS = before;
  }
  assert.ok(readdirSync(folder).includes('loaded'));
});

test('a folder that the app names itself is left as it is, and recorded as its own', async ({ folder }) => {
  project(folder);
  write(folder, { 'app.js': APP.replace('new App()', "new App({ outdir: 'own' })"), 'own/chart.k8s.yaml': 'kept' });
  assert.equal(await run(folder), { files: [{ file: join(folder, 'own/chart.k8s.yaml'), objects: RECORDED }] });
});

test('every copy of cdk8s is recorded', async ({ folder }) => {
  project(folder);
  // A copy, not a link: what a link leads to is loaded once.
  cpSync(join(ROOT, 'node_modules/cdk8s'), join(folder, 'lib/node_modules/cdk8s'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules/constructs'), join(folder, 'lib/node_modules/constructs'));
  write(folder, {
    'lib/second.js': APP.replaceAll("'chart'", "'second'"),
    'both.js': "require('./app.js'); require('./lib/second.js');",
  });
  const recording = await run(folder, 'node both.js');
  assert.ok('files' in recording, JSON.stringify(recording));
  assert.equal(recording.files.map(({ file }) => file).sort(), ['chart.k8s.yaml', 'second.k8s.yaml']);
});

test('what cannot be recorded is told', async ({ folder }) => {
  write(folder, { 'fail.js': 'process.exit(7);', 'other.js': '', 'hang.js': 'setInterval(() => {}, 1000);' });
  assert.equal(await run(folder, 'node fail.js'), { failed: 'it ended with exit code 7' });
  assert.equal(await run(folder, 'node other.js'), { failed: 'no cdk8s app was seen in it' });
  assert.equal(await run(folder, 'node hang.js', RECORDER, 500), { failed: 'it did not end within 0.5 seconds' });
});

test.run();
