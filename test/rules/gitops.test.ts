import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lintFiles } from '../../src/index.js';
import { lintTree, ruleCases } from '../harness.js';
import { kubevirt, machine, PERSISTENT_TPM, pool, preference } from './documents.js';

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
  {
    name: 'a note before it was deprecated',
    yaml: kubevirt('1.3.1') + vm('running: true # ~> gitops/running-field'),
    severity: 'info',
    says: ['deprecated from v1.4'],
  },
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
  { name: 'silent for a VM that a program names', yaml: K18 + vm('', { name: '{{ name }}' }) },
  {
    name: 'silent when a kustomization replaces it',
    yaml: `${K18}${vm('')}apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nreplacements:\n  - targets: [{select: {kind: VirtualMachine}, fieldPaths: [spec.runStrategy]}]\n`,
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
  {
    name: 'told by its name where HyperConverged is out of sight',
    yaml: owned('kubevirt-kubevirt-hyperconverged', 'cnv', SET),
    says: ['which HyperConverged owns and reverts'],
  },
  { name: 'silent without HyperConverged', yaml: owned('kubevirt', 'cnv', UNMARKED) },
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

const leaving = (rule: string): string =>
  application(`  ignoreDifferences:\n    - {group: kubevirt.io, kind: VirtualMachine, ${rule}}`);

ruleCases('gitops/running-field', [
  ...[
    'jsonPointers: [/spec/running]',
    "jqPathExpressions: ['.spec.running']",
    'jsonPointers: ["{{ .Values.pointer }}"]',
  ].map((rule) => ({
    name: `what Argo CD ignores (${rule}) is for a person to move`,
    yaml: K18 + leaving(rule) + vm('running: true # ~> gitops/running-field'),
    says: ['; Application vms must then ignore runStrategy where it ignores running'],
    mends: 'unsafe' as const,
  })),
  {
    name: 'what Argo CD ignores beside it does not matter',
    yaml:
      K18 + leaving('jsonPointers: [/spec/template/spec/runningTime]') + vm('running: true # ~> gitops/running-field'),
    saysNot: ['Application'],
    mends: 'safe',
  },
]);

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
    name: 'a VM that is to be pruned, whatever its Application says of others',
    yaml:
      K18 + application(`${pruning} # ~> gitops/prune\n    syncOptions: [Prune=false]`) + kept(OPTIONS, 'Prune=true'),
  },
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
    name: 'what replaces is told beside what prunes',
    yaml:
      K18 +
      application(`${PRUNES}\n    syncOptions:\n      - Replace=true # ~> gitops/prune`) +
      machine({ name: 'ledger', domain: PERSISTENT_TPM }),
    says: ['prunes', 'loses the firmware.uuid'],
  },
  {
    name: 'what recreates is told beside what prunes, and once where it replaces too',
    yaml:
      K18 +
      application(`${PRUNES}\n    syncOptions:\n      - Force=true # ~> gitops/prune\n      - Replace=true`) +
      kept('kustomize.toolkit.fluxcd.io/force', 'disabled'),
    says: ['prunes', 'recreates'],
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
    name: 'a Flux Kustomization prunes and forces',
    yaml: K18 + flux('  prune: true # ~> gitops/prune\n  force: true # ~> gitops/prune') + ledger,
    says: ['prunes', 'recreates'],
  },
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

const marked = (text: string, rule: string): string => text.replace('spec:\n', `spec: # ~> ${rule}\n`);
const DRIFTS = marked(application('  project: default'), 'gitops/drift');
const plain = (more = '', metadata = ''): string => application(`  project: default${more}`, metadata);
const ignoring = (rule: string): string => plain(`\n  ignoreDifferences:\n    - ${rule}`);
const FULL = 'machine: {type: q35}\nfirmware: {uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10, serial: a}\ndevices: {}';

