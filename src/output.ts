/**
 * Standard output and error. Node's streams bring sockets and terminals along, which takes longer than a short run judges; a
 * file or a pipe needs nothing of them.
 */

import { fstatSync, statSync, writeSync } from 'node:fs';

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** Whether all that was written is where it goes; undefined where that is not known. */
  readonly isThrough?: boolean;
}

type Failed = (error: NodeJS.ErrnoException) => void;

/** Of Node's stream, what is used of it. */
interface Stream {
  write(text: string | Uint8Array): unknown;
  on(event: 'error', listener: Failed): unknown;
  readonly isTTY?: boolean;
}

/** Whether a descriptor takes what is written to it, and is no terminal. */
function isPlain(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    if (stats.isFile() || stats.isFIFO() || stats.isSocket()) return true;
    return stats.isCharacterDevice() && stats.rdev === statSync('/dev/null').rdev;
  } catch {
    return false;
  }
}

class PlainOutput implements Output {
  #stream: Stream | undefined;

  constructor(
    private readonly descriptor: number,
    private readonly open: () => Stream,
    private readonly failed: Failed,
  ) {}

  get isThrough(): boolean {
    return this.#stream === undefined;
  }

  write(text: string): void {
    if (this.#stream) this.#stream.write(text);
    else this.#writeNow(Buffer.from(text));
  }

  #writeNow(bytes: Buffer): void {
    let left = bytes;
    try {
      while (left.length > 0) left = left.subarray(writeSync(this.descriptor, left));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EAGAIN') return this.failed(error as NodeJS.ErrnoException);
      // Its reader is slow, and somebody has it refuse what would have to wait: the stream waits.
      this.#stream = this.open();
      this.#stream.write(left);
    }
  }
}

/**
 * What is written to a descriptor.
 * @param stream Opens Node's own, for terminals and for what must wait.
 * @param failed Is told of a write that failed.
 */
export function outputTo(descriptor: number, stream: () => Stream, failed: Failed): Output {
  const open = (): Stream => {
    const opened = stream();
    opened.on('error', failed);
    return opened;
  };
  return process.platform !== 'win32' && isPlain(descriptor) ? new PlainOutput(descriptor, open, failed) : open();
}
