/** Laws of edits: the data changes as meant, and nothing else of the text does. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { changed, type DataChange, inDocument } from '../../src/edit/changed.js';
import { edited } from '../../src/edit/edited.js';
import type { ObjectChange } from '../../src/finding.js';
import type { KubeObject } from '../../src/kube-object.js';
import { readDocuments } from '../../src/read/documents.js';
import { isJson } from '../../src/read/list-items.js';
import { readValue } from '../../src/read/yaml-values.js';
import fc from '../random.js';
import { changeOf, editsOf, pathsOf } from './changes.js';
import { choices, print, root } from './formats.js';

function objectIn(text: string): KubeObject {
  const { objects, problems } = readDocuments(text, { file: 'a.yaml', observed: false });
  const [object] = objects;
  if (!object) throw new Error(`${JSON.stringify(problems.map(({ message }) => message))}\n${text}`);
  return object;
}

const asChange = (object: KubeObject, change: DataChange): ObjectChange => ({ ...change, object }) as ObjectChange;

function edit(object: KubeObject, changes: readonly DataChange[]): string | { refused: string } {
  const fix = { title: 'a test', safety: 'safe' as const, changes: changes.map((change) => asChange(object, change)) };
  const editing = editsOf(fix);
  if ('refused' in editing) return editing;
  return edited(object.document?.text ?? '', editing.documents[0]?.edits ?? []);
}

const dataOf = (text: string): unknown => {
  const reading = readValue(text);
  return 'value' in reading ? reading.value : reading;
};

const MAY_REFUSE = [
  'a comment stands within what it would remove',
  'a comment stands within the brackets',
  'its value runs over several lines; move it by hand',
  'a block of text stands there',
];

const mayRefuse = (why: string): boolean =>
  MAY_REFUSE.includes(why) || /^\*a\d+ stands for the same elsewhere$|^the alias \*a\d+ stands for it$/.test(why);

test('data changes as meant, comments stay, and the rest is as it was', () => {
  fc.assert(
    fc.property(root, choices, choices, (value, style, pick) => {
      const { text, commented, data } = print(value, style);
      const object = objectIn(text);
      assert.equal(object.value, data, text);
      const change = changeOf(data, pick);
      const result = edit(object, [change]);
      if (typeof result !== 'string') {
        assert.ok(mayRefuse(result.refused), `${JSON.stringify(change)}: ${result.refused}\n${text}`);
        return;
      }
      const said = `${JSON.stringify(change)}\n${text}\n>>>\n${result}`;
      assert.equal(dataOf(result), changed(data, [inDocument(asChange(object, change))]), said);
      if (isJson(text)) assert.ok(isJson(result), said);
      const lines = (whole: string): string[] => whole.split(/\r?\n/).filter((line) => /^\s*#/.test(line));
      assert.equal(lines(result), lines(text), said);
      assert.is(/\r\n/.test(text), /\r\n/.test(result), said);
      if (text.includes('\r\n')) assert.not.ok(/[^\r]\n/.test(result), said);
      if (!commented && !/\n\s*\n/.test(text)) assert.is(result.endsWith('\n'), text.endsWith('\n'), said);
    }),
    { numRuns: 2000, includeErrorInReport: true },
  );
});

/** Several removals of one map or list, and a rename with a new value: all paths are those of the text as it was. */
test('several changes at once are made as if each were alone', () => {
  fc.assert(
    fc.property(root, choices, choices, (value, style, pick) => {
      const { text } = print(value, style, false);
      const object = objectIn(text);
      const all = pathsOf(value).filter((path) => path.length > 0 && path[0] !== 'apiVersion' && path[0] !== 'kind');
      const parent = (all[pick.next(all.length)] ?? ['none']).slice(0, -1);
      const siblings = all.filter(
        (path) => path.length === parent.length + 1 && parent.every((key, i) => key === path[i]),
      );
      const changes: DataChange[] = siblings
        .filter(() => pick.next(2) === 0)
        .map((path, index) =>
          typeof path.at(-1) === 'string' && pick.next(3) === 0
            ? { op: 'rename', path, key: `new-${index}` }
            : { op: 'remove', path },
        );
      const result = edit(object, changes);
      if (typeof result !== 'string') {
        assert.ok(mayRefuse(result.refused), `${JSON.stringify(changes)}: ${result.refused}\n${text}`);
        return;
      }
      const wanted = changed(value, changes);
      assert.equal(dataOf(result), wanted, `${JSON.stringify(changes)}\n${text}\n>>>\n${result}`);
    }),
    { numRuns: 1000, includeErrorInReport: true },
  );
});

