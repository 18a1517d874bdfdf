import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readDocuments } from '../../../src/read/documents.js';
import { isMap, isUnknown, openReason, type PlainMap } from '../../../src/value.js';
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

/** Compares what was read with what is written, field by field. */
class Comparison {
  known = 0;
  unknown = 0;
  readonly wrong: string[] = [];

  compare(read: unknown, written: unknown, path: string): void {
    if (isUnknown(read)) this.unknown += leaves(written);
    else if (isMap(read) && isMap(written)) this.#maps(read, written, path);
    else if (Array.isArray(read) && Array.isArray(written)) this.#lists(read, written, path);
    else if (Object.is(read, written)) this.known++;
    else this.wrong.push(`${path}: read ${JSON.stringify(read)}, written ${JSON.stringify(written)}`);
  }

  #maps(read: PlainMap, written: PlainMap, path: string): void {
    for (const key of new Set([...Object.keys(read), ...Object.keys(written)])) {
      const where = `${path}.${key}`;
      if (!(key in written)) {
        if (!isUnknown(read[key])) this.wrong.push(`${where}: read ${JSON.stringify(read[key])}, not written`);
      } else if (key in read) this.compare(read[key], written[key], where);
      else if (openReason(read) !== undefined) this.unknown += leaves(written[key]);
      else this.wrong.push(`${where}: not read, written ${JSON.stringify(written[key])}`);
    }
    if (Object.keys(written).length === 0) this.known++;
  }

  #lists(read: unknown[], written: unknown[], path: string): void {
    const open = openReason(read) !== undefined;
    if (open ? read.length > written.length : read.length !== written.length)
      this.wrong.push(`${path}: ${read.length} items read, ${written.length} written`);
    for (const [index, item] of written.entries()) {
      if (index < read.length) this.compare(read[index], item, `${path}[${index}]`);
      else this.unknown += leaves(item);
    }
  }
}

function leaves(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  const inner = Object.values(value);
  return inner.length === 0 ? 1 : inner.reduce((sum: number, one) => sum + leaves(one), 0);
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