ruleCases('gitops/drift', [
  {
    name: 'nothing is ignored',
    yaml: DRIFTS + machine({ spec: 'architecture: amd64' }),
    facts: K18,
    severity: 'info',
    says: ['KubeVirt v1.8.4 fills in (domain.machine.type, domain.firmware.uuid, domain.firmware.serial)'],
  },
  {
    name: 'less is filled in before',
    yaml: DRIFTS + machine({}),
    facts: kubevirt('1.5.3'),
    says: ['(architecture, domain.machine.type)'],
  },
  {
    name: 'other kinds are ignored',
    yaml:
      ignoring('{group: apps, kind: Deployment}').replace('Differences:', 'Differences: # ~> gitops/drift') +
      machine({}),
    facts: K18,
  },
  {
    name: 'silent when VMs are ignored',
    yaml: ignoring('{group: kubevirt.io, kind: VirtualMachine}') + machine({}),
    facts: K18,
  },
  { name: 'silent when all kinds are', yaml: ignoring("{group: '*', kind: '*'}") + machine({}), facts: K18 },
  { name: 'silent for rules of a template', yaml: ignoring('{{ toYaml .Values.ignore }}') + machine({}), facts: K18 },
  {
    name: 'silent when the server compares',
    yaml: plain('', '  annotations: {argocd.argoproj.io/compare-options: ServerSideDiff=true}\n') + machine({}),
    facts: K18,
  },
  {
    name: 'silent when the server applies',
    yaml: plain('\n  syncPolicy: {syncOptions: [ServerSideApply=true]}') + machine({}),
    facts: K18,
  },
  {
    name: 'silent when Argo CD is told so for all',
    yaml: `${plain()}${machine({})}apiVersion: v1\nkind: ConfigMap\nmetadata: {name: argocd-cm}\ndata:\n  resource.customizations.ignoreDifferences.kubevirt.io_VirtualMachine: ''\n`,
    facts: K18,
  },
  {
    name: 'silent when Git sets all',
    yaml: plain() + machine({ spec: 'architecture: amd64', domain: FULL }),
    facts: K18,
  },
  { name: 'silent without VMs', yaml: plain(), facts: K18 },
  { name: 'silent for Flux, which applies on the server', yaml: flux('  prune: false') + machine({}), facts: K18 },
]);

