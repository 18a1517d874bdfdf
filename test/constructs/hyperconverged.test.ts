import { join } from 'node:path';
import { Chart, Testing } from 'cdk8s';
import * as assert from 'uvu/assert';
import {
  guard,
  HyperConverged,
  type HyperConvergedProps,
  State,
  StorageClass,
  VirtualMachine,
  type VirtualMachineProps,
} from '../../constructs/index.js';
import { HYPERCONVERGED_RELEASES, OPENSHIFT_VIRTUALIZATION_RELEASES } from '../../src/facts/releases.js';
import { workspace, write } from '../workspace.js';

const test = workspace('hyperconverged');

const HCO = 'hco.kubevirt.io';

/** A HyperConverged of its own, as it is written. */
function manifestOf(props: HyperConvergedProps): unknown {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'elsewhere' });
  // The classes of the cluster are of no matter here.
  guard(chart, { rules: { 'meta/needs-facts': 'off' } });
  new HyperConverged(chart, 'hyperconverged', props);
  return Testing.synth(chart)[0];
}

const ALL = {
  vmStateStorageClass: 'cephfs',
  evictionStrategy: 'LiveMigrateIfPossible',
  commonInstancetypesDeployment: false,
} as const;

test('it has the only name that its operator heeds, in the namespace of the product', () => {
  const name = 'kubevirt-hyperconverged';
  const ships = (kubevirt: string) => ({ 'vmstate.io/kubevirt-release': kubevirt });
  assert.equal(manifestOf({ release: '1.15' }), {
    apiVersion: `${HCO}/v1beta1`,
    kind: 'HyperConverged',
    metadata: { name, namespace: name, annotations: ships('1.5.3') },
    spec: {},
  });
  assert.equal(manifestOf({ release: '4.19' }), {
    apiVersion: `${HCO}/v1beta1`,
    kind: 'HyperConverged',
    metadata: { name, namespace: 'openshift-cnv', annotations: ships('1.5.3') },
    spec: {},
  });
  assert.equal(manifestOf({ release: '1.18', metadata: { namespace: 'virtualization' } }), {
    apiVersion: `${HCO}/v1`,
    kind: 'HyperConverged',
    metadata: { name, namespace: 'virtualization', annotations: ships('1.8.4') },
    spec: {},
  });
});

test('each field stands where its API version has it', () => {
  assert.equal((manifestOf({ ...ALL, release: '1.18', apiVersion: 'v1beta1' }) as { spec: unknown }).spec, {
    CommonInstancetypesDeployment: { enabled: false },
    evictionStrategy: 'LiveMigrateIfPossible',
    vmStateStorageClass: 'cephfs',
  });
  const spec = { storage: { scratchSpaceStorageClass: 'fast' }, virtualization: { obsoleteCPUModels: ['pentium'] } };
  assert.equal((manifestOf({ ...ALL, release: '1.18', spec }) as { spec: unknown }).spec, {
    storage: { scratchSpaceStorageClass: 'fast', vmStateStorageClass: 'cephfs' },
    virtualization: { evictionStrategy: 'LiveMigrateIfPossible', obsoleteCPUModels: ['pentium'] },
    workloadSources: { commonInstancetypesDeployment: { enabled: false } },
  });
});

test('the release tells that of KubeVirt, at its latest patch unless that is told', () => {
  const chart = Testing.chart();
  const kubevirt = (props: HyperConvergedProps): string =>
    new HyperConverged(new Chart(chart, `${props.release}-${props.kubevirt}`), 'h', props).kubevirtRelease;
  assert.is(kubevirt({ release: '1.15' }), '1.5.3');
  assert.is(kubevirt({ release: 'v1.15.2' }), '1.5.3');
  assert.is(kubevirt({ release: '4.18' }), '1.4.1');
  assert.is(kubevirt({ release: '1.14', kubevirt: '1.4.0' }), '1.4.0');
  assert.is(kubevirt({ release: '1.19', kubevirt: '1.9' }), '1.9.0');
});

