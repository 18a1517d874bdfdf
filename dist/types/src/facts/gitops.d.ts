/**
 * What Argo CD and Flux read in the objects they bring. Sources: argoproj/argo-cd docs/user-guide sync-options, sync-waves,
 * diffing, compare-options, controller/sync.go and gitops-engine pkg/sync; fluxcd/kustomize-controller
 * docs/spec/v1/kustomizations.md.
 */
export declare const ARGO_SYNC_OPTIONS = "argocd.argoproj.io/sync-options";
export declare const ARGO_COMPARE_OPTIONS = "argocd.argoproj.io/compare-options";
export declare const ARGO_SYNC_WAVE = "argocd.argoproj.io/sync-wave";
/** Annotations that take an object out of the waves and run it as a hook; the value `Skip` leaves it out. */
export declare const ARGO_HOOKS: readonly string[];
export declare const ARGO_NO_HOOK = "Skip";
/** Options that keep an object from being pruned, and from going with its Application: on the object or for all of it. */
export declare const ARGO_KEEPS: readonly string[];
/** The first of them, as it is written, and what says the contrary. */
export declare const ARGO_KEEP = "Prune=false";
export declare const ARGO_PRUNE = "Prune=true";
/** The option by which an object is deleted and made anew when it cannot be patched. */
export declare const ARGO_FORCE = "Force=true";
/** The option by which an object is replaced as a whole: what Git does not hold of it is lost. */
export declare const ARGO_REPLACE = "Replace=true";
/** The option without which an object whose kind the cluster does not serve yet stops the sync before it begins. */
export declare const ARGO_SKIP_DRY_RUN = "SkipDryRunOnMissingResource=true";
/** Options under which fields that webhooks fill in are no difference. */
export declare const ARGO_NO_DRIFT: readonly string[];
export declare const ARGO_SERVER_SIDE_DIFF = "ServerSideDiff=true";
/** Keys of Argo CD's own ConfigMap that settle for all Applications what differs and what is healthy. */
export declare const ARGO_GLOBAL_DIFF: readonly string[];
export declare const ARGO_GLOBAL_HEALTH: readonly string[];
/** The same in the object of Argo CD's operator. */
export declare const ARGO_OPERATOR_DIFF = "resourceIgnoreDifferences";
export declare const ARGO_OPERATOR_HEALTH = "resourceHealthChecks";
/** The option by which an object is applied after all where its Application replaces. */
export declare const ARGO_NO_REPLACE = "Replace=false";
/** Names of annotations or labels with the values that count. */
export type Marks = Readonly<Record<string, readonly string[]>>;
/** What keeps Flux from deleting an object, and from recreating it. */
export declare const FLUX_KEEPS: Marks;
/** The annotation that does nothing but keep an object. */
export declare const FLUX_KEEP: {
    readonly name: "kustomize.toolkit.fluxcd.io/prune";
    readonly value: "disabled";
};
export declare const FLUX_UNFORCED: Marks;
/** What makes Flux recreate an object that it cannot patch. */
export declare const FLUX_FORCE: {
    readonly name: "kustomize.toolkit.fluxcd.io/force";
    readonly value: "enabled";
};
