import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { planObjects, readYaml } from '../../src/index.js';
import { ruleCases } from '../harness.js';
import { kubevirt, machine, PERSISTENT_TPM, preference } from './documents.js';

const K18 = kubevirt('1.8.4');
const state = machine({ domain: PERSISTENT_TPM });
const EFI = 'firmware:\n  bootloader:\n    efi: {persistent: true, secureBoot: false}';
const plain = machine({});
const prefers = (name: string, kind = ''): string =>
  machine({ vm: `preference:\n  name: ${name}${kind}`, domain: 'devices: {}' });
const KEEPS = 'devices:\n  preferredTPM: {persistent: true}';

interface Named {
  readonly name?: string;
  readonly of?: string;
  readonly kind?: string;
  readonly mark?: string;
}

const SOURCE = 'apiGroup: kubevirt.io';
const onSource =
  (group: string, what: string, rest: string) =>
  ({ name = 'one', of = 'app', kind = 'VirtualMachine', mark = '' }: Named = {}): string =>
    `apiVersion: ${group}.kubevirt.io/v1beta1\nkind: VirtualMachine${what}\nmetadata: {name: ${name}}\nspec:\n  source:\n    ${SOURCE}\n    kind: ${kind}\n    name: ${of}${mark}\n${rest}---\n`;
const snapshot = onSource('snapshot', 'Snapshot', '');
const clone = onSource('clone', 'Clone', '  target: {kind: VirtualMachine, name: other}\n');
const exported = onSource('export', 'Export', '');
const restore = (to: string, mark = '', from = 'one'): string =>
  `apiVersion: snapshot.kubevirt.io/v1beta1\nkind: VirtualMachineRestore\nmetadata: {name: back}\nspec:\n  virtualMachineSnapshotName: ${from}\n  target:\n    ${SOURCE}\n    kind: VirtualMachine\n    name: ${to}${mark}\n---\n`;

const CLONE = ' # ~> snapshot/clone';

ruleCases('snapshot/clone', [
  {
    name: 'a VM with a persistent TPM',
    yaml: K18 + state + clone({ mark: CLONE }),
    severity: 'error',
    says: ['VirtualMachine app', 'KubeVirt v1.8.4', 'DataVolumes'],
  },
  {
    name: 'a snapshot of such a VM',
    yaml: K18 + state + snapshot() + clone({ kind: 'VirtualMachineSnapshot', of: 'one', mark: CLONE }),
    severity: 'error',
  },
  { name: 'in an old release as well', yaml: kubevirt('1.2.2') + state + clone({ mark: CLONE }), severity: 'error' },
  {
    name: 'a warning where UEFI state is not looked at',
    yaml: kubevirt('1.4.0') + machine({ domain: EFI }) + clone({ mark: CLONE }),
    severity: 'warning',
    says: ['without it'],
  },
  {
    name: 'an error from the next patch on',
    yaml: kubevirt('1.4.1') + machine({ domain: EFI }) + clone({ mark: CLONE }),
    severity: 'error',
  },
  {
    name: 'a preference that the cluster stores with the VM',
    yaml: `${kubevirt('1.8.4', 'instancetype: {referencePolicy: expand}')}${prefers('windows.11')}${clone({ mark: CLONE })}`,
    severity: 'error',
  },
  { name: 'silent without state', yaml: K18 + plain + clone() },
  { name: 'silent for a TPM that forgets', yaml: K18 + machine({ domain: 'devices:\n  tpm: {}' }) + clone() },
  { name: 'silent when the source is not in scope', yaml: K18 + state + clone({ of: 'elsewhere' }) },
  { name: 'silent when the source is filled in', yaml: K18 + state + clone({ of: "'{{ .source }}'" }) },
  { name: 'silent when persistence is filled in', yaml: K18 + state.replace('true', '{{ .keep }}') + clone() },
  {
    name: 'silent where the snapshot is what is refused',
    yaml: kubevirt('1.3.1') + state + snapshot() + clone({ kind: 'VirtualMachineSnapshot', of: 'one' }),
  },
  {
    name: 'a source that only facts hold',
    yaml: K18 + clone({ mark: CLONE }),
    facts: state,
    severity: 'error',
  },
]);

