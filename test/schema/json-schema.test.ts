/**
 * The JSON Schemas say what the built-in check says. Both are compared on manifests that a kube-apiserver judged, so where
 * they agree the schemas are as good as the check, which is held against the server itself.
 */

import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { KubeObject } from '../../src/kube-object.js';
import { readDocuments } from '../../src/read/documents.js';
import { tableCheck } from '../../src/schema/check.js';
import { type JsonSchema, releaseSchemas, schemaFile } from '../../src/schema/json-schema.js';
import { pathText } from '../../src/value.js';
import { agree, CONTEXTS } from './cases.js';

// Schemas are large and manifests few: what makes compiled schemas fast costs more than it saves.
const cheap = { code: { optimize: false }, validateSchema: false } as const;
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, logger: false, ...cheap });

function pathOf({ instancePath, params }: ErrorObject): string {
  const keys = instancePath
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const own = params.additionalProperty ?? params.missingProperty ?? params.propertyName;
  return pathText(own === undefined ? keys : [...keys, own]);
}

function validators(schemas: ReadonlyMap<string, JsonSchema>): (object: KubeObject) => ValidateFunction | undefined {
  const made = new Map<string, ValidateFunction>();
  return ({ group, kind, version }) => {
    const file = schemaFile(group, kind, version);
    const schema = schemas.get(file);
    const known = made.get(file);
    if (known || !schema) return known;
    const validate = ajv.compile(schema);
    made.set(file, validate);
    return validate;
  };
}

test('schemas accept and refuse as the built-in check does, for the same fields', () => {
  agree((context) => {
    const validator = validators(releaseSchemas(context));
    return ({ object }) => {
      const validate = validator(object);
      if (!validate) return undefined;
      if (validate(object.value)) return [];
      return (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(pathOf);
    };
  });
});

/** Metadata that a check of names takes or refuses, each in a YAML flow map. */
const METADATA = [
  '{name: a}',
  '{name: A}',
  '{name: ""}',
  `{name: ${'a'.repeat(254)}}`,
  '{generateName: a-}',
  '{generateName: a--}',
  '{generateName: A-}',
  '{generateName: "-"}',
  '{generateName: ""}',
  '{name: null, generateName: a-}',
  '{name: a, namespace: ""}',
  '{name: a, namespace: a.b}',
  '{name: a, labels: {a.b/c: d, E_1: null}}',
  '{name: a, labels: {a/b/c: d}}',
  '{name: a, labels: {A.B/c: d}}',
  '{name: a, labels: {/c: d}}',
  `{name: a, labels: {x.io/${'c'.repeat(64)}: d}}`,
  `{name: a, labels: {c: ${'d'.repeat(64)}}}`,
  '{name: a, labels: {c: "-d"}}',
  '{name: a, annotations: {c: "any text"}}',
  '{name: a, annotations: {"c d": ""}}',
  '{name: a, finalizers: [a.b/c, foreground]}',
  '{name: a, finalizers: ["a b"]}',
  '{name: a, ownerReferences: [{apiVersion: v1, kind: A, name: a, uid: b}]}',
  '{name: a, ownerReferences: [{apiVersion: v1, kind: A, name: a, uid: ""}]}',
  '{name: a, ownerReferences: [{apiVersion: v1, kind: A, name: a}]}',
  'null',
  '{}',
];

test('schemas take and refuse the names of an object as the built-in check does', () => {
  const context = CONTEXTS.get('1.9');
  assert.ok(context);
  const check = tableCheck(context);
  const validator = validators(releaseSchemas(context));
  for (const metadata of METADATA) {
    const text = `{apiVersion: kubevirt.io/v1, kind: KubeVirt, metadata: ${metadata}, spec: {}}`;
    const [object] = readDocuments(text, { file: 'a.yaml', observed: false }).objects;
    assert.ok(object);
    assert.is(validator(object)?.(object.value), check(object)?.length === 0, metadata);
  }
});

test.run();
