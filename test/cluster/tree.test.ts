/** What a tree of files decides: clusters, patches, context. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { LintResult } from '../../src/index.js';
import { lintTree } from '../harness.js';
import { gates, kubevirt, machine, PERSISTENT_TPM, preference } from '../rules/documents.js';

const found = ({ findings }: LintResult): string[] => findings.map(({ rule, file }) => `${rule} ${file}`).sort();
const vm = machine({ name: 'win11', domain: PERSISTENT_TPM });

test('two KubeVirt objects split the tree; nothing leaks from one cluster to the other', async () => {
  const result = await lintTree({
    'clusters/old/kubevirt.yaml': gates('1.5.3', 'HostDisk'),
    'clusters/old/vm.yaml': vm,
    'clusters/new/kubevirt.yaml': gates('1.8.4', 'HostDisk'),
    'clusters/new/vm.yaml': vm,
  });
  const missing = result.findings.filter(({ rule }) => rule === 'gates/missing');
  assert.equal(
    missing.map(({ file, related }) => [file, related?.length]),
    [['clusters/old/kubevirt.yaml', 1]],
  );
  assert.equal(result.targets.map(({ kubevirt: release }) => release).sort(), ['1.5.3', '1.8.4']);
});

test('two KubeVirt objects in one file are one cluster: nothing tells which objects are whose', async () => {
  const result = await lintTree({ 'all.yaml': gates('1.5.3', 'HostDisk') + gates('1.5.3', 'HostDisk') + vm });
  assert.is(result.targets.length, 1);
  assert.equal(
    result.findings.filter(({ rule }) => rule === 'meta/needs-facts').map(({ cluster }) => cluster),
    [undefined],
  );
  const split = await lintTree({
    'all.yaml': gates('1.5.3', 'HostDisk') + gates('1.5.3', 'HostDisk'),
    'other.yaml': gates('1.8.4', 'HostDisk'),
  });
  assert.equal(split.targets.map(({ cluster }) => cluster).sort(), ['all.yaml', 'other.yaml']);
});

test('what is equally near to both belongs to neither', async () => {
  const result = await lintTree({
    'clusters/a/kubevirt.yaml': gates('1.5.3', 'HostDisk'),
    'clusters/b/kubevirt.yaml': gates('1.5.3', 'HostDisk'),
    'base/vm.yaml': vm,
  });
  assert.not(found(result).some((one) => one.startsWith('gates/missing')));
});

test('VMs that belong to neither are not compared with each other', async () => {
  const uuid = (name: string): string =>
    machine({ name, domain: 'firmware: {uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10}\ndevices: {}' });
  const together = { 'kubevirt.yaml': kubevirt('1.8.4'), 'x/vm.yaml': uuid('one'), 'y/vm.yaml': uuid('two') };
  assert.equal(found(await lintTree(together)), ['guest/uuid-shared x/vm.yaml']);
  const apart = {
    'a/k.yaml': kubevirt('1.8.4'),
    'b/k.yaml': kubevirt('1.8.4'),
    'x/vm.yaml': uuid('one'),
    'y/vm.yaml': uuid('two'),
  };
  assert.not(found(await lintTree(apart)).some((one) => one.startsWith('guest/')));
});

test('an object that may belong to either cluster is unknown to both, not replaced by a bundled one', async () => {
  const result = await lintTree({
    'a/kubevirt.yaml': kubevirt('1.8.4'),
    'a/vm.yaml': machine({ name: 'app', vm: 'preference: {name: windows.11}', domain: 'devices: {tpm: {}}' }),
    'b/kubevirt.yaml': kubevirt('1.8.4'),
    'common/preference.yaml': preference('windows.11', 'devices: {}'),
  });
  assert.equal(found(result), ['guest/volatile-tpm a/vm.yaml'], 'which holds whatever the preference is');
});

test('a folder whose name only begins like one of patches holds objects', async () => {
  const result = await lintTree({
    'patch-management/all.yaml':
      kubevirt('1.8.4') + machine({ domain: 'firmware: {bootloader: {efi: {}}}\ndevices: {}' }),
  });
  assert.equal(found(result), ['guest/secure-boot-without-smm patch-management/all.yaml']);
});

test('patches of kustomize are no objects', async () => {
  const patch =
    'apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata: {name: app}\nspec:\n  template:\n    spec:\n      domain:\n        firmware: {bootloader: {efi: {}}}\n';
  const result = await lintTree({
    'kubevirt.yaml': kubevirt('1.8.4'),
    'base/kustomization.yaml': 'resources: [vm.yaml]\n',
    'base/vm.yaml': machine({ name: 'app' }),
    'overlay/kustomization.yaml':
      'resources: [../base]\npatches:\n  - path: secure.yaml\npatchesStrategicMerge:\n  - other.yaml\n',
    'overlay/secure.yaml': patch,
    'overlay/other.yaml': patch,
    'overlay/vm-patch.yaml': patch,
  });
  assert.equal(found(result), []);
});

const EFI = machine({ name: 'w', domain: 'firmware: {bootloader: {efi: {}}}\ndevices: {}' });
const smm =
  'kind: VirtualMachine\napiVersion: kubevirt.io/v1\nmetadata: {name: w}\nspec: {template: {spec: {domain: {features: {smm: {}}}}}}\n';
const add = '- op: add\n  path: /spec/template/spec/domain/features\n  value: {smm: {enabled: true}}\n';
const block = (text: string): string => text.replace(/^/gm, '      ').trimEnd();

/** A replacement that copies a value into the features of a machine. */
const replacing = (kind: string, path = 'spec.template.spec.domain.features.smm.enabled'): string =>
  `{sourceValue: "true", targets: [{select: {kind: ${kind}, name: w}, fieldPaths: ["${path}"]}]}`;

