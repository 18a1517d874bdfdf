/** Where a change of an object goes in the sources of a program, and where it is not made. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources of programs hold template strings

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { DataChange } from '../../src/edit/changed.js';
import { editsOfAll } from '../../src/edit/edits.js';
import type { Fix, ObjectChange } from '../../src/finding.js';
import type { KubeObject } from '../../src/kube-object.js';
import type { ProgramObject } from '../../src/read/typescript/read.js';
import type { ReadableProgram } from '../../src/read/typescript/rereading.js';
import { UNDEFINED } from '../../src/read/typescript/values.js';
import { programOf } from '../read/typescript/programs.js';
import { editsOf } from './changes.js';
import { type Changes, editing, made, type Sources } from './program-edits.js';

const IMPORTS =
  "import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';\nconst chart = new Chart(new App(), 'chart');\n";

const STRATEGY: readonly DataChange[] = [
  { op: 'rename', path: ['spec', 'running'], key: 'runStrategy' },
  { op: 'set', path: ['spec', 'running'], value: 'Always' },
];
const TPM: DataChange = { op: 'set', path: ['spec', 'tpm', 'persistent'], value: true };
const GATE: DataChange = { op: 'add', path: ['spec', 'gates'], value: 'Snapshot' };
const NOTE: DataChange = { op: 'set', path: ['metadata', 'annotations', 'a/b'], value: 'Prune=false' };

const vm = (name: string, spec: string): string =>
  `new ApiObject(chart, '${name}', { apiVersion: 'v1', kind: 'VM', metadata: { name: '${name}' }, spec: ${spec} });\n`;

const WRAPPED =
  "const make = (name: string, spec: object, gates: string[]) => new ApiObject(chart, name, { apiVersion: 'v1', kind: 'VM', metadata: { name }, spec: { ...spec, gates: [...gates] } });\n";

interface Case {
  readonly name: string;
  /** Sources; to `main.ts` the imports are added. */
  readonly files: Sources;
  /** What is to be changed: one fix, or several that are found in the same run. */
  readonly fixes: readonly Changes[];
  /** The files that change, as they become, or why nothing does: of the first fix, or of each. */
  readonly becomes: Sources | string | readonly (Sources | string)[];
}

