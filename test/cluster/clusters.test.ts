/** Which objects belong to which cluster, and that nothing leaks from one into another. */

import { dirname, join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type LintResult, UsageError } from '../../src/index.js';
import { lintTree } from '../harness.js';
import { gates, kubevirt, machine, PERSISTENT_TPM, storageClass } from '../rules/documents.js';

const vm = machine({ name: 'win11', domain: PERSISTENT_TPM });
const BASE = { 'base/kustomization.yaml': 'resources: [vm.yaml]\n', 'base/vm.yaml': vm };

/** The findings of a rule, as `cluster file`. */
const of = ({ findings }: LintResult, rule: string): string[] =>
  findings.filter((finding) => finding.rule === rule).map(({ cluster, file }) => `${cluster} ${file}`);

/** What each cluster was judged as. */
const targets = (result: LintResult): Record<string, string> =>
  Object.fromEntries(result.targets.map(({ cluster, kubevirt: release }) => [cluster ?? '', release]));

test('a base of two overlays is judged for both clusters, each as its own release', async () => {
  const result = await lintTree({
    ...BASE,
    'clusters/old/kustomization.yaml': 'resources: [kubevirt.yaml, ../../base]\n',
    'clusters/old/kubevirt.yaml': gates('1.5.3', 'HostDisk'),
    'clusters/older/kustomization.yaml': 'resources: [kubevirt.yaml, ../../base]\n',
    'clusters/older/kubevirt.yaml': gates('1.3.1', 'HostDisk'),
    'clusters/new/kustomization.yaml': 'resources: [kubevirt.yaml, ../../base]\n',
    'clusters/new/kubevirt.yaml': gates('1.8.4', 'HostDisk'),
  });
  assert.equal(targets(result), { 'clusters/new': '1.8.4', 'clusters/old': '1.5.3', 'clusters/older': '1.3.1' });
  assert.equal(of(result, 'gates/missing'), [
    'clusters/old clusters/old/kubevirt.yaml',
    'clusters/older clusters/older/kubevirt.yaml',
  ]);
  const [related] = result.findings.find(({ rule }) => rule === 'gates/missing')?.related ?? [];
  assert.is(related?.file, 'base/vm.yaml');
});

test('an overlay beside the KubeVirt object of its cluster builds for that cluster', async () => {
  const result = await lintTree({
    ...BASE,
    'clusters/a/platform/kubevirt.yaml': gates('1.5.3', 'HostDisk'),
    'clusters/a/vms/kustomization.yaml': 'resources: [../../../base]\n',
    'clusters/b/platform/kubevirt.yaml': gates('1.5.3', 'VMPersistentState'),
    'clusters/b/vms/kustomization.yaml': 'resources: [../../../base]\n',
  });
  assert.equal(of(result, 'gates/missing'), ['clusters/a/platform clusters/a/platform/kubevirt.yaml']);
});

test('a patch of one overlay says nothing of another cluster', async () => {
  const efi = machine({ name: 'w', domain: 'firmware: {bootloader: {efi: {}}}\ndevices: {}' });
  const smm =
    'apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata: {name: w}\nspec: {template: {spec: {domain: {features: {smm: {}}}}}}\n';
  const result = await lintTree({
    'base/kustomization.yaml': 'resources: [vm.yaml]\n',
    'base/vm.yaml': efi,
    'clusters/a/kubevirt.yaml': kubevirt('1.8.4'),
    'clusters/a/kustomization.yaml': 'resources: [kubevirt.yaml, ../../base]\npatches: [{path: smm.yaml}]\n',
    'clusters/a/smm.yaml': smm,
    'clusters/b/kubevirt.yaml': kubevirt('1.8.4'),
    'clusters/b/kustomization.yaml': 'resources: [kubevirt.yaml, ../../base]\n',
  });
  assert.equal(of(result, 'guest/secure-boot-without-smm'), ['clusters/b base/vm.yaml']);
});

