import { test } from 'uvu';
import { ruleCases } from '../harness.js';
import { kubevirt, machine, pool } from './documents.js';

const K18 = kubevirt('1.8.4');
/** A VM with other lines about whether it runs. */
const vm = (runs: string, text: Parameters<typeof machine>[0] = {}): string =>
  machine(text).replace('  runStrategy: Always\n', runs === '' ? '' : `  ${runs}\n`);

ruleCases('gitops/running-field', [
  {
    name: 'running is set',
    yaml: K18 + vm('running: true # ~> gitops/running-field'),
    severity: 'warning',
    says: ['"running: true"', 'KubeVirt v1.8.4', '"runStrategy: Always"'],
  },
  {
    name: 'running is set to false',
    yaml: kubevirt('1.4.0') + vm('running: false # ~> gitops/running-field'),
    says: ['"runStrategy: Halted"'],
  },
  {
    name: 'in the template of a pool',
    yaml: K18 + pool('running: true # ~> gitops/running-field'),
  },
  { name: 'silent with runStrategy', yaml: K18 + vm('runStrategy: Always') },
  { name: 'silent before it was deprecated', yaml: kubevirt('1.3.1') + vm('running: true') },
  { name: 'silent for a value of a template', yaml: K18 + vm('running: {{ .Values.running }}') },
  { name: 'silent for null, which is dropped', yaml: K18 + vm('running: null\n  runStrategy: Always') },
  { name: 'silent with both, which is refused', yaml: K18 + vm('running: true\n  runStrategy: Always') },
  {
    name: "silent for another group's VirtualMachine",
    yaml: K18 + vm('running: true').replace('kubevirt.io/v1', 'virtualization.deckhouse.io/v1alpha2'),
  },
]);

ruleCases('gitops/run-strategy', [
  {
    name: 'neither field',
    yaml: K18 + vm('').replace('spec:', 'spec: # ~> gitops/run-strategy'),
    severity: 'error',
    says: ['VirtualMachine app has no runStrategy'],
  },
  {
    name: 'both fields',
    yaml: K18 + vm('running: true # ~> gitops/run-strategy\n  runStrategy: Always'),
    says: ['exclude each other'],
  },
  {
    name: 'a value that is none',
    yaml: K18 + vm('runStrategy: always # ~> gitops/run-strategy'),
    says: ['runStrategy "always"', 'use "Always"'],
  },
  {
    name: 'a value that is like none',
    yaml: K18 + vm('runStrategy: Stopped # ~> gitops/run-strategy'),
    says: ['it is one of Always, Halted'],
  },
  {
    name: 'a value of a later release',
    yaml: kubevirt('1.5.3') + vm('runStrategy: WaitAsReceiver # ~> gitops/run-strategy'),
    says: ['KubeVirt v1.5.3'],
  },
  { name: 'an empty value', yaml: K18 + vm("runStrategy: '' # ~> gitops/run-strategy") },
  {
    name: 'in the template of a pool',
    yaml: K18 + pool('').replace('    spec:', '    spec: # ~> gitops/run-strategy'),
  },
  { name: 'silent for a value of this release', yaml: kubevirt('1.6.6') + vm('runStrategy: WaitAsReceiver') },
  { name: 'silent for the older field', yaml: K18 + vm('running: false') },
  { name: 'silent for a value of a template', yaml: K18 + vm('runStrategy: {{ .Values.strategy }}') },
  {
    name: 'silent when a template may add it',
    yaml: K18 + vm('{{- if .Values.on }}\n  runStrategy: Always\n  {{- end }}'),
  },
  { name: 'silent for what is no whole VM', yaml: K18 + vm('').replace(/ {2}template:[\s\S]*/, '  x: 1\n') },
  {
    name: 'silent when the Kustomization that brings it patches it',
    yaml: `${K18}${vm('')}apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: vms}\nspec:\n  path: ./\n  patches:\n    - patch: '[{op: add, path: /spec/runStrategy, value: Always}]'\n`,
  },
]);

const hyperconverged = (version: string, spec: string, metadata = ''): string =>
  `apiVersion: hco.kubevirt.io/${version}\nkind: HyperConverged\nmetadata:\n  name: kubevirt-hyperconverged\n  namespace: cnv\n${metadata}spec:\n${spec}\n---\n`;
const HCO = hyperconverged('v1beta1', '  evictionStrategy: None');
const owned = (name: string, namespace: string, spec: string, kind = 'KubeVirt'): string =>
  `apiVersion: ${kind === 'CDI' ? 'cdi.kubevirt.io/v1beta1' : 'kubevirt.io/v1'}\nkind: ${kind}\nmetadata:\n  name: ${name}${namespace === '' ? '' : `\n  namespace: ${namespace}`}\n${spec}\n---\n`;
