import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Reading } from '../../src/read/reading.js';
import { documentValue } from '../../src/read/yaml-document.js';
import { plainKey, resolvePlain } from '../../src/read/yaml-scalars.js';
import { readValue } from '../../src/read/yaml-values.js';
import fc from '../random.js';

interface Case {
  readonly text: string;
  readonly json?: string;
  readonly error?: string;
}

const SHARED = join(__dirname, '../../../shared/vectors/yaml-reading.jsonl');
const SAMPLE = join(__dirname, '../fixtures/yaml-reading.jsonl');

const PATHS: readonly [name: string, read: (text: string) => Reading][] = [
  ['quick', readValue],
  ['exact', documentValue],
];

/** Where we differ from Go, with the reason why that is harmless. Both paths unless one is named. */
const DIFFERENCES: readonly { text: string; why: string; only?: string }[] = [
  { text: 'a: \u2028', why: 'a line break of Unicode alone as a value is text here, null there: nobody writes it' },
  { text: 'a: \u0085', why: 'the same' },
  { text: 'a: 1\rb: 2', why: 'old Mac line ends are refused, loudly' },
  { text: 'a: [!, 2]', why: 'a tag named "!," is an error of typing either way' },
  { text: 'a: {k: x:}', why: 'refused, loudly' },
  { text: '|+\n    x\n\n: 1', why: 'Go stops at the second line without a word; refused, loudly' },
  { text: '|-\n    x\n: 1', why: 'the same' },
  { text: '>-\n    x\n    y\n\n    z\n: 1', why: 'the same' },
  { text: ' a: 1\nb: 2', why: 'Go drops all after the first line without a word; refused, loudly' },
  { text: 'a: 1\n... x', why: 'the same' },
  { text: 'a: {?x: 1}', why: 'the key keeps its question mark: no field is named so' },
  { text: 'a: {k: !!str}', why: 'empty text instead of an error, in a place that no manifest has' },
  { text: '&a: 1', why: 'an anchor named "a:"; the document is no object either way' },
  { text: 'a: [:x, 2]', why: 'text instead of an error' },
  { text: 'a: "\\/"', why: 'an escape of JSON and YAML 1.2 is read instead of refused' },
  { text: 'a: {"a\n    b": 1}', why: 'a key over two lines is read instead of refused', only: 'exact' },
  { text: 'a: {a\n    b: 1}', why: 'the same', only: 'exact' },
];

function cases(file: string): Case[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
}

function agrees({ json }: Case, reading: Reading): boolean {
  if ('problem' in reading) return json === undefined;
  return json !== undefined && isDeepStrictEqual(reading.value, JSON.parse(json));
}

for (const file of [SAMPLE, SHARED].filter((path) => existsSync(path))) {
  for (const [name, read] of PATHS) {
    test(`the ${name} path reads ${file === SAMPLE ? 'the sample' : 'every text'} as Go does`, () => {
      const all = cases(file);
      const wrong = all.filter((one) => !agrees(one, read(one.text)));
      const listed = new Set(DIFFERENCES.filter(({ only = name }) => only === name).map(({ text }) => text));
      assert.equal(
        wrong.filter(({ text }) => !listed.has(text)).map(({ text }) => text),
        [],
      );
      const accepted = all.filter(({ json }) => json !== undefined);
      const right = accepted.length - wrong.filter(({ json }) => json !== undefined).length;
      assert.ok(right >= accepted.length * 0.98, `${right} of ${accepted.length} values`);
      const rejected = all.filter(({ json }) => json === undefined);
      const refused = rejected.length - wrong.filter(({ json }) => json === undefined).length;
      assert.ok(refused >= rejected.length * 0.85, `${refused} of ${rejected.length} errors`);
    });
  }
}

if (existsSync(SHARED)) {
  test('every difference that is listed is one', () => {
    const all = new Map(cases(SHARED).map((one) => [one.text, one]));
    for (const { text, only } of DIFFERENCES) {
      const one = all.get(text);
      assert.ok(one, JSON.stringify(text));
      for (const [name, read] of PATHS)
        if (only === undefined || only === name)
          assert.not(agrees(one, read(text)), `${name}: ${JSON.stringify(text)}`);
    }
  });
}

