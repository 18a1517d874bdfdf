/** Reads the files of a large run in several threads. */

import { extname, join } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { documentsKept } from '../read/documents.js';
import type { Files, FoundFile } from '../read/files.js';
import { isReadWhole, type Readings, type TextReading, TextReadings } from './readings.js';
import { FREE, TAKEN, type Work, type WorkAnswer } from './shared-work.js';

/** How long an answer is waited for before the file is read here too, as where a thread has died. */
const PATIENCE_MS = 5000;

/** The thread's program, beside this one. */
const PROGRAM = join(__dirname, `reading-worker${extname(__filename)}`);

/**
 * Reads each file in whatever thread comes first: this one from the first file to the last, the others from the last to the
 * first. What is asked for is then here, or on its way.
 */
export class ParallelReadings implements Readings {
  readonly #here: TextReadings;
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #work: Work;
  readonly #ports: readonly MessagePort[];
  readonly #answers = new Map<number, WorkAnswer>();

  /** @param jobs Number of threads, this one among them. */
  constructor(files: Files, wanted: readonly FoundFile[], jobs: number) {
    this.#here = new TextReadings(files);
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

  of(file: FoundFile): TextReading | undefined {
    const index = this.#indexes.get(file.absolute);
    if (index === undefined || Atomics.compareExchange(this.#work.claims, index, FREE, TAKEN) === FREE)
      return this.#here.of(file);
    const answer = this.#answer(index);
    if (!answer || answer.failed) return this.#here.of(file);
    const { text, documents } = answer;
    return text === undefined || documents === undefined
      ? undefined
      : { text, documents: documentsKept(text, documents) };
  }

  /** What another thread says of a file; undefined when it says nothing in time. */
  #answer(index: number): WorkAnswer | undefined {
    for (;;) {
      const sent = Atomics.load(this.#work.sent, 0);
      this.#receive();
      const answer = this.#answers.get(index);
      this.#answers.delete(index);
      if (answer || Atomics.wait(this.#work.sent, 0, sent, PATIENCE_MS) === 'timed-out') return answer;
    }
  }

  #receive(): void {
    for (const port of this.#ports) {
      for (let got = receiveMessageOnPort(port); got; got = receiveMessageOnPort(port)) {
        const answer = got.message as WorkAnswer;
        this.#answers.set(answer.index, answer);
      }
    }
  }
}
