import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { broughtOf } from '../../src/cluster/delivered.js';
import { type Delivery, deliveriesOf } from '../../src/cluster/deliveries.js';
import { KustomizationTree } from '../../src/cluster/kustomization-tree.js';
import type { KubeObject } from '../../src/kube-object.js';
import { readDocuments } from '../../src/read/documents.js';
import { isUnknown } from '../../src/value.js';

const KUSTOMIZATION = { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization' };

function read(files: Readonly<Record<string, string>>, root = ''): readonly Delivery[] {
  const objects: KubeObject[] = Object.entries(files).flatMap(
    ([file, text]) => readDocuments(text, { file, observed: false, implied: KUSTOMIZATION }).objects,
  );
  return deliveriesOf(objects, root, new KustomizationTree(objects));
}

const application = (source: string, destination = 'server: https://prod'): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\nspec:\n  source: {${source}}\n  destination: {${destination}}\n`;

const files = (delivery: Delivery | undefined, ...candidates: string[]): string[] =>
  candidates.filter((file) => delivery?.brings(file));

test('an Application brings the files of its folder, and those below where it recurses', () => {
  const [plain] = read({ 'apps/a.yaml': application('path: vms') });
  assert.equal(files(plain, 'vms/a.yaml', 'vms/x/b.yaml', 'vms-old/c.yaml'), ['vms/a.yaml']);
  assert.is(plain?.destination, 'https://prod');
  const [deep] = read({ 'apps/a.yaml': application('path: ./vms/, directory: {recurse: true}', 'name: lab') });
  assert.equal(files(deep, 'vms/a.yaml', 'vms/x/b.yaml', 'vms-old/c.yaml'), ['vms/a.yaml', 'vms/x/b.yaml']);
  assert.is(deep?.destination, 'lab');
});

test('an Application of a kustomization brings what that builds', () => {
  const [delivery] = read({
    'apps/a.yaml': application('path: overlays/prod'),
    'overlays/prod/kustomization.yaml': 'resources: [../../base]\n',
    'base/kustomization.yaml': 'resources: [vm.yaml]\n',
  });
  assert.equal(files(delivery, 'base/vm.yaml', 'base/other.yaml', 'overlays/prod/x.yaml'), ['base/vm.yaml']);
});

test('paths start at the root of the repository', () => {
  const [delivery] = read({ 'app.yaml': application('path: vms') }, '..');
  assert.equal(files(delivery, '../vms/a.yaml', 'vms/a.yaml'), ['../vms/a.yaml']);
});

test('a Flux Kustomization brings all below its path, into its own cluster unless it names another', () => {
  const flux = (more: string): string =>
    `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: a}\nspec: {path: ./vms${more}}\n`;
  const [own] = read({ 'f.yaml': flux('') });
  assert.equal(files(own, 'vms/x/a.yaml', 'f.yaml'), ['vms/x/a.yaml']);
  assert.is(own?.destination, undefined);
  const [other] = read({ 'f.yaml': flux(', kubeConfig: {secretRef: {name: prod}}') });
  assert.is(other?.destination, 'prod');
});

test('an Application takes the files of its folder that its patterns leave', () => {
  const [most] = read({
    'a.yaml': application("path: vms, directory: {exclude: '{lab-*,old/*}.yaml', recurse: true}"),
  });
  assert.equal(files(most, 'vms/a.yaml', 'vms/lab-1.yaml', 'vms/old/x/b.yaml'), ['vms/a.yaml']);
  const [some] = read({ 'a.yaml': application("path: vms, directory: {include: 'v?.yaml'}") });
  assert.equal(files(some, 'vms/v1.yaml', 'vms/v10.yaml'), ['vms/v1.yaml']);
  const [broken] = read({ 'a.yaml': application("path: vms, directory: {include: '['}") });
  assert.equal(files(broken, 'vms/['), []);
});

test('below the path of a Flux Kustomization each kustomization decides for its folder', () => {
  const [delivery] = read({
    'f.yaml':
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: a}\nspec: {path: ./apps}\n',
    'apps/one/kustomization.yaml': 'resources: [vm.yaml, deep]\n',
    'apps/one/deep/kustomization.yaml': 'resources: [../../../common/x.yaml]\n',
  });
  assert.equal(
    files(delivery, 'apps/a.yaml', 'apps/one/vm.yaml', 'apps/one/off.yaml', 'common/x.yaml', 'apps/two/b.yaml'),
    ['apps/a.yaml', 'apps/one/vm.yaml', 'common/x.yaml', 'apps/two/b.yaml'],
  );
  assert.match(delivery?.changes ?? '', /common\/x\.yaml/);
});

test('what a delivery changes itself is kept as text', () => {
  const [delivery] = read({
    'a.yaml': application("path: vms, kustomize: {patches: [{patch: 'runStrategy: Always'}]}"),
  });
  assert.match(delivery?.changes ?? '', /runStrategy: Always/);
});

test('an ApplicationSet of templates brings nothing that is known', () => {
  const [delivery] = read({
    'a.yaml':
      "apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: a}\nspec:\n  template:\n    spec:\n      source: {path: '{{path}}'}\n      destination: {server: '{{server}}'}\n",
  });
  assert.equal(files(delivery, 'path/a.yaml', 'a.yaml'), []);
  assert.ok(isUnknown(delivery?.destination));
});

test('what a delivery brings of some things stays in their order', () => {
  const [delivery] = read({ 'apps/a.yaml': application('path: vms') });
  const names = ['b', 'elsewhere', 'a', 'b', 'c', 'a'];
  const all = names.map((name, number) => {
    const path = name === 'elsewhere' ? 'a.yaml' : `vms/${name}.yaml`;
    return { object: { document: { path } } as KubeObject, number };
  });
  const brought = broughtOf([...all, { object: {} as KubeObject, number: 6 }])(delivery as Delivery);
  assert.equal(
    brought.map(({ number }) => number),
    [0, 2, 3, 4, 5],
  );
});

test.run();
