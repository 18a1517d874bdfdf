import { test } from 'uvu';
import { legacyUuid } from '../../src/kubevirt/firmware-uuid.js';
import { ruleCases } from '../harness.js';
import { kubevirt, type MachineText, machine, PERSISTENT_TPM, preference, storageClass } from './documents.js';

const A = '0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10';
const B = '5c2f7f6e-18a4-4a43-8f0e-1f6f4f2f9f11';
const LEGACY = legacyUuid('app');

/** A VM with a persistent TPM and a uuid, in a release. */
const withUuid = (release: string, uuid: string | undefined, mark = ''): string =>
  kubevirt(release) +
  machine({ domain: `${uuid === undefined ? '' : `firmware:\n  uuid: ${uuid}${mark}\n`}${PERSISTENT_TPM}` });

const MARK = ' # ~> change/uuid-changed';
/** What is dropped is blamed where it would stand. */
const dropped = (text: string): string => text.replace('domain:', `domain:${MARK}`);
const captured = (uuid: string): string =>
  machine({ domain: `firmware:\n  uuid: ${uuid}\n${PERSISTENT_TPM}`, metadata: 'namespace: lab' });

ruleCases('change/uuid-changed', [
  {
    name: 'an edited uuid',
    base: withUuid('1.8.4', A),
    yaml: withUuid('1.8.4', B, MARK),
    severity: 'error',
    says: [`"${A}"`, `"${B}"`, 'v1.8.4', 'keep'],
  },
  { name: 'silent for other letters', base: withUuid('1.8.4', A), yaml: withUuid('1.8.4', A.toUpperCase()) },
  {
    name: 'a dropped uuid: KubeVirt derives one from the name',
    base: withUuid('1.8.4', A),
    yaml: dropped(withUuid('1.8.4', undefined)),
    severity: 'error',
    says: ['is dropped', LEGACY],
  },
  {
    name: 'silent when the dropped one is what the name gives',
    base: withUuid('1.5.3', LEGACY),
    yaml: withUuid('1.5.3', undefined),
  },
  {
    name: 'an added one in a release that derives it from the name',
    base: withUuid('1.5.3', undefined),
    yaml: withUuid('1.5.3', A, MARK),
    severity: 'error',
    says: [LEGACY],
  },
  {
    name: 'silent when the added one is what the name gives',
    base: withUuid('1.5.3', undefined),
    yaml: withUuid('1.5.3', LEGACY),
  },
  {
    name: 'info for one that is added where a random one may be stored',
    base: withUuid('1.8.4', undefined),
    yaml: withUuid('1.8.4', A, MARK),
    severity: 'info',
    says: ["running VM's value"],
  },
  {
    name: 'silent when the added one is what runs',
    base: withUuid('1.8.4', undefined),
    yaml: withUuid('1.8.4', A),
    facts: captured(A),
  },
  {
    name: 'an error when the added one is not what runs',
    base: withUuid('1.8.4', undefined),
    yaml: withUuid('1.8.4', A, MARK),
    facts: captured(B),
    severity: 'error',
    says: [B],
  },
  {
    name: 'silent when an edit takes over what runs',
    base: withUuid('1.8.4', A),
    yaml: withUuid('1.8.4', B),
    facts: captured(B),
  },
  {
    name: 'an upgrade does not excuse what an older release derived',
    base: withUuid('1.5.3', undefined),
    yaml: withUuid('1.8.4', A, MARK),
    severity: 'error',
  },
  {
    name: 'silent when the value is filled in',
    base: withUuid('1.8.4', A),
    yaml: withUuid('1.8.4', '{{ .uuid }}'),
  },
  {
    name: 'silent for a TPM that keeps nothing',
    base: withUuid('1.8.4', A).replace('persistent: true', 'persistent: false'),
    yaml: withUuid('1.8.4', B).replace('persistent: true', 'persistent: false'),
  },
  {
    name: 'silent for a TPM that kept nothing before',
    base: withUuid('1.8.4', A).replace('persistent: true', 'persistent: false'),
    yaml: withUuid('1.8.4', B),
  },
  { name: 'an empty uuid is none', base: withUuid('1.5.3', '""'), yaml: withUuid('1.5.3', undefined) },
  {
    name: 'silent for VMs whose names are filled in',
    base: withUuid('1.8.4', A).replace('name: app', 'name: "{{ .a }}"'),
    yaml: withUuid('1.8.4', B).replace('name: app', 'name: "{{ .b }}"'),
  },
  {
    name: 'silent for VMs of one name that nothing tells apart',
    base: withUuid('1.8.4', A) + machine({ domain: `firmware:\n  uuid: ${B}\n${PERSISTENT_TPM}` }),
    yaml: withUuid('1.8.4', B) + machine({ domain: `firmware:\n  uuid: ${A}\n${PERSISTENT_TPM}` }),
  },
  {
    name: 'silent for a VM that is new',
    base: kubevirt('1.8.4'),
    yaml: withUuid('1.8.4', B),
  },
]);

