/**
 * The law of what is read of constructs: whatever part of their props is not known, each field that is known all the same is
 * what is written with any value in its place.
 */

import { App, Chart } from 'cdk8s';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { KNOWN_RELEASES } from '../../../src/kubevirt/release.js';
import type { Change } from '../../constructs/law.js';
import { type Combination, MEETINGS, type Part, partsOf, textOf, VARIATIONS } from '../../constructs/law-table.js';
import fc from '../../random.js';
import { Comparison } from './comparison.js';
import { type PropPath, readCases, type TableCase, writtenOf } from './own-table.js';

type Node = unknown;
type Keys = readonly (string | number)[];

const ROWS = [...VARIATIONS, ...MEETINGS];
const RELEASES = KNOWN_RELEASES.map(({ minor }) => minor);

const isPlain = (value: Node): value is Record<string, unknown> | unknown[] =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);

/** Every part of props, itself left out. */
function partsBelow(value: Node, path: Keys): Keys[] {
  if (!isPlain(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return [at, ...partsBelow(inner, at)];
  });
}

const propsOf = (combination: Combination): Part => partsOf(combination, new Chart(new App(), 'props'));

/** The same with what stands at a path replaced; undefined takes it out, but for items of lists. */
function replaced(value: Node, [key, ...rest]: Keys, by: (old: Node) => Node): Node {
  if (key === undefined) return by(value);
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? replaced(item, rest, by) : item));
  const { [key]: old, ...others } = (value ?? {}) as Record<string | number, Node>;
  const inner = replaced(old, rest, by);
  return inner === undefined ? others : { ...others, [key]: inner };
}

const at = (value: Node, path: Keys): Node =>
  path.reduce<Node>(
    (inner, key) => (isPlain(inner) ? (inner as Record<string | number, Node>)[key] : undefined),
    value,
  );

/** What may stand in the place of what is not known: what stood there, nothing, and what another row has. */
function changes(hidden: readonly PropPath[], other: Combination): Change[] {
  const others = propsOf(other);
  const all = (by: (path: PropPath) => (old: Node) => Node) => (parts: Part) =>
    hidden.reduce<Node>((props, path) => replaced(props, path, by(path)), parts) as Part;
  return [
    (parts) => parts,
    all((path) => (old) => (typeof path.at(-1) === 'number' ? old : undefined)),
    all((path) => (old) => at(others, path) ?? old),
  ];
}

interface Hiding extends TableCase {
  readonly hidden: readonly PropPath[];
  readonly other: Combination;
}

/** Parts of the props of a row, none of which holds another. */
function hidingIn(row: number, picks: readonly number[], other: number): Hiding {
  const combination = ROWS[row % ROWS.length] as Combination;
  const { vm = {}, kubevirt = {} } = propsOf(combination);
  const parts = [...partsBelow(vm, ['vm']), ...partsBelow(kubevirt, ['kubevirt'])] as unknown as PropPath[];
  const hidden: PropPath[] = [];
  for (const pick of picks) {
    const path = parts[pick % Math.max(1, parts.length)];
    const meets = (one: PropPath): boolean =>
      path?.every((key, index) => one[index] === key || index >= one.length) ?? true;
    if (path && !hidden.some(meets)) hidden.push(path);
  }
  const release = RELEASES[row % RELEASES.length] ?? '';
  return { combination, release, hidden, other: ROWS[other % ROWS.length] as Combination };
}

const anyIndex = fc.nat({ max: 1_000_000 });
const anyHiding = fc.tuple(anyIndex, fc.array(anyIndex, { minLength: 1, maxLength: 4 }), anyIndex);

test('what is known of an object does not hang on what is not', () => {
  let known = 0;
  fc.assert(
    fc.property(fc.array(anyHiding, { minLength: 10, maxLength: 10 }), (rows) => {
      const cases = rows.map(([row, picks, other]) => hidingIn(row, picks, other));
      const read = readCases(cases);
      for (const [index, one] of cases.entries()) {
        for (const change of changes(one.hidden, one.other)) {
          const comparison = new Comparison();
          for (const [path, manifest] of writtenOf(one, index, change) ?? [])
            if (read.has(path)) comparison.compare(read.get(path), manifest, path);
          known += comparison.known;
          const text = `${one.release}, ${textOf(one.combination)} without ${JSON.stringify(one.hidden)}`;
          assert.equal(comparison.wrong, [], text);
        }
      }
    }),
    { numRuns: 15, includeErrorInReport: true },
  );
  assert.ok(known > 6_000, `only ${known} fields are known`);
});

test.run();