const CASES: readonly Case[] = [
  {
    name: 'a literal is changed where it stands',
    files: { 'main.ts': vm('a', '{ running: true }') },
    fixes: [{ a: STRATEGY }],
    becomes: { 'main.ts': vm('a', "{ runStrategy: 'Always' }") },
  },
  {
    name: 'a const of another file is changed there',
    files: {
      'main.ts': `import { spec } from './lib';\n${vm('a', 'spec')}`,
      'lib.ts': 'export const spec = {\n  running: true as const, // on\n} satisfies object;\n',
    },
    fixes: [{ a: STRATEGY }],
    becomes: { 'lib.ts': "export const spec = {\n  runStrategy: 'Always' as const, // on\n} satisfies object;\n" },
  },
  {
    name: 'a JSON file that is imported is changed as JSON',
    files: {
      'main.ts': `import spec from './spec.json';\n${vm('a', 'spec')}`,
      'spec.json': '{\n  "running": true,\n  "gates": ["A"]\n}\n',
    },
    fixes: [{ a: [...STRATEGY, GATE] }],
    becomes: { 'spec.json': '{\n  "runStrategy": "Always",\n  "gates": ["A", "Snapshot"]\n}\n' },
  },
  {
    name: 'a JSON file that is read is changed as JSON',
    files: {
      'main.ts': `import { readFileSync } from 'fs';\n${vm('a', "JSON.parse(readFileSync(`${__dirname}/spec.json`, 'utf8'))")}`,
      'spec.json': '{ "running": true }\n',
      'package.json': '{}',
    },
    fixes: [{ a: STRATEGY }],
    becomes: { 'spec.json': '{ "runStrategy": "Always" }\n' },
  },
  {
    name: 'a function that all its callers want changed is changed once',
    files: {
      'main.ts': `const vm = (name: string) => new ApiObject(chart, name, { apiVersion: 'v1', kind: 'VM', metadata: { name }, spec: { running: true } });\nvm('a'); vm('b'); vm('c');\n`,
    },
    fixes: [{ a: STRATEGY }, { b: STRATEGY }, { c: STRATEGY }],
    becomes: [0, 1, 2].map(() => ({
      'main.ts': `const vm = (name: string) => new ApiObject(chart, name, { apiVersion: 'v1', kind: 'VM', metadata: { name }, spec: { runStrategy: 'Always' } });\nvm('a'); vm('b'); vm('c');\n`,
    })),
  },
  {
    name: 'a function that one of its callers does not want changed is left alone',
    files: {
      'main.ts': `const vm = (name: string) => new ApiObject(chart, name, { apiVersion: 'v1', kind: 'VM', metadata: { name }, spec: { running: true } });\nvm('a'); vm('b');\n`,
    },
    fixes: [{ a: STRATEGY }],
    becomes: 'it would change VM b too',
  },
  {
    name: 'a const that two objects share is left alone where one is to change',
    files: { 'main.ts': `const tpm = {};\n${vm('a', '{ tpm }')}${vm('b', '{ tpm }')}${vm('c', '{ tpm }')}` },
    fixes: [{ b: TPM }],
    becomes: 'it would change VM a and 1 more too',
  },
  {
    name: 'a loop over an array whose items all want it',
    files: {
      'main.ts': `for (const name of ['a', 'b'])\n  ${vm('x', '{ tpm: {} }').replaceAll("'x'", 'name')}`,
    },
    fixes: [{ a: TPM }, { b: TPM }],
    becomes: [0, 1].map(() => ({
      'main.ts': `for (const name of ['a', 'b'])\n  ${vm('x', '{ tpm: { persistent: true } }').replaceAll("'x'", 'name')}`,
    })),
  },
  {
    name: 'a map over an array of which one item wants it',
    files: {
      'main.ts': `['a', 'b'].map((name) => ${vm('x', '{ tpm: {} }').replaceAll("'x'", 'name').replace(';\n', '')});\n`,
    },
    fixes: [{ a: TPM }],
    becomes: 'it would change VM b too',
  },
  {
    name: 'the items of an array are changed in the array',
    files: {
      'main.ts': `for (const { name, ...spec } of [{ name: 'a', tpm: {} }, { name: 'b', tpm: {} }])\n  ${vm('x', 'spec').replaceAll("'x'", 'name')}`,
    },
    fixes: [{ b: TPM }],
    becomes: {
      'main.ts': `for (const { name, ...spec } of [{ name: 'a', tpm: {} }, { name: 'b', tpm: { persistent: true } }])\n  ${vm('x', 'spec').replaceAll("'x'", 'name')}`,
    },
  },
  {
    name: 'a base class writes other objects too',
    files: {
      'main.ts': `class Base extends ApiObject {\n  constructor(name: string) {\n    super(chart, name, { apiVersion: 'v1', kind: 'VM', metadata: { name }, spec: { running: true } });\n  }\n}\nclass Own extends Base {}\nnew Base('a');\nnew Own('b');\n`,
    },
    fixes: [{ b: STRATEGY }],
    becomes: 'it would change VM a too',
  },
  {
    name: 'what is spread into a literal and shared is overridden there, not changed',
    files: {
      'main.ts': `const base = { tpm: {} };\n${vm('a', '{ ...base }')}${vm('b', '{ ...base, tpm: { ...base.tpm } }')}`,
    },
    fixes: [{ b: TPM }],
    becomes: {
      'main.ts': `const base = { tpm: {} };\n${vm('a', '{ ...base }')}${vm('b', '{ ...base, tpm: { ...base.tpm, persistent: true } }')}`,
    },
  },
  {
    name: 'a key that comes by a spread is renamed where it stands, unless others have it from there',
    files: { 'main.ts': `const base = { running: true };\n${vm('a', '{ ...base }')}${vm('b', '{ ...base }')}` },
    fixes: [{ b: STRATEGY }],
    becomes: 'it would change VM a too',
  },
  {
    name: 'a template string makes a value',
    files: { 'main.ts': `const one = 'true';\n${vm('a', '{ running: `${one}` }')}` },
    fixes: [{ a: STRATEGY }],
    becomes: 'a template string makes it',
  },
  {
    name: 'a condition decides a value',
    files: { 'main.ts': vm('a', "{ running: chart.node.id === 'chart' ? true : false }") },
    fixes: [{ a: STRATEGY }],
    becomes: 'a condition decides it',
  },
  {
    name: 'the environment decides a value',
    files: { 'main.ts': vm('a', "{ running: process.env.ON === 'yes' }") },
    fixes: [{ a: STRATEGY }],
    becomes: 'the environment decides it',
  },
  {
    name: 'a call makes a list',
    files: { 'main.ts': vm('a', "{ gates: ['A'].concat('B') }") },
    fixes: [{ a: GATE }],
    becomes: 'a call makes it',
  },
  {
    name: 'an item is added behind what is spread into a list',
    files: { 'main.ts': `const gates = ['A'];\n${vm('a', '{ gates: [...gates, ] }')}${vm('b', '{ gates }')}` },
    fixes: [{ a: GATE }],
    becomes: {
      'main.ts': `const gates = ['A'];\n${vm('a', "{ gates: [...gates, 'Snapshot', ] }")}${vm('b', '{ gates }')}`,
    },
  },
  {
    name: 'an item that others have by a spread is left alone',
    files: { 'main.ts': `const gates = ['A', 'B'];\n${vm('a', '{ gates: [...gates] }')}${vm('b', '{ gates }')}` },
    fixes: [{ a: { op: 'remove', path: ['spec', 'gates', 0] } }],
    becomes: 'it would change VM b too',
  },
  {
    name: 'what a wrapper spreads is put where that was given, as the wrapper makes others too',
    files: { 'main.ts': `${WRAPPED}make('a', { x: 1 }, ['A']);\nmake('b', { x: 1 }, ['A']);\n` },
    fixes: [{ a: [{ op: 'set', path: ['spec', 'y'], value: 2 }, GATE] }],
    becomes: { 'main.ts': `${WRAPPED}make('a', { x: 1, y: 2 }, ['A', 'Snapshot']);\nmake('b', { x: 1 }, ['A']);\n` },
  },
  {
    name: 'what a wrapper makes of nothing is put into the wrapper, if it makes no other',
    files: { 'main.ts': `${WRAPPED}make('a', {}, []);\n` },
    fixes: [{ a: GATE }],
    becomes: {
      'main.ts': `${WRAPPED.replace('[...gates]', "[...gates, 'Snapshot']")}make('a', {}, []);\n`,
    },
  },
  {
    name: 'a JSON patch sets a value',
    files: {
      'main.ts': `const object = ${vm('a', '{ running: false }')}object.addJsonPatch(JsonPatch.replace('/spec/running', true));\n`,
    },
    fixes: [{ a: STRATEGY }],
    becomes: 'a JSON patch changes it',
  },
  {
    name: 'a JSON patch changes what was to be renamed',
    files: {
      'main.ts': `const object = ${vm('a', '{ running: true }')}object.addJsonPatch(JsonPatch.test('/spec/running', true));\n`,
    },
    fixes: [{ a: STRATEGY }],
    becomes: 'a JSON patch changes it',
  },
  {
    name: 'a package may add to a map',
    files: { 'main.ts': `import { more } from 'somewhere';\n${vm('a', '{ tpm: { ...more } }')}` },
    fixes: [{ a: TPM }],
    becomes: 'it comes from the package "somewhere"',
  },
  {
    name: 'an enum gives a value',
    files: { 'main.ts': `enum Mode { On = 'on' }\n${vm('a', '{ mode: Mode.On }')}` },
    fixes: [{ a: { op: 'set', path: ['spec', 'mode'], value: 'off' } }],
    becomes: 'an enum gives it',
  },
  {
    name: 'an assignment sets a key',
    files: { 'main.ts': `const spec: any = {};\nspec.running = true;\n${vm('a', 'spec')}` },
    fixes: [{ a: STRATEGY }],
    becomes: 'an assignment sets it',
  },
  {
    name: 'a value that is handed on keeps its type',
    files: { 'main.ts': `const ON = true;\n${vm('a', '{ running: ON }')}` },
    fixes: [{ a: STRATEGY }],
    becomes: 'its value is set at main.ts:3, and is to be one of another type',
  },
  {
    name: 'a value that is handed on is changed where it is set',
    files: { 'main.ts': `const mode = 'a';\n${vm('a', '{ mode }')}` },
    fixes: [{ a: { op: 'set', path: ['spec', 'mode'], value: "it's" } }],
    becomes: { 'main.ts': `const mode = 'it\\'s';\n${vm('a', '{ mode }')}` },
  },
  {
    name: 'an interface of the program lacks the property',
    files: {
      'main.ts': `interface Spec { running?: boolean }\nconst spec: Spec = { running: true };\n${vm('a', 'spec')}`,
    },
    fixes: [{ a: STRATEGY }],
    becomes: 'the type Spec of the program has no property "runStrategy"; add it there first',
  },
  {
    name: 'an interface of the program requires the property',
    files: {
      'main.ts': `import type { Spec } from './types';\nconst make = (spec: Spec) => ${vm('a', 'spec')}make({ running: true });\n`,
      'types.ts': 'export interface Spec { readonly running: boolean; readonly runStrategy?: string }\n',
    },
    fixes: [{ a: STRATEGY }],
    becomes: 'the type Spec of the program requires the property "running"',
  },
  {
    name: 'an interface of the program takes another type of value',
    files: {
      'main.ts': `interface Tpm { persistent?: 'yes' | 'no' }\nconst tpm: Readonly<Tpm> = {};\n${vm('a', '{ tpm }')}`,
    },
    fixes: [{ a: TPM }],
    becomes: "the program declares a value of the type 'yes' | 'no' there",
  },
  {
    name: 'a type of the program takes certain values',
    files: {
      'main.ts': `type Mode = 'on' | 'off';\nconst modes: readonly { name: Mode }[] = [{ name: 'on' }];\n${vm('a', '{ mode: modes[0].name }')}`,
    },
    fixes: [
      { a: { op: 'set', path: ['spec', 'mode'], value: 'half' } },
      { a: { op: 'rename', path: ['spec', 'mode'], key: 'is' } },
    ],
    becomes: [
      'the program declares a value of the type Mode there',
      {
        'main.ts': `type Mode = 'on' | 'off';\nconst modes: readonly { name: Mode }[] = [{ name: 'on' }];\n${vm('a', '{ is: modes[0].name }')}`,
      },
    ],
  },
  {
    name: 'annotations are put beside a name, and beside those that a call adds',
    files: {
      'main.ts': `const a = ${vm('a', '{}')}a.metadata.addAnnotation('x', 'y');\n`,
    },
    fixes: [{ a: NOTE }],
    becomes: {
      'main.ts': `const a = ${vm('a', '{}').replace("{ name: 'a' }", "{ name: 'a', annotations: { 'a/b': 'Prune=false' } }")}a.metadata.addAnnotation('x', 'y');\n`,
    },
  },
  {
    name: 'an annotation that a call adds is changed there',
    files: { 'main.ts': `const a = ${vm('a', '{}')}a.metadata.addAnnotation('a/b', "x");\n` },
    fixes: [{ a: NOTE }],
    becomes: { 'main.ts': `const a = ${vm('a', '{}')}a.metadata.addAnnotation('a/b', "Prune=false");\n` },
  },
  {
    name: 'a shorthand property gets another name',
    files: { 'main.ts': `const running = false;\n${vm('a', '{ running }')}` },
    fixes: [{ a: { op: 'rename', path: ['spec', 'running'], key: 'on' } }],
    becomes: { 'main.ts': `const running = false;\n${vm('a', '{ on: running }')}` },
  },
  {
    name: 'a computed key is not renamed',
    files: { 'main.ts': `const key = 'running';\n${vm('a', '{ [key]: true }')}` },
    fixes: [{ a: STRATEGY }],
    becomes: 'its key is computed',
  },
  {
    name: 'a value that others depend on',
    files: { 'main.ts': `const one = { running: true };\n${vm('a', 'one')}${vm('b', '{ also: one.running }')}` },
    fixes: [{ a: STRATEGY }],
    becomes: 'it would change VM b too',
  },
  {
    name: 'a value that others may have, which cannot be told',
    files: {
      'main.ts': `const one = { running: true };\n${vm('a', 'one')}${vm('b', '{ sub: process.env.ON ? one : undefined }')}`,
    },
    fixes: [{ a: STRATEGY }],
    becomes: 'it would change VM b too',
  },
  {
    name: 'a value that decides whether there is another object',
    files: { 'main.ts': `const one: any = { running: true };\n${vm('a', 'one')}if (!one.running) ${vm('b', '{}')}` },
    fixes: [{ a: STRATEGY }],
    becomes: 'it would change which objects the program makes',
  },
  {
    name: 'what stands beside something that is not known is changed',
    files: { 'main.ts': `import { more } from 'somewhere';\n${vm('a', '{ ...more, running: true }')}` },
    fixes: [{ a: STRATEGY }],
    becomes: { 'main.ts': `import { more } from 'somewhere';\n${vm('a', "{ ...more, runStrategy: 'Always' }")}` },
  },
  {
    name: 'a call makes a key of the item of a list',
    files: { 'main.ts': vm('a', "Object.fromEntries([['running', true]])") },
    fixes: [{ a: { op: 'remove', path: ['spec', 'running'] } }],
    becomes: 'no literal of the program sets it',
  },
  {
    name: 'fixes of several objects do not keep each other from being made',
    files: { 'main.ts': `const tpm = {};\n${vm('a', '{ tpm }')}${vm('b', '{ tpm }')}${vm('c', '{ tpm: {} }')}` },
    fixes: [{ a: TPM }, { c: TPM }],
    becomes: [
      'it would change VM b too',
      {
        'main.ts': `const tpm = {};\n${vm('a', '{ tpm }')}${vm('b', '{ tpm }')}${vm('c', '{ tpm: { persistent: true } }')}`,
      },
    ],
  },
  {
    name: 'what is moved takes its expression along, and the maps that it leaves empty',
    files: { 'main.ts': `const CLASS = 'fast';\n${vm('a', '{ old: { deep: { class: CLASS } }, x: 1 }')}` },
    fixes: [{ a: { op: 'move', path: ['spec', 'old', 'deep', 'class'], to: ['spec', 'new', 'class'] } }],
    becomes: { 'main.ts': `const CLASS = 'fast';\n${vm('a', '{ new: { class: CLASS }, x: 1 }')}` },
  },
];