const TOGGLED = ' # ~> change/persistence-toggled';
const K18 = kubevirt('1.8.4');
const tpm = (inner: string): string => `devices:\n  tpm:\n    ${inner}`;
const efi = (inner: string): string => `firmware:\n  bootloader:\n    efi:\n      ${inner}`;
const NONE = 'devices: {}';
const OWN = 'preference:\n  name: own';
const users = (names: readonly string[], vm = OWN, domain = NONE): string =>
  names.map((name) => machine({ name, vm, domain })).join('');

ruleCases('change/persistence-toggled', [
  {
    name: 'a TPM that no longer persists: the claim is deleted',
    base: K18 + machine({ domain: tpm('persistent: true') }),
    yaml: K18 + machine({ domain: tpm(`persistent: false${TOGGLED}`) }),
    severity: 'error',
    says: ['off', 'v1.8.4 deletes'],
  },
  {
    name: 'a TPM that is switched off by enabled, beside persistent: true',
    severity: 'error',
    base: K18 + machine({ domain: tpm('persistent: true') }),
    yaml: K18 + machine({ domain: tpm(`persistent: true\n    enabled: false${TOGGLED}`) }),
    says: ['; remove enabled: false'],
    saysNot: ['keep persistent'],
  },
  {
    name: 'a TPM that is switched off and does not persist',
    base: K18 + machine({ domain: tpm('persistent: true') }),
    yaml: K18 + machine({ domain: tpm(`enabled: false${TOGGLED}`) }),
    says: ['; keep persistent: true, without enabled: false'],
  },
  {
    name: 'silent where a release does not know that it is switched off',
    base: kubevirt('1.3.1') + machine({ domain: tpm('persistent: true') }),
    yaml: kubevirt('1.3.1') + machine({ domain: tpm('persistent: true\n    enabled: false') }),
  },
  {
    name: 'the remedy of such a release is no other than before',
    base: kubevirt('1.3.1') + machine({ domain: tpm('persistent: true') }),
    yaml: kubevirt('1.3.1') + machine({ domain: tpm(`persistent: false${TOGGLED}\n    enabled: false`) }),
    says: ['; keep persistent: true'],
    saysNot: ['enabled'],
  },
  {
    name: 'silent where that is filled in',
    base: K18 + machine({ domain: tpm('persistent: true') }),
    yaml: K18 + machine({ domain: tpm('persistent: true\n    enabled: {{ .x }}') }),
  },
  {
    name: 'no advice to keep what a confidential guest cannot',
    base: K18 + machine({ domain: efi('persistent: true') }),
    yaml: K18 + machine({ domain: `launchSecurity: {snp: {}}\n${efi(`persistent: false${TOGGLED}`)}` }),
    saysNot: ['keep persistent'],
  },
  {
    name: 'but to keep what an SEV guest can',
    base: K18 + machine({ domain: efi('persistent: true') }),
    yaml: K18 + machine({ domain: `launchSecurity: {sev: {}}\n${efi(`persistent: false${TOGGLED}`)}` }),
    says: ['; keep persistent: true'],
  },
  {
    name: 'before that release it stays, unused',
    base: kubevirt('1.5.3') + machine({ domain: tpm('persistent: true') }),
    yaml: kubevirt('1.5.3') + machine({ domain: tpm(`persistent: false${TOGGLED}`) }),
    severity: 'error',
    says: ['no longer uses'],
  },
  {
    name: 'the claim stays while UEFI variables need it',
    base: K18 + machine({ domain: `${tpm('persistent: true')}\n${efi('persistent: true')}` }),
    yaml: K18 + machine({ domain: `${tpm(`persistent: false${TOGGLED}`)}\n${efi('persistent: true')}` }),
    says: ['no longer uses'],
  },
  {
    name: 'a TPM that is removed',
    base: K18 + machine({ domain: tpm('persistent: true') }),
    yaml: K18 + machine({ domain: `devices: {}${TOGGLED}` }),
    severity: 'error',
  },
  {
    name: 'a TPM that begins to persist: another model',
    base: K18 + machine({ domain: tpm('persistent: false') }),
    yaml: K18 + machine({ domain: tpm(`persistent: true${TOGGLED}`) }),
    severity: 'error',
    says: ['tpm-crb', 'BitLocker'],
  },
  {
    name: 'info for a TPM where there was none',
    base: K18 + machine({ domain: NONE }),
    yaml: K18 + machine({ domain: tpm(`persistent: true${TOGGLED}`) }),
    severity: 'info',
  },
  {
    name: 'a warning for UEFI variables that begin to persist',
    base: K18 + machine({ domain: efi('secureBoot: false') }),
    yaml: K18 + machine({ domain: efi(`secureBoot: false\n      persistent: true${TOGGLED}`) }),
    severity: 'warning',
  },
  {
    name: 'UEFI variables that no longer persist',
    base: K18 + machine({ domain: efi('persistent: true') }),
    yaml: K18 + machine({ domain: efi(`persistent: false${TOGGLED}`) }),
    severity: 'error',
  },
  {
    name: 'a TPM of its own hides that of the preference',
    base: K18 + users(['a'], 'preference:\n  name: windows.11'),
    yaml: K18 + users(['a'], 'preference:\n  name: windows.11', `devices:\n  tpm: {}${TOGGLED}`),
    severity: 'error',
    says: ['persistence of TPM is'],
  },
  {
    name: 'another preference, once for TPM and UEFI',
    base: K18 + users(['a'], 'preference:\n  name: windows.11'),
    yaml: K18 + users(['a'], `preference:\n  name: windows.10${TOGGLED}`),
    severity: 'error',
    says: ['TPM and UEFI variables'],
  },
  {
    name: 'another preference of Git: the VM is edited, not the preference',
    base:
      K18 +
      preference('own', 'devices:\n  preferredTPM:\n    persistent: true') +
      preference('other', 'devices:\n  preferredTPM: {}') +
      users(['a']),
    yaml:
      K18 +
      preference('own', 'devices:\n  preferredTPM:\n    persistent: true') +
      preference('other', 'devices:\n  preferredTPM: {}') +
      users(['a'], `preference:\n  name: other${TOGGLED}`),
    severity: 'error',
  },
  {
    name: 'an edited preference is one finding for all that use it, whose stored revision counts',
    base: K18 + preference('own', 'devices:\n  preferredTPM:\n    persistent: true') + users(['a', 'b', 'c']),
    yaml:
      K18 + preference('own', `devices:\n  preferredTPM:\n    persistent: false${TOGGLED}`) + users(['a', 'b', 'c']),
    severity: 'warning',
    says: ['3 VMs', 'revision'],
  },
  {
    name: 'info for a preference that no VM in scope uses',
    base: K18 + preference('own', 'devices:\n  preferredTPM:\n    persistent: true'),
    yaml: K18 + preference('own', `devices:\n  preferredTPM:\n    persistent: false${TOGGLED}`),
    severity: 'info',
  },
  {
    name: 'silent for one whose VM has a TPM of its own',
    base:
      K18 +
      preference('own', 'devices:\n  preferredTPM:\n    persistent: true') +
      users(['a'], OWN, tpm('persistent: true')),
    yaml:
      K18 +
      preference('own', 'devices:\n  preferredTPM:\n    persistent: false') +
      users(['a'], OWN, tpm('persistent: true')),
  },
  {
    name: 'silent for a preferred EFI before it counts',
    base: kubevirt('1.3.1') + preference('own', 'firmware:\n  preferredEfi:\n    persistent: true'),
    yaml: kubevirt('1.3.1') + preference('own', 'firmware:\n  preferredEfi:\n    persistent: false'),
  },
  {
    name: 'silent when a VM names the revision that it keeps',
    base:
      K18 +
      preference('own', 'devices:\n  preferredTPM:\n    persistent: true') +
      users(['a'], `${OWN}\n  revisionName: r`),
    yaml:
      K18 +
      preference('own', 'devices:\n  preferredTPM:\n    persistent: false') +
      users(['a'], `${OWN}\n  revisionName: r`),
  },
  {
    name: 'silent when the preference is not known',
    base: K18 + users(['a']),
    yaml: K18 + users(['a'], 'preference:\n  name: other'),
  },
  {
    name: 'silent when the VM takes over what the preference said',
    base: K18 + preference('own', 'devices:\n  preferredTPM:\n    persistent: true') + users(['a']),
    yaml: K18 + machine({ name: 'a', domain: tpm('persistent: true') }),
  },
  {
    name: 'silent when the value is filled in',
    base: K18 + machine({ domain: tpm('persistent: true') }),
    yaml: K18 + machine({ domain: tpm('persistent: {{ .x }}') }),
  },
  {
    name: 'silent where a release does not know the field',
    base: kubevirt('1.0.1') + machine({ domain: efi('persistent: true') }),
    yaml: kubevirt('1.0.1') + machine({ domain: efi('persistent: false') }),
  },
  {
    name: 'silent when an upgrade alone makes the bundled preference persistent',
    base:
      kubevirt('1.3.1', 'developerConfiguration: {featureGates: [CommonInstancetypesDeploymentGate]}') +
      users(['a'], 'preference:\n  name: windows.11'),
    yaml: kubevirt('1.4.1') + users(['a'], 'preference:\n  name: windows.11'),
  },
]);

