/** Reads what is piped in, and what somebody types. */

import { readSync } from 'node:fs';
import { LARGEST_FILE, textOf } from '../read/files.js';

const STDIN = 0;
const NEWLINE = 0x0a;

const CHUNK = 65_536;

/** Reads what has come, at the latest when something does; 0 bytes at the end. */
function readSome(bytes: Buffer): number {
  for (;;) {
    try {
      return readSync(STDIN, bytes, 0, bytes.length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      // Somebody else made it not wait; what writes to it, or types, is not that far.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}

/** All of standard input, as a file of these bytes is read. */
export function readInput(): string {
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const length = readSome(chunk);
    if (length === 0) return textOf(Buffer.concat(chunks));
    total += length;
    // It may never end.
    if (total > LARGEST_FILE) throw new Error('it has more than 512 MiB, which is not read; split it');
    chunks.push(chunk.subarray(0, length));
  }
}

/** Whether somebody can type. What tells brings sockets along, so it is asked late. */
export const isTerminal = (): boolean => (require('node:tty') as typeof import('node:tty')).isatty(STDIN);

/** A line from the terminal; undefined where there is none, or nothing more comes of it. */
export function readLine(): string | undefined {
  if (!isTerminal()) return undefined;
  const bytes: number[] = [];
  const byte = Buffer.alloc(1);
  while (readSome(byte) > 0) {
    if (byte[0] === NEWLINE) return Buffer.from(bytes).toString('utf8').trim();
    bytes.push(byte[0] ?? 0);
  }
  return undefined;
}