const withImports = (files: Sources): Sources =>
  'main.ts' in files ? { ...files, 'main.ts': IMPORTS + files['main.ts'] } : files;

for (const { name, files, fixes, becomes } of CASES)
  test(name, () => {
    const sources = withImports(files);
    const wanted = (Array.isArray(becomes) ? becomes : [becomes]) as readonly (Sources | string)[];
    const results = editing(sources, fixes).map((one) => made(one));
    assert.equal(
      results,
      wanted.map((one) => (typeof one === 'string' ? { refused: one } : withImports(one))),
    );
  });

const KUBEVIRT_CLASSES = readFileSync(join(__dirname, '../fixtures/typescript/imports/imports/kubevirt.io.ts'), 'utf8');

const byClass = (body: string): Sources => ({
  'main.ts': `import { App, Chart } from 'cdk8s';\nimport { VirtualMachine, VirtualMachineSpecRunStrategy } from './kubevirt.io';\nconst chart = new Chart(new App(), 'chart');\nnew VirtualMachine(chart, 'a', { metadata: { name: 'a' }, spec: ${body} });\n`,
  'kubevirt.io.ts': KUBEVIRT_CLASSES,
});
const DEVICES = ['spec', 'template', 'spec', 'domain', 'devices'];

test('a class of cdk8s import is written in its own names', () => {
  const before = byClass('{ template: { spec: { domain: { devices: { disks: [{}] } } } } }');
  const change: DataChange = { op: 'set', path: [...DEVICES, 'disks', 0, 'dedicatedIOThread'], value: true };
  const [one] = editing(before, [{ a: change }]);
  const after = byClass('{ template: { spec: { domain: { devices: { disks: [{ dedicatedIoThread: true }] } } } } }');
  assert.equal(made(one), { 'main.ts': after['main.ts'] });
});

