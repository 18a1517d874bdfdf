import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { legacyUuid, uuid5, uuidOutcome } from '../../src/kubevirt/firmware-uuid.js';
import { KNOWN_RELEASES } from '../../src/kubevirt/release.js';

test('a uuid of version 5 is that of RFC 9562 and of the standard libraries', () => {
  const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
  assert.is(uuid5(dns, 'www.example.com'), '2ed6657d-e927-568b-95e1-2665a8aea6a2');
  assert.is(uuid5(dns, 'python.org'), '886313e1-3b8a-5372-9b90-0c9aee199e5d');
});

test('KubeVirt derives a uuid from the name in a namespace of its own', () => {
  assert.is(legacyUuid('app'), 'df486514-42bf-5c4a-a715-6692a5c39bba');
});

const A = '0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10';
const B = '5c2f7f6e-18a4-4a43-8f0e-1f6f4f2f9f11';
const LEGACY = legacyUuid('app');

type Case = [before: string | undefined, after: string | undefined, running: string | undefined, minor: string];
const CASES: readonly [...Case, kind: string][] = [
  [undefined, undefined, undefined, '1.5', 'kept'],
  [A, A.toUpperCase(), undefined, '1.5', 'kept'],
  [A, B, undefined, '1.5', 'changed'],
  [A, B, undefined, '1.8', 'changed'],
  [A, B, B, '1.8', 'kept'],
  [A, B, A, '1.8', 'changed'],
  [A, undefined, undefined, '1.5', 'changed'],
  [A, undefined, undefined, '1.8', 'changed'],
  [LEGACY, undefined, undefined, '1.5', 'kept'],
  [LEGACY, undefined, undefined, '1.8', 'kept'],
  [undefined, LEGACY, undefined, '1.5', 'kept'],
  [undefined, LEGACY, undefined, '1.8', 'kept'],
  [undefined, LEGACY, A, '1.8', 'changed'],
  [undefined, A, undefined, '1.5', 'changed'],
  [undefined, A, undefined, '1.8', 'unseen'],
  [undefined, A, A, '1.8', 'kept'],
  [undefined, A, B, '1.8', 'changed'],
];

for (const [before, after, running, minor, kind] of CASES) {
  test(`v${minor}: ${before ?? 'nothing'} to ${after ?? 'nothing'}, running ${running ?? 'not known'}: ${kind}`, () => {
    const from = KNOWN_RELEASES.find((release) => release.minor === minor);
    assert.ok(from);
    assert.is(uuidOutcome({ vm: 'app', before, after, running, from }).kind, kind);
  });
}

test.run();
