/**
 * What a YAML scalar means to Kubernetes, which reads YAML with a fork of go-yaml v2: YAML 1.1 booleans, octal numbers
 * with a leading zero, underscores in numbers, no base 60, no timestamps.
 * Source: resolve.go of sigs.k8s.io/yaml/goyaml.v2 and the key conversion of sigs.k8s.io/yaml; proved on their verdicts.
 */
export type Scalar = string | number | boolean | null;
/** What a plain scalar means. Infinity and NaN are given as such; JSON cannot hold them, so they are errors as values. */
export declare function resolvePlain(text: string): Scalar;
/** The JSON key that a plain scalar becomes; undefined for what cannot be one: null, and whole numbers beyond int64. */
export declare function plainKey(text: string): string | undefined;
