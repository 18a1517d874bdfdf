/** Items of Lists are edited in their own lines, as if all of their document were read for it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { EVERYTHING, holdLaws, inFolder, lintIn } from '../fix-laws.js';

const VM = `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata:
  name: NAME
  namespace: lab
  uid: 0c3f
  creationTimestamp: "2026-01-01T00:00:00Z"
spec:
  running: true
  template:
    spec:
      domain:
        devices:
          tpm: {}
status:
  ready: true
`;

/** A machine as the item of a list whose dashes stand in a column. */
const item = (name: string, column: number, text = VM): string =>
  text
    .replace('NAME', name)
    .replace(/^(?=.)/gm, ' '.repeat(column + 2))
    .replace(/^( *) {2}/, '$1- ');

const list = (...items: readonly string[]): string => `apiVersion: v1\nkind: List\nitems:\n${items.join('')}`;

const KUBECTL = 'metadata:\n  resourceVersion: ""\n';
const WITHOUT_TYPE = VM.replace(/^apiVersion.*\n/, '').replace(/^kind.*\n/, '');
const STATUS_FIRST = `status: {}\n${VM.slice(0, VM.indexOf('status:'))}`;
const KEYS_FIRST = `status: {}\n${VM.slice(VM.indexOf('metadata:'), VM.indexOf('spec:')).replace('  name: NAME\n  namespace: lab\n', '').replace('creationTimestamp', 'generation: 1\n  creationTimestamp')}  name: NAME\n${VM.slice(VM.indexOf('spec:'), VM.indexOf('status:'))}apiVersion: kubevirt.io/v1\nkind: VirtualMachine\n`;
const SCRIPT = VM.replace('status:', '  template2: |\n    items:\n    - a\n\n    status:\n    - b\nstatus:');
const WRAPPED = VM.replace('ready: true', 'message: the machine is\n    - not - ready\n    yet');
const LISTS: Readonly<Record<string, string>> = {
  'dashes below the key': list(item('a', 0), item('b', 0)),
  'dashes in a column of their own': list(item('a', 2), item('b', 2)),
  'dashes far off': list(item('a', 5), item('b', 5)),
  'another key behind': list(item('a', 0), item('b', 0)) + KUBECTL,
  'another key before': list(item('a', 0)).replace('items:', `${KUBECTL}items:`),
  'no line break at the end': list(item('a', 2), item('b', 2)).trimEnd(),
  'line breaks of Windows': list(item('a', 2), item('b', 2)).replaceAll('\n', '\r\n'),
  'comments and empty lines': list('# before\n', item('a', 2), '\n  # between\n\n', item('b', 2), '# behind\n\n'),
  'a comment behind the key': list(item('a', 2)).replace('items:', 'items: # all'),
  'the first key goes': list(item('a', 2, STATUS_FIRST), item('b', 2, STATUS_FIRST)),
  'the first keys go': list(item('a', 2, KEYS_FIRST), item('b', 2, KEYS_FIRST)),
  'the first key goes, behind a wide dash': list(item('a', 2, STATUS_FIRST), item('b', 2))
    .replace(/^ {4}/gm, '       ')
    .replace(/^ {2}- /gm, '  -    '),
  'the first key goes before a comment': list(
    item('a', 2, STATUS_FIRST.replace('apiVersion', '# next\napiVersion')),
    item('b', 2),
  ),
  'the first key goes, before line breaks of Windows': list(
    item('a', 2, STATUS_FIRST),
    item('b', 2, KEYS_FIRST),
  ).replaceAll('\n', '\r\n'),
  'dashes that stand alone': list(item('a', 2), item('b', 2, STATUS_FIRST)).replace(/^ {2}- /gm, '  -\n    '),
  'texts that look like lists': list(item('a', 2, SCRIPT), item('b', 2, SCRIPT)),
  'values of several lines': list(item('a', 2, WRAPPED), item('b', 2, WRAPPED)),
  'no type in the items': list(item('a', 2, WITHOUT_TYPE), item('b', 2, WITHOUT_TYPE))
    .replace('v1', 'kubevirt.io/v1')
    .replace('List', 'VirtualMachineList'),
  'a Template': list(item('a', 2), item('b', 2))
    .replace('v1', 'template.openshift.io/v1')
    .replace('List', 'Template')
    .replace('items:', 'objects:'),
};

