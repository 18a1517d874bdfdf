/** Nothing is published by mistake. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { hindrances, type Release } from '../scripts/release.js';
import { ACTIONLINT } from './actionlint.js';

const ROOT = join(__dirname, '..');

const READY: Release = {
  tag: 'v1.2.3',
  manifest: { version: '1.2.3', repository: 'x' },
  changelog: '# Changelog\n\n## 1.2.3, 2026-01-31\n\n- x\n',
  status: '',
  tags: ['v1.2.3'],
};

const WRONG: readonly (readonly [change: Partial<Release>, message: RegExp])[] = [
  [{ tag: 'v1.2.4', tags: ['v1.2.4'] }, /the tag is v1\.2\.4, and package\.json says 1\.2\.3/],
  [{ tags: ['v1.2.2'] }, /has no tag v1\.2\.3/],
  [{ status: ' M x' }, /not committed/],
  [{ changelog: '## 1.2.3, not released\n' }, /no heading/],
  [{ manifest: { version: '1.2.3' } }, /names no repository/],
];

test('a release that is ready is published, and none that is not', () => {
  assert.equal(hindrances(READY), []);
  for (const [change, message] of WRONG) {
    const found = hindrances({ ...READY, ...change });
    assert.is(found.length, 1, found.join('\n'));
    assert.match(found[0] ?? '', message);
  }
});

test('the script publishes nothing without a tag', () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/release.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  assert.is(status, 1);
  assert.match(stderr, 'this is not published');
  assert.not.match(stdout, 'npm');
});

test('the workflow has no more rights than it needs, and a shell is given no text of an event', () => {
  const workflow = readFileSync(join(ROOT, '.github/workflows/release.yml'), 'utf8');
  assert.match(workflow, '\npermissions: {}\n');
  assert.match(workflow, 'persist-credentials: false');
  assert.not.match(workflow, /\$\{\{/);
  assert.ok(workflow.indexOf('.ci/run') < workflow.indexOf('npm run release'));
});

(ACTIONLINT ? test : test.skip)('actionlint finds nothing in the workflow', () => {
  const { status, stdout } = spawnSync('actionlint', ['-no-color', '.github/workflows/release.yml'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  assert.is(status, 0, stdout);
});

test.run();
