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

test.run();
