/** Laws of the manifests that the constructs write: they are read as they were written, and always the same bytes. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readYaml } from '../../src/index.js';
import { KNOWN_RELEASES, type Release } from '../../src/kubevirt/release.js';
import fc from '../random.js';
import { apiMisfits } from './api-fields.js';
import { type Change, made, outcomeOf } from './law.js';
import { isClear } from './law-breaches.js';
import { anyCombination, anyValues } from './law-random.js';
import { type Combination, MEETINGS, type Part, textOf, VARIATIONS } from './law-table.js';

test('the table of API fields tells what does not fit', () => {
  const [oldest, newest] = [KNOWN_RELEASES[0], KNOWN_RELEASES.at(-1)] as [Release, Release];
  const vm = (fields: object, spec: object = {}): object => ({
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    spec: { ...spec, template: { spec: { domain: { devices: {}, ...fields } } } },
  });
  const at = (path: string): string => `VirtualMachine.spec.template.spec.domain.${path}`;
  for (const [manifest, release, expected] of [
    [vm({}), newest, []],
    [vm({ cpu: { cores: 1.5 } }), newest, [`${at('cpu.cores')}: 1.5 is no integer`]],
    [vm({ cpu: { cores: '1' } }), newest, [`${at('cpu.cores')}: "1" is no integer`]],
    [vm({ memory: { guest: '4GiB' } }), newest, [`${at('memory.guest')}: "4GiB" is no quantity`]],
    [vm({ memory: { guest: 4 } }), newest, [`${at('memory.guest')}: 4 is no quantity`]],
    [vm({ memory: null }), newest, [`${at('memory')}: null`]],
    [vm({ devices: { disks: [{}] } }), newest, [`${at('devices.disks[0].name')}: required`]],
    [vm({ devices: { disks: {} } }), newest, [`${at('devices.disks')}: {} is no list`]],
    [vm({ devices: { tpm: { persistent: 'yes' } } }), newest, [`${at('devices.tpm.persistent')}: "yes" is no boolean`]],
    [vm({ devices: { tpm: { enabled: true } } }), oldest, [`${at('devices.tpm.enabled')}: not in ${oldest.label}`]],
    [vm({ devices: { tmp: {} } }), newest, [`${at('devices.tmp')}: no such field`]],
    [{ apiVersion: 'kubevirt.io/v2', kind: 'KubeVirt', spec: {} }, newest, ['kubevirt.io/v2 KubeVirt: not served']],
    [{ apiVersion: 'v1', kind: 'Secret' }, newest, undefined],
  ] as const)
    assert.equal(apiMisfits(manifest, release), expected);
});

test('what is read from the YAML is what was written, whatever texts are in it', () => {
  fc.assert(
    fc.property(anyCombination, anyValues, fc.constantFrom(...KNOWN_RELEASES), (combination, values, release) => {
      const outcome = outcomeOf(() => made(combination, release.minor, values));
      if (!('yaml' in outcome)) return;
      assert.equal(readYaml(outcome.yaml), { values: outcome.made.chart.toJson(), errors: [] });
    }),
    { numRuns: 100, includeErrorInReport: true },
  );
});

/** The same literal with its keys in another order, at every depth; constructs and classes are left as they are. */
function shuffled(value: unknown, order: (keys: readonly string[]) => readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, order));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const fields = value as Record<string, unknown>;
  return Object.fromEntries(order(Object.keys(fields)).map((key) => [key, shuffled(fields[key], order)]));
}

const inOrder =
  (order: (keys: readonly string[]) => readonly string[]): Change =>
  (parts) =>
    shuffled(parts, order) as Part;

const text = (combination: Combination, release: string, change?: Change): string => {
  const outcome = outcomeOf(() => made(combination, release, change));
  return 'yaml' in outcome ? outcome.yaml : 'refused' in outcome ? outcome.message : outcome.thrown.message;
};

test('props in another order give the same bytes, or are refused in the same words', () => {
  const releases = KNOWN_RELEASES.map(({ minor }) => minor);
  const reversed = inOrder((keys) => keys.toReversed());
  for (const [index, combination] of [...VARIATIONS, ...MEETINGS].entries()) {
    if (index % 8 !== 0) continue;
    const release = releases[(index / 8) % releases.length] ?? '';
    assert.is(text(combination, release, reversed), text(combination, release), `${release}, ${textOf(combination)}`);
  }
});

test('props in any order give the same bytes', () => {
  fc.assert(
    fc.property(fc.constantFrom(...MEETINGS), fc.integer({ min: 1 }), (combination, seed) => {
      const place = (key: string): number => [...key].reduce((sum, sign) => (sum * seed + sign.charCodeAt(0)) % 997, 1);
      const random = inOrder((keys) => keys.toSorted((left, right) => place(left) - place(right)));
      assert.is(text(combination, '1.5', random), text(combination, '1.5'));
    }),
    { numRuns: 40, includeErrorInReport: true },
  );
});

test('an app that is synthesized twice gives the same bytes', () => {
  for (const [index, combination] of VARIATIONS.entries()) {
    if (index % 6 !== 0) continue;
    const twice = outcomeOf(
      () => made(combination, '1.5'),
      ({ app }) => {
        const first = app.synthYaml();
        assert.is(app.synthYaml(), first, textOf(combination));
        return first;
      },
    );
    if ('thrown' in twice) assert.ok(isClear(twice.thrown), twice.thrown.message);
  }
});

test.run();
