import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { DataChange } from '../../src/edit/changed.js';
import type { TextEdit } from '../../src/edit/containers.js';
import { Refused } from '../../src/edit/refused.js';
import { parsedEdits, yamlEdits } from '../../src/edit/yaml.js';
import { isInBlockStyle, plainYaml } from '../../src/read/plain-yaml.js';
import type { Path } from '../../src/value.js';
import fc from '../random.js';
import { changedManifest } from '../read/manifests.js';

/** Every path of a value. */
function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

const VALUES = [true, 2, 'text', 'two words', 'yes', '', "it's", null, { a: 1 }];

const ADDED: Readonly<Record<string, Path>> = { insert: ['added'], beside: ['beside'], below: ['beside', 'be/low'] };

function changeOf(paths: readonly Path[], [place, op, value]: readonly [number, string, unknown]): DataChange {
  const path = paths[place % paths.length] as Path;
  if (op === 'rename') return { op, path, key: 'renamed' };
  if (op === 'remove') return { op, path };
  return {
    op: 'set',
    path: op === 'set' ? path : [...(op === 'insert' ? path : path.slice(0, -1)), ...(ADDED[op] ?? [])],
    value,
  };
}

function outcome(edits: () => TextEdit[]): unknown {
  try {
    return edits();
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

test('documents in plain block style are edited as by a parse', () => {
  let compared = 0;
  const wanted = fc.tuple(
    fc.nat(),
    fc.constantFrom('set', 'insert', 'beside', 'below', 'rename'),
    fc.constantFrom(...VALUES),
  );
  fc.assert(
    fc.property(changedManifest, fc.array(wanted, { minLength: 1, maxLength: 3 }), (text, some) => {
      if (!isInBlockStyle(text)) return;
      const paths = [...pathsOf(plainYaml(text))];
      const changes = some.map((one) => changeOf(paths, one));
      const said = `${JSON.stringify(changes)} of ${JSON.stringify(text)}`;
      assert.equal(
        outcome(() => yamlEdits(text, changes)),
        outcome(() => parsedEdits(text, changes)),
        said,
      );
      compared++;
    }),
    { numRuns: 5_000 },
  );
  assert.ok(compared > 500, String(compared));
});

test('keys are taken out of documents in plain block style as by a parse', () => {
  let compared = 0;
  let quick = 0;
  fc.assert(
    fc.property(changedManifest, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), (text, places) => {
      if (!isInBlockStyle(text)) return;
      const paths = [...pathsOf(plainYaml(text))];
      const changes = [...new Set(places.map((place) => place % paths.length))].map((place) =>
        changeOf(paths, [paths.length - 1 - place, 'remove', undefined]),
      );
      const wanted = outcome(() => parsedEdits(text, changes));
      const said = `${JSON.stringify(changes)} of ${JSON.stringify(text)}`;
      assert.equal(
        outcome(() => yamlEdits(text, changes)),
        wanted,
        said,
      );
      compared++;
      if (Array.isArray(wanted)) quick++;
    }),
    { numRuns: 5_000 },
  );
  assert.ok(compared > 500 && quick > 300, `${compared}, ${quick}`);
});

test('comments and what stands in lines is taken out or kept as by a parse', () => {
  const text = `# before
a: 1 # of a
# between
b:
  # in b
  c: 1
  d: 2

  # behind d
e:
  - f: 1 # of f
    # between
    g: 2
    h:
      # in h
      i: 3
# last
j:
  k: 1
  l:
  - m
  p: |
    # text
  o: 2`;
  assert.ok(isInBlockStyle(text));
  for (const path of pathsOf(plainYaml(text)))
    for (const change of [
      { op: 'remove', path },
      { op: 'set', path: [...path, 'x', 'y'], value: 1 },
      { op: 'set', path: [...path.slice(0, -1), 'x'], value: 1 },
    ] as const)
      assert.equal(
        outcome(() => yamlEdits(text, [change])),
        outcome(() => parsedEdits(text, [change])),
        JSON.stringify(change),
      );
});

test.run();
