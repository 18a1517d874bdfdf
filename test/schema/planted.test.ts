/**
 * Mistakes planted in real manifests: in each, one field of every map is misspelt in turn, and found at its line with the right name.
 * The manifests are those that a kube-apiserver took (a sample, and all of them where they lie beside the checkout), the right ones of
 * the pitfalls, and published ones where they are there.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { Locator } from '../../src/locate.js';
import { readDocuments } from '../../src/read/documents.js';
import { splitDocuments } from '../../src/read/split.js';
import { isTemplate } from '../../src/read/template.js';
import { tableCheck } from '../../src/schema/check.js';
import type { SchemaProblem } from '../../src/schema/problem.js';
import { FOLDER, filesOf } from '../pitfall-files.js';
import { CONTEXTS } from './cases.js';

const SAMPLE = join(__dirname, '../fixtures/schema/apiserver-verdicts.jsonl');
const SHARED = join(__dirname, '../../../shared');

/** Documents of one file; bundles hold dozens of a kind. */
const MOST = 2;

const context = CONTEXTS.get('1.8');
assert.ok(context);
const check = tableCheck(context);

interface Planted {
  readonly text: string;
  readonly line: number;
  readonly path: string;
  readonly name: string;
  readonly wrong: string;
}

/** Ways of misspelling a word. */
const SLIPS: readonly ((word: string) => string)[] = [
  (word) => word.slice(0, -1),
  (word) => `${word.slice(0, 2)}${word.slice(1)}`,
  (word) => `${word.slice(0, -2)}${word.at(-1)}${word.at(-2)}`,
  (word) => `${word}s`,
  (word) => word.replace(/^./, (first) => first.toUpperCase()),
];

/** Maps of the user's own keys, by the field that holds them. */
const OWN_KEYS: ReadonlySet<string> = new Set([
  ...['labels', 'annotations', 'matchLabels', 'selector', 'namespaceSelector', 'virtualMachineInstanceSelector'],
  ...[
    'nodeSelector',
    'nodeSelectors',
    'nodeVerbosity',
    'obsoleteCPUModels',
    'newMacAddresses',
    'binding',
    'storageClass',
  ],
  ...['requests', 'limits'],
]);

/** What the API server keeps below a path without looking at it, but for the fields that it knows deeper down. */
const KEPT: readonly { readonly below: readonly string[]; readonly deep: boolean }[] = [
  { below: ['template', 'metadata'], deep: true },
  { below: ['virtualMachineTemplate', 'metadata'], deep: true },
  { below: ['virtualMachine', 'metadata'], deep: true },
  { below: ['dataVolumeTemplates', '', 'metadata'], deep: true },
  { below: ['domain', 'clock'], deep: false },
  { below: ['fieldsV1'], deep: true },
];

/** Whether any key may stand in the map at a path; items of lists are empty steps. */
function isFree(path: readonly string[]): boolean {
  const holds = (below: readonly string[], start: number): boolean =>
    below.every((one, index) => path[start + index] === one);
  const kept = KEPT.some(({ below, deep }) =>
    path.some((_, start) => holds(below, start) && (deep || start + below.length === path.length)),
  );
  return kept || OWN_KEYS.has(path.at(-1) ?? '') || path[0] === 'status';
}

interface Key {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** The keys of each map that the API server looks at. */
function* keysOf(node: unknown, path: readonly string[]): Generator<{ path: readonly string[]; keys: Key[] }> {
  if (isSeq(node)) for (const item of node.items) yield* keysOf(item, [...path, '']);
  if (!isMap(node)) return;
  const keys = node.items.flatMap(({ key }) =>
    isScalar(key) && typeof key.value === 'string' && key.range
      ? [{ start: key.range[0], end: key.range[1], name: key.value }]
      : [],
  );
  if (!isFree(path)) yield { path, keys };
  for (const { key, value } of node.items) if (isScalar(key)) yield* keysOf(value, [...path, String(key.value)]);
}

/** What says which kind an object is of is no matter of fields. */
const TYPE_KEYS = new Set(['apiVersion', 'kind']);

/** One mistake for every map of a document; which field it is and which slip goes round. */
function mistakesIn(text: string, seed: number): Planted[] {
  let turn = seed;
  return [...keysOf(parseDocument(text).contents, [])].flatMap(({ path, keys }) => {
    const able = keys.filter(
      ({ name, start, end }) => text.slice(start, end) === name && (path.length > 0 || !TYPE_KEYS.has(name)),
    );
    const key = able[turn % able.length];
    const slip = SLIPS[turn++ % SLIPS.length];
    if (!key || !slip) return [];
    const { name, start, end } = key;
    const wrong = slip(name);
    if (wrong === name) return [];
    const line = text.slice(0, start).split('\n').length;
    return [
      { text: `${text.slice(0, start)}${wrong}${text.slice(end)}`, line, path: [...path, name].join('.'), name, wrong },
    ];
  });
}

function problemsOf(text: string): { problems: readonly SchemaProblem[] | undefined } | undefined {
  const { objects, problems } = readDocuments(text, { file: 'a.yaml', observed: false });
  const [object] = objects;
  return object && objects.length === 1 && problems.length === 0 ? { problems: check(object) } : undefined;
}

/** Why a mistake was not found as it should. */
function missed({ text, line, path, name, wrong }: Planted): string[] {
  const found = (problemsOf(text)?.problems ?? []).filter(({ rule }) => rule === 'unknown-field');
  const [only] = found;
  const place = only && new Locator().find(only.place);
  if (found.length === 1 && place?.line === line && only?.message.includes(`did you mean "${name}"?`)) return [];
  return [
    `${/kind: *(\S+)/.exec(text)?.[1]} ${path} as ${wrong}, line ${line}: ${found.map(({ message }) => message).join('; ') || 'nothing found'}`,
  ];
}

/** Characters of a document: longer ones have no more to tell, and take their time. */
const LONGEST = 5000;

/** Documents that are one object the check has nothing to say of. */
const isClean = (text: string): boolean =>
  text.length <= LONGEST && !isTemplate(text) && problemsOf(text)?.problems?.length === 0;

const lines = (file: string): { text: string }[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string });

function* texts(): Generator<string> {
  for (const { text } of lines(SAMPLE)) yield text;
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.diff')))
    yield* Object.values(filesOf(file.slice(0, -'.diff'.length), 'twin').tree);
  if (!existsSync(SHARED)) return;
  for (const file of readdirSync(join(SHARED, 'corpus/visible')))
    yield readFileSync(join(SHARED, 'corpus/visible', file), 'utf8');
}

const manifests = [
  ...new Set(
    [...texts()].flatMap((text) =>
      splitDocuments(text)
        .map((one) => one.text.trim())
        .filter(isClean)
        .slice(0, MOST),
    ),
  ),
];

test('in every manifest a misspelt field of each map is found at its line, with the right name', () => {
  const mistakes = manifests.flatMap((text, index) => mistakesIn(text, index));
  const unfound = mistakes.flatMap(missed);
  assert.equal(unfound, []);
  assert.ok(
    manifests.length > 60 && mistakes.length > 500,
    `only ${mistakes.length} mistakes in ${manifests.length} manifests`,
  );
});

test.run();
