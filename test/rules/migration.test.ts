import { test } from 'uvu';
import { ruleCases } from '../harness.js';
import { kubevirt, machine } from './documents.js';

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
  { name: 'silent when it need not migrate', yaml: K18 + bridge('evictionStrategy: None\n') },
  { name: 'silent for masquerade', yaml: K18 + bridge(MIGRATE).replace('bridge', 'masquerade') },
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

test.run();
