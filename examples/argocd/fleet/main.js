const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { ApiObject, App, Chart, Include, Size } = require('cdk8s');
const { KubeVirt, StorageClass, VirtualMachine, Volume, Windows } = require('vmstate/constructs');

const NAMESPACE = 'windows';
const WAVE = 'argocd.argoproj.io/sync-wave';

const app = new App();
const chart = new Chart(app, 'windows');

// Before the sync: is the cluster still the one that facts/prod.yaml was captured from?
new ApiObject(chart, 'facts', {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: {
    name: 'vmstate-facts',
    namespace: 'vmstate',
    annotations: {
      'argocd.argoproj.io/hook': 'PreSync',
      'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
      [WAVE]: '0',
    },
  },
  data: { 'prod.yaml': readFileSync(join(__dirname, 'facts/prod.yaml'), 'utf8') },
});
new Include(chart, 'presync', { url: join(__dirname, 'presync.yaml') });

// Each wave waits until the one before is healthy; pruning goes the other way.
new ApiObject(chart, 'namespace', {
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: NAMESPACE, annotations: { [WAVE]: '-3' } },
});
const state = new StorageClass(chart, 'nfs', {
  metadata: { name: 'nfs' },
  provisioner: 'nfs.csi.k8s.io',
  parameters: { server: 'nfs.example.com', share: '/vmstate' },
  argoCd: { syncWave: -2 },
});
new KubeVirt(chart, 'kubevirt', {
  metadata: { name: 'kubevirt', namespace: 'kubevirt' },
  release: '1.8',
  vmStateStorageClass: state,
  argoCd: { prune: false, syncWave: -1, skipDryRunOnMissingResource: true },
});
for (const owner of ['ada', 'ben']) {
  new VirtualMachine(chart, owner, {
    metadata: { name: `win11-${owner}`, namespace: NAMESPACE },
    windows: Windows.WINDOWS_11,
    memory: Size.gibibytes(8),
    liveMigration: true,
    // With a machine that is pruned the claim goes that holds its BitLocker keys.
    argoCd: { prune: false, syncWave: 0, skipDryRunOnMissingResource: true },
    disks: [
      {
        name: 'root',
        volume: Volume.template({ size: Size.gibibytes(64), storageClass: state, accessModes: ['ReadWriteMany'] }),
      },
    ],
  });
}

app.synth();
