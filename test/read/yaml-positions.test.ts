import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Span } from '../../src/read/block-text.js';
import { positionsOf } from '../../src/read/yaml-positions.js';

const text = (source: string, span: Span | undefined): string | undefined => span && source.slice(span.start, span.end);

test('keys and values are found by their path', () => {
  const source = 'spec:\n  tpm: {persistent: true} # c\n  list:\n    - a: 1\n    - "b"\n  yes: on\n';
  const positions = positionsOf(source);
  assert.is(text(source, positions.value(['spec', 'tpm', 'persistent'])), 'true');
  assert.is(text(source, positions.key(['spec', 'tpm'])), 'tpm');
  assert.is(text(source, positions.value(['spec', 'list', 0, 'a'])), '1');
  assert.is(text(source, positions.value(['spec', 'list', 1])), '"b"');
  assert.is(text(source, positions.value(['spec', 'true'])), 'on', 'a key is found by what it reads as');
  assert.is(positions.value(['spec', 'none']), undefined);
});

test('aliases and merges are followed; of duplicates the last counts', () => {
  const source = 'base: &base {a: 1, b: 2}\none:\n  <<: *base\n  b: 3\ntwo: *base\nc: 4\nc: 5\n';
  const positions = positionsOf(source);
  assert.is(text(source, positions.value(['one', 'a'])), '1');
  assert.is(text(source, positions.value(['one', 'b'])), '3');
  assert.is(text(source, positions.value(['two', 'b'])), '2');
  assert.is(text(source, positions.value(['c'])), '5');
});

test('a merge after a key overrides it, as its value says', () => {
  const source = 'one:\n  a: 1\n  <<: {a: 2}\n';
  assert.is(text(source, positionsOf(source).value(['one', 'a'])), '2');
});

test('duplicate keys are told with the first of them', () => {
  const source = 'a: 1\nb:\n  - {c: 1, d: 2, c: 3}\na: 2\n';
  const found = positionsOf(source).duplicateKeys();
  assert.equal(
    found.map(({ path, span, first }) => [path, span.start, first.start]),
    [
      [['b', 0, 'c'], 25, 13],
      [['a'], 31, 0],
    ],
  );
});

test('nothing is thrown for texts that cannot be read', () => {
  for (const source of ['', '{', 'a: b: c', '['.repeat(20_000), 'a: &x [*x]', 'x: &x {<<: *x}']) {
    const positions = positionsOf(source);
    positions.value(['a', 0, 0, 'b']);
    positions.key(['x', 'y']);
    positions.duplicateKeys();
  }
});

test.run();
