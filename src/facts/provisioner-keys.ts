/**
 * Which key of CDI's capability table a StorageClass falls under when its parameters decide: the first row whose tests
 * all pass; `key: undefined` is a class CDI does not recognise. A provisioner that is not here is its own key.
 * Source: kubevirt/containerized-data-importer pkg/storagecapabilities/storagecapabilities.go after v1.66.0.
 */

export type ParameterTest = { readonly parameter: string } & (
  | { readonly is: 'present' | 'filled' | 'absent' }
  | { readonly is: 'one of'; readonly values: readonly string[]; readonly ignoreCase?: boolean }
  | { readonly is: 'starts with' | 'contains'; readonly text: string }
  | { readonly is: 'lists all'; readonly values: readonly string[]; readonly separators: RegExp }
);

export interface ProvisionerKey {
  readonly when: readonly ParameterTest[];
  readonly key: string | undefined;
}

const FSTYPE = 'csi.storage.k8s.io/fstype';
const one = (parameter: string, ...values: string[]): ParameterTest => ({ parameter, is: 'one of', values });
const lower = (parameter: string, ...values: string[]): ParameterTest => ({
  parameter,
  is: 'one of',
  values,
  ignoreCase: true,
});
const otherwise = (key: string | undefined): ProvisionerKey => ({ when: [], key });
const sharedNfs: ParameterTest = {
  parameter: 'sharedv4_mount_options',
  is: 'lists all',
  values: ['vers=3.0', 'nolock'],
  separators: /,/,
};
const nfsWhen = (provisioner: string, test: ParameterTest): readonly ProvisionerKey[] => [
  { when: [test], key: `${provisioner}/nfs` },
  otherwise(provisioner),
];

export const PROVISIONER_KEYS: Readonly<Record<string, readonly ProvisionerKey[]>> = {
  'kubevirt.io.hostpath-provisioner': [
    { when: [{ parameter: 'overlayCSI', is: 'present' }], key: 'kubevirt.io.hostpath-provisioner/overlay' },
    otherwise('kubevirt.io.hostpath-provisioner'),
  ],
  'kubernetes.io/portworx-volume': nfsWhen('kubernetes.io/portworx-volume', sharedNfs),
  'pxd.portworx.com': [
    { when: [one('backend', 'pure_block')], key: 'pxd.portworx.com/pure_block' },
    { when: [one('backend', 'pure_fa_file')], key: 'pxd.portworx.com/pure_fa_file' },
    { when: [{ parameter: 'backend', is: 'present' }], key: 'pxd.portworx.com' },
    { when: [sharedNfs], key: 'pxd.portworx.com/nfs' },
    otherwise('pxd.portworx.com'),
  ],
  'csi.trident.netapp.io': [
    {
      when: [{ parameter: 'backendType', is: 'starts with', text: 'ontap-nas' }],
      key: 'csi.trident.netapp.io/ontap-nas',
    },
    {
      when: [{ parameter: 'backendType', is: 'starts with', text: 'ontap-san' }],
      key: 'csi.trident.netapp.io/ontap-san',
    },
    {
      when: [
        one('backendType', 'google-cloud-netapp-volumes'),
        { parameter: 'selector', is: 'lists all', values: ['performance=flex'], separators: /[;,]/ },
      ],
      key: 'csi.trident.netapp.io/gcnv-flex',
    },
    otherwise(undefined),
  ],
  'infinibox-csi-driver': [
    { when: [one('storage_protocol', 'iscsi', 'fc')], key: 'infinibox-csi-driver/iscsiorfibrechannel' },
    { when: [one('storage_protocol', 'nvme')], key: 'infinibox-csi-driver/nvme' },
    { when: [one('storage_protocol', 'nfs', 'nfs_treeq')], key: 'infinibox-csi-driver/nfs' },
    otherwise(undefined),
  ],
  'csi.vsphere.vmware.com': nfsWhen('csi.vsphere.vmware.com', { parameter: FSTYPE, is: 'contains', text: 'nfs' }),
  'csi-unity.dellemc.com': nfsWhen('csi-unity.dellemc.com', lower('protocol', 'nfs')),
  'csi-powerstore.dellemc.com': nfsWhen('csi-powerstore.dellemc.com', lower(FSTYPE, 'nfs')),
  'csi-vxflexos.dellemc.com': nfsWhen('csi-vxflexos.dellemc.com', lower(FSTYPE, 'nfs')),
  'csi-powermax.dellemc.com': nfsWhen('csi-powermax.dellemc.com', lower(FSTYPE, 'nfs')),
  'csi.huawei.com': nfsWhen('csi.huawei.com', one('protocol', 'nfs')),
  'driver.longhorn.io': [
    { when: [one('migratable', 'true')], key: 'driver.longhorn.io/migratable' },
    { when: [{ parameter: 'nfsOptions', is: 'filled' }], key: 'driver.longhorn.io/nfs' },
    { when: [{ parameter: 'fsType', is: 'filled' }], key: 'driver.longhorn.io/fs' },
    otherwise('driver.longhorn.io'),
  ],
  'ebs.csi.aws.com': [
    { when: [one('type', 'io1')], key: 'ebs.csi.aws.com/io1' },
    { when: [one('type', 'io2')], key: 'ebs.csi.aws.com/io2' },
    { when: [one('type', 'gp2', 'gp3')], key: 'ebs.csi.aws.com/gp' },
    otherwise('ebs.csi.aws.com'),
  ],
  'pd.csi.storage.gke.io': [
    {
      when: [one('type', 'hyperdisk-balanced', 'hyperdisk-balanced-high-availability')],
      key: 'pd.csi.storage.gke.io/hyperdisk',
    },
    otherwise('pd.csi.storage.gke.io'),
  ],
  'csi.san.synology.com': [
    { when: [one('protocol', 'iscsi', '')], key: 'csi.san.synology.com/iscsi' },
    { when: [one('protocol', 'smb')], key: 'csi.san.synology.com/smb' },
    { when: [one('protocol', 'nfs', 'nfs_treeq')], key: 'csi.san.synology.com/nfs' },
    otherwise(undefined),
  ],
  'vpc.file.csi.ibm.io': [
    { when: [one('profile', 'rfs'), one('vmState', 'true')], key: 'vpc.file.csi.ibm.io/rfs-rwo' },
    { when: [one('profile', 'rfs')], key: 'vpc.file.csi.ibm.io/rfs' },
    { when: [one('profile', 'dp2'), one('vmState', 'true')], key: 'vpc.file.csi.ibm.io/dp2-rwo' },
    { when: [one('profile', 'dp2')], key: 'vpc.file.csi.ibm.io/dp2' },
    otherwise('vpc.file.csi.ibm.io'),
  ],
};

