/**
 * CustomResourceDefinitions as JSON Schemas of what an API server takes under them.
 *
 * A schema there is of two parts. The structure says which fields there are: what it does not name is pruned, and refused where
 * the server is strict, but for places that keep what they do not know. The rest narrows values. A key that is null counts as
 * absent unless its field is nullable. Source: k8s.io/apiextensions-apiserver pkg/apiserver/schema (structural.go; pruning,
 * defaulting, objectmeta).
 */

import type { KubeObject } from '../kube-object.js';
import { get, holdsUnknown, isMap, items, type PlainMap, text } from '../value.js';
import { DRAFT, type JsonSchema } from './json-schema.js';
import { metadataSchema, OBJECT_METADATA } from './metadata-schema.js';
import { hasVariable, INT32, INT64_MOST, TIME } from './scalars.js';

export const CRD_GROUP = 'apiextensions.k8s.io';
export const CRD_KIND = 'CustomResourceDefinition';

/** A kind of a CustomResourceDefinition in one version that it serves. */
export interface CustomKind {
  readonly crd: KubeObject;
  readonly group: string;
  readonly kind: string;
  readonly version: string;
  readonly schema: JsonSchema;
}

const NOT_NULL: JsonSchema = { not: { type: 'null' } };
const PRESERVES = 'x-kubernetes-preserve-unknown-fields';
/** The fields in which no two items of a list may be equal: no keyword of JSON Schema, which others pass over. */
export const MAP_KEYS = 'x-kubernetes-list-map-keys';

const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const isText = (value: unknown): boolean => typeof value === 'string';

/** Keywords that mean the same in JSON Schema, by what they are. */
const SAME: Readonly<Record<string, (value: unknown) => boolean>> = {
  ...Object.fromEntries(
    ['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'].map((key) => [key, isCount]),
  ),
  multipleOf: (value) => typeof value === 'number' && value > 0,
  title: isText,
  description: isText,
};

const TYPES: ReadonlySet<unknown> = new Set(['array', 'boolean', 'integer', 'number', 'object', 'string']);

/** The values of an enum; undefined for one that is none. */
const valuesOf = ({ enum: values }: PlainMap): readonly unknown[] | undefined =>
  Array.isArray(values) && values.length > 0 ? values : undefined;

const isNullable = (node: unknown): boolean => get(node, 'nullable') === true;

const isIntOrString = (node: PlainMap): boolean =>
  node['x-kubernetes-int-or-string'] === true || node.format === 'int-or-string';

/** Patterns are Go's: those that JavaScript cannot read, or reads as something else, are left out. */
function patternOf({ pattern }: PlainMap): JsonSchema {
  if (typeof pattern !== 'string' || pattern.includes('[[:')) return {};
  try {
    new RegExp(pattern, 'u');
    return { pattern };
  } catch {
    return {};
  }
}

/** Bounds; in OpenAPI that they are exclusive is a word beside them. */
function boundsOf(node: PlainMap): JsonSchema {
  const bound = (key: 'minimum' | 'maximum', exclusive: 'exclusiveMinimum' | 'exclusiveMaximum'): JsonSchema =>
    typeof node[key] === 'number' ? { [node[exclusive] === true ? exclusive : key]: node[key] } : {};
  return {
    ...(node.format === 'int32' ? { minimum: INT32.least, maximum: INT32.most } : {}),
    ...(node.format === 'int64' ? { minimum: -INT64_MOST, maximum: INT64_MOST } : {}),
    ...bound('minimum', 'exclusiveMinimum'),
    ...bound('maximum', 'exclusiveMaximum'),
  };
}

/** What narrows a value by itself. Formats are checked by Kubernetes in its own ways: only that of times is known here. */
function plainLimits(node: PlainMap): JsonSchema {
  return {
    ...Object.fromEntries(Object.entries(SAME).flatMap(([key, fits]) => (fits(node[key]) ? [[key, node[key]]] : []))),
    ...(node.format === 'date-time' ? { pattern: TIME.source } : {}),
    ...patternOf(node),
    ...boundsOf(node),
    ...(node['x-kubernetes-list-type'] === 'set' || node.uniqueItems === true ? { uniqueItems: true } : {}),
    ...(node['x-kubernetes-list-type'] === 'map' ? { [MAP_KEYS]: items(node, MAP_KEYS) } : {}),
  };
}

