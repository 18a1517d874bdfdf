/** A thread that reads files of a run from the last to the first, while the main one reads from the first to the last. */

import { type MessagePort, workerData } from 'node:worker_threads';
import { documentsIn } from '../read/documents.js';
import { readText } from '../read/files.js';
import { type Reading, readingAsJson } from '../read/reading.js';
import { readSlowly } from '../read/yaml-values.js';
import { optionsFor } from './readings.js';
import { FREE, THERE, type Work, type WorkAnswer, type WorkFile } from './shared-work.js';

function readingsIn({ absolute, path, whole }: WorkFile): WorkAnswer['readings'] {
  const readings: [string, string][] = [];
  const slowly = (text: string): Reading => {
    const reading = readSlowly(text);
    const json = readingAsJson(reading);
    if (json !== undefined) readings.push([text, json]);
    return reading;
  };
  try {
    const text = readText(absolute);
    const options = optionsFor(text, path, whole);
    if (options) documentsIn(text, { ...options, slowly });
  } catch {
    // Who asks for it finds out why.
  }
  return readings;
}

function run({ files, claims, sent, port }: Work & { readonly port: MessagePort }): void {
  for (let index = files.length - 1; index >= 0; index--) {
    if (Atomics.compareExchange(claims, index, FREE, THERE) !== FREE) continue;
    port.postMessage({ index, readings: readingsIn(files[index] as WorkFile) } satisfies WorkAnswer);
    Atomics.add(sent, 0, 1);
    Atomics.notify(sent, 0);
  }
  port.close();
}

run(workerData);
