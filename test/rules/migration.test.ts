import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { KNOWN_RELEASES, readRelease } from '../../src/kubevirt/release.js';
import { lintText, lintTree, ruleCases } from '../harness.js';
import { kubevirt, machine, PERSISTENT_TPM, storageClass } from './documents.js';

const K18 = kubevirt('1.8.4');
const MIGRATE = 'evictionStrategy: LiveMigrate\n';
const pvc = (modes: string, mark = ''): string =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: root}\nspec:\n  accessModes: ${modes}${mark}\n---\n`;
const onClaim = (strategy: string): string =>
  machine({
    spec: `${strategy}volumes:\n  - name: root\n    persistentVolumeClaim: {claimName: root}`,
    domain: 'devices:\n  disks:\n    - name: root\n      disk: {bus: virtio}',
  });
const MARK = ' # ~> migration/rwo-disk';

ruleCases('migration/rwo-disk', [
  {
    name: 'a claim of one node under a VM that must migrate, at the claim',
    yaml: K18 + onClaim(MIGRATE) + pvc('[ReadWriteOnce]', MARK),
    severity: 'error',
    says: ['ReadWriteOnce', 'LiveMigrate'],
  },
  {
    name: 'by the strategy of the cluster',
    yaml: kubevirt('1.8.4', 'evictionStrategy: LiveMigrate') + onClaim('') + pvc('[ReadWriteOnce]', MARK),
    says: ["the cluster's"],
  },
  { name: 'in an old release as well', yaml: kubevirt('1.0.1') + onClaim(MIGRATE) + pvc('[ReadWriteOnce]', MARK) },
  { name: 'silent for a shared claim', yaml: K18 + onClaim(MIGRATE) + pvc('[ReadWriteMany]') },
  {
    name: 'silent when it need not migrate',
    yaml: K18 + onClaim('evictionStrategy: LiveMigrateIfPossible\n') + pvc('[ReadWriteOnce]'),
  },
  { name: 'silent without a strategy', yaml: K18 + onClaim('') + pvc('[ReadWriteOnce]') },
  { name: 'silent when the claim is not in sight', yaml: K18 + onClaim(MIGRATE) },
  { name: 'silent when its modes are filled in', yaml: K18 + onClaim(MIGRATE) + pvc('{{ .modes }}') },
  {
    name: 'a DataVolume template of the VM',
    yaml:
      K18 +
      machine({
        vm: 'dataVolumeTemplates:\n  - metadata: {name: root}\n    spec:\n      storage:\n        accessModes: [ReadWriteOnce] # ~> migration/rwo-disk\n      source: {blank: {}}',
        spec: `${MIGRATE}volumes:\n  - name: root\n    dataVolume: {name: root}`,
      }),
  },
]);

/** A VM whose volume is shared with the guest by virtiofs. */
const sharedBy = (volume: string): string =>
  machine({
    spec: `${MIGRATE}volumes:\n  - name: root\n    ${volume}`,
    domain: 'devices:\n  filesystems:\n    - {name: root, virtiofs: {}}',
  });
const VIRTIOFS_CLAIM = sharedBy('persistentVolumeClaim: {claimName: root}');

ruleCases('migration/rwo-disk', [
  {
    name: 'a claim of one node behind virtiofs, since virtiofs itself can move',
    yaml: kubevirt('1.5.3') + VIRTIOFS_CLAIM + pvc('[ReadWriteOnce]', MARK),
    severity: 'error',
    says: ['claim "root" is ReadWriteOnce'],
  },
  { name: 'in the newest release as well', yaml: kubevirt('1.9.0') + VIRTIOFS_CLAIM + pvc('[ReadWriteOnce]', MARK) },
  {
    name: 'a DataVolume behind virtiofs',
    yaml:
      K18 +
      sharedBy('dataVolume: {name: root}') +
      'apiVersion: cdi.kubevirt.io/v1beta1\nkind: DataVolume\nmetadata: {name: root}\nspec:\n  storage:\n    accessModes: [ReadWriteOnce] # ~> migration/rwo-disk\n  source: {blank: {}}\n---\n',
  },
  { name: 'silent for a shared claim behind virtiofs', yaml: K18 + VIRTIOFS_CLAIM + pvc('[ReadWriteMany]') },
  { name: 'silent when the claim behind virtiofs is not in sight', yaml: K18 + VIRTIOFS_CLAIM },
  { name: 'silent for a ConfigMap behind virtiofs', yaml: K18 + sharedBy('configMap: {name: root}') },
]);

/** A VM whose claims Harvester makes, from an annotation. */
const harvester = (claims: string, mark = ''): string =>
  machine({
    metadata: `annotations:\n  harvesterhci.io/volumeClaimTemplates: '${claims}'`,
    spec: `${MIGRATE}volumes:\n  - name: root${mark}\n    persistentVolumeClaim: {claimName: root}`,
  });
const template = (mode: string, name = 'root'): string =>
  `[{"metadata":{"name":"${name}"},"spec":{"accessModes":["${mode}"]}}]`;

ruleCases('migration/rwo-disk', [
  {
    name: 'a claim that Harvester makes, at the volume',
    yaml: K18 + harvester(template('ReadWriteOnce'), MARK),
    says: ['claim "root" is ReadWriteOnce'],
  },
  { name: 'silent for a shared one', yaml: K18 + harvester(template('ReadWriteMany')) },
  { name: 'silent for one of another name', yaml: K18 + harvester(template('ReadWriteOnce', 'data')) },
  ...['', '{', 'null', '[1, {"metadata": 1}]', '[{"metadata":{"name":"root"}}]', '{{ .claims }}'].map((claims) => ({
    name: `silent for the annotation ${JSON.stringify(claims)}`,
    yaml: K18 + harvester(claims),
  })),
  {
    name: 'silent where the claim in Git is shared',
    yaml: K18 + harvester(template('ReadWriteOnce')) + pvc('[ReadWriteMany]'),
  },
]);

const bridge = (strategy: string, mark = ''): string =>
  machine({
    spec: `${strategy}networks:\n  - name: default\n    pod: {}`,
    domain: `devices:\n  interfaces:\n    - name: default${mark}\n      bridge: {}`,
  });
const BLOCKED = ' # ~> migration/blocked-device';

ruleCases('migration/blocked-device', [
  {
    name: 'a bridge on the pod network',
    yaml: K18 + bridge(MIGRATE, BLOCKED),
    severity: 'error',
    says: ['LiveMigrate'],
  },
  { name: 'info when nobody chose a strategy', yaml: K18 + bridge('', BLOCKED), severity: 'info' },
  {
    name: 'info when the VM chose none and the cluster is not in scope',
    yaml: bridge('', BLOCKED),
    kubevirt: '1.8',
    severity: 'info',
    says: ['or waits for ever'],
  },
  {
    name: 'silent when the strategy of the VM is filled in',
    yaml: bridge("evictionStrategy: '{{ .strategy }}'\n"),
    kubevirt: '1.8',
  },
  { name: 'silent when it need not migrate', yaml: K18 + bridge('evictionStrategy: None\n') },
  { name: 'silent for masquerade', yaml: K18 + bridge(MIGRATE).replace('bridge', 'masquerade') },
  {
    name: 'silent when no binding is named, which the cluster then chooses',
    yaml: K18 + bridge(MIGRATE).replace('bridge: {}', 'model: virtio'),
  },
  {
    name: 'silent when the networks are filled in',
    yaml: K18 + bridge(MIGRATE).replace('pod: {}', '{{ .network }}: {}'),
  },
  {
    name: 'an error for host devices in every release',
    yaml:
      kubevirt('1.0.1', 'developerConfiguration: {featureGates: [HostDevices]}') +
      machine({
        spec: MIGRATE,
        domain: 'devices:\n  hostDevices: # ~> migration/blocked-device\n    - {name: a, deviceName: b}',
      }),
    severity: 'error',
  },
]);

const DEFAULT = ' # ~> migration/cluster-default';
const must = (mark = '', release = '1.8.4'): string => kubevirt(release, `evictionStrategy: LiveMigrate${mark}`);
const gpu = 'devices:\n  gpus:\n    - {name: gpu, deviceName: example.com/gpu}';

ruleCases('migration/cluster-default', [
  {
    name: 'a platform without VMs in sight',
    yaml: must(DEFAULT),
    severity: 'warning',
    says: ['LiveMigrateIfPossible'],
  },
  {
    name: 'a VM that follows it and cannot migrate',
    yaml: must(DEFAULT) + machine({ domain: gpu }),
    says: ['1 in Git'],
  },
  { name: 'a VM of which it cannot be told', yaml: must(DEFAULT) + onClaim('') },
  { name: 'in an old release as well', yaml: must(DEFAULT, '1.0.1') },
  {
    name: 'by HyperConverged',
    yaml: `apiVersion: hco.kubevirt.io/v1beta1\nkind: HyperConverged\nmetadata: {name: hco}\nspec:\n  evictionStrategy: LiveMigrate${DEFAULT}\n`,
    kubevirt: '1.8',
  },
  { name: 'silent when all that follow it can migrate', yaml: must() + machine({}) },
  {
    name: 'silent when it migrates if possible',
    yaml: kubevirt('1.8.4', 'evictionStrategy: LiveMigrateIfPossible') + machine({ domain: gpu }),
  },
  { name: 'silent when it is not set', yaml: K18 + machine({ domain: gpu }) },
  { name: 'silent when it is filled in', yaml: kubevirt('1.8.4', "evictionStrategy: '{{ .strategy }}'") },
  { name: 'silent for what only facts hold', yaml: machine({ domain: gpu }), kubevirt: '1.8', facts: must() },
  {
    name: 'silent for a KubeVirt object that HyperConverged overwrites',
    yaml: `${must()}apiVersion: hco.kubevirt.io/v1beta1\nkind: HyperConverged\nmetadata: {name: hco}\nspec: {}\n`,
  },
]);

const CEPHFS = storageClass('cephfs', 'cephfs.csi.ceph.com');
const RBD = storageClass('rbd', 'rbd.csi.ceph.com');
const shared = (release: string): string => kubevirt(release, 'vmStateStorageClass: cephfs') + CEPHFS;
const migration = (rest: string, mark = ''): string =>
  `apiVersion: kubevirt.io/v1\nkind: VirtualMachineInstanceMigration\nmetadata: {name: move}\nspec:\n  vmiName: app${mark}\n  ${rest}\n---\n`;
const CROSS = ' # ~> migration/cross-namespace';
const send = (mark = ''): string => migration(`sendTo:${mark}\n    migrationID: a\n    connectURL: b`);
const keeps = machine({ domain: PERSISTENT_TPM });

ruleCases('migration/cross-namespace', [
  {
    name: 'state on a shared claim',
    yaml: shared('1.8.4') + keeps + send(CROSS),
    severity: 'warning',
    says: ['ReadWriteMany', 'KubeVirt v1.8.4'],
  },
  {
    name: 'on the side that receives',
    yaml: shared('1.8.4') + keeps + migration(`receive:${CROSS}\n    migrationID: a`),
  },
  {
    name: 'a VM that waits for it',
    yaml: shared('1.8.4') + keeps.replace('runStrategy: Always', `runStrategy: WaitAsReceiver${CROSS}`),
  },
  {
    name: 'any claim in the release that cannot move a TPM',
    yaml: kubevirt('1.6.0', 'vmStateStorageClass: rbd') + RBD + keeps + send(CROSS),
    says: ['patch'],
  },
  {
    name: 'silent for a claim that is copied',
    yaml: kubevirt('1.6.1', 'vmStateStorageClass: rbd') + RBD + keeps + send(),
  },
  ...(
    [
      ['told', 'ReadWriteMany, ReadWriteOnce', ', status: {accessModes: [ReadWriteMany, ReadWriteOnce]}', CROSS],
      ['silent', 'ReadWriteMany, ReadWriteOnce', ', status: {accessModes: [ReadWriteOnce, ReadWriteMany]}', ''],
      ['silent', 'ReadWriteMany, ReadWriteOnce', '', ''],
      ['silent', 'ReadWriteMany, "{{ .more }}"', '', ''],
      ['told', 'ReadWriteMany', '', CROSS],
    ] as const
  ).map(([what, modes, status, mark]) => ({
    name: `${what} for a claim of ${modes}${status}`,
    yaml: kubevirt('1.8.4') + keeps + send(mark),
    facts: `{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: persistent-state-for-app}, spec: {accessModes: [${modes}]}${status}}\n`,
  })),
  { name: 'silent for a migration within the namespace', yaml: shared('1.8.4') + keeps + migration('priority: x') },
  { name: 'silent without state', yaml: shared('1.8.4') + machine({}) + send() },
  {
    name: 'silent when the class is not in scope',
    yaml: kubevirt('1.8.4', 'vmStateStorageClass: other') + keeps + send(),
  },
  { name: 'silent when the VM is not in scope', yaml: shared('1.8.4') + send() },
  { name: 'silent before such migrations exist', yaml: shared('1.5.3') + keeps + send() },
]);

const REFUSED = ' # ~> migration/request-refused';

ruleCases('migration/request-refused', [
  {
    name: 'a VM with a GPU',
    yaml: K18 + machine({ domain: gpu }) + migration('', REFUSED),
    severity: 'error',
    says: ['GPUs', 'KubeVirt v1.8.4'],
  },
  { name: 'a VM on a claim of one node', yaml: K18 + onClaim('') + pvc('[ReadWriteOnce]') + migration('', REFUSED) },
  { name: 'a VMI', yaml: K18 + machine({ kind: 'VirtualMachineInstance', domain: gpu }) + migration('', REFUSED) },
  {
    name: 'whatever the eviction strategy is',
    yaml: K18 + machine({ spec: 'evictionStrategy: None', domain: gpu }) + migration('', REFUSED),
  },
  {
    name: 'another namespace does not help a GPU',
    yaml: K18 + machine({ domain: gpu }) + migration('sendTo: {migrationID: a}', REFUSED),
  },
  {
    name: 'silent for a disk that is moved along to another namespace',
    yaml: K18 + onClaim('') + pvc('[ReadWriteOnce]') + migration('sendTo: {migrationID: a}'),
  },
  { name: 'silent for a VM that can migrate', yaml: K18 + machine({}) + migration('') },
  { name: 'silent when it cannot be told', yaml: K18 + onClaim('') + migration('') },
  { name: 'silent when the VM is not in scope', yaml: K18 + migration('') },
  {
    name: 'silent where a device moves in this release',
    yaml:
      kubevirt('1.5.3') +
      machine({ domain: 'devices:\n  filesystems:\n    - {name: a, virtiofs: {}}' }) +
      migration(''),
  },
  {
    name: 'an error where it does not',
    yaml:
      kubevirt('1.4.1') +
      machine({ domain: 'devices:\n  filesystems:\n    - {name: a, virtiofs: {}}' }) +
      migration('', REFUSED),
  },
]);

const BLOCKERS = join(__dirname, '../../../shared/facts/live-migration-blockers.json');

/** What a row of the table looks like in a manifest, and the rule that reports it; or why no manifest shows it. */
type Shown = { readonly rule: string; readonly yaml: (release: string) => string; readonly facts?: string };
type Sample = Shown | { readonly hidden: string };
const device = (domain: string, spec = ''): Sample => ({
  rule: 'migration/blocked-device',
  yaml: (release) => kubevirt(release) + machine({ spec: MIGRATE + spec, domain }),
});

const SAMPLES: Readonly<Record<string, Sample>> = {
  'backend-storage-rwo': {
    rule: 'state/rwo',
    yaml: (release) =>
      kubevirt(release, 'vmStateStorageClass: rbd\ndeveloperConfiguration: {featureGates: [VMPersistentState]}') +
      RBD +
      machine({ spec: MIGRATE, domain: PERSISTENT_TPM }),
  },
  'backend-storage-no-class': {
    rule: 'state/no-storage-class',
    yaml: (release) => kubevirt(release) + keeps,
    facts: storageClass('plain', 'example.com/plain'),
  },
  'long-vm-name': { hidden: 'a defect of the name of the claim, not of the VM; the family guest judges names' },
  'restored-state-pvc': { hidden: 'no manifest tells that a claim came from a restore' },
  'pvc-not-shared': {
    rule: 'migration/rwo-disk',
    yaml: (release) => kubevirt(release) + onClaim(MIGRATE) + pvc('[ReadWriteOnce]'),
  },
  'hostdisk-not-shared': device('devices: {}', 'volumes:\n  - {name: disk, hostDisk: {path: /d, type: Disk}}'),
  'local-writable-volume': { hidden: 'it blocks nothing' },
  'pod-network-bridge': { rule: 'migration/blocked-device', yaml: (release) => kubevirt(release) + bridge(MIGRATE) },
  virtiofs: device('devices:\n  filesystems:\n    - {name: a, virtiofs: {}}'),
  hostdevices: device('devices:\n  hostDevices:\n    - {name: a, deviceName: b}'),
  'hostdevices-v19': device('devices:\n  hostDevices:\n    - {name: a, deviceName: b}'),
  'host-model': { hidden: 'it depends on the node' },
  sev: device('launchSecurity: {sev: {}}\ndevices: {}'),
  tdx: device('launchSecurity: {tdx: {}}\ndevices: {}'),
  'secure-execution': device('launchSecurity: {}\ndevices: {}', 'architecture: s390x\n'),
  'persistent-reservation': device('devices:\n  disks:\n    - {name: a, lun: {reservation: true}}'),
  'tsc-frequency': { hidden: 'it depends on the frequency that the node tells' },
  'hyperv-passthrough': device('features: {hypervPassthrough: {enabled: true}}\ndevices: {}'),
  'isolate-emulator-thread': device('cpu: {dedicatedCpuPlacement: true, isolateEmulatorThread: true}\ndevices: {}'),
};

/** Rows that split one condition by release: the other half holds where the first ends. */
const CONTINUED: Readonly<Record<string, string>> = {
  hostdevices: 'hostdevices-v19',
  'hostdevices-v19': 'hostdevices',
};

interface Row {
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
}

function orderOf(version: string): number {
  const reading = readRelease(version);
  return 'release' in reading ? reading.release.order : 0;
}

const holdsIn = ({ from, to }: Row, order: number): boolean =>
  order >= orderOf(from ?? '') && (to === null || order <= orderOf(to));

if (existsSync(BLOCKERS)) {
  const { blockers } = JSON.parse(readFileSync(BLOCKERS, 'utf8')) as { blockers: Row[] };

  for (const row of blockers) {
    const sample = SAMPLES[row.id];
    if (sample && 'hidden' in sample) continue;
    test(`${row.id} is reported in the releases where it blocks, and in no other`, async () => {
      assert.ok(sample, 'there is a manifest for it');
      for (const { version, order } of KNOWN_RELEASES) {
        const other = blockers.find(({ id }) => id === CONTINUED[row.id]);
        const expected = holdsIn(row, order) || (other !== undefined && holdsIn(other, order));
        const { findings } = await lintText(
          sample.yaml(version),
          sample.facts === undefined ? {} : { facts: sample.facts },
        );
        const errors = findings.filter(({ rule, severity }) => rule === sample.rule && severity === 'error');
        assert.is(errors.length > 0, expected, version);
      }
    });
  }

  test('every row is shown by a manifest, or has a reason why none can', () => {
    assert.equal(Object.keys(SAMPLES).sort(), blockers.map(({ id }) => id).sort());
  });
}

test('migration/cluster-default: a patch that sets it is judged as the object would be', async () => {
  const found = async (patch: string, more: Record<string, string> = {}): Promise<string[]> => {
    const { findings } = await lintTree({
      'kustomization.yaml': 'resources: [base.yaml]\npatches: [{path: p.yaml}]\n',
      'base.yaml': kubevirt('1.8.4'),
      'p.yaml': patch,
      ...more,
    });
    return findings
      .filter(({ rule }) => rule === 'migration/cluster-default')
      .map(({ file, line }) => `${file}:${line}`);
  };
  const patch = (strategy: string): string =>
    `apiVersion: kubevirt.io/v1\nkind: KubeVirt\nmetadata: {name: kubevirt}\nspec:\n  configuration:\n    evictionStrategy: ${strategy}\n`;
  const hco = (version: string, spec: string): string =>
    `apiVersion: hco.kubevirt.io/${version}\nkind: HyperConverged\nmetadata: {name: hco}\nspec: ${spec}\n`;
  assert.equal(await found(patch('LiveMigrate')), ['p.yaml:6']);
  assert.equal(await found(hco('v1beta1', '{evictionStrategy: LiveMigrate}')), ['p.yaml:4']);
  assert.equal(await found(hco('v1', '{virtualization: {evictionStrategy: LiveMigrate}}')), ['p.yaml:4']);
  for (const silent of [
    patch('LiveMigrateIfPossible'),
    patch('"{{ .x }}"'),
    patch('LiveMigrate').replace('kind: KubeVirt', 'kind: Other'),
    hco('v2', '{evictionStrategy: LiveMigrate}'),
    hco('v1', '{evictionStrategy: LiveMigrate}'),
  ])
    assert.equal(await found(silent), [], silent);
  const able = machine({ spec: 'volumes: []', domain: 'devices: {}' });
  assert.equal(await found(patch('LiveMigrate'), { 'vm.yaml': able }), [], 'every VM can migrate');
});

test.run();
