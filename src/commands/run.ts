/** Runs the commands of users that render manifests. */

import { type SpawnSyncOptions, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { UsageError } from '../problems.js';
import { printable } from '../report/terminal.js';

/** A gibibyte: what a renderer may print. */
export const MOST_BYTES = 2 ** 30;

/** How a command ended that did not succeed. */
export const ending = ({ status, signal }: Pick<SpawnSyncReturns<unknown>, 'status' | 'signal'>): string =>
  status === null ? `was ended by ${signal}` : `failed with exit code ${status}`;

/** What is wrong with a program that cannot be started. */
function cannotRun(program: string, { code, message }: NodeJS.ErrnoException): string {
  const words: Record<string, string> = {
    ENOENT: `there is no program "${program}"; name one that is installed`,
    EACCES: `"${program}" is not executable; have its interpreter run it, as in node ${program}`,
    ENOBUFS: 'it printed more than a gibibyte',
  };
  return words[code ?? ''] ?? message;
}

/**
 * What a command prints. It gets the standard input of this process, and what it says on stderr is seen at once.
 * @param printed Whether manifests are what it prints; else that goes to stderr too.
 * @throws UsageError when it fails, is ended by a signal, or cannot be run.
 */
export function run(command: readonly string[], cwd: string, printed: boolean): Buffer {
  const [program = '', ...args] = command;
  const stdio: SpawnSyncOptions['stdio'] = ['inherit', printed ? 'pipe' : 2, 'inherit'];
  const outcome = spawnSync(program, args, { cwd, stdio, maxBuffer: MOST_BYTES });
  const failed = `the command "${printable(command.join(' '))}"`;
  if (outcome.error) throw new UsageError(`${failed} cannot be run: ${cannotRun(program, outcome.error)}`);
  if (outcome.status !== 0) throw new UsageError(`${failed} ${ending(outcome)}; nothing is printed`);
  return outcome.stdout ?? Buffer.alloc(0);
}