const trackedBy = (release: string, gate = 'IncrementalBackup'): string =>
  kubevirt(
    release,
    `developerConfiguration: {featureGates: [Snapshot, ${gate}]}\nchangedBlockTrackingLabelSelectors: {virtualMachineLabelSelector: {matchLabels: {backup: inc}}}`,
  );
const chosen = (label: string): string =>
  machine({
    metadata: `labels: {backup: ${label}}`,
    spec: 'volumes:\n  - name: root\n    persistentVolumeClaim: {claimName: root}',
  });

ruleCases('snapshot/clone', [
  {
    name: 'a VM whose changed blocks are tracked',
    yaml: trackedBy('1.8.4') + chosen('inc') + clone({ mark: CLONE }),
    severity: 'error',
    says: ['tracks the changed blocks of VirtualMachine app', 'KubeVirt v1.8.4 refuses the clone'],
  },
  { name: 'silent for another label', yaml: trackedBy('1.8.4') + chosen('full') + clone() },
  { name: 'silent for a label that is filled in', yaml: trackedBy('1.8.4') + chosen("'{{ .x }}'") + clone() },
  { name: 'silent where the gate of tracking is off', yaml: trackedBy('1.8.4', 'VMExport') + chosen('inc') + clone() },
  { name: 'silent before tracking exists', yaml: trackedBy('1.6.4') + chosen('inc') + clone() },
  {
    name: 'silent for a snapshot, which does not hold it',
    yaml: trackedBy('1.8.4') + chosen('inc') + snapshot() + clone({ kind: 'VirtualMachineSnapshot', of: 'one' }),
  },
]);

test('a plan knows that a tracked VM cannot be cloned', () => {
  const fates = (release: string, label: string): unknown[] => {
    const objects = readYaml(trackedBy(release) + chosen(label)).values;
    const [plan] = planObjects(objects, { kubevirt: release }).machines;
    return [plan?.snapshot.outcome, plan?.clone.outcome];
  };
  assert.equal(fates('1.8.4', 'inc'), ['no state', 'refused']);
  assert.equal(fates('1.8.4', 'full'), ['no state', 'no state']);
  assert.equal(fates('1.6.4', 'inc'), ['no state', 'no state']);
});

const RESTORE = ' # ~> snapshot/restore-elsewhere';

ruleCases('snapshot/restore-elsewhere', [
  {
    name: 'into another VM',
    yaml: K18 + state + snapshot() + restore('other', RESTORE),
    severity: 'error',
    says: ['"one"', '"other"', 'KubeVirt v1.8.4'],
  },
  {
    name: 'into another VM that is in scope',
    yaml: K18 + state + machine({ name: 'other' }) + snapshot() + restore('other', RESTORE),
  },
  {
    name: 'from the first release that takes such snapshots',
    yaml: kubevirt('1.4.1') + state + snapshot() + restore('other', RESTORE),
  },
  { name: 'silent before', yaml: kubevirt('1.4.0') + state + snapshot() + restore('other') },
  {
    name: 'silent for a target that is no VM',
    yaml:
      K18 +
      state +
      snapshot() +
      restore('other').replace('kind: VirtualMachine\n    name: other', 'kind: Pod\n    name: other'),
  },
  { name: 'silent for the same VM', yaml: K18 + state + snapshot() + restore('app') },
  { name: 'silent without state', yaml: K18 + plain + snapshot() + restore('other') },
  { name: 'silent when the snapshot is not in scope', yaml: K18 + state + restore('other') },
  { name: 'silent when the target is filled in', yaml: K18 + state + snapshot() + restore("'{{ .target }}'") },
  {
    name: 'silent when the guard does not see the state',
    yaml: K18 + prefers('windows.11') + snapshot() + restore('other'),
  },
]);

const UNSUPPORTED = ' # ~> snapshot/unsupported';

