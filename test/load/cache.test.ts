/** What is kept from run to run never changes what a run finds. */

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { KUBEVIRT, MACHINE, run, workspace, write } from '../workspace.js';

const test = workspace('cache');

/** Machines that are slow to read, as only such are kept. */
const machine = (name: string): string => MACHINE.replace('name: ledger', `"name": ${name}`);
const TEMPLATE = machine('chart').replace(
  'runStrategy: Always',
  'runStrategy: {{ .Values.strategy }}\n  # {{ of a chart }}',
);

const FILES = {
  'cluster.yaml': KUBEVIRT,
  'a.yaml': machine('a'),
  'b.yaml': `${machine('b')}---\n${machine('c')}`,
  'template.yaml': TEMPLATE,
  'twice.yaml': machine('twice').replace('spec:', 'spec: {}\nspec:'),
  'broken.yaml': 'apiVersion: kubevirt.io/v1\nkind: [VirtualMachine\n',
  'text.json': '"kubevirt.io"',
  'kustomization.yaml': 'resources: [a.yaml]\n',
  'other.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: other}\n',
};

const OPTIONS = ['lint', '--format', 'json', '--fail-on', 'never'];

/** Lints with the cache and without, which must say the same; gives what it says. */
function same(folder: string, ...options: string[]): string {
  const work = join(folder, 'work');
  const fresh = run(work, [...OPTIONS, ...options]);
  const cached = run(work, [...OPTIONS, '--cache-location', '../kept', ...options]);
  assert.is(cached.out, fresh.out);
  assert.is(cached.err, fresh.err);
  assert.is(cached.code, fresh.code);
  return cached.out;
}

const pack = (folder: string): string => join(folder, 'kept/all.pack');

function prepare(folder: string): void {
  write(join(folder, 'work'), FILES);
  assert.match(same(folder), /gates\/missing/);
  assert.equal(readdirSync(join(folder, 'kept')), ['all.pack']);
}

test('a warm run says what a cold one says, and writes nothing', ({ folder }) => {
  prepare(folder);
  const { ino } = statSync(pack(folder));
  same(folder);
  assert.is(statSync(pack(folder)).ino, ino);
});

test('what is deleted, moved, edited or made is seen', ({ folder }) => {
  prepare(folder);
  const work = join(folder, 'work');
  rmSync(join(work, 'b.yaml'));
  same(folder);
  renameSync(join(work, 'a.yaml'), join(work, 'moved.yaml'));
  same(folder);
  const { atime, mtime } = statSync(join(work, 'cluster.yaml'));
  const before = same(folder);
  // The same size, and the same time: only the content tells.
  writeFileSync(join(work, 'cluster.yaml'), KUBEVIRT.replace('v1.5.3', 'v1.8.3'));
  utimesSync(join(work, 'cluster.yaml'), atime, mtime);
  assert.is.not(same(folder), before);
  writeFileSync(join(work, 'new.yaml'), machine('new'));
  same(folder);
});

test('a name tells how a text is read', ({ folder }) => {
  prepare(folder);
  renameSync(join(folder, 'work/text.json'), join(folder, 'work/text.yaml'));
  same(folder);
  renameSync(join(folder, 'work/text.yaml'), join(folder, 'work/text.json'));
  same(folder);
});

test('plain documents are not kept', ({ folder }) => {
  const work = join(folder, 'work');
  write(work, { 'a.yaml': MACHINE });
  same(folder);
  assert.not(existsSync(join(folder, 'kept')));
});

test('what JSON cannot hold is read again', ({ folder }) => {
  write(join(folder, 'work'), { 'a.yaml': machine('a').replace('runStrategy: Always', 'runStrategy: .inf') });
  same(folder);
  same(folder);
});

test('runs that see some of the files keep the others', ({ folder }) => {
  prepare(folder);
  const { size } = statSync(pack(folder));
  writeFileSync(join(folder, 'work/alone.yaml'), machine('alone'));
  same(folder, '--no-context', 'alone.yaml');
  assert.ok(statSync(pack(folder)).size > size);
});

