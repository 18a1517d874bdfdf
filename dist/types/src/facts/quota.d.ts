/**
 * Limits of a namespace on claims. Source: kubernetes/kubernetes pkg/quota/v1/evaluator/core/persistent_volume_claims.go,
 * plugin/pkg/admission/limitranger.
 */
/** Keys of `spec.hard` of a ResourceQuota that count claims, and that add up what they request. */
export declare const COUNT_KEYS: readonly string[];
export declare const SIZE_KEY = "requests.storage";
/** Before the same two, `<class>` and this confine them to one StorageClass. */
export declare const CLASS_INFIX = ".storageclass.storage.k8s.io/";
/** The type of an item of a LimitRange that confines the size of single claims. */
export declare const CLAIM_LIMIT = "PersistentVolumeClaim";
