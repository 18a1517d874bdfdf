/** What a ResourceQuota limits of the claims in its namespace. */
/** A key of `spec.hard` that concerns claims. */
export interface ClaimLimit {
    readonly counts: 'claims' | 'size';
    /** The only StorageClass whose claims count; absent where all do. */
    readonly storageClass?: string;
}
/** Reads a key of `spec.hard`; undefined for one that does not concern claims. */
export declare function claimLimit(key: string): ClaimLimit | undefined;
