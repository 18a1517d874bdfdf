/** What the API server takes as the metadata of an object, as JSON Schema. */
import type { JsonSchema } from './json-schema.js';
/** The fields of metadata that every object has, for kinds that no table knows. Source: k8s.io/apimachinery pkg/apis/meta/v1 types.go. */
export declare const OBJECT_METADATA: JsonSchema;
/** The schema of metadata: what its fields are, as far as the table knows them, and what their values may be. */
export declare function metadataSchema(fields: JsonSchema): JsonSchema;
