/** Names that constructs write beside those of metadata, which cdk8s checks. */
declare const NAMES: {
    readonly label: {
        readonly pattern: RegExp;
        readonly most: 63;
        readonly signs: "digits and \"-\"";
    };
    readonly object: {
        readonly pattern: RegExp;
        readonly most: 253;
        readonly signs: "digits, \"-\" and \".\"";
    };
};
/**
 * A name of an object, or one that may hold no dot since it is a label of DNS.
 * @param what What it is, with the construct path, for messages.
 * @throws Error when it is empty or cannot be such a name.
 */
export declare function checkName(name: string, kind: keyof typeof NAMES, what: string): void;
export {};