test('a run tells of the clusters that what was named belongs to, and of no others', async () => {
  const tree = {
    ...BASE,
    'clusters/a/kubevirt.yaml': gates('1.5.3', 'HostDisk'),
    'clusters/a/vms/kustomization.yaml': 'resources: [../../../base]\n',
    'clusters/b/kubevirt.yaml': gates('1.8.4', 'HostDisk'),
    'clusters/b/vms/kustomization.yaml': 'resources: [vm.yaml]\n',
    'clusters/b/vms/vm.yaml': machine({ name: 'other', domain: PERSISTENT_TPM }),
  };
  assert.equal(targets(await lintTree(tree, ['base'])), { 'clusters/a': '1.5.3' });
  assert.equal(targets(await lintTree(tree, ['clusters/b'])), { 'clusters/b': '1.8.4' });
  assert.equal(targets(await lintTree(tree)), { 'clusters/a': '1.5.3', 'clusters/b': '1.8.4' });
});

const application = (name: string, path: string, server: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: ${name}}\nspec:\n  source: {repoURL: x, path: ${path}}\n  destination: {server: '${server}'}\n---\n`;

test('Argo CD destinations are clusters', async () => {
  const result = await lintTree({
    'apps.yaml':
      application('vms-a', 'vms', 'https://a') +
      application('vms-b', 'vms', 'https://b') +
      application('kubevirt-a', 'platform/one', 'https://a') +
      application('kubevirt-b', 'platform/two', 'https://b'),
    'vms/vm.yaml': vm,
    'platform/one/kubevirt.yaml': gates('1.5.3', 'HostDisk'),
    'platform/two/kubevirt.yaml': gates('1.8.4', 'HostDisk'),
  });
  assert.equal(targets(result), { 'https://a': '1.5.3', 'https://b': '1.8.4' });
  assert.equal(of(result, 'gates/missing'), ['https://a platform/one/kubevirt.yaml']);
});

test('what nobody brings is nearest to a destination, or unknown', async () => {
  const result = await lintTree({
    'apps.yaml': application('a', 'clusters/a/vms', 'https://a') + application('b', 'clusters/b/vms', 'https://b'),
    'clusters/a/vms/vm.yaml': vm,
    'clusters/a/kubevirt/kubevirt.yaml': gates('1.5.3', 'HostDisk'),
    'clusters/b/vms/vm.yaml': vm,
    'other/kubevirt.yaml': gates('1.5.3', 'HostDisk'),
  });
  assert.equal(of(result, 'gates/missing'), ['https://a clusters/a/kubevirt/kubevirt.yaml']);
  assert.ok(!('' in targets(result)) || targets(result)[''] !== '1.5.3', 'the other object tells of no cluster');
});

test('Applications with one destination split nothing', async () => {
  const result = await lintTree({
    'apps.yaml': application('vms', 'vms', 'https://a') + application('kubevirt', 'platform', 'https://a'),
    'vms/vm.yaml': vm,
    'platform/kubevirt.yaml': gates('1.5.3', 'HostDisk'),
  });
  assert.equal(of(result, 'gates/missing'), ['undefined platform/kubevirt.yaml']);
});

test('kustomizations that install different releases are clusters', async () => {
  const url = (version: string): string =>
    `resources:\n  - https://github.com/kubevirt/kubevirt/releases/download/${version}/kubevirt-operator.yaml\n`;
  const result = await lintTree({
    'clusters/a/kubevirt/kustomization.yaml': url('v1.5.3'),
    'clusters/a/kubevirt-cr/kubevirt.yaml': gates(undefined, 'HostDisk'),
    'clusters/a/vms/vm.yaml': vm,
    'clusters/b/kubevirt/kustomization.yaml': url('v1.8.4'),
    'clusters/b/kubevirt-cr/kubevirt.yaml': gates(undefined, 'HostDisk'),
    'clusters/b/vms/vm.yaml': vm,
  });
  assert.equal(targets(result), { 'clusters/a/kubevirt': '1.5.3', 'clusters/b/kubevirt': '1.8.4' });
  assert.equal(of(result, 'gates/missing'), ['clusters/a/kubevirt clusters/a/kubevirt-cr/kubevirt.yaml']);
});

