import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { StorageClass } from 'vmstate/constructs';

/** Disks on Ceph RBD, which moves raw devices between nodes, and state on NFS, which shares file systems. */
export class Storage extends Construct {
  readonly disks: StorageClass;
  readonly state: StorageClass;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.disks = new StorageClass(this, 'rbd', {
      metadata: { name: 'rbd' },
      provisioner: 'rook-ceph.rbd.csi.ceph.com',
      parameters: { clusterID: 'rook-ceph', pool: 'windows' },
      allowVolumeExpansion: true,
    });
    this.state = new StorageClass(this, 'nfs', {
      metadata: { name: 'nfs' },
      provisioner: 'nfs.csi.k8s.io',
      parameters: { server: 'nfs.example.com', share: '/vmstate' },
    });
    // Without them a snapshot of a VM leaves its disks, or its state, out.
    this.snapshotClass('rbd', 'rook-ceph.rbd.csi.ceph.com');
    this.snapshotClass('nfs', 'nfs.csi.k8s.io');
  }

  private snapshotClass(name: string, driver: string): void {
    new ApiObject(this, `${name}-snapshots`, {
      apiVersion: 'snapshot.storage.k8s.io/v1',
      kind: 'VolumeSnapshotClass',
      metadata: { name },
      driver,
      deletionPolicy: 'Delete',
    });
  }
}
