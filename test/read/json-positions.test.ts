import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { jsonPositions } from '../../src/read/json-positions.js';
import { jsonItems } from '../../src/read/list-items.js';
import { parsedPositions, positionsOf } from '../../src/read/yaml-positions.js';
import type { Path } from '../../src/value.js';
import fc from '../random.js';

/** All paths of a value, and some that lead nowhere. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const step = (key: string): string | number => (Array.isArray(value) ? Number(key) : key);
  return [
    path,
    [...path, 'nowhere'],
    [...path, 99],
    ...inner.flatMap(([key, one]) => pathsOf(one, [...path, step(key)])),
  ];
}

const key = fc.oneof(
  fc.constantFrom('a', 'b', 'name', 'a b', '"', '\\', '{[,:', '\u00fc', ''),
  fc.string({ maxLength: 3 }),
);
const scalar = fc.oneof(
  fc.constantFrom('', '"]}', 'a\nb', '\\"', '\t'),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const json = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(key, tie('node'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).node;
const indent = fc.constantFrom(0, 1, 2, 4);

test('places are those that a parser of YAML finds', () => {
  fc.assert(
    fc.property(json, indent, (value, spaces) => {
      const text = JSON.stringify({ value }, null, spaces);
      const [own, parsed] = [jsonPositions(text), parsedPositions(text)];
      for (const path of pathsOf({ value })) {
        // A merge is a key like others in JSON, which YAML does not know.
        if (path.includes('<<')) return;
        for (const what of ['key', 'value', 'shown'] as const)
          assert.equal(own[what](path), parsed[what](path), `${what} of ${path.join('.')} in ${text}`);
      }
    }),
    { numRuns: 500 },
  );
});

test('keys that stand twice are told as a parser of YAML tells them, and the last counts', () => {
  for (const text of [
    '{"a": 1, "b": {"c": 1, "d": [{"e": 1, "e": 2}], "c": 2}, "a": 3, "a": 4}',
    '[{"a": {}, "\\u0061": {"b": 1, "b": 2}}]',
    '{"a": {"b": 1}, "a": {"c": 1}}',
  ]) {
    const [own, parsed] = [jsonPositions(text), parsedPositions(text)];
    assert.equal(own.duplicateKeys(), parsed.duplicateKeys(), text);
    assert.ok(own.duplicateKeys().length > 0);
    for (const path of [['a'], ['a', 'b'], ['a', 'c'], [0, 'a'], [0, 'a', 'b']])
      assert.equal(own.value(path), parsed.value(path), `${path.join('.')} in ${text}`);
  }
});

test('a text that is nested deeply is no matter', () => {
  const text = `${'['.repeat(50_000)}{"a": 1}${']'.repeat(50_000)}`;
  const path = Array<number>(50_000).fill(0);
  assert.equal(positionsOf(text).value([...path, 'a']), { start: 50_006, end: 50_007 });
  assert.equal(positionsOf(text).duplicateKeys(), []);
});

test('the items of a list at the root are told apart where all of them are maps', () => {
  const texts = (text: string): string[] => jsonItems(text, 'items').map(({ start, end }) => text.slice(start, end));
  assert.equal(texts('{"a": [{}], "items": [{"b": [1, {"c": "]},"}]}, {}], "z": [{}]}'), [
    '{"b": [1, {"c": "]},"}]}',
    '{}',
  ]);
  assert.equal(texts('{"metadata": {"items": [{}]}, "items" :\n[\n{}]}'), ['{}']);
  for (const none of [
    '{"items": []}',
    '{"items": [{}, 1]}',
    '{"items": [null, {}]}',
    '{"items": {"items": [{}]}}',
    '[{"items": [{}]}]',
  ])
    assert.equal(texts(none), [], none);
});

test.run();