test('a Flux patch makes what it changes unknown', async () => {
  const efi = machine({ name: 'w', domain: 'firmware: {bootloader: {efi: {}}}\ndevices: {}' });
  const flux = (patches: string): string =>
    `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: vms}\nspec:\n  path: ./vms\n  dependsOn: [{name: kubevirt}]\n${patches}`;
  const patch =
    '  patches:\n    - target: {kind: VirtualMachine}\n      patch: |\n        - op: add\n          path: /spec/template/spec/domain/features\n          value: {smm: {}}\n';
  const files = { 'kubevirt.yaml': kubevirt('1.8.4'), 'vms/vm.yaml': efi };
  const plain = await lintTree({ ...files, 'flux.yaml': flux('') });
  assert.equal(of(plain, 'guest/secure-boot-without-smm'), ['undefined vms/vm.yaml']);
  assert.equal(of(await lintTree({ ...files, 'flux.yaml': flux(patch) }), 'guest/secure-boot-without-smm'), []);
});

test('a component that Flux or Argo CD adds makes what it changes unknown', async () => {
  const files = {
    'kubevirt.yaml': kubevirt('1.8.4'),
    'vms/vm.yaml': machine({ name: 'w', domain: 'firmware: {bootloader: {efi: {}}}\ndevices: {}' }),
    'components/smm/kustomization.yaml':
      'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches:\n  - target: {kind: VirtualMachine}\n    path: smm.yaml\n',
    'components/smm/smm.yaml': '- op: add\n  path: /spec/template/spec/domain/features\n  value: {smm: {}}\n',
  };
  const flux = (components: string): string =>
    `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: vms}\nspec:\n  path: ./vms\n  dependsOn: [{name: kubevirt}]\n  components: [${components}]\n`;
  const argo = (components: string): string =>
    application('vms', 'vms', 'https://a').replace(
      'path: vms}',
      `path: vms, kustomize: {components: [${components}]}}`,
    );
  for (const delivery of [flux, argo]) {
    const one = async (components: string): Promise<string[]> =>
      of(await lintTree({ ...files, 'delivery.yaml': delivery(components) }), 'guest/secure-boot-without-smm');
    assert.equal(await one('../components/smm'), []);
    assert.equal(await one('../components/other'), ['undefined vms/vm.yaml']);
  }
});

test('a destination that gets nothing to judge, and one alone, are no sign of a cluster', async () => {
  const both = await lintTree({
    'apps.yaml': application('vms', 'vms', 'https://a') + application('web', 'web', 'https://b'),
    'vms/vm.yaml': vm,
    'web/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\n',
    'platform/kubevirt.yaml': gates('1.5.3', 'HostDisk'),
  });
  assert.equal(of(both, 'gates/missing'), ['undefined platform/kubevirt.yaml']);
  const alone = await lintTree({
    'apps.yaml': application('vms', 'a/vms', 'https://a'),
    'a/vms/vm.yaml': vm,
    'a/kubevirt.yaml': gates('1.5.3', 'HostDisk'),
    'b/kubevirt.yaml': gates('1.8.4', 'HostDisk'),
  });
  assert.equal(targets(alone), { a: '1.5.3', b: '1.8.4' });
});

test('what is brought to a cluster counts for it wherever it stands', async () => {
  const result = await lintTree({
    'apps.yaml':
      application('a', 'a/vms', 'https://a') +
      application('overlay', 'b/overlay', 'https://a') +
      application('b', 'b/vms', 'https://b'),
    'a/vms/vm.yaml': vm,
    'b/vms/vm.yaml': vm,
    'a/vms/kubevirt.yaml': gates('1.5.3', 'HostDisk'),
    'b/overlay/kustomization.yaml': 'resources: [../../base]\n',
    'b/vms/kubevirt.yaml': gates('1.8.4', 'HostDisk'),
    ...BASE,
    'base/vm.yaml': machine({
      name: 'shared',
      domain: `${PERSISTENT_TPM}\nfirmware: {bootloader: {efi: {persistent: true}}}`,
    }),
  });
  assert.equal(targets(result), { 'https://a': '1.5.3', 'https://b': '1.8.4' });
  assert.equal(of(result, 'guest/secure-boot-without-smm'), ['https://a base/vm.yaml']);
  const { related } = result.findings.find(({ rule }) => rule === 'gates/missing') ?? {};
  assert.equal([...new Set(related?.map(({ file }) => file))].sort(), ['a/vms/vm.yaml', 'base/vm.yaml']);
});

