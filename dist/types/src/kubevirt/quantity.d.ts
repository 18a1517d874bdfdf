/** Kubernetes quantities, read exactly. Source: k8s.io/apimachinery pkg/api/resource. */
/** A number of billionths; undefined for what is no quantity. */
export declare function readQuantity(value: unknown): bigint | undefined;
/** A quantity as a whole number, rounded up. */
export declare const wholeNumber: (billionths: bigint) => bigint;
/** A quantity in words: with the largest binary suffix that leaves no rest. */
export declare function quantityText(billionths: bigint): string;
