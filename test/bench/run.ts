/**
 * Measures whole processes as ratios in one run: vmstate against js-yaml alone parsing the same KubeVirt files, against an
 * empty node, and against itself at ten times the size. Prints a table; `--quick` does fewer rounds.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLEAN_FILE, generate } from './generate.js';

const ROOT = join(__dirname, '../..');
const CLI = join(ROOT, 'dist/cli.js');
const ROUNDS = process.argv.includes('--quick') ? 3 : 7;
const WARM_UP = 1;

interface Measured {
  readonly median: number;
  readonly spread: string;
  /** Peak memory of the process in MiB. */
  readonly memory: number;
}

/** Prints the peak memory of a process when it ends. */
const PROBE =
  'process.on("exit",()=>require("node:fs").writeSync(2,"\\nmaxrss "+process.resourceUsage().maxRSS+"\\n"))';

function run(args: readonly string[], probe: string): { ms: number; memory: number } {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['-r', probe, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status === null || status > 1) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return { ms, memory: Number(/maxrss (\d+)/.exec(stderr)?.[1] ?? 0) / 1024 };
}

/** Measures several commands in turn, so that a slow moment of the machine falls on all of them. */
function measure(commands: Readonly<Record<string, readonly string[]>>, probe: string): Record<string, Measured> {
  const times = new Map<string, { ms: number; memory: number }[]>();
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const result = run(args, probe);
      if (round >= WARM_UP) times.set(name, [...(times.get(name) ?? []), result]);
    }
  }
  return Object.fromEntries([...times].map(([name, results]) => [name, summary(results)]));
}

function summary(results: readonly { ms: number; memory: number }[]): Measured {
  const sorted = results.map(({ ms }) => ms).sort((left, right) => left - right);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const spread = `${Math.round(sorted[0] ?? 0)}-${Math.round(sorted.at(-1) ?? 0)}`;
  return { median, spread, memory: Math.max(...results.map(({ memory }) => memory)) };
}

function row(name: string, { median, spread, memory }: Measured, ratio = ''): void {
  console.log(`| ${name} | ${Math.round(median)} | ${spread} | ${Math.round(memory)} | ${ratio} |`);
}

const times = (left: Measured, right: Measured, what: string): string =>
  `${(left.median / right.median).toFixed(2)} times ${what}`;

function parseAlone(files: readonly string[], folder: string): string {
  const script = join(folder, 'js-yaml-alone.cjs');
  const path = JSON.stringify(join(ROOT, 'node_modules/js-yaml'));
  writeFileSync(
    script,
    `const {loadAll}=require(${path});const {readFileSync}=require('node:fs');let n=0;for(const f of ${JSON.stringify(files)})n+=loadAll(readFileSync(f,'utf8')).length;console.log(n)`,
  );
  return script;
}

function tree(folder: string, name: string, machines: number, others: number): { folder: string; script: string } {
  const path = join(folder, name);
  const files = generate(path, { machines, machinesPerFile: 10, others });
  return { folder: path, script: parseAlone(files, path) };
}

const folder = mkdtempSync(join(tmpdir(), 'vmstate-bench-'));
try {
  const probe = join(folder, 'probe.cjs');
  writeFileSync(probe, PROBE);
  const one = join(folder, 'one.yaml');
  writeFileSync(one, CLEAN_FILE);
  const small = tree(folder, 'small', 10_000, 1_000);
  const large = tree(folder, 'large', 100_000, 1_000);
  console.log('| what | median ms | spread ms | peak MiB | ratio |\n| --- | --- | --- | --- | --- |');
  const short = measure(
    {
      node: ['-e', '0'],
      one: [CLI, 'lint', one, '--fail-on', 'never'],
    },
    probe,
  );
  row('empty node', short.node as Measured);
  row('one clean file', short.one as Measured, times(short.one as Measured, short.node as Measured, 'an empty node'));
  const lint = (path: string): string[] => [CLI, 'lint', path, '--format', 'json'];
  const long = measure({ alone: [small.script], lint: lint(small.folder) }, probe);
  row('js-yaml alone, 10,000 VMs', long.alone as Measured);
  row(
    'vmstate lint, 10,000 VMs',
    long.lint as Measured,
    times(long.lint as Measured, long.alone as Measured, 'js-yaml alone'),
  );
  const huge = measure({ lint: lint(large.folder) }, probe);
  const perMachine = (huge.lint as Measured).median / 10 / (long.lint as Measured).median;
  row('vmstate lint, 100,000 VMs', huge.lint as Measured, `${perMachine.toFixed(2)} times per VM`);
} finally {
  rmSync(folder, { recursive: true });
}
