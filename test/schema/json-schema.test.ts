/**
 * The JSON Schemas say what the built-in check says. Both are compared on manifests that a kube-apiserver judged, so where
 * they agree the schemas are as good as the check, which is held against the server itself.
 */

import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { test } from 'uvu';
import type { KubeObject } from '../../src/kube-object.js';
import { type JsonSchema, releaseSchemas, schemaFile } from '../../src/schema/json-schema.js';
import { pathText } from '../../src/value.js';
import { agree } from './cases.js';

const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, logger: false });

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

test.run();
