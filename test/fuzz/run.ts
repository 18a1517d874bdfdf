/**
 * Tries broken documents for long: `npm run fuzz -- --runs 200000`. What fails is made as small as it can be, and printed; it
 * becomes a fixture of test/fuzz.test.ts. `--programs` tries sources of programs. FC_SEED=random tries others each time.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from '../random.js';
import { check, USES } from './check.js';
import { broken, brokenBytes, manifests, programs } from './inputs.js';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '200000' }, programs: { type: 'boolean', default: false } },
});
const runs = Number(values.runs);
const folder = mkdtempSync(join(tmpdir(), 'vmstate-fuzz-'));
const file = values.programs ? 'main.ts' : 'case.yaml';
const uses = fc.constantFrom(...Object.keys(USES).filter((use) => use !== 'mended' || !values.programs));
const inputs = values.programs ? broken(programs()) : fc.oneof(broken(manifests()), brokenBytes(manifests()));
const start = Date.now();
let done = 0;
try {
  fc.assert(
    fc.property(inputs, uses, (content, use) => {
      check(folder, file, content, use);
      done++;
      if (done % 10_000 === 0) console.log(`${done} inputs, ${Math.round((Date.now() - start) / 1000)} s`);
    }),
    { numRuns: runs },
  );
  console.log(`${done} inputs, none failed`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
