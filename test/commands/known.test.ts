/** What is known is not reported: --baseline, --since; and how many warnings may be: --max-warnings. */

import { chownSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import type { LintResult } from '../../src/index.js';
import { git } from '../repository-clone.js';
import { KUBEVIRT, MACHINE, run, workspace, write } from '../workspace.js';

const test = workspace('known');

const machine = (name: string, state = 'enabled: false'): string =>
  MACHINE.replace('name: ledger', `name: ${name}`)
    .replace('persistent: true', state)
    .replace(/uuid: 1a53d4f7/, `uuid: ${Buffer.from(name).toString('hex').slice(-8)}`);

/** A machine whose TPM forgets: a warning, as its name tells of Windows. */
const volatile = (name: string): string => machine(name, 'enabled: true');

const FILE = 'known.baseline';
const WITH = ['lint', '--kubevirt', '1.8', '--baseline', FILE];
const text = (folder: string, file = FILE): string => readFileSync(join(folder, file), 'utf8');

function findings(folder: string, argv: readonly string[]): LintResult {
  const { out, err } = run(folder, [...argv, '--format', 'json']);
  if (out === '') throw new Error(err);
  return JSON.parse(out) as LintResult;
}

const objects = ({ findings: found }: LintResult): string[] => found.map(({ object }) => object?.name ?? '');

test('what the baseline holds is counted and not reported; what is new is', ({ folder }) => {
  write(folder, { 'a.yaml': volatile('win10'), 'b.yaml': volatile('win11') });
  const written = run(folder, [...WITH, '--write-baseline', '--max-warnings', '0']);
  assert.is(written.code, 0, written.err);
  assert.is(written.err, `vmstate: 2 findings in the baseline ${FILE}\n`);
  assert.match(written.out, /^no findings in 2 files, 2 in the baseline\n/);
  write(folder, { 'c.yaml': volatile('win2022') });
  const { code, out, err } = run(folder, [...WITH, '--fail-on', 'warning']);
  assert.is(code, 1);
  assert.is(err, '');
  assert.match(out, /1 warning, 0 notes in 3 files, 2 in the baseline/);
  const result = findings(folder, WITH);
  assert.equal(objects(result), ['win2022']);
  assert.is(result.summary.baseline, 2);
});

test('it holds when lines move, files are renamed and written anew', ({ folder }) => {
  write(folder, { 'a.yaml': volatile('win10'), 'b.yaml': volatile('win11') });
  run(folder, [...WITH, '--write-baseline']);
  write(folder, { 'a.yaml': `# a comment\n\n${volatile('win10').replaceAll('tpm:', '"tpm":')}` });
  renameSync(join(folder, 'b.yaml'), join(folder, 'z.yaml'));
  const { code, out, err } = run(folder, [...WITH, '--fail-on', 'info']);
  assert.is(code, 0, out);
  assert.is(err, '');
});

test('a baseline is sorted, a line an entry, and written again it is the same', ({ folder }) => {
  write(folder, { '.git/HEAD': '', 'sub/b.yaml': volatile('win11'), 'sub/a.yaml': volatile('win10') });
  run(folder, [...WITH, '--write-baseline']);
  const first = text(folder);
  const lines = first.split('\n').filter((line) => line.includes('fingerprint'));
  const entries = lines.map((line) => JSON.parse(line.trim().replace(/,$/, '')));
  assert.equal(
    entries.map(({ file, rule, object }) => [file, rule, object]),
    [
      ['sub/a.yaml', 'guest/volatile-tpm', 'VirtualMachine win10'],
      ['sub/b.yaml', 'guest/volatile-tpm', 'VirtualMachine win11'],
    ],
  );
  run(join(folder, 'sub'), [...WITH.slice(0, -1), `../${FILE}`, '--write-baseline']);
  assert.is(text(folder), first, 'wherever it is written');
});

test('what is there no longer is told, and dropped when the baseline is written', ({ folder }) => {
  write(folder, { 'a.yaml': volatile('win10'), 'b.yaml': volatile('win11'), 'c.yaml': volatile('win2022') });
  run(folder, [...WITH, '--write-baseline']);
  write(folder, { 'a.yaml': machine('win10') });
  rmSync(join(folder, 'b.yaml'));
  const { code, err } = run(folder, WITH);
  assert.is(code, 0);
  assert.is(
    err,
    `vmstate: the baseline ${FILE} holds 2 findings no longer there: guest/volatile-tpm of VirtualMachine win10 and 1 more; --write-baseline drops what is gone\n`,
  );
  run(folder, [...WITH, '--write-baseline']);
  assert.is(text(folder).match(/fingerprint/g)?.length, 1);
  assert.is(run(folder, WITH).err, '');
});

test('a run of one file, or without a rule, neither tells of the others nor drops them', ({ folder }) => {
  write(folder, { 'a.yaml': volatile('win10'), 'b.yaml': volatile('win11') });
  run(folder, [...WITH, '--write-baseline']);
  const before = text(folder);
  assert.is(run(folder, [...WITH, 'a.yaml']).err, '');
  assert.is(run(folder, [...WITH, '--rule', 'guest/volatile-tpm=off']).err, '');
  run(folder, [...WITH, '--write-baseline', 'b.yaml']);
  assert.is(text(folder), before, 'in the same order');
});

test('a baseline is not written of what cannot be read in full', ({ folder }) => {
  write(folder, { 'a.yaml': volatile('win10') });
  run(folder, [...WITH, '--write-baseline']);
  const before = text(folder);
  const { code, err } = run(folder, [...WITH, '--write-baseline', 'a.yaml', 'gone.yaml']);
  assert.is(code, 2);
  assert.match(err, /known\.baseline is left as it was/);
  assert.is(text(folder), before);
});

test('fixes are made in the baseline too; what is left of it is not reported', ({ folder }) => {
  write(folder, { 'kubevirt.yaml': KUBEVIRT, 'a.yaml': MACHINE, 'b.yaml': volatile('win10') });
  const argv = ['lint', '--baseline', FILE];
  run(folder, [...argv, '--write-baseline']);
  const { code, out } = run(folder, [...argv, '--fix']);
  assert.is(code, 0);
  assert.match(out, /^no findings in 3 files, 1 fixed, 1 in the baseline/);
});

for (const [what, content, says] of [
  ['a file that is no JSON', '{', 'is no baseline: '],
  ['another file', '{"findings": 1}', 'is no baseline of vmstate; write one'],
  ['a list', '[]', 'is no baseline of vmstate; write one'],
  ['a later version', '{"version": 2, "findings": []}', 'of version 2'],
  ['an entry without a fingerprint', '{"version": 1, "findings": [{"rule": "state/rwo"}]}', 'entry 1 lacks'],
] as const) {
  test(`${what} is refused as a baseline`, ({ folder }) => {
    write(folder, { 'a.yaml': volatile('win10'), [FILE]: content });
    const { code, out, err } = run(folder, WITH);
    assert.is(code, 2);
    assert.is(out, '');
    assert.ok(err.includes(says), err);
    assert.is(err.trimEnd().split('\n').length, 1);
  });
}

for (const [what, argv, says] of [
  ['a baseline that is not there', ['--baseline', 'no.json'], 'there is no baseline no.json'],
  ['--write-baseline without a file', ['--write-baseline'], '--baseline FILE'],
  ['--max-warnings of words', ['--max-warnings', 'some'], '"some" is none'],
  ['--since with --fix', ['--since', 'HEAD', '--fix'], 'do not go together'],
  ['--since with --write-baseline', ['--since', 'HEAD', '--baseline', FILE, '--write-baseline'], 'all findings'],
  ['--since of standard input', ['--since', 'HEAD', '-'], 'standard input is none'],
  ['--since of no revision', ['--since', 'nonsense'], '"nonsense"'],
  ['--since of an option', ['--since=-x'], '"-x" is no base'],
] as const) {
  test(`usage: ${what}`, ({ folder }) => {
    write(folder, { 'a.yaml': volatile('win10') });
    git(folder, 'init', '-q');
    const { code, err } = run(folder, ['lint', ...argv]);
    assert.is(code, 2, err);
    assert.ok(err.includes(says), err);
    assert.is(err.trimEnd().split('\n').length, 1, err);
  });
}

test('--max-warnings: more of them exit with 1, whatever --fail-on says', ({ folder }) => {
  write(folder, { 'a.yaml': volatile('win10'), 'b.yaml': volatile('win11') });
  const of = (...argv: string[]) => run(folder, ['lint', '--kubevirt', '1.8', ...argv]);
  assert.equal(
    ['0', '1', '2'].map((most) => of('--max-warnings', most).code),
    [1, 1, 0],
  );
  assert.is(of('--max-warnings', '1', '--fail-on', 'never').code, 1);
  assert.is(of('--max-warnings', '1').err, 'vmstate: 2 warnings, and --max-warnings allows 1\n');
});

function commit(folder: string, files: Record<string, string>): void {
  write(folder, files);
  if (!existsSync(join(folder, '.git'))) git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'test');
}

