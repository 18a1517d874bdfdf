/** Measures whole processes, and prints them as rows of a table; `--quick` does fewer rounds. */

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the columns are. */
export const HEAD = '| what | median ms | spread ms | peak MiB | ratio |\n| --- | --- | --- | --- | --- |';

const ROUNDS = process.argv.includes('--quick') ? 3 : 7;
const WARM_UP = 1;

export interface Measured {
  readonly median: number;
  readonly spread: string;
  /** Peak memory of the process in MiB. */
  readonly memory: number;
  /** The least time of processors that a round took, in ms: what else the machine does falls on it least. */
  readonly cpu: number;
}

interface Round {
  readonly ms: number;
  readonly memory: number;
  readonly cpu: number;
}

/** Prints the peak memory of a process, and the microseconds of processors that it took, when it ends. */
const PROBE = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  require('node:fs').writeSync(2, '\\nmaxrss ' + maxRSS + ' cpu ' + (userCPUTime + systemCPUTime) + '\\n');
})`;

function run(args: readonly string[], probe: string): Round {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['-r', probe, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status === null || status > 1) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  const [, memory = 0, cpu = 0] = /maxrss (\d+) cpu (\d+)/.exec(stderr) ?? [];
  return { ms, memory: Number(memory) / 1024, cpu: Number(cpu) / 1000 };
}

/**
 * Measures several commands in turn, so that a slow moment of the machine falls on all of them.
 * @param folder Where helpers may be written.
 */
export function measure(
  folder: string,
  commands: Readonly<Record<string, readonly string[]>>,
): Record<string, Measured> {
  const probe = join(folder, 'probe.cjs');
  writeFileSync(probe, PROBE);
  const times = new Map<string, Round[]>();
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const result = run(args, probe);
      if (round >= WARM_UP) times.set(name, [...(times.get(name) ?? []), result]);
    }
  }
  return Object.fromEntries([...times].map(([name, results]) => [name, summary(results)]));
}

function summary(results: readonly Round[]): Measured {
  const sorted = results.map(({ ms }) => ms).sort((left, right) => left - right);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const spread = `${Math.round(sorted[0] ?? 0)}-${Math.round(sorted.at(-1) ?? 0)}`;
  const memory = Math.max(...results.map((one) => one.memory));
  return { median, spread, memory, cpu: Math.min(...results.map((one) => one.cpu)) };
}

export function row(name: string, { median, spread, memory }: Measured, ratio = ''): void {
  console.log(`| ${name} | ${Math.round(median)} | ${spread} | ${Math.round(memory)} | ${ratio} |`);
}

export const times = (left: Measured, right: Measured, what: string): string =>
  `${(left.median / right.median).toFixed(2)} times ${what}`;
