/**
 * Fields that the API server and controllers write: in Git they say nothing.
 * Source: k8s.io/apimachinery pkg/apis/meta/v1/types.go type ObjectMeta; API conventions on status.
 */
/** Fields of `metadata` that only the API server sets. */
export declare const SERVER_METADATA: ReadonlySet<string>;
/** Those of them that the API server passes over when they are given: without them an object is applied as with them. */
export declare const INERT_METADATA: ReadonlySet<string>;
/** The one of them that makes an apply fail once the object in the cluster has changed. */
export declare const LOCKING_FIELD = "resourceVersion";
