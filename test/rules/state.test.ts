import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lintObjects, readYaml } from '../../src/index.js';
import { type RuleCase, ruleCases } from '../harness.js';
import { kubevirt, machine, PERSISTENT_TPM, pool, storageClass } from './documents.js';

const CEPHFS = storageClass('cephfs', 'cephfs.csi.ceph.com');
const RBD = storageClass('rbd', 'rbd.csi.ceph.com');
const EBS = storageClass('ebs', 'ebs.csi.aws.com');
const ODD = storageClass('odd', 'example.com/odd');
const CLUSTER_DEFAULT = "{storageclass.kubernetes.io/is-default-class: 'true'}";
const VIRT_DEFAULT = "{storageclass.kubevirt.io/is-default-virt-class: 'true'}";

const vm = machine({ name: 'win11', domain: PERSISTENT_TPM });
const migrating = machine({ name: 'win11', spec: 'evictionStrategy: LiveMigrate', domain: PERSISTENT_TPM });
const named = (release: string | undefined, name: string, rule = ''): string =>
  kubevirt(
    release,
    `vmStateStorageClass: ${name}${rule === '' ? '' : ` # ~> ${rule}`}\ndeveloperConfiguration: {featureGates: [VMPersistentState]}`,
  );
const unnamed = (release: string | undefined): string =>
  kubevirt(release, 'developerConfiguration: {featureGates: [VMPersistentState]}');
const profile = (name: string, body: string): string =>
  `apiVersion: cdi.kubevirt.io/v1beta1\nkind: StorageProfile\nmetadata: {name: ${name}}\n${body}\n---\n`;
const claim =
  'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: persistent-state-for-win11\n  labels: {persistent-state-for: win11}\nspec:\n  accessModes: [ReadWriteMany]\n  storageClassName: rbd\n---\n';

/** Where the class would be set. */
const atConfiguration = (text: string): string =>
  text.replace('configuration:', 'configuration: # ~> state/no-storage-class');

ruleCases('state/no-storage-class', [
  {
    name: 'no class is named and none is default',
    yaml: atConfiguration(unnamed('1.8.4')) + vm,
    facts: CEPHFS,
    severity: 'error',
    says: ['no StorageClass is marked as default', 'annotate one'],
  },
  {
    name: 'no class is named where one must be, whatever is default',
    yaml: atConfiguration(unnamed('1.1.1')) + vm,
    facts: storageClass('cephfs', 'cephfs.csi.ceph.com', CLUSTER_DEFAULT),
    says: ['v1.1.1'],
  },
  {
    name: 'silent with a default',
    yaml: unnamed('1.8.4') + vm,
    facts: storageClass('cephfs', 'cephfs.csi.ceph.com', CLUSTER_DEFAULT),
  },
  {
    name: 'silent with a default of virtualization, where it counts',
    yaml: unnamed('1.8.4') + vm,
    facts: storageClass('cephfs', 'cephfs.csi.ceph.com', VIRT_DEFAULT),
  },
  {
    name: 'a default of virtualization does not count before',
    yaml: atConfiguration(unnamed('1.3.1')) + vm,
    facts: storageClass('cephfs', 'cephfs.csi.ceph.com', VIRT_DEFAULT),
  },
  {
    name: 'the only class is set where it gives what the release asks it for',
    yaml: atConfiguration(unnamed('1.2.2')) + vm + CEPHFS,
    mends: true,
  },
  {
    name: 'also ReadWriteOnce, where its StorageProfile counts',
    yaml: atConfiguration(unnamed('1.3.1')) + vm,
    facts: RBD,
    mends: true,
  },
  {
    name: 'and not where ReadWriteMany is asked for always',
    yaml: atConfiguration(unnamed('1.2.2')) + vm + RBD,
    mends: false,
  },
  {
    name: 'nor where the driver cannot do what a StorageProfile promises',
    yaml:
      atConfiguration(unnamed('1.2.2')) +
      vm +
      RBD +
      profile('rbd', 'spec: {claimPropertySets: [{accessModes: [ReadWriteMany], volumeMode: Filesystem}]}'),
    mends: false,
  },
  {
    name: 'nor where it may be asked for ReadWriteMany that nothing promises',
    yaml:
      atConfiguration(unnamed('1.2.2')) +
      vm +
      ODD +
      profile('odd', 'spec: {claimPropertySets: [{accessModes: [ReadWriteOnce], volumeMode: Filesystem}]}'),
    mends: false,
  },
  {
    name: 'nor where it grants no claim so small',
    yaml: atConfiguration(unnamed('1.3.1')) + vm,
    facts: storageClass('synology', 'csi.san.synology.com'),
    mends: false,
  },
  { name: 'silent when the classes are not known', yaml: unnamed('1.8.4') + vm },
  { name: 'silent when nothing keeps state', yaml: unnamed('1.8.4') + machine({}), facts: CEPHFS },
  { name: 'silent when the claim exists', yaml: unnamed('1.8.4') + vm + claim, facts: CEPHFS },
  { name: 'silent when the class is filled in', yaml: named('1.8.4', '{{ .class }}') + vm, facts: CEPHFS },
]);

ruleCases('state/unknown-storage-class', [
  {
    name: 'a name that no class has, with the nearest',
    yaml: named('1.8.4', 'cephfss', 'state/unknown-storage-class') + vm,
    facts: CEPHFS,
    severity: 'error',
    says: ['did you mean "cephfs"?'],
  },
  {
    name: 'also with no VM in sight',
    yaml: named('1.8.4', 'nfs', 'state/unknown-storage-class'),
    facts: CEPHFS,
    says: ['cephfs'],
  },
  { name: 'silent for a class that exists', yaml: named('1.8.4', 'cephfs'), facts: CEPHFS },
  { name: 'silent when the classes are not known', yaml: named('1.8.4', 'nfs') + CEPHFS },
  { name: 'silent when the name is filled in', yaml: named('1.8.4', '{{ .class }}'), facts: CEPHFS },
]);

ruleCases('state/ambiguous-default', [
  {
    name: 'two defaults',
    yaml:
      unnamed('1.8.4') +
      storageClass('a', 'x', CLUSTER_DEFAULT) +
      storageClass('b', 'x', CLUSTER_DEFAULT).replace("'true'}", "'true'} # ~> state/ambiguous-default"),
    severity: 'warning',
    says: ['"a", "b"'],
  },
  {
    name: 'a virtualization default decides',
    yaml:
      unnamed('1.8.4') +
      storageClass('a', 'x', CLUSTER_DEFAULT) +
      storageClass('b', 'x', CLUSTER_DEFAULT) +
      storageClass('c', 'x', VIRT_DEFAULT),
  },
  {
    name: 'but not before it counts',
    yaml:
      unnamed('1.3.1') +
      storageClass('a', 'x', CLUSTER_DEFAULT) +
      storageClass('b', 'x', CLUSTER_DEFAULT).replace("'true'}", "'true'} # ~> state/ambiguous-default") +
      storageClass('c', 'x', VIRT_DEFAULT),
  },
  { name: 'silent for one', yaml: unnamed('1.8.4') + storageClass('a', 'x', CLUSTER_DEFAULT) + storageClass('b', 'x') },
  {
    name: 'silent when a class is named',
    yaml: named('1.8.4', 'a') + storageClass('a', 'x', CLUSTER_DEFAULT) + storageClass('b', 'x', CLUSTER_DEFAULT),
  },
  {
    name: 'silent where a class must be named',
    yaml: unnamed('1.1.1') + storageClass('a', 'x', CLUSTER_DEFAULT) + storageClass('b', 'x', CLUSTER_DEFAULT),
  },
  {
    name: 'silent when the mark is filled in',
    yaml:
      unnamed('1.8.4') +
      storageClass('a', 'x', CLUSTER_DEFAULT) +
      storageClass('b', 'x', '{storageclass.kubernetes.io/is-default-class: {{ .x }}}'),
  },
]);

