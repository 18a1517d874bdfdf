/**
 * Kinds that the API serves and the table of fields lacks, with what of their types is known; in the form of the table.
 * Sources: kubevirt/containerized-data-importer staging/src/kubevirt.io/containerized-data-importer-api
 * pkg/apis/core/v1beta1 types.go types StorageProfile and ClaimPropertySet, and pkg/operator/resources/crds_generated.go;
 * kubevirt/kubevirt staging/src/kubevirt.io/api/backup/v1alpha1 types.go.
 */
/** Kinds of CDI, and their types. */
export declare const MORE_OF_CDI: {
    readonly kinds: readonly [{
        readonly group: "cdi.kubevirt.io";
        readonly kind: "StorageProfile";
        readonly namespaced: false;
        readonly types: readonly [{
            readonly from: string;
            readonly to: string;
            readonly type: "v1beta1.StorageProfile";
        }];
        readonly served: {
            readonly v1beta1: {
                from: string;
                to: string;
            };
        };
    }];
    readonly types: {
        readonly 'v1beta1.StorageProfile': "apiVersion string;kind string;metadata #v1.ObjectMeta;spec #v1beta1.StorageProfileSpec !;status #v1beta1.StorageProfileStatus";
        readonly 'v1beta1.StorageProfileSpec': "cloneStrategy string;claimPropertySets list<#v1beta1.ClaimPropertySet>;dataImportCronSourceFormat string;snapshotClass string";
        readonly 'v1beta1.StorageProfileStatus': "cloneStrategy string;claimPropertySets list<#v1beta1.ClaimPropertySet>;dataImportCronSourceFormat string;snapshotClass string;provisioner string;storageClass string";
        readonly 'v1beta1.ClaimPropertySet': "accessModes list<string> !1.60-;volumeMode string !1.60-";
    };
};
/** Versions that a kind is served in beside those of the table: by kind, with CDI's releases. */
export declare const MORE_VERSIONS: Readonly<Record<string, Readonly<Record<string, {
    from: string;
    to: string;
}>>>>;
/** Kinds of the groups of the table that exist and whose fields are not known. */
export declare const OTHER_KINDS: Readonly<Record<string, readonly string[]>>;
