/** What the API server takes as the metadata of an object, as JSON Schema. */

import { DNS_LABEL, LABEL_MOST, NAME_MOST, SUBDOMAIN } from '../facts/names.js';
import type { JsonSchema } from './json-schema.js';
import { LABEL_VALUE, OWNER_FIELDS, QUALIFIED } from './metadata.js';
import { TIME } from './scalars.js';

const TEXT = ['string', 'null'];

/** A pattern without its anchors. */
const inner = ({ source }: RegExp): string => source.replace(/^\^/, '').replace(/\$$/, '');

/** Keys of labels and annotations: a name, with a domain and a slash before it or not; domains in letters of either size. */
const KEYS: JsonSchema = {
  pattern: `^(${inner(SUBDOMAIN).replaceAll('a-z', 'A-Za-z')}/)?${inner(QUALIFIED)}$`,
  // The name is what stands behind the slash.
  allOf: [{ pattern: `(^|/)[^/]{1,${LABEL_MOST}}$` }],
};

const FIELDS: Readonly<Record<string, JsonSchema>> = {
  name: { minLength: 1, maxLength: NAME_MOST, pattern: SUBDOMAIN.source },
  // What is made of a prefix that ends with a dash ends otherwise.
  generateName: { maxLength: NAME_MOST + 1, pattern: `^$|^${inner(SUBDOMAIN)}-?$` },
  namespace: { maxLength: LABEL_MOST, pattern: `^$|${DNS_LABEL.source}` },
  labels: {
    propertyNames: KEYS,
    additionalProperties: { type: TEXT, maxLength: LABEL_MOST, pattern: LABEL_VALUE.source },
  },
  annotations: { propertyNames: KEYS, additionalProperties: { type: TEXT } },
};

/** A name, where none is to be generated. */
const NAMED: JsonSchema = {
  if: { not: { required: ['generateName'], properties: { generateName: { type: 'string', minLength: 1 } } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ['name'], properties: { name: { type: 'string' } } },
};

/** Items that are keys too. */
const finalizersSchema = (finalizers: JsonSchema): JsonSchema => ({
  ...finalizers,
  items: { ...(finalizers.items as JsonSchema | undefined), ...KEYS },
});

const TIMES: JsonSchema = { type: TEXT, pattern: TIME.source };
const ANY_TEXT: JsonSchema = { type: TEXT };
const WHOLE: JsonSchema = { type: ['integer', 'null'] };

/** The fields of metadata that every object has, for kinds that no table knows. Source: k8s.io/apimachinery pkg/apis/meta/v1 types.go. */
export const OBJECT_METADATA: JsonSchema = {
  properties: {
    creationTimestamp: TIMES,
    deletionGracePeriodSeconds: WHOLE,
    deletionTimestamp: TIMES,
    finalizers: { type: ['array', 'null'], items: { type: 'string' } },
    generateName: ANY_TEXT,
    generation: WHOLE,
    managedFields: { type: ['array', 'null'] },
    ownerReferences: {
      type: ['array', 'null'],
      items: {
        properties: {
          ...Object.fromEntries(OWNER_FIELDS.map((name) => [name, ANY_TEXT])),
          blockOwnerDeletion: { type: ['boolean', 'null'] },
          controller: { type: ['boolean', 'null'] },
        },
        additionalProperties: false,
      },
    },
    resourceVersion: ANY_TEXT,
    selfLink: ANY_TEXT,
    uid: ANY_TEXT,
  },
  additionalProperties: false,
};

interface Schemas extends JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

/** Items that are owners, each told in full. */
function ownersSchema(owners: JsonSchema): JsonSchema {
  const items = owners.items as Schemas | undefined;
  if (!items?.properties) return owners;
  const told = Object.fromEntries(
    OWNER_FIELDS.map((name) => [name, { ...items.properties?.[name], type: 'string', minLength: 1 }]),
  );
  const type = 'object';
  return { ...owners, items: { ...items, type, properties: { ...items.properties, ...told }, required: OWNER_FIELDS } };
}

/** The schema of metadata: what its fields are, as far as the table knows them, and what their values may be. */
export function metadataSchema(fields: JsonSchema): JsonSchema {
  const { properties = {}, ...rest } = fields as Schemas;
  const { finalizers, ownerReferences } = properties;
  const limited = Object.entries(FIELDS).map(([name, limits]) => [
    name,
    { type: name === 'labels' || name === 'annotations' ? ['object', 'null'] : TEXT, ...properties[name], ...limits },
  ]);
  return {
    ...rest,
    type: 'object',
    properties: {
      ...properties,
      ...Object.fromEntries(limited),
      ...(finalizers ? { finalizers: finalizersSchema(finalizers) } : {}),
      ...(ownerReferences ? { ownerReferences: ownersSchema(ownerReferences) } : {}),
    },
    ...NAMED,
  };
}
