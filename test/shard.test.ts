/** Runs that share the work of one come to the same as it. */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import type { LintResult } from '../src/index.js';
import { KUBEVIRT, MACHINE, type Outcome, run, workspace, write } from './workspace.js';

const test = workspace('shard');

const BAD = MACHINE.replace(/ +firmware:\n.*uuid: .*\n/, '').replace('runStrategy: Always', 'running: true');

/** A tree with findings of every kind: of machines, of shared places, of texts, of ignores, of what cannot be read. */
function prepare(folder: string): void {
  const machines = Array.from({ length: 40 }, (_, index) => [
    `vms/${index % 7}/${index}.yaml`,
    [index, index + 100].map((number) => BAD.replace('name: ledger', `name: vm-${number}`)).join('---\n'),
  ]);
  write(folder, {
    ...Object.fromEntries(machines),
    'cluster.yaml': KUBEVIRT,
    'broken.yaml': 'apiVersion: kubevirt.io/v1\nkind: [VirtualMachine\n',
    'twice.yaml': BAD.replace('spec:', 'spec: {}\nspec:'),
    'ignored.yaml': BAD.replace('running: true', '# vmstate-ignore guest/uuid-unpinned -- not here\n  running: true'),
    'template.yaml': BAD.replace('running: true', 'running: {{ .Values.running }}'),
  });
}

const FORMATS = ['json', 'sarif', 'junit', 'github', 'gitlab', 'markdown', 'compact', 'text'];

/** A run with its report in every format. */
function reports(folder: string, argv: readonly string[], into: string): Outcome & { texts: string[] } {
  const files = FORMATS.map((format) => join(folder, `${into}.${format}`));
  const outcome = run(join(folder, 'work'), [
    ...argv,
    ...FORMATS.flatMap((format, index) => ['--format', `${format}=${files[index]}`]),
  ]);
  return { ...outcome, texts: files.map((file) => readFileSync(file, 'utf8')) };
}

const resultOf = (file: string): LintResult => JSON.parse(readFileSync(file, 'utf8'));

function shards(folder: string, of: number, ...options: string[]): string[] {
  return Array.from({ length: of }, (_, index) => {
    const file = join(folder, `shard-${of}-${index + 1}.json`);
    run(join(folder, 'work'), ['lint', '--shard', `${index + 1}/${of}`, '--format', `json=${file}`, '-q', ...options]);
    return file;
  });
}

for (const of of [1, 2, 3, 8]) {
  test(`${of} shards merge into the report of the whole, in every format`, ({ folder }) => {
    prepare(join(folder, 'work'));
    const whole = reports(folder, ['lint'], 'whole');
    const files = shards(folder, of);
    const merged = reports(folder, ['merge', ...files.reverse()], 'merged');
    assert.is(merged.code, whole.code);
    for (const [index, format] of FORMATS.entries()) assert.is(merged.texts[index], whole.texts[index], format);
    const numbers = files.map((file) => resultOf(file).findings.length);
    assert.ok(Math.min(...numbers) > 0, `each has some: ${numbers}`);
  });
}

test('what a report shows is asked of the merge as of the run', ({ folder }) => {
  prepare(join(folder, 'work'));
  const files = shards(folder, 2);
  const plain = reports(folder, ['merge', ...files], 'plain');
  for (const option of ['--quiet', '--verbose', '--unsafe-fixes']) {
    const whole = reports(folder, ['lint', option], 'whole');
    const merged = reports(folder, ['merge', option, ...files], 'merged');
    assert.equal(merged.texts, whole.texts, option);
    assert.not.equal(merged.texts, plain.texts, option);
  }
});

test('findings stay in their shard when files come and go', ({ folder }) => {
  prepare(join(folder, 'work'));
  const placesOf = (): Map<string, number> =>
    new Map(
      shards(folder, 3).flatMap((file, index) =>
        resultOf(file).findings.map(({ fingerprint }) => [fingerprint, index]),
      ),
    );
  const before = placesOf();
  write(join(folder, 'work'), { 'a.yaml': BAD.replace('ledger', 'first'), 'zz/z.yaml': BAD.replace('ledger', 'last') });
  const after = placesOf();
  assert.ok(after.size > before.size);
  for (const [fingerprint, index] of before) assert.is(after.get(fingerprint), index);
});

test('findings are spread evenly', ({ folder }) => {
  const machines = Array.from({ length: 2000 }, (_, index) =>
    MACHINE.replace('ledger', `vm-${index}`).replace('Always', 'always'),
  );
  write(join(folder, 'work'), { 'vms.yaml': machines.join('---\n') });
  const numbers = shards(folder, 4, '--schema', 'builtin').map((file) => resultOf(file).findings.length);
  const mean = numbers.reduce((sum, number) => sum + number) / 4;
  assert.ok(mean > 400, `${numbers}`);
  for (const number of numbers) assert.ok(Math.abs(number / mean - 1) < 0.15, `${numbers}`);
});

test('an index that was read in parts is what shards read', ({ folder }) => {
  const work = join(folder, 'work');
  prepare(work);
  const whole = run(work, ['lint', '--format', 'json']);
  for (const part of ['1/2', '2/2']) {
    const { code, err } = run(work, ['index', '--cache-location', '../kept', '--shard', part]);
    assert.is(code, 0, err);
    assert.match(err, /read \d+ files into/);
  }
  assert.equal(readdirSync(join(folder, 'kept')), ['1-of-2.pack', '2-of-2.pack']);
  const files = shards(folder, 2, '--cache-location', '../kept');
  assert.is(run(work, ['merge', '--format', 'json', ...files]).out, whole.out);
  assert.not.ok(existsSync(join(folder, 'kept/all.pack')), 'nothing was left to read');
});

