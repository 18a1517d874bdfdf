import { test } from 'uvu';
import { ruleCases } from '../harness.js';
import { kubevirt, machine, PERSISTENT_TPM, pool } from './documents.js';

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

/** What brings the file itself: `policy` are the lines of its spec that matter. */
const application = (policy: string, metadata = '', path = '.'): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: vms\n${metadata}spec:\n  source: {repoURL: https://git.example.com/vms, path: '${path}'}\n${policy}\n---\n`;
const flux = (policy: string, name = 'vms', path = './'): string =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: ${name}, namespace: flux-system}\nspec:\n  path: ${path}\n${policy}\n---\n`;
const automated = (lines: string): string => `  syncPolicy:\n    automated:\n${lines}`;
const withOption = (option: string): string => `  syncPolicy:\n    syncOptions:\n      - ${option}`;
const annotated = (name: string, value: string): string => `annotations:\n  ${name}: ${value}`;
const OPTIONS = 'argocd.argoproj.io/sync-options';
const PINNED = `firmware: {uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10}\n${PERSISTENT_TPM}`;
const ledger = machine({ name: 'ledger', domain: PINNED });
const kept = (name: string, value: string): string =>
  machine({ name: 'ledger', metadata: annotated(name, value), domain: PINNED });
const PRUNES = automated('      prune: true # ~> gitops/prune');
const pruning = automated('      prune: true');

ruleCases('gitops/prune', [
  {
    name: 'an Application prunes',
    yaml: K18 + application(PRUNES) + ledger,
    severity: 'warning',
    says: ['Application vms prunes', 'concerns VirtualMachine ledger', 'Prune=false,Delete=false'],
  },
  {
    name: 'one finding for several VMs',
    yaml: K18 + application(PRUNES) + ledger + vm('running: true', { name: 'b', domain: PINNED }),
    says: ['concerns 2 VMs'],
  },
  { name: 'protection of another kind is none', yaml: K18 + application(PRUNES) + kept(OPTIONS, 'Delete=false') },
  {
    name: 'an ApplicationSet prunes',
    yaml: `${K18}apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: all}\nspec:\n  template:\n    spec:\n      source: {path: .}\n      syncPolicy:\n        automated:\n          prune: true # ~> gitops/prune\n---\n${ledger}`,
  },
  {
    name: 'a pool is pruned',
    yaml:
      K18 +
      application(PRUNES) +
      pool('runStrategy: Always').replace('devices: {}', 'devices: {tpm: {persistent: true}}'),
  },
  { name: 'silent with Prune=false', yaml: K18 + application(pruning) + kept(OPTIONS, 'Prune=false, Delete=false') },
  { name: 'silent with Prune=confirm', yaml: K18 + application(pruning) + kept(OPTIONS, 'Prune=confirm') },
  {
    name: 'silent when the Application keeps all',
    yaml: K18 + application(`${pruning}\n    syncOptions: [Prune=false]`) + ledger,
  },
  { name: 'silent without prune', yaml: K18 + application(automated('      selfHeal: true')) + ledger },
  { name: 'silent when it is switched off', yaml: K18 + application(`${pruning}\n      enabled: false`) + ledger },
  { name: 'silent for a VM without state', yaml: K18 + application(pruning) + machine({}) },
  { name: 'silent for another folder', yaml: K18 + application(pruning, '', 'elsewhere') + ledger },
  { name: 'silent for a path of a template', yaml: K18 + application(pruning, '', '{{ .Values.path }}') + ledger },
  {
    name: 'silent for annotations of a template',
    yaml:
      K18 +
      application(pruning) +
      machine({
        name: 'ledger',
        metadata: 'annotations: {{- toYaml .Values.annotations | nindent 4 }}',
        domain: PINNED,
      }),
  },
  {
    name: 'silent when a patch of the Application may protect it',
    yaml:
      K18 +
      application(`${pruning}`).replace(
        "path: '.'",
        "path: '.', kustomize: {commonAnnotations: {argocd.argoproj.io/sync-options: Prune=false}}",
      ) +
      ledger,
  },
  {
    name: 'silent when the claim stands in Git',
    yaml: `${K18}${application(pruning)}${ledger}apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: mine, labels: {persistent-state-for: ledger}}\nspec: {accessModes: [ReadWriteMany]}\n`,
  },
  {
    name: 'an Application replaces, and the uuid is not in Git',
    yaml:
      K18 +
      application(withOption('Replace=true # ~> gitops/prune')) +
      machine({ name: 'ledger', domain: PERSISTENT_TPM }),
    severity: 'warning',
    says: ['loses the firmware.uuid', 'pin firmware.uuid'],
  },
  {
    name: 'a replacement with a pinned uuid is milder',
    yaml: K18 + application(withOption('Replace=true # ~> gitops/prune')) + ledger,
    severity: 'info',
  },
  {
    name: 'so it is where the uuid comes from the name',
    yaml:
      kubevirt('1.5.3') +
      application(withOption('Replace=true # ~> gitops/prune')) +
      machine({ name: 'ledger', domain: PERSISTENT_TPM }),
    severity: 'info',
  },
  {
    name: 'an Application recreates',
    yaml: K18 + application(withOption('Force=true # ~> gitops/prune')) + ledger,
    says: ['recreates'],
  },
  {
    name: 'a VM asks for it itself',
    yaml: K18 + kept(OPTIONS, 'Force=true,Replace=true # ~> gitops/prune'),
    says: ['the annotation of VirtualMachine ledger recreates'],
  },
  { name: 'a VM asks Flux for it', yaml: K18 + kept('kustomize.toolkit.fluxcd.io/force', 'enabled # ~> gitops/prune') },
  {
    name: 'a Flux Kustomization prunes',
    yaml: K18 + flux('  prune: true # ~> gitops/prune') + ledger,
    says: ['kustomize.toolkit.fluxcd.io/prune: disabled'],
  },
  { name: 'a Flux Kustomization forces', yaml: K18 + flux('  force: true # ~> gitops/prune') + ledger },
  {
    name: 'silent when Flux is told to keep it',
    yaml: K18 + flux('  prune: true') + kept('kustomize.toolkit.fluxcd.io/prune', 'disabled'),
  },
  { name: 'silent when Flux does not prune', yaml: K18 + flux('  prune: false') + ledger },
  {
    name: 'silent when Flux marks all it brings',
    yaml:
      K18 +
      flux('  prune: true\n  commonMetadata: {annotations: {kustomize.toolkit.fluxcd.io/prune: disabled}}') +
      ledger,
  },
]);

test.run();
