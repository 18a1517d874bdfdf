import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { PlainMap } from '../../../src/value.js';
import { synthesized } from '../../cdk8s-app.js';
import { Comparison } from './comparison.js';
import { programIn } from './programs.js';

const ROOT = join(__dirname, '../../..');
const PROJECTS = join(ROOT, 'test/fixtures/typescript');

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
    const written = new Map(synthesized(folder).map(({ value }) => [identity(value), value]));
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
