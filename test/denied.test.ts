/** What the system denies ends in one message with exit code 2. */

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
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

test('schemas tells what it cannot write', ({ folder }) => {
  write(folder, { file: '', 'out/v1.8/all.json': '' });
  symlinkSync('nowhere', join(folder, 'dangling'));
  mkdirSync(join(folder, 'ro'), { mode: 0o555 });
  const own = ['schemas', 'own', '--kubevirt', '1.8'];
  assert.is(run(folder, own).code, 0);
  assert.is(run(folder, own).code, 0);
  unprivileged(folder, ['ro'], () => {
    for (const [name, words] of [
      ['ro/x', /^vmstate: \S+ro\/x\/v1\.8 cannot be written: permission denied\n$/],
      ['file', /^vmstate: \S+ cannot be (?:read|written): a file stands where its folder should\n$/],
      [
        'dangling',
        /^vmstate: \S+dangling\/v1\.8 cannot be written: a link to nothing stands where its folder should\n$/,
      ],
      [
        'dangling/x',
        /^vmstate: \S+dangling\/x\/v1\.8 cannot be written: a link to nothing stands where its folder should\n$/,
      ],
    ] as const) {
      const { code, out, err } = run(folder, ['schemas', name, '--kubevirt', '1.8']);
      assert.is(code, 2, name);
      assert.match(out + err, words, name);
    }
  });
});

/** The command in a process of its own, which is ended where it does not end. `first`: a script that runs before. */
function ended(folder: string, argv: readonly string[], first: readonly string[] = []) {
  const required = [require.resolve('tsx/cjs'), ...first].flatMap((path) => ['--require', path]);
  const args = [...required, join(__dirname, '../src/cli.ts'), ...argv];
  return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', timeout: 60_000 });
}

/** Stands in for a deleted working directory, in which what compiles the sources hangs. */
const GONE = `const cwd = process.cwd;
process.cwd = () => {
  if (/cli\\.ts/.test(new Error().stack.split('\\n')[2])) throw new Error('ENOENT: no such file or directory, uv_cwd');
  return cwd();
};`;

test('a working directory that was deleted is told, where one is needed', ({ folder }) => {
  write(folder, { 'gone.cjs': GONE });
  const { status, stdout, stderr } = ended(folder, ['lint'], [join(folder, 'gone.cjs')]);
  assert.is(
    stdout + stderr,
    'vmstate: the working directory is gone, or may not be read; change to one that is there\n',
  );
  assert.is(status, 2);
  assert.is(ended(folder, ['--version'], [join(folder, 'gone.cjs')]).status, 0);
});

const withProc = existsSync('/proc/self') ? test : test.skip;

withProc('a folder that the file system makes nowhere is told', ({ folder }) => {
  write(folder, { 'vm.yaml': MACHINE.replace('name: ledger', '"name": ledger') });
  const schemas = ended(folder, ['schemas', '/proc/x', '--kubevirt', '1.8']);
  assert.is(schemas.status, 2);
  assert.is(schemas.stderr, 'vmstate: /proc/x/v1.8 cannot be written: its folder does not exist\n');
  const argv = ['lint', '--kubevirt', '1.8', '--fail-on', 'never', '--cache-location', '/proc/x/y'];
  const { status, stderr } = ended(folder, argv);
  assert.is(status, 0, 'the run is none the worse');
  assert.is(stderr, 'vmstate: nothing is kept in the cache /proc/x/y: its folder does not exist\n');
});

test('index does not say that it read into a cache which keeps nothing', ({ folder }) => {
  write(folder, { 'vm.yaml': MACHINE, file: '' });
  const { code, err } = run(folder, ['index', '--cache-location', 'file', '--shard', '1/2']);
  assert.is(code, 2);
  assert.match(err, /^vmstate: nothing is kept in the cache \S+\/file: a file stands where its folder should\n$/);
});

test.run();
