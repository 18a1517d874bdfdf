/** Instance types and preferences of which a VM names the revision that KubeVirt stored. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { captureText, keptObjects } from '../../src/capture/capture.js';
import { lintObjects, planObjects, readYaml } from '../../src/index.js';
import { asKubeObject } from '../../src/kube-object.js';
import { expand } from '../../src/kubevirt/expand.js';
import { stateNeed } from '../../src/kubevirt/firmware.js';
import { KNOWN_RELEASES, type Release } from '../../src/kubevirt/release.js';
import { isMap, Unknown } from '../../src/value.js';
import { ruleCases } from '../harness.js';
import { kubevirt, machine, preference } from '../rules/documents.js';

const K18 = kubevirt('1.8.4');
const LIVE = preference('own', 'devices:\n  preferredTPM: {persistent: true}');

/** A VM that names a preference, and what else stands in its reference. */
const user = (reference: string, mark = ''): string =>
  machine({
    metadata: 'namespace: lab',
    vm: `preference:\n  name: own${mark}\n${reference === '' ? '' : `  ${reference}`}`,
  });

const revision = (
  spec: string,
  { kind = 'VirtualMachineClusterPreference', namespace = 'lab', name = 'app-own-1' } = {},
): string => `apiVersion: apps/v1
kind: ControllerRevision
metadata: {name: ${name}, namespace: ${namespace}}
revision: 0
data:
  apiVersion: instancetype.kubevirt.io/v1beta1
  kind: ${kind}
  metadata: {name: own}
  spec: ${spec}
---
`;

const PERSISTENT = '{devices: {preferredTPM: {persistent: true}}}';
const PINNED = 'revisionName: app-own-1';

const valuesOf = (yaml: string): unknown[] => [...readYaml(yaml).values];

/** Whether the VM of a text needs a claim: true, false, or why it cannot be told. */
function needOf(yaml: string, facts = '', kubevirtRelease?: string): unknown {
  const options = {
    complete: false,
    facts: valuesOf(facts),
    ...(kubevirtRelease ? { kubevirt: kubevirtRelease } : {}),
  };
  const needed = planObjects(valuesOf(yaml), options).machines[0]?.state.needed;
  return typeof needed === 'object' ? needed.reason : needed;
}

test('without a revision the live object counts', () => {
  assert.is(needOf(K18 + LIVE + user('')), true);
  assert.is(needOf(K18 + LIVE + user('revisionName: ""') + revision('{}')), true);
});

for (const release of ['1.0.1', '1.3.1', '1.9.0'])
  test(`a stored revision counts in place of the live object in v${release}`, () => {
    assert.is(needOf(LIVE + user(PINNED) + revision('{}'), '', release), false);
    assert.is(needOf(LIVE + user(PINNED), revision('{}'), release), false);
    assert.is(needOf(preference('own', '{}') + user(PINNED) + revision(PERSISTENT), '', release), true);
  });

const OUT_OF_SIGHT = 'revisionName has a stored preference count, and ControllerRevision "app-own-1" is not in scope';

test('what a revision out of sight gives is not known', () => {
  assert.is(needOf(K18 + LIVE + user(PINNED)), OUT_OF_SIGHT);
  assert.is(needOf(K18 + LIVE + user(PINNED) + revision('{}', { namespace: 'office' })), OUT_OF_SIGHT);
  assert.is(needOf(K18 + LIVE + user(PINNED) + revision('{}', { name: 'app-own-2' })), OUT_OF_SIGHT);
  assert.is(
    needOf(machine({ vm: 'preference: {name: windows.11, revisionName: app-own-1}' }), '', '1.8'),
    OUT_OF_SIGHT,
  );
});

test('nor what one holds that is no preference, or is not all there', () => {
  const none =
    'revisionName has a stored preference count, and ControllerRevision "app-own-1" holds none that can be read';
  assert.is(needOf(K18 + LIVE + user(PINNED) + revision('{}', { kind: 'VirtualMachineInstancetype' })), none);
  const old = revision('eyJjcHUiOnt9fQ==', { kind: 'VirtualMachinePreferenceSpecRevision' });
  assert.is(needOf(K18 + LIVE + user(PINNED) + old), none);
  assert.match(String(needOf(K18 + LIVE + user(PINNED) + revision('{}') + revision('{}'))), /there are 2 objects/);
});