const RWO: RuleCase[] = [
  {
    name: 'a warning where a drain may shut it down',
    yaml: named('1.3.1', 'rbd', 'state/rwo') + RBD + migrating.replace('LiveMigrate', 'LiveMigrateIfPossible'),
    severity: 'warning',
    says: ['shut it down'],
  },
  {
    name: 'silent for a VM that cannot migrate anyway',
    yaml:
      named('1.8.4', 'rbd') +
      RBD +
      machine({
        spec: 'evictionStrategy: LiveMigrate',
        domain: `${PERSISTENT_TPM}\n  gpus:\n    - {name: a, deviceName: b}`,
      }),
  },
  {
    name: 'blocks the migration in one release',
    yaml: named('1.3.1', 'rbd', 'state/rwo') + RBD + migrating,
    severity: 'error',
    says: ['does not live-migrate'],
  },
  {
    name: 'is copied later',
    yaml: named('1.4.1', 'rbd', 'state/rwo') + RBD + migrating,
    severity: 'warning',
    says: ['second claim'],
  },
  {
    name: 'by the eviction strategy of the cluster',
    yaml: kubevirt('1.8.4', 'evictionStrategy: LiveMigrate\nvmStateStorageClass: rbd # ~> state/rwo') + RBD + vm,
  },
  { name: 'silent where state is always shared', yaml: named('1.2.2', 'rbd') + RBD + migrating },
  { name: 'silent for a class that shares', yaml: named('1.8.4', 'cephfs') + CEPHFS + migrating },
  { name: 'silent when nobody means it to migrate', yaml: named('1.8.4', 'rbd') + RBD + vm },
  { name: 'silent for a provisioner that is not known', yaml: named('1.8.4', 'odd') + ODD + migrating },
  { name: 'silent when the class is not in sight', yaml: named('1.8.4', 'rbd') + migrating },
  { name: 'silent when the claim exists', yaml: named('1.8.4', 'rbd') + RBD + migrating + claim },
];
ruleCases('state/rwo', RWO);

ruleCases('state/rwx-unsupported', [
  {
    name: 'silent for Longhorn, which shares by NFS where nodes can',
    yaml: named('1.8.4', 'longhorn') + storageClass('longhorn', 'driver.longhorn.io') + vm,
  },

  {
    name: 'silent when the profile was filled in by CDI itself',
    yaml: named('1.8.4', 'ebs') + vm,
    facts:
      EBS +
      profile('ebs', 'status:\n  claimPropertySets:\n    - {accessModes: [ReadWriteMany], volumeMode: Filesystem}'),
  },
  {
    name: 'a promise for block volumes is none for file systems',
    yaml:
      named('1.8.4', 'ebs', 'state/rwx-unsupported') +
      EBS +
      profile('ebs', 'spec:\n  claimPropertySets:\n    - {accessModes: [ReadWriteMany], volumeMode: Block}') +
      vm,
    says: ['Filesystem set with ReadWriteOnce'],
  },

  {
    name: 'a class that cannot share, which the release asks it to',
    yaml: named('1.2.2', 'ebs', 'state/rwx-unsupported') + EBS + vm,
    severity: 'error',
    says: ['ebs.csi.aws.com'],
  },
  { name: 'a class without a Filesystem set, named', yaml: named('1.8.4', 'ebs', 'state/rwx-unsupported') + EBS + vm },
  {
    name: 'a profile that promises what the class cannot',
    yaml:
      named('1.8.4', 'ebs') +
      EBS +
      profile(
        'ebs',
        'spec:\n  claimPropertySets: # ~> state/rwx-unsupported\n    - accessModes: [ReadWriteMany]\n      volumeMode: Filesystem',
      ) +
      vm,
  },
  {
    name: 'silent when the profile gives ReadWriteOnce',
    yaml:
      named('1.8.4', 'ebs') +
      EBS +
      profile('ebs', 'spec:\n  claimPropertySets:\n    - accessModes: [ReadWriteOnce]\n      volumeMode: Filesystem') +
      vm,
  },
  { name: 'silent for a class that shares', yaml: named('1.2.2', 'cephfs') + CEPHFS + vm },
  { name: 'silent for a provisioner that is not known', yaml: named('1.2.2', 'odd') + ODD + vm },
  {
    name: 'silent when the provisioner is filled in',
    yaml: named('1.2.2', 'x') + storageClass('x', '{{ .provisioner }}') + vm,
  },
  { name: 'silent for a block class that gives ReadWriteOnce', yaml: named('1.8.4', 'rbd') + RBD + vm },
]);

ruleCases('state/no-filesystem-set', [
  {
    name: 'Longhorn, of which CDI knows block volumes alone',
    yaml: named('1.8.4', 'longhorn', 'state/no-filesystem-set') + storageClass('longhorn', 'driver.longhorn.io') + vm,
  },
  {
    name: 'sets for block volumes alone',
    yaml:
      named('1.8.4', 'odd') +
      ODD +
      profile(
        'odd',
        'spec:\n  claimPropertySets: # ~> state/no-filesystem-set\n    - accessModes: [ReadWriteMany]\n      volumeMode: Block',
      ) +
      vm,
    severity: 'warning',
  },
  {
    name: 'silent with a Filesystem set',
    yaml:
      named('1.8.4', 'odd') +
      ODD +
      profile('odd', 'spec:\n  claimPropertySets:\n    - accessModes: [ReadWriteOnce]\n      volumeMode: Filesystem') +
      vm,
  },
  {
    name: 'silent where the profile does not matter',
    yaml:
      named('1.2.2', 'odd') +
      ODD +
      profile('odd', 'spec:\n  claimPropertySets:\n    - accessModes: [ReadWriteMany]\n      volumeMode: Block') +
      vm,
  },
  { name: 'silent for a class that nobody describes', yaml: named('1.8.4', 'odd') + ODD + vm },
  {
    name: 'silent when the sets are filled in',
    yaml: named('1.8.4', 'odd') + ODD + profile('odd', 'spec:\n  claimPropertySets: {{ .sets }}') + vm,
  },
]);

ruleCases('state/profile-incomplete', [
  {
    name: 'a set without volume mode',
    yaml: profile(
      'odd',
      'spec:\n  claimPropertySets:\n    - accessModes: [ReadWriteOnce] # ~> state/profile-incomplete',
    ),
    severity: 'warning',
    says: ['volumeMode'],
  },
  {
    name: 'a set without access modes',
    yaml: profile('odd', 'spec:\n  claimPropertySets:\n    - volumeMode: Block # ~> state/profile-incomplete'),
    says: ['accessModes'],
  },
  {
    name: 'silent for a complete one',
    yaml: profile('odd', 'spec:\n  claimPropertySets:\n    - {accessModes: [ReadWriteOnce], volumeMode: Block}'),
  },
  {
    name: 'silent when a part is filled in',
    yaml: profile('odd', 'spec:\n  claimPropertySets:\n    - {accessModes: {{ .modes }}, volumeMode: Block}'),
  },
  {
    name: 'in every release',
    yaml:
      named('1.0.1', 'odd') +
      profile('odd', 'spec:\n  claimPropertySets:\n    - volumeMode: Block # ~> state/profile-incomplete'),
  },
]);

ruleCases('state/profile-status-in-git', [
  {
    name: 'sets in the status',
    yaml: profile(
      'odd',
      'status:\n  claimPropertySets: # ~> state/profile-status-in-git\n    - {accessModes: [ReadWriteOnce], volumeMode: Block}',
    ),
    severity: 'warning',
  },
  {
    name: 'silent for sets in the spec',
    yaml: profile('odd', 'spec:\n  claimPropertySets:\n    - {accessModes: [ReadWriteOnce], volumeMode: Block}'),
  },
  {
    name: 'silent for a captured one',
    yaml: vm,
    facts: profile('odd', 'status:\n  claimPropertySets:\n    - {accessModes: [ReadWriteOnce], volumeMode: Block}'),
  },
  { name: 'silent when the status is filled in', yaml: profile('odd', 'status: {{ .status }}') },
  {
    name: 'in every release',
    yaml:
      named('1.0.1', 'odd') +
      profile(
        'odd',
        'status:\n  claimPropertySets: # ~> state/profile-status-in-git\n    - {accessModes: [ReadWriteOnce], volumeMode: Block}',
      ),
  },
]);

