/** Two clusters with machines of all sorts, as files: what screenshots show. */

const KUBEVIRT = (release: string, configuration: string): string => `apiVersion: kubevirt.io/v1
kind: KubeVirt
metadata:
  name: kubevirt
  namespace: kubevirt
spec:
  imageTag: v${release}
  configuration:
${configuration}`;

const STORAGE = `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: cephfs
provisioner: rook-ceph.cephfs.csi.ceph.com
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: ceph-rbd
  annotations:
    storageclass.kubernetes.io/is-default-class: "true"
provisioner: rook-ceph.rbd.csi.ceph.com
---
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotClass
metadata:
  name: cephfs
driver: rook-ceph.cephfs.csi.ceph.com
deletionPolicy: Delete
`;

interface Vm {
  readonly name: string;
  readonly namespace: string;
  readonly preference?: string;
  readonly devices?: string;
  readonly firmware?: string;
  readonly more?: string;
}

/** A UUID that is made of the name alone. */
function uuidOf(name: string): string {
  let state = 2166136261;
  const digit = (): string => {
    for (const character of name) state = Math.imul(state ^ character.charCodeAt(0), 16777619) >>> 0;
    return (state >>> 24).toString(16).padStart(2, '0').slice(-1);
  };
  return 'xxxxxxxx-xxxx-5xxx-axxx-xxxxxxxxxxxx'.replace(/x/g, digit);
}

const vm = ({
  name,
  namespace,
  preference,
  devices = '{}',
  firmware = '',
  more = '',
}: Vm): string => `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  runStrategy: Always
${preference === undefined ? '' : `  preference:\n    name: ${preference}\n`}  template:
    spec:
${more}      domain:
        firmware:
          uuid: ${uuidOf(name)}
${firmware}        devices: ${devices}
`;

const TPM = '\n          tpm:\n            persistent: true';
const EFI =
  '          bootloader:\n            efi:\n              persistent: true\n              secureBoot: false\n';

const PEOPLE =
  'anna ben carla deniz elif franz greta hugo ines jonas kaya lena marek nadia olga pavel rosa sven tessa ugo vera'.split(
    ' ',
  );

const PROD: readonly Vm[] = [
  ...PEOPLE.map(
    (person, index): Vm => ({
      name: `win11-${person}`,
      namespace: 'desktops',
      preference: 'windows.11',
      ...(index % 9 === 5 ? { devices: '\n          tpm: {}' } : {}),
      ...(index % 4 === 1 ? { more: '      evictionStrategy: LiveMigrate\n' } : {}),
    }),
  ),
  ...['ledger', 'payroll', 'vault'].map((name): Vm => ({ name, namespace: 'finance', devices: TPM, firmware: EFI })),
  ...['build-01', 'build-02', 'build-03', 'docs', 'mirror'].map(
    (name): Vm => ({ name, namespace: 'ci', preference: 'fedora' }),
  ),
  {
    name: 'render',
    namespace: 'studio',
    devices: `${TPM}\n          gpus:\n            - name: gpu\n              deviceName: nvidia.com/GA102`,
    firmware: EFI,
    more: '      evictionStrategy: LiveMigrate\n',
  },
];

const LAB: readonly Vm[] = [
  ...['tpm-a', 'tpm-b', 'tpm-c'].map((name): Vm => ({ name, namespace: 'lab', devices: TPM })),
  { name: 'win2k22', namespace: 'lab', preference: 'windows.2k22.virtio' },
  { name: 'win2016-old', namespace: 'lab', devices: '\n          tpm: {}' },
];

const claim = (name: string): string => `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: persistent-state-for-win11-${name}-x7k2p
  namespace: desktops
  labels:
    persistent-state-for: win11-${name}
  ownerReferences:
    - {apiVersion: kubevirt.io/v1, kind: VirtualMachine, name: win11-${name}, uid: 00000000-0000-4000-8000-000000000001}
spec:
  storageClassName: cephfs
  accessModes: [ReadWriteMany]
  volumeMode: Filesystem
`;

/** The files, by path. */
export const DEMO_FLEET: Readonly<Record<string, string>> = {
  'vmstate.yaml': `clusters:
  - name: prod
    paths: [prod/**]
    facts: facts/prod.yaml
  - name: lab
    paths: [lab/**]
`,
  'facts/prod.yaml': PEOPLE.slice(0, 8).map(claim).join('---\n'),
  'prod/kubevirt.yaml': KUBEVIRT(
    '1.8.4',
    '    vmStateStorageClass: cephfs\n    evictionStrategy: LiveMigrateIfPossible\n',
  ),
  'prod/storage.yaml': STORAGE,
  'lab/kubevirt.yaml': KUBEVIRT('1.5.3', '    developerConfiguration:\n      featureGates:\n        - HotplugVolume\n'),
  'lab/storage.yaml': STORAGE,
  ...Object.fromEntries(PROD.map((one) => [`prod/${one.namespace}/${one.name}.yaml`, vm(one)])),
  ...Object.fromEntries(LAB.map((one) => [`lab/vms/${one.name}.yaml`, vm(one)])),
};
