/** Measures whole processes, and prints them as rows of a table; `--quick` does fewer rounds. */

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

/** What the columns are. */
export const HEAD =
  '| what | wall ms, median | spread | CPU ms, least | peak MiB | ratio |\n| --- | --- | --- | --- | --- | --- |';

const QUICK = process.argv.includes('--quick');
const ROUNDS = QUICK ? 3 : 7;
const WARM_UP = 1;

/** The machine that figures are of. */
export const MACHINE = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, node ${process.version}`;

export interface Measured {
  /** Wall time in ms. */
  readonly median: number;
  readonly spread: string;
  /** The least CPU time of all threads in ms: what else the machine does falls on it least. Undefined for a program other than node. */
  readonly cpu: number | undefined;
  /** Peak memory of the process in MiB; undefined for a program other than node. */
  readonly memory: number | undefined;
}

/** A command: arguments of node, or another program with its own. */
export type Command = readonly string[] | { readonly program: string; readonly args: readonly string[] };

/** Prints the peak memory and the CPU time of a process when it ends. */
const PROBE = `process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  require("node:fs").writeSync(2, "\\nused " + maxRSS + " " + (userCPUTime + systemCPUTime) + "\\n");
});`;

interface Round {
  readonly ms: number;
  readonly cpu: number | undefined;
  readonly memory: number | undefined;
}

function run(command: Command, probe: string): Round {
  const [program, args] =
    'program' in command ? [command.program, command.args] : [process.execPath, ['-r', probe, ...command]];
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status === null || status > 1) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`);
  const [, memory, cpu] = /used (\d+) (\d+)/.exec(stderr) ?? [];
  if (memory === undefined || cpu === undefined) return { ms, cpu: undefined, memory: undefined };
  return { ms, cpu: Number(cpu) / 1000, memory: Number(memory) / 1024 };
}

/**
 * Measures several commands in turn, so that a slow moment of the machine falls on all of them.
 * @param folder Where helpers may be written.
 * @param rounds Rounds that count; default: seven, three with `--quick`.
 */
export function measure<Name extends string>(
  folder: string,
  commands: { readonly [name in Name]?: Command },
  rounds = ROUNDS,
): Record<Name, Measured> {
  const probe = join(folder, 'probe.cjs');
  writeFileSync(probe, PROBE);
  const results = new Map<string, Round[]>();
  for (let round = 0; round < rounds + WARM_UP; round++) {
    for (const [name, command] of Object.entries<Command>(commands)) {
      const result = run(command, probe);
      if (round >= WARM_UP) results.set(name, [...(results.get(name) ?? []), result]);
    }
  }
  return Object.fromEntries([...results].map(([name, all]) => [name, summary(all)])) as Record<Name, Measured>;
}

const median = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;

function summary(rounds: readonly Round[]): Measured {
  const walls = rounds.map(({ ms }) => ms);
  const used = rounds.flatMap(({ cpu, memory }) =>
    cpu === undefined || memory === undefined ? [] : [{ cpu, memory }],
  );
  return {
    median: median(walls),
    spread: `${Math.round(Math.min(...walls))}-${Math.round(Math.max(...walls))}`,
    cpu: used.length === 0 ? undefined : Math.min(...used.map(({ cpu }) => cpu)),
    memory: used.length === 0 ? undefined : Math.max(...used.map(({ memory }) => memory)),
  };
}

const rounded = (value: number | undefined): string => (value === undefined ? '-' : String(Math.round(value)));

export function row(name: string, { median, spread, cpu, memory }: Measured, ratio = ''): void {
  console.log(`| ${name} | ${Math.round(median)} | ${spread} | ${rounded(cpu)} | ${rounded(memory)} | ${ratio} |`);
}

export const times = (left: Measured, right: Measured, what: string): string =>
  `${(left.median / right.median).toFixed(2)} times ${what}`;
