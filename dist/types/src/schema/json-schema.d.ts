/**
 * JSON Schemas (draft 7) of what a release takes, for programs that know nothing else: kubeconform, editors.
 *
 * They hold no reference: kubeconform tells where a value stands that does not fit only down to the first of them. Null is
 * taken wherever the API server drops the key, so a field that must be set may not be null, and any other may.
 */
import { type ServedVersion } from './kind-types.js';
import type { ApiContext } from './table.js';
export type JsonSchema = {
    readonly [keyword: string]: unknown;
};
export declare const DRAFT = "http://json-schema.org/draft-07/schema#";
/** The schema of whole objects of a kind. */
export declare function kindSchema({ kind: { group, kind }, version, label, isNewer, root }: ServedVersion): JsonSchema;
/** Where the schema of a kind stands in a folder of schemas, as CRD catalogs have it. */
export declare const schemaFile: (group: string, kind: string, version: string) => string;
/** The same for kubeconform, which fills it in by each object. */
export declare const SCHEMA_FILES = "{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json";
/** The schemas of the kinds that a release serves, by file; those that are wanted. */
export declare function servedSchemas(context: ApiContext, wanted: (file: string) => boolean): ReadonlyMap<string, JsonSchema>;
/** All of them. */
export declare const releaseSchemas: (context: ApiContext) => ReadonlyMap<string, JsonSchema>;