const HALTED = 'runStrategy: Halted # ~> gitops/halted-wave';
const WAVE = annotated('argocd.argoproj.io/sync-wave', "'1'");
const step = (annotation: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: step\n  annotations: {${annotation}}\n---\n`;

ruleCases('gitops/halted-wave', [
  {
    name: 'a stopped VM among waves',
    yaml: K18 + plain() + vm(HALTED, { metadata: WAVE }),
    severity: 'warning',
    says: ['VirtualMachine app is declared stopped', 'Application vms'],
  },
  {
    name: 'a stopped VM by the older field',
    yaml: K18 + plain() + vm('running: false # ~> gitops/halted-wave', { metadata: WAVE }),
  },
  { name: 'a stopped VM with a hook', yaml: K18 + plain() + vm(HALTED) + step('argocd.argoproj.io/hook: PreSync') },
  {
    name: 'one finding an Application',
    yaml: K18 + plain() + vm(HALTED, { metadata: WAVE }) + vm('runStrategy: Halted', { name: 'b' }),
  },
  {
    name: 'silent for one wave',
    yaml: K18 + plain() + vm('runStrategy: Halted') + step("argocd.argoproj.io/sync-wave: '0'"),
  },
  { name: 'silent for a VM that runs', yaml: K18 + plain() + vm('runStrategy: Always', { metadata: WAVE }) },
  {
    name: 'silent for a value of a template',
    yaml: K18 + plain() + vm('runStrategy: {{ .Values.strategy }}', { metadata: WAVE }),
  },
  {
    name: 'silent for a wave of a template',
    yaml:
      K18 +
      plain() +
      vm('runStrategy: Halted', { metadata: annotated('argocd.argoproj.io/sync-wave', '{{ .Values.wave }}') }),
  },
  {
    name: 'silent for what is no hook',
    yaml: K18 + plain() + vm('runStrategy: Halted') + step('argocd.argoproj.io/hook: Skip'),
  },
  { name: 'silent without an Application', yaml: K18 + vm('runStrategy: Halted', { metadata: WAVE }) },
  {
    name: 'silent with a health check of its own',
    yaml: `${K18}${plain()}${vm('runStrategy: Halted', { metadata: WAVE })}apiVersion: v1\nkind: ConfigMap\nmetadata: {name: argocd-cm}\ndata:\n  resource.customizations.health.kubevirt.io_VirtualMachine: ''\n`,
  },
]);

const ORDERLESS = plain()
  .replace('source: {', 'source:\n    {')
  .replace(/source:\n {4}\{repoURL: (\S+), path: '\.'\}/, 'source:\n    repoURL: $1\n    path: . # ~> gitops/order');
const PREFERENCE = preference('mine', 'devices: {}');
const SUBSCRIPTION =
  'apiVersion: operators.coreos.com/v1alpha1\nkind: Subscription\nmetadata: {name: hco}\nspec: {name: kubevirt-hyperconverged}\n---\n';

ruleCases('gitops/order', [
  {
    name: 'a VM in the wave of KubeVirt',
    yaml: ORDERLESS + K18 + machine({}),
    severity: 'warning',
    says: [
      'brings VirtualMachine app no later than KubeVirt kubevirt/kubevirt',
      'a later argocd.argoproj.io/sync-wave',
    ],
  },
  {
    name: 'a VM in the wave of its preference',
    yaml: ORDERLESS + PREFERENCE + machine({ vm: 'preference: {name: mine}' }),
    facts: K18,
  },
  { name: 'a VM in the wave of HyperConverged', yaml: ORDERLESS + HCO + machine({}) },
  { name: 'silent in a later wave', yaml: plain() + K18 + machine({ metadata: WAVE }) },
  {
    name: 'silent for a wave of a template',
    yaml: plain() + K18 + machine({ metadata: annotated('argocd.argoproj.io/sync-wave', '{{ .Values.wave }}') }),
  },
  { name: 'silent for a preference that it does not use', yaml: plain() + PREFERENCE + machine({}), facts: K18 },
  { name: 'silent where KubeVirt was captured', yaml: plain() + machine({}), facts: K18 },
  {
    name: 'HyperConverged with the subscription of its operator',
    yaml: plain() + SUBSCRIPTION + HCO.replace('metadata:', 'metadata: # ~> gitops/order'),
    says: ['SkipDryRunOnMissingResource=true'],
  },
  {
    name: 'silent with the option for it',
    yaml:
      plain() +
      SUBSCRIPTION +
      hyperconverged(
        'v1beta1',
        '  evictionStrategy: None',
        `  annotations:\n    ${OPTIONS}: SkipDryRunOnMissingResource=true\n`,
      ),
  },
  {
    name: 'silent with the option for all',
    yaml: plain('\n  syncPolicy: {syncOptions: [SkipDryRunOnMissingResource=true]}') + SUBSCRIPTION + HCO,
  },
  { name: 'silent for HyperConverged alone', yaml: plain() + HCO },
  {
    name: 'a Flux Kustomization brings both',
    yaml: flux('  prune: false').replace('./', './ # ~> gitops/order') + K18 + machine({ metadata: WAVE }),
    says: ['name it in dependsOn'],
  },
]);

const cdi = (spec: string): string =>
  `apiVersion: cdi.kubevirt.io/v1beta1\nkind: CDI\nmetadata: {name: cdi}\nspec:\n${spec}\n---\n`;
const cdiRuns = (version: string, spec = '  config: {}'): string =>
  cdi(spec).replace('---', `status: {observedVersion: ${version}}\n---`);
const dataVolume = (name: string, more = ''): string =>
  `apiVersion: cdi.kubevirt.io/v1beta1\nkind: DataVolume\nmetadata:\n  name: ${name}\n${more}spec: {source: {blank: {}}, storage: {}}\n---\n`;
const collects = (seconds: string): string => cdi(`  config:\n    dataVolumeTTLSeconds: ${seconds}`);
const COLLECTS = collects('0 # ~> gitops/datavolume-gc');
const keeps = (value: string): string =>
  `  annotations:\n    cdi.kubevirt.io/storage.deleteAfterCompletion: ${value}\n`;
const atName = (name: string): string => dataVolume(`${name} # ~> gitops/datavolume-gc`);

ruleCases('gitops/datavolume-gc', [
  {
    name: 'CDI is told to delete them',
    yaml: plain() + COLLECTS + dataVolume('root'),
    severity: 'warning',
    says: ['CDI cdi deletes finished DataVolumes (dataVolumeTTLSeconds: 0)', 'concerns DataVolume root'],
  },
  {
    name: 'one finding for several',
    yaml: plain() + COLLECTS + dataVolume('a') + dataVolume('b'),
    says: ['2 DataVolumes'],
  },
  { name: 'milder where nothing brings it again', yaml: COLLECTS + dataVolume('root'), severity: 'info' },
  {
    name: 'by default in the release that runs',
    yaml: plain() + atName('root'),
    facts: cdiRuns('v1.56.1'),
    says: ['by default'],
  },
  {
    name: 'by default in the release of the operator',
    yaml: `${plain()}${cdi('  config: {} # ~> gitops/datavolume-gc')}${dataVolume('root')}apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: cdi-operator}\nspec: {template: {spec: {containers: [{image: 'quay.io/kubevirt/cdi-operator:v1.55.2'}]}}}\n`,
  },
  {
    name: 'as captured',
    yaml: plain() + atName('root'),
    facts: cdiRuns('v1.60.0', '  config: {dataVolumeTTLSeconds: 60}'),
    says: ['60'],
  },
  {
    name: 'silent where later releases ignore it',
    yaml: plain() + dataVolume('root'),
    facts: cdiRuns('v1.62.0', '  config: {dataVolumeTTLSeconds: 60}'),
  },
  {
    name: 'silent where it is not the default any more',
    yaml: plain() + dataVolume('root'),
    facts: cdiRuns('v1.57.0'),
  },
  { name: 'silent where it is not yet the default', yaml: plain() + dataVolume('root'), facts: cdiRuns('v1.54.0') },
  { name: 'silent when it is switched off', yaml: plain() + collects('-1') + dataVolume('root') },
  {
    name: 'silent for a DataVolume that is kept',
    yaml: plain() + collects('0') + dataVolume('root', keeps("'false'")),
  },
  {
    name: 'silent for an annotation of a template',
    yaml: plain() + collects('0') + dataVolume('root', keeps('{{ .Values.keep }}')),
  },
  { name: 'silent for a number of a template', yaml: plain() + collects('{{ .Values.ttl }}') + dataVolume('root') },
  { name: 'silent when the release is not known', yaml: plain() + cdi('  config: {}') + dataVolume('root') },
  { name: 'silent without a CDI object', yaml: plain() + dataVolume('root') },
  { name: 'silent where HyperConverged overwrites it', yaml: plain() + HCO + collects('0') + dataVolume('root') },
]);

/** The rules that report something of a tree, with the files they report. */
function foundIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  return withTree(files, async (cwd) => {
    const { findings } = await lintFiles(['.'], { cwd });
    return findings.map(({ rule, file }) => `${rule} ${file}`).filter((one) => one.startsWith('gitops/order'));
  });
}

