/** How renderers say where a manifest comes from. */

/** kustomize's annotation, written with `buildMetadata: [originAnnotations]`. Source: kubernetes-sigs/kustomize api/resource/origin.go. */
export const ORIGIN_ANNOTATION = 'config.kubernetes.io/origin';

/** The path in the annotation's text, relative to the kustomization that was built. */
export const ORIGIN_PATH = /^path: ["']?([^"'\n]+?)["']?$/m;

/** The annotation's line that tells of another repository. */
export const ORIGIN_REPOSITORY = /^repo: /m;

/** Helm's comment above each manifest: chart and path in it. Source: helm/helm pkg/action. */
export const HELM_SOURCE = /^# Source: (\S+)$/m;
