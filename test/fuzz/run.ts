/**
 * Tries broken inputs for long: `npm run fuzz -- --runs 200000`. What fails is made as small as it can be, and kept beside the
 * message; it becomes a fixture of test/fuzz.test.ts. `--only yaml` tries one kind of input, `--programs` sources of programs
 * alone. FC_SEED=random tries others each time.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import fc from '../random.js';
import { check, USES } from './check.js';
import { SCENES } from './inputs.js';

/** After how long an input has no end, in ms. */
const ENDLESS = 60_000;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200000' },
    only: { type: 'string', multiple: true },
    programs: { type: 'boolean', default: false },
  },
});
const names = values.programs ? ['programs'] : (values.only ?? Object.keys(SCENES));
const folder = mkdtempSync(join(tmpdir(), 'vmstate-fuzz-'));

/** Ends the process, and keeps the input, when one of them does not end: what never returns cannot be timed. */
function watch(): { beat(): void; stop(): Promise<number> } {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const code = `
    const { beats, folder, endless } = require('node:worker_threads').workerData;
    let before = -1;
    setInterval(() => {
      if (beats[0] === before) {
        require('node:fs').writeSync(2, 'no end within ' + endless + ' ms: ' + folder + '\\n');
        process.kill(process.pid, 'SIGKILL');
      }
      before = beats[0];
    }, endless);`;
  const worker = new Worker(code, { eval: true, workerData: { beats, folder, endless: ENDLESS } });
  return { beat: () => void Atomics.add(beats, 0, 1), stop: () => worker.terminate() };
}

const start = process.hrtime.bigint();
const counts = new Map<string, number>();
let done = 0;

function progress(): void {
  const seconds = Math.round(Number(process.hrtime.bigint() - start) / 1e9);
  const kinds = [...counts].map(([name, count]) => `${name} ${count}`).join(', ');
  console.log(`${done} inputs (${kinds}), ${seconds} s`);
}

/** Programs take longest by far, and those of one kind are much alike. */
const WEIGHTS: Readonly<Record<string, number>> = { yaml: 8, json: 2, templates: 3, configuration: 2, tree: 4 };

const inputs = fc.oneof(
  ...names.map((name) => ({
    weight: WEIGHTS[name] ?? 1,
    arbitrary: (SCENES[name] as (typeof SCENES)[string])().map((scene) => ({ name, scene })),
  })),
);
const watcher = watch();
try {
  fc.assert(
    fc.property(inputs, fc.constantFrom(...Object.keys(USES)), ({ name, scene }, use) => {
      watcher.beat();
      check(folder, scene, use);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (++done % 2_000 === 0) progress();
    }),
    { numRuns: Number(values.runs) },
  );
  progress();
  console.log('none failed');
  rmSync(folder, { recursive: true, force: true });
} catch (error) {
  console.error(`the input that failed is kept in ${folder}`);
  throw error;
} finally {
  void watcher.stop();
}