test('--since: what the change brought, also in files that it did not touch', ({ folder }) => {
  commit(folder, {
    'kubevirt.yaml': KUBEVIRT.replace('v1.5.3', 'v1.8.4'),
    'a.yaml': machine('win10', 'persistent: true'),
    'b.yaml': volatile('win11'),
  });
  const since = (...argv: string[]): LintResult => findings(folder, ['lint', '--since', 'HEAD', ...argv]);
  assert.equal(since().findings, []);
  assert.is(since().summary.older, 1);
  write(folder, { 'c.yaml': volatile('win2022') });
  assert.equal(objects(since()), ['win2022']);
  write(folder, { 'kubevirt.yaml': KUBEVIRT });
  assert.equal(
    since().findings.map(({ rule }) => rule),
    ['guest/volatile-tpm', 'gates/missing'],
  );
  assert.match(run(folder, ['lint', '--since', 'HEAD']).out, /in 4 files, 1 not new\n/);
  assert.is(run(folder, ['lint', '--since', 'HEAD']).code, 1);
});

test('--since: a machine that was moved, in its file or to another, brings nothing new', ({ folder }) => {
  commit(folder, {
    'kubevirt.yaml': KUBEVIRT.replace('v1.5.3', 'v1.8.4'),
    'old/a.yaml': volatile('win10'),
    'main/b.yaml': volatile('win11'),
  });
  renameSync(join(folder, 'old/a.yaml'), join(folder, 'main/a.yaml'));
  write(folder, { 'main/b.yaml': `# moved\n\n${volatile('win11')}` });
  assert.equal(findings(folder, ['lint', 'main', '--since', 'main']).findings, []);
  assert.equal(findings(join(folder, 'main'), ['lint', '--since', 'refs/heads/main']).findings, []);
  assert.is(run(folder, ['lint', 'main', '--since', 'main', '--max-warnings', '0']).code, 0);
});