test('a KubeVirt object is of the cluster it is brought to, though files of others stand beside it', async () => {
  const result = await lintTree({
    'apps.yaml': application('a', 'a', 'https://a') + application('b', 'b', 'https://b'),
    'a/kustomization.yaml': 'resources: [../mixed/kubevirt.yaml, vm.yaml]\n',
    'a/vm.yaml': vm,
    'b/kustomization.yaml': 'resources: [../mixed/vm.yaml]\n',
    'mixed/kubevirt.yaml': gates('1.5.3', 'HostDisk'),
    'mixed/vm.yaml': vm,
  });
  assert.equal(targets(result), { 'https://a': '1.5.3', 'https://b': '1.7.4, 1.8.4, 1.9.0' });
  assert.equal(of(result, 'gates/missing'), ['https://a mixed/kubevirt.yaml']);
});

test('a patch of an Application changes what it brings, in its own destination only', async () => {
  const efi = machine({ name: 'w', domain: 'firmware: {bootloader: {efi: {}}}\ndevices: {}' });
  const patch =
    '    kustomize:\n      patches:\n        - target: {kind: VirtualMachine}\n          patch: |\n            - op: add\n              path: /spec/template/spec/domain/features\n              value: {smm: {}}\n';
  const patched = application('a', 'vms', 'https://a').replace(
    '  source: {repoURL: x, path: vms}\n',
    `  source:\n    repoURL: x\n    path: vms\n${patch}`,
  );
  const result = await lintTree({
    'apps.yaml': patched + application('b', 'vms', 'https://b'),
    'vms/vm.yaml': efi,
  });
  assert.equal(of(result, 'guest/secure-boot-without-smm'), ['https://b vms/vm.yaml']);
});

test('kustomizations that install the same release are no sign of a cluster', async () => {
  const url = 'resources:\n  - https://github.com/kubevirt/kubevirt/releases/download/v1.5.3/kubevirt-operator.yaml\n';
  const result = await lintTree({
    'operator/kustomization.yaml': url,
    'again/kustomization.yaml': url,
    'cr/kubevirt.yaml': gates(undefined, 'HostDisk'),
    'vms/vm.yaml': vm,
  });
  assert.equal(of(result, 'gates/missing'), ['undefined cr/kubevirt.yaml']);
});

test('an overlay belongs to the cluster whose KubeVirt object it builds; one that builds several to none', async () => {
  const files = {
    ...BASE,
    'platform/a/kubevirt.yaml': gates('1.5.3', 'HostDisk'),
    'platform/b/kubevirt.yaml': gates('1.5.3', 'HostDisk'),
  };
  const own = 'resources: [../../base, ../../platform/a/kubevirt.yaml]\n';
  const one = await lintTree({ ...files, 'overlays/a/kustomization.yaml': own });
  assert.equal(of(one, 'gates/missing'), ['platform/a platform/a/kubevirt.yaml']);
  const all = own.replace(']', ', ../../platform/b/kubevirt.yaml]');
  const several = await lintTree({ ...files, 'overlays/a/kustomization.yaml': all });
  assert.equal(of(several, 'gates/missing'), []);
  assert.equal(targets(several), { 'platform/a': '1.5.3', 'platform/b': '1.5.3', '': '1.7.4, 1.8.4, 1.9.0' });
});