test('a plan shows the stored revision among its inputs', () => {
  const [planned] = planObjects(valuesOf(LIVE + user(PINNED) + revision(PERSISTENT)), { kubevirt: '1.8' }).machines;
  const input = planned?.inputs.find(({ role }) => role === 'preference');
  assert.equal(
    [input?.kind, input?.name, input?.says, input?.decides],
    ['ControllerRevision', 'app-own-1', ['devices.preferredTPM.persistent: true'], ['state']],
  );
  const [open] = planObjects(valuesOf(LIVE + user(PINNED)), { kubevirt: '1.8', complete: false }).machines;
  const unread = open?.inputs.find(({ role }) => role === 'preference');
  assert.equal([unread?.name, unread?.source, unread?.says], ['own', 'unknown', [OUT_OF_SIGHT]]);
});

test('no preference, known or not, keeps UEFI variables before it can say so', () => {
  const own = (domain: string): string => machine({ vm: 'preference: {name: other}', domain });
  const need = (domain: string, release: string): unknown => needOf(own(domain), '', release);
  const OTHER = 'VirtualMachineClusterPreference "other" is not in scope';
  assert.is(need('devices: {tpm: {}}', '1.3'), false);
  assert.is(need('devices: {tpm: {}}', '1.0'), false);
  assert.is(need('devices: {tpm: {}}', '1.4'), OTHER, 'it may say so');
  assert.is(need('devices: {}', '1.3'), OTHER, 'it may give a TPM');
  assert.is(need('devices: {tpm: {persistent: true}}', '1.3'), true);
});

test('what a VM fills in itself may keep them, whatever its preference may', () => {
  const release = KNOWN_RELEASES.find(({ minor }) => minor === '1.3') as Release;
  const open = new Unknown('it is filled in');
  const filled = { domain: { firmware: { bootloader: { efi: open } } } };
  assert.is(stateNeed(expand(filled, undefined, new Unknown('out of sight'), release).spec, release).efi, open);
});

test('that such a preference may choose a boot loader is still not known', () => {
  const vm = machine({ vm: 'preference: {name: other}', domain: 'devices: {tpm: {persistent: true}}' });
  const { findings } = lintObjects(valuesOf(vm), { kubevirt: '1.3', complete: false });
  const guest = findings.filter(({ rule }) => /split|volatile|secure-boot|bios/.test(rule));
  assert.equal(guest, []);
});

test('the same holds for instance types', () => {
  const series = machine({
    metadata: 'namespace: lab',
    vm: 'instancetype: {name: u1.medium, revisionName: app-own-1}',
    domain: 'devices: {}',
  });
  const why = (yaml: string): unknown =>
    planObjects(valuesOf(yaml), { kubevirt: '1.8', complete: false }).machines[0]?.liveMigration.possible;
  const tdx = revision('{launchSecurity: {tdx: {}}}', { kind: 'VirtualMachineClusterInstancetype' });
  assert.is(why(series + tdx), false);
  assert.match(JSON.stringify(why(series)), /revisionName has a stored instancetype count/);
});

ruleCases('snapshot/preference-invisible', [
  {
    name: 'tells of a stored preference at the VM',
    kubevirt: '1.8',
    yaml: user(PINNED, ' # ~> snapshot/preference-invisible') + revision(PERSISTENT),
  },
  { name: 'silent where the stored one is not known', kubevirt: '1.8', yaml: user(PINNED) },
  { name: 'silent where it keeps nothing', kubevirt: '1.8', yaml: user(PINNED) + revision('{}') },
]);

ruleCases('guest/uuid-unpinned', [
  { name: 'silent where the stored preference is not known', kubevirt: '1.8', yaml: user(PINNED) + LIVE },
]);

test('a captured revision gives the verdicts of the whole one', () => {
  const objects = valuesOf(
    revision(PERSISTENT) +
      revision('{}', { name: 'db', kind: 'StatefulSet' }).replace('instancetype.kubevirt.io/v1beta1', 'apps/v1'),
  );
  const kept = keptObjects(
    objects.filter(isMap).flatMap((value) => asKubeObject(value, { base: [], observed: true }) ?? []),
  );
  assert.is(kept.length, 1, 'those of other kinds are left out');
  assert.is(needOf(K18 + LIVE + user(PINNED), captureText(kept)), true);
});

test('the object that is named is in use, though its revision counts', () => {
  const rules = (yaml: string): string[] =>
    lintObjects(valuesOf(yaml), { kubevirt: '1.8', complete: false }).findings.map(({ rule }) => rule);
  assert.ok(rules(LIVE).includes('snapshot/preference-invisible'));
  assert.not.ok(rules(LIVE + user(PINNED)).includes('snapshot/preference-invisible'));
});

test.run();