const HYPERDISK =
  'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: hyper}\nprovisioner: pd.csi.storage.gke.io\nparameters: {type: hyperdisk-balanced}\n---\n';
const cdi = (config: string, status = ''): string =>
  `apiVersion: cdi.kubevirt.io/v1beta1\nkind: CDI\nmetadata: {name: cdi}\nspec: {config: ${config}}\n${status}---\n`;
/** One that tells its release itself. */
const annotatedCdi = (release: string, config: string): string =>
  `apiVersion: cdi.kubevirt.io/v1beta1\nkind: CDI\nmetadata: {name: cdi, annotations: {vmstate.io/cdi-release: "${release}"}}\nspec: {config: ${config}}\n---\n`;
const GATE_ON = cdi('{featureGates: [WebhookPvcRendering]}');
const small = (release: string | undefined): string =>
  named(release, 'hyper', 'state/claim-too-small') + HYPERDISK + vm;
const granted = (release: string | undefined): string => named(release, 'hyper') + HYPERDISK + vm;
const minimum = (size: string): string =>
  'apiVersion: cdi.kubevirt.io/v1beta1\nkind: StorageProfile\nmetadata:\n  name: odd\n  annotations: {cdi.kubevirt.io/minimumSupportedPvcSize: ' +
  `${size}}\n---\n`;

ruleCases('state/claim-too-small', [
  {
    name: 'a release that does not label the claim',
    yaml: small('1.3.1') + GATE_ON,
    severity: 'error',
    says: ['no claim below 4Gi', 'v1.3.1 asks it for 10Mi; nothing raises it in this release;'],
  },
  { name: 'also between two that do', yaml: small('1.5.1') + GATE_ON, severity: 'error' },
  { name: 'silent where CDI raises it', yaml: granted('1.5.2') + GATE_ON },
  { name: 'silent where CDI is not in sight', yaml: granted('1.8.4') },
  {
    name: 'a warning where the release of CDI decides and is not known',
    yaml: small('1.8.4') + cdi('{}'),
    severity: 'warning',
    says: ['v1.66', 'release of CDI is not known'],
  },
  {
    name: 'an error where CDI is known to be older',
    yaml: small('1.8.4'),
    facts: cdi('{}', 'status: {observedVersion: v1.65.0}\n'),
    severity: 'error',
    says: ['WebhookPvcRendering'],
  },
  {
    name: 'silent where CDI is known to be newer',
    yaml: granted('1.8.4'),
    facts: cdi('{}', 'status: {observedVersion: v1.66.0}\n'),
  },
  {
    name: 'unless its webhook is switched off',
    yaml: small('1.8.4') + cdi('{webhookPvcRendering: Disabled}'),
    severity: 'error',
  },
  {
    name: 'also where that would have it on',
    yaml: small('1.8.4'),
    facts: cdi('{webhookPvcRendering: Disabled}', 'status: {observedVersion: v1.66.0}\n'),
    severity: 'error',
  },
  {
    name: 'a CDI that knows no minimum',
    yaml: small('1.8.4') + GATE_ON,
    facts: cdi('{featureGates: [WebhookPvcRendering]}', 'status: {observedVersion: v1.62.0}\n'),
    severity: 'error',
    says: ['upgrade CDI'],
  },
  {
    name: 'the release of CDI by the image of its operator',
    yaml:
      small('1.8.4') +
      cdi('{}') +
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: cdi-operator, namespace: cdi}\nspec: {template: {spec: {containers: [{image: quay.io/kubevirt/cdi-operator:v1.64.0}]}}}\n---\n',
    severity: 'error',
  },
  {
    name: 'a minimum that the profile names',
    yaml: named('1.3.1', 'odd', 'state/claim-too-small') + ODD + minimum('1Gi') + vm,
    says: ['1Gi'],
  },
  {
    name: 'silent for a minimum that is not above the claim',
    yaml: named('1.3.1', 'odd') + ODD + minimum('10Mi') + vm,
  },
  { name: 'silent for a minimum that is filled in', yaml: named('1.3.1', 'odd') + ODD + minimum('{{ .min }}') + vm },
  {
    name: 'silent for a driver that rounds up to its minimum',
    yaml:
      named('1.3.1', 'gp3') +
      'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: gp3}\nprovisioner: ebs.csi.aws.com\nparameters: {type: gp3}\n---\n' +
      vm,
  },
  {
    name: 'the release of CDI by the annotation of its object',
    yaml: small('1.8.4') + annotatedCdi('1.62', '{featureGates: [WebhookPvcRendering]}'),
    severity: 'error',
    says: ['upgrade CDI'],
  },
  {
    name: 'silent where the annotation tells one that raises by itself',
    yaml: granted('1.8.4') + annotatedCdi('1.66', '{}'),
  },
  {
    name: 'a warning where the annotation is no release',
    yaml: small('1.8.4') + annotatedCdi('newest', '{}'),
    severity: 'warning',
    says: ['the release of CDI is not known'],
  },
  {
    name: 'what runs before what the annotation says',
    yaml: small('1.8.4') + annotatedCdi('1.66', '{}'),
    facts: cdi('{}', 'status: {observedVersion: v1.65.0}\n'),
    severity: 'error',
    says: ["CDI's webhook, which would raise it, is off"],
  },
  { name: 'silent for gates that are filled in', yaml: granted('1.8.4') + cdi('{featureGates: {{ .gates }}}') },
  {
    name: 'silent where HyperConverged configures CDI',
    yaml: `apiVersion: hco.kubevirt.io/v1beta1\nkind: HyperConverged\nmetadata: {name: hco}\nspec: {vmStateStorageClass: hyper}\n---\n${HYPERDISK}${vm}${cdi('{}')}`,
    kubevirt: '1.8.4',
  },
  { name: 'silent where nothing keeps state', yaml: named('1.3.1', 'hyper') + HYPERDISK + machine({}) },
  { name: 'silent where the claim exists', yaml: granted('1.3.1') + claim },
]);

const tracking = (release: string, selectors: string, rule = '', gate = '[IncrementalBackup]'): string =>
  kubevirt(
    release,
    `vmStateStorageClass: cephfs\ndeveloperConfiguration: {featureGates: ${gate}}\nchangedBlockTrackingLabelSelectors: ${selectors}${rule === '' ? '' : ` # ~> ${rule}`}`,
  );
const BY_LABEL = '{virtualMachineLabelSelector: {matchLabels: {backup: inc}}}';
const disk = 'volumes:\n  - name: root\n    persistentVolumeClaim: {claimName: root}';
const tracked = (labels: string, metadata = ''): string =>
  machine({ name: 'win11', metadata: `labels: ${labels}${metadata}`, spec: disk, domain: PERSISTENT_TPM });
const inNamespace = (labels: string): string =>
  `apiVersion: v1\nkind: Namespace\nmetadata: {name: lab, labels: ${labels}}\n---\n`;

/** The configuration of tracking without a class for the claim. */
const trackingUnnamed = (release: string, gate = '[IncrementalBackup]', mark = ''): string =>
  tracking(release, BY_LABEL, '', gate)
    .replace('    vmStateStorageClass: cephfs\n', '')
    .replace('configuration:', `configuration:${mark}`);
const trackedOnly = machine({ name: 'db', metadata: 'labels: {backup: inc}', spec: disk });
const NO_CLASS = ' # ~> state/no-storage-class';