ruleCases('snapshot/unsupported', [
  {
    name: 'a TPM in v1.3',
    yaml: kubevirt('1.3.1') + state + snapshot({ mark: UNSUPPORTED }),
    severity: 'error',
    says: ['refuses'],
  },
  { name: 'in v1.4.0 as well', yaml: kubevirt('1.4.0') + state + snapshot({ mark: UNSUPPORTED }), severity: 'error' },
  { name: 'silent from v1.4.1', yaml: kubevirt('1.4.1') + state + snapshot() },
  {
    name: 'a warning for UEFI state only',
    yaml: kubevirt('1.3.1') + machine({ domain: EFI }) + snapshot({ mark: UNSUPPORTED }),
    severity: 'warning',
  },
  {
    name: 'silent for UEFI state where the field does not exist',
    yaml: kubevirt('1.0.1') + machine({ domain: EFI }) + snapshot(),
  },
  { name: 'silent without state', yaml: kubevirt('1.3.1') + plain + snapshot() },
  { name: 'silent when the VM is not in scope', yaml: kubevirt('1.3.1') + snapshot() },
  {
    name: 'silent when persistence is filled in',
    yaml: kubevirt('1.3.1') + state.replace('true', '{{ .keep }}') + snapshot(),
  },
]);

const EXPORT = ' # ~> snapshot/export';

ruleCases('snapshot/export', [
  {
    name: 'a VM with a TPM',
    yaml: kubevirt('1.4.0') + state + exported({ mark: EXPORT }),
    severity: 'warning',
    says: ['leaves that out'],
  },
  {
    name: 'a VM whose preference persists',
    yaml: kubevirt('1.3.1') + preference('keeps', KEEPS) + prefers('keeps') + exported({ mark: EXPORT }),
  },
  { name: 'silent from v1.4.1', yaml: kubevirt('1.4.1') + state + exported() },
  { name: 'silent without state', yaml: kubevirt('1.4.0') + plain + exported() },
  { name: 'silent for a claim', yaml: kubevirt('1.4.0') + state + exported({ kind: 'PersistentVolumeClaim' }) },
  {
    name: 'silent for a snapshot, which lacks the state itself',
    yaml:
      kubevirt('1.4.0') +
      machine({ domain: EFI }) +
      snapshot() +
      exported({ kind: 'VirtualMachineSnapshot', of: 'one' }),
  },
  { name: 'silent when the VM is not in scope', yaml: kubevirt('1.4.0') + exported() },
]);

const HIDDEN = ' # ~> snapshot/preference-invisible';
const win11 = prefers('windows.11', HIDDEN);

