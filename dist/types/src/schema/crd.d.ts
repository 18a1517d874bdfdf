/**
 * CustomResourceDefinitions as JSON Schemas of what an API server takes under them.
 *
 * A schema there is of two parts. The structure says which fields there are: what it does not name is pruned, and refused where
 * the server is strict, but for places that keep what they do not know. The rest narrows values. A key that is null counts as
 * absent unless its field is nullable. Source: k8s.io/apiextensions-apiserver pkg/apiserver/schema (structural.go; pruning,
 * defaulting, objectmeta).
 */
import type { KubeObject } from '../kube-object.js';
import { type JsonSchema } from './json-schema.js';
export declare const CRD_GROUP = "apiextensions.k8s.io";
export declare const CRD_KIND = "CustomResourceDefinition";
/** A kind of a CustomResourceDefinition in one version that it serves. */
export interface CustomKind {
    readonly crd: KubeObject;
    readonly group: string;
    readonly kind: string;
    readonly version: string;
    readonly schema: JsonSchema;
}
/** The fields in which no two items of a list may be equal: no keyword of JSON Schema, which others pass over. */
export declare const MAP_KEYS = "x-kubernetes-list-map-keys";
/** The kinds of CustomResourceDefinitions in every version served. */
export declare function customKinds(crds: readonly KubeObject[]): readonly CustomKind[];