const PATCHES: readonly [what: string, files: Record<string, string>][] = [
  ['a file', { 'o/kustomization.yaml': 'resources: [../base]\npatches:\n  - path: p.yaml\n', 'o/p.yaml': smm }],
  [
    'text in the kustomization',
    { 'o/kustomization.yaml': `resources: [../base]\npatches:\n  - patch: |\n${block(smm)}\n` },
  ],
  [
    'a JSON patch',
    {
      'o/kustomization.yaml': `resources: [../base]\npatches:\n  - target: {kind: VirtualMachine, name: w}\n    patch: |\n${block(add)}\n`,
    },
  ],
  [
    'a JSON patch for all of a kind',
    {
      'o/kustomization.yaml': `resources: [../base]\npatches:\n  - target: {kind: VirtualMachine}\n    path: p.yaml\n`,
      'o/p.yaml': add,
    },
  ],
  [
    'a JSON patch that moves it away',
    {
      'o/kustomization.yaml': `resources: [../base]\npatches:\n  - target: {kind: VirtualMachine}\n    path: p.yaml\n`,
      'o/p.yaml': '- {op: move, from: /spec/template/spec/domain/firmware, path: /metadata/annotations}\n',
    },
  ],
  [
    'the older fields',
    {
      'o/kustomization.yaml': `resources: [../base]\npatchesJson6902:\n  - target: {kind: VirtualMachine, name: w}\n    path: p.json\n`,
      'o/p.json': '[{"op": "add", "path": "/spec/template/spec/domain/features", "value": {}}]',
    },
  ],
  [
    'a component',
    {
      'o/kustomization.yaml': 'resources: [../base]\ncomponents: [../c]\n',
      'c/kustomization.yaml':
        'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches:\n  - path: p.yaml\n',
      'c/p.yaml': smm,
    },
  ],
  [
    'a replacement',
    { 'o/kustomization.yaml': `resources: [../base]\nreplacements:\n  - ${replacing('VirtualMachine')}\n` },
  ],
  [
    'a replacement in a file, of several',
    {
      'o/kustomization.yaml': 'resources: [../base]\nreplacements: [{path: r.yaml}]\n',
      'o/r.yaml': `- ${replacing('KubeVirt')}\n- ${replacing('VirtualMachine')}\n`,
    },
  ],
  [
    'a patch by the name that its base gives',
    {
      'named/kustomization.yaml': 'resources: [../base]\nnamePrefix: lab-\nnameSuffix: -b\n',
      'o/kustomization.yaml': `resources: [../named]\npatches:\n  - patch: |\n${block(smm.replace('name: w', 'name: lab-w-b'))}\n`,
    },
  ],
  [
    'a JSON patch by the name that several layers give',
    {
      'named/kustomization.yaml': 'resources: [../base]\nnamePrefix: lab-\n',
      'o/kustomization.yaml': 'resources: [../named, ../other]\nnamePrefix: x-\n',
      'other/kustomization.yaml': 'resources: [../base]\nnamePrefix: other-\n',
      'top/kustomization.yaml': `resources: [../o]\npatches:\n  - target: {kind: VirtualMachine, name: x-(lab|other)-w}\n    patch: |\n${block(add)}\n`,
    },
  ],
  [
    'a patch by the name that a component gives',
    {
      'c/kustomization.yaml': 'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nnamePrefix: lab-\n',
      'named/kustomization.yaml': 'resources: [../base]\ncomponents: [../c]\n',
      'o/kustomization.yaml': `resources: [../named]\npatches:\n  - patch: |\n${block(smm.replace('name: w', 'name: lab-w'))}\n`,
    },
  ],
  [
    'a patch that cannot be read',
    { 'o/kustomization.yaml': 'resources: [../base]\npatches:\n  - target: {name: w}\n    path: none.yaml\n' },
  ],
];
const BASE = {
  'kubevirt.yaml': kubevirt('1.8.4'),
  'base/kustomization.yaml': 'resources: [vm.yaml]\n',
  'base/vm.yaml': EFI,
};

