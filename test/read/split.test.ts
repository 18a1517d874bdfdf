import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readDocuments } from '../../src/read/documents.js';
import { Lines } from '../../src/read/lines.js';
import { splitDocuments } from '../../src/read/split.js';

function parts(text: string): [string, number][] {
  const lines = new Lines(text);
  return splitDocuments(text).map((chunk) => [chunk.text, lines.at(chunk.offset)]);
}

test('documents are split as kubectl splits them', () => {
  assert.equal(parts('a: 1\n'), [['a: 1\n', 0]]);
  assert.equal(parts('---\na: 1\n---\nb: 2'), [
    ['a: 1\n', 1],
    ['b: 2', 3],
  ]);
  assert.equal(parts('a: 1\r\n--- # next\r\nb: 2\r\n'), [
    ['a: 1\r\n', 0],
    ['b: 2\r\n', 2],
  ]);
  assert.equal(parts('a: |\n  ---\n  x\n'), [['a: |\n  ---\n  x\n', 0]], 'an indented line splits nothing');
  assert.equal(parts('--- {a: 1}\n'), [['--- {a: 1}\n', 0]], 'what follows on the line belongs to the document');
  assert.equal(parts('----\na: 1\n').length, 1);
});

test('documents of comments and directives alone are none', () => {
  assert.equal(parts('# only\n---\n\n---\n%YAML 1.1\n---\na: 1\n---'), [['a: 1\n', 6]]);
  assert.equal(parts(''), []);
});

test('maps of JSON follow each other without a separator, as jq writes them', () => {
  const compact = '{"a": "}\\n{ \\""}\n{"b": {"c": [{}, {}]}}\r\n\n{"d": 1}';
  assert.equal(parts(compact), [
    ['{"a": "}\\n{ \\""}\n', 0],
    ['{"b": {"c": [{}, {}]}}\r\n', 1],
    ['\n{"d": 1}', 2],
  ]);
  assert.equal(parts('{\n  "a": 1\n}\n{\n  "b": 1\n}\n---\n{"c": 1}\n'), [
    ['{\n  "a": 1\n}\n', 0],
    ['{\n  "b": 1\n}\n', 3],
    ['{"c": 1}\n', 7],
  ]);
  for (const one of [
    '{"a": 1}{"b": 1}\n',
    '{"a": 1}\n{b: 1}\n',
    '{"a": 1}\n{"b": 1}\nc: 1\n',
    '{"a": "\n}\n{\n"}\n',
    '{"a": 1}\n}{\n',
  ])
    assert.equal(parts(one), [[one, 0]], 'what is no such text is left as it is');
});

test('offset and line of a document point into its file', () => {
  const object = (name: string): string => `kind: ConfigMap\napiVersion: v1\nmetadata: {name: ${name}}\n`;
  const text = `${object('a')}---\n\n# c\n${object('b')}---\n${object('c')}`;
  const { objects } = readDocuments(text, { file: 'a.yaml', observed: false });
  assert.equal(
    objects.map(({ document }) => document?.line),
    [0, 4, 10],
  );
  for (const { document } of objects) {
    assert.ok(document);
    assert.is(text.slice(document.offset, document.offset + document.text.length), document.text);
    assert.is(text.slice(0, document.offset).split('\n').length - 1, document.line);
  }
});

test.run();