ruleCases('state/no-storage-class', [
  {
    name: 'a VM whose changed blocks are tracked, which keeps no state',
    yaml: trackingUnnamed('1.8.4', undefined, NO_CLASS) + trackedOnly,
    facts: CEPHFS,
    severity: 'error',
    says: ['in KubeVirt v1.8.4 the VM whose changed blocks are tracked will not start'],
  },
  {
    name: 'beside VMs that keep state',
    yaml:
      trackingUnnamed('1.7.4', undefined, NO_CLASS) +
      tracked('{backup: full}') +
      trackedOnly +
      trackedOnly.replace('db', 'db2'),
    facts: CEPHFS,
    says: ['the VM that keeps TPM or UEFI state and the 2 VMs whose changed blocks are tracked will not start'],
  },
  {
    name: 'one that does both counts once',
    yaml: trackingUnnamed('1.8.4', undefined, NO_CLASS) + tracked('{backup: inc}'),
    facts: CEPHFS,
    says: ['v1.8.4 the VM that keeps TPM or UEFI state will'],
  },
  {
    name: 'at the labels of the VM where the KubeVirt object was captured',
    yaml: trackedOnly.replace('labels: {backup: inc}', `labels: {backup: inc}${NO_CLASS}`),
    facts: CEPHFS + trackingUnnamed('1.8.4'),
  },
  {
    name: 'silent for a VM that is not chosen',
    yaml: trackingUnnamed('1.8.4') + trackedOnly.replace('inc', 'full'),
    facts: CEPHFS,
  },
  {
    name: 'silent where its labels are filled in',
    yaml: trackingUnnamed('1.8.4') + trackedOnly.replace('inc', "'{{ .x }}'"),
    facts: CEPHFS,
  },
  {
    name: 'silent where the gate of tracking is off',
    yaml: trackingUnnamed('1.8.4', '[]') + trackedOnly,
    facts: CEPHFS,
  },
  { name: 'silent before tracking exists', yaml: trackingUnnamed('1.6.4') + trackedOnly, facts: CEPHFS },
  {
    name: 'silent where its claim exists',
    yaml: trackingUnnamed('1.8.4') + trackedOnly,
    facts: `${CEPHFS}apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: persistent-state-for-db}\n`,
  },
]);

ruleCases('state/backup-overhead', [
  {
    name: 'a VM chosen by its label',
    yaml: tracking('1.8.4', BY_LABEL, 'state/backup-overhead') + CEPHFS + tracked('{backup: inc}'),
    severity: 'warning',
    says: ['VirtualMachine win11', '10Mi'],
  },
  {
    name: 'also one without state, which gets a claim for it',
    yaml:
      tracking('1.7.4', BY_LABEL, 'state/backup-overhead') +
      CEPHFS +
      machine({ metadata: 'labels: {backup: inc}', spec: disk }),
  },
  {
    name: 'whatever class it is, where that is not known',
    yaml: tracking('1.9.0', BY_LABEL, 'state/backup-overhead') + tracked('{backup: inc}'),
  },
  {
    name: 'chosen by the label of its namespace',
    yaml:
      tracking('1.8.4', '{namespaceLabelSelector: {matchLabels: {backup: inc}}}', 'state/backup-overhead') +
      inNamespace('{backup: inc}') +
      tracked('{}', '\nnamespace: lab'),
  },
  {
    name: 'chosen by the name of its namespace',
    yaml:
      tracking(
        '1.8.4',
        '{namespaceLabelSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: In, values: [lab]}]}}',
        'state/backup-overhead',
      ) + tracked('{}', '\nnamespace: lab'),
  },
  {
    name: 'an empty selector chooses all',
    yaml: tracking('1.8.4', '{virtualMachineLabelSelector: {}}', 'state/backup-overhead') + tracked('{}'),
  },
  {
    name: 'silent for a VM that an expression leaves out',
    yaml:
      tracking(
        '1.8.4',
        '{virtualMachineLabelSelector: {matchExpressions: [{key: backup, operator: NotIn, values: [inc]}]}}',
      ) + tracked('{backup: inc}'),
  },
  { name: 'silent for another label', yaml: tracking('1.8.4', BY_LABEL) + CEPHFS + tracked('{backup: full}') },
  {
    name: 'silent for a label that is filled in',
    yaml: tracking('1.8.4', BY_LABEL) + tracked('{backup: {{ .kind }}}'),
  },
  {
    name: 'silent for a namespace that is not in sight',
    yaml:
      tracking('1.8.4', '{namespaceLabelSelector: {matchLabels: {backup: inc}}}') + tracked('{}', '\nnamespace: lab'),
  },
  {
    name: 'silent for what a namespace may have beside what Git holds of it',
    yaml:
      tracking('1.8.4', '{namespaceLabelSelector: {matchExpressions: [{key: other, operator: DoesNotExist}]}}') +
      inNamespace('{backup: inc}') +
      tracked('{}', '\nnamespace: lab'),
  },
  { name: 'silent without the gate', yaml: tracking('1.8.4', BY_LABEL, '', '[]') + tracked('{backup: inc}') },
  {
    name: 'silent where gates are filled in',
    yaml: tracking('1.8.4', BY_LABEL, '', '{{ .gates }}') + tracked('{backup: inc}'),
  },
  { name: 'silent before tracking', yaml: tracking('1.6.6', BY_LABEL) + tracked('{backup: inc}') },
  {
    name: 'silent for a VM without a disk to track',
    yaml: tracking('1.8.4', BY_LABEL) + machine({ metadata: 'labels: {backup: inc}' }),
  },
  {
    name: 'silent for a claim made by hand with room',
    yaml:
      tracking('1.8.4', BY_LABEL) +
      tracked('{backup: inc}') +
      claim.replace('spec:', 'spec:\n  resources: {requests: {storage: 1Gi}}'),
  },
  {
    name: 'silent for a class that holds nobody to a size',
    yaml:
      tracking('1.8.4', BY_LABEL).replace('cephfs', 'nfs') +
      storageClass('nfs', 'nfs.csi.k8s.io') +
      tracked('{backup: inc}'),
  },
]);

const localClass = (provisioner: string, mode = 'Immediate', rule = 'state/node-local-immediate'): string =>
  `${storageClass('local', provisioner, CLUSTER_DEFAULT).replace('---', '')}volumeBindingMode: ${mode}${rule === '' ? '' : ` # ~> ${rule}`}\n---\n`;