for (const [what, files] of PATCHES) {
  test(`a field that kustomize may patch is unknown in its base: ${what}`, async () => {
    assert.equal(found(await lintTree({ ...BASE, ...files })), []);
  });
}

test('a patch of another object, another field, or out of reach changes nothing', async () => {
  const kustomization = 'resources: [../base]\npatches:\n  - path: p.yaml\n';
  const targeting = (target: string): string =>
    `resources: [../base]\npatches:\n  - target: ${target}\n    path: p.yaml\n`;
  const others: Record<string, string>[] = [
    {},
    { 'o/kustomization.yaml': kustomization, 'o/p.yaml': smm.replace('name: w', 'name: v') },
    { 'o/kustomization.yaml': kustomization, 'o/p.yaml': smm.replace('features: {smm: {}}', 'cpu: {cores: 2}') },
    { 'o/kustomization.yaml': kustomization.replace('../base', '../other'), 'o/p.yaml': smm },
    {
      'o/kustomization.yaml': targeting('{kind: VirtualMachine, name: w}'),
      'o/p.yaml': add.replace('features', 'cpu').replace('{smm: {enabled: true}}', '{cores: 2}'),
    },
    { 'o/kustomization.yaml': targeting('{kind: VirtualMachine, name: v}'), 'o/p.yaml': add },
    { 'o/kustomization.yaml': targeting('{kind: KubeVirt, name: w}'), 'o/p.yaml': add },
    {
      'named/kustomization.yaml': 'resources: [../base]\nnamePrefix: lab-\n',
      'o/kustomization.yaml': targeting('{kind: VirtualMachine, name: x-w}'),
      'o/p.yaml': add,
    },
    ...[
      replacing('KubeVirt'),
      replacing('VirtualMachine', 'metadata.annotations.example\\\\.com/a'),
      '{path: none.yaml}',
      '{sourceValue: a, targets: [{fieldPaths: [spec.template]}]}',
    ].map((one) => ({ 'o/kustomization.yaml': `resources: [../base]\nreplacements:\n  - ${one}\n` })),
  ];
  for (const files of others)
    assert.equal(found(await lintTree({ ...BASE, ...files })), ['guest/secure-boot-without-smm base/vm.yaml']);
});

test('a component changes what its own kustomization builds, and nothing that stands beside that', async () => {
  const result = await lintTree({
    ...BASE,
    'c/kustomization.yaml':
      'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches:\n  - target: {kind: VirtualMachine}\n    path: p.yaml\n',
    'c/p.yaml': add,
    'base/kustomization.yaml': 'resources: [vm.yaml]\ncomponents: [../c]\n',
    'other/kustomization.yaml': 'resources: [vm.yaml]\n',
    'other/vm.yaml': EFI.replace('name: w', 'name: v'),
    'o/kustomization.yaml': 'resources: [../base, ../other]\n',
  });
  assert.equal(found(result), ['guest/secure-boot-without-smm other/vm.yaml']);
});

