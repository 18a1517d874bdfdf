/** What the sources of an app tell of its constructs. */

import * as assert from 'uvu/assert';
import { AppSources } from '../../src/index.js';
import { pathSaid } from '../../src/locate.js';
import { pathText } from '../../src/value.js';
import { textAt } from '../cdk8s-app.js';
import fc from '../random.js';
import { workspace, write } from '../workspace.js';

const test = workspace('app-sources');

const HEAD = "import { ApiObject, App, Chart } from 'cdk8s';\nimport { Machine } from 'elsewhere';\n";

const MAIN = `${HEAD}import { LABELS } from './labels';
const app = new App();
const chart = new Chart(app, 'chart');
new ApiObject(chart, 'raw', {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { labels: LABELS },
  data: { a: 'x', 'b.c': { d: [1, 2] } },
});
new Machine(chart, 'vm', {});
`;

/** What is found, and what stands there. */
function found(folder: string, entries: readonly string[], construct: string, field?: string): readonly string[] {
  const place = new AppSources(entries, folder).find(construct, field);
  if (!place) return [];
  return [place.is, place.construct, textAt(folder, `${place.file}:${place.line}:${place.column}`)];
}

test('a field, the map around one that is missing, and the construct', ({ folder }) => {
  write(folder, { 'main.ts': MAIN, 'labels.ts': "export const LABELS = { team: 'x' };\n" });
  const at = (construct: string, field?: string) => found(folder, ['main.ts'], construct, field);
  assert.equal(at('chart/raw', 'data["b.c"].d[1]'), ['property', 'chart/raw', '2] } },']);
  assert.equal(at('chart/raw', 'data.none.at.all'), [
    'property',
    'chart/raw',
    "data: { a: 'x', 'b.c': { d: [1, 2] } },",
  ]);
  assert.equal(at('chart/raw', 'metadata.labels.team'), ['property', 'chart/raw', "'x' };"]);
  assert.equal(at('chart/raw', 'spec.x'), ['construct', 'chart/raw', "new ApiObject(chart, 'raw', {"]);
  assert.equal(at('chart/raw'), ['construct', 'chart/raw', "new ApiObject(chart, 'raw', {"]);
  assert.equal(at('chart/vm', 'spec.x'), ['construct', 'chart/vm', "new Machine(chart, 'vm', {});"]);
  // The object of a construct of a library is made by who makes the construct; what else it makes stands below it.
  assert.equal(at('chart/vm/Resource', 'spec.x'), ['construct', 'chart/vm', "new Machine(chart, 'vm', {});"]);
  assert.equal(at('chart/vm/snapshot/Resource'), ['ancestor', 'chart/vm', "new Machine(chart, 'vm', {});"]);
  assert.equal(at('chart/other'), ['ancestor', 'chart', "new Chart(app, 'chart');"]);
  for (const path of ['', 'other', 'other/vm', 'vm']) assert.equal(at(path), [], path);
});

test('the first file that tells it counts, and one that only comes near is the last resort', ({ folder }) => {
  write(folder, {
    'main.ts': MAIN,
    'labels.ts': '',
    'other.ts': `${HEAD}new Machine(new Chart(new App(), 'chart'), 'late');\n`,
  });
  const files = ['none.ts', 'main.ts', 'other.ts'];
  assert.equal(found(folder, files, 'chart/late'), [
    'construct',
    'chart/late',
    "new Machine(new Chart(new App(), 'chart'), 'late');",
  ]);
  assert.equal(found(folder, files, 'chart'), ['construct', 'chart', "new Chart(app, 'chart');"]);
  assert.equal(found(folder, files, 'chart/x'), ['ancestor', 'chart', "new Chart(app, 'chart');"]);
});

test('no field is told of an object that only may be meant', ({ folder }) => {
  const raw = "new ApiObject(chart, 'x', { apiVersion: 'v1', kind: 'ConfigMap', data: { a: 1 } });";
  write(folder, {
    'main.ts': `${HEAD}const chart = new Chart(new App(), 'chart');
if (process.env.X) ${raw}
else new Machine(chart, 'x');
`,
  });
  assert.equal(found(folder, ['main.ts'], 'chart/x', 'data.a')[0], 'ancestor');
});

test('lines and columns are those of the file, whatever its line ends and mark', ({ folder }) => {
  write(folder, { 'src/main.ts': `\uFEFF${MAIN.replaceAll('\n', '\r\n')}`, 'src/labels.ts': '' });
  assert.equal(new AppSources(['src/main.ts'], folder).find('chart/raw', 'data.a'), {
    file: 'src/main.ts',
    line: 10,
    column: 14,
    endLine: 10,
    endColumn: 17,
    is: 'property',
    construct: 'chart/raw',
    text: 'at src/main.ts:10:14',
  });
});

test('what cannot be read tells nothing', ({ folder }) => {
  write(folder, {
    'endless.ts': `${HEAD}new Machine(new Chart(new App(), 'chart'), 'vm');\nfor (;;) ;\n`,
    'deep.ts': `${HEAD}const x = ${'['.repeat(50_000)};\n`,
    'data.bin': '\0\0',
    'node_modules/tool/main.ts': `${HEAD}new Machine(new Chart(new App(), 'chart'), 'vm');\n`,
  });
  for (const entry of [
    'node_modules/tool/main.ts',
    'endless.ts',
    'deep.ts',
    'data.bin',
    'missing.ts',
    'missing.js',
    '.',
  ])
    assert.equal(found(folder, [entry], 'chart/vm'), [], entry);
});

test('a place is said with what stands there', ({ folder }) => {
  write(folder, { 'src/main.ts': MAIN, 'src/labels.ts': '' });
  const sources = new AppSources(['src/main.ts'], folder);
  assert.is(sources.find('chart/raw', 'data.a')?.text, 'at src/main.ts:10:14');
  assert.is(sources.find('chart/vm', 'spec.a')?.text, 'made at src/main.ts:12:1');
  assert.is(sources.find('chart/vm/other')?.text, 'below "chart/vm", made at src/main.ts:12:1');
});

test('a path that is written is read again', () => {
  const key = fc.oneof(fc.string(), fc.nat(99), fc.constantFrom('a', '0', 'a.b', '"', '\n', ''));
  fc.assert(fc.property(fc.array(key), (path) => assert.equal(pathSaid(pathText(path)), path)));
  for (const text of ['.a', 'a..b', 'a[', '[x]', '["\\x"]', 'a b']) assert.is(pathSaid(text), undefined, text);
});

test.run();
