import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import { check, USES } from './fuzz/check.js';
import { broken, brokenBytes, manifests } from './fuzz/inputs.js';
import fc from './random.js';

/** A slice of what `npm run fuzz` tries for long. */
const RUNS = 600;

test('broken documents end in findings or a message', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-fuzz-'));
  try {
    const inputs = fc.oneof(broken(manifests()), brokenBytes(manifests()));
    const uses = fc.constantFrom(...Object.keys(USES));
    fc.assert(
      fc.property(inputs, uses, (content, use) => check(folder, 'case.yaml', content, use)),
      { numRuns: RUNS },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('an opened map on a line without an end is told within that line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-fuzz-'));
  try {
    check(folder, 'case.yaml', '{', 'inJson');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.run();