interface Case {
  readonly name: string;
  readonly text: string;
  readonly changes: readonly DataChange[];
  /** The text as it becomes, or why it is left. */
  readonly becomes: string | { readonly refused: string };
}

const HEAD = 'apiVersion: v1\nkind: Thing\n';

const CASES: readonly Case[] = [
  {
    name: 'an item goes with the comment at the end of its line',
    text: 'gates:\n  - A # why\n  # of B\n  - B\n',
    changes: [{ op: 'remove', path: ['gates', 0] }],
    becomes: 'gates:\n  # of B\n  - B\n',
  },
  {
    name: 'the last item leaves an empty list',
    text: 'gates: # ours\n- A\nmore: 1\n',
    changes: [{ op: 'remove', path: ['gates', 0] }],
    becomes: 'gates: [] # ours\nmore: 1\n',
  },
  {
    name: 'the last key of a map behind a dash leaves an empty map',
    text: 'list:\n- key: 1 # why\n',
    changes: [{ op: 'remove', path: ['list', 0, 'key'] }],
    becomes: 'list:\n- {} # why\n',
  },
  {
    name: 'the first key of a map behind a dash gives its place to the next',
    text: 'list:\n  - status: {}\n    name: a\n',
    changes: [{ op: 'remove', path: ['list', 0, 'status'] }],
    becomes: 'list:\n  - name: a\n',
  },
  {
    name: 'maps on the way are made, in the indentation of the text',
    text: 'a:\n    b: 1\nspec:\n    x: 1 # one\n# end\n',
    changes: [{ op: 'add', path: ['spec', 'conf', 'gates'], value: 'A' }],
    becomes: 'a:\n    b: 1\nspec:\n    x: 1 # one\n    conf:\n        gates:\n            - A\n# end\n',
  },
  {
    name: 'dashes stand as those of the text do',
    text: 'gates:\n- A\nspec: {}\ntop:\n  x: 1\n',
    changes: [{ op: 'add', path: ['top', 'more'], value: 'B' }],
    becomes: 'gates:\n- A\nspec: {}\ntop:\n  x: 1\n  more:\n  - B\n',
  },
  {
    name: 'flow style stays',
    text: 'a: {b: [x, "y"], } # c\n',
    changes: [
      { op: 'add', path: ['a', 'b'], value: 'z' },
      { op: 'set', path: ['a', 'c'], value: true },
    ],
    becomes: 'a: {b: [x, "y", z], c: true } # c\n',
  },
  {
    name: 'a key without a value gets one',
    text: 'tpm: # ours\nother: 1\n',
    changes: [{ op: 'set', path: ['tpm', 'persistent'], value: true }],
    becomes: 'tpm: # ours\n  persistent: true\nother: 1\n',
  },
  {
    name: 'a renamed key keeps its quotes and place, its value the quotes it has',
    text: '"running": \'true\'   # on\nb: 1\n',
    changes: [
      { op: 'rename', path: ['running'], key: 'runStrategy' },
      { op: 'set', path: ['running'], value: 'Always' },
    ],
    becomes: '"runStrategy": \'Always\'   # on\nb: 1\n',
  },
  {
    name: 'what is moved takes its comment along, and the maps it leaves empty',
    text: 'spec:\n  virt:\n    class: fast # ssd\n  x: 1\nmeta: {}\n',
    changes: [{ op: 'move', path: ['spec', 'virt', 'class'], to: ['top', 'class'] }],
    becomes: 'spec:\n  x: 1\nmeta: {}\ntop:\n  class: fast # ssd\n',
  },
  {
    name: 'what is moved within a map takes the place of what goes',
    text: 'spec:\n  virt:\n    class: fast # ssd\n',
    changes: [{ op: 'move', path: ['spec', 'virt', 'class'], to: ['spec', 'class'] }],
    becomes: 'spec:\n  class: fast # ssd\n',
  },
  {
    name: 'an anchor that is used is left alone',
    text: 'a: &gates [A]\nb: *gates\n',
    changes: [{ op: 'remove', path: ['a', 0] }],
    becomes: { refused: '*gates stands for the same elsewhere' },
  },
  {
    name: 'an anchor around it is as well',
    text: 'a: &all\n  gates: [A]\nb: *all\n',
    changes: [{ op: 'add', path: ['a', 'gates'], value: 'B' }],
    becomes: { refused: '*all stands for the same elsewhere' },
  },
  {
    name: 'an anchor in what would go is as well',
    text: 'a:\n  b: &x 1\nc: *x\n',
    changes: [{ op: 'remove', path: ['a'] }],
    becomes: { refused: '*x stands for the same elsewhere' },
  },
  {
    name: 'an anchor that nothing uses stays where it is',
    text: 'a: &gates\n  - A\n',
    changes: [{ op: 'remove', path: ['a', 0] }],
    becomes: 'a: &gates []\n',
  },
  {
    name: 'an alias is left alone',
    text: 'a: &on true\nb: *on\n',
    changes: [{ op: 'set', path: ['b'], value: false }],
    becomes: { refused: 'the alias *on stands for it' },
  },
  {
    name: 'a merge is left alone',
    text: 'a: &base {x: 1}\nb:\n  <<: *base\n  y: 2\n',
    changes: [{ op: 'remove', path: ['b', 'y'] }],
    becomes: { refused: 'its map merges another by <<' },
  },
  {
    name: 'a comment with a line of its own is never removed',
    text: 'status:\n  # keep me\n  a: 1\nb: 1\n',
    changes: [{ op: 'remove', path: ['status'] }],
    becomes: { refused: 'a comment stands within what it would remove' },
  },
  {
    name: 'a key that stands twice is left alone',
    text: 'a: 1\na: 2\n',
    changes: [{ op: 'remove', path: ['a'] }],
    becomes: { refused: '"a" stands there twice' },
  },
  {
    name: 'what a template fills in is left alone',
    text: 'a: {{ .x }}\nb: 1\n',
    changes: [{ op: 'remove', path: ['a'] }],
    becomes: { refused: 'a template expression fills it in' },
  },
  {
    name: 'nothing is put under the condition of a template',
    text: 'a:\n  b: 1\n  {{- if .x }}\n  c: 1\n  {{- end }}\n',
    changes: [{ op: 'set', path: ['a', 'd'], value: 1 }],
    becomes: { refused: 'it is written in a way that cannot be edited' },
  },
  {
    name: 'what stands beside a template is edited',
    text: 'name: {{ .name }}\nspec:\n  running: true\n',
    changes: [{ op: 'set', path: ['spec', 'running'], value: false }],
    becomes: 'name: {{ .name }}\nspec:\n  running: false\n',
  },
];

