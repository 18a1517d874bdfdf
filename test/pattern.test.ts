import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { matcher } from '../src/pattern.js';

test('patterns are those of Go', () => {
  const cases: [pattern: string, text: string, matches: boolean][] = [
    ['^(?:vm-.*)$', 'vm-1', true],
    ['^(?:vm-.*)$', 'a-vm-1', false],
    ['(?i)WIN', 'win11', true],
    ['[[:alpha:]]+\\d', 'vm1', true],
    ['\\bvm\\b', 'a vm here', true],
    ['^(?:)$', '', true],
  ];
  for (const [pattern, text, matches] of cases) assert.is(matcher(pattern)?.(text), matches, pattern);
});

test('a pattern that is met again is the same', () => {
  assert.is(matcher('^(?:again.*)$'), matcher('^(?:again.*)$'));
  for (let other = 0; other < 3_000; other++) assert.is(matcher(`${other}`)?.(`${other}`), true);
  assert.is(matcher('^(?:again.*)$')?.('again 1'), true);
});

test('what takes JavaScript forever takes no time', () => {
  const text = `${'a'.repeat(10_000)}!`;
  for (const pattern of ['^(a+)+$', '^(a|a)*$', '^(a*)*$', '(.*a){20}$', '^(a?){50}a{50}$', `^${'.*a'.repeat(20)}b$`]) {
    const start = process.cpuUsage();
    assert.is(matcher(pattern)?.(text), false, pattern);
    assert.ok(process.cpuUsage(start).user < 3_000_000, pattern);
  }
});

test('what is none is said, also where reading it or matching it would take long', () => {
  for (const pattern of [
    '(?=a)',
    '(a',
    'a)',
    '[a',
    'a**',
    '*',
    '[z-a]',
    '\\',
    'a{2,1}',
    'a{1001}',
    '((a{1000}){1000}){1000}',
  ])
    assert.is(matcher(pattern), undefined, pattern);
  assert.is(matcher('('.repeat(100_000)), undefined);
  assert.is(matcher('^(?:a{500}|b)$')?.('a'.repeat(1_000_000)), undefined);
});

test.run();
