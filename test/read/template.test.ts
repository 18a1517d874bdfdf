// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables of envsubst are meant
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readDocuments } from '../../src/read/documents.js';
import { isTemplate, maskTemplate, readTemplate } from '../../src/read/template.js';
import { get, isUnknown, items, openReason } from '../../src/value.js';

function read(text: string): unknown {
  const reading = readTemplate(text);
  if ('problem' in reading) throw new Error(reading.problem.message);
  return reading.value;
}

test('an expression in a value makes that value unknown, and nothing else', () => {
  const value = read(
    'a: {{ .Values.a }}\nb: "x-{{ .Values.b }}"\nc: plain\nd: {{ .x }}:{{ .y }}\ne:\n  - {{ .z }}\n  - 2\n',
  );
  for (const key of ['a', 'b', 'd']) assert.ok(isUnknown(get(value, key)), key);
  assert.is(get(value, 'c'), 'plain');
  assert.ok(isUnknown(get(value, 'e', 0)));
  assert.is(get(value, 'e', 1), 2);
  assert.is(get(value, 'f'), undefined);
});

test('an expression that stands alone opens the maps it may add to', () => {
  const value = read('metadata:\n  labels:\n    {{- include "labels" . | nindent 4 }}\n  name: x\nspec:\n  a: 1\n');
  assert.ok(isUnknown(get(value, 'metadata', 'labels')));
  assert.is(get(value, 'metadata', 'name'), 'x');
  assert.is(get(value, 'spec', 'b'), undefined, 'a map elsewhere stays closed');
  const grown = read('spec:\n  a: 1\n  {{- toYaml .Values.more | nindent 2 }}\nother:\n  c: 1\n');
  assert.ok(isUnknown(get(grown, 'spec', 'b')));
  assert.is(get(grown, 'spec', 'a'), 1);
  const below = read('spec:\n  {{- toYaml .Values.more | nindent 2 }}\n  a: 1\n  b:\n    c: 1\nother:\n  c: 1\n');
  assert.ok(isUnknown(get(below, 'spec', 'x')));
  assert.is(get(below, 'spec', 'a'), 1);
  assert.is(get(below, 'other', 'x'), undefined);
});

test('what stands under a condition is no fact; what stands beside it is', () => {
  const value = read(
    'a: 1\n{{- if .Values.b }}\nb: 2\n{{- else }}\nb: 3\n{{- end }}\nc:\n  {{ if .x }}\n  d: 4\n  {{ end }}\n  e: 5\n',
  );
  assert.is(get(value, 'a'), 1);
  assert.ok(isUnknown(get(value, 'b')));
  assert.ok(isUnknown(get(value, 'c', 'd')));
  assert.is(get(value, 'c', 'e'), 5);
  const list = read('gates:\n  - A\n  {{- if .Values.b }}\n  - B\n  {{- end }}\n');
  assert.is(get(list, 'gates', 0), 'A');
  assert.ok(isUnknown(get(list, 'gates', 1)));
  assert.ok(openReason(get(list, 'gates')) !== undefined);
});

test('a whole map under a condition may be absent', () => {
  const value = read('spec:\n  {{- if .Values.tpm }}\n  tpm:\n    persistent: true\n  {{- end }}\n  cpu: 1\n');
  assert.ok(isUnknown(get(value, 'spec', 'tpm')));
  const nested = read(
    'spec:\n  devices:\n    {{- if .Values.tpm }}\n    tpm:\n      persistent: true\n    {{- end }}\n',
  );
  assert.ok(isUnknown(get(nested, 'spec', 'devices', 'tpm')));
});

test('a condition around the whole document does not count', () => {
  const value = read(
    '{{- if .Values.enabled }}\nkind: VirtualMachine\nmetadata:\n  name: {{ .Release.Name }}\n{{- end }}\n',
  );
  assert.is(get(value, 'kind'), 'VirtualMachine');
  assert.ok(isUnknown(get(value, 'metadata', 'name')));
});