/** The fields that must be set; `base` has them. The server fills in defaults before it looks. */
const requiredOf = (node: PlainMap, base: unknown = node): string[] =>
  items(node, 'required')
    .filter((name) => typeof name === 'string')
    .filter((name) => get(base, 'properties', name, 'default') === undefined);

const entriesOf = (node: PlainMap): [string, PlainMap][] =>
  Object.entries(isMap(node.properties) ? node.properties : {}).map(([name, one]) => [name, isMap(one) ? one : {}]);

/** A field of a schema that only narrows: a null that is dropped is no matter of it, and no value where one is required. */
function narrowedField(field: PlainMap, base: unknown, required: boolean): JsonSchema {
  const own = narrowing(field, base);
  if (isNullable(base)) return own;
  return required ? { allOf: [own, NOT_NULL] } : { anyOf: [{ type: 'null' }, own] };
}

/** A schema below `allOf`, `anyOf`, `oneOf` or `not`: it narrows what the structure `base` has there. */
function narrowing(node: PlainMap, base: unknown): JsonSchema {
  const required = requiredOf(node, base);
  const fields = new Map(entriesOf(node));
  for (const name of required) if (!fields.has(name)) fields.set(name, {});
  const properties = [...fields].map(([name, field]) => [
    name,
    narrowedField(field, get(base, 'properties', name), required.includes(name)),
  ]);
  return {
    ...plainLimits(node),
    ...(TYPES.has(node.type) ? { type: node.type } : {}),
    ...(valuesOf(node) ? { enum: valuesOf(node) } : {}),
    ...(properties.length > 0 ? { properties: Object.fromEntries(properties) } : {}),
    ...(required.length > 0 ? { required } : {}),
    ...(isMap(node.items) ? { items: narrowing(node.items, get(base, 'items')) } : {}),
    ...(isMap(node.additionalProperties)
      ? { additionalProperties: narrowedField(node.additionalProperties, get(base, 'additionalProperties'), false) }
      : {}),
    ...combined(node, base),
  };
}

/** What the junctors of a schema say. */
function combined(node: PlainMap, base: unknown): JsonSchema {
  const junctors: Record<string, unknown> = {};
  for (const key of ['allOf', 'anyOf', 'oneOf']) {
    // That a value is one of two types is said by its type.
    if (key === 'anyOf' && isMap(base) && isIntOrString(base)) continue;
    const parts = items(node, key).filter(isMap);
    if (parts.length > 0) junctors[key] = parts.map((part) => narrowing(part, base));
  }
  if (isMap(node.not)) junctors.not = narrowing(node.not, base);
  return junctors;
}

/** Writes structures: `strict` ones with what narrows values, others with the names of fields alone. */
class StructureWriter {
  constructor(
    /** Whether the server prunes at all. */
    private readonly prunes: boolean,
    private readonly strict: boolean,
  ) {}

  /** `drops`: a null that the structure does not take is dropped here, so it is no value at all. */
  node(node: PlainMap, drops: boolean): JsonSchema {
    const fields = { ...this.#fields(node), ...this.#items(node) };
    if (!this.strict) return fields;
    const dropped = drops && !isNullable(node);
    const limits = { ...plainLimits(node), ...this.#values(node, dropped), ...fields };
    const junctors = combined(node, node);
    if (Object.keys(junctors).length === 0) return limits;
    return dropped ? { ...limits, if: { type: 'null' }, else: junctors } : { ...limits, ...junctors };
  }

  /** The types and the values that are taken. */
  #values(node: PlainMap, dropped: boolean): JsonSchema {
    const own = isIntOrString(node) ? ['integer', 'string'] : TYPES.has(node.type) ? [node.type] : [];
    const types = own.length > 0 && (dropped || isNullable(node)) ? [...own, 'null'] : own;
    const values = valuesOf(node);
    const absent = types.length === 0 && !dropped && !isNullable(node) && node[PRESERVES] === true;
    return {
      ...(types.length > 0 ? { type: types.length === 1 ? types[0] : types } : absent ? NOT_NULL : {}),
      ...(values ? { enum: dropped ? [...values, null] : values } : {}),
    };
  }

  #items(node: PlainMap): JsonSchema {
    return isMap(node.items) ? { items: this.node(node.items, false) } : {};
  }

