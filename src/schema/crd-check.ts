/** Judges objects by the CustomResourceDefinitions that the user has: in the repository, or captured from the cluster. */

import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Cluster } from '../cluster/cluster.js';
import { indexBy } from '../cluster/index-by.js';
import type { Target } from '../cluster/target.js';
import { pathIn, pointerKeys } from '../json-pointer.js';
import { describe, type KubeObject } from '../kube-object.js';
import { get, isUnknown, type PlainMap, text } from '../value.js';
import { CRD_GROUP, CRD_KIND, type CustomKind, customKinds, MAP_KEYS } from './crd.js';
import { schemaFile } from './json-schema.js';
import { isPatchKey, type OutsideFault, outsideProblems } from './outside.js';
import type { SchemaProblem } from './problem.js';

const fileOf = ({ group, kind, version }: CustomKind): string => schemaFile(group, kind, version);

/** Kinds by the file of their schema; of two that say different things nobody knows which is meant. */
function certain(kinds: readonly CustomKind[]): Map<string, CustomKind> {
  const groups = [...indexBy(kinds, fileOf).values()];
  const isSame = ([first, ...rest]: readonly CustomKind[]): boolean =>
    rest.every((one) => JSON.stringify(one.schema) === JSON.stringify(first?.schema));
  return new Map(groups.filter(isSame).map((group) => [fileOf(group[0] as CustomKind), group[0] as CustomKind]));
}

/** A repository may hold hundreds of definitions: those that no object is of are never looked into. */
const occursIn =
  (cluster: Cluster) =>
  ({ value }: KubeObject): boolean => {
    const [group, kind] = [text(value, 'spec', 'group'), text(value, 'spec', 'names', 'kind')];
    return typeof group === 'string' && typeof kind === 'string' && cluster.of(group, kind).length > 0;
  };

/** The kinds of definitions, which are the same in every release that is judged. */
const known = new WeakMap<KubeObject, readonly CustomKind[]>();

function kindsOf(crd: KubeObject): readonly CustomKind[] {
  const kinds = known.get(crd) ?? customKinds([crd]);
  known.set(crd, kinds);
  return kinds;
}

/**
 * The kinds of the user's CustomResourceDefinitions that there are objects of, by the file of their schema; what was captured wins: it
 * is what runs.
 */
export function userKinds({ cluster }: Target): ReadonlyMap<string, CustomKind> {
  const occurs = occursIn(cluster);
  const certainOf = (crds: readonly KubeObject[]): Map<string, CustomKind> =>
    certain(crds.filter(occurs).flatMap(kindsOf));
  return new Map([...certainOf(cluster.of(CRD_GROUP, CRD_KIND)), ...certainOf(cluster.captured(CRD_GROUP, CRD_KIND))]);
}

/** Loaded only where there is a schema to compile. */
function ajv(): import('ajv').default {
  const { default: Ajv } = require('ajv') as typeof import('ajv');
  // Definitions are large and objects few: what makes compiled schemas fast costs more than it saves.
  const cheap = { code: { optimize: false }, validateSchema: false, meta: false } as const;
  const made = new Ajv({
    allErrors: true,
    strict: false,
    validateFormats: false,
    verbose: true,
    logger: false,
    ...cheap,
  });
  return made.addKeyword({
    keyword: MAP_KEYS,
    type: 'array',
    schemaType: 'array',
    validate: isWithoutDoubles,
    error: { message: ({ schema }) => `must not have two items of the same ${schema.join(' and ')}` },
  });
}

/** Whether no two items of a list are equal in some fields. What cannot be known differs. */
function isWithoutDoubles(fields: readonly string[], list: readonly unknown[]): boolean {
  const keys = list.map((item) => fields.map((field) => get(item, field))).filter((key) => !key.some(isUnknown));
  return new Set(keys.map((key) => JSON.stringify(key))).size === keys.length;
}

/** What stands below one of these is one way of several, and no fault by itself. */
const ALTERNATIVES = /\/(?:anyOf|oneOf|not|if)\//;

/** A null that is taken is taken for an absence, and no way to write a value. */
const withoutNull = (values: readonly unknown[]): unknown[] => values.filter((one) => one !== null && one !== 'null');

function saidOf({ keyword, params, message = '' }: ErrorObject): string {
  if (keyword === 'type') return `${withoutNull([params.type].flat()).join(' or ')} is wanted`;
  if (keyword === 'enum')
    return `one of ${withoutNull(params.allowedValues)
      .map((one) => JSON.stringify(one))
      .join(', ')} is wanted`;
  return `it ${message}`;
}

function faultOf(error: ErrorObject, root: unknown): OutsideFault | undefined {
  const { keyword, params, message = '', schemaPath, parentSchema } = error;
  if (keyword === 'if' || ALTERNATIVES.test(schemaPath)) return undefined;
  const path = pathIn(root, pointerKeys(error.instancePath));
  if (keyword === 'additionalProperties') {
    const fields = Object.keys((parentSchema as PlainMap | undefined)?.properties ?? {});
    return { what: 'unknown', path: [...path, params.additionalProperty], said: message, fields };
  }
  if (keyword === 'required') return { what: 'missing', path: [...path, params.missingProperty], said: message };
  if (keyword === 'propertyNames') return { what: 'value', path: [...path, params.propertyName], said: message };
  if (error.propertyName !== undefined) return undefined;
  return { what: 'value', path, said: saidOf(error) };
}

let compiler: import('ajv').default | undefined;
const compiled = new WeakMap<CustomKind, ValidateFunction>();

/** Compiles the schema of a kind when the first object of it is judged. */
function validatorOf(kind: CustomKind): ValidateFunction {
  compiler ??= ajv();
  const { $schema: _, ...schema } = kind.schema;
  const validate = compiled.get(kind) ?? compiler.compile(schema);
  compiled.set(kind, validate);
  return validate;
}

/** What refuses an object under the user's CustomResourceDefinitions; undefined for a kind that they do not have. */
export function crdCheck(
  kinds: ReadonlyMap<string, CustomKind>,
): (object: KubeObject, isPatch?: boolean) => SchemaProblem[] | undefined {
  return (object, isPatch = false) => {
    const kind = kinds.get(schemaFile(object.group, object.kind, object.version));
    // The file is named in small letters, a kind is not.
    if (kind?.kind !== object.kind) return undefined;
    const validate = validatorOf(kind);
    if (validate(object.value)) return [];
    const faults = (validate.errors ?? []).flatMap((error) => faultOf(error, object.value) ?? []);
    return outsideProblems(
      isPatch ? faults.filter((one) => isWrongInPatch(one, object)) : faults,
      object,
      `the schema in ${whereOf(kind)}`,
    );
  };
}

/** Whether a fault is one of a patch too: it leaves out what it keeps, and null takes away. */
function isWrongInPatch({ what, path }: OutsideFault, { value }: KubeObject): boolean {
  if (what === 'value') return path.length > 0;
  return what === 'unknown' && !isPatchKey(path.at(-1)) && get(value, ...path) !== undefined;
}

const whereOf = ({ crd }: CustomKind): string =>
  crd.document === undefined ? describe(crd) : `${describe(crd)} (${crd.document.file})`;