test('a configured cluster holds what its overlays build on, with the patches of the base', async () => {
  const efi = machine({ name: 'w', domain: 'firmware: {bootloader: {efi: {}}}\ndevices: {}' });
  const files = { 'base/vm.yaml': efi, 'prod/kustomization.yaml': 'resources: [../base]\n' };
  const configuration = { 'vmstate.yaml': 'clusters: [{name: prod, paths: [prod], kubevirt: "1.8"}]\n' };
  const plain = { ...files, ...configuration, 'base/kustomization.yaml': 'resources: [vm.yaml]\n' };
  assert.equal(of(await lintTree(plain), 'guest/secure-boot-without-smm'), ['prod base/vm.yaml']);
  const patch =
    'patches:\n  - target: {kind: VirtualMachine}\n    patch: |\n      - op: add\n        path: /spec/template/spec/domain/features\n        value: {smm: {}}\n';
  const patched = { ...files, ...configuration, 'base/kustomization.yaml': `resources: [vm.yaml]\n${patch}` };
  assert.equal(of(await lintTree(patched), 'guest/secure-boot-without-smm'), []);
});

const FLEET = {
  'prod/vm.yaml': vm,
  'lab/vm.yaml': vm,
  'base/vm.yaml': machine({ name: 'shared', domain: PERSISTENT_TPM }),
  'docs/vm.yaml': machine({ name: 'docs', domain: PERSISTENT_TPM }),
};
const PROD = '  - {name: prod, paths: [prod/**, base/**], kubevirt: "1.5", facts: facts/prod.txt}\n';
const LAB = '  - {name: lab, paths: [./lab/, base], kubevirt: "1.8"}\n';

test('configured clusters hold what their paths name, with their own release and facts', async () => {
  const files = {
    ...FLEET,
    'vmstate.yaml': `clusters:\n${PROD}${LAB}`,
    'facts/prod.txt': gates(undefined, 'HostDisk') + storageClass('nfs', 'nfs.csi.k8s.io'),
  };
  const result = await lintTree(files);
  assert.equal(targets(result), { prod: '1.5.3', lab: '1.8.4', '': '1.7.4, 1.8.4, 1.9.0' });
  assert.equal(of(result, 'gates/missing'), ['prod base/vm.yaml']);
  const { related } = result.findings.find(({ rule }) => rule === 'gates/missing') ?? {};
  assert.equal(
    related?.map(({ file }) => file),
    ['base/vm.yaml', 'prod/vm.yaml'],
  );
  assert.equal(of(result, 'state/no-storage-class'), ['prod base/vm.yaml']);
});

test('one cluster can be chosen, and a wrong name is told with the nearest', async () => {
  const files = { ...FLEET, 'vmstate.yaml': `clusters:\n${PROD.replace(/, facts.*}/, '}')}${LAB}` };
  assert.equal(targets(await lintTree(files, ['.'], () => ({ cluster: 'lab' }))), { lab: '1.8.4' });
  try {
    await lintTree(files, ['.'], () => ({ cluster: 'lap' }));
    assert.unreachable();
  } catch (error) {
    assert.instance(error, UsageError);
    assert.match((error as Error).message, /no cluster "lap"; did you mean lab\?/);
  }
});

test('the release of a configuration without clusters holds for all that there are', async () => {
  const files = { 'a/kubevirt.yaml': gates(undefined, 'HostDisk'), 'b/kubevirt.yaml': gates('1.8.4', 'HostDisk') };
  const result = await lintTree({ ...files, 'vmstate.yaml': 'kubevirt: "1.5"\n' });
  assert.equal(targets(result), { a: '1.5.3', b: '1.5.3' });
});