for (const { name, text, changes, becomes } of CASES) {
  for (const eol of ['\n', '\r\n']) {
    test(`${name}${eol === '\n' ? '' : ', with CRLF'}`, () => {
      const lines = (whole: string): string => (HEAD + whole).replaceAll('\n', eol);
      assert.equal(edit(objectIn(lines(text)), changes), typeof becomes === 'string' ? lines(becomes) : becomes);
    });
  }
}

const JSON_TEXT = `{
  "apiVersion": "v1", "kind": "Thing",
  "gates": [
    "A",
    "B"
  ],
  "spec": {"x": {}}
}
`;

test('JSON stays JSON', () => {
  const result = edit(objectIn(JSON_TEXT), [
    { op: 'remove', path: ['gates', 1] },
    { op: 'set', path: ['spec', 'x', 'on'], value: true },
    { op: 'add', path: ['more'], value: 'C' },
  ]);
  assert.is(
    result,
    `{
  "apiVersion": "v1", "kind": "Thing",
  "gates": [
    "A"
  ],
  "spec": {"x": {"on": true}},
  "more": [
    "C"
  ]
}
`,
  );
});

test('a value that was judged and stands elsewhere is left alone', () => {
  const object = objectIn(`${HEAD}a: 1\n`);
  const patched = { ...object, value: { ...object.value, a: 2 } };
  assert.equal(edit(patched, [{ op: 'remove', path: ['a'] }]), {
    refused: 'what was judged is not what stands in the file',
  });
});

test.run();
