import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { HYPERCONVERGED_RELEASES, OPENSHIFT_VIRTUALIZATION_RELEASES } from '../../src/facts/releases.js';
import {
  isOpenShiftVirtualization,
  shippedKubevirt,
  shippedReleasesText,
} from '../../src/kubevirt/hyperconverged-release.js';

test('a minor, a patch and a tag tell the same KubeVirt release', () => {
  for (const version of ['1.15', '1.15.1', 'v1.15.0', '4.19', '4.19.7']) assert.is(shippedKubevirt(version), '1.5.2');
});

test('what is in neither table tells none', () => {
  for (const version of ['1.9', '4.13', '4', '', 'newest', 'constructor'])
    assert.is(shippedKubevirt(version), undefined);
});

test('no number means a release of both products', () => {
  for (const version of Object.keys(HYPERCONVERGED_RELEASES)) assert.not(isOpenShiftVirtualization(version), version);
  for (const version of [...Object.keys(OPENSHIFT_VIRTUALIZATION_RELEASES), '4.99'])
    assert.ok(isOpenShiftVirtualization(version), version);
});

test('every release is named where one is refused', () => {
  for (const version of [...Object.keys(HYPERCONVERGED_RELEASES), ...Object.keys(OPENSHIFT_VIRTUALIZATION_RELEASES)])
    assert.match(shippedReleasesText(), version);
});

test.run();