test('a replacement makes unknown what it leads to, as far as that can be told', async () => {
  const list = 'spec.template.spec.volumes.[name=root].dataVolume.name';
  const result = async (path: string): Promise<readonly string[]> => {
    const text = machine({ name: 'w', domain: 'firmware: {bootloader: {efi: {}}}\ndevices: {}' });
    const kustomization = `resources: [../base]\nreplacements:\n  - ${replacing('VirtualMachine', path)}\n`;
    return found(await lintTree({ ...BASE, 'base/vm.yaml': text, 'o/kustomization.yaml': kustomization }));
  };
  assert.equal(await result('spec.template.spec.*'), []);
  assert.equal(await result(list), ['guest/secure-boot-without-smm base/vm.yaml']);
});

test('a merge patch is judged where it stands, and not where it is applied', async () => {
  const { findings } = await lintTree({
    ...BASE,
    'base/vm.yaml': machine({ name: 'w' }),
    'o/kustomization.yaml': 'resources: [../base]\npatches: [{path: p.yaml}]\n',
    'o/p.yaml': smm.replace('smm:', 'ssm:'),
  });
  assert.equal(
    findings.map(({ rule, file }) => `${rule} ${file}`),
    ['schema/unknown-field o/p.yaml'],
  );
});

test('so is a JSON patch, at the place that names it', async () => {
  const problems = async (operations: string): Promise<string[]> => {
    const { findings } = await lintTree({
      ...BASE,
      'base/vm.yaml': machine({ name: 'w' }),
      'o/kustomization.yaml': 'resources: [../base]\npatches: [{target: {kind: VirtualMachine}, path: p.yaml}]\n',
      'o/p.yaml': operations,
    });
    return findings.map(({ rule, file, message }) => `${rule} ${file} ${/"\w+"/.exec(message)?.[0]}`);
  };
  const at = '/spec/template/spec';
  assert.equal(await problems(`- {op: add, path: ${at}/domain/devices/tmp, value: {persistent: true}}\n`), [
    'schema/unknown-field o/kustomization.yaml "tmp"',
  ]);
  assert.equal(await problems(`- {op: replace, path: ${at}/domain/devices, value: {tpm: {persistent: "yes"}}}\n`), [
    'schema/invalid o/kustomization.yaml "yes"',
  ]);
  const right = [
    `{op: add, path: ${at}/domain/devices/tpm, value: {}}`,
    `{op: add, path: ${at}/tolerations/-, value: {key: a}}`,
    '{op: add, path: /metadata/labels/1, value: a}',
    '{op: remove, path: /spec/nothing}',
  ];
  for (const operation of right) assert.equal(await problems(`- ${operation}\n`), [], operation);
});

test('kustomizations that include each other end', async () => {
  const result = await lintTree({
    ...BASE,
    'a/kustomization.yaml': 'resources: [../b, ../base]\n',
    'b/kustomization.yaml': 'resources: [../a]\npatches:\n  - path: p.yaml\n',
    'b/p.yaml': smm,
  });
  assert.equal(found(result), []);
});

test('gates that an overlay may add are not missing in the base', async () => {
  const files = {
    'base/kustomization.yaml': 'resources: [kubevirt.yaml, vm.yaml]\n',
    'base/kubevirt.yaml': gates('1.5.3', 'HostDisk'),
    'base/vm.yaml': vm,
  };
  const patch =
    'resources: [../base]\npatches:\n  - target: {kind: KubeVirt}\n    patch: |\n      - op: add\n        path: /spec/configuration/developerConfiguration/featureGates/-\n        value: VMPersistentState\n';
  assert.ok(found(await lintTree(files)).includes('gates/missing base/kubevirt.yaml'));
  const result = found(await lintTree({ ...files, 'o/kustomization.yaml': patch }));
  assert.not(
    result.some((one) => one.startsWith('gates/missing')),
    result.join(),
  );
});

test('a uuid or TPM that an overlay may add is not missing in the base', async () => {
  const files = {
    'kubevirt.yaml': kubevirt('1.8.4'),
    'base/kustomization.yaml': 'resources: [a.yaml, b.yaml]\n',
    'base/a.yaml': machine({ name: 'a', domain: PERSISTENT_TPM }),
    'base/b.yaml': machine({ name: 'win11' }),
  };
  const patch = (name: string, domain: string): string =>
    `  - target: {kind: VirtualMachine, name: ${name}}\n    patch: |\n      - op: add\n        path: /spec/template/spec/domain/${domain}\n`;
  const overlay = `resources: [../base]\npatches:\n${patch('a', 'firmware\n        value: {uuid: x}')}${patch('win11', 'devices/tpm\n        value: {}')}`;
  const missing = (result: LintResult): string[] => found(result).filter((one) => /unpinned|without-tpm/.test(one));
  assert.equal(missing(await lintTree(files)), [
    'guest/uuid-unpinned base/a.yaml',
    'guest/windows-without-tpm base/b.yaml',
  ]);
  assert.equal(missing(await lintTree({ ...files, 'o/kustomization.yaml': overlay })), []);
});

