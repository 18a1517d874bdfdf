/** However many threads read, a run says the same. */

import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { KUBEVIRT, MACHINE, run, workspace, write } from '../workspace.js';

const test = workspace('jobs');
const CLI = join(__dirname, '../../dist/cli.js');

/** Files of every kind, many enough that each thread reads some. */
function prepare(folder: string): void {
  const machines = Array.from({ length: 60 }, (_, index) => [
    `vms/${index}.yaml`,
    MACHINE.replace('name: ledger', `name: vm-${index}\n  labels: {text: "\u00e9\u{1F600}"}`),
  ]);
  write(folder, {
    ...Object.fromEntries(machines),
    'cluster.yaml': `\uFEFF${KUBEVIRT}`,
    'wide.yaml': Buffer.from(`\uFEFF${MACHINE.replace('ledger', 'wide')}`, 'utf16le'),
    'template.yaml': MACHINE.replace('runStrategy: Always', 'runStrategy: {{ .Values.strategy }}'),
    'broken.yaml': 'apiVersion: kubevirt.io/v1\nkind: [VirtualMachine\n',
    'other.yaml': 'kind: Service\n',
    'kustomization.yaml': 'resources: [cluster.yaml]\n',
  });
  symlinkSync('/proc/self/mem', join(folder, 'unreadable.yaml'));
}

const lintIn = (folder: string, ...options: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, 'lint', '--format', 'json', ...options], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { stdout, stderr, status };
};

test('one, two and five threads say the same', ({ folder }) => {
  prepare(folder);
  const one = lintIn(folder, '--jobs', '1');
  assert.match(one.stdout, /gates\/missing/);
  assert.match(one.stderr, /unreadable/);
  assert.is(one.status, 2);
  for (const jobs of ['2', '5']) assert.equal(lintIn(folder, '--jobs', jobs), one);
  assert.equal(lintIn(folder), one);
});

test('two threads keep what one finds', ({ folder }) => {
  prepare(join(folder, 'work'));
  const one = lintIn(join(folder, 'work'), '--jobs', '1');
  for (const _ of ['cold', 'warm'])
    assert.equal(lintIn(join(folder, 'work'), '--jobs', '2', '--cache-location', '../kept'), one);
});

test('a long run starts threads by itself, and says the same', ({ folder }) => {
  const many = Array.from({ length: 100 }, (_, index) =>
    MACHINE.replace('name: ledger', `"name": vm-${index}`).replace(/ +firmware:\n.*uuid: .*\n/, ''),
  ).join('---\n');
  const padding = `# ${'padding '.repeat(12)}\n`.repeat(10_000);
  const texts = Array.from({ length: 16 }, (_, index) => [
    `${index}.yaml`,
    `${padding}${many.replaceAll('vm-', `vm-${index}-`)}`,
  ]);
  write(folder, { ...Object.fromEntries(texts), 'cluster.yaml': KUBEVIRT.replace('v1.5.3', 'v1.8.3') });
  const one = lintIn(folder, '--jobs', '1', '--schema', 'off');
  assert.ok(lintIn(folder, '--schema', 'off').stdout === one.stdout, 'the same report');
});

test('what is no number of threads is refused', ({ folder }) => {
  for (const jobs of ['0', '-1', 'x', '1.5', '', '65']) {
    const { code, err } = run(folder, ['lint', `--jobs=${jobs}`]);
    assert.is(code, 2);
    assert.match(err, /--jobs takes a whole number from 1 to 64/);
  }
});

test.run();