ruleCases('snapshot/preference-invisible', [
  {
    name: 'a snapshot of a VM whose bundled preference persists',
    yaml: K18 + win11 + snapshot(),
    severity: 'warning',
    says: ['windows.11', 'snapshot', 'persistent: true'],
  },
  {
    name: 'once for a VM with snapshot, restore and export',
    yaml: K18 + win11 + snapshot() + restore('app') + exported(),
    severity: 'warning',
  },
  {
    name: 'a clone, at the clone',
    yaml: K18 + prefers('windows.11') + clone({ mark: HIDDEN }),
    severity: 'warning',
    says: ['accepted', 'empty'],
  },
  {
    name: 'a note where nothing takes a snapshot, once for a preference',
    yaml: K18 + win11 + machine({ name: 'other', vm: 'preference: {name: windows.11}' }),
    severity: 'info',
    says: ['2 VMs'],
  },
  {
    name: 'a note at a preference in Git',
    yaml: `${K18}${preference('keeps', `devices:\n  preferredTPM:\n    persistent: true${HIDDEN}`)}${prefers('keeps')}`,
    severity: 'info',
  },
  {
    name: 'a note at a preference without a VM in scope',
    yaml: `${K18}${preference('keeps', `devices:\n  preferredTPM:\n    persistent: true${HIDDEN}`)}`,
    severity: 'info',
    says: ['VirtualMachineClusterPreference keeps makes'],
  },
  {
    name: 'once for the preferences of a file',
    yaml: `${K18}${preference('keeps', `devices:\n  preferredTPM:\n    persistent: true${HIDDEN}`)}${preference('other', KEEPS)}`,
    severity: 'info',
    says: ['VirtualMachineClusterPreference keeps and 1 more make'],
  },
  {
    name: 'in old releases as well',
    yaml: kubevirt('1.3.1') + preference('keeps', KEEPS) + prefers('keeps', HIDDEN) + snapshot(),
    severity: 'warning',
    says: ['; upgrade KubeVirt, whose snapshots hold state from v1.4.1, then repeat persistent: true in the tpm'],
  },
  {
    name: 'nothing but an upgrade helps in the last release that refuses the state',
    yaml: kubevirt('1.4.0') + win11 + snapshot(),
    says: ['; upgrade KubeVirt, whose snapshots hold state from v1.4.1, then repeat'],
  },
  {
    name: 'that is said in notes as well',
    yaml: kubevirt('1.4.0') + preference('keeps', `devices:\n  preferredTPM:\n    persistent: true${HIDDEN}`),
    says: ['where that may happen, upgrade KubeVirt'],
  },
  { name: 'and no more in the next', yaml: kubevirt('1.4.1') + win11 + snapshot(), saysNot: ['upgrade'] },
  {
    name: 'silent when the VM says it itself',
    yaml: K18 + machine({ vm: 'preference: {name: windows.11}', domain: PERSISTENT_TPM }) + snapshot(),
  },
  { name: 'silent when the preference keeps nothing', yaml: K18 + prefers('windows.10') + snapshot() },
  {
    name: 'silent in a release whose bundle keeps nothing',
    yaml: kubevirt('1.3.1') + prefers('windows.11') + snapshot(),
  },
  { name: 'silent when the preference is not in scope', yaml: K18 + prefers('own') + snapshot() },
  { name: 'silent when the preference is filled in', yaml: K18 + prefers("'{{ .p }}'") + snapshot() },
  {
    name: 'silent when the cluster stores the preference with the VM',
    yaml: kubevirt('1.8.4', 'instancetype: {referencePolicy: expandAll}') + prefers('windows.11') + snapshot(),
  },
  {
    name: 'silent at a preference without VMs where it is stored with them',
    yaml: kubevirt('1.8.4', 'instancetype: {referencePolicy: expand}') + preference('keeps', KEEPS),
  },
  {
    name: 'silent when the policy is filled in',
    yaml: kubevirt('1.8.4', "instancetype: {referencePolicy: '{{ .policy }}'}") + prefers('windows.11') + snapshot(),
  },
  {
    name: 'told where the gate of that policy is off',
    yaml: kubevirt('1.5.3', 'instancetype: {referencePolicy: expand}') + win11 + snapshot(),
  },
  {
    name: 'silent by the policy of HyperConverged',
    yaml: `apiVersion: hco.kubevirt.io/v1beta1\nkind: HyperConverged\nmetadata: {name: hco}\nspec:\n  instancetypeConfig: {referencePolicy: expand}\n---\n${prefers('windows.11')}${snapshot()}`,
    kubevirt: '1.8',
  },
  {
    name: 'told under a HyperConverged without one',
    yaml: `apiVersion: hco.kubevirt.io/v1beta1\nkind: HyperConverged\nmetadata: {name: hco}\nspec: {}\n---\n${win11}${snapshot()}`,
    kubevirt: '1.8',
  },
]);

const INSECURE = 'firmware:\n  preferredEfi: {persistent: true, secureBoot: false}';
const IN_EFI = 'in the efi of the VM itself, and secureBoot: false in the efi';

ruleCases('snapshot/preference-invisible', [
  {
    name: 'repeats that the preference has no Secure Boot, which the own efi would have',
    yaml: K18 + preference('keeps', INSECURE) + prefers('keeps', HIDDEN) + snapshot(),
    says: [IN_EFI],
  },
  {
    name: 'in a note as well',
    yaml: K18 + preference('keeps', `${INSECURE}${HIDDEN}`) + prefers('keeps'),
    says: [IN_EFI],
  },
  {
    name: 'and of a preference without VMs',
    yaml: K18 + preference('keeps', `${INSECURE}${HIDDEN}`),
    says: [IN_EFI],
  },
  {
    name: 'no word of it where the preference does not say so',
    yaml: K18 + preference('keeps', INSECURE.replace('false', 'true')) + prefers('keeps', HIDDEN) + snapshot(),
    saysNot: ['secureBoot'],
  },
  {
    name: 'nor where that is filled in',
    yaml: K18 + preference('keeps', INSECURE.replace('false', '{{ .x }}')) + prefers('keeps', HIDDEN) + snapshot(),
    saysNot: ['secureBoot'],
  },
  {
    name: 'nor where the preference keeps the TPM alone, and the efi stays its own',
    yaml:
      K18 +
      preference('keeps', `${INSECURE.replace('persistent: true, ', '')}\n${KEEPS}`) +
      prefers('keeps', HIDDEN) +
      snapshot(),
    saysNot: ['secureBoot'],
  },
]);