const rootOn = (name: string): string =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: root}\nspec:\n  accessModes: [ReadWriteOnce]\n  storageClassName: ${name}\n---\n`;
const withDisk = machine({ name: 'win11', spec: disk, domain: PERSISTENT_TPM });
const node = (name: string): string => `apiVersion: v1\nkind: Node\nmetadata: {name: ${name}}\n---\n`;
const volumeOf = (source: string): string =>
  `apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: pv}\nspec:\n  storageClassName: local\n  ${source}\n---\n`;

ruleCases('state/node-local-immediate', [
  {
    name: 'state and disk on a class that picks a node for each',
    yaml: unnamed('1.8.4') + localClass('topolvm.io') + rootOn('local') + withDisk,
    severity: 'warning',
    says: ['"local" is node-local', 'Immediate'],
  },
  {
    name: 'the mode that is not written is Immediate',
    yaml:
      unnamed('1.8.4') +
      storageClass('local', 'local.csi.openebs.io', CLUSTER_DEFAULT).replace(
        'openebs.io\n',
        'openebs.io # ~> state/node-local-immediate\n',
      ) +
      rootOn('local') +
      withDisk,
    says: ['by default'],
  },
  {
    name: 'a disk by a DataVolume of the VM',
    yaml:
      unnamed('1.8.4') +
      localClass('zfs.csi.openebs.io') +
      machine({
        name: 'win11',
        vm: 'dataVolumeTemplates:\n  - metadata: {name: root}\n    spec:\n      storage: {storageClassName: local}',
        spec: disk,
        domain: PERSISTENT_TPM,
      }),
  },
  {
    name: 'a provisioner that refuses a claim without a node, whatever the disks',
    yaml: unnamed('1.8.4') + localClass('rancher.io/local-path') + vm,
    says: ['which this provisioner refuses'],
  },
  {
    name: 'local volumes made by hand',
    yaml:
      unnamed('1.8.4') +
      localClass('kubernetes.io/no-provisioner') +
      volumeOf('local: {path: /disks/a}') +
      rootOn('local') +
      withDisk,
  },
  {
    name: 'silent for shared volumes made by hand',
    yaml:
      unnamed('1.8.4') +
      localClass('kubernetes.io/no-provisioner', 'Immediate', '') +
      volumeOf('nfs: {path: /a, server: b}') +
      rootOn('local') +
      withDisk,
  },
  {
    name: 'silent where binding waits',
    yaml: unnamed('1.8.4') + localClass('topolvm.io', 'WaitForFirstConsumer', '') + rootOn('local') + withDisk,
  },
  {
    name: 'silent where the mode is filled in',
    yaml: unnamed('1.8.4') + localClass('topolvm.io', '{{ .mode }}', '') + rootOn('local') + withDisk,
  },
  {
    name: 'silent where the disk can go anywhere',
    yaml: unnamed('1.8.4') + localClass('topolvm.io', 'Immediate', '') + RBD + rootOn('rbd') + withDisk,
  },
  {
    name: 'silent where the disk is not in sight',
    yaml: unnamed('1.8.4') + localClass('topolvm.io', 'Immediate', '') + withDisk,
  },
  {
    name: 'silent without state',
    yaml: unnamed('1.8.4') + localClass('topolvm.io', 'Immediate', '') + rootOn('local') + machine({ spec: disk }),
  },
  {
    name: 'silent on the only node there is',
    yaml: unnamed('1.8.4') + localClass('topolvm.io', 'Immediate', '') + rootOn('local') + withDisk,
    facts: node('a'),
  },
  {
    name: 'on two nodes that are known',
    yaml: unnamed('1.8.4') + localClass('topolvm.io') + rootOn('local') + withDisk,
    facts: node('a') + node('b'),
  },
  {
    name: 'silent for directories on shared storage',
    yaml:
      unnamed('1.8.4') +
      localClass('kubevirt.io.hostpath-provisioner', 'Immediate\nparameters: {overlayCSI: nfs}', '') +
      rootOn('local') +
      withDisk,
  },
  {
    name: 'silent where the class is asked for what it cannot give at all',
    yaml: named('1.2.2', 'local') + localClass('topolvm.io', 'Immediate', '') + rootOn('local') + withDisk,
  },
]);

const quota = (hard: string, rest = ''): string =>
  `apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: q, namespace: lab}\nspec:\n${rest}  hard:\n    ${hard}\n---\n`;
const limitRange = (limit: string): string =>
  `apiVersion: v1\nkind: LimitRange\nmetadata: {name: r, namespace: lab}\nspec:\n  limits:\n    ${limit}\n---\n`;
const pvc = (name: string, size: string, storageClassName = 'rbd'): string =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: ${name}, namespace: lab}\nspec: {storageClassName: ${storageClassName}, resources: {requests: {storage: ${size}}}}\n---\n`;
const kept = (name: string, spec = ''): string =>
  machine({ name, metadata: 'namespace: lab', ...(spec === '' ? {} : { spec }), domain: PERSISTENT_TPM });
const keptPool = (replicas: string): string =>
  pool('runStrategy: Always')
    .replace('{name: farm}', '{name: farm, namespace: lab}')
    .replace('replicas: 2', replicas)
    .replace('devices: {}', 'devices: {tpm: {persistent: true}}');
const QUOTA = '# ~> state/quota';

ruleCases('state/quota', [
  {
    name: 'more claims with the state than are allowed',
    yaml:
      named('1.8.4', 'rbd') +
      RBD +
      quota(`persistentvolumeclaims: 2 ${QUOTA}`) +
      pvc('a', '1Gi') +
      kept('x') +
      kept('y'),
    severity: 'warning',
    says: ['allows persistentvolumeclaims 2', 'needs 3 claims', 'the 2 VMs'],
  },
  {
    name: 'each VM of a pool has a claim',
    yaml: named('1.8.4', 'rbd') + RBD + quota(`persistentvolumeclaims: "2" ${QUOTA}`) + keptPool('replicas: 3'),
    says: ['needs 3 claims', 'the 3 VMs'],
  },
  {
    name: 'so has each instance of a replica set',
    yaml:
      named('1.2.2', 'cephfs') +
      CEPHFS +
      quota(`requests.storage: 10Mi ${QUOTA}`) +
      'apiVersion: kubevirt.io/v1\nkind: VirtualMachineInstanceReplicaSet\nmetadata: {name: farm, namespace: lab}\nspec: {replicas: 2, template: {spec: {domain: {devices: {tpm: {persistent: true}}}}}}\n---\n',
    says: ['needs 20Mi'],
  },
  {
    name: 'one VM where a pool does not say',
    yaml: named('1.8.4', 'rbd') + RBD + quota(`persistentvolumeclaims: "0" ${QUOTA}`) + keptPool('paused: false'),
    says: ['needs 1 claims', 'the VM'],
  },
  ...['replicas: 2', 'replicas: {{ .n }}', 'replicas: 2.5'].map((replicas) => ({
    name: `silent for a pool of ${replicas} where two claims are allowed`,
    yaml: named('1.8.4', 'rbd') + RBD + quota('persistentvolumeclaims: "2"') + keptPool(replicas),
  })),
  ...['replicas: {{ .n }}', 'replicas: 0'].map((replicas) => ({
    name: `silent for a pool of ${replicas} where none is`,
    yaml: named('1.8.4', 'rbd') + RBD + quota('persistentvolumeclaims: "0"') + keptPool(replicas),
  })),
  {
    name: 'silent where VMs of a pool have their claims already',
    yaml: named('1.8.4', 'rbd') + RBD + quota('persistentvolumeclaims: "3"') + keptPool('replicas: 3'),
    facts: pvc('persistent-state-for-farm-0-x7k2p', '10Mi') + pvc('persistent-state-for-farm-1-b9d4q', '10Mi'),
  },
  {
    name: 'silent when they fit exactly',
    yaml: named('1.8.4', 'rbd') + RBD + quota('persistentvolumeclaims: 3') + pvc('a', '1Gi') + kept('x') + kept('y'),
  },
  {
    name: 'a claim and its DataVolume are one',
    yaml:
      named('1.8.4', 'rbd') +
      RBD +
      quota('count/persistentvolumeclaims: "2"') +
      pvc('a', '1Gi') +
      'apiVersion: cdi.kubevirt.io/v1beta1\nkind: DataVolume\nmetadata: {name: a, namespace: lab}\nspec: {storage: {}}\n---\n' +
      kept('x'),
  },
  {
    name: 'DataVolumes of VMs count',
    yaml:
      named('1.8.4', 'rbd') +
      RBD +
      quota(`count/persistentvolumeclaims: "1" ${QUOTA}`) +
      machine({
        name: 'x',
        metadata: 'namespace: lab',
        vm: 'dataVolumeTemplates:\n  - metadata: {name: root}\n    spec: {storage: {}}',
        domain: PERSISTENT_TPM,
      }),
  },
  {
    name: 'the sizes together are too much',
    yaml: named('1.8.4', 'rbd') + RBD + quota(`requests.storage: 20Gi ${QUOTA}`) + pvc('a', '20Gi') + kept('x'),
    says: ['needs 20490Mi'],
  },
  {
    name: 'silent when the sizes fit',
    yaml: named('1.8.4', 'rbd') + RBD + quota('requests.storage: 20490Mi') + pvc('a', '20Gi') + kept('x'),
  },
  {
    name: 'the claims of one class',
    yaml:
      named('1.8.4', 'rbd') +
      RBD +
      quota(`rbd.storageclass.storage.k8s.io/persistentvolumeclaims: "1" ${QUOTA}`) +
      pvc('a', '1Gi') +
      kept('x'),
  },
  {
    name: 'silent where the others are of another class',
    yaml:
      named('1.8.4', 'rbd') +
      RBD +
      quota('rbd.storageclass.storage.k8s.io/persistentvolumeclaims: "1"') +
      pvc('a', '1Gi', 'nfs') +
      kept('x'),
  },
  {
    name: 'silent for a limit on another class',
    yaml:
      named('1.8.4', 'rbd') + RBD + quota('nfs.storageclass.storage.k8s.io/persistentvolumeclaims: "0"') + kept('x'),
  },
  {
    name: 'no room for the claim of a migration',
    yaml:
      named('1.8.4', 'rbd') +
      RBD +
      quota(`persistentvolumeclaims: "1" ${QUOTA}`) +
      kept('x', 'evictionStrategy: LiveMigrate'),
    says: ['second claim', 'needs 2 claims'],
  },
  {
    name: 'silent with room for the claim of a migration',
    yaml:
      named('1.8.4', 'rbd') + RBD + quota('persistentvolumeclaims: "2"') + kept('x', 'evictionStrategy: LiveMigrate'),
  },
  {
    name: 'silent for a claim made by hand where state is never copied',
    yaml:
      named('1.2.2', 'rbd') +
      RBD +
      quota('persistentvolumeclaims: "1"') +
      kept('x', 'evictionStrategy: LiveMigrate') +
      pvc('persistent-state-for-x', '10Mi').replace(
        '{storageClassName',
        '{accessModes: [ReadWriteOnce], storageClassName',
      ),
  },
  {
    name: 'silent where claims of another class are too many without the state',
    yaml:
      named('1.8.4', 'rbd') +
      RBD +
      quota('nfs.storageclass.storage.k8s.io/persistentvolumeclaims: "0"') +
      pvc('a', '1Gi', 'nfs') +
      kept('x'),
  },
  {
    name: 'silent where state does not move to another claim',
    yaml:
      named('1.3.1', 'rbd') + RBD + quota('persistentvolumeclaims: "1"') + kept('x', 'evictionStrategy: LiveMigrate'),
  },
  {
    name: 'silent where shared state stays in its claim',
    yaml:
      named('1.8.4', 'cephfs') +
      CEPHFS +
      quota('persistentvolumeclaims: "1"') +
      kept('x', 'evictionStrategy: LiveMigrate'),
  },
  {
    name: 'silent for another namespace',
    yaml: named('1.8.4', 'rbd') + RBD + quota('persistentvolumeclaims: "0"') + vm + kept('x').replace('lab', 'dev'),
  },
  {
    name: 'silent for a VM that does not run',
    yaml: named('1.8.4', 'rbd') + RBD + quota('persistentvolumeclaims: "0"') + kept('x').replace('Always', 'Halted'),
  },
  {
    name: 'silent for a number that is filled in',
    yaml: named('1.8.4', 'rbd') + RBD + quota('persistentvolumeclaims: {{ .claims }}') + kept('x'),
  },
  {
    name: 'silent for a quota of some pods',
    yaml: named('1.8.4', 'rbd') + RBD + quota('persistentvolumeclaims: "0"', '  scopes: [BestEffort]\n') + kept('x'),
  },
  {
    name: 'silent where the claim is there already',
    yaml:
      named('1.8.4', 'rbd') +
      RBD +
      quota('persistentvolumeclaims: "1"') +
      kept('x') +
      pvc('persistent-state-for-x', '10Mi'),
  },
  {
    name: 'a captured quota is no place to blame',
    yaml: named('1.8.4', 'rbd') + RBD + kept('x').replace('persistent: true', `persistent: true ${QUOTA}`),
    facts: quota('persistentvolumeclaims: "0"'),
  },
  {
    name: 'a range that refuses small claims',
    yaml:
      named('1.3.1', 'rbd') +
      RBD +
      limitRange(`- {type: PersistentVolumeClaim, min: {storage: 1Gi}} ${QUOTA}`) +
      kept('x'),
    severity: 'warning',
    says: ['below 1Gi', '10Mi'],
  },
  {
    name: 'also where CDI raises claims, for a class without a minimum',
    yaml:
      named('1.8.4', 'rbd') +
      RBD +
      GATE_ON +
      limitRange(`- {type: PersistentVolumeClaim, min: {storage: 1Gi}} ${QUOTA}`) +
      kept('x'),
  },
  {
    name: 'silent where CDI raises them far enough',
    yaml:
      named('1.8.4', 'hyper') +
      HYPERDISK +
      GATE_ON +
      limitRange('- {type: PersistentVolumeClaim, min: {storage: 1Gi}}') +
      kept('x'),
  },
  {
    name: 'silent for a class that is not in sight',
    yaml: named('1.8.4', 'rbd') + limitRange('- {type: PersistentVolumeClaim, min: {storage: 1Gi}}') + kept('x'),
  },
  {
    name: 'silent for a range on pods, or below the claim',
    yaml:
      named('1.3.1', 'rbd') +
      RBD +
      limitRange('- {type: Pod, min: {storage: 1Gi}}\n    - {type: PersistentVolumeClaim, min: {storage: 10Mi}}') +
      kept('x'),
  },
]);

