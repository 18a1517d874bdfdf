import { test } from 'uvu';
import { ruleCases } from '../harness.js';
import { gates, kubevirt, machine, PERSISTENT_TPM, preference, storageClass } from './documents.js';

const vm = machine({ name: 'win11', domain: PERSISTENT_TPM });
const marked = (rule: string): string => vm.replace('persistent: true', `persistent: true # ~> ${rule}`);
const CEPHFS = storageClass('cephfs', 'cephfs.csi.ceph.com');

ruleCases('meta/needs-facts', [
  {
    name: 'state without a KubeVirt object in sight',
    yaml: marked('meta/needs-facts'),
    kubevirt: '1.5',
    severity: 'warning',
    says: ['VMPersistentState is on, and which', 'claim gets (no KubeVirt', 'kubectl get'],
  },
  {
    name: 'a class that is not in sight, at its name',
    yaml: kubevirt('1.8.4', 'vmStateStorageClass: cephfs # ~> meta/needs-facts') + vm,
    says: ['cephfs', 'storageclass'],
  },
  {
    name: 'once for many VMs',
    yaml: marked('meta/needs-facts') + machine({ name: 'other', domain: PERSISTENT_TPM }),
    kubevirt: '1.8',
  },
  { name: 'silent when all is known', yaml: kubevirt('1.8.4', 'vmStateStorageClass: cephfs') + CEPHFS + vm },
  { name: 'silent when facts tell it', yaml: kubevirt('1.8.4', 'vmStateStorageClass: cephfs') + vm, facts: CEPHFS },
  { name: 'silent when nothing keeps state', yaml: machine({}), kubevirt: '1.8' },
  {
    name: 'silent of the gate where it is always on',
    yaml: CEPHFS.replace('{}', "{storageclass.kubernetes.io/is-default-class: 'true'}") + kubevirt('1.6.0') + vm,
  },
]);

ruleCases('meta/unknown-release', [
  {
    name: 'no release in sight',
    yaml: 'apiVersion: kubevirt.io/v1\nkind: KubeVirt\nmetadata:\n  name: kubevirt # ~> meta/unknown-release\nspec: {}\n',
    severity: 'info',
    says: ['--kubevirt'],
  },
  {
    name: 'a release newer than any known',
    yaml: 'apiVersion: kubevirt.io/v1\nkind: KubeVirt\nmetadata:\n  name: kubevirt # ~> meta/unknown-release\nspec:\n  imageTag: v1.99.0\n',
    says: ['newer'],
  },
  {
    name: 'a release older than any known, which stands in the file',
    yaml: 'apiVersion: kubevirt.io/v1\nkind: KubeVirt\nmetadata:\n  name: kubevirt # ~> meta/unknown-release\nspec:\n  imageTag: v0.52.0\n',
    severity: 'info',
    says: ['v0.52.0', 'spec.imageTag', 'older'],
  },
  { name: 'silent when it is written', yaml: kubevirt('1.8.4') + machine({}) },
  { name: 'silent when it is given', yaml: machine({}), kubevirt: '1.5' },
  { name: 'silent when there is nothing to judge', yaml: CEPHFS },
]);

ruleCases('meta/duplicate-key', [
  {
    name: 'a key that stands twice',
    yaml: `${kubevirt('1.8.4')}apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata: {name: a}\nspec:\n  runStrategy: Always\n  runStrategy: Halted # ~> meta/duplicate-key\n`,
    severity: 'error',
    says: ['runStrategy', 'line'],
  },
  { name: 'silent for the same key in two maps', yaml: kubevirt('1.8.4') + machine({}) + machine({ name: 'b' }) },
  {
    name: 'silent for a merge that is overridden',
    yaml: `${kubevirt('1.8.4')}x: &x {a: 1}\ny:\n  <<: *x\n  a: 2\nkind: VirtualMachine\napiVersion: kubevirt.io/v1\nmetadata: {name: a}\n`,
  },
  {
    name: 'silent for the branches of a template',
    yaml: `${kubevirt('1.8.4')}apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata: {name: a}\nspec:\n  {{- if .x }}\n  runStrategy: Always\n  {{- else }}\n  runStrategy: Halted\n  {{- end }}\n`,
  },
]);