  #fields(node: PlainMap): JsonSchema {
    const embedded = node['x-kubernetes-embedded-resource'] === true;
    const required = [...requiredOf(node), ...(embedded ? ['apiVersion', 'kind'] : [])];
    const properties = {
      ...Object.fromEntries(entriesOf(node).map(([name, field]) => [name, this.node(field, !required.includes(name))])),
      ...(embedded ? EMBEDDED : {}),
    };
    const { additionalProperties: values } = node;
    const isObject = node.type === 'object' || Object.keys(properties).length > 0;
    const closed = this.prunes && isObject && node[PRESERVES] !== true && (values === undefined || values === false);
    return {
      ...(Object.keys(properties).length > 0 ? { properties } : {}),
      ...(this.strict && required.length > 0 ? { required: [...new Set(required)] } : {}),
      ...(isMap(values) ? { additionalProperties: this.node(values, true) } : {}),
      ...(closed ? { additionalProperties: false } : {}),
    };
  }
}

/** What an embedded object has beside its own fields; the server prunes its metadata by itself. */
const EMBEDDED: JsonSchema = {
  apiVersion: { type: 'string', minLength: 1 },
  kind: { type: 'string', minLength: 1 },
  metadata: { type: ['object', 'null'] },
};

interface Version {
  readonly name: string;
  readonly schema: PlainMap;
  /** Whether an applied status is dropped. */
  readonly dropsStatus: boolean;
}

/** What a definition asks of names beside what the server does. */
function namesSchema({ properties }: PlainMap): JsonSchema {
  const metadata = get(properties, 'metadata');
  return isMap(metadata) && isMap(metadata.properties) ? { allOf: [narrowing(metadata, metadata)] } : {};
}

/** The schema of whole objects. */
function rootSchema(identity: Omit<CustomKind, 'crd' | 'schema'>, version: Version, prunes: boolean): JsonSchema {
  const { group, kind } = identity;
  const { schema, name, dropsStatus } = version;
  const { apiVersion: _, kind: __, metadata: ___, ...own } = isMap(schema.properties) ? schema.properties : {};
  const { status, ...rest } = own;
  const writer = new StructureWriter(prunes, true);
  const inner = { ...schema, type: 'object', properties: dropsStatus ? rest : own };
  const root = writer.node(inner, false);
  const statusSchema =
    isMap(status) && dropsStatus ? { status: new StructureWriter(prunes, false).node(status, true) } : {};
  return {
    $schema: DRAFT,
    title: `${kind} of ${group}/${name}`,
    ...root,
    properties: {
      ...(root.properties as JsonSchema | undefined),
      ...statusSchema,
      apiVersion: { enum: [`${group}/${name}`] },
      kind: { enum: [kind] },
      metadata: { ...metadataSchema(OBJECT_METADATA), ...namesSchema(schema) },
    },
    required: [...new Set(['apiVersion', 'kind', 'metadata', ...requiredOf(schema)])],
  };
}

/** The versions that are served, each with its schema; one alone for all stood beside them in v1beta1. */
function versionsOf({ value }: KubeObject): Version[] {
  const { spec } = value;
  const rows = items(spec, 'versions').filter(isMap);
  const listed = rows.length > 0 ? rows : [{ name: get(spec, 'version'), served: true }];
  return listed.flatMap((row) => {
    const name = text(row, 'name');
    const schema = get(row, 'schema', 'openAPIV3Schema') ?? get(spec, 'validation', 'openAPIV3Schema');
    const status = get(row, 'subresources', 'status') ?? get(spec, 'subresources', 'status');
    if (row.served !== true || typeof name !== 'string' || !isMap(schema)) return [];
    return [{ name, schema, dropsStatus: status !== undefined }];
  });
}

/** Whether the server prunes; in v1beta1 only where it is asked to. */
function isPruned({ value, version }: KubeObject): boolean {
  const preserves = get(value, 'spec', 'preserveUnknownFields');
  return preserves === false || (preserves === undefined && version !== 'v1beta1');
}

/** The kinds of CustomResourceDefinitions in every version served. */
export function customKinds(crds: readonly KubeObject[]): readonly CustomKind[] {
  return crds.flatMap((crd) => {
    const [group, kind] = [text(crd.value, 'spec', 'group'), text(crd.value, 'spec', 'names', 'kind')];
    // What a template fills in may be fields.
    if (typeof group !== 'string' || typeof kind !== 'string' || holdsUnknown(crd.value, hasVariable)) return [];
    return versionsOf(crd).map((version) => {
      const identity = { group, kind, version: version.name };
      return { crd, ...identity, schema: rootSchema(identity, version, isPruned(crd)) };
    });
  });
}
