import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lintFiles, planFiles } from '../src/index.js';

const ROOT = join(__dirname, '..');
const FLEET = 'examples/windows-fleet';

test('the findings in windows-fleet are those its README names', async () => {
  const readme = readFileSync(join(ROOT, FLEET, 'README.md'), 'utf8');
  const named = [...readme.matchAll(/^\| `(.*?)` \| `(.*?)` \|/gm)].map(([, file, rule]) => `${file} ${rule}`);
  const { findings, targets } = await lintFiles([FLEET], { cwd: ROOT, context: false });
  assert.equal(findings.map(({ file, rule }) => `${file?.slice(FLEET.length + 1)} ${rule}`).sort(), named.sort());
  assert.equal(
    targets.map(({ kubevirt }) => kubevirt),
    ['1.5.3'],
  );
});

test('windows-fleet is planned', async () => {
  const { machines } = await planFiles([FLEET], { cwd: ROOT, context: false });
  const anna = machines.find(({ object }) => object.name === 'win11-anna');
  assert.is(anna?.state.needed, true);
  assert.is(anna?.state.storageClass, 'rook-ceph-block');
  assert.is(anna?.state.accessMode, 'ReadWriteOnce');
  assert.equal(anna?.missingGates, ['VMPersistentState']);
});

test('npm start shows both and exits 0', () => {
  // The test runner forces colours on those it starts.
  const { FORCE_COLOR: _, ...env } = process.env;
  const { status, stdout } = spawnSync('npm', ['start', '--silent'], { cwd: ROOT, encoding: 'utf8', env });
  assert.is(status, 0);
  for (const words of ['vmstate lint examples', 'error[gates/missing]', 'vmstate plan examples', 'desktops/win11-anna'])
    assert.ok(stdout.includes(words), words);
});

test.run();
