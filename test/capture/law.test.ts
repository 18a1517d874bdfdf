/** The law of captures: what is kept of a cluster gives the verdicts that all of it gives. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { captureText, keptObjects } from '../../src/capture/capture.js';
import { capturedKind, keptObject } from '../../src/capture/keep.js';
import { changesOf } from '../../src/diff.js';
import { CAPTURED_KINDS } from '../../src/facts/captured.js';
import { GATE_REQUIREMENTS } from '../../src/facts/gate-requirements.js';
import { MIGRATION_BLOCKERS } from '../../src/facts/migration-blockers.js';
import { SECRET_FIELDS, SECRET_TEXT } from '../../src/facts/secret-fields.js';
import { lintObjects, planObjects, readYaml } from '../../src/index.js';
import { judgeChange } from '../../src/judge.js';
import { asKubeObject } from '../../src/kube-object.js';
import { loadObjects } from '../../src/load/objects.js';
import { RULES } from '../../src/rules/index.js';
import { get, isMap, type PlainMap } from '../../src/value.js';
import { filesOf, FOLDER as PITFALLS } from '../pitfall-files.js';

const FIXTURES = join(__dirname, '../fixtures');
const CORPUS = join(__dirname, '../../../shared/corpus/visible');

/** Objects of a cluster, and what stands in Git beside them where that is told apart. */
interface Case {
  readonly name: string;
  readonly objects: readonly PlainMap[];
  readonly facts: readonly PlainMap[];
  readonly base?: readonly PlainMap[];
}

const valuesOf = (text: string | undefined): PlainMap[] =>
  text === undefined ? [] : readYaml(text).values.filter(isMap);

const EXAMPLES: Case[] = RULES.flatMap(({ id, bad, good, base, facts }) =>
  [bad, good].map((text, index) => ({
    name: `${id} ${index === 0 ? 'bad' : 'good'}`,
    objects: valuesOf(text),
    facts: valuesOf(facts),
    ...(base === undefined ? {} : { base: valuesOf(base) }),
  })),
);

const OF_PITFALLS: Case[] = readdirSync(PITFALLS)
  .filter((file) => file.endsWith('.diff'))
  .map((file) => file.slice(0, -'.diff'.length))
  .map((name) => {
    const { tree, base, facts } = filesOf(name, 'pitfall');
    const all = (files: Record<string, string>): PlainMap[] =>
      Object.entries(files).flatMap(([file, text]) => (/\.(ya?ml|json)$/.test(file) ? valuesOf(text) : []));
    const before = all(base);
    return { name, objects: all(tree), facts: all(facts), ...(before.length > 0 ? { base: before } : {}) };
  });

const VECTORS: Case[] = ['migration-verdicts', 'kubevirt-verdicts', 'preference-verdicts'].flatMap((file) =>
  readFileSync(join(FIXTURES, `vectors/${file}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; objects?: PlainMap[] })
    .flatMap(({ id, objects }) => (objects ? [{ name: `${file} ${id}`, objects, facts: [] }] : [])),
);

const MACHINES = /^VirtualMachine(?:Instance|InstanceReplicaSet|Pool)?$/;
const isMachine = ({ kind }: PlainMap): boolean => MACHINES.test(String(kind));

/** What may have been captured of some objects: all of a kind, all but the machines, or everything. */
function splits({
  objects,
  facts,
}: Case): { readonly git: readonly PlainMap[]; readonly cluster: readonly PlainMap[] }[] {
  const kinds = [...new Set(objects.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`))];
  const byKind = kinds.map((key) => (value: PlainMap) => `${value.apiVersion} ${value.kind}` === key);
  const tests = [...byKind, (value: PlainMap) => !isMachine(value)];
  return [
    ...tests.map((captured) => ({
      git: objects.filter((value) => !captured(value)),
      cluster: [...facts, ...objects.filter(captured)],
    })),
    { git: objects, cluster: [...facts, ...objects] },
  ];
}

const asObjects = (values: readonly PlainMap[]) =>
  values.flatMap((value) => asKubeObject(value, { base: [], observed: true }) ?? []);

/** What a file holds that was captured from a cluster. */
const captured = (values: readonly PlainMap[]): PlainMap[] => valuesOf(captureText(keptObjects(asObjects(values))));

const verdicts = (git: readonly unknown[], facts: readonly unknown[]): string =>
  JSON.stringify(
    [lintObjects, planObjects].map((judge) => judge(git, { complete: false, facts, observed: false })),
    null,
    1,
  );

function changed(base: readonly unknown[], git: readonly unknown[], facts: readonly unknown[]): string {
  const options = { complete: false, observed: false, facts };
  const { changes } = changesOf(loadObjects(base, options), loadObjects(git, options), undefined);
  return JSON.stringify(
    judgeChange(RULES, changes, () => undefined).map(({ rule, place, message }) => [rule, place.path, message]),
  );
}

/** Objects as texts that do not tell their order. */
const shape = (values: readonly PlainMap[]): string =>
  values
    .map((value) => captureText([value]))
    .sort()
    .join('');

/** What was read of captured objects: the kind, the way to the value, and the value. */
type Reads = { readonly value: PlainMap; readonly path: readonly string[]; readonly leaf: unknown }[];

/** A value that tells what is read of it. Copies of a whole map, as spreading makes them, are no reading. */
function traced<T extends object>(target: T, root: PlainMap, path: readonly string[], reads: Reads): T {
  let copied: unknown;
  return new Proxy(target, {
    getOwnPropertyDescriptor(inner, key) {
      copied = key;
      return Reflect.getOwnPropertyDescriptor(inner, key);
    },
    get(inner, key) {
      const value: unknown = Reflect.get(inner, key);
      const isCopy = copied === key;
      copied = undefined;
      if (typeof key === 'symbol' || value === null || !Object.hasOwn(inner, key) || key === 'length') return value;
      const here = [...path, key];
      if (typeof value === 'object') return traced(value as object, root, here, reads);
      if (!isCopy) reads.push({ value: root, path: here, leaf: value });
      return value;
    },
  });
}

