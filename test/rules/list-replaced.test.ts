import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lintTree, ruleCases } from '../harness.js';
import { gates, kubevirt } from './documents.js';

const RULE = 'gates/list-replaced';
const patch = (listed: string): string =>
  `apiVersion: kubevirt.io/v1\nkind: KubeVirt\nmetadata: {name: kubevirt}\nspec:\n  configuration:\n    developerConfiguration:\n      featureGates: ${listed}\n`;
const overlay = (more = 'patches: [{path: gates.yaml}]'): string => `resources: [../base]\n${more}\n`;
const BASE = {
  'base/kustomization.yaml': 'resources: [kubevirt.yaml]\n',
  'base/kubevirt.yaml': gates('1.5.3', 'HostDisk\nVMPersistentState'),
};

async function found(files: Record<string, string>): Promise<string[]> {
  const { findings } = await lintTree(files);
  return findings
    .filter(({ rule }) => rule === RULE)
    .map(({ severity, file, line, message }) => `${severity} ${file}:${line} ${/"\w+"/.exec(message)?.[0]}`);
}

test(`${RULE}: a patch in a file, which drops a gate of the base`, async () => {
  const files = { ...BASE, 'o/kustomization.yaml': overlay(), 'o/gates.yaml': patch('[HostDisk]') };
  assert.equal(await found(files), ['warning o/gates.yaml:7 "VMPersistentState"']);
});

test(`${RULE}: a patch in the kustomization, old form and new`, async () => {
  const text = `|\n${patch('[HostDisk]').replace(/^/gm, '      ').trimEnd()}`;
  for (const more of [`patches:\n  - patch: ${text}`, `patchesStrategicMerge:\n  - ${text}`])
    assert.equal(await found({ ...BASE, 'o/kustomization.yaml': overlay(more) }), [
      'warning o/kustomization.yaml:3 "VMPersistentState"',
    ]);
});

test(`${RULE}: silent when the patch repeats what the base lists, or leaves the list alone`, async () => {
  for (const text of [
    patch('[VMPersistentState, HostDisk, Sidecar]'),
    patch('[HostDisk]').replace('featureGates: [HostDisk]', 'logVerbosity: {virtAPI: 2}'),
    patch("['{{ .gate }}']"),
  ])
    assert.equal(await found({ ...BASE, 'o/kustomization.yaml': overlay(), 'o/gates.yaml': text }), [], text);
});

test(`${RULE}: only what is off in the release without being listed`, async () => {
  const ofRelease = (release: string | undefined): Promise<string[]> =>
    found({
      ...BASE,
      'base/kubevirt.yaml': gates(release, 'HostDisk\nVMPersistentState\nLiveMigration'),
      'o/kustomization.yaml': overlay(),
      'o/gates.yaml': patch('[HostDisk]'),
    });
  assert.equal(await ofRelease('1.5.3'), ['warning o/gates.yaml:7 "VMPersistentState"']);
  assert.equal(await ofRelease('1.8.4'), [], 'both are always on');
  assert.equal(await ofRelease(undefined), [], 'so they are in all that are judged');
});

test(`${RULE}: silent for a JSON patch, which says what it does`, async () => {
  const add = 'patches:\n  - target: {kind: KubeVirt}\n    path: add.yaml';
  const text = '- op: add\n  path: /spec/configuration/developerConfiguration/featureGates/-\n  value: Sidecar\n';
  assert.equal(await found({ ...BASE, 'o/kustomization.yaml': overlay(add), 'o/add.yaml': text }), []);
});

test(`${RULE}: silent when the base lists what nobody can know, or nothing`, async () => {
  for (const base of [gates('1.5.3', '{{ .gate }}'), kubevirt('1.5.3')])
    assert.equal(
      await found({
        ...BASE,
        'base/kubevirt.yaml': base,
        'o/kustomization.yaml': overlay(),
        'o/gates.yaml': patch('[HostDisk]'),
      }),
      [],
    );
});

test(`${RULE}: a note when the base is out of sight, but not when it is KubeVirt's own release`, async () => {
  const at = (resource: string): Record<string, string> => ({
    'o/kustomization.yaml': overlay().replace('../base', resource),
    'o/gates.yaml': patch('[HostDisk]'),
  });
  assert.equal(await found(at('https://example.com/platform')), ['info o/gates.yaml:7 "HostDisk"']);
  assert.equal(await found(at('https://github.com/kubevirt/kubevirt/releases/download/v1.5.3/kubevirt-cr.yaml')), []);
  assert.equal(await found({ 'kubevirt-patch.yaml': patch('[HostDisk]') }), ['info kubevirt-patch.yaml:7 "HostDisk"']);
});