/** The fixes of what is found in a text, and why there are none. */
function suggested(text: string) {
  const scene = { tree: { 'case.yaml': text }, kubevirt: '1.8' };
  const { findings } = inFolder(scene, (folder) => lintIn(folder, scene));
  return findings.map(({ rule, line, fix, noFix }) => ({ rule, line, fix, noFix }));
}

for (const [what, text] of Object.entries(LISTS)) {
  test(`items are edited as in their whole document: ${what}`, () => {
    const fixes = suggested(text);
    assert.ok(fixes.filter(({ fix }) => fix).length > 1, text);
    // Where there is an anchor, parts of a document are not told apart.
    const eol = text.includes('\r') ? '\r\n' : '\n';
    const anchored = `${text}${text.endsWith('\n') ? '' : eol}x: &x 1${eol}`;
    const whole = suggested(anchored);
    if (text.endsWith('\n')) assert.equal(fixes, whole);
    assert.equal(
      fixes.map(({ rule, line, fix }) => [rule, line, fix?.title]),
      whole.map(({ rule, line, fix }) => [rule, line, fix?.title]),
    );
    holdLaws({ tree: { 'case.yaml': text }, kubevirt: '1.8' }, EVERYTHING);
  });
}

test('items are emptied as in their whole document, where several fixes would take the rest', () => {
  const gates = `apiVersion: kubevirt.io/v1
kind: KubeVirt
metadata:
  name: NAME
  namespace: kubevirt
spec:
  imageTag: v1.8.4
  configuration:
    developerConfiguration:
      featureGates:
      - VMPersistentState
      - LiveMigration
`;
  const text = list(item('kubevirt', 0, gates), item('a', 0));
  const fix = (own: string): string => {
    const scene = { tree: { 'case.yaml': own } };
    return inFolder(scene, (folder) => {
      lintIn(folder, scene, ['--fix', ...EVERYTHING]);
      return readFileSync(join(folder, 'case.yaml'), 'utf8');
    });
  };
  const anchor = 'x: &x 1\n';
  assert.is(`${fix(text)}${anchor}`, fix(`${text}${anchor}`));
  assert.not.match(fix(text), 'VMPersistentState');
  holdLaws({ tree: { 'case.yaml': text } }, EVERYTHING);
});

test('nothing is edited in a list that stands there twice', () => {
  const text = list(item('a', 2), item('b', 2));
  for (const { fix } of suggested(text + text.slice(text.indexOf('items:')))) assert.not.ok(fix);
});

test('an item that another one refers to is not edited', () => {
  const text = list(
    item('a', 2).replace('running: true', 'running: &on true'),
    item('b', 2).replace('running: true', 'running: *on'),
  );
  const found = suggested(text).filter(({ rule }) => rule === 'gitops/running-field');
  assert.is(found.length, 2);
  for (const { fix, noFix } of found) assert.ok(noFix && !fix, noFix);
});

const OBJECT = {
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  metadata: { name: 'a', namespace: 'lab', uid: '0c3f', labels: { 'a"]}': '[{"items": [' } },
  spec: { running: true, template: { spec: { domain: { devices: { tpm: {} } } } } },
  status: { ready: true },
};

test('an item of a List in JSON is the one that was meant, whatever stands beside it', () => {
  const text = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [null, OBJECT, 5, [OBJECT], OBJECT] });
  const scene = { tree: { 'case.json': text }, kubevirt: '1.8' };
  assert.ok(holdLaws(scene, EVERYTHING).length > 1);
});

test('the items of a List in JSON are edited by themselves', () => {
  const named = ['a', 'b', 'c'].map((name) => ({ ...OBJECT, metadata: { ...OBJECT.metadata, name } }));
  const mended = named.map(({ metadata: { uid: _, ...metadata }, spec: { template }, status: __, ...type }) => ({
    ...type,
    metadata,
    spec: { runStrategy: 'Always', template },
  }));
  const list = (items: readonly object[]): object => ({
    ...{ apiVersion: 'v1', kind: 'List', metadata: { items: [1, {}] } },
    ...{ items, last: [{}] },
  });
  for (const indent of [0, 1, 2, 4, '\t']) {
    const scene = { tree: { 'case.json': JSON.stringify(list(named), null, indent) }, kubevirt: '1.8' };
    inFolder(scene, (folder) => {
      lintIn(folder, scene, ['--fix', ...EVERYTHING]);
      assert.equal(JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')), list(mended));
    });
    holdLaws(scene, EVERYTHING);
  }
});

test.run();