/** Kinds of which only the texts that match are kept: rules look for those in all of the object. */
const SEARCHED = CAPTURED_KINDS.filter(({ only }) => only === 'with something kept').map(({ kind }) => kind);

/** What is read of every object, to know what it is. */
const IDENTITY = ['apiVersion', 'kind', 'metadata.name', 'metadata.namespace'];

/** What rules and plans read of captured objects and a capture leaves out: the kind and the field. */
const stripped = new Set<string>();

function noteStripped(reads: Reads): void {
  for (const { value, path, leaf } of reads) {
    const [object] = asObjects([value]);
    const row = object && capturedKind(object);
    if (!object || SEARCHED.includes(object.kind)) continue;
    const left = row ? get(keptObject(object, row), ...path) : undefined;
    if (left !== leaf && !IDENTITY.includes(path.join('.'))) stripped.add(`${object.kind} ${path.join('.')}`);
  }
}

function holdsFor(one: Case): void {
  for (const { git, cluster } of splits(one)) {
    const less = captured(cluster);
    // Where nothing is left out there is nothing to compare.
    if (shape(less) === shape(cluster)) continue;
    const kinds = [...new Set(cluster.map(({ kind }) => kind))].join(', ');
    const reads: Reads = [];
    const whole = verdicts(
      git,
      cluster.map((value) => traced(value, value, [], reads)),
    );
    noteStripped(reads);
    assert.is(verdicts(git, less), whole, `${one.name}: captured ${kinds}`);
    if (one.base) assert.is(changed(one.base, git, less), changed(one.base, git, cluster), `${one.name}: ${kinds}`);
  }
}

test('examples of rules are judged by what is kept as by the whole', () => {
  for (const one of EXAMPLES) holdsFor(one);
});

test('pitfalls are judged by what is kept as by the whole', () => {
  for (const one of OF_PITFALLS) holdsFor(one);
});

test('clusters that KubeVirt judged are judged by what is kept as by the whole', () => {
  for (const one of VECTORS.filter((_, index) => index % 31 === 0)) holdsFor(one);
});

if (existsSync(CORPUS))
  test('files that people wrote are judged by what is kept as by the whole', () => {
    for (const name of readdirSync(CORPUS).filter((_, index) => index % 4 === 0)) {
      const { values, errors } = readYaml(readFileSync(join(CORPUS, name), 'utf8'));
      if (errors.length === 0) holdsFor({ name, objects: values.filter(isMap), facts: [] });
    }
  });

test('rules read no field of captured objects that a capture leaves out', () => {
  assert.equal([...stripped].sort(), []);
});

/** Every key of a value that is a map, with what stands under it. */
function* entriesIn(value: unknown): Generator<readonly [key: string, value: unknown]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield [key, inner];
    yield* entriesIn(inner);
  }
}

test('nothing secret is kept', () => {
  const texts = existsSync(CORPUS) ? readdirSync(CORPUS).map((name) => readFileSync(join(CORPUS, name), 'utf8')) : [];
  const corpus = texts.map((text) => readYaml(text).values.filter(isMap));
  for (const objects of [...EXAMPLES, ...OF_PITFALLS].map((one) => [...one.objects, ...one.facts]).concat(corpus)) {
    const kept = captured(objects);
    assert.not.match(JSON.stringify(kept), SECRET_TEXT);
    for (const [key, value] of entriesIn(kept))
      if (SECRET_FIELDS.includes(key.toLowerCase())) assert.is(value, 'left out', key);
  }
});

const ODD: readonly unknown[] = [null, [], {}, 'x', 5, true, [null], [[]], [{ a: 1 }], JSON.parse('{"__proto__": 1}')];

test('whatever an object holds, it is captured or left out, and can be read again', () => {
  for (const [index, { objects }] of EXAMPLES.entries()) {
    for (const object of objects) {
      const odd = ODD[index % ODD.length];
      const { spec } = object;
      const inSpec = isMap(spec) ? Object.keys(spec).map((key) => ({ ...object, spec: { ...spec, [key]: odd } })) : [];
      const values = [{ ...object, metadata: odd }, { ...object, spec: odd, status: odd, parameters: odd }, ...inSpec];
      for (const value of values) {
        const kept = keptObjects(asObjects([value]));
        if (kept.length > 0) assert.equal(valuesOf(captureText(kept)), kept);
      }
    }
  }
});

test('what gates and migration look at in a machine is kept', () => {
  const paths = [
    ...GATE_REQUIREMENTS.filter(({ subject }) => subject === 'machine').map(({ path }) => path),
    ...MIGRATION_BLOCKERS.map(({ path }) => path).filter((path) => path !== ''),
  ].filter((path) => !path.startsWith('metadata'));
  for (const path of paths) {
    const keys = path.split('.');
    const spec = keys.reduceRight<unknown>(
      (inner, key) => (key.endsWith('[]') ? { [key.slice(0, -2)]: [inner] } : { [key]: inner }),
      { kept: true },
    );
    const machine = {
      apiVersion: 'kubevirt.io/v1',
      kind: 'VirtualMachine',
      metadata: { name: 'a' },
      spec: { template: { spec } },
    };
    const [value] = keptObjects(asObjects([machine]));
    const left = get(
      value,
      'spec',
      'template',
      'spec',
      ...keys.flatMap((key) => (key.endsWith('[]') ? [key.slice(0, -2), 0] : [key])),
    );
    assert.ok(isMap(left), `${path} is left out`);
  }
});

test.run();
