/** What is piped in, as pipes really are. */

import { spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { MACHINE, workspace } from '../workspace.js';

const test = workspace('standard-input');

const CLI = ['--require', require.resolve('tsx/cjs'), join(__dirname, '../../src/cli.ts')];
const LINT = [...CLI, 'lint', '--no-context', '--kubevirt', '1.8', '--format', 'json', '-'];

test('a pipe that does not wait is waited for', async ({ folder }) => {
  const path = join(folder, 'pipe');
  assert.is(spawnSync('mkfifo', [path]).status, 0);
  const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const writer = openSync(path, constants.O_WRONLY);
  // As the third it stays as it is: what a program gets as its own, Node has wait.
  const child = spawn('sh', ['-c', 'exec "$0" "$@" <&3', process.execPath, ...LINT], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', reader],
  });
  let [out, err] = ['', ''];
  child.stdout?.on('data', (text) => (out += text));
  child.stderr?.on('data', (text) => (err += text));
  const ended = new Promise((resolve) => child.on('close', resolve));
  // Late enough that it has looked for it in vain.
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5_000))]);
  closeSync(reader);
  if (child.exitCode === null) writeSync(writer, MACHINE);
  closeSync(writer);
  await ended;
  assert.is(err, '');
  assert.is(JSON.parse(out).summary.files, 1);
});

test('what never ends is refused', ({ folder }) => {
  const zero = openSync('/dev/zero', 'r');
  const { status, stderr } = spawnSync(process.execPath, LINT, {
    cwd: folder,
    stdio: [zero, 'pipe', 'pipe'],
    encoding: 'utf8',
    timeout: 60_000,
  });
  closeSync(zero);
  assert.is(stderr, 'vmstate: standard input cannot be read: it has more than 512 MiB, which is not read; split it\n');
  assert.is(status, 2);
});

test.run();