test('what is no complete set of shards of one run is refused', ({ folder }) => {
  const work = join(folder, 'work');
  prepare(work);
  const [one = '', two = ''] = shards(folder, 2);
  const third = shards(folder, 3)[2] as string;
  const plain = join(folder, 'plain.json');
  run(work, ['lint', '--format', `json=${plain}`]);
  const text = join(folder, 'text.json');
  writeFileSync(text, '{]');
  const list = join(folder, 'list.json');
  writeFileSync(list, '[]');
  const cases: [string[], RegExp][] = [
    [[], /name the results of all shards/],
    [[one], /of 2 shards 2\/2 is missing/],
    [[one, one, two], /both are shard 1\/2/],
    [[one, third], /they differ in the number of shards/],
    [[plain], /is no result of a shard/],
    [[text], /text\.json cannot be read/],
    [[list], /is no result of vmstate lint/],
    [[join(folder, 'nowhere')], /nowhere cannot be read/],
  ];
  for (const [files, message] of cases) {
    const { code, err } = run(work, ['merge', ...files]);
    assert.is(code, 2, `${files}`);
    assert.match(err, message);
  }
  write(work, { 'more.yaml': BAD.replace('ledger', 'more') });
  const [, later = ''] = shards(folder, 2);
  writeFileSync(one, readFileSync(one, 'utf8').replace('"kubevirt": "1.5.3"', '"kubevirt": "1.5.2"'));
  assert.match(run(work, ['merge', one, later]).err, /they differ in the clusters and releases/);
  assert.match(run(work, ['merge', '--format', 'html', one, two]).err, /--format takes/);
  const { out } = run(work, ['merge', '--help']);
  assert.match(out, /text \(default\), compact, json, .* or markdown;/);
  assert.not.match(out, /html/, 'a page shows plans too, which no shard has');
});

test('what fails the run fails the merge, and what could not be read is told', ({ folder }) => {
  const work = join(folder, 'work');
  prepare(work);
  for (const failOn of ['never', 'info', 'warning']) {
    write(work, { 'vmstate.yaml': `failOn: ${failOn}\n`, 'broken.yaml': '' });
    const whole = reports(folder, ['lint', '--rule', 'gates/missing=warning'], 'whole');
    const files = shards(folder, 2, '--rule', 'gates/missing=warning');
    const merged = reports(folder, ['merge', ...files], 'merged');
    assert.equal([merged.code, merged.texts], [whole.code, whole.texts], failOn);
  }
  const files = shards(folder, 2, '--facts', 'none.yaml');
  const { code, err } = run(work, ['merge', ...files]);
  assert.is(code, 2);
  assert.match(err, /^vmstate: none\.yaml: facts: there is no such file/);
  assert.is(run(work, ['merge', ...shards(folder, 2), '--fail-on', 'error']).code, 1, 'what is given wins');
});

test('a result whose parts are none is refused', ({ folder }) => {
  const work = join(folder, 'work');
  prepare(work);
  const [one = ''] = shards(folder, 1);
  const good = resultOf(one);
  const [finding] = good.findings;
  const bad: object[] = [
    { summary: null },
    { findings: [1, null, {}] },
    { findings: [{ rule: 'x' }] },
    { findings: [{ ...finding, file: null }] },
    { findings: [{ ...finding, message: {} }] },
    { findings: [{ ...finding, severity: 'fatal' }] },
    { findings: [{ ...finding, related: [null] }] },
    { findings: [{ ...finding, line: 'a' }] },
    { findings: [{ ...finding, column: -2 }] },
    { findings: [{ ...finding, object: null }] },
    { findings: [{ ...finding, path: 5 }] },
    { findings: [{ ...finding, related: [{ message: 'x', object: {} }] }] },
    { findings: [{ ...finding, fix: { title: 'x', safety: 'safe' } }] },
    { problems: [1] },
    { targets: [null] },
    { targets: [{}] },
    { shard: { index: 1, of: 4_294_967_295 } },
    { shard: { index: 1, of: -1 } },
  ];
  for (const part of bad) {
    writeFileSync(one, JSON.stringify({ ...good, ...part }));
    const { code, err } = run(work, ['merge', one]);
    assert.is(code, 2, JSON.stringify(part));
    assert.match(err, /is no result of vmstate lint --format json/);
  }
});

test('what is no part of a whole, and what only the whole can do, is refused', ({ folder }) => {
  prepare(folder);
  for (const shard of ['0/2', '3/2', '1', '1/0', 'a/b', '1/2/3', '-1/2']) {
    const { code, err } = run(folder, ['lint', `--shard=${shard}`]);
    assert.is(code, 2);
    assert.match(err, /--shard takes a part of a whole/);
  }
  for (const option of [['--fix'], ['--diff'], ['--baseline', 'b.json'], ['--since', 'HEAD']])
    assert.match(run(folder, ['lint', '--shard', '1/2', ...option]).err, /--shard and --\w+ do not go together/);
});

test.run();