test('--since and --baseline go together', ({ folder }) => {
  commit(folder, { 'a.yaml': volatile('win10') });
  write(folder, { 'b.yaml': volatile('win11'), 'c.yaml': volatile('win2022') });
  run(folder, [...WITH, '--write-baseline', 'b.yaml']);
  const { findings: left, summary } = findings(folder, [...WITH, '--since', 'HEAD']);
  assert.equal(
    left.map(({ object }) => object?.name),
    ['win2022'],
  );
  assert.equal([summary.older, summary.baseline], [1, 1]);
});

test('--baseline with --since: what was there before is not called gone', ({ folder }) => {
  commit(folder, { 'a.yaml': volatile('win10') });
  run(folder, [...WITH, '--write-baseline']);
  const { code, err } = run(folder, [...WITH, '--since', 'HEAD']);
  assert.equal([code, err], [0, '']);
});

test('--since: a folder whose last file was deleted is clean', ({ folder }) => {
  commit(folder, { 'vms/a.yaml': volatile('win10'), 'other/b.yaml': volatile('win11') });
  rmSync(join(folder, 'vms/a.yaml'));
  assert.equal(run(folder, ['lint', '--since', 'HEAD', 'vms', '--kubevirt', '1.8']).err, '');
  rmSync(join(folder, 'vms'), { recursive: true });
  assert.is(run(folder, ['lint', '--since', 'HEAD', 'vms', '--kubevirt', '1.8']).code, 0);
});

test('--since in a repository of another owner tells what git says', ({ folder }) => {
  if (process.geteuid?.() !== 0) return;
  commit(folder, { 'a.yaml': volatile('win10') });
  chownSync(folder, 1234, 1234);
  chownSync(join(folder, '.git'), 1234, 1234);
  const { GIT_CONFIG_GLOBAL: before } = process.env;
  // A user's own configuration may trust all folders.
  process.env.GIT_CONFIG_GLOBAL = '/dev/null';
  const { code, err } = run(folder, ['lint', '--since', 'HEAD']);
  if (before === undefined) delete process.env.GIT_CONFIG_GLOBAL;
  else process.env.GIT_CONFIG_GLOBAL = before;
  assert.is(code, 2);
  assert.match(
    err,
    /^vmstate: git: detected dubious ownership[^\n]*; if you trust it: git config --global --add safe\.directory /,
  );
});

test.run();