ruleCases('meta/parse', [
  {
    name: 'one note for a file of templates, none for what is only an expression',
    yaml: `${kubevirt('1.8.4')}{{- range .x }}\n---\n# ~> meta/parse\n${machine({ name: '{{ .name }}' })}${machine({ name: '{{ .other }}' })}{{- end }}\n`,
  },
  {
    name: 'YAML that cannot be read',
    yaml: `${kubevirt('1.8.4')}apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata:\n  name: a: b # ~> meta/parse\n`,
    severity: 'error',
  },
  {
    name: 'info where nothing judged is named',
    yaml: `${kubevirt('1.8.4')}apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a: b # ~> meta/parse\n`,
    severity: 'info',
  },
  {
    name: 'a template is a note',
    yaml: `${kubevirt('1.8.4')}# ~> meta/parse\n${machine({ name: '{{ .name }}' })}`,
    severity: 'info',
    says: ['template'],
  },
  { name: 'silent for good YAML', yaml: gates('1.8.4', 'HostDisk') },
]);

const NEEDS = ' # ~> meta/needs-facts';
const keeps = (mark = ''): string => preference('keeps', `devices:\n  preferredTPM:\n    persistent: true${mark}`);
const cloneOf = (kind: string, mark = ''): string =>
  `apiVersion: clone.kubevirt.io/v1beta1\nkind: VirtualMachineClone\nmetadata: {name: copy}\nspec:\n  source:\n    kind: ${kind}\n    name: app${mark}\n---\n`;
const snapshotOf = (vm: string): string =>
  `apiVersion: snapshot.kubevirt.io/v1beta1\nkind: VirtualMachineSnapshot\nmetadata: {name: one}\nspec: {source: {kind: VirtualMachine, name: ${vm}}}\n---\n`;
const restoreTo = (vm: string, mark = ''): string =>
  `apiVersion: snapshot.kubevirt.io/v1beta1\nkind: VirtualMachineRestore\nmetadata: {name: back}\nspec:\n  target: {kind: VirtualMachine, name: ${vm}}\n  virtualMachineSnapshotName: one${mark}\n---\n`;
const K18 = kubevirt('1.8.4');

ruleCases('meta/needs-facts', [
  {
    name: 'a persistent preference of which no VM is in scope',
    yaml: keeps(NEEDS),
    kubevirt: '1.5',
    says: ['VMPersistentState', 'kubevirt,storageclass'],
  },
  { name: 'silent for a preference that keeps nothing', yaml: preference('keeps', 'devices: {}'), kubevirt: '1.5' },
  {
    name: 'silent for a preference when all is known',
    yaml: kubevirt('1.8.4', 'vmStateStorageClass: cephfs') + CEPHFS + keeps(),
  },
  {
    name: 'a clone whose source is not in scope',
    yaml: K18 + cloneOf('VirtualMachine', NEEDS),
    severity: 'warning',
    says: ['VirtualMachineClone copy', '"app" is not in scope', 'kubectl get virtualmachine -A'],
  },
  {
    name: 'a clone of a snapshot that is not in scope',
    yaml: K18 + cloneOf('VirtualMachineSnapshot', NEEDS),
    says: ['virtualmachine,virtualmachinesnapshot'],
  },
  { name: 'a restore of a snapshot that is not in scope', yaml: K18 + restoreTo('app', NEEDS) },
  {
    name: 'a restore elsewhere of a VM that is not in scope',
    yaml: K18 + snapshotOf('app') + restoreTo('other', NEEDS),
  },
  { name: 'once for both', yaml: K18 + cloneOf('VirtualMachine') + restoreTo('app', NEEDS), says: ['and 1 more'] },
  { name: 'silent for a restore into the same VM', yaml: K18 + snapshotOf('app') + restoreTo('app') },
  { name: 'silent for a snapshot, which keeps what the VM says', yaml: K18 + snapshotOf('app') },
  { name: 'silent for a source that is in scope', yaml: K18 + machine({}) + cloneOf('VirtualMachine') },
  { name: 'silent for a source that facts hold', yaml: K18 + cloneOf('VirtualMachine'), facts: machine({}) },
  {
    name: 'silent for a source that is filled in',
    yaml: K18 + cloneOf('VirtualMachine').replace('name: app', "name: '{{ .vm }}'"),
  },
]);

test.run();
