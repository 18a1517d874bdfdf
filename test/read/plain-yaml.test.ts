import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isInBlockStyle, plainYaml } from '../../src/read/plain-yaml.js';
import { documentValue } from '../../src/read/yaml-document.js';
import fc from '../random.js';
import { changed, MANIFESTS, manifestLines } from './manifests.js';

const ROOT = join(__dirname, '../..');
const VECTORS = [
  join(ROOT, '../shared/vectors/yaml-reading.jsonl'),
  join(ROOT, 'test/fixtures/yaml-reading.jsonl'),
].find((path) => existsSync(path)) as string;

const TEXTS = readFileSync(VECTORS, 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text);

/** Whether a text is read at all; if so, as the reader that knows all of YAML does. */
function isReadAlike(text: string): boolean {
  const value = plainYaml(text);
  if (value === undefined) return false;
  // With the order of its keys.
  assert.is(JSON.stringify({ value, duplicates: false }), JSON.stringify(documentValue(text)), JSON.stringify(text));
  return true;
}

test('most manifests are read, and as by the reader that knows all of YAML', () => {
  for (const lineBreak of ['\n', '\r\n']) {
    const read = MANIFESTS.filter((text) => isReadAlike(text.replaceAll('\n', lineBreak))).length;
    assert.ok(read > MANIFESTS.length * 0.8, `${read} of ${MANIFESTS.length}`);
  }
});

test('the texts of Kubernetes are read alike or left', () => {
  const read = TEXTS.filter(isReadAlike).length;
  assert.ok(read > TEXTS.length * 0.2, `${read} of ${TEXTS.length}`);
});

const PIECES = [
  ...[
    '\n',
    '\n\n',
    ' ',
    '  ',
    '\n  ',
    '\n    ',
    '\n- ',
    '\t',
    '\r',
    '\r\n',
    ': ',
    ':',
    '- ',
    '-',
    '#',
    ' #',
    '|',
    '|-',
    '>',
    '"',
    "'",
    '\\',
  ],
  ...[
    '{}',
    '[]',
    '{',
    ']',
    ',',
    '?',
    '!',
    '&a',
    '*a',
    '<<',
    '%',
    '@',
    '`',
    '---',
    '...',
    '=',
    '$',
    '(',
    '+',
    '/',
    '_',
    '~',
  ],
  ...[
    'a',
    'null',
    'on',
    'y',
    '0',
    '1',
    '.',
    'e',
    'a: b\n',
    'a:\n',
    '# c\n',
    'x: |\n  a\n',
    '\u00e9',
    '\u2014',
    '\u{1F600}',
    '\ud83d',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\0',
  ],
];

const start = fc.oneof(fc.constantFrom(...TEXTS), manifestLines);

test('whatever is changed in a text, it is read alike or left', () => {
  let read = 0;
  fc.assert(
    fc.property(changed(start, fc.constantFrom(...PIECES)), (text) => {
      if (isReadAlike(text)) read++;
    }),
    { numRuns: 10_000 },
  );
  assert.ok(read > 1_000, String(read));
});

/** What may stand below a key, whether it is dense, and what may stand behind it. */
const BLOCKS: readonly (readonly [string, boolean])[] = [
  ['  b:\n    c: 1\n', false],
  ['  - b: 1\n  - c\n', false],
  ['  b: |\n    c\n', false],
  ['  b: >-\n    c\n', true],
  ['  b: "\\n"\n', true],
  ['  b: [1]\n', true],
];
const BEHIND = [
  '',
  'd: 1\n',
  '  d: 1\n',
  '    d: 1\n',
  '  - d\n',
  '- d\n',
  '    # d\n',
  '\n    d\n',
  '\n\n',
  '# d\n',
  '     d',
];

test('a block that comes again is one value, in whatever text', () => {
  for (const [index, [block, isDense]] of BLOCKS.entries()) {
    const text = (last: number) => `key-${index}:\n${block}z: ${last}\n`;
    const below = (last: number, isFresh: boolean) =>
      Object.values(plainYaml(text(last), undefined, 0, isFresh) as object)[0] as object;
    // Where many others stood below a key whose hash is the same, it is sought again after 256 of them.
    const values = Array.from({ length: 300 }, (_, last) => below(last, false));
    assert.type(values[0], 'object');
    assert.ok(new Set(values).size < 260, block);
    const fresh = below(0, true);
    assert.equal(fresh, values[0]);
    assert.not.ok(values.includes(fresh), block);
    assert.is(isInBlockStyle(text(0)), !isDense, block);
  }
});

test('empty maps are one value, but for those that may be changed', () => {
  const [one, other] = [1, 2].map((last) => plainYaml(`a: {}\nb: ${last}\n`) as { a: object });
  assert.equal(one?.a, {});
  assert.is(one?.a, other?.a);
  const fresh = plainYaml('a: {}\nb: 1\n', undefined, 0, true) as { a: object };
  assert.is.not(fresh.a, one?.a);
  assert.not.ok(Object.isFrozen(fresh.a));
});

