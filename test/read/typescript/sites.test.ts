/** Where constructs are made, by their paths, whether or not their classes are read. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readSites, type Sites } from '../../../src/read/typescript/sites.js';

const HEAD = `import { ApiObject, App, Chart, Include, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import { Machine, Group } from 'elsewhere';
const app = new App();
`;

const MAIN = '/program/main.ts';

function sitesOf(files: Readonly<Record<string, string>>, limits: { tests?: boolean; steps?: number } = {}): Sites {
  const nameOf = (path: string): string => path.slice('/program/'.length);
  return readSites({ entry: MAIN, read: (path) => files[nameOf(path)], nameOf, ...limits });
}

/** What stands at the places of a path: the file, and the text from there to the end of the line. */
function madeIn(files: Readonly<Record<string, string>>, path: string): string[] {
  const { constructsAt } = sitesOf({ ...files, 'main.ts': HEAD + files['main.ts'] });
  return constructsAt(path).map(({ file, text, start }) => `${file}: ${text.slice(start).split('\n')[0]}`);
}

const at = (main: string, path: string): string[] => madeIn({ 'main.ts': main }, path);

test('constructs of classes that are read, and of those that are not', () => {
  const main = `const chart = new Chart(app, 'chart');
new Machine(chart, 'vm', { a: 1 });
new ApiObject(chart, 'raw', { apiVersion: 'v1', kind: 'ConfigMap' });
new Include(chart, 'a/b', { url: 'x' });`;
  assert.equal(at(main, 'chart'), ["main.ts: new Chart(app, 'chart');"]);
  assert.equal(at(main, 'chart/vm'), ["main.ts: new Machine(chart, 'vm', { a: 1 });"]);
  assert.equal(at(main, 'chart/raw').length, 1);
  assert.equal(at(main, 'chart/a--b').length, 1, 'an id is written as it stands in the path');
  for (const path of ['', 'vm', 'chart/vm/Resource', 'chart/a/b']) assert.equal(at(main, path), [], path);
});

test('what stands below a construct that is not read is found too', () => {
  const main = `const group = new Group(new Chart(app, 'chart'), 'group');
new Machine(group, 'vm');
class Own extends Group { constructor(scope: Construct, id: string) { super(scope, id); new Machine(this, 'inner'); } }
new Own(group, 'own');
new ApiObject(group, 'raw', { apiVersion: 'v1', kind: 'ConfigMap' });`;
  assert.equal(at(main, 'chart/group/vm'), ["main.ts: new Machine(group, 'vm');"]);
  assert.equal(at(main, 'chart/group/own'), ["main.ts: new Own(group, 'own');"]);
  assert.equal(at(main, 'chart/group/own/inner').length, 1);
  assert.equal(at(main, 'chart/group/raw').length, 1);
});

test('a class in another file, with an id of its own', () => {
  const files = {
    'main.ts': "import { Fleet } from './fleet';\nfor (const id of ['a', 'b']) new Fleet(app, id);",
    'fleet.ts': `import { Chart } from 'cdk8s';
import { Machine } from 'elsewhere';
export class Fleet extends Chart {
  constructor(scope: any, id: string) {
    super(scope, \`fleet-\${id}\`);
    for (let i = 0; i < 3; i++) this.machine(\`vm-\${i}\`);
  }
  private machine(id: string) {
    return new Machine(this, id);
  }
}`,
  };
  assert.equal(madeIn(files, 'fleet-b'), ['main.ts: new Fleet(app, id);']);
  assert.equal(madeIn(files, 'fleet-a/vm-2'), ['fleet.ts: new Machine(this, id);']);
  assert.equal(madeIn(files, 'a/vm-2'), []);
  assert.equal(madeIn(files, 'fleet-a/vm-3'), []);
});

test('what cdk8s makes for tests', () => {
  const main = `const chart = Testing.chart();
new Machine(chart, 'vm');
new Machine(new Chart(Testing.app(), 'own'), 'vm');`;
  assert.equal(at(main, 'test/vm'), ["main.ts: new Machine(chart, 'vm');"]);
  assert.equal(at(main, 'test'), ['main.ts: Testing.chart();']);
  assert.equal(at(main, 'own/vm').length, 1);
});

test('an id or a scope that is not known gives no path', () => {
  const main = `const chart = new Chart(app, 'chart');
new Machine(chart, process.env.NAME!);
for (const name of process.argv) new Machine(chart, \`vm-\${name}\`);
let next = 0;
for (const _ of process.argv) new Machine(chart, \`next-\${next++}\`);
new Machine(new Chart(app, process.env.CHART!), 'vm');
new Machine(elsewhere(), 'vm');`;
  for (const path of ['vm', 'chart/vm', 'undefined/vm', 'chart/next-0']) assert.equal(at(main, path), []);
  assert.equal(at(main, 'chart').length, 1);
});

test('of two ways both are told, and of one expression that runs twice one', () => {
  const both = `const chart = new Chart(app, 'chart');
if (process.env.BIG) new Machine(chart, 'vm', { cpu: 8 });
else new Machine(chart, 'vm', { cpu: 1 });`;
  assert.equal(at(both, 'chart/vm').length, 2);
  const apps = `for (const outdir of ['a', 'b']) new Machine(new Chart(new App({ outdir }), 'chart'), 'vm');`;
  assert.equal(at(apps, 'chart/vm').length, 1);
});

test('tests run where they are asked for, and the one that is running counts', () => {
  const main = `describe('all', () => {
  let shared: any;
  beforeEach(() => {
    shared = new Chart(app, 'shared');
    new Machine(shared, 'vm');
  });
  it('one', () => {
    new Machine(shared, 'late');
    new Machine(new Chart(app, 'chart'), 'vm', { n: 1 });
  });
  it('two', () => {
    new Machine(new Chart(app, 'chart'), 'vm', { n: 2 });
  });
});
new Machine(new Chart(app, 'chart'), 'vm', { n: 3 });`;
  const read = (tests: boolean) => sitesOf({ 'main.ts': HEAD + main }, { tests });
  const lines = (path: string, running: readonly number[] = [], tests = true): number[] =>
    read(tests)
      .constructsAt(
        path,
        running.map((line) => ({ file: MAIN, line })),
      )
      .map(({ text, start }) => text.slice(0, start).split('\n').length);
  assert.equal(lines('chart/vm', [], false), [19], 'in an app tests do not run');
  assert.equal(lines('chart/vm'), [13, 16, 19]);
  assert.equal(lines('chart/vm', [14]), [13]);
  assert.equal(lines('chart/vm', [5, 15]), [16]);
  assert.equal(lines('chart/vm', [20]), [13, 16, 19]);
  assert.equal(lines('shared/vm', [14]), [9]);
  assert.equal(lines('shared/late'), []);
});

test('a program that computes too much tells nothing, and how much that is can be said', () => {
  const main = `${HEAD}new Machine(new Chart(app, 'chart'), 'vm');\nfor (let n = 0; n < 300; n++) ;`;
  assert.is(sitesOf({ 'main.ts': main }).constructsAt('chart/vm').length, 1);
  assert.throws(() => sitesOf({ 'main.ts': main }, { steps: 500 }));
});

test.run();
