import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { and, get, isUnknown, items, list, markOpen, moreItems, not, or, text, Unknown } from '../src/value.js';

const why = new Unknown('templated');

test('get tells absent, null and unknown apart', () => {
  const root = { a: { b: 'x', n: null, u: why }, l: [{ c: 1 }] };
  assert.is(get(root, 'a', 'b'), 'x');
  assert.is(get(root, 'a', 'missing'), undefined);
  assert.is(get(root, 'a', 'n'), undefined, 'null counts as absent');
  assert.is(get(root, 'a', 'n', 'deeper'), undefined);
  assert.is(get(root, 'a', 'u', 'deeper'), why);
  assert.is(get(root, 'l', 0, 'c'), 1);
  assert.is(get(root, 'a', 'constructor'), undefined, 'only own keys count');
});

test('a key missing from an open map is unknown, not absent', () => {
  const root = { a: markOpen({ b: 1 }, 'a spread') };
  assert.is(get(root, 'a', 'b'), 1);
  const missing = get(root, 'a', 'c');
  assert.ok(isUnknown(missing) && missing.reason === 'a spread');
  assert.equal(JSON.stringify(root), '{"a":{"b":1}}', 'the mark is not data');
});

test('typed readers ignore values of another type', () => {
  assert.is(text({ a: 5 }, 'a'), undefined);
  assert.is(text({ a: why }, 'a'), why);
  assert.equal(list({ a: 'x' }, 'a'), []);
  assert.equal(items({ a: why }, 'a'), []);
  assert.is(moreItems({ a: why }, 'a'), why);
  assert.is(moreItems({ a: [1] }, 'a'), undefined);
});

test('three-valued logic lets the deciding value win over unknown', () => {
  assert.is(or(false, why, true), true);
  assert.is(or(false, why), why);
  assert.is(and(true, why, false), false);
  assert.is(and(true, why), why);
  assert.is(not(why), why);
  assert.is(not(true), false);
});

test.run();
