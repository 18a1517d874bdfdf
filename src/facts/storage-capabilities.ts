/**
 * What CDI writes into the StorageProfile of a StorageClass: one claim property set per capability, in this order.
 *
 * Source: kubevirt/containerized-data-importer pkg/storagecapabilities/storagecapabilities.go after v1.66.0. The key is
 * the provisioner, or for some provisioners a key that its parameters choose (`PROVISIONER_KEYS`). `earlier` holds what
 * older CDI releases wrote, `since` the first CDI release that knows the key when that is after v1.57.
 */

export type Capability =
  | 'ROX Block'
  | 'ROX Filesystem'
  | 'RWO Block'
  | 'RWO Filesystem'
  | 'RWX Block'
  | 'RWX Filesystem';

export interface ProvisionerCapabilities {
  readonly capabilities: readonly Capability[];
  /** First CDI release that knows the key; absent when v1.57 or earlier did. */
  readonly since?: string;
  /** Smallest claim the provisioner grants, which CDI v1.63+ annotates on the profile. */
  readonly minimumSize?: string;
  readonly cloneStrategy?: 'copy' | 'snapshot' | 'csi-clone';
  readonly earlier?: readonly { readonly until: string; readonly capabilities: readonly Capability[] }[];
}

export const PROVISIONERS: Readonly<Record<string, ProvisionerCapabilities>> = {
  'kubevirt.io.hostpath-provisioner': { capabilities: ['RWO Filesystem'] },
  'kubevirt.io.hostpath-provisioner/overlay': { capabilities: ['RWX Filesystem'], since: '1.65' },
  'kubevirt.io/hostpath-provisioner': { capabilities: ['RWO Filesystem'] },
  'k8s.io/minikube-hostpath': { capabilities: ['RWO Filesystem'], since: '1.59' },
  'nfs.csi.k8s.io': { capabilities: ['RWX Filesystem'] },
  'k8s-sigs.io/nfs-subdir-external-provisioner': { capabilities: ['RWX Filesystem'] },
  'kubernetes.io/rbd': { capabilities: ['RWX Block', 'RWO Block', 'RWO Filesystem'] },
  'rbd.csi.ceph.com': { capabilities: ['RWX Block', 'RWO Block', 'RWO Filesystem'], cloneStrategy: 'csi-clone' },
  'rook-ceph.rbd.csi.ceph.com': {
    capabilities: ['RWX Block', 'RWO Block', 'RWO Filesystem'],
    cloneStrategy: 'csi-clone',
  },
  'openshift-storage.rbd.csi.ceph.com': {
    capabilities: ['RWX Block', 'RWO Block', 'RWO Filesystem'],
    cloneStrategy: 'csi-clone',
  },
  'cephfs.csi.ceph.com': {
    capabilities: ['RWX Filesystem', 'RWO Filesystem'],
    cloneStrategy: 'csi-clone',
    earlier: [{ until: '1.62', capabilities: ['RWX Filesystem'] }],
  },
  'rook-ceph.cephfs.csi.ceph.com': {
    capabilities: ['RWX Filesystem', 'RWO Filesystem'],
    since: '1.63',
    cloneStrategy: 'csi-clone',
  },
  'openshift-storage.cephfs.csi.ceph.com': {
    capabilities: ['RWX Filesystem', 'RWO Filesystem'],
    cloneStrategy: 'csi-clone',
    earlier: [{ until: '1.62', capabilities: ['RWX Filesystem'] }],
  },
  'linstor.csi.linbit.com': {
    capabilities: ['RWX Block', 'RWO Block', 'RWO Filesystem', 'ROX Block', 'ROX Filesystem'],
  },
  'csi-unity.dellemc.com': {
    capabilities: ['RWX Block', 'RWO Block', 'RWO Filesystem', 'ROX Block', 'ROX Filesystem'],
  },
  'csi-unity.dellemc.com/nfs': { capabilities: ['RWX Filesystem', 'RWO Filesystem', 'ROX Filesystem'] },
  'csi-vxflexos.dellemc.com': {
    capabilities: ['RWX Block', 'RWO Block', 'RWO Filesystem', 'ROX Block', 'ROX Filesystem'],
    cloneStrategy: 'csi-clone',
  },
  'csi-vxflexos.dellemc.com/nfs': { capabilities: ['RWX Filesystem', 'RWO Filesystem', 'ROX Filesystem'] },
  'csi-isilon.dellemc.com': {
    capabilities: ['RWX Filesystem', 'RWO Filesystem', 'ROX Filesystem'],
    cloneStrategy: 'csi-clone',
  },
  'csi-powermax.dellemc.com': {
    capabilities: ['RWX Block', 'RWO Block', 'RWO Filesystem', 'ROX Block'],
    cloneStrategy: 'csi-clone',
  },
  'csi-powermax.dellemc.com/nfs': { capabilities: ['RWX Filesystem', 'RWO Filesystem', 'ROX Filesystem'] },
  'csi-powerstore.dellemc.com': {
    capabilities: ['RWX Block', 'RWO Block', 'RWO Filesystem', 'ROX Block'],
    cloneStrategy: 'copy',
  },
  'csi-powerstore.dellemc.com/nfs': { capabilities: ['RWX Filesystem', 'RWO Filesystem', 'ROX Filesystem'] },
  'kubernetes.io/storageos': { capabilities: ['RWO Filesystem'] },
  storageos: { capabilities: ['RWO Filesystem'] },
  'kubernetes.io/aws-ebs': { capabilities: ['RWO Block'] },
  'ebs.csi.aws.com': { capabilities: ['RWO Block'] },
  'ebs.csi.aws.com/io1': { capabilities: ['RWO Block'], since: '1.63', minimumSize: '4Gi' },
  'ebs.csi.aws.com/io2': {
    capabilities: ['RWX Block', 'RWO Block', 'RWO Filesystem'],
    since: '1.58',
    minimumSize: '4Gi',
  },
  'ebs.csi.aws.com/gp': { capabilities: ['RWO Block'], since: '1.63', minimumSize: '1Gi' },
  'efs.csi.aws.com': { capabilities: ['RWX Filesystem', 'RWO Filesystem'] },
  'kubernetes.io/azure-disk': { capabilities: ['RWO Block'] },
  'disk.csi.azure.com': { capabilities: ['RWO Block'] },
  'kubernetes.io/azure-file': { capabilities: ['RWX Filesystem'] },
  'file.csi.azure.com': { capabilities: ['RWX Filesystem'] },
  'kubernetes.io/gce-pd': {
    capabilities: ['RWO Block', 'RWO Filesystem'],
    earlier: [{ until: '1.64', capabilities: ['RWO Block'] }],
  },
  'pd.csi.storage.gke.io': {
    capabilities: ['RWO Block', 'RWO Filesystem'],
    cloneStrategy: 'snapshot',
    earlier: [{ until: '1.64', capabilities: ['RWO Block'] }],
  },
  'pd.csi.storage.gke.io/hyperdisk': {
    capabilities: ['RWX Block', 'RWO Block', 'RWO Filesystem'],
    since: '1.61',
    minimumSize: '4Gi',
    cloneStrategy: 'snapshot',
  },
  'hspc.csi.hitachi.com': {
    capabilities: ['RWX Block', 'RWO Block', 'RWO Filesystem'],
    minimumSize: '1Gi',
    cloneStrategy: 'csi-clone',
  },
  'csi.hpe.com': { capabilities: ['RWX Block', 'RWO Block', 'RWO Filesystem'], cloneStrategy: 'csi-clone' },
  'spectrumscale.csi.ibm.com': { capabilities: ['RWX Filesystem', 'RWO Filesystem'], cloneStrategy: 'csi-clone' },
  'block.csi.ibm.com': {
    capabilities: ['RWX Block', 'RWO Block', 'RWO Filesystem'],
    cloneStrategy: 'csi-clone',
    earlier: [
      { until: '1.57', capabilities: ['RWO Block', 'RWO Filesystem'] },
      { until: '1.62', capabilities: ['RWX Block', 'RWO Block', 'RWO Filesystem', 'RWX Filesystem'] },
    ],
  },
  'vpc.block.csi.ibm.io': { capabilities: ['RWO Block', 'RWO Filesystem'], since: '1.64', cloneStrategy: 'copy' },
  'vpc.file.csi.ibm.io': {
    capabilities: ['RWX Filesystem', 'RWO Filesystem'],
    since: '1.66',
    cloneStrategy: 'snapshot',
  },
  'vpc.file.csi.ibm.io/dp2': {
    capabilities: ['RWX Filesystem', 'RWO Filesystem'],
    since: '1.66',
    minimumSize: '10Gi',
    cloneStrategy: 'snapshot',
  },
  'vpc.file.csi.ibm.io/dp2-rwo': {
    capabilities: ['RWO Filesystem'],
    since: '1.66',
    minimumSize: '10Gi',
    cloneStrategy: 'snapshot',
  },
  'vpc.file.csi.ibm.io/rfs': {
    capabilities: ['RWX Filesystem', 'RWO Filesystem'],
    since: '1.66',
    minimumSize: '1Gi',
    cloneStrategy: 'snapshot',
  },
  'vpc.file.csi.ibm.io/rfs-rwo': {
    capabilities: ['RWO Filesystem'],
    since: '1.66',
    minimumSize: '1Gi',
    cloneStrategy: 'snapshot',
  },
  'kubernetes.io/portworx-volume/nfs': { capabilities: ['RWX Filesystem', 'RWO Filesystem'], since: '1.63' },
  'kubernetes.io/portworx-volume': {
    capabilities: ['RWX Block', 'RWX Filesystem', 'RWO Block', 'RWO Filesystem'],
    earlier: [{ until: '1.62', capabilities: ['RWO Filesystem'] }],
  },
  'pxd.portworx.com/nfs': {
    capabilities: ['RWX Filesystem', 'RWO Filesystem'],
    since: '1.63',
    cloneStrategy: 'csi-clone',
  },
  'pxd.portworx.com': {
    capabilities: ['RWX Block', 'RWX Filesystem', 'RWO Block', 'RWO Filesystem'],
    cloneStrategy: 'csi-clone',
    earlier: [{ until: '1.60', capabilities: ['RWX Filesystem', 'RWO Block', 'RWO Filesystem'] }],
  },
  'pxd.portworx.com/pure_block': {
    capabilities: ['RWX Block', 'RWO Block', 'RWO Filesystem'],
    since: '1.63',
    cloneStrategy: 'csi-clone',
  },
  'pxd.portworx.com/pure_fa_file': {
    capabilities: ['RWX Filesystem', 'RWO Filesystem'],
    since: '1.63',
    cloneStrategy: 'csi-clone',
  },
  'csi.trident.netapp.io/ontap-nas': { capabilities: ['RWX Filesystem', 'RWO Filesystem'], cloneStrategy: 'snapshot' },
  'csi.trident.netapp.io/ontap-san': { capabilities: ['RWX Block'], cloneStrategy: 'snapshot' },
  'csi.trident.netapp.io/gcnv-flex': {
    capabilities: ['RWX Filesystem', 'RWO Filesystem'],
    since: '1.63',
    minimumSize: '1Gi',
    cloneStrategy: 'snapshot',
  },
  'topolvm.cybozu.com': { capabilities: ['RWO Block', 'RWO Filesystem'], cloneStrategy: 'copy' },
  'topolvm.io': { capabilities: ['RWO Block', 'RWO Filesystem'], cloneStrategy: 'copy' },
  'cinder.csi.openstack.org': { capabilities: ['RWO Block', 'RWO Filesystem'] },
  'manila.csi.openstack.org': { capabilities: ['RWX Filesystem'] },
  'csi.ovirt.org': { capabilities: ['RWO Block', 'RWO Filesystem'] },
  'infinibox-csi-driver/iscsiorfibrechannel': {
    capabilities: ['RWX Block', 'RWO Block', 'RWO Filesystem'],
    cloneStrategy: 'csi-clone',
  },
  'infinibox-csi-driver/nvme': {
    capabilities: ['RWX Block', 'RWO Block', 'RWO Filesystem'],
    since: '1.62',
    cloneStrategy: 'csi-clone',
  },
  'infinibox-csi-driver/nfs': { capabilities: ['RWX Filesystem', 'RWO Filesystem'], cloneStrategy: 'csi-clone' },
  'csi.vsphere.vmware.com': { capabilities: ['RWO Block', 'RWO Filesystem'] },
  'csi.vsphere.vmware.com/nfs': { capabilities: ['RWX Filesystem', 'RWO Block', 'RWO Filesystem'] },
  'csi.huawei.com': { capabilities: ['RWX Block', 'RWO Block', 'RWO Filesystem', 'ROX Block', 'ROX Filesystem'] },
  'csi.huawei.com/nfs': { capabilities: ['RWX Filesystem', 'RWO Filesystem', 'ROX Filesystem'] },
  'kubesan.gitlab.io': {
    capabilities: ['RWX Block', 'ROX Block', 'RWO Block', 'RWO Filesystem'],
    since: '1.60',
    cloneStrategy: 'csi-clone',
  },
  'driver.longhorn.io': { capabilities: ['RWO Block'] },
  'driver.longhorn.io/migratable': { capabilities: ['RWX Block', 'RWO Block'] },
  'driver.longhorn.io/nfs': { capabilities: ['RWX Filesystem', 'RWO Filesystem'], since: '1.63' },
  'driver.longhorn.io/fs': { capabilities: ['RWO Filesystem'], since: '1.63' },
  'blockvolume.csi.oraclecloud.com': {
    capabilities: ['RWX Block', 'RWO Block', 'RWO Filesystem'],
    since: '1.61',
    cloneStrategy: 'csi-clone',
  },
  'csi.san.synology.com/iscsi': {
    capabilities: ['RWX Block', 'RWO Block', 'RWO Filesystem'],
    since: '1.63',
    minimumSize: '1Gi',
    cloneStrategy: 'csi-clone',
  },
  'csi.san.synology.com/nfs': {
    capabilities: ['RWX Filesystem', 'RWO Filesystem'],
    since: '1.63',
    minimumSize: '1Gi',
    cloneStrategy: 'csi-clone',
  },
  'csi.san.synology.com/smb': {
    capabilities: ['RWX Filesystem', 'RWO Filesystem'],
    since: '1.63',
    minimumSize: '1Gi',
    cloneStrategy: 'csi-clone',
  },
  'directpv-min-io': { capabilities: ['RWO Filesystem'], since: '1.66' },
};