test('an annotation is put into the metadata of such a class, not into what it adds itself', () => {
  const before = byClass('{}');
  const [one] = editing(before, [{ a: NOTE }]);
  const after = byClass('{}')['main.ts']?.replace(
    "{ name: 'a' }",
    "{ name: 'a', annotations: { 'a/b': 'Prune=false' } }",
  );
  assert.equal(made(one), { 'main.ts': after });
});

test('a field that such a class has no property for is not written, nor one of a type of its own', () => {
  const before = byClass('{ template: { spec: { domain: { devices: {} } } } }');
  const lacking = editing(before, [{ a: { op: 'set', path: ['spec', 'running'], value: true } }]);
  assert.equal(made(lacking[0]), { refused: 'its class has no property for running' });
  const typed = editing(before, [{ a: { op: 'set', path: ['spec', 'runStrategy'], value: 'Always' } }]);
  assert.equal(made(typed[0]), {
    refused: 'its class takes a value of the type VirtualMachineSpecRunStrategy there',
  });
});

/** So much that each fix alone would be proven by reading more than is read for certain. */
const LARGE = `/* ${'-'.repeat(1_500_000)} */\n`;

test('in a large program fixes are proven together, and those that do not hold are found', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const machines = (spec: string): string => names.map((name) => vm(name, spec)).join('');
  const shared = `const tpm = {};\n${vm('x', '{ tpm }')}${vm('y', '{ tpm }')}`;
  const sources = withImports({ 'main.ts': `${shared}${machines('{ tpm: {}, gates: [] }')}`, 'large.ts': LARGE });
  const main = sources['main.ts'] ?? '';
  const files = { ...sources, 'main.ts': main.replace("from 'cdk8s';", "from 'cdk8s';\nimport './large';") };
  const OTHER_NOTE: DataChange = { op: 'set', path: ['metadata', 'annotations', 'c/d'], value: 'x' };
  const results = editing(files, [
    { a: TPM },
    { a: GATE },
    { a: NOTE },
    { a: OTHER_NOTE },
    { x: TPM },
    ...names.slice(1).map((name) => ({ [name]: TPM })),
  ]).map(made);
  const refused = results.map((one) => ('refused' in one ? one.refused : undefined));
  const none = undefined;
  assert.equal(refused, [none, none, none, none, 'it would change VM y too', none, none, none, none]);
  assert.match((results[3] as Sources)['main.ts'] ?? '', /annotations: \{ 'c\/d': 'x' \}/);
});

