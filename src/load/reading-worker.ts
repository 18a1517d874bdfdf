/** A thread that reads files of a run from the last to the first, while the main one reads from the first to the last. */

import { type MessagePort, workerData } from 'node:worker_threads';
import { documentsIn, keptDocuments } from '../read/documents.js';
import { readText } from '../read/files.js';
import { optionsFor } from './readings.js';
import { FREE, TAKEN, type Work, type WorkAnswer, type WorkFile } from './shared-work.js';

function answer(index: number, { absolute, path, whole }: WorkFile): WorkAnswer {
  try {
    const text = readText(absolute);
    const options = optionsFor(text, path, whole);
    return options ? { index, text, documents: keptDocuments(documentsIn(text, options)) } : { index };
  } catch {
    return { index, failed: true };
  }
}

function run({ files, claims, sent, port }: Work & { readonly port: MessagePort }): void {
  for (let index = files.length - 1; index >= 0; index--) {
    if (Atomics.compareExchange(claims, index, FREE, TAKEN) !== FREE) continue;
    port.postMessage(answer(index, files[index] as WorkFile));
    Atomics.add(sent, 0, 1);
    Atomics.notify(sent, 0);
  }
  port.close();
}

run(workerData);
