/** Objects that do not say which kind they are of, though they are surely meant as ones of the products. */

import { misspeltTypeKey, saidType } from '../cluster/typing.js';
import type { KubeObject } from '../kube-object.js';
import type { ApiKind } from '../kubevirt/api-types.js';
import { isMap } from '../value.js';
import { rootType } from './kind-types.js';
import type { SchemaProblem } from './problem.js';
import { kindOf } from './scalars.js';
import { type Apis, schemaProducts } from './table.js';
import { apiVersionsOf, versionToWrite } from './versions.js';

const REFUSED = 'the API server cannot tell what it is and refuses it';

/** The kinds of which some are wanted, each with the fields of its spec in the release that is judged. */
function specsOf(apis: Apis, isWanted: (kind: ApiKind) => boolean): { kind: string; fields: readonly string[] }[] {
  return schemaProducts().flatMap((api) => {
    const judged = apis.judged(api);
    return api.kinds.filter(isWanted).map((kind) => {
      const spec = rootType({ judged, kind }, versionToWrite(judged, kind) ?? '')?.fields.get('spec');
      return { kind: kind.kind, fields: spec?.is === 'object' ? [...spec.type.fields.keys()] : [] };
    });
  });
}

const specKeys = ({ value }: KubeObject): string[] => (isMap(value.spec) ? Object.keys(value.spec) : []);

/** The only kind of a group whose spec has all that the object's has. */
function likelyKind(object: KubeObject, group: string, apis: Apis): string | undefined {
  const keys = specKeys(object);
  const fitting = specsOf(apis, (kind) => kind.group === group).filter(({ fields }) =>
    keys.every((key) => fields.includes(key)),
  );
  return fitting.length === 1 ? fitting[0]?.kind : undefined;
}

/** Whether a spec may be one of a kind: half of its fields are known, so that one may be misspelt. */
export function isSpecOf(object: KubeObject, kind: string, apis: Apis): boolean {
  const keys = specKeys(object);
  return specsOf(apis, (one) => one.kind === kind).some(({ fields }) => {
    const known = keys.filter((key) => fields.includes(key)).length;
    return known * 2 >= keys.length;
  });
}

/** What is said of one of the two; `right`: what it is to be. */
function problemOf(object: KubeObject, key: 'apiVersion' | 'kind', right: string | undefined): SchemaProblem {
  const { value } = object;
  const misspelt = misspeltTypeKey(value, key);
  if (misspelt !== undefined)
    return {
      rule: 'unknown-kind',
      place: { object, path: [misspelt], at: 'key' },
      message: `"${misspelt}" is no field of an object, and ${key} is missing: ${REFUSED}; did you mean "${key}"?`,
    };
  const isThere = value[key] !== undefined;
  const other = key === 'kind' ? 'apiVersion' : 'kind';
  const what = !isThere
    ? 'is missing'
    : value[key] === null || value[key] === ''
      ? 'has no value'
      : `is ${kindOf(value[key])}`;
  return {
    rule: 'unknown-kind',
    place: {
      object,
      path: [isThere ? key : (misspeltTypeKey(value, other) ?? other)],
      ...(isThere ? { at: 'key' } : {}),
    },
    message: `${key} ${what}: ${REFUSED}; ${right === undefined ? `write the ${key} that is meant` : `write ${key}: ${right}`}`,
  };
}

/** What an object lacks that has no kind or no apiVersion. */
export function untyped(object: KubeObject, apis: Apis): SchemaProblem[] {
  const { value } = object;
  const kind = saidType(value, 'kind');
  const apiVersion = saidType(value, 'apiVersion');
  if (apiVersion === undefined && !(kind !== undefined && isSpecOf(object, kind, apis))) return [];
  const group = apiVersion?.split('/')[0] ?? '';
  return [
    ...(object.apiVersion === '' ? [problemOf(object, 'apiVersion', kind && apiVersionsOf(kind, apis)[0])] : []),
    ...(object.kind === '' ? [problemOf(object, 'kind', likelyKind(object, group, apis))] : []),
  ];
}
