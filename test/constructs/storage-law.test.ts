/** The law of storage: what the constructs accept the linter accepts too, and what they refuse it reports by the same rules. */

import { ApiObject, Chart, Testing } from 'cdk8s';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  CDI,
  type CDIProps,
  DataVolume,
  type DataVolumeProps,
  DataVolumeSource,
  guard,
  HyperConverged,
  type HyperConvergedProps,
  type ICluster,
  KubeVirt,
  MigrationPolicy,
  type MigrationPolicyProps,
  State,
  StorageClass,
  type StorageClassProps,
  StorageProfile,
  type StorageProfileProps,
  VirtualMachine,
  type VirtualMachineProps,
  Volume,
} from '../../constructs/index.js';
import { HYPERCONVERGED_RELEASES } from '../../src/facts/releases.js';
import { PROVISIONERS } from '../../src/facts/storage-capabilities.js';
import { lintObjects } from '../../src/index.js';
import { KNOWN_RELEASES } from '../../src/kubevirt/release.js';
import fc from '../random.js';

/** Each prop may be left out. */
const OPTIONAL: { requiredKeys: never[]; noNullPrototype: true } = { requiredKeys: [], noNullPrototype: true };

const accessMode = fc.constantFrom('ReadWriteOnce', 'ReadWriteMany', 'ReadOnlyMany', 'ReadWriteOncePod');
const volumeMode = fc.constantFrom('Filesystem', 'Block');
const evictionStrategy = fc.constantFrom('LiveMigrate', 'LiveMigrateIfPossible', 'None', 'External');

const set = fc.record({ accessModes: fc.tuple(accessMode), volumeMode }, { noNullPrototype: true });

/** Classes of all provisioners, and often of such as keep state well or grant no small claim. */
const storageClass: fc.Arbitrary<StorageClassProps> = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...Object.keys(PROVISIONERS)).map((provisioner) => ({ provisioner })),
      fc.constant({ provisioner: 'cephfs.csi.ceph.com' }),
      fc.constant({ provisioner: 'pd.csi.storage.gke.io', parameters: { type: 'hyperdisk-balanced' } }),
      fc.constant({ provisioner: 'block.example.com' }),
    ),
    fc.record(
      {
        volumeBindingMode: fc.constantFrom('Immediate', 'WaitForFirstConsumer'),
        reclaimPolicy: fc.constantFrom('Delete', 'Retain'),
        allowVolumeExpansion: fc.boolean(),
        default: fc.boolean(),
        virtDefault: fc.boolean(),
      },
      OPTIONAL,
    ),
  )
  .map(([provisioner, options]) => ({ ...options, ...provisioner }));

const profile: fc.Arbitrary<Omit<StorageProfileProps, 'storageClass'> | undefined> = fc.option(
  fc.record(
    {
      claimPropertySets: fc.array(set, { maxLength: 3 }),
      minimumSize: fc.constantFrom('1Mi', '1Gi', 4_000_000_000),
      cloneStrategy: fc.constantFrom('copy', 'snapshot', 'csi-clone'),
    },
    OPTIONAL,
  ),
  { nil: undefined },
);

const cdi = fc.constantFrom<CDIProps | undefined>(
  undefined,
  {},
  { raiseStateClaims: true },
  { raiseStateClaims: false },
  ...['1.57', '1.62', '1.63', '1.65.1', '1.66'].map((release) => ({ release })),
);

const kubevirt = fc.record({
  release: fc.constantFrom(...KNOWN_RELEASES.flatMap(({ minor, version }) => [`${minor}.0`, version])),
});
const hyperconverged = fc.constantFrom<HyperConvergedProps>(
  ...Object.keys(HYPERCONVERGED_RELEASES).map((release) => ({ release })),
  { release: '1.18', apiVersion: 'v1beta1', commonInstancetypesDeployment: false },
  { release: '1.19', kubevirt: '1.9', commonInstancetypesDeployment: true },
);

const dataVolume: fc.Arbitrary<DataVolumeProps> = fc
  .record(
    {
      accessModes: fc.array(accessMode, { minLength: 1, maxLength: 2 }),
      volumeMode,
      source: fc.constantFrom(DataVolumeSource.claim('golden'), DataVolumeSource.http('https://example.com/a.qcow2')),
    },
    OPTIONAL,
  )
  .map((props) => ({ size: '10Gi', ...props }));

