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

function changeOf(paths: readonly Path[], [place, op, value]: readonly [number, string, unknown]): DataChange {
  const path = paths[place % paths.length] as Path;
  if (op === 'rename') return { op, path, key: 'renamed' };
  return {
    op: 'set',
    path: op === 'insert' ? [...path, 'added'] : op === 'beside' ? [...path.slice(0, -1), 'beside'] : path,
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
  const wanted = fc.tuple(fc.nat(), fc.constantFrom('set', 'insert', 'beside', 'rename'), fc.constantFrom(...VALUES));
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

test.run();
