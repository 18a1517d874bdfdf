/** A Windows machine with BitLocker, and the cluster it runs in, written as plain API objects. */

import { ApiObject, App, Chart } from 'cdk8s';

const app = new App();

/** KubeVirt, and the class that it keeps the state of machines on. */
const platform = new Chart(app, 'platform');
new ApiObject(platform, 'kubevirt', {
  apiVersion: 'kubevirt.io/v1',
  kind: 'KubeVirt',
  metadata: { name: 'kubevirt', namespace: 'kubevirt' },
  spec: {
    configuration: {
      vmStateStorageClass: 'cephfs',
      developerConfiguration: { featureGates: ['VMPersistentState'] },
    },
  },
});
new ApiObject(platform, 'cephfs', {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name: 'cephfs' },
  provisioner: 'rook-ceph.cephfs.csi.ceph.com',
  parameters: { clusterID: 'rook-ceph', fsName: 'cephfs' },
});
new ApiObject(platform, 'cephfs-profile', {
  apiVersion: 'cdi.kubevirt.io/v1beta1',
  kind: 'StorageProfile',
  metadata: { name: 'cephfs' },
  spec: { claimPropertySets: [{ accessModes: ['ReadWriteMany'], volumeMode: 'Filesystem' }] },
});

/** The machine and its root disk have one name, as is usual. */
const desktops = new Chart(app, 'desktops', { namespace: 'desktops' });
new ApiObject(desktops, 'machine', {
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  metadata: { name: 'win11' },
  spec: {
    runStrategy: 'Always',
    template: {
      spec: {
        evictionStrategy: 'LiveMigrate',
        domain: {
          cpu: { cores: 4 },
          memory: { guest: '8Gi' },
          features: { smm: { enabled: true } },
          firmware: {
            uuid: '7f0d3c1e-2f0a-5b46-9c0e-3b8b1b1f6a51',
            bootloader: { efi: { secureBoot: true, persistent: true } },
          },
          devices: {
            tpm: { persistent: true },
            disks: [{ name: 'root', disk: { bus: 'virtio' } }],
            interfaces: [{ name: 'default', masquerade: {} }],
          },
        },
        networks: [{ name: 'default', pod: {} }],
        volumes: [{ name: 'root', dataVolume: { name: 'win11' } }],
      },
    },
  },
});
new ApiObject(desktops, 'disk', {
  apiVersion: 'cdi.kubevirt.io/v1beta1',
  kind: 'DataVolume',
  metadata: { name: 'win11' },
  spec: {
    source: { registry: { url: 'docker://registry.example.com/images/win11:24h2' } },
    storage: {
      storageClassName: 'cephfs',
      accessModes: ['ReadWriteMany'],
      resources: { requests: { storage: '80Gi' } },
    },
  },
});

app.synth();
