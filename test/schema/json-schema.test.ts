/**
 * The JSON Schemas say what the built-in check says. Both are compared on manifests that a kube-apiserver judged, so where
 * they agree the schemas are as good as the check, which is held against the server itself.
 */

import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { KubeObject } from '../../src/kube-object.js';
import { tableCheck } from '../../src/schema/check.js';
import { type JsonSchema, releaseSchemas, schemaFile } from '../../src/schema/json-schema.js';
import type { SchemaProblem } from '../../src/schema/problem.js';
import { pathText } from '../../src/value.js';
import { CONTEXTS, judgedManifests } from './cases.js';

/** What no schema can say, or need not: it is taken. */
const TAKEN: ReadonlySet<SchemaProblem['rule']> = new Set(['null-object', 'deprecated-version']);

/** Where schema and check differ, and why. In all else both must agree. */
const EXPLAINED: Readonly<Record<string, string>> = {
  'b7-266':
    'two items of a list are equal in the fields that must tell them apart; JSON Schema compares whole items only',
};

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

const covers = (above: string, below: string): boolean =>
  above === below || below.startsWith(`${above}.`) || below.startsWith(`${above}[`);

const isNamed = (path: string, paths: readonly string[]): boolean =>
  paths.some((own) => covers(own, path) || covers(path, own));

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
  const manifests = judgedManifests();
  let compared = 0;
  const differences: string[] = [];
  const different = new Set<string>();
  for (const [minor, context] of CONTEXTS) {
    const check = tableCheck(context);
    const validator = validators(releaseSchemas(context));
    for (const { id, object } of manifests) {
      const validate = validator(object);
      const problems = check(object) ?? [];
      if (!validate) continue;
      compared++;
      const ours = problems.filter(({ rule }) => !TAKEN.has(rule)).map(({ place }) => pathText(place.path));
      const theirs = validate(object.value)
        ? []
        : (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(pathOf);
      const unnamed = [
        ...ours.filter((path) => !isNamed(path, theirs)),
        ...theirs.filter((path) => !isNamed(path, ours)),
      ];
      if (unnamed.length === 0) continue;
      different.add(id);
      if (EXPLAINED[id] === undefined) differences.push(`${id} v${minor}: check ${ours}, schema ${theirs}`);
    }
  }
  assert.equal(differences, []);
  assert.equal(
    Object.keys(EXPLAINED).filter((id) => manifests.some((one) => one.id === id) && !different.has(id)),
    [],
    'what is explained differs',
  );
  assert.ok(compared > 250, `${compared} compared`);
});

test.run();