async function withTree<T>(files: Readonly<Record<string, string>>, use: (cwd: string) => Promise<T>): Promise<T> {
  const cwd = mkdtempSync(join(tmpdir(), 'vmstate-gitops-'));
  try {
    mkdirSync(join(cwd, '.git'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), text);
    }
    return await use(cwd);
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

const APPS = { 'infra/kubevirt.yaml': K18, 'vms/vm.yaml': machine({}) };
const INFRA = flux('  prune: true', 'infra', './infra');

test('gitops/order: a Kustomization of VMs must wait for the one that brings KubeVirt', async () => {
  const kustomizations = (more: string): Record<string, string> => ({
    'flux/infra.yaml': INFRA,
    'flux/vms.yaml': flux(`  prune: true${more}`, 'vms', './vms'),
  });
  assert.equal(await foundIn({ ...APPS, ...kustomizations('') }), ['gitops/order flux/vms.yaml']);
  assert.equal(await foundIn({ ...APPS, ...kustomizations('\n  dependsOn: [{name: other}]') }), [
    'gitops/order flux/vms.yaml',
  ]);
  assert.equal(await foundIn({ ...APPS, ...kustomizations('\n  dependsOn: [{name: infra}]') }), []);
  assert.equal(await foundIn({ ...APPS, ...kustomizations('\n  dependsOn: {{ .Values.deps }}') }), []);
  assert.equal(await foundIn({ ...APPS, ...kustomizations('\n  kubeConfig: {secretRef: {name: far}}') }), []);
});

test('gitops/order: what brings a Kustomization may wait for it', async () => {
  const waits = {
    ...APPS,
    'top/root.yaml':
      flux('  prune: true', 'base', './base') + flux('  prune: true\n  dependsOn: [{name: base}]', 'apps', './apps'),
    'base/infra.yaml': INFRA,
    'apps/vms.yaml': flux('  prune: true', 'vms', './vms'),
  };
  assert.equal(await foundIn(waits), []);
  const through = { ...waits, 'top/root.yaml': waits['top/root.yaml'].replace('[{name: base}]', '[]') };
  assert.equal(await foundIn(through), ['gitops/order apps/vms.yaml']);
  const patched = {
    ...through,
    'top/root.yaml': through['top/root.yaml'].replace('[]', "[]\n  patches: [{patch: 'dependsOn'}]"),
  };
  assert.equal(await foundIn(patched), []);
});

test('gitops/hyperconverged-path: patches of HyperConverged are judged as it is, once each', async () => {
  const hco = (spec: string): string =>
    `apiVersion: hco.kubevirt.io/v1beta1\nkind: HyperConverged\nmetadata: {name: hco, namespace: cnv}\nspec: ${spec}\n`;
  const patched = async (spec: string): Promise<string[]> => {
    const { findings } = await lintTree({
      'base/kustomization.yaml': 'resources: [hco.yaml]\n',
      'base/hco.yaml': hco('{}'),
      'a/kustomization.yaml': 'resources: [../base]\npatches: [{path: ../p.yaml}]\n',
      'b/kustomization.yaml': 'resources: [../base]\npatches: [{path: ../p.yaml}]\n',
      'c/kustomization.yaml': `resources: [../base]\npatchesStrategicMerge:\n  - |\n${hco(spec).replace(/^/gm, '    ')}\n`,
      'p.yaml': hco(spec),
    });
    return findings
      .filter(({ rule }) => rule === 'gitops/hyperconverged-path')
      .map(({ file, line, severity }) => `${severity} ${file}:${line}`);
  };
  assert.equal(await patched('{storage: {vmStateStorageClass: cephfs}}'), [
    'error c/kustomization.yaml:3',
    'error p.yaml:4',
  ]);
  assert.equal(await patched('{vmStateStorageClass: cephfs}'), []);
});

test.run();
