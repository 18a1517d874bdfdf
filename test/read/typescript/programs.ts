/** Reads programs for tests: of texts by file name, or of a folder. */

import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type Program, readProgram } from '../../../src/read/typescript/read.js';

const FOLDER = '/program';

/** A program of texts by name; what stands in `main.ts` runs. */
export function programOf(files: Readonly<Record<string, string>>, library: readonly string[] = ['main.ts']): Program {
  return readProgram({
    entries: library.map((name) => `${FOLDER}/${name}`),
    library: library.map((name) => `${FOLDER}/${name}`),
    read: (path) => files[relative(FOLDER, path)],
    nameOf: (path) => ({ file: relative(FOLDER, path), path: relative(FOLDER, path) }),
  });
}

/** A program that stands in a folder. */
export function programIn(folder: string, main = 'main.ts'): Program {
  const entry = resolve(folder, main);
  return readProgram({
    entries: [entry],
    library: [entry],
    read: (path) => readFileSync(path, 'utf8'),
    nameOf: (path) => ({ file: relative(folder, path), path: relative(folder, path) }),
  });
}
