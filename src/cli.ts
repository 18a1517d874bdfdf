#!/usr/bin/env node
/** The program: the only file that touches the process. */

import { readFileSync } from 'node:fs';
import { isatty } from 'node:tty';
import { main } from './main.js';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that closed the pipe (head, less) has what it wanted; of manifests it must have all.
  if (error.code === 'EPIPE' && process.argv[2] !== 'generate') return;
  process.stderr.write(`vmstate: the output cannot be written: ${error.message}\n`);
  process.exit(2);
});

process.exitCode = main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  readStdin: () => readFileSync(0, 'utf8'),
  isTerminal: isatty(0),
  readLine: () => (require('./commands/read-line.js') as typeof import('./commands/read-line.js')).readLine(),
});
