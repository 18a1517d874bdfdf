/** How renderers say where a manifest comes from. */
/** kustomize's annotation, written with `buildMetadata: [originAnnotations]`. Source: kubernetes-sigs/kustomize api/resource/origin.go. */
export declare const ORIGIN_ANNOTATION = "config.kubernetes.io/origin";
/** The path in the annotation's text, relative to the kustomization that was built. */
export declare const ORIGIN_PATH: RegExp;
/** The annotation's line that tells of another repository. */
export declare const ORIGIN_REPOSITORY: RegExp;
/** Helm's comment above each manifest: chart and path in it. Source: helm/helm pkg/action. */
export declare const HELM_SOURCE: RegExp;
