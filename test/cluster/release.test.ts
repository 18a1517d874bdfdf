import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lintText } from '../harness.js';
import { machine } from '../rules/documents.js';

async function judged(text: string, facts?: string): Promise<string[]> {
  const { targets } = await lintText(text + machine({}), facts === undefined ? {} : { facts });
  return targets.map(({ kubevirt, from }) => `${kubevirt} (${from})`);
}

const cr = (spec: string, status = ''): string =>
  `apiVersion: kubevirt.io/v1\nkind: KubeVirt\nmetadata: {name: kubevirt, namespace: kubevirt}\nspec: ${spec}\n${status}---\n`;
const operator = (image: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: virt-operator}\nspec:\n  template:\n    spec:\n      containers:\n        - image: ${image}\n---\n`;
const subscription = (name: string, csv: string, approval = 'Automatic'): string =>
  `apiVersion: operators.coreos.com/v1alpha1\nkind: Subscription\nmetadata: {name: hco}\nspec:\n  name: ${name}\n  startingCSV: ${csv}\n  installPlanApproval: ${approval}\n---\n`;
const upstream = (version: string, approval?: string): string =>
  subscription('community-kubevirt-hyperconverged', `kubevirt-hyperconverged-operator.v${version}`, approval);
const kustomization = (url: string): string =>
  `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n  - ${url}\n---\n`;

const SIGNS: [what: string, text: string, facts: string | undefined, expected: RegExp][] = [
  ['the image tag', cr('{imageTag: v1.5.2}'), undefined, /^1\.5\.2 .*imageTag/],
  ['the operator image', operator('quay.io/kubevirt/virt-operator:v1.7.1'), undefined, /^1\.7\.1 .*image/],
  [
    'a release URL',
    kustomization('https://github.com/kubevirt/kubevirt/releases/download/v1.6.3/kubevirt-operator.yaml'),
    undefined,
    /^1\.6\.3 .*URL/,
  ],
  ['the subscription of HyperConverged', upstream('1.13.0'), undefined, /^1\.3\.1 /],
  ['a subscription that updates itself', upstream('1.14.0'), undefined, /^1\.4\.1 /],
  ['a subscription that waits for approval', upstream('1.14.0', 'Manual'), undefined, /^1\.4\.0 /],
  ['a captured subscription that waits for approval', '', upstream('1.14.0', 'Manual'), /^1\.4\.0 /],
  ['a subscription whose approval a template fills in', upstream('1.14.0', '"{{ .how }}"'), undefined, /^1\.4\.1 /],
  ['a subscription of a patch whose KubeVirt is not known', upstream('1.14.1', 'Manual'), undefined, /^1\.4\.1 /],
  [
    'a subscription of OpenShift Virtualization that waits for approval',
    subscription('kubevirt-hyperconverged', 'kubevirt-hyperconverged-operator.v4.18.0', 'Manual'),
    undefined,
    /^1\.4\.1 /,
  ],
  [
    'the subscription of OpenShift Virtualization',
    subscription('kubevirt-hyperconverged', 'kubevirt-hyperconverged-operator.v4.16.3'),
    undefined,
    /^1\.2\.2 /,
  ],
  [
    'an annotation of the KubeVirt object',
    cr('{}').replace('metadata: {', 'metadata: {annotations: {vmstate.io/kubevirt-release: "1.4"}, '),
    undefined,
    /^1\.4\.1 .*annotation/,
  ],
  [
    'the image tag before an annotation',
    cr('{imageTag: v1.5.2}').replace('metadata: {', 'metadata: {annotations: {vmstate.io/kubevirt-release: "1.4"}, '),
    undefined,
    /^1\.5\.2 .*imageTag/,
  ],
  [
    'what was observed, before what Git says',
    cr('{imageTag: v1.5.2}'),
    cr('{}', 'status: {observedKubeVirtVersion: v1.4.1}\n'),
    /^1\.4\.1 .*status/,
  ],
];

for (const [what, text, facts, expected] of SIGNS) {
  test(`the release is read from ${what}`, async () => {
    const targets = await judged(text, facts);
    assert.is(targets.length, 1);
    assert.match(targets[0] as string, expected);
  });
}

const UNKNOWN: [what: string, text: string][] = [
  ['an image by digest', operator('quay.io/kubevirt/virt-operator@sha256:0123')],
  ['a status in Git', cr('{}', 'status: {observedKubeVirtVersion: v1.4.1}\n')],
  ['two signs that disagree', operator('x/virt-operator:v1.7.1') + operator('x/virt-operator:v1.6.0')],
  ['a tag that a template fills in', cr('{imageTag: "{{ .tag }}"}')],
  ['another package', subscription('other', 'other.v4.16.3')],
];

for (const [what, text] of UNKNOWN) {
  test(`the release is not known from ${what}`, async () => {
    const targets = await judged(text);
    assert.ok(
      targets.every((target) => target.includes('not known')),
      targets.join(),
    );
  });
}

test.run();