test('a release that is not known is refused, and the known ones are named', () => {
  const known =
    /HyperConverged release "1\.5" is not known; known are 1\.10, .*1\.18, and of OpenShift Virtualization 4\.14, /;
  assert.throws(() => manifestOf({ release: '1.5' }), known);
  assert.throws(() => manifestOf({ release: '1.15', kubevirt: '2.0' }), /KubeVirt release "2.0" is not known/);
});

test('an API version or a field that the release lacks is refused', () => {
  assert.throws(
    () => manifestOf({ release: '1.17', apiVersion: 'v1' }),
    /HyperConverged with KubeVirt v1\.7\.4 serves v1beta1, not v1/,
  );
  assert.throws(
    () => manifestOf({ release: '1.14', commonInstancetypesDeployment: true }),
    /test\/hyperconverged: HyperConverged with KubeVirt v1\.4\.1 has no commonInstancetypesDeployment; .* from v1\.5/,
  );
  assert.throws(
    () => manifestOf({ release: '1.15', evictionStrategy: 'None', spec: { evictionStrategy: 'LiveMigrate' } }),
    /spec\.evictionStrategy is "None" by the props and "LiveMigrate" by the raw spec/,
  );
});

/** An app with a HyperConverged, a class for state, and a VM. */
function synth(props: HyperConvergedProps, vm: VirtualMachineProps = { state: State.persistent() }): unknown[] {
  const chart = Testing.chart();
  const cephfs = new StorageClass(chart, 'class', { provisioner: 'cephfs.csi.ceph.com' });
  new HyperConverged(chart, 'hyperconverged', { vmStateStorageClass: cephfs, ...props });
  new VirtualMachine(chart, 'vm', vm);
  return Testing.synth(chart);
}

test('persistent state is accepted in every release, without a gate', () => {
  const releases = [...Object.keys(HYPERCONVERGED_RELEASES), ...Object.keys(OPENSHIFT_VIRTUALIZATION_RELEASES)];
  for (const release of releases) {
    const state =
      HYPERCONVERGED_RELEASES[release] === '1.0.1' || release === '4.14' ? State.persistentTpm() : undefined;
    const written = JSON.stringify(synth({ release }, { state: state ?? State.persistent() }));
    assert.not.match(written, 'featureGates');
  }
  synth({ release: '1.19', kubevirt: '1.9' });
});

test('what the linter refuses under HyperConverged fails the synth', () => {
  assert.throws(
    () => synth({ release: '1.18', spec: { virtualization: { vmStateStorageClass: 'a' } as object } }),
    /\[test\/hyperconverged\] .*error gitops\/hyperconverged-path/,
  );
  const spec = { template: { spec: { domain: { launchSecurity: { sev: {} } } } } };
  assert.throws(
    () => synth({ release: '1.19', kubevirt: '1.9' }, { spec }),
    /\[test\/vm\] .*warning gates\/beta-disabled/,
  );
});

test('one of elsewhere tells its release by itself, or by what was captured', ({ folder }) => {
  const chart = Testing.chart();
  const given = HyperConverged.fromHyperConvergedName(chart, 'given', 'kubevirt-hyperconverged', { release: '4.16' });
  assert.equal([given.name, given.kubevirtRelease], ['kubevirt-hyperconverged', '1.2.2']);
  const only = HyperConverged.fromHyperConvergedName(chart, 'only', 'kubevirt-hyperconverged', { kubevirt: '1.2' });
  assert.is(only.kubevirtRelease, '1.2.2');
  assert.throws(() => HyperConverged.fromHyperConvergedName(chart, 'wrong', 'a', { release: '9.9' }), /is not known/);
  const captured = {
    apiVersion: `${HCO}/v1beta1`,
    kind: 'HyperConverged',
    metadata: { name: 'kubevirt-hyperconverged', namespace: 'kubevirt-hyperconverged' },
    spec: {},
    status: { versions: [{ name: 'operator', version: '1.10.0' }] },
  };
  write(folder, { 'facts.json': JSON.stringify(captured) });
  const app = Testing.chart();
  HyperConverged.fromHyperConvergedName(app, 'h', 'kubevirt-hyperconverged', { facts: join(folder, 'facts.json') });
  assert.is(new VirtualMachine(app, 'vm').release.version, '1.0.1');
});

test.run();