const SET = 'spec: # ~> gitops/hyperconverged-owned\n  configuration:\n    vmStateStorageClass: cephfs';
const UNMARKED = SET.replace(/ #.*/, '');

ruleCases('gitops/hyperconverged-owned', [
  {
    name: 'the KubeVirt object of HyperConverged',
    yaml: HCO + owned('kubevirt-kubevirt-hyperconverged', '', SET),
    severity: 'warning',
    says: ['sets configuration', 'set spec.vmStateStorageClass of HyperConverged'],
  },
  { name: 'one in the namespace of HyperConverged', yaml: HCO + owned('kubevirt', 'cnv', SET) },
  {
    name: 'where v1 keeps the class',
    yaml: hyperconverged('v1', '  deployment: {}') + owned('kubevirt', 'cnv', SET),
    says: ['set spec.storage.vmStateStorageClass'],
  },
  {
    name: 'the CDI object of HyperConverged',
    yaml:
      HCO +
      owned(
        'cdi-kubevirt-hyperconverged',
        '',
        'spec: # ~> gitops/hyperconverged-owned\n  config: {dataVolumeTTLSeconds: -1}',
        'CDI',
      ),
    says: ['sets config', 'containerizeddataimporter.kubevirt.io/jsonpatch'],
  },
  {
    name: 'HyperConverged was captured from the cluster',
    yaml: owned('kubevirt-kubevirt-hyperconverged', 'cnv', SET),
    facts: HCO,
  },
  { name: 'silent for an object that sets nothing', yaml: HCO + owned('kubevirt', 'cnv', 'spec: {}') },
  { name: 'silent for a KubeVirt of another namespace', yaml: HCO + owned('kubevirt', 'kubevirt', UNMARKED) },
  { name: 'silent without HyperConverged', yaml: owned('kubevirt-kubevirt-hyperconverged', 'cnv', UNMARKED) },
  {
    name: 'silent for an object that was captured',
    yaml: HCO,
    facts: owned('kubevirt-kubevirt-hyperconverged', 'cnv', UNMARKED),
  },
]);

ruleCases('gitops/hyperconverged-path', [
  {
    name: 'the path that a guide printed for v1',
    yaml: hyperconverged('v1', '  virtualization:\n    vmStateStorageClass: cephfs # ~> gitops/hyperconverged-path'),
    severity: 'error',
    says: [
      '"spec.virtualization.vmStateStorageClass"',
      'hco.kubevirt.io/v1 does not have',
      'write spec.storage.vmState',
    ],
  },
  {
    name: 'the path of v1 in v1beta1',
    yaml: hyperconverged('v1beta1', '  storage:\n    vmStateStorageClass: cephfs # ~> gitops/hyperconverged-path'),
    says: ['write spec.vmStateStorageClass'],
  },
  {
    name: 'the path of KubeVirt',
    yaml: hyperconverged(
      'v1beta1',
      '  configuration:\n    vmStateStorageClass: cephfs # ~> gitops/hyperconverged-path',
    ),
  },
  {
    name: 'the eviction strategy of v1beta1 in v1',
    yaml: hyperconverged('v1', '  evictionStrategy: LiveMigrate # ~> gitops/hyperconverged-path'),
    says: ['write spec.virtualization.evictionStrategy'],
  },
  {
    name: 'silent where v1 has them',
    yaml: hyperconverged(
      'v1',
      '  storage: {vmStateStorageClass: cephfs}\n  virtualization: {evictionStrategy: LiveMigrate}',
    ),
  },
  {
    name: 'silent where v1beta1 has them',
    yaml: hyperconverged('v1beta1', '  vmStateStorageClass: cephfs\n  evictionStrategy: LiveMigrate'),
  },
  {
    name: 'silent for an API version that is not known',
    yaml: hyperconverged('v2', '  vmStateStorageClass: cephfs'),
  },
  {
    name: 'silent for a whole spec of a template',
    yaml: hyperconverged('v1', '  {{- toYaml .Values.spec | nindent 2 }}'),
  },
]);

const PROFILE =
  'apiVersion: cdi.kubevirt.io/v1beta1\nkind: StorageProfile\nmetadata: {name: nfs}\nstatus: {claimPropertySets: []}\n---\n';

ruleCases('gitops/server-field', [
  {
    name: 'what a generator writes',
    yaml: machine({ metadata: 'creationTimestamp: null # ~> gitops/server-field' }) + PROFILE,
    severity: 'info',
    says: ['metadata.creationTimestamp,', 'no effect'],
  },
  {
    name: 'an exported object',
    yaml: machine({ metadata: "managedFields: [] # ~> gitops/server-field\nresourceVersion: '7'\nuid: a" }).replace(
      '---',
      'status: {created: true}\n---',
    ),
    says: ['metadata.managedFields, metadata.resourceVersion, metadata.uid, status', 'an apply fails'],
  },
  {
    name: 'in a template of a DataVolume',
    yaml: machine({
      vm: 'dataVolumeTemplates:\n  - metadata:\n      creationTimestamp: null # ~> gitops/server-field\n      name: a\n    spec: {}',
    }),
    says: ['spec.dataVolumeTemplates[0].metadata.creationTimestamp'],
  },
  {
    name: 'a status of HyperConverged',
    yaml: HCO.replace('---', 'status: {} # ~> gitops/server-field\n---'),
  },
  { name: 'silent without any', yaml: machine({ metadata: 'labels: {uid: a}' }) },
  {
    name: 'silent for other groups',
    yaml: `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a, creationTimestamp: null}\nstatus: {}\n---\n${machine({})}`,
  },
  { name: 'silent for what was captured', yaml: machine({}), facts: machine({ metadata: 'uid: a' }) },
  { name: 'silent when a template may add it', yaml: machine({ metadata: '{{- include "labels" . | nindent 2 }}' }) },
]);

test.run();
