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
 * Source: rancher/local-path-provisioner provisioner.go (access modes ReadWriteOnce and ReadWriteOncePod only).
 */
export declare const NODE_LOCAL_PROVISIONERS: readonly string[];
/**
 * Provisioners that CDI's table does not call able to share file systems, and that do where the cluster is set up for it.
 * Sources: Longhorn's documents, "ReadWriteMany (RWX) Volume"; vSphere CSI, "File volumes".
 */
export declare const SHARES_ON_CONDITION: Readonly<Record<string, string>>;