const plainText = fc.stringMatching(/^[-+._0-9a-fA-FxXoOnNyYtTeE~]{0,8}$/);

test('both paths read any plain scalar alike, as value and as key', () => {
  fc.assert(
    fc.property(plainText, (text) => {
      for (const document of [`a: ${text}\n`, `- ${text}\n`, `b:\n  ${text}: 1\n`, `{k: ${text}}`]) {
        const [quick, exact] = [readValue(document), documentValue(document)];
        assert.is('problem' in quick, 'problem' in exact, document);
        if (!('problem' in quick) && !('problem' in exact)) assert.equal(quick.value, exact.value, document);
      }
    }),
    { numRuns: 2000 },
  );
});

test('what JSON says, both paths read', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (value) => {
      const text = JSON.stringify(value, null, 1);
      const quick = readValue(text);
      assert.ok('value' in quick, text);
      if ('value' in quick) assert.equal(JSON.stringify(quick.value), JSON.stringify(JSON.parse(text)));
    }),
    { numRuns: 500 },
  );
});

test('no text makes the reader throw', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ \n\t:{}[\],&*!|>'"%@`?#a\-<x0.]{0,40}$/), (text) => {
      readValue(text);
      documentValue(text);
    }),
    { numRuns: 5000 },
  );
});

test('scalars of Kubernetes, one by one', () => {
  const expected: [string, unknown][] = [
    ['yes', true],
    ['Off', false],
    ['tRUE', 'tRUE'],
    ['0644', 420],
    ['0b11', 3],
    ['0o17', 15],
    ['1_000', 1000],
    ['08', 8],
    ['12:30:45', '12:30:45'],
    ['02:00:00:00:00:01', '02:00:00:00:00:01'],
    ['2001-01-01', '2001-01-01'],
    ['1e5', 100_000],
    ['.5', 0.5],
    ['1e400', '1e400'],
    ['-', '-'],
    ['', null],
    ['10Gi', '10Gi'],
  ];
  for (const [text, value] of expected) assert.equal(resolvePlain(text), value, text);
});

test('keys of Kubernetes, one by one', () => {
  const expected: [string, string | undefined][] = [
    ['yes', 'true'],
    ['0x10', '16'],
    ['1.50', '1.5'],
    ['1e20', '1e+20'],
    ['123456789.5', '1.2345679e+08'],
    ['9223372036854775807', '9223372036854775807'],
    ['18446744073709551615', undefined],
    ['null', undefined],
    ['.inf', '.inf'],
  ];
  for (const [text, key] of expected) assert.equal(plainKey(text), key, text);
});

test('a problem at the end stands in the last line of the text', () => {
  for (const text of ['{"a": 1,\n"b": 2', 'a: [1,\n2', 'a: "x', 'a: "x\n', '\uFEFF{']) {
    const reading = readValue(text);
    assert.ok('problem' in reading, text);
    if ('problem' in reading) assert.ok(reading.problem.line <= text.split('\n').length, text);
  }
});

test('limits give one clear line', () => {
  const anchors = Array.from(
    { length: 12 },
    (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(',')}]`,
  );
  const texts: [text: string, message: RegExp][] = [
    [`a: ${'['.repeat(20_000)}`, /nested too deeply/],
    [`a0: &a0 [x,x,x,x,x,x,x,x,x]\n${anchors.join('\n')}`, /aliases repeat too much/],
    ['a: b\0c', /control character U\+0000/],
    ['# b\0c\na: 1', /control character U\+0000/],
    ['# b\0c\na: &x 1', /control character U\+0000/],
    ['a: &x [*x]', /contains itself/],
    ['a: *x', /no anchor "x"/],
    [`a: ${'x'.repeat(17 << 20)}`, /more than 16 Mi characters/],
  ];
  for (const [text, message] of texts) {
    const reading = readValue(text);
    assert.ok('problem' in reading, String(message));
    if ('problem' in reading) assert.match(reading.problem.message, message);
  }
});

test.run();
