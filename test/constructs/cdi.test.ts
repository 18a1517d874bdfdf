import { join } from 'node:path';
import { Chart, Testing } from 'cdk8s';
import * as assert from 'uvu/assert';
import {
  CDI,
  type CDIProps,
  guard,
  KubeVirt,
  State,
  StorageClass,
  StorageProfile,
  VirtualMachine,
} from '../../constructs/index.js';
import { workspace, write } from '../workspace.js';

const test = workspace('cdi');

const GATE = 'WebhookPvcRendering';

/** A class of volumes that are never as small as the claim of a VM's state. */
const HYPERDISK = { provisioner: 'pd.csi.storage.gke.io', parameters: { type: 'hyperdisk-balanced' } };

/** The gates of the CDI object in an app whose VM keeps state on a class. */
function gatesIn(cdi: CDIProps, options: { readonly kubevirt?: string; readonly provisioner?: string } = {}): unknown {
  const { kubevirt = '1.8', provisioner } = options;
  const chart = Testing.chart();
  // Before the class: it is asked at synth.
  new CDI(chart, 'cdi', cdi);
  const props = provisioner === undefined ? HYPERDISK : { provisioner };
  const state = new StorageClass(chart, 'class', { ...props, volumeBindingMode: 'WaitForFirstConsumer' });
  new StorageProfile(chart, 'profile', {
    storageClass: state,
    claimPropertySets: [{ accessModes: ['ReadWriteOnce'], volumeMode: 'Filesystem' }],
  });
  new KubeVirt(chart, 'kubevirt', { release: kubevirt, vmStateStorageClass: state });
  new VirtualMachine(chart, 'vm', { state: State.persistentTpm() });
  const found = Testing.synth(chart).find(({ kind }) => kind === 'CDI');
  return found.spec.config?.featureGates;
}

test('CDI is called cdi, belongs to no namespace, and needs to be told nothing', () => {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'storage' });
  new CDI(chart, 'cdi');
  assert.equal(Testing.synth(chart), [
    { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'CDI', metadata: { name: 'cdi' }, spec: {} },
  ]);
});

test('gates and other configuration are joined, and the release is kept for the linter', () => {
  const chart = Testing.chart();
  new CDI(chart, 'cdi', {
    metadata: { name: 'importer' },
    release: '1.63.1',
    raiseStateClaims: true,
    featureGates: ['HonorWaitForFirstConsumer'],
    spec: { config: { dataVolumeTTLSeconds: -1, featureGates: [GATE, 'DataVolumeClaimAdoption'] } },
  });
  assert.equal(Testing.synth(chart), [
    {
      apiVersion: 'cdi.kubevirt.io/v1beta1',
      kind: 'CDI',
      metadata: { name: 'importer', annotations: { 'vmstate.io/cdi-release': '1.63.1' } },
      spec: {
        config: {
          dataVolumeTTLSeconds: -1,
          featureGates: ['HonorWaitForFirstConsumer', GATE, 'DataVolumeClaimAdoption'],
        },
      },
    },
  ]);
});

test('the gate is added where a class grants no claim as small as that of state', () => {
  assert.equal(gatesIn({}), [GATE]);
  assert.is(gatesIn({}, { provisioner: 'cephfs.csi.ceph.com' }), undefined);
});

test('the gate is added in releases of CDI that have it and need it, and in no other', () => {
  assert.equal(gatesIn({ release: '1.63' }), [GATE]);
  assert.equal(gatesIn({ release: 'v1.65.2' }), [GATE]);
  assert.is(gatesIn({ release: '1.66' }), undefined);
  assert.is(gatesIn({ release: '1.66', raiseStateClaims: true }), undefined);
});

test('what no CDI can raise is refused', () => {
  assert.throws(() => gatesIn({ release: '1.62' }), /error state\/claim-too-small: .* this CDI does not raise it/);
  assert.throws(() => gatesIn({}, { kubevirt: '1.4.0' }), /error state\/claim-too-small: .* nothing raises it/);
  assert.throws(() => gatesIn({ raiseStateClaims: false }), /warning state\/claim-too-small/);
  assert.throws(() => gatesIn({ release: '1.65', raiseStateClaims: false }), /error state\/claim-too-small/);
});

test('the gate is added for a minimum that the profile names', () => {
  const synth = (minimumSize: string): unknown => {
    const chart = Testing.chart();
    guard(chart, { release: '1.8' });
    new CDI(chart, 'cdi');
    const state = new StorageClass(chart, 'class', { provisioner: 'block.example.com' });
    new StorageProfile(chart, 'profile', { storageClass: state, minimumSize });
    return Testing.synth(chart)[0].spec;
  };
  assert.equal(synth('1Gi'), { config: { featureGates: [GATE] } });
  assert.equal(synth('1Mi'), {});
});

test('the gate is added for a class that was captured, where the captured CDI has it', ({ folder }) => {
  const captured = { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name: 'a' }, ...HYPERDISK };
  const synth = (observedVersion: string): unknown => {
    const cdi = { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'CDI', metadata: { name: 'cdi' } };
    const items = [captured, { ...cdi, status: { observedVersion } }];
    const file = `${observedVersion}.json`;
    write(folder, { [file]: JSON.stringify({ apiVersion: 'v1', kind: 'List', items }) });
    const chart = Testing.chart();
    KubeVirt.fromKubeVirtName(chart, 'kubevirt', 'kubevirt', { release: '1.8', facts: join(folder, file) });
    const construct = new CDI(chart, 'cdi');
    assert.is(construct.cdiRelease, observedVersion);
    return Testing.synth(chart)[0].spec;
  };
  assert.equal(synth('v1.65.0'), { config: { featureGates: [GATE] } });
  assert.equal(synth('v1.66.0'), {});
});

test('a KubeVirt that does not let CDI raise its claims adds no gate', () => {
  const synth = (release: string): unknown => {
    const chart = Testing.chart();
    new KubeVirt(chart, 'kubevirt', { release });
    new StorageClass(chart, 'class', HYPERDISK);
    new CDI(chart, 'cdi');
    return Testing.synth(chart).find(({ kind }) => kind === 'CDI').spec;
  };
  assert.equal(synth('1.4.0'), {});
  assert.equal(synth('1.4.1'), { config: { featureGates: [GATE] } });
});

test('a class of another cluster adds no gate', () => {
  const app = Testing.app();
  const charts = ['small', 'large'].map((id) => {
    const chart = new Chart(app, id);
    new KubeVirt(chart, 'kubevirt', { release: '1.8' });
    new CDI(chart, 'cdi');
    if (id === 'large') new StorageClass(chart, 'class', HYPERDISK);
    return chart;
  });
  const written = charts.map((chart) => Testing.synth(chart).find(({ kind }) => kind === 'CDI').spec);
  assert.equal(written, [{}, { config: { featureGates: [GATE] } }]);
});

test('a release that is no version, or cannot do what is asked, is refused', () => {
  const chart = Testing.chart();
  assert.throws(() => new CDI(chart, 'a', { release: 'newest' }), /test\/a: CDI release "newest" is no version/);
  assert.throws(
    () => new CDI(chart, 'b', { release: '1.62', raiseStateClaims: true }),
    /test\/b: CDI 1.62 raises no claims/,
  );
});

test.run();
