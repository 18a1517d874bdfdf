/** Findings in what a renderer prints are placed where it was made from. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { LintResult } from '../../src/index.js';
import { lintTree } from '../harness.js';
import { kubevirt, machine } from '../rules/documents.js';

const RULE = 'guest/secure-boot-without-smm';
const efi = (name: string): string => machine({ name, domain: 'firmware: {bootloader: {efi: {}}}\ndevices: {}' });

const lint = (files: Record<string, string>, output: string, paths = ['.']): Promise<LintResult> =>
  lintTree({ ...files, 'vmstate.yaml': "clusters: [{name: prod, paths: ['**'], render: make}]\n" }, paths, () => ({
    rendered: new Map([['prod', output]]),
  }));

const found = ({ findings }: LintResult): string[] =>
  findings.filter(({ rule }) => rule === RULE).map(({ file, line, object }) => `${file}:${line} ${object?.name}`);

const TREE = {
  'base/kustomization.yaml': 'resources: [vm.yaml, other.yaml]\n',
  'base/vm.yaml': `# a comment\n${efi('win')}`,
  'base/other.yaml': efi('other'),
  'overlays/prod/kustomization.yaml': 'resources: [../../base, kubevirt.yaml]\nnamePrefix: prod-\n',
  'overlays/prod/kubevirt.yaml': kubevirt('1.8.4'),
};
const origin = (text: string, path: string): string =>
  text.replace(/(\n {2}name: .*)/, `$1\n  annotations:\n    config.kubernetes.io/origin: |\n      path: ${path}`);

test('kustomize: at the line of the base, with the name that is deployed', async () => {
  const output = kubevirt('1.8.4') + origin(efi('prod-win'), '../../base/vm.yaml');
  assert.equal(found(await lint(TREE, output)), ['base/vm.yaml:11 prod-win']);
});

test('what an overlay mends is no finding, and what it leaves out is none either', async () => {
  const mended = efi('prod-win').replace('firmware:', 'features: {smm: {}}\n        firmware:');
  assert.equal(found(await lint(TREE, kubevirt('1.8.4') + origin(mended, '../../base/vm.yaml'))), []);
});

test('without an origin: in the output itself, always reported', async () => {
  const output = `${kubevirt('1.8.4')}${efi('prod-win')}`;
  assert.equal(found(await lint(TREE, output, ['overlays'])), ['<rendered prod>:17 prod-win']);
});

test('an object that was rendered and one in the scope: once, and only where it is in scope', async () => {
  const output = kubevirt('1.8.4') + origin(efi('prod-win'), '../../base/vm.yaml');
  assert.equal(found(await lint(TREE, output, ['base/vm.yaml'])), ['base/vm.yaml:11 prod-win']);
  assert.equal(found(await lint(TREE, output, ['base/other.yaml'])), []);
});

test('an origin in another repository, or one that several files answer to, is none', async () => {
  const remote = origin(efi('prod-win'), '../../base/vm.yaml').replace(
    'path: ',
    'repo: https://example.com\n      path: ',
  );
  assert.match(found(await lint(TREE, kubevirt('1.8.4') + remote)).join(), /^<rendered prod>/);
});

test('Helm: in the template, at the object of its kind', async () => {
  const template =
    '{{- if .Values.on }}\napiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata:\n  name: {{ .Release.Name }}-win\nspec:\n  runStrategy: Always\n  template:\n    spec:\n      domain:\n        firmware: {bootloader: {efi: {}}}\n{{- end }}\n';
  const files = {
    'kubevirt.yaml': kubevirt('1.8.4'),
    'charts/vms/Chart.yaml': 'apiVersion: v2\nname: vms\nversion: 1.0.0\n',
    'charts/vms/templates/vm.yaml': template,
  };
  const output = `---\n# Source: vms/templates/vm.yaml\n${efi('prod-win')}`;
  assert.equal(found(await lint(files, output)), ['charts/vms/templates/vm.yaml:11 prod-win']);
});

test('of several objects in a file, the one whose name was prefixed', async () => {
  const files = { ...TREE, 'base/vm.yaml': efi('lin') + efi('win') };
  const output = kubevirt('1.8.4') + origin(efi('prod-win'), '../../base/vm.yaml');
  assert.equal(found(await lint(files, output)), ['base/vm.yaml:22 prod-win']);
});

test('an object of the same name that was rendered without an origin counts once', async () => {
  const files = { 'vms/vm.yaml': efi('win'), 'kubevirt.yaml': kubevirt('1.8.4') };
  assert.equal(found(await lint(files, efi('win'))), ['<rendered prod>:10 win']);
});

test('what was not rendered stands beside it', async () => {
  const files = { ...TREE, 'extra/vm.yaml': efi('extra') };
  const output = kubevirt('1.8.4') + origin(efi('prod-win'), '../../base/vm.yaml');
  assert.equal(found(await lint(files, output)), ['base/vm.yaml:11 prod-win', 'extra/vm.yaml:10 extra']);
});

test('a cluster that names no paths: at the source all the same, which counts once', async () => {
  const only = { 'vmstate.yaml': 'clusters: [{name: prod, render: make}]\n' };
  const output = kubevirt('1.8.4') + origin(efi('prod-win'), '../../base/vm.yaml');
  const rendered = () => ({ rendered: new Map([['prod', output]]) });
  const result = await lintTree({ ...TREE, ...only }, ['.'], rendered);
  assert.equal(found(result), ['base/other.yaml:10 other', 'base/vm.yaml:11 prod-win']);
});

test('from any working directory: at the line of the base', async () => {
  const output = kubevirt('1.8.4') + origin(efi('prod-win'), '../../base/vm.yaml');
  const files = { ...TREE, 'vmstate.yaml': "clusters: [{name: prod, paths: ['**'], render: make}]\n" };
  const result = await lintTree(files, ['.'], (folder) => ({
    cwd: `${folder}/base`,
    rendered: new Map([['prod', output]]),
  }));
  assert.equal(found(result), ['vm.yaml:11 prod-win']);
});

for (const output of ['hello\n', '- a\n', '\u0001\u0002', '{', '# only a comment\n'])
  test(`output that holds no manifest is a mistake: ${JSON.stringify(output)}`, async () => {
    try {
      await lint(TREE, output);
      assert.unreachable();
    } catch (error) {
      assert.match((error as Error).message, 'cluster prod: the render command printed no Kubernetes object');
    }
  });

test.run();
