/**
 * How small a claim may be, and what raises one that is too small.
 *
 * Sources: kubevirt/containerized-data-importer pkg/controller/common/util.go AnnMinimumSupportedPVCSize,
 * pkg/controller/datavolume/util.go func renderPvcSpecVolumeSize, pkg/feature-gates, CDIConfigSpec, v1.57 to v1.66.
 */
/** StorageProfile annotation with the smallest claim that the class grants. */
export declare const MINIMUM_SIZE_ANNOTATION = "cdi.kubevirt.io/minimumSupportedPvcSize";
/** CDI feature gate that has its webhook fill in labelled claims, where it is not on by itself. */
export declare const CLAIM_WEBHOOK_GATE = "WebhookPvcRendering";
/** Where the CDI object lists its gates, and where later releases switch the webhook off. */
export declare const CDI_GATES_PATH: readonly ["spec", "config", "featureGates"];
export declare const CLAIM_WEBHOOK_PATH: readonly ["spec", "config", "webhookPvcRendering"];
export declare const CLAIM_WEBHOOK_OFF = "Disabled";
/** First CDI releases that raise a claim to the minimum, and that have the webhook on unless it is switched off. */
export declare const CDI_RAISES_SINCE = "1.63";
export declare const CDI_WEBHOOK_DEFAULT_SINCE = "1.66";
/**
 * Provisioners that round a small claim up by themselves, and to what: a minimum that is not above it refuses nothing.
 * Source: kubernetes-sigs/aws-ebs-csi-driver pkg/driver/controller.go func getVolSizeBytes (whole GiB).
 */
export declare const ROUNDED_UP_TO: Readonly<Record<string, string>>;
/**
 * Provisioners that grant any size and hold nobody to it: a claim of theirs is as large as what is below it.
 * Sources: READMEs of rancher/local-path-provisioner, kubevirt/hostpath-provisioner, kubernetes-csi/csi-driver-nfs,
 * kubernetes-sigs/nfs-subdir-external-provisioner and kubernetes-sigs/aws-efs-csi-driver.
 */
export declare const SIZE_NOT_ENFORCED: readonly string[];
