/** Laws of edits of programs, however they are written: the data changes as meant, and nothing else of the text does. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources of programs hold template strings

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { changed, type DataChange } from '../../src/edit/changed.js';
import type { KubeObject } from '../../src/kube-object.js';
import { isMap, type PlainMap } from '../../src/value.js';
import fc from '../random.js';
import { programOf } from '../read/typescript/programs.js';
import { changeOf, pathsOf } from './changes.js';
import { choices, type Data, root } from './formats.js';
import { editing, made, type Sources } from './program-edits.js';
import { printSource } from './source-formats.js';

/** The same without null, of which cdk8s writes nothing. */
function withoutNull(value: Data): Data {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (!isMap(value)) return value ?? 0;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutNull(inner as Data)]));
}

function objectsIn(files: Sources): KubeObject[] {
  const { objects, problems } = programOf(files);
  assert.equal(problems, []);
  return objects.map(({ object }) => object);
}

/** What an object was written as: without the name that cdk8s gives it. */
function dataOf({ value }: KubeObject): PlainMap {
  const { metadata: _, ...rest } = value;
  return rest;
}

/** An object beside it that is not to change. */
const OTHER: { [key: string]: Data } = { apiVersion: 'v1', kind: 'Other', spec: { a: 1 } };

const MAY_REFUSE = [
  'a comment stands within what it would remove',
  'a comment stands within the brackets',
  'its value runs over several lines; move it by hand',
];
const HANDED_ON = /^its value is set at \w+\.ts:\d+, and is to be one of another type$/;

