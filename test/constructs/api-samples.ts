/** Specs that the types of the API take, and errors that they find; api-types.test.ts compiles this as users would. */

import type * as api from '../../constructs/api/index.js';

/** As cdk8s-plus has them. */
enum AccessMode {
  READ_WRITE_MANY = 'ReadWriteMany',
}

declare const maybe: string | undefined;

export const machine: api.VirtualMachineSpec = {
  runStrategy: 'RerunOnFailure',
  instancetype: { kind: 'VirtualMachineClusterInstancetype', name: 'u1.large' },
  preference: { name: 'windows.11' },
  dataVolumeTemplates: [
    {
      metadata: { name: 'disk', labels: { app: 'desk' } },
      spec: {
        source: { registry: { url: 'docker://quay.io/containerdisks/fedora', pullMethod: 'node' } },
        storage: { accessModes: [AccessMode.READ_WRITE_MANY], resources: { requests: { storage: '40Gi' } } },
      },
    },
  ],
  template: {
    metadata: { annotations: {} },
    spec: {
      evictionStrategy: 'LiveMigrate',
      nodeSelector: { 'kubernetes.io/arch': 'amd64' },
      tolerations: [{ key: 'desk', operator: 'Exists', tolerationSeconds: 30 }],
      domain: {
        cpu: { cores: 4, model: 'host-model', features: [{ name: 'vmx', policy: 'require' }] },
        memory: { guest: '8Gi', hugepages: { pageSize: '2Mi' } },
        features: { smm: { enabled: true }, hyperv: { relaxed: {}, spinlocks: { spinlocks: 8191 } } },
        firmware: { bootloader: { efi: { persistent: true, secureBoot: true } }, uuid: maybe },
        devices: {
          tpm: { persistent: true },
          rng: {},
          disks: [{ name: 'disk', disk: { bus: 'virtio' }, bootOrder: 1 }],
          interfaces: [{ name: 'default', masquerade: {}, ports: [{ port: 22 }] }],
        },
        resources: { requests: { memory: '8Gi', cpu: 2 } },
      },
      networks: [{ name: 'default', pod: {} }],
      volumes: [
        { name: 'disk', dataVolume: { name: 'disk' } },
        { name: 'init', cloudInitNoCloud: { userData: '#cloud-config' } },
      ],
      readinessProbe: { tcpSocket: { port: 'ssh' }, initialDelaySeconds: 10 },
    },
  },
};

export const configuration: api.KubeVirtSpec = {
  configuration: {
    developerConfiguration: { featureGates: ['VMPersistentState'] },
    vmStateStorageClass: maybe,
    migrations: { parallelMigrationsPerCluster: 5, bandwidthPerMigration: '64Mi', allowPostCopy: false },
  },
  workloadUpdateStrategy: { workloadUpdateMethods: ['LiveMigrate'], batchEvictionInterval: '1m0s' },
  imagePullPolicy: 'IfNotPresent',
};

export const preference: api.VirtualMachinePreferenceSpec = {
  devices: { preferredTPM: { persistent: true } },
  features: { preferredSmm: {} },
  firmware: { preferredEfi: { persistent: true, secureBoot: true } },
};

export const clone: api.VirtualMachineCloneSpec = {
  source: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'desk' },
  newMacAddresses: { default: '00:11:22:33:44:55' },
};

export const operator: api.HyperConvergedSpec = {
  storage: { vmStateStorageClass: 'nfs' },
  virtualization: { liveMigrationConfig: { allowAutoConverge: true }, evictionStrategy: 'LiveMigrate' },
  featureGates: [{ name: 'downwardMetrics', state: 'Enabled' }],
};

export const storage: [api.StorageClassFields, api.StorageProfileSpec, api.CDISpec] = [
  { provisioner: 'nfs.csi.k8s.io', volumeBindingMode: 'Immediate', mountOptions: ['nfsvers=4.1'] },
  { claimPropertySets: [{ accessModes: [AccessMode.READ_WRITE_MANY], volumeMode: 'Filesystem' }] },
  { config: { featureGates: ['WebhookPvcRendering'], filesystemOverhead: { global: '0.06' } } },
];

export const wrong: unknown[] = [
  // @ts-expect-error the field is named persistent
  { persistant: true } satisfies api.TPMDevice,
  // @ts-expect-error a boolean, no text
  { persistent: 'true' } satisfies api.TPMDevice,
  // @ts-expect-error a template is required
  { running: true } satisfies api.VirtualMachineSpec,
  // @ts-expect-error the API has no list of bootloaders
  { bootloader: [{ efi: {} }] } satisfies api.Firmware,
  // @ts-expect-error a random number generator has no fields
  { source: '/dev/urandom' } satisfies api.Rng,
  // @ts-expect-error the cluster writes this
  { uid: '6f6e1b4e' } satisfies api.ObjectMeta,
  // @ts-expect-error an older API version of the clone has no patches
  { ...clone, patches: [] } satisfies api.VirtualMachineCloneSpecV1alpha1,
  // @ts-expect-error the newest API version groups what the older one had side by side
  { vmStateStorageClass: 'nfs' } satisfies api.HyperConvergedSpec,
  // @ts-expect-error a claim property set says both modes
  { claimPropertySets: [{ accessModes: ['ReadWriteMany'] }] } satisfies api.StorageProfileSpec,
];
