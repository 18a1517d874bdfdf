/** What cdk8s-cli gives to a validation and takes from it: as much of `cdk8s-cli/plugins` as is used here. */

/** A resource that a rule reports. cdk8s looks up its construct in the metadata by this name. */
export interface ViolatingResource {
  readonly resourceName: string;
  readonly locations: readonly string[];
  readonly manifestPath: string;
}

export interface Violation {
  readonly ruleName: string;
  readonly recommendation: string;
  readonly fix: string;
  readonly violatingResources: readonly ViolatingResource[];
}

/** Paths of constructs by the bare name of what they wrote. */
export type Constructs = Record<string, { readonly path: string }>;

/** The context that cdk8s-cli calls `validate` with. */
export interface ValidationContext {
  /** Paths of the manifests: those that end in `.yaml`. */
  readonly manifests: readonly string[];
  /** Paths of constructs by the bare name of what they wrote. */
  readonly metadata?: Constructs;
  /** Whether the manifests go to standard output. */
  readonly stdout?: boolean | undefined;
  readonly report: {
    addViolation(violation: Violation): void;
    submit(status: 'success' | 'failure', metadata?: Readonly<Record<string, string>>): void;
  };
}
