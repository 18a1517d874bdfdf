/** Laws that hold for all rules at once, on manifests that nobody would write. */

import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Cluster } from '../src/cluster/cluster.js';
import { changesOf } from '../src/diff.js';
import { lintObjects, planObjects, readYaml, Unknown } from '../src/index.js';
import { judgeChange } from '../src/judge.js';
import { loadObjects } from '../src/load/objects.js';
import { releaseOption } from '../src/options.js';
import { RULES } from '../src/rules/index.js';
import fc from './random.js';

const EXAMPLES = RULES.flatMap(({ bad, good, base }) => [bad, good, ...(base === undefined ? [] : [base])]).map(
  (text) => readYaml(text).values,
);
const VECTORS = readFileSync(`${__dirname}/fixtures/vectors/migration-verdicts.jsonl`, 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { objects: unknown[] }).objects);
const CORPUS = [...EXAMPLES, ...VECTORS];
const RELEASES = ['1.0', '1.2', '1.3', '1.5', '1.8', '1.9', undefined];

/** Values that do not belong where they are put: made anew each time, since what is put into them must not be shared. */
const odd = fc.constantFrom<() => unknown>(
  () => null,
  () => [],
  () => ({}),
  () => 'x',
  () => '',
  () => 5,
  () => true,
  () => [null],
  () => [[]],
  () => [{}],
  () => ({ a: 1 }),
  () => new Unknown('a test'),
);

function paths(value: unknown, at: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [at];
  const below = Object.entries(value).flatMap(([key, inner]) =>
    paths(inner, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return at.length > 0 ? [at, ...below] : below;
}

function put(root: unknown, path: readonly (string | number)[], value: unknown): void {
  const parent = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], root);
  (parent as Record<string, unknown>)[path.at(-1) as string] = value;
}

const damage = fc.record({
  where: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  odd: fc.array(odd, { minLength: 3, maxLength: 3 }),
});

type Damage = { where: number[]; odd: (() => unknown)[] };

function damaged(at: number, { where, odd: values }: Damage): unknown[] {
  const objects = structuredClone(CORPUS[at]) as unknown[];
  for (const [index, pick] of where.entries()) {
    const all = paths(objects).filter((path) => path.length > 1);
    put(objects, all[pick % all.length] as (string | number)[], values[index]?.());
  }
  return objects;
}

const any = fc.nat(CORPUS.length - 1);
const broken = fc.tuple(any, damage).map(([at, how]) => damaged(at, how));
/** Two states of the same objects. */
const brokenTwice = fc.tuple(any, damage, damage).map(([at, ...both]) => both.map((how) => damaged(at, how)));

const options = (release: string | undefined, complete: boolean) => ({
  complete,
  ...(release === undefined ? {} : { kubevirt: release }),
});

test('no manifest makes a rule or a plan throw, in any release', () => {
  fc.assert(
    fc.property(broken, fc.constantFrom(...RELEASES), fc.boolean(), (objects, release, complete) => {
      lintObjects(objects, options(release, complete));
      planObjects(objects, options(release, complete));
    }),
    { numRuns: 2000 },
  );
});

/** What a change of objects is found to do, each way of judging the release. */
function compared(before: readonly unknown[], after: readonly unknown[], release: string | undefined): string[] {
  const [old, now] = [before, after].map((objects) => loadObjects(objects, { complete: false })) as [Cluster, Cluster];
  const { changes } = changesOf(old, now, releaseOption(release));
  return judgeChange(RULES, changes, () => undefined).map(({ rule, place }) => `${rule} ${place.path.join('.')}`);
}

test('no change makes a rule throw', () => {
  fc.assert(
    fc.property(brokenTwice, fc.constantFrom(...RELEASES), ([before = [], after = []], release) => {
      compared(before, after, release);
    }),
    { numRuns: 1000 },
  );
});

test('what stays as it is has no findings of a change, in whatever order', () => {
  for (const objects of CORPUS)
    for (const release of RELEASES) assert.equal(compared(objects, [...objects].reverse(), release), []);
});

test('objects of which nothing is known have no findings', () => {
  const nothing = new Unknown('a test');
  // These judge by names, keys and apiVersion alone.
  const named = [
    'schema/no-schema',
    'state/ambiguous-default',
    'snapshot/removed-api',
    'schema/unknown-field',
    'schema/deprecated-version',
    'schema/removed-version',
    'schema/unknown-kind',
  ];
  for (const objects of CORPUS) {
    const hidden = (objects as Record<string, unknown>[]).map(({ apiVersion, kind, metadata }) => ({
      apiVersion,
      kind,
      metadata,
      spec: nothing,
      status: nothing,
      provisioner: nothing,
      parameters: nothing,
    }));
    for (const release of RELEASES) {
      const { findings } = lintObjects(hidden, options(release, false));
      assert.equal(
        findings.filter(({ rule }) => !rule.startsWith('meta/') && !named.includes(rule)).map(({ message }) => message),
        [],
      );
    }
  }
});

test('the order of objects does not matter', () => {
  const said = (objects: readonly unknown[], release: string | undefined): string[] =>
    lintObjects(objects, options(release, true))
      .findings.map(({ rule, object, severity }) => `${rule} ${object?.kind} ${severity}`)
      .sort();
  for (const objects of CORPUS)
    for (const release of RELEASES) assert.equal(said([...objects].reverse(), release), said(objects, release));
});

test('the same input gives the same bytes, and is not changed', () => {
  for (const objects of CORPUS) {
    const before = JSON.stringify(objects);
    const first = JSON.stringify(lintObjects(objects, { kubevirt: '1.5' }));
    assert.is(JSON.stringify(lintObjects(objects, { kubevirt: '1.5' })), first);
    assert.is(JSON.stringify(objects), before);
  }
});

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof Unknown) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}

test('nothing that was read is changed by judging it: other objects may have parts of it', () => {
  for (const objects of CORPUS) {
    for (const kubevirt of RELEASES) {
      const options = { observed: false, ...(kubevirt === undefined ? {} : { kubevirt }) };
      const own = structuredClone(objects);
      const wanted = [lintObjects(objects, options), planObjects(objects, options)];
      assert.equal([lintObjects(frozen(own), options), planObjects(own, options)], wanted);
    }
  }
});

test.run();