/**
 * Provisioners outside of CDI's table that refuse ReadWriteMany: node-local directories.
 * Sources: rancher/local-path-provisioner provisioner.go (access modes ReadWriteOnce and ReadWriteOncePod only);
 * openebs/dynamic-localpv-provisioner cmd/provisioner-localpv/app/provisioner.go func Provision (ReadWriteOnce only).
 */
export const NODE_LOCAL_PROVISIONERS: readonly string[] = ['openebs.io/local', 'rancher.io/local-path'];

/**
 * Provisioners whose volumes are bound to one node, and what becomes of a claim that is bound before a pod has one:
 * it is refused, or a node is picked for it. Volumes made by hand are told by their PersistentVolumes.
 * Sources: the two above ("configuration error, no node was specified"); documents of TopoLVM, OpenEBS LVM and ZFS,
 * DirectPV and kubevirt/hostpath-provisioner on volumeBindingMode.
 */
export const NODE_BOUND_PROVISIONERS: Readonly<Record<string, 'refused' | 'picked'>> = {
  'directpv-min-io': 'picked',
  'kubevirt.io.hostpath-provisioner': 'picked',
  'local.csi.openebs.io': 'picked',
  'openebs.io/local': 'refused',
  'rancher.io/local-path': 'refused',
  'topolvm.cybozu.com': 'picked',
  'topolvm.io': 'picked',
  'zfs.csi.openebs.io': 'picked',
};

/** The provisioner of classes whose volumes are made by hand. */
export const NO_PROVISIONER = 'kubernetes.io/no-provisioner';

/** When a claim is bound, where its class does not say. Source: kubernetes/kubernetes pkg/apis/storage/v1/defaults.go. */
export const BINDING_DEFAULT = 'Immediate';

/**
 * Provisioners that CDI's table does not call able to share file systems, and that do where the cluster is set up for it.
 * Sources: Longhorn's documents, "ReadWriteMany (RWX) Volume"; vSphere CSI, "File volumes".
 */
export const SHARES_ON_CONDITION: Readonly<Record<string, string>> = {
  'driver.longhorn.io': 'Longhorn shares file systems by NFS where the nodes have an NFS client',
  'csi.vsphere.vmware.com': 'vSphere shares file systems where vSAN file services run',
};