const SELECTOR = ' # ~> snapshot/backup-selector';
const inBank = (labels: string, template = ''): string =>
  `${K18}apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata: {name: app, namespace: bank, labels: ${labels}}\nspec:\n  runStrategy: Always\n  template:\n    metadata: {labels: {${template}}}\n    spec:\n      domain:\n        devices:\n          tpm: {persistent: true}\n---\n`;
const DAILY = inBank('{backup: daily}');
const backup = (spec: string, metadata = ''): string =>
  `apiVersion: velero.io/v1\nkind: Backup\nmetadata: {name: daily${metadata}}\nspec:\n  ${spec.trim().split('\n').join('\n  ')}\n---\n`;
const BY_LABEL = 'labelSelector: # ~> snapshot/backup-selector\n  matchLabels: {backup: daily}';
const PLUGIN =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: velero, namespace: velero}\nspec: {template: {spec: {initContainers: [{name: p, image: "quay.io/kubevirt/kubevirt-velero-plugin:v0.8.0"}]}}}\n---\n';
const OADP =
  'apiVersion: oadp.openshift.io/v1alpha1\nkind: DataProtectionApplication\nmetadata: {name: dpa}\nspec: {configuration: {velero: {defaultPlugins: [openshift, kubevirt]}}}\n---\n';

ruleCases('snapshot/backup-selector', [
  {
    name: 'a label of the VM',
    yaml: DAILY + backup(BY_LABEL),
    severity: 'warning',
    says: ['labelSelector', 'persistent-state-for'],
  },
  {
    name: 'several selectors',
    yaml:
      DAILY +
      backup(
        'orLabelSelectors: # ~> snapshot/backup-selector\n  - matchLabels: {backup: daily}\n  - matchLabels: {app: web}',
      ),
  },
  {
    name: 'a schedule that takes VMs without claims',
    yaml: `${DAILY}apiVersion: velero.io/v1\nkind: Schedule\nmetadata: {name: s}\nspec:\n  template:\n    includedResources: [virtualmachines, datavolumes]${SELECTOR}\n`,
    says: ['includedResources'],
  },
  {
    name: 'labels of its pod do not help where pods are left out',
    yaml:
      inBank('{backup: daily}', 'backup: daily') +
      backup(`includedResources: [virtualmachines.kubevirt.io, persistentvolumeclaims]\n${BY_LABEL}`),
  },
  {
    name: 'silent when another backup may take the namespace, which is not written',
    yaml:
      DAILY.replace('namespace: bank, ', '') +
      backup(BY_LABEL.replace(SELECTOR, '')) +
      backup('includedNamespaces: [bank]'),
  },
  {
    name: 'claims left out, also where the plugin is in use',
    yaml: DAILY + PLUGIN + backup(`excludedResources: [pvc]${SELECTOR}`),
    says: ['excludedResources'],
  },
  { name: 'silent where the plugin is in use', yaml: DAILY + PLUGIN + backup(BY_LABEL.replace(SELECTOR, '')) },
  { name: 'silent where OADP lists the plugin', yaml: DAILY + OADP + backup(BY_LABEL.replace(SELECTOR, '')) },
  { name: 'silent without a selector', yaml: DAILY + backup('includedNamespaces: [bank]') },
  {
    name: 'silent when the claim is selected as well',
    yaml:
      DAILY +
      backup(
        'orLabelSelectors:\n  - matchLabels: {backup: daily}\n  - matchExpressions: [{key: persistent-state-for, operator: Exists}]',
      ),
  },
  {
    name: 'silent when another backup takes everything',
    yaml: DAILY + backup(BY_LABEL.replace(SELECTOR, '')) + backup('includedNamespaces: ["*"]'),
  },
  {
    name: 'silent when the VM is not selected',
    yaml: inBank('{backup: never}') + backup(BY_LABEL.replace(SELECTOR, '')),
  },
  {
    name: 'silent when its pod is selected',
    yaml: inBank('{backup: daily}', 'backup: daily') + backup(BY_LABEL.replace(SELECTOR, '')),
  },
  {
    name: 'silent for another namespace',
    yaml: DAILY + backup(`includedNamespaces: [shop]\n${BY_LABEL.replace(SELECTOR, '')}`),
  },
  {
    name: 'silent for a namespace left out',
    yaml: DAILY + backup(`excludedNamespaces: [ba*]\n${BY_LABEL.replace(SELECTOR, '')}`),
  },
  {
    name: 'silent when the selector is filled in',
    yaml: DAILY + backup("labelSelector:\n  matchLabels: {backup: '{{ .plan }}'}"),
  },
  {
    name: 'silent when the VM is left out by its label',
    yaml: inBank("{backup: daily, velero.io/exclude-from-backup: 'true'}") + backup(BY_LABEL.replace(SELECTOR, '')),
  },
  {
    name: 'silent for a backup of objects only',
    yaml: DAILY + backup('excludedResources: [pvc]', ", labels: {velero.kubevirt.io/metadataBackup: 'true'}"),
  },
  {
    name: 'silent without state',
    yaml: DAILY.replace('persistent: true', '') + backup(BY_LABEL.replace(SELECTOR, '')),
  },
]);

