/**
 * Measures whole processes as ratios in one run: vmstate against js-yaml alone parsing the same KubeVirt files, against
 * kubeconform with our schemas on the same tree, against a bare read of all bytes, against an empty node, and against itself
 * at ten times the size, with its cache, and with several threads. Prints a table; `--quick` does fewer rounds.
 */

import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KUBECONFORM } from '../kubeconform.js';
import { CLEAN_FILE, generate, type Workload } from './generate.js';
import { type Command, HEAD, MACHINE, type Measured, measure, row, times } from './measure.js';

const ROOT = join(__dirname, '../..');
const CLI = join(ROOT, 'dist/cli.js');
const RELEASE = '1.8.4';

/** A script over a list of files, which gives a number. */
function script(folder: string, name: string, files: readonly string[], each: string): string {
  const path = join(folder, `${name}.cjs`);
  writeFileSync(join(folder, `${name}.files.json`), JSON.stringify(files));
  writeFileSync(
    path,
    `const {loadAll}=require(${JSON.stringify(join(ROOT, 'node_modules/js-yaml'))});const {readFileSync}=require('node:fs');
let n=0;for(const f of JSON.parse(readFileSync(${JSON.stringify(join(folder, `${name}.files.json`))},'utf8')))n+=${each};console.log(n)`,
  );
  return path;
}

const parseAlone = (folder: string, files: readonly string[]): string =>
  script(folder, 'js-yaml-alone', files, "loadAll(readFileSync(f,'utf8')).length");

const readAlone = (folder: string, files: readonly string[]): string =>
  script(folder, 'read-alone', files, "readFileSync(f,'utf8').length");

interface Tree {
  readonly path: string;
  readonly kubevirt: readonly string[];
  readonly all: readonly string[];
}

function tree(folder: string, name: string, workload: Workload): Tree {
  const path = join(folder, name);
  return { path, ...generate(path, workload) };
}

const lint = (path: string, ...options: string[]): string[] => [CLI, 'lint', path, '--format', 'json', ...options];
const off = ['--schema', 'off'];

/** What the schema check costs, by CPU time. */
function more({ cpu: built = 0 }: Measured, { cpu: without = 0 }: Measured): string {
  return `the schema check adds ${Math.round(built - without)} ms of CPU, ${Math.round((built / without - 1) * 100)} %`;
}

function oneFile(folder: string): void {
  const path = join(folder, 'one.yaml');
  writeFileSync(path, CLEAN_FILE);
  const { node, built, without } = measure(folder, {
    node: ['-e', '0'],
    built: [CLI, 'lint', path, '--fail-on', 'never'],
    without: [CLI, 'lint', path, '--fail-on', 'never', ...off],
  });
  row('empty node', node);
  row('one clean file, `--schema off`', without, `${times(without, node, 'an empty node')}; at most 1.8`);
  row(
    'one clean file',
    built,
    `${times(built, node, 'an empty node')}; at most 2.1; ${more(built, without)}, at most 20 ms`,
  );
}

/** kubeconform with our schemas over the same tree, in as many threads as it likes. */
function kubeconform(folder: string, path: string): Command | undefined {
  if (KUBECONFORM === undefined) return undefined;
  const schemas = join(folder, 'schemas');
  execFileSync(process.execPath, [CLI, 'schemas', schemas, '--kubevirt', RELEASE]);
  const location = `${schemas}/{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json`;
  return {
    program: KUBECONFORM,
    args: ['-strict', '-ignore-missing-schemas', '-schema-location', location, path],
  };
}

