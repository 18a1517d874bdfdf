#!/usr/bin/env node
/** The program: the only file that touches the process. */

import { readFileSync } from 'node:fs';
import { isatty } from 'node:tty';
import { readLine } from './commands/read-line.js';
import { type HeardSignals, main } from './main.js';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that closed the pipe (head, less) has what it wanted; of manifests it must have all.
  if (error.code === 'EPIPE' && process.argv[2] !== 'generate') return;
  process.stderr.write(`vmstate: the output cannot be written: ${error.message}\n`);
  process.exit(2);
});

// Nobody is left to be told.
process.stderr.on('error', () => {});

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function hearSignals(): HeardSignals {
  let heard: NodeJS.Signals | undefined;
  const note = (signal: NodeJS.Signals): void => {
    heard = signal;
  };
  for (const signal of SIGNALS) process.on(signal, note);
  return {
    came: async () => {
      await new Promise(setImmediate);
      return heard;
    },
    end: () => {
      for (const signal of SIGNALS) process.off(signal, note);
      if (heard !== undefined) process.kill(process.pid, heard);
    },
  };
}

const code = main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  readStdin: () => readFileSync(0, 'utf8'),
  hearSignals,
  isTerminal: isatty(0),
  readLine,
});
// Set at once where it is known: a process that ends early for want of work must not end well.
if (typeof code === 'number') process.exitCode = code;
else void code.then((later) => (process.exitCode = later));