test('facts of a flag tell of the only cluster that the paths hold; of several they tell nothing', async () => {
  const files = {
    'a/kubevirt.yaml': gates('1.5.3', 'HostDisk'),
    'a/vm.yaml': vm,
    'b/kubevirt.yaml': gates('1.5.3', 'HostDisk'),
    'b/vm.yaml': vm,
    'facts.txt': storageClass('nfs', 'nfs.csi.k8s.io'),
  };
  const one = await lintTree(files, ['a'], () => ({ facts: ['facts.txt'] }));
  assert.equal(of(one, 'state/no-storage-class'), ['a a/kubevirt.yaml']);
  try {
    await lintTree(files, ['.'], () => ({ facts: ['facts.txt'] }));
    assert.unreachable();
  } catch (error) {
    assert.match((error as Error).message, /--facts tells of one cluster/);
  }
});

for (const [what, configuration] of Object.entries({
  'by destination': {},
  'as configured': {
    'vmstate.yaml': 'clusters: [{name: a, paths: [clusters/a, apps]}, {name: b, paths: [clusters/b, apps]}]\n',
  },
}))
  test(`what an Application brings to one cluster is no matter of another that shares the base: ${what}`, async () => {
    const result = await lintTree({
      ...BASE,
      ...configuration,
      'apps/a.yaml': application('a', 'clusters/a', 'https://a.example.com'),
      'apps/b.yaml': application('b', 'clusters/b', 'https://b.example.com'),
      'clusters/a/kustomization.yaml': 'resources: [../../base, kubevirt.yaml]\n',
      'clusters/a/kubevirt.yaml': kubevirt('1.5.3'),
      'clusters/b/kustomization.yaml': 'resources: [../../base, kubevirt.yaml]\n',
      'clusters/b/kubevirt.yaml': kubevirt('1.8.4'),
    });
    const found = of(result, 'gitops/drift').map((one) => one.replace(/^https:\/\/(.)\.example\.com/, '$1'));
    assert.equal(found, ['a apps/a.yaml', 'b apps/b.yaml']);
  });

const PATCH = 'patches: [{target: {kind: VirtualMachine}, path: smm.yaml}]\n';
const SMM = '- {op: add, path: /spec/template/spec/domain/features, value: {smm: {}}}\n';
const EFI = machine({ name: 'w', domain: 'firmware: {bootloader: {efi: {}}}\ndevices: {}' });

/** Trees in which paths lead through folders that may be the working directory. */
const TREES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a patched base': {
    'base/kustomization.yaml': 'resources: [vm.yaml]\n',
    'base/vm.yaml': EFI,
    'overlay/kustomization.yaml': `resources: [../base]\n${PATCH}`,
    'overlay/smm.yaml': SMM,
  },
  'clusters by folder': {
    ...BASE,
    'base/loose.yaml': machine({ name: 'loose', domain: PERSISTENT_TPM }),
    'clusters/a/kubevirt.yaml': gates('1.5.3', 'HostDisk'),
    'clusters/a/vms/kustomization.yaml': 'resources: [../../../base]\n',
    'clusters/b/kubevirt.yaml': gates('1.5.3', 'VMPersistentState'),
    'clusters/b/vms/kustomization.yaml': 'resources: [../../../base]\n',
  },
  'an Application': {
    'apps/vms.yaml':
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: vms, namespace: argocd}\nspec:\n  destination: {server: https://kubernetes.default.svc}\n  source: {path: vms, repoURL: https://example.com/x.git}\n  syncPolicy: {automated: {prune: true}}\n',
    'vms/vm.yaml': vm,
  },
};

for (const [what, tree] of Object.entries(TREES))
  test(`the working directory changes no verdict: ${what}`, async () => {
    const findings = async (folder: string): Promise<string[]> => {
      const up = folder === '' ? '.' : folder.replace(/[^/]+/g, '..');
      const result = await lintTree(tree, [up], (root) => ({ cwd: join(root, folder) }));
      return result.findings
        .map(({ rule, severity, cluster, file = '', line }) =>
          [join(folder, file), line, severity, rule, cluster].join(' '),
        )
        .sort();
    };
    const expected = await findings('');
    const folders = new Set(Object.keys(tree).flatMap((file) => [dirname(file), dirname(dirname(file))]));
    folders.delete('.');
    for (const folder of folders) assert.equal(await findings(folder), expected, folder);
  });

test.run();