const RENAMED = ' # ~> change/renamed';
/** A VM with state; its name and namespace as they are written. */
const named = (name: string, metadata: string, inner: Partial<MachineText> = {}): string =>
  machine({ name, metadata, domain: PERSISTENT_TPM, ...inner });
const OTHER = machine({ name: 'web', domain: NONE });
const DISK = 'volumes:\n- name: root\n  dataVolume:\n    name: app-root';
const uuid = (value: string): string => `firmware:\n  uuid: ${value}\n${PERSISTENT_TPM}`;
const STATE_CLAIM = (vm: string): string =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: kept\n  labels: {persistent-state-for: ${vm}}\nspec: {accessModes: [ReadWriteMany]}\n---\n`;

ruleCases('change/renamed', [
  {
    name: 'another name, told by the uuid',
    base: K18 + named('a', '', { domain: uuid(A) }) + named('b', '', { domain: uuid(B) }),
    yaml: K18 + named(`c${RENAMED}`, '', { domain: uuid(A) }) + named('b', '', { domain: uuid(B) }),
    severity: 'error',
    says: ['VirtualMachine a becomes VirtualMachine c', 'firmware.uuid', 'v1.8.4 deletes'],
  },
  {
    name: 'another namespace',
    base: K18 + named('a', 'namespace: lab'),
    yaml: K18 + named('a', `namespace: prod${RENAMED}`),
    severity: 'error',
    says: ['lab/a', 'prod/a', 'keep the namespace'],
  },
  {
    name: 'another name, told by the disks',
    base: K18 + named('a', '', { spec: DISK }) + named('x', ''),
    yaml: K18 + named(`c${RENAMED}`, '', { spec: DISK }) + named('x', ''),
    says: ['its disks'],
  },
  {
    name: 'another name, told by the content',
    base: K18 + named('a', '') + OTHER,
    yaml: K18 + named(`c${RENAMED}`, '') + OTHER,
    says: ['content'],
  },
  {
    name: 'info for a VM that is removed, in the base',
    base: K18 + named(`a${RENAMED}`, '') + OTHER,
    yaml: K18 + OTHER,
    severity: 'info',
    says: ['is removed'],
  },
  {
    name: 'several that are removed are one finding',
    base: K18 + named(`a${RENAMED}`, '') + named('b', ''),
    yaml: K18,
    says: ['2 VMs'],
  },
  {
    name: 'one that is removed beside another that is new and unlike it',
    base: K18 + named(`a${RENAMED}`, '', { spec: DISK }),
    yaml: K18 + machine({ name: 'c', spec: 'hostname: c\nsubdomain: d', domain: 'machine: {type: q35}\ndevices: {}' }),
    severity: 'info',
  },
  {
    name: 'silent when a namespace is only written out',
    base: K18 + named('a', ''),
    yaml: K18 + named('a', 'namespace: lab'),
  },
  {
    name: 'silent for a VM that keeps nothing',
    base: K18 + machine({ name: 'a' }),
    yaml: K18 + machine({ name: 'b' }),
  },
  {
    name: 'silent when a name is filled in',
    base: K18 + named('a', ''),
    yaml: K18 + named('"{{ .name }}"', ''),
  },
  {
    name: 'silent when a claim of Git takes the state along',
    base: K18 + STATE_CLAIM('a') + named('a', '', { domain: uuid(A) }),
    yaml: K18 + STATE_CLAIM('b') + named('b', '', { domain: uuid(A) }),
  },
  {
    name: 'a claim of Git that is left behind',
    base: K18 + STATE_CLAIM('a') + named('a', '', { domain: uuid(A) }),
    yaml: K18 + STATE_CLAIM('a') + named(`b${RENAMED}`, '', { domain: uuid(A) }),
    says: ['does not find the claim'],
  },
  {
    name: 'silent when the document with the VM cannot be read any more',
    base: K18 + named('a', ''),
    yaml: `${K18}metadata: {name: a\n`,
  },
  {
    name: 'silent for what moves in the file, with other quotes, labels and comments',
    base: K18 + named('a', 'labels: {x: "1"}') + OTHER,
    yaml: OTHER + named('"a"', "labels: {y: '2'} # new") + K18,
  },
]);

const MOVED = ' # ~> change/state-class-moved';
const withClass = (name: string): string => kubevirt('1.8.4', `vmStateStorageClass: ${name}`);
const DEFAULT = "{storageclass.kubernetes.io/is-default-class: 'true'}";

ruleCases('change/state-class-moved', [
  {
    name: 'another class for the VMs that have state',
    base:
      withClass('old') +
      machine({ name: 'a', domain: PERSISTENT_TPM }) +
      machine({ name: 'b', domain: PERSISTENT_TPM }),
    yaml:
      withClass(`new${MOVED}`) +
      machine({ name: 'a', domain: PERSISTENT_TPM }) +
      machine({ name: 'b', domain: PERSISTENT_TPM }),
    severity: 'warning',
    says: ['"new"', '"old"', '2 VMs', 'v1.8.4'],
  },
  {
    name: 'the default class that a field takes the place of',
    base: K18 + storageClass('old', 'x.example.com', DEFAULT) + machine({ domain: PERSISTENT_TPM }),
    yaml:
      withClass(`new${MOVED}`) + storageClass('old', 'x.example.com', DEFAULT) + machine({ domain: PERSISTENT_TPM }),
  },
  {
    name: 'silent when no VM had state',
    base: withClass('old') + machine({}),
    yaml: withClass('new') + machine({ domain: PERSISTENT_TPM }),
  },
  {
    name: 'silent when the class was not to be seen',
    base: K18 + machine({ domain: PERSISTENT_TPM }),
    yaml: withClass('new') + machine({ domain: PERSISTENT_TPM }),
  },
  {
    name: 'silent when the class is filled in',
    base: withClass('old') + machine({ domain: PERSISTENT_TPM }),
    yaml: withClass('{{ .class }}') + machine({ domain: PERSISTENT_TPM }),
  },
  {
    name: 'silent when Git holds the claim',
    base: withClass('old') + STATE_CLAIM('app') + machine({ domain: PERSISTENT_TPM }),
    yaml: withClass('new') + STATE_CLAIM('app') + machine({ domain: PERSISTENT_TPM }),
  },
  {
    name: 'silent when the captured claim is of the new class already',
    base: withClass('old') + machine({ domain: PERSISTENT_TPM }),
    yaml: withClass('new') + machine({ domain: PERSISTENT_TPM }),
    facts: STATE_CLAIM('app').replace('spec: {', 'spec: {storageClassName: new, '),
  },
]);

const FIXED = ' # ~> change/immutable';
const claim = (spec: string): string =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: app-root}\nspec:\n  accessModes: [ReadWriteMany]\n${spec
    .split('\n')
    .map((line) => `  ${line}\n`)
    .join('')}---\n`;
const size = (text: string): string => `resources:\n  requests:\n    storage: ${text}`;
const dataVolume = (spec: string, annotations = '{}'): string =>
  `apiVersion: cdi.kubevirt.io/v1beta1\nkind: DataVolume\nmetadata:\n  name: app-root\n  annotations: ${annotations}\nspec:\n  source: {blank: {}}\n  ${spec}\n---\n`;
const template = (quantity: string): string =>
  `dataVolumeTemplates:\n- metadata: {name: app-root}\n  spec:\n    storage:\n      resources:\n        requests:\n          storage: ${quantity}`;
const snapshotOf = (vm: string, mark = ''): string =>
  `apiVersion: snapshot.kubevirt.io/v1beta1\nkind: VirtualMachineSnapshot\nmetadata: {name: s}\nspec:\n  source:\n    name: ${vm}${mark}\n`;

ruleCases('change/immutable', [
  {
    name: 'the spec of a DataVolume',
    base: dataVolume('storage: {storageClassName: a}'),
    yaml: dataVolume(`storage: {storageClassName: b}${FIXED}`),
    severity: 'error',
    says: ['spec.storage.storageClassName', 'refused'],
  },
  {
    name: 'silent for the same quantity in other units',
    base: dataVolume('storage: {resources: {requests: {storage: 1Gi}}}'),
    yaml: dataVolume("storage: {resources: {requests: {storage: '1024Mi'}}}"),
  },
  {
    name: 'silent for the checkpoints of a warm migration',
    base: dataVolume('checkpoints: [{current: a, previous: ""}]'),
    yaml: dataVolume('checkpoints: [{current: a, previous: ""}, {current: b, previous: a}]'),
  },
  {
    name: 'silent for what GitOps is told to make anew',
    base: dataVolume('storage: {storageClassName: a}'),
    yaml: dataVolume('storage: {storageClassName: b}', '{argocd.argoproj.io/sync-options: "Replace=true,Force=true"}'),
  },
  {
    name: 'silent for labels of a DataVolume',
    base: dataVolume('storage: {}'),
    yaml: dataVolume('storage: {}', '{a: b}'),
  },
  { name: 'silent for a claim that grows', base: claim(size('10Gi')), yaml: claim(size('20Gi')) },
  { name: 'a claim that shrinks', base: claim(size('20Gi')), yaml: claim(size(`10Gi${FIXED}`)) },
  {
    name: 'the class of a claim',
    base: claim('storageClassName: a'),
    yaml: claim(`storageClassName: b${FIXED}`),
    severity: 'error',
  },
  {
    name: 'silent for a class that may be the one the cluster filled in',
    base: claim(size('10Gi')),
    yaml: claim(`storageClassName: b\n${size('10Gi')}`),
  },
  {
    name: 'silent for a default that is written out',
    base: claim(size('1Gi')),
    yaml: claim(`volumeMode: Filesystem\n${size('1Gi')}`),
  },
  {
    name: 'the parameters and binding of a StorageClass',
    base: storageClass('a', 'x.example.com').replace('---', 'parameters: {type: a}\n---'),
    yaml: storageClass('a', 'x.example.com').replace(
      '---',
      `parameters: {type: b}${FIXED}\nvolumeBindingMode: WaitForFirstConsumer\n---`,
    ),
    says: ['parameters.type', 'volumeBindingMode'],
  },
  {
    name: 'silent for annotations and expansion of a StorageClass, and defaults written out',
    base: storageClass('a', 'x.example.com'),
    yaml: storageClass('a', 'x.example.com', DEFAULT).replace(
      '---',
      'allowVolumeExpansion: true\nreclaimPolicy: Delete\nvolumeBindingMode: Immediate\n---',
    ),
  },
  { name: 'the source of a snapshot', base: snapshotOf('a'), yaml: snapshotOf('b', FIXED), severity: 'error' },
  {
    name: 'the spec of an instance',
    base: machine({ kind: 'VirtualMachineInstance', spec: 'hostname: a' }),
    yaml: machine({ kind: 'VirtualMachineInstance', spec: `hostname: b${FIXED}` }),
  },
  {
    name: 'silent for a field of an instance that may be stored as a default',
    base: machine({ kind: 'VirtualMachineInstance' }),
    yaml: machine({ kind: 'VirtualMachineInstance', spec: 'terminationGracePeriodSeconds: 30' }),
  },
  {
    name: 'info for an edited template of a DataVolume',
    base: K18 + machine({ vm: template('10Gi') }),
    yaml: K18 + machine({ vm: template(`20Gi${FIXED}`) }),
    severity: 'info',
    says: ['app-root', 'stays as it is'],
  },
  {
    name: 'silent for a VM and a preference, which can be changed',
    base: K18 + machine({ spec: 'hostname: a' }) + preference('own', 'cpu: {preferredCPUTopology: cores}'),
    yaml: K18 + machine({ spec: 'hostname: b' }) + preference('own', 'cpu: {preferredCPUTopology: sockets}'),
  },
  {
    name: 'silent when the value is filled in',
    base: dataVolume('storage: {storageClassName: a}'),
    yaml: dataVolume('storage: {storageClassName: "{{ .class }}"}'),
  },
]);

/** A KubeVirt object whose release is blamed. */
const at = (release: string, configuration?: string): string =>
  kubevirt(release, configuration).replace(
    `imageTag: v${release}`,
    `imageTag: v${release} # ~> change/release-boundary`,
  );
const GATE = 'developerConfiguration: {featureGates: [VMPersistentState]}';
const BUNDLE = 'developerConfiguration: {featureGates: [CommonInstancetypesDeploymentGate]}';
const WINDOWS = 'preference:\n  name: windows.11';
const STATEFUL = machine({ domain: PERSISTENT_TPM });
const PINNED = machine({ domain: uuid(A) });
const old = (group: string, kind: string, version: string): string =>
  `apiVersion: ${group}/${version}\nkind: ${kind}\nmetadata: {name: x}\nspec: {}\n---\n`;

ruleCases('change/release-boundary', [
  {
    name: 'from 1.5 to 1.6: the uuid of each VM, and the gate',
    base: kubevirt('1.5.3', GATE) + STATEFUL,
    yaml: at('1.6.6', GATE) + STATEFUL,
    severity: 'info',
    says: ['KubeVirt v1.5.3 becomes v1.6.6', 'random firmware.uuid', 'VMPersistentState'],
  },
  {
    name: 'nothing of uuids when all stand in Git',
    base: kubevirt('1.6.6') + PINNED,
    yaml: kubevirt('1.8.4') + PINNED,
  },
  {
    name: 'back to 1.3: claims are not found',
    base: kubevirt('1.8.4') + PINNED,
    yaml: at('1.3.1') + PINNED,
    severity: 'warning',
    says: ['not found any more', 'snapshots no longer'],
  },
  {
    name: 'to 1.4: snapshots hold the state, ReadWriteOnce state is copied',
    base: kubevirt('1.3.1', 'vmStateStorageClass: rbd') + storageClass('rbd', 'rbd.csi.ceph.com') + PINNED,
    yaml: at('1.4.1', 'vmStateStorageClass: rbd') + storageClass('rbd', 'rbd.csi.ceph.com') + PINNED,
    severity: 'info',
    says: ['snapshots hold', 'second claim'],
  },
  {
    name: 'to 1.3: new ReadWriteOnce state holds VMs',
    base: kubevirt('1.2.2', 'vmStateStorageClass: rbd') + storageClass('rbd', 'rbd.csi.ceph.com') + PINNED,
    yaml: at('1.3.1', 'vmStateStorageClass: rbd') + storageClass('rbd', 'rbd.csi.ceph.com') + PINNED,
    severity: 'warning',
    says: ['do not live-migrate'],
  },
  {
    name: 'silent to 1.3 for ReadWriteMany state',
    base: kubevirt('1.2.2', 'vmStateStorageClass: c') + storageClass('c', 'cephfs.csi.ceph.com') + PINNED,
    yaml: kubevirt('1.3.1', 'vmStateStorageClass: c') + storageClass('c', 'cephfs.csi.ceph.com') + PINNED,
  },
  {
    name: 'to 1.4: nothing of a bundled preference for a VM that kept state before',
    base: kubevirt('1.3.1', BUNDLE) + users(['a'], WINDOWS, PERSISTENT_TPM),
    yaml: at('1.4.1', BUNDLE) + users(['a'], WINDOWS, PERSISTENT_TPM),
    severity: 'info',
  },
  {
    name: 'to 1.7: a claim that nothing needs is deleted',
    base: kubevirt('1.6.6') + machine({}),
    yaml: at('1.7.4') + machine({}),
    facts: STATE_CLAIM('app'),
    severity: 'warning',
    says: ['nothing needs'],
  },
  {
    name: 'silent to 1.7 when there is no such claim',
    base: kubevirt('1.6.6') + machine({}),
    yaml: kubevirt('1.7.4') + machine({}),
  },
  {
    name: 'to 1.9: Beta gates',
    base: kubevirt('1.8.4'),
    yaml: at('1.9.0'),
    severity: 'info',
    says: ['disabledFeatureGates'],
  },
  {
    name: 'to 1.4: the bundled preference persists',
    base:
      kubevirt('1.3.1', 'developerConfiguration: {featureGates: [CommonInstancetypesDeploymentGate]}') +
      users(['a'], 'preference:\n  name: windows.11'),
    yaml:
      at('1.4.1', 'developerConfiguration: {featureGates: [CommonInstancetypesDeploymentGate]}') +
      users(['a'], 'preference:\n  name: windows.11'),
    severity: 'warning',
    says: ['bundled preference'],
  },
  {
    name: 'API versions that go',
    base: kubevirt('1.5.3') + old('instancetype.kubevirt.io', 'VirtualMachinePreference', 'v1alpha2'),
    yaml:
      at('1.9.0') +
      old('instancetype.kubevirt.io', 'VirtualMachinePreference', 'v1alpha2') +
      old('export.kubevirt.io', 'VirtualMachineExport', 'v1alpha1'),
    severity: 'warning',
    says: ['instancetype.kubevirt.io/v1alpha2', 'export.kubevirt.io/v1alpha1'],
  },
  { name: 'silent for a patch release', base: kubevirt('1.8.3') + STATEFUL, yaml: kubevirt('1.8.4') + STATEFUL },
  {
    name: 'silent when the release was not known',
    base: kubevirt(undefined) + STATEFUL,
    yaml: kubevirt('1.8.4') + STATEFUL,
  },
  {
    name: 'silent when the release is given',
    base: kubevirt('1.5.3') + STATEFUL,
    yaml: kubevirt('1.6.6') + STATEFUL,
    kubevirt: '1.5',
  },
]);

test.run();
