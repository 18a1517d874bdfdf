/**
 * What Argo CD and Flux read in the objects they bring. Sources: argoproj/argo-cd docs/user-guide sync-options, sync-waves,
 * diffing, compare-options, controller/sync.go and gitops-engine pkg/sync; fluxcd/kustomize-controller
 * docs/spec/v1/kustomizations.md.
 */

export const ARGO_SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';
export const ARGO_COMPARE_OPTIONS = 'argocd.argoproj.io/compare-options';
export const ARGO_SYNC_WAVE = 'argocd.argoproj.io/sync-wave';

/** Annotations that take an object out of the waves and run it as a hook; the value `Skip` leaves it out. */
export const ARGO_HOOKS: readonly string[] = ['argocd.argoproj.io/hook', 'helm.sh/hook'];
export const ARGO_NO_HOOK = 'Skip';

/** Options that keep an object from being pruned, and from going with its Application: on the object or for all of it. */
export const ARGO_KEEPS: readonly string[] = ['Prune=false', 'Prune=confirm'];

/** The first of them, as it is written, and what says the contrary. */
export const ARGO_KEEP = 'Prune=false';
export const ARGO_PRUNE = 'Prune=true';

/** The option by which an object is deleted and made anew when it cannot be patched. */
export const ARGO_FORCE = 'Force=true';
/** The option by which an object is replaced as a whole: what Git does not hold of it is lost. */
export const ARGO_REPLACE = 'Replace=true';
/** The option without which an object whose kind the cluster does not serve yet stops the sync before it begins. */
export const ARGO_SKIP_DRY_RUN = 'SkipDryRunOnMissingResource=true';

/** Options under which fields that webhooks fill in are no difference. */
export const ARGO_NO_DRIFT: readonly string[] = ['ServerSideApply=true', 'RespectIgnoreDifferences=true'];
export const ARGO_SERVER_SIDE_DIFF = 'ServerSideDiff=true';

/** Keys of Argo CD's own ConfigMap that settle for all Applications what differs and what is healthy. */
export const ARGO_GLOBAL_DIFF: readonly string[] = [
  'resource.customizations.ignoreDifferences.kubevirt.io_VirtualMachine',
  'resource.customizations.ignoreDifferences.all',
];
export const ARGO_GLOBAL_HEALTH: readonly string[] = ['resource.customizations.health.kubevirt.io_VirtualMachine'];
/** The same in the object of Argo CD's operator. */
export const ARGO_OPERATOR_DIFF = 'resourceIgnoreDifferences';
export const ARGO_OPERATOR_HEALTH = 'resourceHealthChecks';

/** The option by which an object is applied after all where its Application replaces. */
export const ARGO_NO_REPLACE = 'Replace=false';

/** Names of annotations or labels with the values that count. */
export type Marks = Readonly<Record<string, readonly string[]>>;

/** What keeps Flux from touching an object that exists. */
const FLUX_LEAVES: Marks = {
  'kustomize.toolkit.fluxcd.io/reconcile': ['disabled'],
  'kustomize.toolkit.fluxcd.io/ssa': ['Ignore', 'IfNotPresent'],
};
/** What keeps Flux from deleting an object, and from recreating it. */
export const FLUX_KEEPS: Marks = { ...FLUX_LEAVES, 'kustomize.toolkit.fluxcd.io/prune': ['disabled'] };
/** The annotation that does nothing but keep an object. */
export const FLUX_KEEP = { name: 'kustomize.toolkit.fluxcd.io/prune', value: 'disabled' } as const;
export const FLUX_UNFORCED: Marks = { ...FLUX_LEAVES, 'kustomize.toolkit.fluxcd.io/force': ['disabled'] };
/** What makes Flux recreate an object that it cannot patch. */
export const FLUX_FORCE = { name: 'kustomize.toolkit.fluxcd.io/force', value: 'enabled' } as const;
