import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { matcher } from '../src/pattern.js';
import fc from './random.js';

/** Patterns of few characters, so that texts of them match now and then. */
const PATTERNS = fc.letrec<{ all: string; one: string }>((tie) => ({
  one: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '[a-c]', '\\d', '\\w', '[\\s-]', '\\.', '-', '^', '$'),
    tie('all').map((inner) => `(${inner})`),
    tie('all').map((inner) => `(?:${inner})`),
  ),
  all: fc.oneof(
    { depthSize: 'small' },
    tie('one'),
    fc
      .tuple(tie('one'), fc.constantFrom('*', '+', '?', '*?', '{2}', '{1,}', '{0,2}'))
      .map(([one, times]) => one + times),
    fc.tuple(tie('all'), tie('all')).map(([left, right]) => left + right),
    fc.tuple(tie('all'), tie('all')).map(([left, right]) => `${left}|${right}`),
  ),
})).all;

const TEXTS = fc
  .array(fc.constantFrom('a', 'b', 'c', '1', '.', '-', ' ', '\n', '😀'), { maxLength: 8 })
  .map((all) => all.join(''));

test('what both read, JavaScript and this match alike', () => {
  let read = 0;
  fc.assert(
    fc.property(PATTERNS, TEXTS, (pattern, text) => {
      const matches = matcher(pattern);
      if (!matches) return;
      read++;
      assert.is(matches(text), new RegExp(pattern, 'u').test(text), `/${pattern}/ on ${JSON.stringify(text)}`);
    }),
    { numRuns: 3_000 },
  );
  assert.ok(read > 1_000, `${read} were read`);
});

test('what takes JavaScript forever takes no time', () => {
  const text = `${'a'.repeat(10_000)}!`;
  for (const pattern of ['^(a+)+$', '^(a|a)*$', '^(a*)*$', '(.*a){20}$', '^(a?){50}a{50}$', `^${'.*a'.repeat(20)}b$`]) {
    const start = process.cpuUsage();
    assert.is(matcher(pattern)?.(text), false, pattern);
    assert.ok(process.cpuUsage(start).user < 3_000_000, pattern);
  }
});

test('what is not read is said, also where reading it would take long', () => {
  for (const pattern of [
    '(?i)a',
    '(?=a)',
    '\\b',
    '[[:alpha:]]',
    '(a',
    'a)',
    '[a',
    'a**',
    '*',
    '[z-a]',
    '\\',
    'a{2,1}',
    'a{1001}',
  ])
    assert.is(matcher(pattern), undefined, pattern);
  assert.is(matcher('((a{1000}){1000}){1000}'), undefined);
  assert.is(matcher('('.repeat(100_000)), undefined);
  assert.is(matcher('^(?:a{500}|b)$')?.('a'.repeat(1_000_000)), undefined);
});

test.run();
