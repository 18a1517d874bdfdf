import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { BlockText } from '../../src/read/block-text.js';
import { isInBlockStyle, plainYaml } from '../../src/read/plain-yaml.js';
import { parsedPositions, positionsOf } from '../../src/read/yaml-positions.js';
import type { Path } from '../../src/value.js';
import fc from '../random.js';
import { changedManifest, MANIFESTS } from './manifests.js';

/** Every path of a value, and beside each one that is absent. */
function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
  yield path;
  yield [...path, 'absent'];
  yield [...path, 99];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** Whether a text is one in plain block style; if so, all in it is found where a parse finds it. */
function isFoundAlike(text: string): boolean {
  if (!isInBlockStyle(text)) return false;
  const value = plainYaml(text);
  const [found, parsed] = [positionsOf(text), parsedPositions(text)];
  for (const path of pathsOf(value)) {
    const said = `${JSON.stringify(path)} of ${JSON.stringify(text)}`;
    for (const what of ['key', 'value', 'shown'] as const)
      assert.equal(found[what](path), parsed[what](path), `${what} ${said}`);
  }
  return true;
}

test('what stands in manifests is found where a parse finds it', () => {
  const found = MANIFESTS.filter(isFoundAlike).length;
  assert.ok(found > MANIFESTS.length * 0.5, `${found} of ${MANIFESTS.length}`);
});

test('whatever is changed in a manifest, all is found where a parse finds it', () => {
  let found = 0;
  fc.assert(
    fc.property(changedManifest, (text) => {
      if (isFoundAlike(text)) found++;
    }),
    { numRuns: 5_000 },
  );
  assert.ok(found > 500, String(found));
});

test('a value in the line of its key is told from lines of its own', () => {
  const text = 'a: b # c\nd:\n  - e\n  - f: {}\ng:\nh: |\n  i\nj:\n  k: 1';
  const block = BlockText.of(text);
  const said = (path: Path): string | undefined => {
    const value = block?.find(path)?.value;
    return value && text.slice(value.start, value.end);
  };
  assert.equal([['a'], ['d', 0], ['d', 1, 'f'], ['g'], ['h'], ['j'], ['j', 'k']].map(said), [
    'b',
    'e',
    '{}',
    undefined,
    undefined,
    undefined,
    '1',
  ]);
  assert.equal(
    ['d', 'h', 'j', 'g'].map((key) => block?.find([key])?.isLong),
    [true, true, false, false],
  );
});

test.run();