test('the same text in another column is another block', () => {
  for (const text of ['  - a\n  - b\n', '  a: 1\n  b: 2\n']) {
    isReadAlike(`column:\n${text}z: 1\n`);
    isReadAlike(`column:\n${text.slice(1)}z: 1\n`);
    isReadAlike(`column:\n ${text}z: 1\n`);
  }
});

test('a block that comes again is another one where what stands behind it is part of it', () => {
  for (const [index, [block]] of BLOCKS.entries())
    for (const [kind, first] of BEHIND.entries())
      for (const then of BEHIND) {
        // A key of their own: a block is sought as long as it comes again.
        const key = `key-${index}-${kind}`;
        for (const text of [`${then}z: 2\n`, then, `${then}  z: 3\n`]) {
          isReadAlike(`${key}:\n${block}${first}z: 1\n`);
          isReadAlike(`${key}:\n${block}${text}`);
        }
      }
});

test('what others read otherwise, or refuse, is left to them', () => {
  const texts = [
    ...['', '\n', '# c\n', 'a\n', 'a : 1\n', 'a: 1\n b: 2\n', 'a: 1\n  b\n', 'a: 1\na: 2\n', '- a: 1\n  b:2\n'],
    ...[
      'a:\n- 1\n - 2\n',
      '- - 1\n',
      '-\n',
      'a: - 1\n',
      'a: b: c\n',
      'a: b:\n',
      'a:\tb\n',
      'a: b\tc\n',
      'a: b\rc\n',
      'a: b\r',
    ],
    ...[
      '{}\n',
      'a: |+\n  b\n',
      'a: |2\n  b\n',
      'a:\n  b: |\n  c\n',
      'a: |\n  b',
      'a: >+\n  b\n',
      'a: >\n  b\n   c\n',
      'a: >\n  b\n  \tc\n',
    ],
    ...[
      'a: |\n  b\n    \n',
      'a: "b\n  c"\n',
      'a: "\\x41"\n',
      'a: "\\/"\n',
      'a: "\\\n  b"\n',
      'a: "\\"\n',
      "a: 'it''s'\n",
      'a: "b" c\n',
      'a: "b"#c\n',
      'a: &x 1\n',
      'a: *x\n',
    ],
    ...[
      'a: !!str 1\n',
      '<<: 1\n',
      '"a": 1\n',
      '1: 1\n',
      'on: 1\n',
      'null: 1\n',
      '__proto__: 1\n',
      'a: .inf\n',
      '? a\n',
    ],
    ...['a: {b}\n', 'a: {b: }\n', 'a: {b: 1, b: 2}\n', 'a: {b:1}\n', 'a: {1: b}\n', 'a: {b: 1}}\n', 'a: {b: c d}\n'],
    ...[
      'a: [1,]\n',
      'a: [b: 1]\n',
      'a: [b c]\n',
      'a: [b\n  ]\n',
      'a: [b]c\n',
      'a: [b: ]\n',
      'a: [,]\n',
      'a: [.inf]\n',
      '[1]\n',
    ],
    `a: ${'['.repeat(300)}${']'.repeat(300)}\n`,
    ...['%YAML 1.1\n', 'a: \u2028\n', 'a: \0\n', '\ufeffa: 1\n', 'a: 1\n---\nb: 1\n', 'a: b\n...\n'],
    Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
  ];
  for (const text of texts) assert.is(plainYaml(text), undefined, JSON.stringify(text));
});

test('texts of any language are read, but for what others take for a line break or white space, or refuse', () => {
  for (const text of ['\u00fc', '\u2014', '\u65e5\u672c', '\u{1F600}'])
    assert.equal(plainYaml(`a: ${text} # ${text}\n`), { a: text }, text);
  for (const text of [
    '\u0085',
    '\u00a0',
    '\u1680',
    '\u2003',
    '\u2028',
    '\u202f',
    '\u3000',
    '\ud83d',
    '\ude00',
    '\uffff',
    '\0',
    '\x7f',
  ])
    for (const whole of [
      `a: b${text}c\n`,
      `a: ${text}\n`,
      `a: b # ${text}\n`,
      `# ${text}\na: b\n`,
      `a: # ${text}\n  b: c\n`,
      `a: "${text}"\n`,
      `a: '${text}'\n`,
      `a: "\\n${text}"\n`,
      `a: |\n  b\n  ${text}\n`,
      `a: >-\n  ${text}\n`,
      `a: [${text}]\n`,
      `a: {b: "${text}"}\n`,
      `b${text}: c\n`,
    ])
      assert.is(plainYaml(whole), undefined, JSON.stringify(whole));
});

test('a document is read where it stands in its file', () => {
  const whole = 'a: 1\n---\nb: "x\n---\nc: |\n  d\n';
  for (const [text, value] of [
    ['a: 1\n', { a: 1 }],
    ['b: "x\n', undefined],
    ['c: |\n  d\n', { c: 'd\n' }],
  ] as const)
    assert.equal(plainYaml(text, whole, whole.indexOf(text)), value);
});

test.run();
