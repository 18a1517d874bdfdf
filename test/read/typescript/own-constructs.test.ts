/** Programs that use the constructs of this library, read without running them and compared with what they write. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { KNOWN_RELEASES } from '../../../src/kubevirt/release.js';
import { readDocuments } from '../../../src/read/documents.js';
import { type PlainMap, Unknown } from '../../../src/value.js';
import { cdk8s, copyExample } from '../../cdk8s-app.js';
import { MEETINGS, textOf, VARIATIONS } from '../../constructs/law-table.js';
import { Comparison } from './comparison.js';
import { readCases, type TableCase, writtenOf } from './own-table.js';
import { programIn } from './programs.js';

const identity = (file: string, { kind, metadata }: PlainMap): string => {
  const { namespace, name } = metadata as PlainMap;
  return `${file} ${kind} ${namespace}/${name}`;
};

/** What `cdk8s synth` writes for a copy of an example, by file and identity. */
function synthesized(folder: string): Map<string, PlainMap> {
  const { status, stdout, stderr } = cdk8s(folder, ['synth']);
  assert.is(status, 0, stdout + stderr);
  const files = readdirSync(join(folder, 'dist'));
  return new Map(
    files.flatMap((file) => {
      const text = readFileSync(join(folder, 'dist', file), 'utf8');
      const { objects } = readDocuments(text, { file, observed: false });
      return objects.map(({ value }) => [identity(file, value), value] as const);
    }),
  );
}

/** The file that cdk8s writes an object to: one for each chart of the app. */
const fileOf = (construct = ''): string => `${construct.split('/')[0]}.k8s.yaml`;

for (const example of ['cdk8s-windows', 'cdk8s-validation-only'])
  test(`${example}: nothing is read wrongly, and at least eight of ten fields are known`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'vmstate-own-'));
    try {
      copyExample(example, folder);
      const written = synthesized(folder);
      const { objects, problems } = programIn(folder);
      assert.equal(problems, []);
      const read = new Map(objects.map(({ object, construct }) => [identity(fileOf(construct), object.value), object]));
      assert.equal(
        [...read.keys()].filter((key) => !written.has(key)),
        [],
        'objects that are not written',
      );
      const comparison = new Comparison();
      // An object that is not read has no field that is known.
      for (const [key, object] of written)
        comparison.compare(read.get(key)?.value ?? new Unknown('it is not read'), object, key);
      const { known, unknown, wrong } = comparison;
      assert.equal(wrong, []);
      console.log(`${example}: ${known} of ${known + unknown} fields are known, of ${written.size} objects`);
      assert.ok(known / (known + unknown) >= 0.8);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

const RELEASES = KNOWN_RELEASES.map(({ minor }) => minor);

const CASES: readonly TableCase[] = [...VARIATIONS, ...MEETINGS].map((combination, index) => ({
  combination,
  release: RELEASES[index % RELEASES.length] ?? '',
}));

/** So many apps stand in one program. */
const APPS = 40;

test('the table of props is read as it is written, all of it', () => {
  const comparison = new Comparison();
  let failing = 0;
  for (let start = 0; start < CASES.length; start += APPS) {
    const cases = CASES.slice(start, start + APPS);
    const read = readCases(cases);
    for (const [index, one] of cases.entries()) {
      const written = writtenOf(one, index);
      if (!written) failing++;
      for (const [path, manifest] of written ?? [])
        comparison.compare(read.get(path), manifest, `${one.release}, ${textOf(one.combination)}: ${path}`);
    }
  }
  assert.equal(comparison.wrong, []);
  assert.is(comparison.unknown, 0);
  assert.ok(CASES.length - failing > 600 && comparison.known > 30_000, `${failing} of ${CASES.length} fail`);
});

test.run();