const policy: fc.Arbitrary<MigrationPolicyProps> = fc.record(
  {
    bandwidthPerMigration: fc.constantFrom('64Mi', 0),
    completionTimeoutPerGiB: fc.nat(),
    allowAutoConverge: fc.boolean(),
    allowPostCopy: fc.boolean(),
    namespaceSelector: fc.constant({ team: 'desktops' }),
  },
  OPTIONAL,
);

const machine: fc.Arbitrary<Pick<VirtualMachineProps, 'state' | 'liveMigration'>> = fc.record(
  { state: fc.constantFrom(State.persistentTpm(), State.volatile()), liveMigration: fc.boolean() },
  OPTIONAL,
);

const scene = fc.record({
  storageClass,
  profile,
  cdi,
  isUpstream: fc.boolean(),
  kubevirt,
  hyperconverged,
  isNamed: fc.boolean(),
  cluster: fc.record({ evictionStrategy }, OPTIONAL),
  dataVolume,
  policy,
  machine,
});

type Scene = typeof scene extends fc.Arbitrary<infer T> ? T : never;

/** What runs KubeVirt; it names the class for state or leaves it to the defaults. */
function clusterOf(chart: Chart, of: Scene, state: StorageClass): ICluster {
  const shared = { ...of.cluster, ...(of.isNamed ? { vmStateStorageClass: state } : {}) };
  return of.isUpstream
    ? new KubeVirt(chart, 'kubevirt', { ...of.kubevirt, ...shared })
    : new HyperConverged(chart, 'hyperconverged', { ...of.hyperconverged, ...shared });
}

function made(of: Scene): { readonly chart: Chart; readonly release: string } {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'desktops' });
  // What is not known of the cluster is told, and hinders nobody.
  guard(chart, { rules: { 'meta/*': 'off' } });
  if (of.cdi) new CDI(chart, 'cdi', of.cdi);
  const state = new StorageClass(chart, 'class', of.storageClass);
  if (of.profile) new StorageProfile(chart, 'profile', { ...of.profile, storageClass: state });
  const { kubevirtRelease = '' } = clusterOf(chart, of, state);
  new MigrationPolicy(chart, 'policy', of.policy);
  const root = new DataVolume(chart, 'root', { ...of.dataVolume, storageClass: state });
  const disks = [{ name: 'root', volume: Volume.dataVolume(root) }];
  new VirtualMachine(chart, 'vm', { ...of.machine, disks });
  return { chart, release: kubevirtRelease };
}

/** The rules by which a synth is refused, with their severities; none where it is accepted. */
function refusedBy(chart: Chart): string[] {
  try {
    Testing.synth(chart);
    return [];
  } catch (error) {
    const { message } = error as Error;
    const rules = [...message.matchAll(/ ((?:error|warning) [\w-]+\/[\w-]+): /g)].map(([, rule]) => String(rule));
    assert.ok(rules.length > 0, message);
    return [...new Set(rules)].sort();
  }
}

/** The rules by which the linter reports the same manifests. */
function reportedBy(chart: Chart, kubevirt: string): string[] {
  const objects = chart.node.findAll().filter(ApiObject.isApiObject);
  const { findings } = lintObjects(
    objects.map((object) => object.toJson()),
    { kubevirt, observed: false, complete: false, rules: { 'meta/*': 'off' } },
  );
  const grave = findings.filter(({ severity }) => severity !== 'info');
  return [...new Set(grave.map(({ severity, rule }) => `${severity} ${rule}`))].sort();
}

test('what is accepted the linter accepts, and what is refused it reports by the same rules', () => {
  let accepted = 0;
  fc.assert(
    fc.property(scene, (of) => {
      const { chart, release } = made(of);
      const refused = refusedBy(chart);
      if (refused.length === 0) accepted++;
      assert.equal(refused, reportedBy(chart, release));
    }),
    { numRuns: 200 },
  );
  assert.ok(accepted > 20, `only ${accepted} are accepted`);
});

test.run();