test('the same text as an object is judged', async () => {
  const result = await lintTree({
    'kubevirt.yaml': kubevirt('1.8.4'),
    'vm.yaml': machine({ name: 'app', domain: 'firmware: {bootloader: {efi: {}}}\ndevices: {}' }),
  });
  assert.equal(found(result), ['guest/secure-boot-without-smm vm.yaml']);
});

test('files beside the named ones give facts and no findings of their own', async () => {
  const files = {
    'platform/kubevirt.yaml': gates('1.5.3', 'HostDisc'),
    'vms/a.yaml': vm,
    'vms/b.yaml': machine({ name: 'b', domain: 'firmware: {bootloader: {efi: {}}}\ndevices: {}' }),
  };
  const result = await lintTree(files, ['vms/a.yaml']);
  assert.ok(found(result).includes('gates/missing platform/kubevirt.yaml'), 'a related place is in scope');
  assert.not(
    found(result).some((one) => /unknown|secure-boot/.test(one)),
    found(result).join(),
  );
});

test('objects of other API groups with the same kind are passed over', async () => {
  const other = (apiVersion: string): string =>
    machine({ name: 'x', domain: 'firmware: {bootloader: {efi: {}}}\ndevices: {}' }).replace(
      'kubevirt.io/v1',
      apiVersion,
    );
  const result = await lintTree({
    'kubevirt.yaml': kubevirt('1.8.4'),
    'a.yaml': other('vmoperator.vmware.com/v1alpha1'),
    'b.yaml': other('virtualization.deckhouse.io/v1alpha2'),
    'c.yaml': `# kubevirt.io\n${other('kubevirt.io.example.com/v1')}`,
  });
  assert.equal(found(result), []);
});

test('OpenShift templates are opened; what their parameters fill in is unknown', async () => {
  const item = (name: string, efi: string): string =>
    `  - apiVersion: kubevirt.io/v1\n    kind: VirtualMachine\n    metadata: {name: ${name}}\n    spec:\n      runStrategy: Halted\n      template:\n        spec:\n          domain:\n            firmware:\n              bootloader:\n                efi: ${efi}\n            devices: {}\n`;
  // biome-ignore lint/suspicious/noTemplateCurlyInString: parameters of the template are meant
  const [name, flag] = ['${NAME}', '${{SECURE_BOOT}}'];
  const result = await lintTree({
    'kubevirt.yaml': kubevirt('1.8.4'),
    'template.yaml': `apiVersion: template.openshift.io/v1\nkind: Template\nmetadata: {name: windows}\nobjects:\n${item(name, '{}')}${item('b', `{secureBoot: ${flag}}`)}parameters:\n  - {name: NAME, required: true}\n`,
  });
  assert.equal(
    result.findings.map(({ rule, line, path }) => `${rule} ${line} ${path}`),
    ['meta/parse 1 undefined', 'guest/secure-boot-without-smm 15 spec.template.spec.domain.firmware.bootloader.efi'],
  );
});

test('lists are opened, also typed ones', async () => {
  const item = (name: string): string =>
    `  - metadata: {name: ${name}}\n    spec:\n      runStrategy: Always\n      template:\n        spec:\n          domain: {devices: {}, firmware: {bootloader: {efi: {}}}}\n`;
  const result = await lintTree({
    'kubevirt.yaml': kubevirt('1.8.4'),
    'typed.yaml': `apiVersion: kubevirt.io/v1\nkind: VirtualMachineList\nitems:\n${item('a')}${item('b')}`,
    'list.yaml': `apiVersion: v1\nkind: List\nitems:\n${item('c').replace('  - ', '  - apiVersion: kubevirt.io/v1\n    kind: VirtualMachine\n    ')}`,
  });
  assert.equal(found(result), [
    'guest/secure-boot-without-smm list.yaml',
    'guest/secure-boot-without-smm typed.yaml',
    'guest/secure-boot-without-smm typed.yaml',
  ]);
});

test.run();
