/**
 * JSON Schemas (draft 7) of what a release takes, for programs that know nothing else: kubeconform, editors.
 *
 * They hold no reference: kubeconform tells where a value stands that does not fit only down to the first of them. Null is
 * taken wherever the API server drops the key, so a field that must be set may not be null, and any other may.
 */

import { type FieldLimits, KEEPS_STATUS } from '../facts/crd-values.js';
import { type ServedVersion, servedVersions } from './kind-types.js';
import { metadataSchema } from './metadata-schema.js';
import { INT32, INT64_MOST, QUANTITY, TIME } from './scalars.js';
import { type Format, isNullable, type ObjectType, type Shape } from './shapes.js';
import type { ApiContext } from './table.js';

export type JsonSchema = { readonly [keyword: string]: unknown };

export const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** Every type but null. */
const NOT_NULL = ['array', 'boolean', 'number', 'object', 'string'] as const;

interface FormatSchema extends JsonSchema {
  readonly type: readonly string[];
}

const FORMAT_SCHEMAS: Readonly<Record<Format, FormatSchema>> = {
  string: { type: ['string'] },
  duration: { type: ['string'] },
  time: { type: ['string'], pattern: TIME.source },
  boolean: { type: ['boolean'] },
  int32: { type: ['integer'], minimum: INT32.least, maximum: INT32.most },
  integer: { type: ['integer'], minimum: -INT64_MOST, maximum: INT64_MOST },
  number: { type: ['number'] },
  quantity: { type: ['integer', 'string'], pattern: QUANTITY.source },
  'int-or-string': { type: ['integer', 'string'] },
};

/** A type as short as it can be written. */
const typed = (types: readonly string[], nulls: boolean): JsonSchema => {
  const all = nulls ? [...types, 'null'] : types;
  return { type: all.length === 1 ? all[0] : all };
};

function limitsSchema({ values, least, most, pattern }: FieldLimits, nulls: boolean): JsonSchema {
  return {
    ...(values ? { enum: nulls ? [...values, null] : values } : {}),
    ...(least === undefined ? {} : { minimum: least }),
    ...(most === undefined ? {} : { maximum: most }),
    ...(pattern ? { pattern: pattern.source } : {}),
  };
}

function scalarSchema({ format, limits = {} }: Shape & { is: 'scalar' }, nulls: boolean): JsonSchema {
  const { type, ...rest } = FORMAT_SCHEMAS[format];
  const mayBeNull = nulls && limits.keepsNull !== true;
  return { ...typed(type, mayBeNull), ...rest, ...limitsSchema(limits, mayBeNull) };
}

/** The fields of a type by name, as schemas. */
const properties = (type: ObjectType, schema: (shape: Shape, name: string) => JsonSchema): Record<string, JsonSchema> =>
  Object.fromEntries([...type.fields].map(([name, shape]) => [name, schema(shape, name)]));

/** Writes what shapes take. */
class SchemaWriter {
  /** Whether fields that are not known may exist: what runs may be newer than all that is known. */
  constructor(
    private readonly isOpen: boolean,
    /** Whether the status of an object is kept, and not dropped when it is applied. */
    private readonly keepsStatus: boolean,
  ) {}

  /** What a shape takes; `nulls`: null too. */
  shape(shape: Shape, nulls: boolean): JsonSchema {
    switch (shape.is) {
      case 'any':
        return nulls ? {} : { type: NOT_NULL };
      case 'scalar':
        return scalarSchema(shape, nulls);
      case 'list':
        return this.#list(shape, nulls);
      case 'map':
        return {
          ...typed(['object'], nulls),
          ...(shape.value.is === 'any' ? {} : { additionalProperties: this.shape(shape.value, true) }),
        };
      default:
        return this.object(shape.type, nulls);
    }
  }

  #list({ item, limits = {} }: Shape & { is: 'list' }, nulls: boolean): JsonSchema {
    return {
      ...typed(['array'], nulls),
      ...(item.is === 'any' ? {} : { items: this.shape(item, isNullable(item)) }),
      ...(limits.items === undefined ? {} : { maxItems: limits.items }),
      // Which fields of items must differ is more than a schema can say.
      ...(limits.unique?.length === 0 ? { uniqueItems: true } : {}),
    };
  }

  object(type: ObjectType, nulls: boolean): JsonSchema {
    const { required } = type;
    return {
      ...typed(['object'], nulls),
      properties: properties(type, (shape, name) => this.shape(shape, !required.includes(name))),
      ...(required.length > 0 ? { required } : {}),
      ...this.#closed(type),
    };
  }

  #closed({ isFree }: ObjectType): JsonSchema {
    return this.isOpen || isFree ? {} : { additionalProperties: false };
  }

  /** The names of fields alone: a status is dropped when an object is applied, but a strict API server knows its fields. */
  #names(shape: Shape): JsonSchema {
    switch (shape.is) {
      case 'list':
        return { items: this.#names(shape.item) };
      case 'map':
        return { additionalProperties: this.#names(shape.value) };
      case 'object':
        return { properties: properties(shape.type, (one) => this.#names(one)), ...this.#closed(shape.type) };
      default:
        return {};
    }
  }

  /** A field of a whole object. */
  field(shape: Shape, name: string, required: readonly string[]): JsonSchema {
    if (name === 'metadata') return metadataSchema(shape.is === 'object' ? this.object(shape.type, false) : {});
    return name === 'status' && !this.keepsStatus ? this.#names(shape) : this.shape(shape, !required.includes(name));
  }
}

/** The schema of whole objects of a kind. */
export function kindSchema({ kind: { group, kind }, version, label, isNewer, root }: ServedVersion): JsonSchema {
  const required = [...new Set(['apiVersion', 'kind', 'metadata', ...root.required])];
  const writer = new SchemaWriter(isNewer, KEEPS_STATUS.has(kind));
  return {
    $schema: DRAFT,
    title: `${kind} of ${group}/${version}, ${label}`,
    type: 'object',
    properties: {
      ...properties(root, (shape, name) => writer.field(shape, name, required)),
      apiVersion: { enum: [`${group}/${version}`] },
      kind: { enum: [kind] },
    },
    required,
    ...(isNewer ? {} : { additionalProperties: false }),
  };
}

/** Where the schema of a kind stands in a folder of schemas, as CRD catalogs have it. */
export const schemaFile = (group: string, kind: string, version: string): string =>
  `${group}/${kind.toLowerCase()}_${version}.json`;

/** The same for kubeconform, which fills it in by each object. */
export const SCHEMA_FILES = '{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json';

/** The schemas of the kinds that a release serves, by file; those that are wanted. */
export function servedSchemas(context: ApiContext, wanted: (file: string) => boolean): ReadonlyMap<string, JsonSchema> {
  const files = servedVersions(context).map(
    (one) => [schemaFile(one.kind.group, one.kind.kind, one.version), one] as const,
  );
  return new Map(files.filter(([file]) => wanted(file)).map(([file, one]) => [file, kindSchema(one)]));
}

/** All of them. */
export const releaseSchemas = (context: ApiContext): ReadonlyMap<string, JsonSchema> =>
  servedSchemas(context, () => true);