test('a key that an expression writes opens its map', () => {
  const value = read('labels:\n  {{ .key }}: x\n  b: z\n');
  assert.is(get(value, 'labels', 'b'), 'z');
  assert.ok(isUnknown(get(value, 'labels', 'c')));
});

test('Jinja and variables of envsubst are known too', () => {
  const value = read('{% if a %}\nb: 1\n{% endif %}\nc: "{{ d }}"\ne: ${CLASS}\nf: ${CLASS:=nfs}\ng: 1\n');
  for (const key of ['b', 'c', 'e', 'f']) assert.ok(isUnknown(get(value, key)), key);
  assert.is(get(value, 'g'), 1);
});

test('a variable where YAML cannot take it makes its value unknown, not the document unreadable', () => {
  const { objects, problems } = readDocuments('apiVersion: v1\nkind: X\nsmm: {enabled: ${SMM:-true}}\n', {
    file: 'a.yaml',
    observed: false,
  });
  assert.ok(isUnknown(get(objects[0]?.value, 'smm', 'enabled')));
  assert.equal(
    problems.map(({ kind }) => kind),
    ['template'],
  );
});

test('templates are told from scripts', () => {
  assert.ok(isTemplate('a: {{ .x }}'));
  assert.ok(isTemplate('{% if x %}'));
  assert.ok(isTemplate('spec:\n  storageClassName: ${CLASS}\n'));
  assert.not(isTemplate('userData: |\n  #!/bin/sh\n  echo ${HOME} && cd "${X}"\n'));
  assert.not(isTemplate('# a: ${CLASS}\na: 1 # ${CLASS}\n'));
});

test('a variable in a value of one line makes a template, wherever that stands', () => {
  for (const text of [
    'gates: ["${GATE}", CPUManager]\n',
    '{\n  "class": "${CLASS}",\n  "a": 1\n}\n',
    'strategy: ${A}ways\n',
    "image: 'example.org/${NAME}:1'\n",
    'smm: {enabled: ${SMM:-true}}\n',
    'a: |\n  echo\nb: ${B}\n',
    'a:\n  - |\n    echo ${HOME}\n  - ${B}\n',
    'a:\n  - b: >-\n      echo ${HOME}\n    c: ${B}\n',
  ])
    assert.ok(isTemplate(text), text);
  for (const text of [
    'a: |\n  echo ${HOME}\n\n  # ${HOME}\nb: 1\n',
    'a: |-\r\n  echo ${HOME}\r\nb: 1\r\n',
    'a: !!str &a >2 # c\n    b: ${HOME}\n',
    'a:\n  - |\n   echo ${HOME}\n  - b: |\n      echo ${HOME}\n    c: 1\n',
    '{"userData": "#!/bin/sh\\necho \\"${HOME}\\"", "a": "b"}\n',
    'a: $HOME ${} ${1} $(CLASS)\n',
  ])
    assert.not(isTemplate(text), text);
});

test('a value that a variable stands in is not known, and all else is', () => {
  const { objects } = readDocuments(
    '{"apiVersion": "v1", "kind": "X", "a": "${A}ways", "b": ["${B}", "c"], "d": "x\\n${D}", "e": "f"}\n',
    { file: 'a.json', observed: false },
  );
  const [{ value } = { value: {} }] = objects;
  assert.ok(isUnknown(get(value, 'a')) && isUnknown(items(value, 'b')[0]));
  assert.equal([items(value, 'b')[1], get(value, 'e')], ['c', 'f']);
});

test('masking keeps length and lines, also of what has no end', () => {
  const texts = [
    'a: {{ x }}\n',
    'a: {{ x\n}}\nb: 1',
    '{{/* c\nd */}}\r\na: 1',
    '{{ a',
    'a: "{{ "b" }}"',
    '{{'.repeat(50_000),
  ];
  for (const text of texts) {
    const masked = maskTemplate(text);
    assert.is(masked.length, text.length);
    assert.equal(
      [...masked].flatMap((character, at) => (character === '\n' ? [at] : [])),
      [...text].flatMap((character, at) => (character === '\n' ? [at] : [])),
    );
  }
});

test.run();
