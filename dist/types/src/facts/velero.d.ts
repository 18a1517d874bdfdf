/** Velero's backups, as far as they decide whether a state claim is in them. Source: velero.io/docs resource-filtering. */
export declare const VELERO_GROUP = "velero.io";
/** Objects that select what is backed up, and where the selection stands. */
export declare const VELERO_KINDS: readonly {
    readonly kind: string;
    readonly spec: readonly string[];
}[];
/** Label that keeps an object out of every backup when `true`. */
export declare const VELERO_EXCLUDE_LABEL = "velero.io/exclude-from-backup";
/** Label of a backup of objects without their volumes. Source: kubevirt/kubevirt-velero-plugin pkg/util/util.go. */
export declare const METADATA_BACKUP_LABEL = "velero.kubevirt.io/metadataBackup";
/** Fields that list resources taken and left out: of all, or of namespaced ones only. */
export declare const VELERO_INCLUDES: readonly ["includedResources", "includedNamespaceScopedResources"];
export declare const VELERO_EXCLUDES: readonly ["excludedResources", "excludedNamespaceScopedResources"];
/** Names by which those lists may call claims, pods and VMs. */
export declare const CLAIM_RESOURCES: RegExp;
export declare const POD_RESOURCES: RegExp;
export declare const MACHINE_RESOURCES: RegExp;
/** The plugin that adds the state claim to the backup of a VM, where an image, chart value or list names it. */
export declare const VELERO_PLUGIN: RegExp;
/** Objects in which the plugin may be named. */
export declare const VELERO_PLUGIN_KINDS: readonly {
    readonly group: string;
    readonly kind: string;
}[];
/** OpenShift's object that lists plugins by short names, and ours among them. */
export declare const OADP: {
    readonly group: "oadp.openshift.io";
    readonly kind: "DataProtectionApplication";
    readonly plugins: readonly ["spec", "configuration", "velero", "defaultPlugins"];
    readonly plugin: "kubevirt";
};