const commentLines = (text = ''): string[] => text.split(/\r?\n/).filter((line) => /^\s*\/\//.test(line));
const blockComments = (text = ''): number => text.match(/\/\* one \*\//g)?.length ?? 0;

function assertLaidOut(before: string, after: string, { op }: DataChange, said: string): void {
  assert.equal(commentLines(after), commentLines(before), said);
  // What goes with its lines takes along what stands within.
  if (op !== 'remove' && op !== 'move') assert.is(blockComments(after), blockComments(before), said);
  assert.is(/\r\n/.test(after), /\r\n/.test(before), said);
  if (before.includes('\r\n')) assert.not.ok(/[^\r]\n/.test(after), said);
  assert.is(after.endsWith('\n'), true, said);
  assert.not.match(after, /,\s*,|[[{]\s*,|[^\S\r\n]+\r?$/m, said);
}

interface Outcome {
  readonly files: Sources;
  readonly said: string;
}

/** Makes a change in a program, and holds what is true of every one. */
function change(files: Sources, before: Data, one: DataChange): Outcome | undefined {
  const [result] = editing(files, [{ 0: one }]);
  const outcome = made(result);
  const written = Object.values(files).join('\n-----\n');
  if ('refused' in outcome) {
    const { refused = '' } = outcome;
    assert.ok(
      MAY_REFUSE.includes(refused) || HANDED_ON.test(refused),
      `${JSON.stringify(one)}: ${refused}\n${written}`,
    );
    return undefined;
  }
  const said = `${JSON.stringify(one)}\n${written}\n>>>\n${Object.values(outcome).join('\n-----\n')}`;
  const after = { ...files, ...outcome };
  const objects = objectsIn(after).map(dataOf);
  assert.equal(objects, [changed(before, [one]), OTHER], said);
  for (const [name, text] of Object.entries(outcome))
    assertLaidOut((files[name] ?? '').replace('\uFEFF', ''), text, one, said);
  return { files: after, said };
}

test('data changes as meant, comments and line ends stay', () => {
  fc.assert(
    fc.property(root, choices, choices, (value, style, pick) => {
      const data = withoutNull(value) as { [key: string]: Data };
      const { text, parts } = printSource([data, OTHER], style);
      const files = { 'main.ts': text, 'parts.ts': parts };
      assert.equal(dataOf(objectsIn(files)[0] as KubeObject), data, text);
      change(files, data, changeOf(data, pick));
    }),
    { numRuns: 1500, includeErrorInReport: true },
  );
});

test('what is put in and taken out again leaves the text as it was', () => {
  fc.assert(
    fc.property(root, choices, choices, (value, style, pick) => {
      const data = withoutNull(value) as { [key: string]: Data };
      const { text, parts } = printSource([data, OTHER], style);
      const files = { 'main.ts': text.replace('\uFEFF', ''), 'parts.ts': parts.replace('\uFEFF', '') };
      const parents = pathsOf(data).filter((path) => {
        const parent = path.reduce<unknown>((inner, key) => (inner as PlainMap)[key], data);
        return isMap(parent) && Object.keys(parent).length > 0;
      });
      const path = [...(parents[pick.next(parents.length)] ?? []), 'new'];
      const put = change(files, data, { op: 'set', path, value: pick.one(2) ? true : { deep: { er: 'yes' } } });
      const now = put && dataOf(objectsIn(put.files)[0] as KubeObject);
      const taken = put && change(put.files, now as Data, { op: 'remove', path });
      if (taken) assert.equal(taken.files, files, taken.said);
    }),
    { numRuns: 500, includeErrorInReport: true },
  );
});

const NEW: DataChange = { op: 'set', path: ['spec', 'new'], value: true };
const remove = (...path: readonly (string | number)[]): DataChange => ({ op: 'remove', path });

/** Name, the value of `spec`, the change, and the value as it becomes or why it is left. */
const LAYOUTS: readonly (readonly [
  name: string,
  spec: string,
  change: DataChange,
  becomes: string | { readonly refused: string },
])[] = [
  ['one line stays one line', '{ a: 1 }', NEW, '{ a: 1, new: true }'],
  ['braces without blanks stay so', '{a: 1}', NEW, '{a: 1, new: true}'],
  ['a trailing comma stays one', '{ a: 1, }', NEW, '{ a: 1, new: true, }'],
  ['an empty map is filled', '{}', NEW, '{ new: true }'],
  ['lines get another one', '{\n\ta: 1, // one\n}', NEW, '{\n\ta: 1, // one\n\tnew: true,\n}'],
  [
    'a comma is put where there was none behind the last line',
    '{\n    a: 1 // one\n    // end\n}',
    NEW,
    '{\n    a: 1, // one\n    new: true\n    // end\n}',
  ],
  ['keys stand in quotes as the others do', '{ "a": 1 }', NEW, '{ "a": 1, "new": true }'],
  [
    'a key that needs quotes has those of its map',
    '{ a: "1" }',
    { op: 'set', path: ['spec', 'cert-rotation'], value: 'on' },
    '{ a: "1", "cert-rotation": "on" }',
  ],
  [
    'what would be a long line runs over several',
    '{\n  a: 1,\n}',
    { op: 'set', path: ['spec', 'annotations'], value: { [`${'long'.repeat(12)}`]: 'x'.repeat(50) } },
    `{\n  a: 1,\n  annotations: {\n    ${'long'.repeat(12)}: '${'x'.repeat(50)}',\n  },\n}`,
  ],
  [
    'a line goes with the comment at its end',
    '{\n  a: 1, // one\n  b: 2, // two\n}',
    remove('spec', 'a'),
    '{\n  b: 2, // two\n}',
  ],
  [
    'the last line goes with the comma before it, if none ended it',
    '{\n  a: 1, // one\n  b: 2 // two\n}',
    remove('spec', 'b'),
    '{\n  a: 1 // one\n}',
  ],
  ['a comment above stays', '{\n  // of a\n  a: 1,\n  b: 2,\n}', remove('spec', 'a'), '{\n  // of a\n  b: 2,\n}'],
  [
    'a comment in what would go is never removed',
    '{\n  a: {\n    // keep me\n    x: 1,\n  },\n  b: 2,\n}',
    remove('spec', 'a'),
    { refused: 'a comment stands within what it would remove' },
  ],
  [
    'a comment in the line is never removed',
    '{ a: 1 /* one */, b: 2 }',
    remove('spec', 'a'),
    { refused: 'a comment stands within what it would remove' },
  ],
  ['all that goes leaves an empty map', '{\n  a: 1, // one\n}', remove('spec', 'a'), '{}'],
  ['an item of a line goes with its comma', "['a', 'b', 'c']", remove('spec', 1), "['a', 'c']"],
  ['the last one as well', "['a', 'b', 'c', ]", remove('spec', 2), "['a', 'b', ]"],
  [
    'what looks like a comment in a text is none',
    "{ a: 'http://x', b: `/* ${'y'} */`, c: 1 }",
    remove('spec', 'a'),
    "{ b: `/* ${'y'} */`, c: 1 }",
  ],
  [
    'a text keeps its quotes',
    '{ a: `one` }',
    { op: 'set', path: ['spec', 'a'], value: '${two} `' },
    '{ a: `\\${two} \\`` }',
  ],
];

const specIn = (spec: string): string =>
  `import { ApiObject, App, Chart } from 'cdk8s';\nnew ApiObject(new Chart(new App(), 'c'), 'a', { apiVersion: 'v1', kind: 'Thing', spec: ${spec} });\n`;

for (const [name, spec, one, becomes] of LAYOUTS)
  for (const eol of ['\n', '\r\n'])
    test(`${name}${eol === '\n' ? '' : ', with CRLF'}`, () => {
      const lines = (text: string): string => specIn(text).replaceAll('\n', eol);
      const [result] = editing({ 'main.ts': lines(spec) }, [{ 0: one }]);
      assert.equal(made(result), typeof becomes === 'string' ? { 'main.ts': lines(becomes) } : becomes);
    });

test.run();