const API = ' # ~> snapshot/removed-api';
const versioned = (apiVersion: string, kind: string, mark = ''): string =>
  `apiVersion: ${apiVersion}${mark}\nkind: ${kind}\nmetadata: {name: one}\nspec: {}\n`;

ruleCases('snapshot/removed-api', [
  {
    name: 'a version that is gone',
    yaml: kubevirt('1.9.0') + versioned('export.kubevirt.io/v1alpha1', 'VirtualMachineExport', API),
    severity: 'error',
    says: ['v1.0 to v1.8', 'export.kubevirt.io/v1'],
  },
  {
    name: 'one that is not there yet',
    yaml: kubevirt('1.4.1') + versioned('clone.kubevirt.io/v1beta1', 'VirtualMachineClone', API),
    says: ['from v1.5', 'clone.kubevirt.io/v1alpha1'],
  },
  {
    name: 'a group that is not there yet',
    yaml: kubevirt('1.7.4') + versioned('backup.kubevirt.io/v1alpha1', 'VirtualMachineBackup', API),
    says: ['upgrade'],
  },
  {
    name: 'a version that never was',
    yaml: kubevirt('1.8.4') + versioned('snapshot.kubevirt.io/v1', 'VirtualMachineSnapshot', API),
  },
  {
    name: 'a note where one of the releases judged lacks it',
    yaml: versioned('export.kubevirt.io/v1alpha1', 'VirtualMachineExport', API),
    severity: 'info',
    says: ['v1.9'],
  },
  {
    name: 'silent where it is served still',
    yaml: kubevirt('1.8.4') + versioned('export.kubevirt.io/v1alpha1', 'VirtualMachineExport'),
  },
  {
    name: 'silent for old versions that stay',
    yaml: kubevirt('1.9.0') + versioned('snapshot.kubevirt.io/v1alpha1', 'VirtualMachineSnapshot'),
  },
  {
    name: 'silent for other groups',
    yaml: kubevirt('1.9.0') + versioned('snapshot.storage.k8s.io/v1', 'VolumeSnapshot'),
  },
  {
    name: 'silent for a version that a newer release may bring',
    yaml: kubevirt('1.99.0') + versioned('snapshot.kubevirt.io/v1', 'VirtualMachineSnapshot'),
  },
]);

test('a plan follows the policy for references', () => {
  const outcome = (referencePolicy: unknown, release: string): unknown => {
    const objects = [
      {
        apiVersion: 'kubevirt.io/v1',
        kind: 'KubeVirt',
        metadata: { name: 'k' },
        spec: { configuration: { instancetype: { referencePolicy } } },
      },
      {
        apiVersion: 'kubevirt.io/v1',
        kind: 'VirtualMachine',
        metadata: { name: 'app' },
        spec: { preference: { name: 'windows.11' }, template: { spec: { domain: { devices: {} } } } },
      },
    ];
    const [plan] = planObjects(objects, { kubevirt: release }).machines;
    return [plan?.snapshot.outcome, plan?.clone.outcome];
  };
  assert.equal(outcome('reference', '1.8'), ['left out', 'left out']);
  assert.equal(outcome('expand', '1.8'), ['included', 'refused']);
  assert.equal(outcome('expandAll', '1.8'), ['included', 'refused']);
  assert.equal(outcome('expand', '1.5'), ['left out', 'left out'], 'the gate is off');
  assert.equal(outcome(undefined, '1.8'), ['left out', 'left out']);
});

test.run();
