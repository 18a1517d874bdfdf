/** Judges objects by the CustomResourceDefinitions that the user has: in the repository, or captured from the cluster. */

import type { ErrorObject, ValidateFunction } from 'ajv';
import { indexBy } from '../cluster/index-by.js';
import type { Target } from '../cluster/target.js';
import { pathIn, pointerKeys } from '../json-pointer.js';
import { describe, type KubeObject } from '../kube-object.js';
import { matcher } from '../pattern.js';
import { get, type PlainMap } from '../value.js';
import { CRD_GROUP, CRD_KIND, type CustomKind, customKinds } from './crd.js';
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

/** The kinds of the user's CustomResourceDefinitions, by the file of their schema; what was captured wins: it is what runs. */
export function userKinds({ cluster }: Target): ReadonlyMap<string, CustomKind> {
  const inGit = cluster.of(CRD_GROUP, CRD_KIND);
  const captured = cluster.captured(CRD_GROUP, CRD_KIND);
  return new Map([...certain(customKinds(inGit)), ...certain(customKinds(captured))]);
}

/** Has patterns matched in bounded time; what is not read, or takes long, refuses nothing. */
const patternEngine = Object.assign(
  (pattern: string) => {
    const matches = matcher(pattern);
    // Ajv tells patterns apart by their text.
    return { test: (text: string) => matches?.(text) ?? true, toString: () => pattern };
  },
  { code: '' },
);

/** Loaded only where there is a schema to compile. */
const ajv = (): import('ajv').default => {
  const { default: Ajv } = require('ajv') as typeof import('ajv');
  const code = { regExp: patternEngine };
  return new Ajv({ allErrors: true, strict: false, validateFormats: false, verbose: true, logger: false, code });
};

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

/** What refuses an object under the user's CustomResourceDefinitions; undefined for a kind that they do not have. */
export function crdCheck(
  kinds: ReadonlyMap<string, CustomKind>,
): (object: KubeObject, isPatch?: boolean) => SchemaProblem[] | undefined {
  const compiled = new Map<CustomKind, ValidateFunction>();
  let compiler: import('ajv').default | undefined;
  const validatorOf = (kind: CustomKind): ValidateFunction => {
    compiler ??= ajv();
    const validate = compiled.get(kind) ?? compiler.compile(kind.schema);
    compiled.set(kind, validate);
    return validate;
  };
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
