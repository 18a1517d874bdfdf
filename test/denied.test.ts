/** What the system denies ends in one message with exit code 2. */

import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { unprivileged } from './unprivileged.js';
import { MACHINE, type Outcome, run, workspace, write } from './workspace.js';

const test = workspace('denied');

const DENIED = 'permission denied; make it readable or leave it out';

/** Runs in a folder that has one which may not be entered, and with it back as it was. */
function denied(folder: string, runs: (call: (...argv: string[]) => Outcome) => void): void {
  write(folder, { 'd/vm.yaml': MACHINE, 'ok/vm.yaml': MACHINE });
  chmodSync(join(folder, 'd'), 0);
  try {
    unprivileged(folder, ['d'], () => runs((...argv) => run(folder, argv, MACHINE)));
  } finally {
    chmodSync(join(folder, 'd'), 0o755);
  }
}

test('a path that may not be entered is told as unreadable, and the others are judged', ({ folder }) => {
  denied(folder, (call) => {
    for (const argv of [
      ['lint', 'd'],
      ['lint', 'd/vm.yaml'],
      ['lint', 'ok', 'd/vm.yaml'],
      ['lint', '--no-config', 'd'],
      ['lint', '--fix', 'd/vm.yaml'],
      ['lint', '--no-config', '--no-context', 'd/vm.yaml'],
      ['lint', 'ok', '--crds', 'd'],
      ['plan', 'd/vm.yaml'],
      ['diff', 'ok', 'd'],
      ['diff', 'd', 'ok'],
      ['index', 'd', '--cache-location', 'cache'],
    ]) {
      const { code, err } = call(...argv);
      assert.is(code, 2, argv.join(' '));
      const path = argv.find((one) => one.startsWith('d/')) ?? 'd';
      assert.is(err.replace(/vmstate: read 0 files into .*\n/, ''), `vmstate: ${path}: ${DENIED}\n`, argv.join(' '));
    }
    assert.match(call('lint', 'ok', 'd').out, /1 file\b/);
    assert.is(call('lint', '--kubevirt', '1.8', '--fail-on', 'never', '-', '--stdin-filename', 'd/x.yaml').code, 0);
    assert.is(call('lint', 'ok', '--baseline', 'd/b.json').err, `vmstate: d/b.json cannot be read: ${DENIED}\n`);
  });
});

test('what is named and gives context too is told once', ({ folder }) => {
  mkdirSync(join(folder, '.git'));
  denied(folder, (call) => {
    assert.is(call('lint', 'd').err, `vmstate: d: ${DENIED}\n`);
    const { code, err } = call('lint', '--since', 'HEAD', 'd');
    assert.is(code, 2);
    assert.match(err, /^vmstate: git: .*\n$/);
  });
});

test.run();
