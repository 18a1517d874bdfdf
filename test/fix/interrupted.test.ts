/** Signals, a full disk and other runs in the middle of --fix: each file is the old or the new one, and no other is left. */

import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { writing } from '../../src/fix/write.js';
import { workspace, write } from '../workspace.js';

const test = workspace('interrupted');

const RUNNING = `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata: {name: NAME}
spec:
  running: true
  template:
    spec:
      domain: {devices: {}}
`;
const machine = (at: number): string => RUNNING.replace('NAME', `vm${at}`);
const mended = (at: number): string => machine(at).replace('running: true', 'runStrategy: Always');

const nameOf = (at: number): string => `vm${at}.yaml`;

function writeMachines(folder: string, count: number): void {
  write(folder, Object.fromEntries(Array.from({ length: count }, (_, at) => [nameOf(at), machine(at)])));
}

/** How many files are mended; all others must be as they were. */
function countMended(folder: string, count: number): number {
  let found = 0;
  for (let at = 0; at < count; at++) {
    const text = readFileSync(join(folder, nameOf(at)), 'utf8');
    if (text === mended(at)) found++;
    else assert.is(text, machine(at), nameOf(at));
  }
  return found;
}

const CLI = join(__dirname, '../../dist/cli.js');

function start(folder: string, node: readonly string[] = []): ChildProcess {
  const argv = [...node, CLI, 'lint', '--fix', '--no-config', '--kubevirt', '1.8'];
  return spawn(process.execPath, argv, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
}

interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly err: string;
}

function ended(child: ChildProcess): Promise<End> {
  let err = '';
  child.stderr?.on('data', (text) => (err += text));
  child.stdout?.resume();
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, err })));
}

/** Waits until a run has begun to write. */
async function writes(folder: string): Promise<void> {
  const first = join(folder, nameOf(0));
  const { ino } = statSync(first);
  while (statSync(first).ino === ino) await new Promise((resolve) => setTimeout(resolve, 1));
}

const COUNT = 400;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const)
  test(`${signal}: what is written is written in full`, async ({ folder }) => {
    writeMachines(folder, COUNT);
    const child = start(folder);
    const end = ended(child);
    await writes(folder);
    child.kill(signal);
    const { signal: by, err } = await end;
    assert.is(by, signal);
    const found = countMended(folder, COUNT);
    assert.ok(found > 0 && found < COUNT, `${found} were mended`);
    const others = readdirSync(folder).filter((name) => !/^vm\d+\.yaml$/.test(name));
    if (signal === 'SIGKILL') return void assert.ok(others.length <= 1);
    assert.equal(others, []);
    assert.is(
      err,
      `vmstate: ended by ${signal}: of ${COUNT} changes ${found} were made, each in full; run again for the others\n`,
    );
  });

test('a run goes on where another one was ended', async ({ folder }) => {
  writeMachines(folder, 20);
  write(folder, { 'vm0.yaml': mended(0), '.vm1.yaml.0123456789ab.vmstate': 'half' });
  const { code, err } = await ended(start(folder));
  assert.is(code, 0, err);
  assert.is(countMended(folder, 20), 20);
});

test('runs that mend the same files at once leave each in full', async ({ folder }) => {
  writeMachines(folder, 100);
  const ends = await Promise.all([1, 2, 3].map(() => ended(start(folder))));
  for (const { code, err } of ends) {
    assert.ok(code === 0 || code === 2, err);
    for (const line of err.split('\n').filter((text) => text !== ''))
      assert.match(line, /^vmstate: vm\d+\.yaml: it was changed since it was read; it is left as it is, run again$/);
  }
  assert.is(countMended(folder, 100), 100);
  assert.is(readdirSync(folder).length, 100);
});

test('a full disk leaves what is not written as it was', async ({ folder }) => {
  writeMachines(folder, 6);
  // Half of the third file fits.
  const full = `const fs = require('node:fs'); const { writeSync } = fs; let files = 0;
    fs.writeSync = (handle, bytes, from) => {
      if (++files < 3 || handle < 3) return writeSync(handle, bytes, from);
      if (from === 0) return writeSync(handle, bytes, 0, bytes.length >> 1);
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    };`;
  write(folder, { 'full.cjs': full });
  const { code, err } = await ended(start(folder, ['--require', join(folder, 'full.cjs')]));
  assert.is(code, 2);
  assert.is(countMended(folder, 6), 2);
  const problem = ': it cannot be written: no space is left on the disk; it is left as it was';
  assert.is(err, [2, 3, 4, 5].map((at) => `vmstate: ${nameOf(at)}${problem}\n`).join(''));
  assert.is(readdirSync(folder).length, 7);
});

test('a file that another run brought to the same is no problem, whatever its times', ({ folder }) => {
  writeMachines(folder, 2);
  const group = [0, 1].map((at) => {
    const file = nameOf(at);
    return { file, absolute: join(folder, file), before: machine(at), after: mended(at) };
  });
  write(folder, { [nameOf(0)]: mended(0) });
  utimesSync(join(folder, nameOf(0)), 2 ** 33, 2 ** 33);
  utimesSync(join(folder, nameOf(1)), 0, 0);
  assert.equal([...writing([group])], [undefined]);
  assert.is(countMended(folder, 2), 2);
});

test.run();
