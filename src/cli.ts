#!/usr/bin/env node
/** The program: the only file that touches the process. */

import { isTerminal, readInput, readLine } from './commands/standard-input.js';
import { type HeardSignals, main } from './main.js';
import { outputTo } from './output.js';

// Where it fails nobody is left to be told.
const stderr = outputTo(
  2,
  () => process.stderr,
  () => {},
);

const stdout = outputTo(
  1,
  () => process.stdout,
  (error) => {
    // A reader that closed the pipe (head, less) has what it wanted; of manifests it must have all.
    if (error.code === 'EPIPE' && process.argv[2] !== 'generate') return;
    stderr.write(`vmstate: the output cannot be written: ${error.message}\n`);
    process.exit(2);
  },
);

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

/** Node 20 optimizes code so early that few runs are long enough for that to pay; later versions wait of themselves. */
function optimizeLate(): void {
  if (!process.versions.node.startsWith('20.')) return;
  const { setFlagsFromString } = require('node:v8') as typeof import('node:v8');
  setFlagsFromString('--interrupt-budget=528000');
}

/** Asked when it is needed: what only prints does without. */
function workingDirectory(): string {
  try {
    return process.cwd();
  } catch {
    stderr.write('vmstate: the working directory is gone, or may not be read; change to one that is there\n');
    process.exit(2);
  }
}

function standardInput(): string {
  try {
    return readInput();
  } catch (error) {
    stderr.write(`vmstate: standard input cannot be read: ${(error as Error).message}\n`);
    process.exit(2);
  }
}

const code = main(process.argv.slice(2), {
  get cwd() {
    return workingDirectory();
  },
  env: process.env,
  stdout,
  stderr,
  readStdin: standardInput,
  hearSignals,
  manyFiles: optimizeLate,
  get isTerminal() {
    return isTerminal();
  },
  readLine,
});
if (typeof code !== 'number') void code.then((later) => (process.exitCode = later));
// All is done and said: to take down what the memory holds piece by piece would only take time.
else if (stdout.isThrough && stderr.isThrough) process.exit(code);
// Set at once where it is known: a process that ends early for want of work must not end well.
else process.exitCode = code;
