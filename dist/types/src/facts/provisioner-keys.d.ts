/**
 * Which key of CDI's capability table a StorageClass falls under when its parameters decide: the first row whose tests
 * all pass; `key: undefined` is a class CDI does not recognise. A provisioner that is not here is its own key.
 * Source: kubevirt/containerized-data-importer pkg/storagecapabilities/storagecapabilities.go after v1.66.0.
 */
export type ParameterTest = {
    readonly parameter: string;
} & ({
    readonly is: 'present' | 'filled' | 'absent';
} | {
    readonly is: 'one of';
    readonly values: readonly string[];
    readonly ignoreCase?: boolean;
} | {
    readonly is: 'starts with' | 'contains';
    readonly text: string;
} | {
    readonly is: 'lists all';
    readonly values: readonly string[];
    readonly separators: RegExp;
});
export interface ProvisionerKey {
    readonly when: readonly ParameterTest[];
    readonly key: string | undefined;
}
export declare const PROVISIONER_KEYS: Readonly<Record<string, readonly ProvisionerKey[]>>;
/**
 * Provisioners outside of CDI's table that refuse ReadWriteMany: node-local directories.
 * Sources: rancher/local-path-provisioner provisioner.go (access modes ReadWriteOnce and ReadWriteOncePod only);
 * openebs/dynamic-localpv-provisioner cmd/provisioner-localpv/app/provisioner.go func Provision (ReadWriteOnce only).
 */
export declare const NODE_LOCAL_PROVISIONERS: readonly string[];
/**
 * Provisioners whose volumes are bound to one node, and what becomes of a claim that is bound before a pod has one:
 * it is refused, or a node is picked for it. Volumes made by hand are told by their PersistentVolumes.
 * Sources: the two above ("configuration error, no node was specified"); documents of TopoLVM, OpenEBS LVM and ZFS,
 * DirectPV and kubevirt/hostpath-provisioner on volumeBindingMode.
 */
export declare const NODE_BOUND_PROVISIONERS: Readonly<Record<string, 'refused' | 'picked'>>;
/** The provisioner of classes whose volumes are made by hand. */
export declare const NO_PROVISIONER = "kubernetes.io/no-provisioner";
/** When a claim is bound, where its class does not say. Source: kubernetes/kubernetes pkg/apis/storage/v1/defaults.go. */
export declare const BINDING_DEFAULT = "Immediate";
/**
 * Provisioners that CDI's table does not call able to share file systems, and that do where the cluster is set up for it.
 * Sources: Longhorn's documents, "ReadWriteMany (RWX) Volume"; vSphere CSI, "File volumes".
 */
export declare const SHARES_ON_CONDITION: Readonly<Record<string, string>>;