test('what is safe for one object and not for another that shares it is unsafe for both', () => {
  const { objects } = programOf(
    withImports({ 'main.ts': `const tpm = {};\n${vm('a', '{ tpm }')}${vm('b', '{ tpm }')}` }),
  );
  const fixes = (['safe', 'unsafe'] as const).map((safety, index): Fix => {
    const { object } = objects[index] as ProgramObject;
    return { title: 'a test', safety, changes: [{ ...TPM, object } as ObjectChange] };
  });
  const results = editsOfAll(fixes, () => objects.flatMap(({ object }) => object.document?.program ?? []));
  assert.equal(
    results.map((one) => ('safety' in one ? one.safety : one.refused)),
    ['unsafe', 'unsafe'],
  );
});

test('what a construct of this library writes is for its props', () => {
  const { objects } = programOf(withImports({ 'main.ts': vm('a', '{ running: true }') }));
  const object = objects[0]?.object as KubeObject;
  const program = object.document?.program as ReadableProgram;
  program.objects[0]?.instance.hidden.set('written', () => UNDEFINED);
  const changes = STRATEGY.map((change) => ({ ...change, object }) as ObjectChange);
  assert.equal(editsOf({ title: 'a test', safety: 'safe', changes }), {
    refused: 'it is written by a construct of vmstate; set its props',
  });
});

test.run();
