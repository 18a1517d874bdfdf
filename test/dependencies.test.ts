/** What comes with vmstate is known, pinned, and under licences that let it. docs.test.ts holds the page of them. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { dependencies, PERMISSIVE } from '../scripts/dependencies.js';

const ROOT = join(__dirname, '..');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

test('every package that comes with vmstate is under a licence that asks for no more than being named', () => {
  const all = dependencies();
  assert.ok(all.length >= Object.keys(manifest.dependencies).length);
  assert.equal(
    all.filter(({ license }) => !PERMISSIVE.has(license)).map(({ name, license }) => `${name}: ${license}`),
    [],
  );
});

test('every package is there for a reason, and what is named is pinned', () => {
  assert.equal(
    dependencies().filter(({ from }) => from.length === 0),
    [],
  );
  const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  assert.equal(
    ranges.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
    [],
  );
});

test('no package runs anything when it is installed', () => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>;
  };
  const running = dependencies().filter(({ name }) => lock.packages[`node_modules/${name}`]?.hasInstallScript);
  assert.equal(running, []);
});

test.run();
