/** Laws of edits of programs, however they are written: the data changes as meant, and nothing else of the text does. */

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

test.run();
