/** Writing: what was read is written over only as it was read, and a failure leaves every file as it was. */

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { writeFiles } from '../../src/fix/write.js';
import type { ChangedFile } from '../../src/fix.js';
import { workspace } from '../workspace.js';

const test = workspace('write');

function changed(folder: string, file: string, before = 'old: 1\n', after = 'new: 1\n'): ChangedFile {
  const absolute = join(folder, file);
  writeFileSync(absolute, before);
  return { file, absolute, before, after };
}

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

test('a file changed since it was read is not overwritten', ({ folder }) => {
  const file = changed(folder, 'a.yaml');
  writeFileSync(join(folder, 'a.yaml'), 'mine: 1\n');
  utimesSync(join(folder, 'a.yaml'), 0, 0);
  assert.equal(writeFiles([[file]]), [
    { path: 'a.yaml', message: 'it was changed since it was read; it is left as it is, run again' },
  ]);
  assert.is(read(folder, 'a.yaml'), 'mine: 1\n');
  assert.equal(readdirSync(folder), ['a.yaml']);
});

test('a file that is gone is not made anew', ({ folder }) => {
  const file = changed(folder, 'a.yaml');
  rmSync(join(folder, 'a.yaml'));
  const [problem] = writeFiles([[file]]);
  assert.is(problem?.message, 'it cannot be written: it is gone, or its folder is; it is left as it was');
  assert.equal(readdirSync(folder), []);
});

test('of files that belong together none is written when one cannot be', ({ folder }) => {
  const files = ['a.yaml', 'b.yaml', 'c.yaml'].map((file) => changed(folder, file));
  chmodSync(join(folder, 'c.yaml'), 0o400);
  assert.equal(
    writeFiles([files]).map(({ path }) => path),
    ['c.yaml', 'a.yaml', 'b.yaml'],
  );
  for (const { file } of files) assert.is(read(folder, file), 'old: 1\n');
  assert.equal(readdirSync(folder).length, 3, 'no temporary file is left');
});

test('files that do not belong together are written each for itself', ({ folder }) => {
  const files = ['a.yaml', 'b.yaml'].map((file) => changed(folder, file));
  chmodSync(join(folder, 'b.yaml'), 0o400);
  assert.is(writeFiles(files.map((file) => [file])).length, 1);
  assert.is(read(folder, 'a.yaml'), 'new: 1\n');
});

/** Calls something as a user who is not root: root may write everywhere. */
function asNobody<T>(call: () => T): T {
  if (process.getuid?.() !== 0) return call();
  process.seteuid?.(65534);
  try {
    return call();
  } finally {
    process.seteuid?.(0);
  }
}

test('a folder that may not be written to leaves its files, and those that belong to them', ({ folder }) => {
  for (const name of ['mine', 'theirs']) mkdirSync(join(folder, name));
  const files = ['mine/a.yaml', 'theirs/b.yaml'].map((file) => changed(folder, file));
  for (const { absolute = '' } of files) chmodSync(absolute, 0o666);
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'mine'), 0o777);
  chmodSync(join(folder, 'theirs'), 0o555);
  assert.equal(
    asNobody(() => writeFiles([files])),
    [
      { path: 'theirs/b.yaml', message: 'it cannot be written: permission denied; it is left as it was' },
      { path: 'mine/a.yaml', message: 'it is left as it was, as theirs/b.yaml could not be written' },
    ],
  );
  for (const { file } of files) assert.is(read(folder, file), 'old: 1\n');
  assert.equal(readdirSync(join(folder, 'mine')), ['a.yaml'], 'no temporary file is left');
});

/** Runs a script in a process of its own that may write no file larger than a block: what a full disk does. */
test('what cannot be written in full leaves the old file', ({ folder }) => {
  const before = 'old: 1\n';
  writeFileSync(join(folder, 'a.yaml'), before);
  const script = `
    process.on('SIGXFSZ', () => {});
    const { writeFiles } = require(${JSON.stringify(join(__dirname, '../../src/fix/write.ts'))});
    const file = { file: 'a.yaml', absolute: process.cwd() + '/a.yaml', before: 'old: 1\\n', after: 'x'.repeat(5000000) };
    process.stdout.write(JSON.stringify(writeFiles([[file]])));`;
  const node = [process.execPath, '--require', require.resolve('tsx/cjs'), '-e', script];
  const limited = spawnSync('sh', ['-c', 'ulimit -f 2000; exec "$@"', 'sh', ...node], {
    cwd: folder,
    encoding: 'utf8',
  });
  const problems = JSON.parse(limited.stdout) as { message: string }[];
  assert.match(problems[0]?.message ?? '', /^it cannot be written: .*; it is left as it was$/);
  assert.is(read(folder, 'a.yaml'), before);
  assert.equal(readdirSync(folder), ['a.yaml']);
});

test.run();
