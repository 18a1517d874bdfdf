import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readDocuments } from '../../../src/read/documents.js';
import type { PlainMap } from '../../../src/value.js';
import { Comparison } from './comparison.js';
import { programIn } from './programs.js';

const ROOT = join(__dirname, '../../..');
const PROJECTS = join(ROOT, 'test/fixtures/typescript');
const CLI = join(ROOT, 'node_modules/cdk8s-cli/bin/cdk8s');

/** What `cdk8s synth` writes for a project. */
function synthesized(folder: string): PlainMap[] {
  const output = mkdtempSync(join(tmpdir(), 'vmstate-synth-'));
  try {
    const env = { ...process.env, CDK8S_CHECK_UPGRADE: 'false' };
    execFileSync(process.execPath, [CLI, 'synth', '--output', output], { cwd: folder, env, stdio: 'pipe' });
    return readdirSync(output).flatMap((file) => {
      const text = readFileSync(join(output, file), 'utf8');
      return readDocuments(text, { file, observed: false }).objects.map(({ value }) => value);
    });
  } finally {
    rmSync(output, { recursive: true });
  }
}

const identity = ({ kind, metadata }: PlainMap): string => {
  const { namespace, name } = metadata as PlainMap;
  return `${kind} ${namespace}/${name}`;
};

const total = new Comparison();

for (const project of readdirSync(PROJECTS)) {
  test(`${project}: what is read is what cdk8s writes`, () => {
    const folder = join(PROJECTS, project);
    const { objects, problems } = programIn(folder);
    assert.equal(problems, []);
    const written = new Map(synthesized(folder).map((object) => [identity(object), object]));
    const read = new Map(objects.map(({ object: { value } }) => [identity(value), value]));
    assert.equal([...read.keys()].sort(), [...written.keys()].sort());
    const own = new Comparison();
    for (const comparison of [own, total])
      for (const [key, object] of read) comparison.compare(object, written.get(key), key);
    assert.equal(own.wrong, []);
    console.log(`${project}: ${own.known} of ${own.known + own.unknown} fields of ${read.size} objects are known`);
  });
}

test('at least eight of ten fields are known', () => {
  assert.ok(
    total.known > 100 && total.known / (total.known + total.unknown) >= 0.8,
    `${total.known} known, ${total.unknown} not`,
  );
});

test.run();
