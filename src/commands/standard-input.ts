/** Reads what is piped in, and what somebody types. */

import { readFileSync, readSync } from 'node:fs';
import { textOf } from '../read/files.js';

const STDIN = 0;
const NEWLINE = 0x0a;

/** All of standard input, as a file of these bytes is read. */
export const readInput = (): string => textOf(readFileSync(STDIN));

function readByte(byte: Buffer): boolean {
  for (;;) {
    try {
      return readSync(STDIN, byte, 0, 1, null) === 1;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return false;
      if (code !== 'EAGAIN') throw error;
      // Somebody else made it not wait; the next byte is a key that has not been pressed yet.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}

/** Whether somebody can type. What tells brings sockets along, so it is asked late. */
export const isTerminal = (): boolean => (require('node:tty') as typeof import('node:tty')).isatty(STDIN);

/** A line from the terminal; undefined where there is none, or nothing more comes of it. */
export function readLine(): string | undefined {
  if (!isTerminal()) return undefined;
  const bytes: number[] = [];
  const byte = Buffer.alloc(1);
  while (readByte(byte)) {
    if (byte[0] === NEWLINE) return Buffer.from(bytes).toString('utf8').trim();
    bytes.push(byte[0] ?? 0);
  }
  return undefined;
}