test('what is damaged, cut or of another program is not used', ({ folder }) => {
  prepare(folder);
  const whole = readFileSync(pack(folder));
  const changed = Buffer.from(whole.toString('latin1').replace('"Always"', '"Halted"'), 'latin1');
  assert.not.equal(changed, whole);
  const sealed = (body: Buffer): Buffer =>
    Buffer.concat([body, Buffer.from(createHash('sha1').update(body).digest('hex'))]);
  const other = Buffer.from(
    changed.toString('latin1', 0, changed.length - 40).replace(/"program":"\w{4}/, '"program":"0000'),
    'latin1',
  );
  const planted = [
    changed,
    whole.subarray(0, whole.length / 2),
    whole.subarray(0, 20),
    Buffer.alloc(0),
    sealed(other),
    sealed(Buffer.from('{]\n')),
  ];
  for (const bytes of planted) {
    writeFileSync(pack(folder), bytes);
    same(folder);
    assert.is(readFileSync(pack(folder)).length, whole.length, 'it is written anew');
  }
});

test('what is sealed is used: the tests above would see it', ({ folder }) => {
  prepare(folder);
  const body = readFileSync(pack(folder)).toString('latin1').slice(0, -40).replaceAll('tpm', 'tpX');
  const bytes = Buffer.from(body, 'latin1');
  writeFileSync(pack(folder), Buffer.concat([bytes, Buffer.from(createHash('sha1').update(bytes).digest('hex'))]));
  const cached = run(join(folder, 'work'), [...OPTIONS, '--cache-location', '../kept']);
  assert.is.not(cached.out, run(join(folder, 'work'), OPTIONS).out);
});

test('a pipe among what was kept is not waited for', ({ folder }) => {
  prepare(folder);
  const other = join(folder, 'kept/x.pack');
  spawnSync('mkfifo', [other]);
  same(folder);
  rmSync(other);
  rmSync(pack(folder));
  spawnSync('mkfifo', [pack(folder)]);
  const { err } = run(join(folder, 'work'), [...OPTIONS, '--cache-location', '../kept']);
  assert.match(err, /nothing is kept in the cache .*all\.pack is no regular file; remove it/);
});

test('a place that cannot be written is told, and the run goes on', ({ folder }) => {
  write(join(folder, 'work'), FILES);
  writeFileSync(join(folder, 'kept'), 'a file');
  const { out, err, code } = run(join(folder, 'work'), [...OPTIONS, '--cache-location', '../kept/below']);
  const without = run(join(folder, 'work'), OPTIONS);
  assert.is(out, without.out);
  assert.is(code, without.code);
  assert.match(err, /nothing is kept in the cache .*kept\/below: /);
});

test('by default it is kept outside of the checkout, in a folder of the user', ({ folder }) => {
  const work = join(folder, 'work');
  write(work, FILES);
  const before = readdirSync(work);
  for (const env of [{ HOME: join(folder, 'home') }, { XDG_CACHE_HOME: join(folder, 'caches'), HOME: '/nowhere' }]) {
    run(work, [...OPTIONS, '--cache'], '', env);
    const caches = env.XDG_CACHE_HOME ?? join(env.HOME, '.cache');
    const [name = ''] = readdirSync(join(caches, 'vmstate'));
    assert.equal(readdirSync(join(caches, 'vmstate', name)), ['all.pack']);
    assert.is(statSync(join(caches, 'vmstate', name)).mode & 0o777, 0o700);
  }
  assert.equal(readdirSync(work), before);
  const { code, err } = run(work, [...OPTIONS, '--cache'], '', {});
  assert.is(code, 2);
  assert.match(err, /--cache-location/);
});

test('runs at the same time do not harm each other', async ({ folder }) => {
  const work = join(folder, 'work');
  write(work, FILES);
  mkdirSync(join(folder, 'kept'));
  const cli = join(__dirname, '../../dist/cli.js');
  const expected = run(work, OPTIONS).out;
  const runs = Array.from({ length: 6 }, async () => {
    const child = spawn(process.execPath, [cli, ...OPTIONS, '--cache-location', '../kept'], { cwd: work });
    let out = '';
    for await (const piece of child.stdout) out += piece;
    return out;
  });
  for (const out of await Promise.all(runs)) assert.is(out, expected);
  assert.equal(readdirSync(join(folder, 'kept')), ['all.pack'], 'no half-written file is left');
  assert.is(run(work, [...OPTIONS, '--cache-location', '../kept']).out, expected);
});

test.run();
