/** Standard output without the streams of Node. */

import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { outputTo } from '../src/output.js';
import { CLEAN_FILE } from './bench/generate.js';

const test = suite<{ folder: string }>('output', { folder: '' });

test.before.each((context) => {
  context.folder = mkdtempSync(join(tmpdir(), 'vmstate-output-'));
});

test.after.each(({ folder }) => {
  rmSync(folder, { recursive: true, force: true });
});

const opensNone = (): never => {
  throw new Error('a stream was opened');
};

const fails = (error: Error): never => {
  throw error;
};

test('a file takes what is written, in its order', ({ folder }) => {
  const path = join(folder, 'out');
  const file = openSync(path, 'w');
  const output = outputTo(file, opensNone, fails);
  output.write('one, ');
  output.write('zwei — ');
  output.write('');
  output.write('three');
  closeSync(file);
  assert.is(readFileSync(path, 'utf8'), 'one, zwei — three');
  assert.is(output.isTTY, undefined);
  assert.is(output.isThrough, true);
});

test('what would have to wait goes to the stream, with all that comes after', ({ folder }) => {
  const path = join(folder, 'pipe');
  execFileSync('mkfifo', [path]);
  const pipe = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
  const late: Buffer[] = [];
  const stream = { on: () => {}, write: (text: string | Uint8Array) => late.push(Buffer.from(text as string)) };
  const output = outputTo(pipe, () => stream, fails);
  const text = 'ä€'.repeat(100_001);
  output.write(text);
  output.write('end');
  const early = Buffer.alloc(1024 * 1024);
  const bytes = Buffer.concat([early.subarray(0, readSync(pipe, early)), ...late]);
  closeSync(pipe);
  assert.ok(late.length === 2, 'the pipe took it all');
  assert.is(output.isThrough, false);
  assert.ok(bytes.toString('utf8') === `${text}end`);
});

test('a write that fails is told; a stream of Node is opened for a terminal, and told of too', ({ folder }) => {
  writeFileSync(join(folder, 'file'), '');
  const file = openSync(join(folder, 'file'), 'r');
  const told: (string | undefined)[] = [];
  outputTo(file, opensNone, ({ code }) => told.push(code)).write('x');
  closeSync(file);
  const zero = openSync('/dev/zero', 'w');
  const stream = {
    on: (_: 'error', heard: (error: Error) => void) => heard(Object.assign(new Error(), { code: 'EIO' })),
    write: () => {},
  };
  assert.is(
    outputTo(
      zero,
      () => stream,
      ({ code }) => told.push(code),
    ),
    stream,
  );
  closeSync(zero);
  assert.equal(told, ['EBADF', 'EIO']);
});

test('a reader that goes away ends a lint as usual', ({ folder }) => {
  writeFileSync(join(folder, 'one.yaml'), CLEAN_FILE);
  const script = `{ "$0" --require tsx/cjs "$1" lint ${folder}/one.yaml --print-config; echo "ended with $?" >&2; } | true`;
  const argv = ['-c', script, process.execPath, join(__dirname, '../src/cli.ts')];
  const { stderr } = spawnSync('sh', argv, { encoding: 'utf8' });
  assert.is(stderr, 'ended with 0\n');
});

test.run();
