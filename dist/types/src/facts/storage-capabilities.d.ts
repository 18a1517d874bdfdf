/**
 * What CDI writes into the StorageProfile of a StorageClass: one claim property set per capability, in this order.
 *
 * Source: kubevirt/containerized-data-importer pkg/storagecapabilities/storagecapabilities.go after v1.66.0. The key is
 * the provisioner, or for some provisioners a key that its parameters choose (`PROVISIONER_KEYS`). `earlier` holds what
 * older CDI releases wrote, `since` the first CDI release that knows the key when that is after v1.57.
 */
export type Capability = 'ROX Block' | 'ROX Filesystem' | 'RWO Block' | 'RWO Filesystem' | 'RWX Block' | 'RWX Filesystem';
export interface ProvisionerCapabilities {
    readonly capabilities: readonly Capability[];
    /** First CDI release that knows the key; absent when v1.57 or earlier did. */
    readonly since?: string;
    /** Smallest claim the provisioner grants, which CDI v1.63+ annotates on the profile. */
    readonly minimumSize?: string;
    readonly cloneStrategy?: 'copy' | 'snapshot' | 'csi-clone';
    readonly earlier?: readonly {
        readonly until: string;
        readonly capabilities: readonly Capability[];
    }[];
}
export declare const PROVISIONERS: Readonly<Record<string, ProvisionerCapabilities>>;
