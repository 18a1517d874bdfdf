/** What objects have in common as one value is judged wherever it stands. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lintObjects } from '../../src/index.js';

const instance = (name: string, domain: object, spec: object = {}) => ({
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachineInstance',
  metadata: { name },
  spec: { ...spec, domain },
});

const said = (objects: readonly object[]): string[] =>
  lintObjects(objects, { kubevirt: '1.8', observed: false })
    .findings.filter(({ rule }) => rule.startsWith('schema/'))
    .map(({ object, path }) => `${object?.name} ${path}`);

test('a fault in a part of several objects is found in each', () => {
  const devices = { tpm: { persistant: true } };
  assert.equal(said(['a', 'b', 'c'].map((name) => instance(name, { devices }))), [
    'a spec.domain.devices.tpm.persistant',
    'b spec.domain.devices.tpm.persistant',
    'c spec.domain.devices.tpm.persistant',
  ]);
});

test('a part that fits in one place is a fault in another one', () => {
  const part = { name: 'a' };
  const domain = { devices: { interfaces: [{ ...part, masquerade: {} }] } };
  assert.equal(said([instance('a', domain, { networks: [part] }), instance('b', { devices: { tpm: part } })]), [
    'b spec.domain.devices.tpm.name',
  ]);
});

test('an object that was changed since it was judged is judged anew', () => {
  const devices: { tpm: Record<string, unknown> } = { tpm: { persistent: true } };
  const object = instance('a', { devices });
  assert.equal(said([object]), []);
  devices.tpm.persistant = true;
  assert.equal(said([object]), ['a spec.domain.devices.tpm.persistant']);
});

test.run();