const snapshotClass = (driver: string): string =>
  `apiVersion: snapshot.storage.k8s.io/v1\nkind: VolumeSnapshotClass\nmetadata: {name: s}\ndriver: ${driver}\n---\n`;
const WITHOUT_SNAPSHOTS = 'state/no-snapshot-class';

ruleCases('state/no-snapshot-class', [
  {
    name: 'captured snapshot classes, none for the driver',
    yaml: named('1.8.4', 'rbd', WITHOUT_SNAPSHOTS) + RBD + vm,
    facts: snapshotClass('cephfs.csi.ceph.com'),
    severity: 'warning',
    says: ['rbd.csi.ceph.com', '"rbd"'],
  },
  {
    name: 'silent with one for the driver',
    yaml: named('1.8.4', 'rbd') + RBD + vm,
    facts: snapshotClass('rbd.csi.ceph.com'),
  },
  {
    name: 'silent with one for the driver in Git',
    yaml: named('1.8.4', 'rbd') + RBD + vm + snapshotClass('rbd.csi.ceph.com'),
    facts: snapshotClass('cephfs.csi.ceph.com'),
  },
  {
    name: 'silent where snapshot classes are not known',
    yaml: named('1.8.4', 'rbd') + RBD + vm + snapshotClass('cephfs.csi.ceph.com'),
  },
  {
    name: 'silent where the driver is filled in',
    yaml: named('1.8.4', 'rbd') + RBD + vm + snapshotClass('{{ .driver }}'),
    facts: snapshotClass('cephfs.csi.ceph.com'),
  },
  {
    name: 'silent where the class is not known',
    yaml: named('1.8.4', 'rbd') + vm,
    facts: snapshotClass('cephfs.csi.ceph.com'),
  },
  {
    name: 'silent before snapshots hold state',
    yaml: named('1.4.0', 'rbd') + RBD + vm,
    facts: snapshotClass('cephfs.csi.ceph.com'),
  },
  {
    name: 'silent without state',
    yaml: named('1.8.4', 'rbd') + RBD + machine({}),
    facts: snapshotClass('cephfs.csi.ceph.com'),
  },
  {
    name: 'silent where the state comes from a preference, which no snapshot reads',
    yaml: named('1.8.4', 'rbd') + RBD + machine({ vm: 'preference: {name: windows.11}' }),
    facts: snapshotClass('cephfs.csi.ceph.com'),
  },
  {
    name: 'silent where the profile names a snapshot class',
    yaml: named('1.8.4', 'rbd') + RBD + vm,
    facts: snapshotClass('cephfs.csi.ceph.com') + profile('rbd', 'status: {snapshotClass: rbd}'),
  },
]);

test('state/no-snapshot-class: what is no captured class does not matter before a snapshot is taken', () => {
  const objects = [named('1.8.4', 'rbd'), RBD, vm].flatMap((text) => readYaml(text).values);
  const snapshot = {
    apiVersion: 'snapshot.kubevirt.io/v1beta1',
    kind: 'VirtualMachineSnapshot',
    metadata: { name: 's' },
    spec: { source: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'win11' } },
  };
  const found = (...more: object[]): number =>
    lintObjects([...objects, ...more]).findings.filter(({ rule }) => rule === WITHOUT_SNAPSHOTS).length;
  assert.is(found(), 0);
  assert.is(found(snapshot), 1);
  assert.is(found({ ...snapshot, spec: { source: { ...snapshot.spec.source, name: 'other' } } }), 0);
});

