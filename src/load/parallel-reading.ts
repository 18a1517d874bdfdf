/** Reads what is slow to read in several threads. */

import { extname, join } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { FoundFile } from '../read/files.js';
import type { Reading } from '../read/reading.js';
import { readSlowly } from '../read/yaml-values.js';
import { isReadWhole } from './readings.js';
import { FREE, HERE, THERE, type Work, type WorkAnswer } from './shared-work.js';

/** How long an answer is waited for before the file is read here too, as where a thread has died. */
const PATIENCE_MS = 5000;

/** The thread's program, beside this one. */
const PROGRAM = join(__dirname, `reading-worker${extname(__filename)}`);

/**
 * Reads each file in whatever thread comes first: this one from the first file to the last, the others from the last to the
 * first. What is asked for is then here, or on its way.
 */
export class ParallelReading {
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #work: Work;
  readonly #ports: readonly MessagePort[];
  readonly #answers = new Map<number, ReadonlyMap<string, string>>();
  /** The file whose documents are asked for: what was said of others before it is not asked for again. */
  #current = -1;

  /** @param jobs Number of threads, this one among them. */
  constructor(wanted: readonly FoundFile[], jobs: number) {
    this.#indexes = new Map(wanted.map(({ absolute }, index) => [absolute, index]));
    this.#work = {
      files: wanted.map((file) => ({ absolute: file.absolute, path: file.path, whole: isReadWhole(file) })),
      claims: new Int32Array(new SharedArrayBuffer(4 * wanted.length)),
      sent: new Int32Array(new SharedArrayBuffer(4)),
    };
    this.#ports = Array.from({ length: jobs - 1 }, () => this.#start());
  }

  /** Starts a thread, which keeps nobody from ending. */
  #start(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    const worker = new Worker(PROGRAM, {
      workerData: { ...this.#work, port: port2 },
      transferList: [port2],
      // What a thread fails at is read here.
      stderr: true,
    });
    worker.on('error', () => {});
    worker.unref();
    port1.unref();
    return port1;
  }

  /** Reads a document of a file. */
  read(text: string, { absolute }: FoundFile): Reading {
    const index = this.#indexes.get(absolute);
    if (index === undefined || Atomics.compareExchange(this.#work.claims, index, FREE, HERE) !== THERE)
      return readSlowly(text);
    if (index !== this.#current) this.#answers.delete(this.#current);
    this.#current = index;
    const json = this.#answer(index)?.get(text);
    return json === undefined ? readSlowly(text) : (JSON.parse(json) as Reading);
  }

  /** What another thread says of a file; undefined when it says nothing in time. */
  #answer(index: number): ReadonlyMap<string, string> | undefined {
    for (;;) {
      const sent = Atomics.load(this.#work.sent, 0);
      this.#receive();
      const answer = this.#answers.get(index);
      if (answer || Atomics.wait(this.#work.sent, 0, sent, PATIENCE_MS) === 'timed-out') return answer;
    }
  }

  #receive(): void {
    for (const port of this.#ports) {
      for (let got = receiveMessageOnPort(port); got; got = receiveMessageOnPort(port)) {
        const { index, readings } = got.message as WorkAnswer;
        this.#answers.set(index, new Map(readings));
      }
    }
  }
}
