import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { quantityText, readQuantity } from '../../src/kubevirt/quantity.js';

const UNIT = 10n ** 9n;

const SAME: readonly (readonly [unknown, bigint])[] = [
  ['10Mi', 10n * 1024n * 1024n * UNIT],
  ['1Ei', 1024n ** 6n * UNIT],
  ['1E', 10n ** 18n * UNIT],
  ['1E3', 1000n * UNIT],
  ['1e3', 1000n * UNIT],
  ['12e-1', 1_200_000_000n],
  ['100m', 100_000_000n],
  ['.5Gi', 512n * 1024n * 1024n * UNIT],
  ['5.', 5n * UNIT],
  ['1.5k', 1500n * UNIT],
  ['-1Gi', -(1024n ** 3n) * UNIT],
  ['+2', 2n * UNIT],
  [3, 3n * UNIT],
  // A tenth of a billionth is rounded up to one.
  ['0.1n', 1n],
];

for (const [text, expected] of SAME)
  test(`${text} is ${expected} billionths`, () => assert.is(readQuantity(text), expected));

for (const text of ['5Gib', '5GB', '10gi', '5 Gi', '1E2Gi', '', 'Mi', '.', '1e9999', true, null, undefined, {}])
  test(`${JSON.stringify(text)} is no quantity`, () => assert.is(readQuantity(text), undefined));

test('sums are written in the largest unit that leaves no rest', () => {
  const sum = (...sizes: string[]): string =>
    quantityText(sizes.reduce((all, size) => all + (readQuantity(size) ?? 0n), 0n));
  assert.is(sum('1Gi', '10Mi'), '1034Mi');
  assert.is(sum('512Mi', '512Mi'), '1Gi');
  assert.is(sum('1G'), '1000000000');
  assert.is(sum('1m'), '1');
});

test.run();