const stateClaimNamed = (name: string, body: string, labels = '{}', mark = ''): string =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: ${name}${mark}\n  labels: ${labels}\nspec:\n  ${body}\n---\n`;
const FOR_WIN11 = '{persistent-state-for: win11}';
const IN_GIT = ' # ~> state/claim-in-git';
const shared = (mark = IN_GIT): string => stateClaimNamed('state', 'accessModes: [ReadWriteMany]', FOR_WIN11, mark);
const alone = (mark: string): string => stateClaimNamed('state', `accessModes: [ReadWriteOnce]${mark}`, FOR_WIN11);

ruleCases('state/claim-in-git', [
  {
    name: 'a labelled claim is information',
    yaml: unnamed('1.8.4') + vm + shared(),
    severity: 'info',
    says: ['survives the deletion'],
  },
  { name: 'the label counts for nothing before', yaml: unnamed('1.3.1') + vm + shared('') },
  {
    name: 'a claim of the old name counts in every release',
    yaml:
      unnamed('1.0.1') +
      vm +
      stateClaimNamed('persistent-state-for-win11', 'accessModes: [ReadWriteMany]', '{}', IN_GIT),
    severity: 'info',
  },
  {
    name: 'a block volume holds no files',
    yaml:
      unnamed('1.8.4') +
      vm +
      stateClaimNamed('state', `accessModes: [ReadWriteMany]\n  volumeMode: Block${IN_GIT}`, FOR_WIN11),
    severity: 'warning',
    says: ['volumeMode is Block'],
  },
  {
    name: 'a live migration leaves the claim and deletes it',
    yaml: unnamed('1.8.4') + migrating + alone(IN_GIT),
    severity: 'warning',
    says: ['deletes this one'],
  },
  {
    name: 'a live migration is not possible in one release',
    yaml:
      unnamed('1.3.1') +
      migrating +
      stateClaimNamed('persistent-state-for-win11', `accessModes: [ReadWriteOnce]${IN_GIT}`),
    severity: 'warning',
    says: ['does not live-migrate'],
  },
  {
    name: 'information where nobody means the VM to migrate',
    yaml: unnamed('1.8.4') + vm + stateClaimNamed('state', 'accessModes: [ReadWriteOnce]', FOR_WIN11, IN_GIT),
    severity: 'info',
  },
  {
    name: 'information where state is never copied',
    yaml:
      named('1.2.2', 'rbd') +
      migrating +
      stateClaimNamed('persistent-state-for-win11', 'accessModes: [ReadWriteOnce]', '{}', IN_GIT),
    severity: 'info',
  },
  {
    name: 'information for a VM that cannot migrate anyway',
    yaml:
      unnamed('1.8.4') +
      machine({
        name: 'win11',
        spec: 'evictionStrategy: LiveMigrate',
        domain: `${PERSISTENT_TPM}\n  gpus:\n    - {name: a, deviceName: b}`,
      }) +
      stateClaimNamed('state', 'accessModes: [ReadWriteOnce]', FOR_WIN11, IN_GIT),
    severity: 'info',
  },
  {
    name: 'information where access modes are filled in',
    yaml: unnamed('1.8.4') + migrating + stateClaimNamed('state', 'accessModes: {{ .modes }}', FOR_WIN11, IN_GIT),
    severity: 'info',
  },
  ...['ReadWriteOnce, ReadWriteMany', 'ReadWriteMany, ReadWriteOnce', 'ReadWriteMany, {{ .more }}'].map((modes) => ({
    name: `information where any of ${modes} may be bound first`,
    yaml: unnamed('1.8.4') + migrating + stateClaimNamed('state', `accessModes: [${modes}]`, FOR_WIN11, IN_GIT),
    severity: 'info' as const,
  })),
  {
    name: 'a claim that nothing needs is deleted',
    yaml: unnamed('1.8.4') + machine({ name: 'win11' }) + shared(),
    severity: 'warning',
    says: ['deletes it when the VM next starts'],
  },
  { name: 'it stayed before', yaml: unnamed('1.6.6') + machine({ name: 'win11' }) + shared('') },
  {
    name: 'silent where tracking needs it',
    yaml: tracking('1.8.4', '{virtualMachineLabelSelector: {}}') + machine({ name: 'win11', spec: disk }) + shared(''),
  },
  {
    name: 'silent where it cannot be told whether it is needed',
    yaml: unnamed('1.8.4') + machine({ name: 'win11', vm: 'preference: {name: ours}' }) + shared(''),
  },
  { name: 'silent where tracking is not known', yaml: machine({ name: 'win11' }) + shared(''), kubevirt: '1.8.4' },
  { name: 'silent for a claim of another VM', yaml: unnamed('1.8.4') + machine({ name: 'other' }) + shared('') },
  {
    name: 'silent for a claim that may be in another namespace',
    yaml:
      unnamed('1.8.4') + machine({ name: 'win11', metadata: 'namespace: lab', domain: PERSISTENT_TPM }) + shared(''),
  },
  { name: 'silent for a captured claim', yaml: unnamed('1.8.4') + vm, facts: shared('') },
]);

const PD = storageClass('pd', 'pd.csi.storage.gke.io');

ruleCases('state/rwx-unsupported', [
  {
    name: 'an older CDI, which gives the class no Filesystem set',
    yaml: named('1.8.4', 'pd', 'state/rwx-unsupported') + PD + vm,
    facts: cdi('{}', 'status: {observedVersion: v1.64.0}\n'),
    says: ['no claim property set is Filesystem'],
  },
  {
    name: 'silent where a newer CDI gives it one',
    yaml: named('1.8.4', 'pd') + PD + vm,
    facts: cdi('{}', 'status: {observedVersion: v1.65.0}\n'),
  },
  { name: 'silent where the release of CDI is not known', yaml: named('1.8.4', 'pd') + PD + vm },
]);

const hyperconverged = (spec: string, version = 'v1beta1'): string =>
  `apiVersion: hco.kubevirt.io/${version}\nkind: HyperConverged\nmetadata: {name: hco, namespace: cnv}\nspec:\n  ${spec}\n---\n`;
const bound = (mode: string): string =>
  stateClaimNamed('persistent-state-for-win11-x', `accessModes: [${mode}]\n  storageClassName: rbd`, FOR_WIN11);
const boundTo = (modes: string): string => bound(modes).replace('\n---', `\nstatus: {accessModes: [${modes}]}\n---`);
const atState = (text: string, rule: string): string =>
  text.replace('persistent: true', `persistent: true # ~> ${rule}`);
const marked = (text: string, rule: string): string => text.replace("'true'}", `'true'} # ~> ${rule}`);

