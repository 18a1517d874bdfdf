import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import { check, USES } from './fuzz/check.js';
import { SCENES, type Scene } from './fuzz/inputs.js';
import fc from './random.js';

/** A slice of what `npm run fuzz` tries for long: how many of each. Programs take longest. */
const RUNS: Readonly<Record<string, number>> = {
  yaml: 150,
  json: 40,
  templates: 60,
  facts: 30,
  configuration: 60,
  tree: 80,
  programs: 15,
};

function inFolder(call: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-fuzz-'));
  try {
    call(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const uses = fc.constantFrom(...Object.keys(USES));

for (const [name, scenes] of Object.entries(SCENES))
  test(`broken ${name}: findings or a message`, () => {
    inFolder((folder) => {
      fc.assert(
        fc.property(scenes(), uses, (scene, use) => check(folder, scene, use)),
        { numRuns: RUNS[name] as number },
      );
    });
  });

/** What failed once: the file of its name is the one that is named. */
const FIXTURES = join(__dirname, 'fixtures/fuzz');

for (const name of existsSync(FIXTURES) ? readdirSync(FIXTURES) : [])
  test(`once failed: ${name}`, () => {
    const text = readFileSync(join(FIXTURES, name));
    const scene: Scene = { files: { [name]: text }, base: { [name]: text }, argv: ['--no-context', name] };
    inFolder((folder) => {
      for (const use of Object.keys(USES)) check(folder, scene, use);
    });
  });

test.run();