ruleCases(RULE, [{ name: 'silent for a KubeVirt object that no patch changes', yaml: gates('1.5.3', 'HostDisk') }]);

const RELEASE = 'https://github.com/kubevirt/kubevirt/releases/download/v1.8.1';
const URLS = [`${RELEASE}/kubevirt-operator.yaml`, `${RELEASE}/kubevirt-cr.yaml`].join(', ');

async function inPatch(files: Record<string, string>): Promise<string[]> {
  const { findings } = await lintTree(files);
  return findings
    .filter(({ rule }) => /^gates\/(?:unknown|redundant|deprecated|discontinued|conflict)$/.test(rule))
    .map(({ rule, file, line, message }) => `${rule} ${file}:${line} ${/"\w+"/.exec(message)?.[0]}`);
}

test('gates that a merge patch lists are judged as those of the object, which may be out of sight', async () => {
  for (const resources of [URLS, '../base']) {
    const files = {
      'base/kustomization.yaml': 'resources: [kubevirt.yaml]\n',
      'base/kubevirt.yaml': kubevirt('1.8.1'),
      'o/kustomization.yaml': `resources: [${resources}]\npatches: [{path: gates.yaml}]\n`,
      'o/gates.yaml': patch('[HostDisk, VMPersistentState, HostDisks, "{{ .gate }}"]'),
    };
    assert.equal(await inPatch(files), [
      'gates/redundant o/gates.yaml:7 "VMPersistentState"',
      'gates/unknown o/gates.yaml:7 "HostDisks"',
    ]);
  }
});

test('so are those of a patch in the kustomization, and of the operations of a JSON patch', async () => {
  const at = '/spec/configuration/developerConfiguration/featureGates';
  const operations = [
    `- {op: add, path: ${at}/-, value: VMPersistentState}`,
    `- {op: add, path: ${at}, value: [HostDisk, VMPersistentState]}`,
    `- {op: replace, path: ${at}/0, value: VMPersistentState}`,
    patch('[VMPersistentState]').replace(/\n(?=.)/g, '\n      '),
  ];
  for (const one of operations) {
    const kustomization = `resources: [${URLS}]\npatches:\n  - target: {kind: KubeVirt}\n    patch: |-\n      ${one}\n`;
    assert.equal(
      await inPatch({ 'o/kustomization.yaml': kustomization }),
      ['gates/redundant o/kustomization.yaml:4 "VMPersistentState"'],
      one,
    );
  }
  const silent = [`- {op: test, path: ${at}/0, value: VMPersistentState}`, `- {op: remove, path: ${at}/0}`];
  for (const one of [...silent, '- {op: add, path: /spec/featureGates/-, value: Nothing}'])
    assert.equal(
      await inPatch({ 'o/kustomization.yaml': `resources: [${URLS}]\npatches:\n  - patch: |-\n      ${one}\n` }),
      [],
      one,
    );
});

test('gates of two patches are in no conflict, and HyperConverged sets them itself', async () => {
  const disabled = patch('[]').replace('featureGates', 'disabledFeatureGates');
  const overlays = {
    'base/kustomization.yaml': 'resources: [kubevirt.yaml]\n',
    'base/kubevirt.yaml': kubevirt('1.8.1'),
    'a/kustomization.yaml': 'resources: [../base]\npatches: [{path: p.yaml}]\n',
    'a/p.yaml': patch('[HostDisk]'),
    'b/kustomization.yaml': 'resources: [../base]\npatches: [{path: p.yaml}]\n',
    'b/p.yaml': disabled.replace('[]', '[HostDisk]'),
  };
  assert.equal(await inPatch(overlays), []);
  const hyperconverged = 'apiVersion: hco.kubevirt.io/v1beta1\nkind: HyperConverged\nmetadata: {name: hco}\nspec: {}\n';
  const owned = {
    'kustomization.yaml': `resources: [${URLS}, hco.yaml]\npatches: [{path: p.yaml}]\n`,
    'hco.yaml': hyperconverged,
    'p.yaml': patch('[VMPersistentState]'),
  };
  assert.equal(await inPatch(owned), []);
});

test.run();