ruleCases('state/rwo', [
  {
    name: 'a default class that was captured is no place to blame',
    yaml: unnamed('1.4.1') + atState(migrating, 'state/rwo'),
    facts: storageClass('rbd', 'rbd.csi.ceph.com', CLUSTER_DEFAULT),
    severity: 'warning',
    says: ['"rbd"'],
  },
  {
    name: 'several defaults that all give ReadWriteOnce',
    yaml:
      unnamed('1.8.4') +
      storageClass('a', 'rbd.csi.ceph.com', CLUSTER_DEFAULT) +
      storageClass('b', 'topolvm.io', CLUSTER_DEFAULT) +
      atState(migrating, 'state/rwo'),
    says: ['"a, b"'],
  },
  {
    name: 'silent for several defaults that differ',
    yaml:
      unnamed('1.8.4') +
      storageClass('a', 'rbd.csi.ceph.com', CLUSTER_DEFAULT) +
      storageClass('b', 'nfs.csi.k8s.io', CLUSTER_DEFAULT) +
      migrating,
  },
  {
    name: 'a virtualization default in Git decides, where it counts',
    yaml:
      unnamed('1.4.1') +
      marked(storageClass('v', 'rbd.csi.ceph.com', VIRT_DEFAULT), 'state/rwo') +
      storageClass('c', 'nfs.csi.k8s.io', CLUSTER_DEFAULT) +
      migrating,
  },
  {
    name: 'and not in the release before',
    yaml:
      unnamed('1.3.1') +
      storageClass('v', 'rbd.csi.ceph.com', VIRT_DEFAULT) +
      storageClass('c', 'nfs.csi.k8s.io', CLUSTER_DEFAULT) +
      migrating,
  },
  {
    name: 'the class that HyperConverged names',
    yaml: hyperconverged('vmStateStorageClass: rbd # ~> state/rwo') + RBD + migrating,
    kubevirt: '1.3.1',
    severity: 'error',
  },
  {
    name: 'the class that a newer HyperConverged names',
    yaml: hyperconverged('storage: {vmStateStorageClass: rbd} # ~> state/rwo', 'v1') + RBD + migrating,
    kubevirt: '1.8.4',
  },
  {
    name: 'a claim of the cluster that is ReadWriteOnce, whatever the class is now',
    yaml: named('1.8.4', 'cephfs') + CEPHFS + atState(migrating, 'state/rwo'),
    facts: bound('ReadWriteOnce'),
    severity: 'warning',
    says: ['StorageClass "rbd"', 'second claim'],
  },
  {
    name: 'an error for such a claim in one release',
    yaml: named('1.3.1', 'cephfs') + CEPHFS + atState(migrating, 'state/rwo'),
    facts: bound('ReadWriteOnce').replace('win11-x', 'win11'),
    severity: 'error',
  },
  {
    name: 'silent for a claim of the cluster where nobody means the VM to migrate',
    yaml: named('1.8.4', 'cephfs') + CEPHFS + vm,
    facts: bound('ReadWriteOnce'),
  },
  {
    name: 'silent for a claim in Git, which another rule tells of',
    yaml: named('1.8.4', 'cephfs') + CEPHFS + migrating + bound('ReadWriteOnce'),
  },
  {
    name: 'silent for a claim of the cluster that is shared',
    yaml: named('1.8.4', 'rbd') + RBD + migrating,
    facts: bound('ReadWriteMany'),
  },
  {
    name: 'the first of the modes that are bound counts',
    yaml: named('1.8.4', 'cephfs') + CEPHFS + atState(migrating, 'state/rwo'),
    facts: boundTo('ReadWriteOnce, ReadWriteMany'),
  },
  {
    name: 'silent where ReadWriteMany is the first',
    yaml: named('1.8.4', 'cephfs') + CEPHFS + migrating,
    facts: boundTo('ReadWriteMany, ReadWriteOnce'),
  },
  {
    name: 'silent where any counts',
    yaml: named('1.3.1', 'cephfs') + CEPHFS + migrating,
    facts: boundTo('ReadWriteOnce, ReadWriteMany').replace('win11-x', 'win11'),
  },
  {
    name: 'silent where several are asked for and none is bound yet',
    yaml: named('1.8.4', 'cephfs') + CEPHFS + migrating,
    facts: bound('ReadWriteOnce, ReadWriteMany'),
  },
]);

ruleCases('state/no-storage-class', [
  {
    name: 'HyperConverged that names none where one must be',
    yaml: hyperconverged('featureGates: {}').replace('spec:', 'spec: # ~> state/no-storage-class') + vm,
    kubevirt: '1.2.2',
    severity: 'error',
    says: ['vmStateStorageClass of HyperConverged cnv/hco'],
  },
  {
    name: 'silent under HyperConverged where defaults count and are not known',
    yaml: hyperconverged('featureGates: {}') + vm,
    kubevirt: '1.3.1',
  },
]);

ruleCases('state/ambiguous-default', [
  {
    name: 'one in Git and one that was captured',
    yaml: unnamed('1.8.4') + marked(storageClass('a', 'x', CLUSTER_DEFAULT), 'state/ambiguous-default'),
    facts: storageClass('b', 'x', CLUSTER_DEFAULT),
  },
  {
    name: 'two that were captured, told at the VM',
    yaml: unnamed('1.8.4') + atState(vm, 'state/ambiguous-default'),
    facts: storageClass('a', 'x', VIRT_DEFAULT) + storageClass('b', 'x', VIRT_DEFAULT),
  },
  {
    name: 'two virtualization defaults count for nothing before',
    yaml: unnamed('1.3.1') + storageClass('a', 'x', VIRT_DEFAULT) + storageClass('b', 'x', VIRT_DEFAULT),
  },
  {
    name: 'silent for the same class in Git and captured',
    yaml: unnamed('1.8.4') + storageClass('a', 'x', CLUSTER_DEFAULT),
    facts: storageClass('a', 'x', CLUSTER_DEFAULT),
  },
  {
    name: 'the beta annotation marks none',
    yaml:
      unnamed('1.8.4') +
      storageClass('a', 'x', CLUSTER_DEFAULT) +
      storageClass('b', 'x', "{storageclass.beta.kubernetes.io/is-default-class: 'true'}"),
  },
]);

const PROMISE = 'claimPropertySets:\n    - {accessModes: [ReadWriteMany], volumeMode: Filesystem}';

ruleCases('state/rwx-unsupported', [
  {
    name: 'a promise in the spec of a captured profile is told at the class',
    yaml: named('1.8.4', 'ebs', 'state/rwx-unsupported') + EBS + vm,
    facts: EBS + profile('ebs', `spec:\n  ${PROMISE}\nstatus:\n  ${PROMISE}`),
  },
  {
    name: 'a promise for a node-local class that is default',
    yaml:
      unnamed('1.8.4') +
      storageClass('local', 'rancher.io/local-path', CLUSTER_DEFAULT) +
      profile('local', `spec:\n  ${PROMISE.replace(':', ': # ~> state/rwx-unsupported')}`) +
      vm,
  },
  {
    name: 'a node-local class that is named',
    yaml: named('1.8.4', 'local', 'state/rwx-unsupported') + storageClass('local', 'rancher.io/local-path') + vm,
  },
  {
    name: 'silent for the same class as default',
    yaml: unnamed('1.8.4') + storageClass('local', 'rancher.io/local-path', CLUSTER_DEFAULT) + vm,
  },
  {
    name: 'the class that HyperConverged names',
    yaml: hyperconverged('vmStateStorageClass: ebs # ~> state/rwx-unsupported') + EBS + vm,
    kubevirt: '1.5.2',
  },
]);

ruleCases('state/no-filesystem-set', [
  {
    name: 'sets that give ReadOnlyMany or ReadWriteOncePod alone',
    yaml:
      named('1.3.1', 'odd') +
      ODD +
      profile(
        'odd',
        'spec:\n  claimPropertySets: # ~> state/no-filesystem-set\n    - {accessModes: [ReadOnlyMany, ReadWriteOncePod], volumeMode: Filesystem}',
      ) +
      vm,
  },
  {
    name: 'a captured profile that CDI left empty',
    yaml: named('1.8.4', 'odd', 'state/no-filesystem-set') + ODD + vm,
    facts: profile('odd', 'spec: {}\nstatus: {}'),
  },
  {
    name: 'silent for the same class as default',
    yaml: unnamed('1.8.4') + storageClass('odd', 'example.com/odd', CLUSTER_DEFAULT) + vm,
    facts: profile('odd', 'spec: {}\nstatus: {}'),
  },
  {
    name: 'migratable volumes of Longhorn, which are block volumes',
    yaml:
      named('1.8.4', 'longhorn', 'state/no-filesystem-set') +
      storageClass('longhorn', "driver.longhorn.io\nparameters: {migratable: 'true'}") +
      vm,
  },
  {
    name: 'silent for Longhorn with a file system by its parameters',
    yaml: named('1.8.4', 'longhorn') + storageClass('longhorn', 'driver.longhorn.io\nparameters: {fsType: ext4}') + vm,
  },
]);

ruleCases('meta/needs-facts', [
  {
    name: 'CDI out of sight, for a class that grants no claim as small',
    yaml: named('1.8.4', 'hyper', 'meta/needs-facts') + HYPERDISK + vm,
    says: ['whether CDI raises the state claim to the 4Gi', 'kubectl get cdi -A'],
  },
  { name: 'silent where CDI is in sight', yaml: named('1.8.4', 'hyper') + HYPERDISK + vm + cdi('{}') },
  { name: 'silent where the release decides without CDI', yaml: named('1.3.1', 'hyper') + HYPERDISK + vm },
  { name: 'silent for a class without a minimum', yaml: named('1.8.4', 'rbd') + RBD + vm },
]);

test.run();