function tenThousand(folder: string): Measured {
  const { path, kubevirt } = tree(folder, 'small', { machines: 10_000, machinesPerFile: 10, others: 1_000 });
  const peer = kubeconform(folder, path);
  const {
    alone,
    without,
    built,
    peer: measuredPeer,
  } = measure(folder, {
    alone: [parseAlone(folder, kubevirt)],
    without: lint(path, ...off),
    built: lint(path),
    ...(peer ? { peer } : {}),
  });
  const theirs: Measured | undefined = measuredPeer;
  row('js-yaml alone, 10,000 VMs', alone);
  if (theirs) row('kubeconform with our schemas, 10,000 VMs', theirs);
  const against = (one: Measured, most: string): string =>
    theirs ? `${times(one, theirs, 'kubeconform')}; at most ${most}; ` : '';
  row(
    'vmstate lint, 10,000 VMs, `--schema off`',
    without,
    `${against(without, '0.25')}${times(without, alone, 'js-yaml alone')}; at most 1.8`,
  );
  row('vmstate lint, 10,000 VMs', built, `${against(built, '0.33')}${more(built, without)}, at most 25 %`);
  changed(folder, path, kubevirt);
  return without;
}

/** Machines that are no plain YAML, each by an anchor: what the cache and threads are for. */
function anchored(folder: string): void {
  const { path, kubevirt } = tree(folder, 'anchored', {
    machines: 10_000,
    machinesPerFile: 10,
    others: 1_000,
    each: 'anchor',
  });
  const { alone, single, twice } = measure(folder, {
    alone: [parseAlone(folder, kubevirt)],
    single: lint(path, ...off, '--jobs', '1'),
    twice: lint(path, ...off, '--jobs', '2'),
  });
  row('js-yaml alone, 10,000 VMs with an anchor each', alone);
  row('vmstate lint of them, `--schema off --jobs 1`', single, times(single, alone, 'js-yaml alone'));
  row('the same with `--jobs 2`', twice, `${times(single, twice, 'as fast as one thread')}; at least 1.3`);
  changed(folder, path, kubevirt);
}

/** One file of a tree that was changed since the last run, as a hook judges it. */
function changed(folder: string, path: string, [, , file = '']: readonly string[]): void {
  const cache = ['--cache-location', `${path}.cache`];
  execFileSync('git', ['init', '--quiet', path]);
  execFileSync(process.execPath, lint(path, ...cache, '--fail-on', 'never'), { stdio: 'ignore' });
  appendFileSync(file, '# changed\n');
  const { cold, warm } = measure(folder, { cold: lint(file, ...off), warm: lint(file, ...off, ...cache) });
  row('one changed file of 10,000 VMs', cold);
  row('the same with `--cache`', warm, `${times(warm, cold, 'the cold run')}; at most 0.33`);
}

/** Machines that have less in common: each has an address of its own among its devices. */
function varied(folder: string): void {
  const { path, kubevirt } = tree(folder, 'varied', {
    machines: 10_000,
    machinesPerFile: 10,
    others: 1_000,
    each: 'devices',
  });
  const { alone, judged } = measure(folder, { alone: [parseAlone(folder, kubevirt)], judged: lint(path, ...off) });
  row('js-yaml alone, 10,000 VMs, each with devices of its own', alone);
  row('vmstate lint of them, `--schema off`', judged, times(judged, alone, 'js-yaml alone'));
}

function hundredThousand(folder: string, small: Measured): void {
  const { path } = tree(folder, 'large', { machines: 100_000, machinesPerFile: 10, others: 1_000 });
  const { large } = measure(folder, { large: lint(path, ...off) }, 3);
  const each = (large.median / 10 / small.median).toFixed(2);
  row('vmstate lint, 100,000 VMs, `--schema off`', large, `${each} times per VM; at most 1.1, in 1,024 MiB`);
}

function monorepo(folder: string): void {
  const { path, all } = tree(folder, 'monorepo', { machines: 400, machinesPerFile: 1, others: 19_600 });
  const { bare, judged } = measure(folder, { bare: [readAlone(folder, all)], judged: lint(path, ...off) });
  row('a bare read of 20,000 files', bare);
  row(
    'vmstate lint of them, 2 % KubeVirt, `--schema off`',
    judged,
    `${times(judged, bare, 'the bare read')}; at most 3`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'vmstate-bench-'));
try {
  console.log(`${MACHINE}\n\n${HEAD}`);
  oneFile(folder);
  const small = tenThousand(folder);
  varied(folder);
  anchored(folder);
  monorepo(folder);
  hundredThousand(folder, small);
} finally {
  rmSync(folder, { recursive: true });
}
