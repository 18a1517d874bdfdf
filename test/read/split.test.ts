import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { splitDocuments } from '../../src/read/split.js';

const parts = (text: string): [string, number][] => splitDocuments(text).map((chunk) => [chunk.text, chunk.line]);

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

test('offset and line point into the text', () => {
  const text = 'a: 1\n---\n\n# c\nb: 2\n---\nc: 3\n';
  for (const chunk of splitDocuments(text)) {
    assert.is(text.slice(chunk.offset, chunk.offset + chunk.text.length), chunk.text);
    assert.is(text.slice(0, chunk.offset).split('\n').length - 1, chunk.line);
  }
});

test.run();
